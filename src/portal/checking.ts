import { isSuiteId, leafHash, nodeHash, suite, verifyInclusion } from '#ledger'
import type { ProofView } from '../app/index.ts'

/** One record led to the root. Hashes in lower-case hexadecimal. */
export interface Checked {
  seq: number
  index: number
  text: string | undefined
  leaf: string
  steps: { side: 'left' | 'right'; with: string; result: string }[]
  fits: boolean
}

/** Computes anew from the record's own text what the page shows: RFC 9162 §2.1.3.2, written out for reading. */
export function checkProof(proof: ProofView): Checked[] {
  const id = proof.checkpoint.suite
  if (!isSuiteId(id)) throw new Error(`the checkpoint names the suite ${id}, which this verifier does not know`)
  const hashes = suite(id)
  const root = Buffer.from(proof.checkpoint.root, 'base64')
  return proof.events.map((event) => {
    const leaf = event.text === undefined ? Buffer.from(event.hash, 'hex') : leafHash(hashes, event.text)
    const path = event.inclusion.map((hash) => Buffer.from(hash, 'hex'))
    const steps: Checked['steps'] = []
    let fn = event.index
    let sn = proof.checkpoint.size - 1
    let hash: Uint8Array = leaf
    for (const step of path) {
      const left = fn % 2 === 1 || fn === sn
      hash = left ? nodeHash(hashes, step, hash) : nodeHash(hashes, hash, step)
      steps.push({ side: left ? 'left' : 'right', with: hex(step), result: hex(hash) })
      if (left) {
        while (fn % 2 === 0 && fn !== 0) {
          fn = Math.floor(fn / 2)
          sn = Math.floor(sn / 2)
        }
      }
      fn = Math.floor(fn / 2)
      sn = Math.floor(sn / 2)
    }
    const claim = { size: proof.checkpoint.size, index: event.index, leaf, proof: path, root }
    return {
      seq: event.seq,
      index: event.index,
      text: event.text,
      leaf: hex(leaf),
      steps,
      fits: hex(leaf) === event.hash && verifyInclusion(hashes, claim),
    }
  })
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
