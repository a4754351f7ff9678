import { ledgerError } from './errors.ts'
import type { Suite } from './suite.ts'

/** The part of a suite that a tree needs. */
export type TreeHash = Pick<Suite, 'hash'>

/** Hash of the stored perfect subtree of 2^level leaves that begins at leaf index × 2^level. */
export type NodeAt = (level: number, index: number) => Uint8Array

export interface NodeId {
  level: number
  index: number
}

/** RFC 9162 §2.1.1: the root of no leaves is the hash of nothing. */
export function emptyRoot(suite: TreeHash): Buffer {
  return suite.hash('')
}

/** RFC 9162 §2.1.1: H(0x00 ‖ data). */
export function leafHash(suite: TreeHash, data: Uint8Array | string): Buffer {
  return suite.hash(typeof data === 'string' ? `\0${data}` : Buffer.concat([LEAF, data]))
}

/** RFC 9162 §2.1.1: H(0x01 ‖ left ‖ right). */
export function nodeHash(suite: TreeHash, left: Uint8Array, right: Uint8Array): Buffer {
  const data = Buffer.allocUnsafe(65)
  data[0] = 1
  data.set(left, 1)
  data.set(right, 33)
  return suite.hash(data)
}

const LEAF = Buffer.from([0])

/** Root of a tree given all its leaf hashes. */
export function rootOf(suite: TreeHash, leafHashes: Iterable<Uint8Array>): Buffer {
  const range = new CompactRange(suite)
  for (const leaf of leafHashes) range.append(leaf)
  return range.root()
}

export interface CompactRangeState {
  size: number
  /** Hexadecimal hashes of the perfect subtrees, left to right: one per set bit of `size`. */
  hashes: string[]
}

/** The right edge of a growing tree: append in O(log n), the root at any moment, and a state of log n hashes. */
export class CompactRange {
  #suite: TreeHash
  #size = 0
  #hashes: Uint8Array[] = []
  #nodeData = Buffer.alloc(65, 1)

  constructor(suite: TreeHash) {
    this.#suite = suite
  }

  static from(suite: TreeHash, state: CompactRangeState): CompactRange {
    const range = new CompactRange(suite)
    if (!Number.isSafeInteger(state.size) || state.size < 0 || bits(state.size) !== state.hashes.length) {
      throw outOfRange('compact range', `size ${state.size} with ${state.hashes.length} hashes`, 'one hash per set bit')
    }
    range.#size = state.size
    range.#hashes = state.hashes.map((hex) => Buffer.from(hex, 'hex'))
    return range
  }

  get size(): number {
    return this.#size
  }

