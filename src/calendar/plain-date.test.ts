import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isAppError } from '#kernel'
import {
  addDays,
  addHours,
  addMinutes,
  addMonths,
  addYears,
  compareDates,
  dateOf,
  daysBetween,
  endOfDay,
  fromMs,
  instant,
  plainDate,
  startOfDay,
  toMs,
  weekday,
} from './index.ts'
import { fromDayNumber, toDayNumber } from './plain-date.ts'

const d = plainDate

test('only a real day is a date', () => {
  assert.equal(plainDate('2024-02-29'), '2024-02-29')
  for (const bad of [
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-1-1',
    '2026-1-1',
    '2026/01/01',
    '0000-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
    'abc',
    '２０２６-01-01',
  ]) {
    assert.throws(
      () => plainDate(bad),
      (e) => isAppError(e, 'CALENDAR_BAD_DATE') && e.kind === 'invalid',
      bad,
    )
  }
  assert.throws(
    () => plainDate(undefined as unknown as string),
    (e) => isAppError(e, 'CALENDAR_BAD_DATE'),
  )
})

test('a moment needs its offset and is brought to UTC with milliseconds', () => {
  assert.equal(instant('2020-02-03T00:30:00+08:00'), '2020-02-02T16:30:00.000Z')
  assert.equal(instant('2020-02-03T00:30+08:00'), '2020-02-02T16:30:00.000Z')
  assert.equal(instant('2020-02-02T16:30:00.1239Z'), '2020-02-02T16:30:00.123Z')
  assert.equal(instant('2019-12-31T19:00:00-05:00'), '2020-01-01T00:00:00.000Z')
  for (const bad of [
    '2020-02-03',
    '2020-02-03T00:30:00',
    '2020-02-30T00:30:00Z',
    '2020-02-03T24:00:00Z',
    '2020-02-03T10:60:00Z',
    '2020-02-03T10:00:60Z',
    '2020-02-03T10:00:00+24:00',
    'now',
    '',
  ]) {
    assert.throws(
      () => instant(bad),
      (e) => isAppError(e, 'CALENDAR_BAD_INSTANT'),
      bad,
    )
  }
})

test('a day begins and ends at midnight in Shanghai', () => {
  assert.equal(startOfDay(d('2020-02-03')), '2020-02-02T16:00:00.000Z')
  assert.equal(endOfDay(d('2020-02-03')), '2020-02-03T16:00:00.000Z')
  assert.equal(dateOf(instant('2020-02-02T15:59:59.999Z')), '2020-02-02')
  assert.equal(dateOf(instant('2020-02-02T16:00:00.000Z')), '2020-02-03')
  assert.equal(dateOf(instant('2020-12-31T23:59:59Z')), '2021-01-01')
  assert.equal(addHours(instant('2020-02-28T20:00:00Z'), 24), '2020-02-29T20:00:00.000Z')
  assert.equal(addMinutes(instant('2020-01-01T00:00:00Z'), -1), '2019-12-31T23:59:00.000Z')
})

test('a month ends on the corresponding day, or on the last one of the month', () => {
  assert.equal(addMonths(d('2026-01-31'), 1), '2026-02-28')
  assert.equal(addMonths(d('2024-01-31'), 1), '2024-02-29')
  assert.equal(addMonths(d('2026-05-31'), 1), '2026-06-30')
  assert.equal(addMonths(d('2026-11-30'), 3), '2027-02-28')
  assert.equal(addMonths(d('2026-03-31'), -1), '2026-02-28')
  assert.equal(addMonths(d('2026-01-15'), -13), '2024-12-15')
  assert.equal(addYears(d('2024-02-29'), 1), '2025-02-28')
  assert.equal(addYears(d('2024-02-29'), 4), '2028-02-29')
  assert.equal(addMonths(d('2100-01-31'), 1), '2100-02-28')
  assert.equal(addMonths(d('2000-01-31'), 1), '2000-02-29')
  assert.equal(addDays(d('2024-02-28'), 1), '2024-02-29')
  assert.equal(addDays(d('2100-02-28'), 1), '2100-03-01')
  assert.equal(daysBetween(d('2019-01-01'), d('2026-12-31')), 2921)
  assert.equal(weekday(d('2020-01-20')), 1)
  assert.equal(weekday(d('2026-11-22')), 7)
  assert.equal(weekday(d('1969-12-31')), 3)
  assert.equal(compareDates(d('2020-01-01'), d('2020-01-02')), -1)
})

test('what is no whole number or leaves the years 1 to 9999 is refused', () => {
  assert.throws(
    () => addDays(d('2026-01-01'), 1.5),
    (e) => isAppError(e, 'CALENDAR_BAD_LENGTH'),
  )
  assert.throws(
    () => addMonths(d('2026-01-01'), Number.NaN),
    (e) => isAppError(e, 'CALENDAR_BAD_LENGTH'),
  )
  assert.throws(
    () => addDays(d('9999-12-31'), 1),
    (e) => isAppError(e, 'CALENDAR_OUT_OF_RANGE'),
  )
  assert.throws(
    () => addYears(d('0001-01-01'), -1),
    (e) => isAppError(e, 'CALENDAR_OUT_OF_RANGE'),
  )
})

test('every day from 0001 to 9999 agrees with the platform, and back', () => {
  for (let n = -719_162; n <= 2_932_896; n += 97) {
    const date = fromDayNumber(n)
    assert.equal(`${date}T00:00:00.000Z`, new Date(n * 86_400_000).toISOString())
    assert.equal(toDayNumber(date), n)
  }
})

test('moments agree with the platform, and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (ms) => {
      const text = fromMs(ms)
      assert.equal(text, new Date(ms).toISOString())
      assert.equal(toMs(text), ms)
      assert.equal(instant(text), text)
      if (ms < 253_402_300_799_999 - 28_800_000) {
        assert.equal(dateOf(text), new Date(ms + 28_800_000).toISOString().slice(0, 10))
      }
    }),
    { seed: 20260101, numRuns: 2000 },
  )
})
