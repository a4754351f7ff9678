import { AppError, type ErrorKind } from '#kernel'

/** Every error of the embedded database. The message of each says what, where and what to do next. */
export const embeddedErrors = {
  EMBEDDED_NO_BINARIES: 'unavailable',
  EMBEDDED_NO_ACCOUNT: 'unavailable',
  EMBEDDED_FOREIGN_FOLDER: 'forbidden',
  EMBEDDED_FOLDER_IN_USE: 'conflict',
  EMBEDDED_FOREIGN_SERVER: 'conflict',
  EMBEDDED_OTHER_VERSION: 'conflict',
  EMBEDDED_NO_SOCKET_FOLDER: 'unavailable',
  EMBEDDED_INIT_FAILED: 'unavailable',
  EMBEDDED_START_FAILED: 'unavailable',
} as const satisfies Record<string, ErrorKind>

export type EmbeddedErrorCode = keyof typeof embeddedErrors

export function embeddedError(
  code: EmbeddedErrorCode,
  message: string,
  info?: Record<string, unknown>,
  cause?: unknown,
): AppError {
  return new AppError({ code, kind: embeddedErrors[code], message, info, cause })
}
