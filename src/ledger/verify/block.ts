import type { OtherLine } from './format.ts'
import type { HashedRun } from './run-hasher.ts'

export const FLAG = { changed: 1, notAnEvent: 2, otherCity: 4, missing: 8, notCanonical: 16 } as const

/** A line that is no event, after `at` events of the block. */
export interface Special {
  at: number
  /** Line number within the block, from 0. */
  line: number
  /** Undefined for a malformed line. */
  other?: OtherLine
  /** For an attachment: whether the text of the event before it holds its hash; true too when that text was altered. */
  recorded?: boolean
}

/** What an event says of definitions: it stores one, or was decided under some that this reader sees first here. */
export interface DefinitionUse {
  at: number
  stores?: { digest: string; fits: boolean }
  under?: string[]
}

/** The events of one block of lines, hashed and taken apart, in columns. */
export interface Block {
  events: number
  lines: number
  index: Float64Array
  /** -1 for none. */
  previous: Float64Array
  seq: Float64Array
  flags: Uint8Array
  /** 32 bytes each: the hash that stands in the log. */
  hash: Uint8Array
  /** 32 bytes each, zero when there is none. */
  prev: Uint8Array
  hasPrev: Uint8Array
  /** Two halves of a fingerprint each. */
  subject: Uint32Array
  /** A new run begins after each special line and at each jump of the index. */
  runs: HashedRun[]
  specials: Special[]
  definitions: DefinitionUse[]
  /** Commitments asked for that the event's text does hold, as `<index> <commitment>`. */
  held: string[]
  /** Subject by position in the block, only for events with a flag. */
  names: Map<number, string>
}

/** `events`: how many there may be; `widen` makes room for more. */
export function newBlock(events: number): Block {
  return {
    events: 0,
    lines: 0,
    index: new Float64Array(events),
    previous: new Float64Array(events),
    seq: new Float64Array(events),
    flags: new Uint8Array(events),
    hash: new Uint8Array(events * 32),
    prev: new Uint8Array(events * 32),
    hasPrev: new Uint8Array(events),
    subject: new Uint32Array(events * 2),
    runs: [],
    specials: [],
    definitions: [],
    held: [],
    names: new Map(),
  }
}

export function widen(block: Block): void {
  const from = { ...block }
  const to = newBlock(block.index.length * 2)
  for (const column of COLUMNS) {
    to[column].set(from[column])
    Object.assign(block, { [column]: to[column] })
  }
}

export const COLUMNS = ['index', 'previous', 'seq', 'flags', 'hash', 'prev', 'hasPrev', 'subject'] as const
