import type { AppError, ErrorKind } from '#kernel'

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  integrity: 500,
  unavailable: 503,
}

const OWN: Readonly<Record<string, number>> = { TOO_MANY_TRIES: 429, SIGN_IN_FAILED: 401, SIGN_IN_NEEDED: 401 }

export const statusOf = (error: AppError): number => OWN[error.code] ?? STATUS[error.kind]
