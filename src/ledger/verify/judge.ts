import { type Block, FLAG, type Special } from './block.ts'
import type { Findings } from './findings.ts'
import type { ExportAttachment } from './format.ts'
import type { History } from './history.ts'
import type { Roots } from './roots.ts'

/** Takes the blocks of an export in order and decides what is wrong with them. */
export class Judge {
  events = 0
  /** Lines taken so far, the header among them. */
  line = 1
  /** Those met since the last look; the caller empties the list. */
  attachments: { attachment: ExportAttachment; index: number }[] = []
  #size: number
  #roots: Roots
  #findings: Findings
  #history: History
  /** The index that the next event must have. */
  #next = 0
  #ended = false
  #definitions = new Set<string>()

  /** `size`: how many events the header promises. */
  constructor(size: number, roots: Roots, findings: Findings, history: History) {
    this.#size = size
    this.#roots = roots
    this.#findings = findings
    this.#history = history
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
        this.#roots.grow(run)
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
    const findings = this.#findings
    if (!this.#ended) findings.add('cut-off', { line: this.line })
    else if (this.#size !== this.#next) findings.add('end-differs', { want: this.#size, got: this.#next })
    for (const index of this.#history.secondBeginnings()) findings.add('forked', { index })
    this.#roots.finish(this.#next)
  }

  #event(block: Block, at: number): void {
    const findings = this.#findings
    const index = block.index[at] as number
    const seq = block.seq[at] as number
    const flags = block.flags[at] as number
    this.events++
    if (this.#ended) {
      findings.add('after-end', { line: this.line + 1, index })
      return
    }
    if (index >= this.#size) {
      findings.add('out-of-order', { index, want: this.#next })
      this.#roots.unrooted = true
      return
    }
    if (index > this.#next) findings.add('missing', { index: this.#next, to: index - 1 })
    else if (index < this.#next) findings.add('out-of-order', { index, want: this.#next })
    if (index >= this.#next) this.#next = index + 1
    if (flags !== 0) this.#flagged(block, at, index)
    if (flags & (FLAG.missing | FLAG.notAnEvent | FLAG.changed)) {
      // The text of such an event is not to be believed; the hash that the log holds still stands for what was there.
      this.#history.put(index, block.hash, at * 32, block.subject, at * 2, -1)
      return
    }
    this.#link(block, at, index, seq)
    this.#history.put(index, block.hash, at * 32, block.subject, at * 2, seq)
  }

  #flagged(block: Block, at: number, index: number): void {
    const findings = this.#findings
    const flags = block.flags[at] as number
    const subject = block.names.get(at)
    const facts = subject === undefined ? { index } : { index, subject, seq: block.seq[at] as number }
    if (flags & FLAG.missing) findings.add('missing', { index, to: index })
    if (flags & FLAG.changed) {
      findings.add('changed', facts)
      return
    }
    if (flags & FLAG.notAnEvent) findings.add('not-an-event', { index })
    if (flags & FLAG.notCanonical) findings.add('not-canonical', facts)
    if (flags & FLAG.otherCity) findings.add('other-city', facts)
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
    } else if (other === undefined || 'odd' in other) {
      this.#findings.add('malformed-line', { line: where, index: this.#next })
    } else if ('checkpoint' in other) {
      this.#roots.checkpoint(other.checkpoint, where, this.#next)
    } else if ('attachment' in other) {
      const index = this.#next - 1
      const { id } = other.attachment
      if (!recorded) this.#findings.add('attachment-unrecorded', { index, id })
      else this.attachments.push({ attachment: other.attachment, index })
    } else {
      this.#end(other.end)
    }
  }

  #end(end: { size: number; root: string }): void {
    this.#ended = true
    const { root, unrooted } = this.#roots
    const computed = root.toString('hex')
    if (end.size !== this.#next || (!unrooted && end.root !== computed)) {
      const got = `${this.#next} ${unrooted ? '-' : computed}`
      this.#findings.add('end-differs', { want: `${end.size} ${end.root}`, got })
    }
  }
}
