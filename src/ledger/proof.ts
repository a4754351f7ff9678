import { nodeHash, type TreeHash } from './merkle.ts'

/** Why a proof does not hold; undefined when it does. */
export type Flaw = string | undefined

type Size = number | bigint

/**
 * Whether `leaf` (its hash) stands at `index` of the tree of `size` leaves with this root: RFC 9162 §2.1.3.2.
 *
 * Never throws; answers the reason of a refusal. Sizes may reach 2^64 - 1.
 */
export function inclusionFlaw(
  suite: TreeHash,
  claim: { size: Size; index: Size; leaf: Uint8Array; proof: readonly Uint8Array[]; root: Uint8Array },
): Flaw {
  const size = count(claim.size)
  const index = count(claim.index)
  if (size === undefined || index === undefined) return 'size and index must be whole numbers below 2^64'
  if (index >= size) return `index ${index} is not below the size ${size}`
  if (!hashes([claim.leaf, claim.root, ...claim.proof])) return 'a hash is not 32 bytes long'
  let fn = index
  let sn = size - 1n
  let hash: Uint8Array = claim.leaf
  for (const step of claim.proof) {
    if (sn === 0n) return 'the proof is too long'
    if (fn % 2n === 1n || fn === sn) {
      hash = nodeHash(suite, step, hash)
      while (fn % 2n === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else {
      hash = nodeHash(suite, hash, step)
    }
    fn >>= 1n
    sn >>= 1n
  }
  if (sn !== 0n) return 'the proof is too short'
  return same(hash, claim.root) ? undefined : 'it leads to another root'
}

/**
 * Whether the tree `from` is the beginning of the tree `to`: RFC 9162 §2.1.4.2.
 *
 * The empty tree begins every tree, so a claim about it proves nothing and is refused, as other verifiers do.
 */
export function consistencyFlaw(
  suite: TreeHash,
  claim: { from: Size; to: Size; fromRoot: Uint8Array; toRoot: Uint8Array; proof: readonly Uint8Array[] },
): Flaw {
  const from = count(claim.from)
  const to = count(claim.to)
  const { proof, fromRoot, toRoot } = claim
  if (from === undefined || to === undefined) return 'sizes must be whole numbers below 2^64'
  if (from > to) return `the earlier size ${from} is above the later ${to}`
  if (from === 0n) return 'from the empty tree there is nothing to prove'
  if (from === to) {
    if (proof.length > 0) return 'equal sizes need an empty proof'
    return same(fromRoot, toRoot) ? undefined : 'sizes are equal and roots are not'
  }
  if (!hashes([fromRoot, toRoot, ...proof])) return 'a hash is not 32 bytes long'
  let fn = from - 1n
  let sn = to - 1n
  while (fn % 2n === 1n) {
    fn >>= 1n
    sn >>= 1n
  }
  const steps = fn === 0n ? [fromRoot, ...proof] : [...proof]
  const first = steps.shift()
  if (first === undefined) return 'the proof is too short'
  let older = first
  let newer = first
  for (const step of steps) {
    if (sn === 0n) return 'the proof is too long'
    if (fn % 2n === 1n || fn === sn) {
      older = nodeHash(suite, step, older)
      newer = nodeHash(suite, step, newer)
      while (fn % 2n === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else {
      newer = nodeHash(suite, newer, step)
    }
    fn >>= 1n
    sn >>= 1n
  }
  if (sn !== 0n) return 'the proof is too short'
  if (!same(older, fromRoot)) return 'it leads to another earlier root'
  return same(newer, toRoot) ? undefined : 'it leads to another later root'
}

export function verifyInclusion(suite: TreeHash, claim: Parameters<typeof inclusionFlaw>[1]): boolean {
  return inclusionFlaw(suite, claim) === undefined
}

export function verifyConsistency(suite: TreeHash, claim: Parameters<typeof consistencyFlaw>[1]): boolean {
  return consistencyFlaw(suite, claim) === undefined
}

function count(value: Size): bigint | undefined {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined
  const whole = BigInt(value)
  return whole >= 0n && whole < 1n << 64n ? whole : undefined
}

function hashes(list: readonly Uint8Array[]): boolean {
  return list.every((hash) => hash.length === 32)
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
