import { isAppError } from '#kernel'
import { readCheckpoint } from '../checkpoint.ts'
import type { Verifier } from '../keys.ts'
import { CompactRange } from '../merkle.ts'
import { openNote } from '../note.ts'
import type { Suite } from '../suite.ts'
import { type Block, FLAG, type Special } from './block.ts'
import type { Findings } from './findings.ts'
import type { ExportAttachment, ExportHeader } from './format.ts'
import type { History } from './history.ts'

export interface KnownRoot {
  size: number
  root: Uint8Array
}

/** Takes the blocks of an export in order and decides what is wrong with them. */
export class Judge {
  events = 0
  line = 1
  checkpoints = 0
  /** Size of the largest checkpoint whose signature and root hold. */
  signed = 0
  attachments: { attachment: ExportAttachment; index: number }[] = []
  #header: ExportHeader
  #verifiers: readonly Verifier[]
  #known: KnownRoot[]
  #findings: Findings
  #history: History
  #tree: CompactRange
  /** The index that the next event must have. */
  #next = 0
  /** An index was missing or out of order, so roots can no longer be computed. */
  #unrooted = false
  #rewritten = false
  #cutShort = false
  #ended = false
  #definitions = new Set<string>()

  /** `known`: checkpoints that the reader already trusts, whose sizes were cut points of the blocks. */
  constructor(
    suite: Suite,
    header: ExportHeader,
    verifiers: readonly Verifier[],
    known: KnownRoot[],
    findings: Findings,
    history: History,
  ) {
    this.#header = header
    this.#verifiers = verifiers
    this.#known = [...known].sort((a, b) => a.size - b.size)
    this.#findings = findings
    this.#history = history
    this.#tree = new CompactRange(suite)
    this.#compareKnown()
  }

  get root(): Buffer {
    return this.#tree.root()
  }

  take(block: Block): void {
    const runs = block.runs[Symbol.iterator]()
    const definitions = block.definitions[Symbol.iterator]()
    let definition = definitions.next()
    let at = 0
    for (const special of [...block.specials, undefined]) {
      const stop = special?.at ?? block.events
      for (let left = stop - at; left > 0; ) {
        const run = runs.next().value
        if (run === undefined) break
        left -= run.to - run.from
        this.#grow(run)
      }
      for (; at < stop; at++) {
        this.#event(block, at)
        for (; !definition.done && definition.value.at === at; definition = definitions.next()) {
          this.#definition(block, definition.value)
        }
      }
      if (special !== undefined) this.#special(special)
    }
    this.line += block.lines
  }

