import type { ActorRule } from './actors.ts'
import type { Expression } from './expression.ts'
import type { Citation, Text } from './text.ts'

export type Unit = 'working-day' | 'day' | 'month' | 'year' | 'hour' | 'minute'

/** A length fixed by the provision, or read from a local parameter of the city. */
export type LengthSpec =
  | { n: number; unit: Unit }
  | { param: string; key?: Expression; unit: Unit }
  | { n: Expression; unit: Unit }

/** The same length under successive versions of the provision: the one in force on the anchor's day counts. */
export interface DatedLength {
  from: string
  length: LengthSpec
  basis: Citation
}

/** What starts the period. `first` keeps the first start: a second dispatch does not restart the clock. */
export type Anchor =
  | { opened: true }
  | { entered: string; first?: true }
  | { done: string | string[]; first?: true }
  | { field: string }
  | { expired: string }

export interface Extension {
  /** The act that extends; its form has `extendBy` (a number in the deadline's unit or `unit` here). */
  by: string
  /** All extensions together. */
  total: LengthSpec
  times?: number
  /** The act that asks for it, and how long before the end at the latest. */
  asked?: { by: string; before: LengthSpec }
  basis: Citation
}

export type PauseSpec = { pause: string; resume: string } | { during: string }

/** One rung of the ladder that follows (or, with a negative length, precedes) the end of a period. */
export interface Rung {
  id: string
  title: Text
  /** Counted from the end of the period; `before` counts backwards. The number may be a local parameter. */
  after: { n: number | { param: string }; unit: 'working-day' | 'day' | 'hour'; before?: true }
  /** Who may take this step. The system itself only reminds. */
  by: ActorRule[] | 'system'
  basis: Citation
}

/**
 * A period. Kinds: `max` must act by; `min` may not act before (a floor); `before` at the latest n before an event;
 * `at` on a calendar date; `silence` when it passes without an act, the law gives that a meaning.
 */
export interface Deadline {
  title: Text
  kind: 'max' | 'min' | 'before' | 'at' | 'silence'
  length: LengthSpec | DatedLength[]
  from: Anchor
  /** Met when one of these acts is done or one of these states is entered. */
  until: { done?: string[]; entered?: string[] }
  firstDay: 'next' | 'same'
  roll: 'next-working-day' | 'none'
  when?: Expression
  extensions?: Extension[]
  pausedBy?: PauseSpec[]
  /** These acts change which length applies: the period keeps its start, its pauses and its extensions. */
  remeasuredBy?: string[]
  /** Runs on, or begins, when the matter has ended: a party's time to sue, a duty to report back. */
  afterClosing?: true
  /** For floors: the acts that are held back until the floor has passed. */
  holdsBack?: string[]
  /** For floors: the recorded act by which the statute's own exception is used. */
  exception?: { by: string; basis: Citation }
  /** What silence does. Absent: the matter is late, and that is recorded. */
  onExpiry?: { to?: string; sets?: Record<string, Expression>; say: Text }
  escalates?: Rung[]
  /** Lets a period that already runs take the new version: only where a provision says so. */
  transition?: Citation
  /** Between offices only: a party to the matter is not shown it. */
  amongOffices?: true
  basis: Citation[]
}

export const workingDays = (n: number): LengthSpec => ({ n, unit: 'working-day' })
export const days = (n: number): LengthSpec => ({ n, unit: 'day' })
export const months = (n: number): LengthSpec => ({ n, unit: 'month' })
export const years = (n: number): LengthSpec => ({ n, unit: 'year' })
export const hours = (n: number): LengthSpec => ({ n, unit: 'hour' })
/** A length that the city sets: `localLimit('hotline.handle', 'working-day', field('kind'))`. */
export const localLimit = (name: string, unit: Unit, key?: Expression): LengthSpec =>
  key ? { param: name, key, unit } : { param: name, unit }
/** A length that a person set on the matter itself, for example the days printed on a work order. */
export const setOn = (n: Expression, unit: Unit): LengthSpec => ({ n, unit })
export const since = (from: string, length: LengthSpec, basis: Citation): DatedLength => ({ from, length, basis })

export const onOpening = (): Anchor => ({ opened: true })
export const onEntering = (state: string): Anchor => ({ entered: state })
/** Any of these acts starts the period, each time anew. */
export const onDoing = (action: string, ...others: string[]): Anchor => ({
  done: others.length === 0 ? action : [action, ...others],
})
/** Only the first time: what comes later does not restart the period. */
export const onFirst = (action: string): Anchor => ({ done: action, first: true })
export const onDate = (field: string): Anchor => ({ field })
export const onExpiryOf = (deadline: string): Anchor => ({ expired: deadline })

type DeadlineSpec = Omit<Deadline, 'kind' | 'firstDay' | 'roll'> & {
  firstDay?: 'next' | 'same'
  roll?: Deadline['roll']
}
const ofKind =
  (kind: Deadline['kind']) =>
  (spec: DeadlineSpec): Deadline => ({ firstDay: 'next', roll: 'next-working-day', ...spec, kind })

/** Must act by. */
export const ceiling = ofKind('max')
/** May not act before. */
export const floor = ofKind('min')
/** At the latest so long before an event: `from` names the date field of the event. */
export const beforeEvent = ofKind('before')
/** On a calendar date held in a field. */
export const onCalendarDate = ofKind('at')
/** Silence has a legal effect, stated in `onExpiry`. */
export const silence = ofKind('silence')
