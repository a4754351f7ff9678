import type { Instant, Length, Pause, PlainDate } from '#calendar'
import type { Values } from '#language'

export interface Run {
  run: number
  law?: string
  start: Instant
  length: Length
  due: PlainDate
  at: Instant
  provisional: boolean
  /** `running` and `paused` are open; `expired` is late but still owed, or a floor that has passed. */
  status: 'running' | 'paused' | 'met' | 'expired' | 'ended'
  pauses: Pause[]
  extensions: { length: Length; why: string }[]
  rungs: string[]
  late?: true
  metAt?: Instant
}

export interface TaskItem {
  key: string
  organ?: string
  /** Where the entry names one: only this person may settle it. */
  person?: string
  status: 'open' | 'done'
  outcome?: string
  due?: PlainDate
  at?: Instant
  values?: Values
}

export interface Row {
  id: string
  values: Values
}

export interface LinkItem {
  subject: string
  open: boolean
}

/** What a matter is after its events: the fold, plain JSON, and the snapshot that the store keeps beside them. */
export interface Matter {
  subject: string
  seq: number
  procedure: string
  law: string
  state: string
  openedAt: Instant
  closedAt?: Instant
  /** When each state was last entered. */
  entered: Record<string, Instant>
  channel?: string
  fields: Values
  holder: string | null
  deadlines: Record<string, Run[]>
  tables: Record<string, Row[]>
  tasks: Record<string, TaskItem[]>
  joined: string[]
  links: Record<string, LinkItem[]>
  rosters: Record<string, Values[]>
  samples: Record<
    string,
    { hash?: string; population?: number; seed?: string; keys?: string[]; organs?: Record<string, string> }
  >
  documents: { document: string; number?: string; at: Instant }[]
  /** How often each warning was overridden, by its code. */
  overrides?: Record<string, number>
  /** How often each act or task was done, and by which persons. */
  done: Record<string, { times: number; persons: string[]; last: Instant }>
}

export const latestRun = (matter: Matter, deadline: string): Run | undefined => matter.deadlines[deadline]?.at(-1)

export const isOpenRun = (run: Run | undefined): run is Run =>
  run !== undefined && (run.status === 'running' || run.status === 'paused' || run.status === 'expired')

/** Late and still owed. */
export const isLate = (matter: Matter, deadline: string): boolean => latestRun(matter, deadline)?.status === 'expired'

/** Past its moment in any run, also when it was met afterwards. */
export const wasLate = (matter: Matter, deadline: string): boolean =>
  matter.deadlines[deadline]?.some((run) => run.status === 'expired' || run.late === true) ?? false