  state(): CompactRangeState {
    return { size: this.#size, hashes: this.#hashes.map((hash) => Buffer.from(hash).toString('hex')) }
  }

  /** `onNode` is told every subtree that the leaf completes, the leaf itself (level 0) first: these are to be stored. */
  append(leaf: Uint8Array, onNode?: (level: number, index: number, hash: Uint8Array) => void): void {
    const index = this.#size
    let hash = leaf
    onNode?.(0, index, hash)
    let level = 0
    for (let rest = index; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = this.#node(this.#hashes.pop() as Uint8Array, hash)
      level++
      onNode?.(level, (rest - 1) / 2, hash)
    }
    this.#hashes.push(hash)
    this.#size = index + 1
  }

  /** Adds a whole perfect subtree of 2^level leaves; `size` must be a multiple of 2^level. */
  appendSubtree(level: number, hash: Uint8Array): void {
    const width = 2 ** level
    if (this.#size % width !== 0)
      throw outOfRange('subtree', `level ${level} at size ${this.#size}`, 'aligned to its width')
    let joined = hash
    for (let rest = this.#size / width; rest % 2 === 1; rest = (rest - 1) / 2) {
      joined = this.#node(this.#hashes.pop() as Uint8Array, joined)
    }
    this.#hashes.push(joined)
    this.#size += width
  }

  root(): Buffer {
    let root = this.#hashes.at(-1)
    if (root === undefined) return emptyRoot(this.#suite)
    for (let i = this.#hashes.length - 2; i >= 0; i--) root = this.#node(this.#hashes[i] as Uint8Array, root)
    return Buffer.from(root)
  }

  #node(left: Uint8Array, right: Uint8Array): Buffer {
    this.#nodeData.set(left, 1)
    this.#nodeData.set(right, 33)
    return this.#suite.hash(this.#nodeData)
  }
}

/**
 * RFC 9162 §2.1.3.1: the path that shows leaf `index` in the tree of `size` leaves.
 *
 * Requires 0 <= index < size and `nodeAt` for every complete subtree (see `nodesForInclusion`).
 */
export function inclusionProof(suite: TreeHash, size: number, index: number, nodeAt: NodeAt): Uint8Array[] {
  inTree('inclusion proof', size, index)
  return path(suite, index, 0, size, nodeAt)
}

/**
 * RFC 9162 §2.1.4.1: shows that the tree of `from` leaves is the beginning of the tree of `to` leaves.
 *
 * Requires 0 <= from <= to; empty when from is 0 or equals to.
 */
export function consistencyProof(suite: TreeHash, from: number, to: number, nodeAt: NodeAt): Uint8Array[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) {
    throw outOfRange('consistency proof', `sizes ${from} and ${to}`, '0 <= from <= to')
  }
  return from === 0 || from === to ? [] : subproof(suite, from, 0, to, true, nodeAt)
}

/** The stored subtrees that `inclusionProof` will ask for: fetch them in one query. */
export function nodesForInclusion(size: number, index: number): NodeId[] {
  return asked((nodeAt) => inclusionProof(NO_HASH, size, index, nodeAt))
}

/** The stored subtrees that `consistencyProof` will ask for. */
export function nodesForConsistency(from: number, to: number): NodeId[] {
  return asked((nodeAt) => consistencyProof(NO_HASH, from, to, nodeAt))
}

/** The stored subtrees whose hashes, left to right, are the compact range (and so give the root) at `size`. */
export function nodesForRoot(size: number): NodeId[] {
  return asked((nodeAt) => subtree(NO_HASH, 0, size, nodeAt))
}

/** Root at `size` from stored subtrees. */
export function rootAt(suite: TreeHash, size: number, nodeAt: NodeAt): Uint8Array {
  return size === 0 ? emptyRoot(suite) : subtree(suite, 0, size, nodeAt)
}

const NOTHING = Buffer.alloc(32)
const NO_HASH: TreeHash = { hash: () => NOTHING }

function asked(run: (nodeAt: NodeAt) => unknown): NodeId[] {
  const nodes: NodeId[] = []
  run((level, index) => {
    nodes.push({ level, index })
    return NOTHING
  })
  return nodes
}

function path(suite: TreeHash, index: number, start: number, size: number, nodeAt: NodeAt): Uint8Array[] {
  if (size === 1) return []
  const left = split(size)
  if (index < left) {
    return [...path(suite, index, start, left, nodeAt), subtree(suite, start + left, size - left, nodeAt)]
  }
  return [...path(suite, index - left, start + left, size - left, nodeAt), subtree(suite, start, left, nodeAt)]
}

function subproof(
  suite: TreeHash,
  from: number,
  start: number,
  size: number,
  whole: boolean,
  nodeAt: NodeAt,
): Uint8Array[] {
  if (from === size) return whole ? [] : [subtree(suite, start, size, nodeAt)]
  const left = split(size)
  if (from <= left) {
    return [...subproof(suite, from, start, left, whole, nodeAt), subtree(suite, start + left, size - left, nodeAt)]
  }
  return [
    ...subproof(suite, from - left, start + left, size - left, false, nodeAt),
    subtree(suite, start, left, nodeAt),
  ]
}

/** Hash of `size` leaves from `start`; `start` is a multiple of the largest power of two in `size`. */
function subtree(suite: TreeHash, start: number, size: number, nodeAt: NodeAt): Uint8Array {
  const left = split(size)
  if (left * 2 === size || size === 1) return nodeAt(Math.log2(size), start / size)
  if (size === 0) return emptyRoot(suite)
  return nodeHash(suite, subtree(suite, start, left, nodeAt), subtree(suite, start + left, size - left, nodeAt))
}

/** The largest power of two below `size` (for 1 and 0: 0.5 and 0, which no caller uses). */
function split(size: number): number {
  let width = 0.5
  while (width * 2 < size) width *= 2
  return size === 0 ? 0 : width
}

function inTree(what: string, size: number, index: number): void {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw outOfRange(what, `leaf ${index} of ${size}`, '0 <= index < size')
  }
}

function outOfRange(what: string, got: string, want: string) {
  return ledgerError('LEDGER_OUT_OF_RANGE', { what, got, want })
}

function bits(size: number): number {
  return size.toString(2).replaceAll('0', '').length
}
