import type { Suite } from '../suite.ts'

/** Consecutive events hashed into the perfect subtrees, left to right, that cover them. */
export interface HashedRun {
  from: number
  to: number
  subtrees: { level: number; hash: Uint8Array }[]
}

/** Joins leaf hashes with consecutive indexes into perfect subtrees. Columns, not objects: it runs once an event. */
export class RunHasher {
  #suite: Suite
  #cuts: ReadonlySet<number>
  #runs: HashedRun[] = []
  #starts: number[] = []
  #levels: number[] = []
  #hashes: Uint8Array[] = []
  #from = 0
  #next = -1
  #node = Buffer.alloc(65, 1)

  /** A new run begins at each index in `cuts`, so that the root can be had there. */
  constructor(suite: Suite, cuts: ReadonlySet<number>) {
    this.#suite = suite
    this.#cuts = cuts
  }

  leaf(index: number, hash: Uint8Array): void {
    if (index !== this.#next || (this.#cuts.size > 0 && this.#cuts.has(index))) {
      this.close()
      this.#from = index
    }
    this.#next = index + 1
    const starts = this.#starts
    const levels = this.#levels
    const hashes = this.#hashes
    const node = this.#node
    let joined = hash
    let start = index
    let level = 0
    let width = 1
    for (let top = starts.length - 1; top >= 0; top--) {
      if (levels[top] !== level || (starts[top] as number) % (width * 2) !== 0) break
      node.set(hashes.pop() as Uint8Array, 1)
      node.set(joined, 33)
      joined = this.#suite.hash(node)
      start = starts.pop() as number
      levels.pop()
      level++
      width *= 2
    }
    starts.push(start)
    levels.push(level)
    hashes.push(joined)
  }

  close(): void {
    if (this.#starts.length > 0) {
      const subtrees = this.#hashes.map((hash, i) => ({ level: this.#levels[i] as number, hash }))
      this.#runs.push({ from: this.#from, to: this.#next, subtrees })
    }
    this.#starts = []
    this.#levels = []
    this.#hashes = []
    this.#next = -1
  }

  /** The runs so far; the next ones are collected afresh. */
  take(): HashedRun[] {
    this.close()
    const runs = this.#runs
    this.#runs = []
    return runs
  }
}
