import { ledgerError } from './errors.ts'
import { decodeBase64, type Signer, type Verifier } from './keys.ts'
import { openNote, parseNote, signNote } from './note.ts'

/** C2SP tlog-checkpoint: what a log says of itself at one moment. */
export interface Checkpoint {
  /** The log's name for ever, such as `fadu.example/xianning`; its key should have the same name. */
  origin: string
  size: number
  /** 32 bytes. */
  root: Uint8Array
  /** Opaque further lines, such as `restored 2026-11-23T00:00:00Z`. */
  extensions?: string[]
}

/** The text that is signed, with its last newline. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  const text = `${[origin, String(size), Buffer.from(root).toString('base64'), ...extensions].join('\n')}\n`
  parseCheckpoint(text)
  return text
}

/** Throws LEDGER_BAD_CHECKPOINT, each fault with its own reason. The signature is another matter: `openCheckpoint`. */
export function parseCheckpoint(text: string): Required<Checkpoint> {
  const bad = (reason: string) => ledgerError('LEDGER_BAD_CHECKPOINT', { reason })
  if (!text.endsWith('\n')) throw bad('the text does not end in a newline')
  const lines = text.slice(0, -1).split('\n')
  if (lines.length < 3) throw bad(`it has ${lines.length} lines, fewer than origin, size and root`)
  const [origin = '', size = '', root = '', ...extensions] = lines
  if (origin === '') throw bad('the origin is empty')
  if (!/^(0|[1-9]\d*)$/.test(size)) throw bad(`the size ${JSON.stringify(size)} is not a plain decimal number`)
  if (!Number.isSafeInteger(Number(size))) throw bad(`the size ${size} is too large`)
  const hash = decodeBase64(root)
  if (hash === undefined) throw bad('the root is not base64')
  if (hash.length !== 32) throw bad(`the root has ${hash.length} bytes, not 32`)
  if (extensions.includes('')) throw bad('an extension line is empty')
  return { origin, size: Number(size), root: hash, extensions }
}

export async function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): Promise<string> {
  return signNote(formatCheckpoint(checkpoint), signers)
}

/** Reads a checkpoint that a known key signed; throws the errors of `openNote` and `parseCheckpoint`. */
export function openCheckpoint(
  note: string,
  verifiers: readonly Verifier[],
  origin?: string,
): Required<Checkpoint> & { signedBy: Verifier[] } {
  const { text, signedBy } = openNote(note, verifiers)
  return { ...ofOrigin(parseCheckpoint(text), origin), signedBy }
}

/** Reads a checkpoint without its signatures, to know what it claims. */
export function readCheckpoint(note: string, origin?: string): Required<Checkpoint> {
  return ofOrigin(parseCheckpoint(parseNote(note).text), origin)
}

function ofOrigin(checkpoint: Required<Checkpoint>, origin: string | undefined): Required<Checkpoint> {
  if (origin !== undefined && checkpoint.origin !== origin) {
    throw ledgerError('LEDGER_BAD_CHECKPOINT', { reason: `it is of ${checkpoint.origin}, not of ${origin}` })
  }
  return checkpoint
}
