import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAppError } from '#kernel'
import {
  CompactRange,
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  type NodeAt,
  nodeHash,
  nodesForConsistency,
  nodesForInclusion,
  nodesForRoot,
  rootAt,
  rootOf,
} from './merkle.ts'
import { consistencyFlaw, inclusionFlaw, verifyConsistency, verifyInclusion } from './proof.ts'
import { type Suite, type SuiteId, suite } from './suite.ts'

const LARGEST = 130

/** The definition of RFC 9162 §2.1.1, word for word: slow and plain. */
function naiveRoot(hashes: Suite, leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot(hashes)
  if (leaves.length === 1) return leaves[0] as Buffer
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return nodeHash(hashes, naiveRoot(hashes, leaves.slice(0, left)), naiveRoot(hashes, leaves.slice(left)))
}

function build(id: SuiteId, size: number) {
  const hashes = suite(id)
  const leaves = Array.from({ length: size }, (_, i) => leafHash(hashes, `leaf ${i}`))
  const nodes = new Map<string, Uint8Array>()
  const range = new CompactRange(hashes)
  for (const leaf of leaves) range.append(leaf, (level, index, hash) => nodes.set(`${level} ${index}`, hash))
  const nodeAt: NodeAt = (level, index) => {
    const hash = nodes.get(`${level} ${index}`)
    assert.ok(hash, `no stored node ${level} ${index}`)
    return hash
  }
  return { hashes, leaves, range, nodeAt }
}

for (const id of ['sm', 'intl'] as const) {
  const { hashes, leaves, nodeAt } = build(id, LARGEST)
  const roots = Array.from({ length: LARGEST + 1 }, (_, size) => naiveRoot(hashes, leaves.slice(0, size)))
  const root = (size: number) => roots[size] as Buffer

  test(`${id}: the root of every tree of 0 to ${LARGEST} leaves is the naive recursive root`, () => {
    const range = new CompactRange(hashes)
    for (let size = 0; size <= LARGEST; size++) {
      assert.deepEqual(range.root(), root(size))
      assert.deepEqual(rootOf(hashes, leaves.slice(0, size)), root(size))
      assert.deepEqual(Buffer.from(rootAt(hashes, size, nodeAt)), root(size))
      const state = JSON.parse(JSON.stringify(range.state()))
      assert.deepEqual(CompactRange.from(hashes, state).root(), root(size))
      if (size < LARGEST) range.append(leaves[size] as Buffer)
    }
  })

  test(`${id}: every leaf of every such tree has a proof that holds for it and for no neighbour`, () => {
    for (let size = 1; size <= LARGEST; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(hashes, size, index, nodeAt)
        const claim = { size, index, leaf: leaves[index] as Buffer, proof, root: root(size) }
        assert.equal(inclusionFlaw(hashes, claim), undefined)
        const neighbour = (index + 1) % size
        if (size > 1) assert.equal(verifyInclusion(hashes, { ...claim, index: neighbour }), false)
      }
    }
  })

  test(`${id}: every pair of such trees has a consistency proof that holds for it and for no other root`, () => {
    for (let to = 0; to <= LARGEST; to++) {
      for (let from = 0; from <= to; from++) {
        const proof = consistencyProof(hashes, from, to, nodeAt)
        const claim = { from, to, fromRoot: root(from), toRoot: root(to), proof }
        if (from === 0) {
          assert.match(consistencyFlaw(hashes, claim) ?? '', /nothing to prove/)
          continue
        }
        assert.equal(consistencyFlaw(hashes, claim), undefined)
        if (from < to) {
          assert.equal(verifyConsistency(hashes, { ...claim, fromRoot: root(from + 1) }), false)
          assert.equal(verifyConsistency(hashes, { ...claim, toRoot: root(to - 1) }), false)
        }
      }
    }
  })
}

test('the nodes named beforehand are the nodes asked for', () => {
  const { hashes, nodeAt } = build('sm', 100)
  const asked: string[] = []
  const spy: NodeAt = (level, index) => {
    asked.push(`${level} ${index}`)
    return nodeAt(level, index)
  }
  const named = (nodes: { level: number; index: number }[]) => nodes.map(({ level, index }) => `${level} ${index}`)
  inclusionProof(hashes, 100, 63, spy)
  assert.deepEqual(asked.splice(0), named(nodesForInclusion(100, 63)))
  consistencyProof(hashes, 37, 100, spy)
  assert.deepEqual(asked.splice(0), named(nodesForConsistency(37, 100)))
  rootAt(hashes, 100, spy)
  assert.deepEqual(asked.splice(0), named(nodesForRoot(100)))
})

test('a compact range may take whole subtrees, and refuses misplaced ones and broken states', () => {
  const { hashes, leaves, nodeAt, range } = build('sm', 100)
  const other = new CompactRange(hashes)
  for (const { level, index } of nodesForRoot(96)) other.appendSubtree(level, nodeAt(level, index))
  for (const leaf of leaves.slice(96)) other.append(leaf)
  assert.deepEqual(other.root(), range.root())
  assert.throws(
    () => other.appendSubtree(3, leaves[0] as Buffer),
    (error) => isAppError(error, 'LEDGER_OUT_OF_RANGE'),
  )
  assert.throws(
    () => CompactRange.from(hashes, { size: 3, hashes: [] }),
    (error) => isAppError(error, 'LEDGER_OUT_OF_RANGE'),
  )
})

test('proofs for places outside the tree are refused', () => {
  const { hashes, nodeAt } = build('sm', 8)
  for (const [size, index] of [
    [0, 0],
    [8, 8],
    [8, -1],
    [8, 1.5],
  ] as const) {
    assert.throws(
      () => inclusionProof(hashes, size, index, nodeAt),
      (error) => isAppError(error, 'LEDGER_OUT_OF_RANGE'),
    )
  }
  assert.throws(
    () => consistencyProof(hashes, 9, 8, nodeAt),
    (error) => isAppError(error, 'LEDGER_OUT_OF_RANGE'),
  )
})

test('sizes beyond 2^53 are reckoned exactly', () => {
  const hashes = suite('sm')
  const zero = Buffer.alloc(32)
  const size = (1n << 63n) + 1n
  const leaf = leafHash(hashes, 'last')
  const claim = { size, index: size - 1n, leaf, proof: [zero], root: nodeHash(hashes, zero, leaf) }
  assert.equal(verifyInclusion(hashes, claim), true)
  assert.equal(verifyInclusion(hashes, { ...claim, index: size - 2n }), false)
  assert.equal(verifyInclusion(hashes, { ...claim, size: 1n << 64n }), false)
  assert.equal(verifyInclusion(hashes, { ...claim, size: 2 ** 60 }), false)
})
