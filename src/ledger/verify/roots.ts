import { isAppError } from '#kernel'
import { readCheckpoint } from '../checkpoint.ts'
import type { Verifier } from '../keys.ts'
import { CompactRange } from '../merkle.ts'
import { openNote } from '../note.ts'
import type { Suite } from '../suite.ts'
import type { Findings } from './findings.ts'
import type { HashedRun } from './run-hasher.ts'

export interface KnownRoot {
  size: number
  root: Uint8Array
}

interface SignedRoot extends KnownRoot {
  note: string
}

export interface RootsParts {
  suite: Suite
  origin: string
  verifiers: readonly Verifier[]
  /** Checkpoints that the reader already trusts; their sizes were cut points of the blocks. */
  known: readonly KnownRoot[]
  allSignatures: boolean
  findings: Findings
}

/** So many signatures are checked in any case, then one for so many events. */
const SIGNATURES_FREE = 1000
const EVENTS_A_SIGNATURE = 10_000

/** Grows the tree and holds every checkpoint, of the export and of the reader, against it. */
export class Roots {
  checkpoints = 0
  /** Size of the largest checkpoint whose signature and root hold. */
  signed = 0
  /** An index was missing or out of order, so roots can no longer be computed. */
  unrooted = false
  #origin: string
  #verifiers: readonly Verifier[]
  #known: readonly KnownRoot[]
  #findings: Findings
  #tree: CompactRange
  #rewritten = false
  #cutShort = false
  #allSignatures: boolean
  #signatures = 0
  #lastSignature = 0
  #waiting: SignedRoot | undefined

  constructor({ suite, origin, verifiers, known, allSignatures, findings }: RootsParts) {
    this.#origin = origin
    this.#verifiers = verifiers
    this.#known = known
    this.#allSignatures = allSignatures
    this.#findings = findings
    this.#tree = new CompactRange(suite)
    this.#compareKnown()
  }

  get root(): Buffer {
    return this.#tree.root()
  }

  grow({ from, subtrees }: HashedRun): void {
    if (from !== this.#tree.size || this.unrooted) {
      this.unrooted = true
      return
    }
    for (const { level, hash } of subtrees) this.#tree.appendSubtree(level, hash)
    this.#compareKnown()
  }

  /** `next`: how many events stand before the checkpoint; `line`: where it stands in the file. */
  checkpoint(note: string, line: number, next: number): void {
    this.checkpoints++
    let checkpoint: SignedRoot
    try {
      checkpoint = { ...readCheckpoint(note, this.#origin), note }
    } catch (error) {
      if (!isAppError(error)) throw error
      this.#findings.add('bad-checkpoint', { line, reason: error.info.reason })
      return
    }
    const { size } = checkpoint
    if (size === next && this.#fits(checkpoint) && this.#mayWait(size)) {
      this.#waiting = checkpoint
      return
    }
    this.#settle()
    if (!this.#signatureHolds(checkpoint)) return
    if (size > next) this.#tailDropped(size, next)
    else if (size < next) this.#findings.add('misplaced-checkpoint', { line, size, got: next })
    else if (!this.unrooted) this.#compare(checkpoint)
  }

  finish(next: number): void {
    this.#settle()
    for (const { size } of this.#known) if (size > next) this.#tailDropped(size, next)
    if (this.signed < next && !this.unrooted && !this.#rewritten && !this.#cutShort) {
      this.#findings.add('unsigned-tail', { index: this.signed, to: next - 1 })
    }
  }

  #compareKnown(): void {
    for (const known of this.#known) {
      if (known.size === this.#tree.size && !this.unrooted) this.#compare(known)
    }
  }

  /** A signed root against the one computed from the events read so far. */
  #compare(signed: KnownRoot): void {
    if (this.#rewritten) return
    if (Buffer.compare(this.root, signed.root) === 0) {
      this.signed = Math.max(this.signed, signed.size)
      return
    }
    this.#settle()
    this.#rewritten = true
    this.#findings.add('rewritten', { index: this.signed, to: signed.size - 1, size: signed.size })
  }

  #fits({ size, root }: KnownRoot): boolean {
    if (this.unrooted || this.#rewritten || Buffer.compare(this.root, root) !== 0) return false
    return !this.#known.some((known) => known.size === size && Buffer.compare(known.root, root) !== 0)
  }

  /**
   * A signature takes as long as hashing many events. Where a log has very many checkpoints, one whose root fits may
   * wait: a later one that holds proves the same events, and before anything is found wrong the waiting one is checked.
   */
  #mayWait(size: number): boolean {
    return (
      !this.#allSignatures && this.#signatures >= SIGNATURES_FREE && size - this.#lastSignature < EVENTS_A_SIGNATURE
    )
  }

  #settle(): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    if (waiting !== undefined && this.#signatureHolds(waiting)) this.signed = Math.max(this.signed, waiting.size)
  }

  #signatureHolds({ note, size, root }: SignedRoot): boolean {
    this.#signatures++
    this.#lastSignature = size
    try {
      openNote(note, this.#verifiers)
    } catch (error) {
      if (isAppError(error, 'LEDGER_BAD_SIGNATURE')) this.#findings.add('bad-signature', { size })
      else if (isAppError(error, 'LEDGER_NO_KNOWN_SIGNATURE'))
        this.#findings.add('unknown-signer', { size, ...error.info })
      else throw error
      return false
    }
    if (this.#known.some((known) => known.size === size && Buffer.compare(known.root, root) !== 0)) {
      this.#findings.add('two-histories', { size })
    }
    return true
  }

  #tailDropped(size: number, next: number): void {
    this.#cutShort = true
    this.#findings.add('tail-dropped', { index: next, size, got: next })
  }
}
