import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/queries.ts'
import type { SessionView } from '../api/types.ts'

/** The signed-in officer; the shell shows the sign-in page instead when there is none. */
export function useSession(): SessionView {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('Nobody is signed in here')
  return data
}

export const holds = (session: SessionView, ...posts: string[]): boolean =>
  session.posts.some(({ post }) => posts.includes(post.id))

/** Whose call it is to chase what is late. */
export const chasers = ['supervisor', 'hotline-head', 'government-office']

const boardReaders = [...chasers, 'mayor', 'handling-leader', 'bizenv-officer']

export const seesBoard = (session: SessionView): boolean => holds(session, ...boardReaders)
export const takesCalls = (session: SessionView): boolean => holds(session, 'hotline-operator')
