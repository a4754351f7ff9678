import type { Text } from '../../shapes.ts'

/** A person who acts: in a post of an organ, as the party of the matter, without an account, or time alone. */
export type PlannedActor = { post: string; organ: string } | 'party' | 'anyone' | 'time'

export type PlannedValue = string | number | boolean | string[]

export interface PlannedOpening {
  procedure: string
  channel?: string
  /** Running number of the day on which it opens. */
  serial?: number
}

/** One step, in order of time within its life. */
export interface PlannedStep {
  /** With its offset, such as `2020-03-02T01:00:00.000Z`. */
  at: string
  by: PlannedActor
  /** Id of an act, or `task` with `task` and, where there are several, `key`. */
  do: string
  with?: Record<string, PlannedValue>
  task?: string
  key?: string
  outcome?: string
  row?: string
  /** Which matter of this life; absent: the first. A child is `<parent>/<link>/<n>`, n from 0. */
  on?: string
  /** Opens a further matter, called by the name in `on`. */
  opens?: PlannedOpening
  /** Fields that take the number of another matter of this life. */
  refers?: Record<string, string>
  /** Files that are uploaded for a field. */
  files?: Record<string, PlannedFile[]>
}

/** A text file, invented. */
export interface PlannedFile {
  name: string
  text: string
}

/** A matter with those that belong to it, from the first step to the last. */
export interface PlannedLife extends PlannedOpening {
  steps: PlannedStep[]
  /** First running number for children. */
  childSerial?: number
}

/** Entries of a register that the year needs and the city's files give only for later days. */
export interface PlannedEntries {
  register: string
  /** What of it is assumed, and why. */
  assumed: Text
  rows: { key: string; from: string; values: Record<string, unknown> }[]
}

/**
 * What one procedure adds to the year. The same seed and scale give the same lives, and a part begun is taken up at any
 * life: `lives(seed, scale, from)` yields those from the n-th on. Scale 1 is the whole year.
 */
export interface YearPart {
  id: string
  title: Text
  /** Each life reads what an earlier one wrote into a register: they are stored one by one. */
  inTurn?: true
  /** Played as people act, one request after another: for what is computed from all that is stored. */
  stepByStep?: true
  /** Matters that its lives open. */
  total(scale: number): number
  entries?(scale: number): PlannedEntries[]
  lives(seed: number, scale: number, from?: number): Iterable<PlannedLife>
}
