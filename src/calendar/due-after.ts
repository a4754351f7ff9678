import {
  checkLength,
  type Due,
  type DueRequest,
  daysInMonths,
  isClockUnit,
  isMonthUnit,
  type Length,
  monthsOf,
  openPause,
  provisionalOf,
  rollsOver,
} from './deadline.ts'
import { Walk } from './derivation.ts'
import { dateOf, dayOfMs, fromMs, startOfDayNumber, toMs } from './instant.ts'
import { type DayNumber, fromDayNumber } from './plain-date.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** When a period ends, and why. It walks day by day, on purpose without the tables of `dueDate`: a property test holds
 *  the two together. */
export function dueAfter(calendar: WorkCalendar, request: DueRequest): Due {
  const walk = new Walk(calendar, request.pauses ?? [])
  const startDay = dayOfMs(toMs(request.start))
  const counted = request.firstDay === 'same' && !isClockUnit(request.length.unit)
  walk.day = request.firstDay === 'same' ? startDay - 1 : startDay
  walk.add({ step: 'start', date: dateOf(request.start), at: request.start, length: request.length, counted })
  const lengths = [request.length, ...(request.extensions ?? []).map((extension) => extension.length)]
  lengths.forEach((length, i) => {
    checkLength(length)
    const extension = i > 0 ? request.extensions?.[i - 1] : undefined
    if (extension) walk.add({ step: 'extend', length, why: extension.why })
    if (isClockUnit(length.unit)) walk.run(length, i === 0 ? request.start : null)
    else walk.count(daysOf(lengths, i, i === 0 ? startDay : walk.day, walk), length.unit)
  })
  if (walk.ms === null && walk.day < startDay) walk.day = startDay
  if (rollsOver(request)) walk.roll()
  const date = fromDayNumber(walk.day)
  const at = walk.ms === null ? startOfDayNumber(walk.day + 1) : fromMs(walk.ms)
  const open = openPause(request.pauses)
  const paused = open !== null && open.from < at
  if (paused) walk.add({ step: 'pause', from: dateOf(open.from), to: null, days: 0, why: open.why })
  walk.add({ step: 'due', date, at })
  return { date, at, provisional: provisionalOf([...walk.years].sort((a, b) => a - b)), paused, because: walk.steps }
}

/** How many days this length is. Lengths in months that follow each other count from the day of the first one:
 *  31 January + 1 month + 1 month = 31 March. */
function daysOf(lengths: readonly Length[], i: number, here: DayNumber, walk: Walk): number {
  const length = lengths[i] as Length
  if (!isMonthUnit(length.unit)) return length.n
  const before = lengths[i - 1]
  if (before === undefined || !isMonthUnit(before.unit) || walk.months === 0) {
    walk.anchor = here
    walk.months = 0
  }
  const done = daysInMonths(walk.anchor, walk.months)
  walk.months += monthsOf(length)
  return daysInMonths(walk.anchor, walk.months) - done
}
