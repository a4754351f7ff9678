import { AppError, type ErrorKind } from '#kernel'

/** Every error of the store (those of the embedded database stand in `embedded/errors.ts`). */
export const STORE_ERRORS = {
  STORE_SEQ_TAKEN: {
    kind: 'conflict',
    message: 'Event {seq} of {subject} was stored by someone else meanwhile. Load the matter again and decide again.',
  },
  STORE_KEY_REUSED: {
    kind: 'invalid',
    message: 'The idempotency key {key} was used before for another request. Send a new request under a new key.',
  },
  STORE_NOT_DOUBLY_STORED: {
    kind: 'unavailable',
    message:
      'The database stored the action here but its stand-by did not confirm it, so it is not acknowledged. ' +
      'Try again under the same idempotency key.',
  },
  STORE_UNAVAILABLE: {
    kind: 'unavailable',
    message: 'The database does not answer ({reason}). Nothing is known to be lost; try again under the same key.',
  },
  STORE_SCHEMA_NEWER: {
    kind: 'conflict',
    message:
      'The database is at migration {got}, this Fadu knows only {want}: it was used by a newer Fadu. ' +
      'Start that version, or restore a backup with `fadu restore`.',
  },
  STORE_SCHEMA_OLDER: {
    kind: 'conflict',
    message: 'The database is at migration {got}, this Fadu needs {want}. Start Fadu: it migrates first.',
  },
  STORE_SCHEMA_CHANGED: {
    kind: 'integrity',
    message:
      'Migration {version} in the database is not the one in this Fadu (their checksums differ). ' +
      'Run the version that made it, or restore a backup with `fadu restore`.',
  },
  STORE_MIGRATION_FAILED: {
    kind: 'unavailable',
    message: 'Migration {version} failed and left nothing behind: {reason}. Repair the cause and start Fadu again.',
  },
  STORE_BEHIND_CHECKPOINT: {
    kind: 'integrity',
    message:
      'The database holds {got} events in its log, but a checkpoint of {want} was signed and kept in {file}: ' +
      'records are missing, perhaps because an old copy was put back. Nothing is written. ' +
      'Find the newer database, or restore the newest backup with `fadu restore`.',
  },
  STORE_DIFFERS_FROM_CHECKPOINT: {
    kind: 'integrity',
    message:
      'The first {size} events of the database give another root than the checkpoint signed for them in {file}: ' +
      'the log was rewritten or is another log. Nothing is written. Run `fadu export ledger` and `fadu verify`.',
  },
  STORE_OTHER_LOG: {
    kind: 'conflict',
    message: 'The log of {city} is kept as {got}, this Fadu is set to {want}. Set the origin and suite of the log.',
  },
  STORE_NO_KEY: {
    kind: 'unavailable',
    message:
      'The key file {file} is missing, but the database holds data sealed under it. ' +
      'Put the file back from the copy that was kept apart.',
  },
  STORE_OTHER_KEY: {
    kind: 'conflict',
    message:
      'The keys in {folder} are not those under which the data of {city} is sealed and signed. ' +
      'Put the right keys back from the copy that was kept apart.',
  },
  STORE_SEAL_BROKEN: {
    kind: 'integrity',
    message: 'A sealed value cannot be opened: it was altered, or sealed under another key than the one in {folder}.',
  },
  STORE_NO_DEFINITION: {
    kind: 'not-found',
    message: 'No definition with the digest {digest} is stored. Store it before anything is decided under it.',
  },
  STORE_DEFINITION_ALTERED: {
    kind: 'integrity',
    message: 'The definition stored under {digest} is not the one of that digest: it was altered. Restore a backup.',
  },
  STORE_NO_FILE: { kind: 'not-found', message: 'No file {id} is stored, or it was erased.' },
  STORE_FILE_TOO_LARGE: {
    kind: 'invalid',
    message: 'The file {name} is larger than {want} bytes. Send a smaller one, or several.',
  },
  STORE_FILE_ALTERED: {
    kind: 'integrity',
    message:
      'The file {id} on disk is not the one that was stored: it was altered or damaged. Restore it from a backup.',
  },
  STORE_NO_ERASER: {
    kind: 'unavailable',
    message: 'This process was not given the eraser role. Run the erasure where the role is configured.',
  },
  STORE_NO_SUBJECT: { kind: 'not-found', message: 'Nothing is stored under {subject}.' },
  STORE_BAD_BACKUP: {
    kind: 'integrity',
    message: 'The archive {file} is not taken: {reason}. Nothing was restored. Use another copy of the backup.',
  },
  STORE_NOT_EMPTY: {
    kind: 'conflict',
    message: '{what} is not empty. Restore into a new folder and an empty database.',
  },
} as const satisfies Record<string, { kind: ErrorKind; message: string }>

export type StoreErrorCode = keyof typeof STORE_ERRORS

/** Builds the error with `{name}` in the table's message replaced from `info`. */
export function storeError(code: StoreErrorCode, info: Record<string, unknown>, cause?: unknown): AppError {
  const { kind, message } = STORE_ERRORS[code]
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) => String(info[name]))
  return new AppError({ code, kind, message: text, info, cause })
}
