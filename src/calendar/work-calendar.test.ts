import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAppError } from '#kernel'
import { defineCalendarYear, plainDate, workCalendar } from './index.ts'
import { fromDayNumber } from './plain-date.ts'
import { statutoryHolidays } from './statutory-holidays.ts'

const title = { zh: '通知', en: 'Notice' }
const name = { zh: '节', en: 'Holiday' }
const notice = (id: string, announcedOn: string, from: string, to: string) => ({
  id,
  title,
  announcedOn,
  source: id,
  holidays: [{ name, from, to }],
  makeUpDays: [] as string[],
})

const years = [
  defineCalendarYear({
    region: '000000',
    year: 2030,
    notices: [
      { ...notice('first', '2029-11-01', '2030-01-01', '2030-01-01'), makeUpDays: ['2030-01-05'] },
      { ...notice('second', '2030-01-03', '2030-01-04', '2030-01-06'), cancelsMakeUp: ['2030-01-05'] },
    ],
  }),
  defineCalendarYear({
    region: '420000',
    year: 2030,
    notices: [{ ...notice('province', '2030-01-02', '2030-01-07', '2030-01-08'), makeUpDays: ['2030-01-13'] }],
  }),
  defineCalendarYear({
    region: '421200',
    year: 2030,
    notices: [notice('city', '2030-01-02', '2030-01-13', '2030-01-13')],
  }),
]
const kinds = (region: string, knownAt?: string) => {
  const calendar = workCalendar(years, { region, ...(knownAt && { knownAt: plainDate(knownAt) }) })
  return ['01', '04', '05', '07', '12', '13'].map((day) => calendar.kindOf(plainDate(`2030-01-${day}`)).kind)
}

test('a region has the notices of the nation, the province and the city above it, and the nearest wins', () => {
  assert.deepEqual(kinds('000000'), ['holiday', 'holiday', 'holiday', 'workday', 'weekend', 'weekend'])
  assert.deepEqual(kinds('430000'), kinds('000000'))
  assert.deepEqual(kinds('420100'), ['holiday', 'holiday', 'holiday', 'holiday', 'weekend', 'make-up'])
  assert.deepEqual(kinds('421202'), ['holiday', 'holiday', 'holiday', 'holiday', 'weekend', 'holiday'])
})

test('a calendar as known on a day has only the notices announced by then', () => {
  assert.deepEqual(kinds('421202', '2030-01-01'), ['holiday', 'workday', 'make-up', 'workday', 'weekend', 'weekend'])
  assert.deepEqual(kinds('421202', '2030-01-02'), ['holiday', 'workday', 'make-up', 'holiday', 'weekend', 'holiday'])
  assert.deepEqual(kinds('421202', '2030-01-03'), ['holiday', 'holiday', 'holiday', 'holiday', 'weekend', 'holiday'])
  const before = workCalendar(years, { region: '000000', knownAt: plainDate('2029-10-31') })
  assert.equal(before.isProvisional(2030), true)
  assert.deepEqual(before.kindOf(plainDate('2030-02-03')), {
    kind: 'holiday',
    name: { zh: '春节', en: 'Spring Festival' },
    provisional: true,
  })
  assert.deepEqual(before.kindOf(plainDate('2030-03-02')), { kind: 'weekend', provisional: true })
})

test('a day says which notice makes it what it is', () => {
  const calendar = workCalendar(years, { region: '420000' })
  assert.deepEqual(calendar.kindOf(plainDate('2030-01-07')), { kind: 'holiday', name, notice: 'province' })
  assert.equal(calendar.noticeOf('province')?.source, 'province')
  assert.equal(calendar.isWorkingDay(plainDate('2030-01-13')), true)
  assert.equal(calendar.isWorkingDay(plainDate('2030-01-12')), false)
})

test('a province alone does not make a year known', () => {
  const calendar = workCalendar(years.slice(1), { region: '420000' })
  assert.equal(calendar.isProvisional(2030), true)
  assert.equal(calendar.kindOf(plainDate('2030-01-07')).kind, 'holiday')
})

test('a make-up day that is taken back is a rest day again, holiday or not', () => {
  const [first] = years[0]?.notices ?? []
  assert.ok(first)
  const back = { ...notice('back', '2029-12-01', '2030-01-02', '2030-01-02'), cancelsMakeUp: ['2030-01-05'] }
  const calendar = workCalendar([defineCalendarYear({ region: '000000', year: 2030, notices: [first, back] })], {
    region: '000000',
  })
  assert.deepEqual(calendar.kindOf(plainDate('2030-01-05')), { kind: 'weekend' })
})

test('a region that is no division code is refused', () => {
  assert.throws(
    () => workCalendar(years, { region: 'hubei' }),
    (e) => isAppError(e, 'CALENDAR_BAD_TABLE'),
  )
})

test('the statute gives eleven days until 2024 and thirteen from 2025, and outside the table only the fixed ones', () => {
  const days = (year: number) =>
    statutoryHolidays(year).map(({ day, name: { zh } }) => `${fromDayNumber(day).slice(5)} ${zh}`)
  assert.equal(new Set(days(2024).map((text) => text.slice(0, 5))).size, 11)
  assert.deepEqual(days(2027), [
    '01-01 元旦',
    '02-05 春节',
    '02-06 春节',
    '02-07 春节',
    '02-08 春节',
    '04-05 清明节',
    '05-01 劳动节',
    '05-02 劳动节',
    '06-09 端午节',
    '09-15 中秋节',
    '10-01 国庆节',
    '10-02 国庆节',
    '10-03 国庆节',
  ])
  assert.deepEqual(days(2050).length, 6)
})
