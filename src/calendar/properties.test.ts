import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addHours,
  addMinutes,
  type CalendarYear,
  type DueRequest,
  dateOf,
  daysBetween,
  defineCalendarYear,
  dueAfter,
  dueDate,
  earliestAfter,
  type instant,
  type LengthUnit,
  latestBefore,
  type Pause,
  type PlainDate,
  plainDate,
  startOfDay,
  type WorkCalendar,
  weekday,
  workCalendar,
  workingDaysBetween,
} from './index.ts'

const FIRST = plainDate('2023-01-01')
const name = { zh: '节', en: 'Holiday' }
const checks = { seed: 20261123, numRuns: 600 }

/** Three years of invented holidays and worked weekends; the fourth has no notice. */
const calendars: fc.Arbitrary<WorkCalendar> = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 354 }), days: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 3,
    maxLength: 18,
  })
  .chain((spans) =>
    fc.record({ spans: fc.constant(spans), makeUps: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 20 }) }),
  )
  .map(({ spans, makeUps }) =>
    workCalendar(
      [2023, 2024, 2025].map((year, i) =>
        tableOf(
          year,
          spans.filter((_, k) => k % 3 === i),
          makeUps.filter((_, k) => k % 3 === i),
        ),
      ),
      { region: '000000' },
    ),
  )

function tableOf(year: number, spans: { at: number; days: number }[], makeUps: number[]): CalendarYear {
  const first = plainDate(`${year}-01-01`)
  const rest = new Set<string>()
  const holidays: { name: typeof name; from: string; to: string }[] = []
  for (const { at, days } of spans) {
    const span = Array.from({ length: days }, (_, i) => addDays(first, at + i))
    if (span.some((day) => rest.has(day))) continue
    for (const day of span) rest.add(day)
    holidays.push({ name, from: span[0] as string, to: span.at(-1) as string })
  }
  const makeUpDays = [...new Set(makeUps.map((n) => addDays(first, n)))].filter(
    (day) => weekday(day) >= 6 && !rest.has(day),
  )
  const title = { zh: '安排', en: 'Arrangement' }
  return defineCalendarYear({
    region: '000000',
    year,
    notices: [{ id: `${year}`, title, announcedOn: `${year - 1}-11-01`, source: '号', holidays, makeUpDays }],
  })
}

const starts = fc
  .record({ day: fc.integer({ min: 0, max: 1300 }), minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ day, minute }) => addMinutes(startOfDay(addDays(FIRST, day)), minute))
const units = fc.constantFrom<LengthUnit>('working-day', 'day', 'month', 'year', 'hour', 'minute')
const most: Record<LengthUnit, number> = { 'working-day': 60, day: 120, month: 14, year: 2, hour: 400, minute: 3000 }
const lengths = units.chain((unit) =>
  fc.record({ n: fc.integer({ min: 0, max: most[unit] }), unit: fc.constant(unit) }),
)
const pausesAfter = (start: ReturnType<typeof instant>): fc.Arbitrary<Pause[]> =>
  fc.array(
    fc
      .record({
        after: fc.integer({ min: -500, max: 3000 }),
        hours: fc.integer({ min: 0, max: 700 }),
        open: fc.integer({ min: 0, max: 9 }),
      })
      .map(({ after, hours, open }) => ({
        from: addHours(start, after),
        to: open === 0 ? null : addHours(start, after + hours),
        why: `${after}`,
      })),
    { maxLength: 4 },
  )
const requests: fc.Arbitrary<DueRequest> = starts.chain((start) =>
  fc.record(
    {
      start: fc.constant(start),
      length: lengths,
      firstDay: fc.constantFrom('next' as const, 'same' as const),
      roll: fc.constantFrom('next-working-day' as const, 'none' as const),
      extensions: fc.array(fc.record({ length: lengths, why: fc.constant('延长') }), { maxLength: 3 }),
      pauses: pausesAfter(start),
    },
    { requiredKeys: ['start', 'length'] },
  ),
)

const nextDays = (calendar: WorkCalendar, from: PlainDate, to: PlainDate): PlainDate[] =>
  Array.from({ length: daysBetween(from, to) }, (_, i) => addDays(from, i + 1)).filter((day) =>
    calendar.isWorkingDay(day),
  )

test('the quick date and the explained one are the same', () => {
  fc.assert(
    fc.property(calendars, requests, (calendar, request) => {
      const { date, at, provisional, paused } = dueAfter(calendar, request)
      assert.deepEqual(dueDate(calendar, request), { date, at, provisional: provisional !== null, paused })
    }),
    { ...checks, numRuns: 3000 },
  )
})

test('n working days end on a working day with exactly n of them after the start', () => {
  fc.assert(
    fc.property(calendars, starts, fc.integer({ min: 1, max: 90 }), (calendar, start, n) => {
      const { date, because } = dueAfter(calendar, { start, length: { n, unit: 'working-day' } })
      assert.ok(calendar.isWorkingDay(date))
      assert.equal(nextDays(calendar, dateOf(start), date).length, n)
      assert.equal(workingDaysBetween(calendar, dateOf(start), date), n)
      assert.equal(
        because.reduce((sum, step) => sum + (step.step === 'count' ? step.days : 0), 0),
        n,
      )
      const told = because.reduce((sum, step) => sum + ('days' in step ? step.days : 0), 0)
      assert.equal(told, daysBetween(dateOf(start), date), 'every day between is counted, skipped or paused, once')
    }),
    checks,
  )
})

