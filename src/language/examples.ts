import type { Citation } from './text.ts'

type Given = Record<string, unknown>

/** One step of a worked example. `at` is Shanghai time (`2026-03-02 09:00`). */
export interface Step {
  at: string
  /** Post that acts, `party:petitioner`, `proxy:petitioner`, `system`; with an organ after `@`, a person after `#`. */
  by?: string
  do?: string
  with?: Given
  row?: string
  /** Task and, where it has several, the key of the one. */
  task?: string
  key?: string
  outcome?: string
  /** Nothing is done: time passes, and what falls due is settled. */
  passes?: true
  /** Register entries that the act reads, as they stand that day. */
  reads?: Record<string, Given | null>
  /** Register entries, or matters of a procedure, as they stand at this step, where not as in the example's head. */
  register?: Record<string, Given[]>
  /** State of linked matters, by relation: how many, how many open. */
  linked?: Record<string, { count: number; open: number }>
  gives?: Expectation
  refused?: string
}

export interface Expectation {
  state?: string
  /** Due dates by deadline; null: no run is open. */
  due?: Record<string, string | null>
  provisional?: string[]
  late?: string[]
  fields?: Given
  holder?: string
  tasks?: Record<string, { open: number; done: number }>
  rows?: Record<string, number>
  children?: Record<string, number>
  links?: Record<string, number>
  writes?: { register: string; key: string; op: string }[]
  issued?: string[]
  outcomes?: Record<string, boolean>
  open?: string[]
  /** Acts that are not possible now, each with the code that holds it back. */
  held?: Record<string, string>
  rungs?: string[]
  drawn?: Record<string, number>
}

export interface Example {
  title: string
  basis?: Citation[]
  region?: string
  /** Holidays as they were known on that day; all that are known now, when absent. */
  knownAt?: string
  parameters?: Record<string, number | string>
  register?: Record<string, Given[]>
  steps: Step[]
}

export interface ExampleSet {
  procedure: string
  /** Picks the version of the procedure where there are several. */
  from?: string
  examples: Example[]
}

/** Worked examples of one procedure; one generic test runs them all. */
export function examples(procedure: string, list: Example[], from?: string): ExampleSet {
  return from === undefined ? { procedure, examples: list } : { procedure, from, examples: list }
}
