/** How an error is to be treated; only `api` knows which HTTP status each kind has, only `cli` which exit code. */
export type ErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'integrity' | 'unavailable'

export interface ErrorParts {
  code: string
  kind: ErrorKind
  /** What, where, got/want, and what to do next. */
  message: string
  info?: Record<string, unknown>
  cause?: unknown
}

/** The one class of error that Fadu throws. A legal refusal is not an error: `decide` returns it as a value. */
export class AppError extends Error {
  readonly code: string
  readonly kind: ErrorKind
  readonly info: Record<string, unknown>

  constructor(parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause })
    this.name = 'AppError'
    this.code = parts.code
    this.kind = parts.kind
    this.info = parts.info ?? {}
  }
}

export function isAppError(value: unknown, code?: string): value is AppError {
  return value instanceof AppError && (code === undefined || value.code === code)
}
