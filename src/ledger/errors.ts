import { AppError, type ErrorKind } from '#kernel'

/** Every error that the ledger throws. What a verifier finds in someone's record is a finding, never an error. */
export const LEDGER_ERRORS = {
  LEDGER_NOT_CANONICAL: {
    kind: 'invalid',
    message: 'The value at {pointer} has no canonical form: {reason}. Store decimals and large numbers as strings.',
  },
  LEDGER_BAD_EVENT: {
    kind: 'invalid',
    message: 'The event {subject}#{seq} cannot be sealed: {reason}. Correct the field and seal it again.',
  },
  LEDGER_BAD_KEY: {
    kind: 'invalid',
    message: 'The {what} cannot be read: {reason}. Expected the text that `fadu` printed when the key was made.',
  },
  LEDGER_BAD_NOTE: {
    kind: 'invalid',
    message: 'The signed note cannot be read: {reason}. Fetch it again from where it was published.',
  },
  LEDGER_BAD_CHECKPOINT: {
    kind: 'invalid',
    message: 'The checkpoint cannot be read: {reason}. Fetch it again from where it was published.',
  },
  LEDGER_BAD_SIGNATURE: {
    kind: 'integrity',
    message: 'The signature of {name} does not fit the note. The note or the key was changed; trust neither.',
  },
  LEDGER_NO_KNOWN_SIGNATURE: {
    kind: 'integrity',
    message: 'No known key signed the note (signed by {names}). Give the key of the log that you trust.',
  },
  LEDGER_SIGNING_FAILED: {
    kind: 'unavailable',
    message: 'The key {name} could not sign. Check the key or the signature device and try again.',
  },
  LEDGER_OUT_OF_RANGE: {
    kind: 'invalid',
    message: 'No {what} for {got}: it must be {want}.',
  },
  LEDGER_BAD_PROOF: {
    kind: 'integrity',
    message: 'The {what} proof does not hold: {reason}.',
  },
  LEDGER_BAD_EXPORT: {
    kind: 'invalid',
    message: 'The export cannot be written: {reason}.',
  },
} as const satisfies Record<string, { kind: ErrorKind; message: string }>

export type LedgerErrorCode = keyof typeof LEDGER_ERRORS

/** Builds the error with `{name}` in the table's message replaced from `info`. */
export function ledgerError(code: LedgerErrorCode, info: Record<string, unknown>, cause?: unknown): AppError {
  const { kind, message } = LEDGER_ERRORS[code]
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) => String(info[name]))
  return new AppError({ code, kind, message: text, info, cause })
}
