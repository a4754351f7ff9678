import type { Instant, Length, PlainDate } from '#calendar'
import type { Values } from '#language'

/**
 * The closed set of event types on a matter.
 * opened, acted, task-settled: a person did something. expired, reminded: time passed. informed: a linked matter
 * ended. recomputed: a calendar notice or an adopted correction moved open deadlines. observed: seen in an outside
 * home. legacy: taken over from old records, without a claim of lawfulness. erased: personal data destroyed.
 */
export type MatterEventType =
  | 'opened'
  | 'acted'
  | 'task-settled'
  | 'expired'
  | 'reminded'
  | 'informed'
  | 'recomputed'
  | 'observed'
  | 'legacy'
  | 'erased'

/** Who stands behind an event. Persons are internal ids, never names. */
export type ActorRef =
  | { person: string; post: string; organ: string }
  | { party: string; person?: string }
  | { proxyFor: string; person: string; post?: string; organ?: string }
  | { system: true }

export interface StartedEffect {
  is: 'started'
  deadline: string
  run: number
  /** Digest of the version whose deadline applies, where it is not the matter's own. */
  law?: string
  start: Instant
  length: Length
  due: PlainDate
  at: Instant
  provisional?: true
}

export type Effect =
  | { is: 'state'; to: string }
  | StartedEffect
  | { is: 'met'; deadline: string; run: number; at: Instant; late?: true }
  | { is: 'ended'; deadline: string; run: number }
  | { is: 'expired'; deadline: string; run: number }
  | { is: 'paused'; deadline: string; run: number; from: Instant; why: string }
  | { is: 'resumed'; deadline: string; run: number; to: Instant; due: PlainDate; at: Instant; provisional?: true }
  | {
      is: 'moved'
      deadline: string
      run: number
      due: PlainDate
      at: Instant
      provisional?: true
      why: 'extended' | 'remeasured' | 'recomputed' | 'adopted'
      length?: Length
      by?: string
    }
  | { is: 'row'; table: string; row: string; op: 'add' | 'set' | 'remove'; values: Values }
  | { is: 'task'; task: string; key: string; organ?: string; person?: string; due?: PlainDate; at?: Instant }
  | { is: 'done'; task: string; key: string; outcome?: string; values?: Values }
  | { is: 'joined'; task: string }
  | { is: 'linked'; link: string; subject: string; open: boolean }
  | { is: 'unlinked'; link: string; subject: string }
  | { is: 'holder'; organ: string | null }
  | { is: 'issued'; document: string; number?: string }
  | { is: 'frozen'; roster: string; members: Values[] }
  | { is: 'committed'; sample: string; hash: string; population: number }
  | { is: 'drawn'; sample: string; seed: string; keys: string[]; population: number; organs?: Record<string, string> }
  | { is: 'rung'; deadline: string; run: number; rung: string }
  | { is: 'overrode'; code: string }
  | { is: 'wrote'; register: string; key: string; op: 'add' | 'change' | 'end'; from: string; values: Values }

export interface EventBody {
  /** Act, task, deadline or rung that the event is about. */
  what: string
  by: ActorRef
  /** Values taken in or computed. Personal ones are replaced by commitments before anything is stored. */
  values: Values
  effects: Effect[]
  /** Only on `opened`: procedure and digest of the definition that decides. */
  procedure?: string
  law?: string
  channel?: string
  row?: string
  key?: string
  outcome?: string
  note?: string
  /** Digests of the files that came with it, as they are stored, encrypted: they tell nothing of what is in them. */
  attachments?: string[]
}

export interface MatterEvent {
  subject: string
  seq: number
  type: MatterEventType
  v: 1
  /** Legal time; it may lie before the time of recording. */
  effectiveOn: Instant
  body: EventBody
}
