import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAppError } from '#kernel'
import {
  type DueRequest,
  defineCalendarYear,
  dueAfter,
  dueDate,
  earliestAfter,
  explain,
  instant,
  type Length,
  type LengthUnit,
  latestBefore,
  plainDate,
  remaining,
  startOfDay,
  workCalendar,
  workingDaysBetween,
} from './index.ts'

/** As in 2026, cut down to what the examples need. */
const year2026 = defineCalendarYear({
  region: '000000',
  year: 2026,
  notices: [
    {
      id: '2026',
      title: { zh: '二〇二六年安排', en: 'Arrangement of 2026' },
      announcedOn: '2025-11-04',
      source: '甲号',
      holidays: [
        { name: { zh: '元旦', en: "New Year's Day" }, from: '2026-01-01', to: '2026-01-03' },
        { name: { zh: '劳动节', en: 'Labour Day' }, from: '2026-05-01', to: '2026-05-05' },
        { name: { zh: '国庆节', en: 'National Day' }, from: '2026-10-01', to: '2026-10-07' },
      ],
      makeUpDays: ['2026-01-04', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  ],
})
const calendar = workCalendar([year2026], { region: '000000' })

const on = (date: string) => startOfDay(plainDate(date))
const length = (n: number, unit: LengthUnit): Length => ({ n, unit })
const due = (start: string, n: number, unit: LengthUnit, more: Partial<DueRequest> = {}) =>
  dueAfter(calendar, { start: on(start), length: length(n, unit), ...more })

test('the day of the start is not counted, and a working day is counted from the next one', () => {
  assert.equal(due('2026-03-02', 1, 'working-day').date, '2026-03-03')
  assert.equal(due('2026-03-02', 5, 'working-day').date, '2026-03-09')
  assert.equal(due('2026-03-02', 5, 'working-day', { firstDay: 'same' }).date, '2026-03-06')
})

test('what arrives on a Saturday runs from Monday in working days, from Sunday in natural days', () => {
  assert.equal(due('2026-03-07', 3, 'working-day').date, '2026-03-11')
  assert.equal(due('2026-03-07', 3, 'day').date, '2026-03-10')
})

test('the hour of receipt does not matter for days', () => {
  for (const at of ['2026-03-02T00:00:00+08:00', '2026-03-02T12:00:00+08:00', '2026-03-02T23:59:59+08:00']) {
    const result = dueAfter(calendar, { start: instant(at), length: length(3, 'working-day') })
    assert.equal(result.date, '2026-03-05')
    assert.equal(result.at, '2026-03-05T16:00:00.000Z')
  }
})

test('a last day in a holiday moves behind it, and says so; a floor need not', () => {
  const result = due('2026-04-21', 10, 'day')
  assert.equal(result.date, '2026-05-06')
  const roll = result.because.find((step) => step.step === 'roll')
  assert.deepEqual(roll && { from: roll.from, to: roll.to, kind: roll.kind, name: roll.name?.zh }, {
    from: '2026-05-01',
    to: '2026-05-06',
    kind: 'holiday',
    name: '劳动节',
  })
  assert.equal(due('2026-04-21', 10, 'day', { roll: 'none' }).date, '2026-05-01')
})

test('a last day on a make-up Saturday stays, for it is worked', () => {
  assert.equal(due('2026-05-01', 8, 'day').date, '2026-05-09')
  assert.equal(due('2026-05-06', 3, 'working-day').date, '2026-05-09')
  assert.deepEqual(
    due('2026-05-06', 3, 'working-day').because.find((step) => step.step === 'make-up'),
    { step: 'make-up', date: '2026-05-09', notice: '2026', source: '甲号' },
  )
})

test('months end on the corresponding day or the end of the month, years across 29 February likewise', () => {
  assert.equal(due('2026-01-31', 1, 'month', { roll: 'none' }).date, '2026-02-28')
  assert.equal(due('2026-01-31', 1, 'month').date, '2026-03-02')
  assert.equal(due('2026-03-15', 1, 'month').date, '2026-04-15')
  assert.equal(due('2024-02-29', 1, 'year', { roll: 'none' }).date, '2025-02-28')
  assert.equal(due('2023-02-28', 1, 'year', { roll: 'none' }).date, '2024-02-28')
  assert.equal(due('2026-03-15', 1, 'month', { firstDay: 'same' }).date, '2026-04-14')
})

test('hours and minutes run through nights and rest days and end at the moment', () => {
  const start = instant('2026-03-06T16:30:00+08:00')
  const result = dueAfter(calendar, { start, length: length(24, 'hour') })
  assert.deepEqual([result.date, result.at], ['2026-03-07', '2026-03-07T08:30:00.000Z'])
  assert.equal(dueAfter(calendar, { start, length: length(3, 'minute') }).at, '2026-03-06T08:33:00.000Z')
  const midnight = dueAfter(calendar, { start: on('2026-03-06'), length: length(24, 'hour') })
  assert.deepEqual([midnight.date, midnight.at], ['2026-03-06', '2026-03-06T16:00:00.000Z'])
})

test('an extension runs on from the end of the period, and a rest day moves the end once only', () => {
  const why = '案情复杂'
  const extended = due('2026-04-21', 10, 'day', { extensions: [{ length: length(5, 'day'), why }] })
  assert.equal(extended.date, '2026-05-06')
  assert.equal(due('2026-04-21', 15, 'day').date, '2026-05-06')
  assert.equal(
    due('2026-01-31', 1, 'month', { roll: 'none', extensions: [{ length: length(1, 'month'), why }] }).date,
    '2026-03-31',
  )
  assert.equal(
    due('2026-03-02', 5, 'working-day', { extensions: [{ length: length(10, 'working-day'), why }] }).date,
    '2026-03-23',
  )
  const mixed = dueAfter(calendar, {
    start: instant('2026-03-06T16:30:00+08:00'),
    length: length(24, 'hour'),
    extensions: [{ length: length(2, 'working-day'), why }],
  })
  assert.equal(mixed.date, '2026-03-10')
})

test('a pause moves the end by the days it takes: its first day is not counted, the day it ends on is', () => {
  const pause = { from: instant('2026-03-04T10:00:00+08:00'), to: instant('2026-03-10T09:00:00+08:00'), why: '补正' }
  assert.equal(due('2026-03-02', 5, 'working-day').date, '2026-03-09')
  assert.equal(due('2026-03-02', 5, 'working-day', { pauses: [pause] }).date, '2026-03-13')
  assert.equal(due('2026-03-02', 14, 'day', { pauses: [pause] }).date, '2026-03-23')
  assert.equal(due('2026-03-02', 14, 'day', { pauses: [pause], roll: 'none' }).date, '2026-03-22')
  assert.equal(due('2026-03-02', 1, 'month', { pauses: [pause] }).date, '2026-04-08')
  const sameDay = { from: instant('2026-03-04T10:00:00+08:00'), to: instant('2026-03-04T17:00:00+08:00'), why: '补正' }
  assert.equal(due('2026-03-02', 5, 'working-day', { pauses: [sameDay] }).date, '2026-03-09')
  const hours = dueAfter(calendar, {
    start: instant('2026-03-04T08:00:00+08:00'),
    length: length(24, 'hour'),
    pauses: [sameDay],
  })
  assert.equal(hours.at, instant('2026-03-05T15:00:00+08:00'))
})

test('pauses that overlap count once, and one that begins on the last day still moves it', () => {
  const pauses = [
    { from: on('2026-03-04'), to: on('2026-03-06'), why: '鉴定' },
    { from: on('2026-03-05'), to: on('2026-03-10'), why: '中止' },
  ]
  assert.equal(due('2026-03-02', 5, 'working-day', { pauses }).date, '2026-03-13')
  assert.equal(
    due('2026-03-02', 5, 'working-day', { pauses: [{ from: on('2026-03-09'), to: on('2026-03-20'), why: '中止' }] })
      .date,
    '2026-03-20',
  )
  assert.equal(
    due('2026-03-02', 5, 'working-day', { pauses: [{ from: on('2026-03-10'), to: on('2026-03-20'), why: '迟了' }] })
      .date,
    '2026-03-09',
  )
})

test('an open pause has moved nothing yet and marks the result as paused, unless the period was over before', () => {
  const open = due('2026-03-02', 5, 'working-day', { pauses: [{ from: on('2026-03-04'), to: null, why: '鉴定' }] })
  assert.deepEqual([open.date, open.paused], ['2026-03-09', true])
  assert.match(explain(open, 'zh').join(''), /中止计时（鉴定），恢复后重新计算/)
  const after = due('2026-03-02', 5, 'working-day', { pauses: [{ from: on('2026-03-10'), to: null, why: '鉴定' }] })
  assert.equal(after.paused, false)
  const request = { start: on('2026-03-02'), length: length(5, 'working-day') }
  assert.equal(
    dueDate(calendar, { ...request, pauses: [{ from: on('2026-03-10'), to: null, why: '鉴定' }] }).paused,
    false,
  )
  assert.equal(
    dueDate(calendar, { ...request, pauses: [{ from: on('2026-03-09'), to: null, why: '鉴定' }] }).paused,
    true,
  )
})

test('a pause that ends before it begins is refused', () => {
  const pauses = [{ from: on('2026-03-04'), to: on('2026-03-03'), why: '倒置' }]
  for (const count of [dueAfter, dueDate]) {
    assert.throws(
      () => count(calendar, { start: on('2026-03-02'), length: length(5, 'day'), pauses }),
      (e) => isAppError(e, 'CALENDAR_BAD_PAUSE'),
    )
  }
})

test('a length that cannot be counted is refused', () => {
  for (const bad of [
    length(-1, 'day'),
    length(1.5, 'day'),
    length(Number.NaN, 'hour'),
    length(1e9, 'working-day'),
    length(1, 'week' as LengthUnit),
  ]) {
    for (const count of [dueAfter, dueDate]) {
      assert.throws(
        () => count(calendar, { start: on('2026-03-02'), length: bad }),
        (e) => isAppError(e, 'CALENDAR_BAD_LENGTH'),
      )
    }
  }
  assert.throws(
    () => latestBefore(calendar, { event: plainDate('2026-03-02'), length: length(1, 'hour') }),
    (e) => isAppError(e, 'CALENDAR_BAD_LENGTH'),
  )
})

test('a date that leans on a year without a notice is provisional and says why', () => {
  const result = due('2026-12-28', 15, 'working-day')
  assert.equal(result.date, '2027-01-19')
  assert.deepEqual(result.provisional?.years, [2027])
  assert.match(result.provisional?.reason.zh ?? '', /2027年的放假调休安排尚未公布/)
  assert.match(explain(result, 'zh').at(-1) ?? '', /^暂定：/)
  assert.equal(due('2026-12-28', 3, 'working-day').provisional, null)
  assert.deepEqual(due('2026-12-28', 10, 'day').provisional?.years, [2027])
  assert.equal(due('2026-12-28', 10, 'day', { roll: 'none' }).provisional, null)
  assert.equal(dueAfter(calendar, { start: on('2026-12-31'), length: length(48, 'hour') }).provisional, null)
})

test('a floor is full when its last day has ended', () => {
  const floor = earliestAfter(calendar, { start: on('2026-04-01'), length: length(30, 'day') })
  assert.deepEqual([floor.date, floor.at], ['2026-05-02', '2026-05-01T16:00:00.000Z'])
  assert.equal(
    earliestAfter(calendar, { start: on('2026-04-29'), length: length(2, 'working-day') }).date,
    '2026-05-07',
  )
  assert.equal(
    earliestAfter(calendar, { start: instant('2026-04-01T09:00:00+08:00'), length: length(24, 'hour') }).at,
    '2026-04-02T01:00:00.000Z',
  )
  assert.deepEqual(floor.because.at(-1), { step: 'allowed', date: '2026-05-02', at: '2026-05-01T16:00:00.000Z' })
})

test('before an event the day of the event does not count; clear days count neither end', () => {
  const before = (n: number, unit: LengthUnit, more = {}) =>
    latestBefore(calendar, { event: plainDate('2026-10-12'), length: length(n, unit), ...more }).date
  assert.equal(before(7, 'day'), '2026-10-05')
  assert.equal(before(7, 'day', { clear: true }), '2026-10-04')
  assert.equal(before(7, 'day', { roll: 'previous-working-day' }), '2026-09-30')
  assert.equal(before(3, 'working-day'), '2026-10-08')
  assert.equal(before(4, 'working-day'), '2026-09-30')
  assert.equal(before(3, 'working-day', { clear: true }), '2026-10-07')
  assert.equal(before(1, 'month'), '2026-09-12')
  assert.equal(before(0, 'working-day'), '2026-10-12')
  const january = (n: number) =>
    latestBefore(calendar, { event: plainDate('2026-01-08'), length: length(n, 'working-day') }).date
  assert.deepEqual([january(4), january(5)], ['2026-01-04', '2025-12-31'])
})

test('what is left is counted from today, what is over since the last day', () => {
  const end = due('2026-04-28', 4, 'working-day')
  assert.equal(end.date, '2026-05-07')
  assert.deepEqual(remaining(calendar, instant('2026-04-29T10:00:00+08:00'), end), {
    late: false,
    workingDays: 3,
    days: 8,
    hours: 206,
  })
  assert.deepEqual(remaining(calendar, instant('2026-05-07T23:30:00+08:00'), end), {
    late: false,
    workingDays: 0,
    days: 0,
    hours: 0,
  })
  assert.deepEqual(remaining(calendar, instant('2026-05-08T00:00:00+08:00'), end), {
    late: true,
    workingDays: 1,
    days: 1,
    hours: 0,
  })
  assert.deepEqual(remaining(calendar, instant('2026-05-11T09:00:00+08:00'), end), {
    late: true,
    workingDays: 3,
    days: 4,
    hours: 81,
  })
})

test('working days between two days leave out the first and keep the last', () => {
  assert.equal(workingDaysBetween(calendar, plainDate('2026-04-30'), plainDate('2026-05-09')), 4)
  assert.equal(workingDaysBetween(calendar, plainDate('2026-05-09'), plainDate('2026-04-30')), -4)
  assert.equal(workingDaysBetween(calendar, plainDate('2026-05-09'), plainDate('2026-05-09')), 0)
  assert.equal(workingDaysBetween(calendar, plainDate('2025-12-31'), plainDate('2026-01-05')), 2)
})

test('a derivation is plain JSON and is told in both languages', () => {
  const result = due('2026-04-28', 8, 'working-day', {
    pauses: [{ from: on('2026-05-11'), to: on('2026-05-13'), why: '补正' }],
    extensions: [{ length: length(5, 'working-day'), why: '案情复杂' }],
  })
  assert.deepEqual(JSON.parse(JSON.stringify(result)), result)
  assert.deepEqual(explain(result, 'zh'), [
    '自2026年4月28日起算，当日不计入，期限为8个工作日。',
    '劳动节放假（2026年5月1日至2026年5月5日，5天）不计入（依据：甲号）。',
    '2026年5月9日（星期六）调休上班，计为工作日（依据：甲号）。',
    '2026年5月11日至2026年5月12日中止计时（补正），2天不计入。',
    '其间周末共1天，不计入。',
    '延长5个工作日（案情复杂）。',
    '其间周末共2天，不计入。',
    '到期日为2026年5月21日（当日24时前办理为按期）。',
  ])
  assert.deepEqual(explain(result, 'en'), [
    '8 working days run from 2026-04-28; that day does not count.',
    'Labour Day (2026-05-01 to 2026-05-05, 5 days) is not counted; notice 甲号.',
    '2026-05-09 (Saturday) is worked instead of a holiday and counts; notice 甲号.',
    '2026-05-11 to 2026-05-12 (2 days) is not counted: the clock stood still (补正).',
    '1 weekend day is not counted.',
    'Extended by 5 working days (案情复杂).',
    '2 weekend days are not counted.',
    'Due on 2026-05-21, by the end of the day.',
  ])
})
