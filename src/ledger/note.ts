import { ledgerError } from './errors.ts'
import { decodeBase64, isKeyName, type Signer, type Verifier } from './keys.ts'

/** C2SP signed-note: a text, a blank line, signature lines. More than this many lines are refused unread. */
const MOST_SIGNATURES = 64
const LONGEST = 1_000_000

export interface NoteSignature {
  name: string
  keyId: string
  signature: Buffer
}

/** `text` includes its last newline and is what was signed. */
export interface Note {
  text: string
  signatures: NoteSignature[]
}

/** Signs a text that ends in a newline. Signature lines stand in the order of the signers. */
export async function signNote(text: string, signers: readonly Signer[]): Promise<string> {
  const reason = textFlaw(text)
  if (reason !== undefined) throw ledgerError('LEDGER_BAD_NOTE', { reason })
  const bytes = Buffer.from(text)
  const lines = await Promise.all(signers.map(async (signer) => signatureLine(signer, await signer.sign(bytes))))
  return `${text}\n${lines.join('')}`
}

function signatureLine(signer: Signer, signature: Uint8Array): string {
  return `— ${signer.name} ${Buffer.concat([Buffer.from(signer.keyId, 'hex'), signature]).toString('base64')}\n`
}

/** Splits a note without checking its signatures. Throws LEDGER_BAD_NOTE, each fault with its own reason. */
export function parseNote(note: string): Note {
  const bad = (reason: string) => ledgerError('LEDGER_BAD_NOTE', { reason })
  if (note.length > LONGEST) throw bad(`it is longer than ${LONGEST} characters`)
  const end = note.lastIndexOf('\n\n')
  if (end < 0) throw bad('no blank line stands before the signatures')
  const text = note.slice(0, end + 1)
  const reason = textFlaw(text)
  if (reason !== undefined) throw bad(reason)
  const rest = note.slice(end + 2)
  if (rest === '') throw bad('it has no signature')
  if (!rest.endsWith('\n')) throw bad('the last signature line is cut off')
  const lines = rest.slice(0, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) throw bad(`it has more than ${MOST_SIGNATURES} signatures`)
  const signatures = lines.map((line) => {
    const parts = line.split(' ')
    const [dash, name = '', encoded = ''] = parts
    if (dash !== '—' || parts.length !== 3) throw bad('a signature line is not "— name signature"')
    if (!isKeyName(name)) throw bad('a signature line has no key name')
    const bytes = decodeBase64(encoded)
    if (bytes === undefined) throw bad(`the signature of ${name} is not base64`)
    if (bytes.length < 5) throw bad(`the signature of ${name} is too short`)
    return { name, keyId: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) }
  })
  return { text, signatures }
}

/**
 * Reads a note that at least one known key signed. Signatures of unknown keys are passed over, as C2SP asks.
 *
 * Throws LEDGER_BAD_NOTE; LEDGER_BAD_SIGNATURE when a known key's signature fails; LEDGER_NO_KNOWN_SIGNATURE.
 */
export function openNote(note: string, verifiers: readonly Verifier[]): { text: string; signedBy: Verifier[] } {
  const { text, signatures } = parseNote(note)
  const bytes = Buffer.from(text)
  const signedBy: Verifier[] = []
  for (const { name, keyId, signature } of signatures) {
    const verifier = verifiers.find((known) => known.name === name && known.keyId === keyId)
    if (verifier === undefined || signedBy.includes(verifier)) continue
    if (!verifier.verify(bytes, signature)) throw ledgerError('LEDGER_BAD_SIGNATURE', { name: `${name}+${keyId}` })
    signedBy.push(verifier)
  }
  if (signedBy.length === 0) {
    const names = signatures.map(({ name, keyId }) => `${name}+${keyId}`).join(', ')
    throw ledgerError('LEDGER_NO_KNOWN_SIGNATURE', { names })
  }
  return { text, signedBy }
}

function textFlaw(text: string): string | undefined {
  if (!text.endsWith('\n') || text.length < 2) return 'the text does not end in a newline'
  if (!text.isWellFormed() || text.includes('\ufffd')) return 'it is not valid UTF-8'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: C2SP signed-note forbids exactly these
  if (/[\x00-\x09\x0b-\x1f]/.test(text)) return 'it holds a control character'
  return undefined
}
