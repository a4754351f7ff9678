import { AppError, type ErrorKind } from '#kernel'

/** Every error that this module throws. */
export const calendarErrors = {
  CALENDAR_BAD_DATE: { kind: 'invalid', means: 'not a real day in the form YYYY-MM-DD' },
  CALENDAR_BAD_INSTANT: { kind: 'invalid', means: 'not an ISO 8601 moment with an offset' },
  CALENDAR_BAD_LENGTH: { kind: 'invalid', means: 'a length of time that cannot be counted here' },
  CALENDAR_BAD_PAUSE: { kind: 'invalid', means: 'a pause that ends before it begins, or two open pauses' },
  CALENDAR_BAD_TABLE: { kind: 'invalid', means: 'a table of holidays that contradicts itself' },
  CALENDAR_OUT_OF_RANGE: { kind: 'invalid', means: 'the result lies outside the years 0001 to 9999' },
} as const satisfies Record<string, { kind: ErrorKind; means: string }>

export type CalendarErrorCode = keyof typeof calendarErrors

export function calendarError(code: CalendarErrorCode, message: string, info?: Record<string, unknown>): AppError {
  return new AppError({ code, kind: calendarErrors[code].kind, message, info })
}
