import type { SessionView } from '../api/types.ts'
import { holds, readsFigures, seesBoard, takesCalls, worksOnReports } from './session.ts'

export interface Entry {
  to:
    | '/'
    | '/hotline'
    | '/new'
    | '/matters'
    | '/supervision'
    | '/reports'
    | '/figures'
    | '/statistics'
    | '/registers'
    | '/settings'
  word:
    | 'myList'
    | 'hotline'
    | 'create'
    | 'matters'
    | 'supervision'
    | 'reports'
    | 'figures'
    | 'statistics'
    | 'registers'
    | 'settings'
  /** Among the few that fit at the bottom of a phone. */
  phone?: true
  apart?: true
}

/** Few entries, by what a person's posts do all day; `opens` where one of them opens matters of some kind. */
export function entriesOf(session: SessionView, opens: boolean): Entry[] {
  const entries: Entry[] = [{ to: '/', word: 'myList', phone: true }]
  if (takesCalls(session)) entries.push({ to: '/hotline', word: 'hotline', phone: true })
  if (opens)
    entries.push({
      to: '/new',
      word: 'create',
      ...(holds(session, 'grid-worker', 'bizenv-officer', 'hotline-operator') ? { phone: true } : {}),
    })
  entries.push({ to: '/matters', word: 'matters', phone: true })
  if (seesBoard(session)) entries.push({ to: '/supervision', word: 'supervision', phone: true })
  if (worksOnReports(session))
    entries.push({ to: '/reports', word: 'reports', ...(holds(session, 'report-editor') ? { phone: true } : {}) })
  if (readsFigures(session))
    entries.push({
      to: '/figures',
      word: 'figures',
      ...(entries.filter(({ phone }) => phone).length < 4 ? { phone: true } : {}),
    })
  entries.push(
    { to: '/statistics', word: 'statistics', apart: true },
    { to: '/registers', word: 'registers' },
    { to: '/settings', word: 'settings', phone: true, apart: true },
  )
  return entries
}
