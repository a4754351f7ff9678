import { createContext, useContext } from 'react'
import type { SessionView } from '../api/types.ts'

export const SessionContext = createContext<SessionView | null>(null)

/** The signed-in officer; the gate shows the sign-in page instead when there is none. */
export function useSession(): SessionView {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Used outside the gate: nobody is signed in here')
  return session
}

export const holds = (session: SessionView, ...posts: string[]): boolean =>
  session.posts.some(({ post }) => posts.includes(post.id))

/** Whose call it is to chase what is late. */
export const chasers = ['supervisor', 'hotline-head', 'government-office']

const boardReaders = [...chasers, 'mayor', 'handling-leader', 'bizenv-officer']

export const seesBoard = (session: SessionView): boolean => holds(session, ...boardReaders)
export const takesCalls = (session: SessionView): boolean => holds(session, 'hotline-operator')

const figureReaders = [
  'mayor',
  'government-office',
  'supervisor',
  'hotline-head',
  'handling-leader',
  'chief-executive',
  'bizenv-officer',
  'return-organiser',
  'return-officer',
  'return-leader',
  'return-verifier',
  'honour-officer',
  'honour-verifier',
  'report-editor',
  'report-contributor',
  'report-supervisor',
  'report-signer',
  'duty-reviewer',
  'item-verifier',
]

/** Whose work is done with the figures of the year. */
export const readsFigures = (session: SessionView): boolean => holds(session, ...figureReaders)

const reportWorkers = [
  'report-editor',
  'report-contributor',
  'report-supervisor',
  'report-signer',
  'secrecy-reviewer',
  'seal-keeper',
  'mayor',
  'government-office',
]

export const worksOnReports = (session: SessionView): boolean => holds(session, ...reportWorkers)