test('a later start or a longer period never ends earlier', () => {
  fc.assert(
    fc.property(
      calendars,
      starts,
      lengths,
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 0, max: 9 }),
      (calendar, start, length, minutes, more) => {
        const base = dueDate(calendar, { start, length }).at
        assert.ok(dueDate(calendar, { start: addMinutes(start, minutes), length }).at >= base)
        assert.ok(dueDate(calendar, { start, length: { ...length, n: length.n + more } }).at >= base)
      },
    ),
    checks,
  )
})

test('an extension in the same unit equals the longer period, with and without pauses', () => {
  fc.assert(
    fc.property(calendars, requests, fc.integer({ min: 0, max: 40 }), (calendar, request, more) => {
      const { unit, n } = request.length
      const plain = { ...request, firstDay: undefined, extensions: undefined }
      const extended = dueDate(calendar, { ...plain, extensions: [{ length: { n: more, unit }, why: '延长' }] })
      assert.deepEqual(extended, dueDate(calendar, { ...plain, length: { n: n + more, unit } }))
    }),
    checks,
  )
})

test('a pause within a period moves it by exactly the days, working days or time that it takes', () => {
  const within = fc.record({ after: fc.integer({ min: 24, max: 400 }), hours: fc.integer({ min: 0, max: 900 }) })
  fc.assert(
    fc.property(calendars, starts, within, (calendar, start, { after, hours }) => {
      const pause = { from: addHours(start, after), to: addHours(start, after + hours), why: '中止' }
      const days = { start, length: { n: 60, unit: 'day' as const }, roll: 'none' as const }
      assert.equal(
        dueDate(calendar, { ...days, pauses: [pause] }).date,
        addDays(dueDate(calendar, days).date, daysBetween(dateOf(pause.from), dateOf(pause.to))),
      )
      const working = { start, length: { n: 60, unit: 'working-day' as const } }
      const lost = workingDaysBetween(calendar, addDays(dateOf(pause.from), -1), addDays(dateOf(pause.to), -1))
      assert.equal(
        dueDate(calendar, { ...working, pauses: [pause] }).date,
        dueDate(calendar, { start, length: { n: 60 + lost, unit: 'working-day' } }).date,
      )
      const time = { start, length: { n: 500, unit: 'hour' as const } }
      assert.equal(dueDate(calendar, { ...time, pauses: [pause] }).at, addHours(dueDate(calendar, time).at, hours))
    }),
    checks,
  )
})

test('pauses in any order, cut in two or laid over each other give the same end', () => {
  const parts = fc.record({
    after: fc.integer({ min: 0, max: 900 }),
    a: fc.integer({ min: 0, max: 300 }),
    b: fc.integer({ min: 0, max: 300 }),
  })
  fc.assert(
    fc.property(calendars, starts, lengths, parts, (calendar, start, length, { after, a, b }) => {
      const [from, middle, to] = [after, after + a, after + a + b].map((h) => addHours(start, h)) as [
        typeof start,
        typeof start,
        typeof start,
      ]
      const whole = dueDate(calendar, { start, length, pauses: [{ from, to, why: '' }] })
      const two = [
        { from: middle, to, why: '2' },
        { from, to: middle, why: '1' },
      ]
      assert.deepEqual(dueDate(calendar, { start, length, pauses: two }), whole)
      assert.deepEqual(dueDate(calendar, { start, length, pauses: [{ from, to, why: '' }, ...two] }), whole)
    }),
    checks,
  )
})

test('minutes with pauses end where a clock that is stopped minute by minute ends', () => {
  fc.assert(
    fc.property(
      calendars,
      starts,
      fc.integer({ min: 1, max: 600 }),
      fc.array(fc.tuple(fc.integer({ min: -60, max: 900 }), fc.integer({ min: 0, max: 200 })), { maxLength: 4 }),
      (calendar, start, n, spans) => {
        let minute = 0
        for (let left = n; left > 0; minute++) {
          if (!spans.some(([from, long]) => from <= minute && minute < from + long)) left -= 1
        }
        const pauses = spans.map(([from, long]) => ({
          from: addMinutes(start, from),
          to: addMinutes(start, from + long),
          why: '',
        }))
        assert.equal(dueDate(calendar, { start, length: { n, unit: 'minute' }, pauses }).at, addMinutes(start, minute))
      },
    ),
    { ...checks, numRuns: 200 },
  )
})

test('the latest day before an event leaves just enough days, and the day after it too few', () => {
  const asked = fc.record({
    day: fc.integer({ min: 200, max: 1000 }),
    n: fc.integer({ min: 1, max: 60 }),
    clear: fc.boolean(),
  })
  fc.assert(
    fc.property(calendars, asked, (calendar, { day, n, clear }) => {
      const event = addDays(FIRST, day)
      const left = (from: PlainDate): number =>
        workingDaysBetween(calendar, clear ? from : addDays(from, -1), addDays(event, -1))
      const { date } = latestBefore(calendar, { event, length: { n, unit: 'working-day' }, clear })
      assert.ok(left(date) >= n && left(addDays(date, 1)) < n)
      assert.equal(
        daysBetween(latestBefore(calendar, { event, length: { n, unit: 'day' }, clear }).date, event),
        clear ? n + 1 : n,
      )
    }),
    checks,
  )
})

test('a floor ends where the same period ends as a ceiling without a rest-day roll', () => {
  fc.assert(
    fc.property(calendars, requests, (calendar, request) => {
      assert.equal(
        earliestAfter(calendar, { ...request, roll: 'none' }).at,
        dueDate(calendar, { ...request, roll: 'none' }).at,
      )
    }),
    checks,
  )
})
