// Calendar: legal days and moments, working days, and when a period ends and why.
// Pure: no clock, no I/O, no zone of the machine; imports the kernel only. It knows how days are counted, but no
// statute: units, first day, rest days, pauses and extensions are said by the caller. Holidays come as tables.
// Vocabulary: PlainDate (a day in China), Instant (a moment in UTC), notice (an official arrangement of holidays),
// make-up day (a rest day that is worked), provisional (counted into a year whose notice is not known).
export * from './bounds.ts'
export type { Bilingual, CalendarYear, CalendarYearText, HolidayNotice, HolidayNoticeText } from './calendar-year.ts'
export { defineCalendarYear } from './calendar-year.ts'
export type {
  DerivationStep,
  Due,
  DueDate,
  DueRequest,
  Extension,
  Length,
  LengthUnit,
  Pause,
  Provisional,
} from './deadline.ts'
export { dueAfter } from './due-after.ts'
export { dueDate } from './due-date.ts'
export type { CalendarErrorCode } from './errors.ts'
export { calendarErrors } from './errors.ts'
export type { Explained } from './explain.ts'
export { explain } from './explain.ts'
export type { Instant } from './instant.ts'
export { addHours, addMinutes, dateOf, endOfDay, fromMs, instant, startOfDay, toMs } from './instant.ts'
export type { PlainDate } from './plain-date.ts'
export {
  addDays,
  addMonths,
  addYears,
  compareDates,
  daysBetween,
  isPlainDate,
  plainDate,
  weekday,
} from './plain-date.ts'
export type { DayKind, WorkCalendar, YearTable } from './work-calendar.ts'
export { workCalendar, workingDaysBetween } from './work-calendar.ts'