  finish(): void {
    if (!this.#ended) this.#findings.add('cut-off', { line: this.line })
    for (const index of this.#history.secondBeginnings()) this.#findings.add('forked', { index })
    if (this.#ended && this.#header.size !== this.#next) {
      this.#findings.add('end-differs', { want: this.#header.size, got: this.#next })
    }
    for (const { size } of this.#known) if (size > this.#next) this.#tailDropped(size)
    if (this.signed < this.#next && !this.#unrooted && !this.#rewritten && !this.#cutShort) {
      this.#findings.add('unsigned-tail', { index: this.signed, to: this.#next - 1 })
    }
  }

  #grow(run: Block['runs'][number]): void {
    if (run.from !== this.#tree.size || this.#unrooted) {
      this.#unrooted = true
      return
    }
    for (const { level, hash } of run.subtrees) this.#tree.appendSubtree(level, hash)
    this.#compareKnown()
  }

  #compareKnown(): void {
    for (const known of this.#known) {
      if (known.size === this.#tree.size && !this.#unrooted) this.#compare(known)
    }
  }

  /** A signed root against the one computed from the events read so far. */
  #compare(signed: KnownRoot): void {
    if (this.#rewritten) return
    if (Buffer.compare(this.root, signed.root) === 0) {
      this.signed = Math.max(this.signed, signed.size)
      return
    }
    this.#rewritten = true
    this.#findings.add('rewritten', { index: this.signed, to: signed.size - 1, size: signed.size })
  }

  #event(block: Block, at: number): void {
    const findings = this.#findings
    const index = block.index[at] as number
    const seq = block.seq[at] as number
    const flags = block.flags[at] as number
    this.events++
    if (index >= this.#header.size) {
      findings.add('out-of-order', { index, want: this.#next })
      this.#unrooted = true
      return
    }
    if (index > this.#next) findings.add('missing', { index: this.#next, to: index - 1 })
    else if (index < this.#next) findings.add('out-of-order', { index, want: this.#next })
    if (index >= this.#next) this.#next = index + 1
    if (flags !== 0) {
      const subject = block.names.get(at)
      const facts = subject === undefined ? { index } : { index, subject, seq }
      if (flags & FLAG.missing) findings.add('missing', { index, to: index })
      if (flags & FLAG.changed) findings.add('changed', facts)
      if (flags & FLAG.notAnEvent && !(flags & FLAG.changed)) findings.add('not-an-event', { index })
      if (flags & FLAG.notCanonical && !(flags & FLAG.changed)) findings.add('not-canonical', facts)
      if (flags & FLAG.otherCity && !(flags & FLAG.changed)) findings.add('other-city', facts)
      // The text of such an event is not to be believed; the hash that the log holds still stands for what was there.
      if (flags & (FLAG.missing | FLAG.notAnEvent | FLAG.changed)) {
        this.#history.put(index, block.hash, at * 32, block.subject, at * 2, -1)
        return
      }
    }
    this.#link(block, at, index, seq)
    this.#history.put(index, block.hash, at * 32, block.subject, at * 2, seq)
  }

  #link(block: Block, at: number, index: number, seq: number): void {
    const findings = this.#findings
    const history = this.#history
    const previous = block.previous[at] as number
    if (seq === 1) {
      history.first(block.subject, at * 2)
      if (previous >= 0 || block.hasPrev[at] === 1) findings.add('seq-gap', { index, seq, related: previous })
      return
    }
    const slot = previous < 0 || previous >= index ? -1 : history.find(previous)
    if (slot < 0 || block.hasPrev[at] === 0) {
      findings.add('no-predecessor', previous < 0 ? { index, seq } : { index, seq, related: previous })
      return
    }
    const before = history.seq(slot)
    if (!history.sameHash(slot, block.prev, at * 32)) {
      findings.add('broken-chain', { index: previous, related: index, seq })
    } else if (before > 0 && !history.sameSubject(slot, block.subject, at * 2)) {
      findings.add('other-subject', { index, related: previous, seq })
    } else if (before > 0 && before !== seq - 1) {
      findings.add('seq-gap', { index, related: previous, seq })
    }
    if (!history.use(previous)) findings.add('forked', { index, seq })
  }

  #definition(block: Block, { at, stores, under }: Block['definitions'][number]): void {
    const index = block.index[at] as number
    if (stores !== undefined) {
      if (!stores.fits) this.#findings.add('definition-changed', { index, digest: stores.digest })
      this.#definitions.add(stores.digest)
    }
    for (const digest of under ?? []) {
      if (!this.#definitions.has(digest)) this.#findings.add('definition-missing', { index, digest })
    }
  }

  #special({ line, other, recorded }: Special): void {
    const where = this.line + line + 1
    if (this.#ended) {
      this.#findings.add('after-end', { line: where })
      return
    }
    if (other === undefined || 'odd' in other) {
      this.#findings.add('malformed-line', { line: where, index: this.#next })
    } else if ('checkpoint' in other) {
      this.#checkpoint(other.checkpoint, where)
    } else if ('attachment' in other) {
      const index = this.#next - 1
      const { id } = other.attachment
      if (!recorded) this.#findings.add('attachment-unrecorded', { index, id })
      else this.attachments.push({ attachment: other.attachment, index })
    } else {
      this.#end(other.end)
    }
  }

  #checkpoint(note: string, line: number): void {
    this.checkpoints++
    const findings = this.#findings
    let size = 0
    let root: Uint8Array
    try {
      const checkpoint = readCheckpoint(note, this.#header.origin)
      size = checkpoint.size
      root = checkpoint.root
      openNote(note, this.#verifiers)
    } catch (error) {
      if (isAppError(error, 'LEDGER_BAD_SIGNATURE')) findings.add('bad-signature', { size })
      else if (isAppError(error, 'LEDGER_NO_KNOWN_SIGNATURE')) findings.add('unknown-signer', { size, ...error.info })
      else if (isAppError(error)) findings.add('bad-checkpoint', { line, reason: error.info.reason })
      else throw error
      return
    }
    if (this.#known.some((known) => known.size === size && Buffer.compare(known.root, root) !== 0)) {
      findings.add('two-histories', { size })
    }
    if (size > this.#next) {
      this.#tailDropped(size)
    } else if (size < this.#next) {
      findings.add('misplaced-checkpoint', { line, size, got: this.#next })
    } else if (!this.#unrooted) {
      this.#compare({ size, root })
    }
  }

  #tailDropped(size: number): void {
    this.#cutShort = true
    this.#findings.add('tail-dropped', { index: this.#next, size, got: this.#next })
  }

  #end(end: { size: number; root: string }): void {
    this.#ended = true
    const root = this.root.toString('hex')
    if (end.size !== this.#next || (!this.#unrooted && end.root !== root)) {
      const got = `${this.#next} ${this.#unrooted ? '-' : root}`
      this.#findings.add('end-differs', { want: `${end.size} ${end.root}`, got })
    }
  }
}
