import type { WorkCalendar } from '#calendar'
import type { Definition, Value, Values } from '#language'

/** Who acts: a person in the posts held today, a party of this matter, or the system. */
export interface Actor {
  person?: string
  posts?: { post: string; organ: string; region?: string }[]
  /** Roles on this very matter, proven by the app (query code, own session). */
  parties?: string[]
  proxyFor?: string[]
  system?: true
}

/**
 * What a decision needs beyond the matter itself: exactly what the definition declares, loaded by `app`.
 * Everything is plain data, so that the same facts always give the same decision.
 */
export interface Facts {
  calendar: WorkCalendar
  /** Local parameters in force today, families flattened: `hotline.handle.complaint`. */
  parameters: Readonly<Record<string, number | string>>
  /** Later versions of the procedure, oldest first: a deadline takes the version in force at its anchor. */
  versions?: readonly { law: string; definition: Definition }[]
  /** Register entries by read id; null where none is valid that day. */
  entries?: Readonly<Record<string, Values | null>>
  /** Members of rosters that this act freezes. */
  rosters?: Readonly<Record<string, Values[]>>
  /** For a draw: the population's keys, the public seed, and the digest of both as it was committed; and, where a
   *  task follows for each, the organ that each concerns. */
  draws?: Readonly<Record<string, { keys: string[]; seed: string; digest: string; organs?: Record<string, string> }>>
  /** Organs that stand above an organ, nearest first. */
  above?: Readonly<Record<string, readonly string[]>>
  /** Subjects for children that this act opens, in order. */
  newSubjects?: readonly string[]
  /** Digests of the files that the form brings, by their ids. */
  digests?: Readonly<Record<string, string>>
  /** Open state of matters that the form links to. */
  linked?: Readonly<Record<string, { subject: string; open: boolean }>>
}

export interface Command {
  /** Id of an act, or `task` to settle a task. */
  do: string
  with?: Values
  row?: string
  task?: string
  key?: string
  outcome?: string
  channel?: string
  /** Post in which a person with several acts. */
  as?: { post: string; organ: string }
}

export type { Value, Values }
