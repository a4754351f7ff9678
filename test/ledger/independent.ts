// A second verifier of an export that shares no code with the first: plain, slow, written from the format's description
// alone (RFC 9162, C2SP signed-note and tlog-checkpoint). It answers the first fault or undefined. Run by hand:
//   node test/ledger/independent.ts EXPORT.jsonl
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import smCrypto from 'sm-crypto-v2'

type Event = { i: number; p: number | null; h: string; t?: Record<string, unknown> }

export function firstFault(content: string, trustedKey?: string): string | undefined {
  const lines = content.split('\n').filter((line) => line !== '')
  const header = JSON.parse(lines[0] ?? '{}')
  if (header.fadu !== 'ledger-export') return 'no export'
  const digest = (data: Buffer) =>
    createHash(header.suite === 'sm' ? 'sm3' : 'sha256')
      .update(data)
      .digest()
  const leaves: Buffer[] = []
  const events: Record<string, unknown>[] = []
  const laws = new Set<unknown>()
  let proven = 0
  let ended = false
  for (const line of lines.slice(1)) {
    const value = JSON.parse(line)
    if ('checkpoint' in value) {
      const fault = checkpointFault(value.checkpoint, trustedKey ?? header.keys[0], header, leaves, digest)
      if (fault !== undefined) return fault
      proven = leaves.length
    } else if ('attachment' in value) {
      if (!JSON.stringify(events.at(-1)).includes(value.attachment.storedHash)) return 'attachment not recorded'
    } else if ('end' in value) {
      ended = true
      if (value.end.size !== leaves.length || value.end.root !== root(leaves, digest).toString('hex'))
        return 'end differs'
    } else {
      const { i, p, h, t } = value as Event
      if (i !== leaves.length || t === undefined) return `event ${i} out of place`
      const text = line.slice(line.indexOf('"t":') + 4, -1)
      const leaf = digest(Buffer.concat([Buffer.of(0), Buffer.from(text)]))
      if (leaf.toString('hex') !== h) return `event ${i} changed`
      if (sorted(t) !== text) return `event ${i} not canonical`
      const before = p === null ? undefined : events[p]
      const linked = before === undefined ? t.seq === 1 && t.prev === '' : t.prev === leaves[p ?? 0]?.toString('hex')
      if (!linked) return `event ${i} not linked`
      if (before !== undefined && (before.subject !== t.subject || Number(before.seq) + 1 !== t.seq))
        return `event ${i} out of line`
      if (before === undefined && events.some(({ subject }) => subject === t.subject)) return `event ${i} begins again`
      if (events.some(({ subject, seq }) => subject === t.subject && seq === t.seq)) return `event ${i} forks`
      const body = t.body as Record<string, unknown>
      if (t.type === 'stored') {
        if (digest(Buffer.from(sorted(body.definition))).toString('hex') !== body.digest)
          return `definition ${i} changed`
        laws.add(body.digest)
      }
      if (t.type === 'opened' && body.law !== undefined && !laws.has(body.law))
        return `event ${i} without its definition`
      leaves.push(leaf)
      events.push(t)
    }
  }
  if (!ended) return 'cut off'
  return proven === leaves.length ? undefined : `events from ${proven} are not covered by a checkpoint`
}

function checkpointFault(
  note: string,
  key: string,
  header: { origin: string },
  leaves: Buffer[],
  digest: (data: Buffer) => Buffer,
): string | undefined {
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const [origin, size, hash] = text.split('\n')
  if (origin !== header.origin) return 'checkpoint of another log'
  const [name, id, ...rest] = key.split('+')
  const publicKey = Buffer.from(rest.join('+'), 'base64')
  const signed = note
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      const [, signer, encoded = ''] = line.split(' ')
      const bytes = Buffer.from(encoded, 'base64')
      if (bytes.toString('base64') !== encoded || signer !== name || bytes.subarray(0, 4).toString('hex') !== id)
        return false
      return signatureHolds(publicKey, Buffer.from(text), bytes.subarray(4))
    })
  if (!signed) return `checkpoint ${size} not signed`
  if (Number(size) !== leaves.length) return `checkpoint ${size} after ${leaves.length} events`
  return root(leaves, digest).toString('base64') === hash ? undefined : `checkpoint ${size} has another root`
}

function signatureHolds(key: Buffer, text: Buffer, signature: Buffer): boolean {
  if (key[0] === 1) {
    const x = key.subarray(1).toString('base64url')
    return verify(null, text, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature)
  }
  const point = key.subarray(-65).toString('hex')
  return smCrypto.sm2.doVerifySignature(new Uint8Array(text), signature.toString('hex'), point, { hash: true })
}

function root(leaves: Buffer[], digest: (data: Buffer) => Buffer): Buffer {
  if (leaves.length === 0) return digest(Buffer.alloc(0))
  if (leaves.length === 1) return leaves[0] as Buffer
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return digest(Buffer.concat([Buffer.of(1), root(leaves.slice(0, half), digest), root(leaves.slice(half), digest)]))
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const fault = firstFault(readFileSync(process.argv[2] ?? '', 'utf8'), process.argv[3])
  process.stdout.write(`${fault ?? 'ok'}\n`)
  process.exitCode = fault === undefined ? 0 : 1
}
