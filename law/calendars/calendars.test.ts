import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { addDays, dueAfter, dueDate, explain, instant, type PlainDate, plainDate, startOfDay, workCalendar, workingDaysBetween } from '#calendar'
import { calendarYears } from './index.ts'

const nation = workCalendar(calendarYears, { region: '000000' })
const xianning = workCalendar(calendarYears, { region: '421200' })
const fifteen = (start: string) => ({ start: startOfDay(plainDate(start)), length: { n: 15, unit: 'working-day' as const } })
const known = (region: string, knownAt: string) => workCalendar(calendarYears, { region, knownAt: plainDate(knownAt) })

test('every day of 2019 to 2026 is what chinese-days says it is', async () => {
  // chinese-days builds its tables at import in the zone of the machine and is a day off west of Greenwich.
  process.env.TZ = 'UTC'
  const { default: chineseDays } = await import('chinese-days')
  let days = 0
  for (let day = plainDate('2019-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
    assert.equal(nation.isWorkingDay(day), chineseDays.isWorkday(day), day)
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    assert.equal(nation.kindOf(day).kind === 'make-up', weekend && chineseDays.isWorkday(day), day)
    days += 1
  }
  assert.equal(days, 2922)
})

test('the working days of each year add up', () => {
  const counts = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
    workingDaysBetween(nation, plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`)),
  )
  assert.deepEqual(counts, [250, 249, 250, 249, 249, 251, 248, 248])
  assert.equal(workingDaysBetween(xianning, plainDate('2019-12-31'), plainDate('2020-12-31')), 240)
})

test('as seen from March, 15 working days from 20 January 2020 end on 2 March in Hubei and on 18 February elsewhere', () => {
  assert.equal(dueAfter(known('421200', '2020-03-01'), fifteen('2020-01-20')).date, '2020-03-02')
  assert.equal(dueAfter(known('430100', '2020-03-01'), fifteen('2020-01-20')).date, '2020-02-18')
  assert.equal(dueDate(xianning, fifteen('2020-01-20')).date, '2020-03-02')
  const told = explain(dueAfter(xianning, fifteen('2020-01-20')), 'zh').join('')
  for (const words of ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号', '湖北省人民政府办公厅2020年2月1日通知']) {
    assert.ok(told.includes(words), words)
  }
})

test('on 20 January the same deadline was 14 February, on 28 January 18 February, and only from 1 February 2 March', () => {
  const seen = (day: string) => dueDate(known('421200', day), fifteen('2020-01-20')).date
  assert.equal(seen('2020-01-20'), '2020-02-14')
  assert.equal(seen('2020-01-26'), '2020-02-14')
  assert.equal(seen('2020-01-27'), '2020-02-18')
  assert.equal(seen('2020-01-28'), '2020-02-18')
  assert.equal(seen('2020-01-31'), '2020-02-18')
  assert.equal(seen('2020-02-01'), '2020-03-02')
  assert.equal(known('421200', '2020-01-28').kindOf(plainDate('2020-02-01')).kind, 'holiday')
  assert.equal(known('421200', '2020-01-20').kindOf(plainDate('2020-02-01')).kind, 'make-up')
})

test('Labour Day 2019 had one day until 22 March and four from then on', () => {
  const rest = (day: string) => ['04-28', '05-01', '05-02', '05-03', '05-05'].map((d) => known('000000', day).isWorkingDay(plainDate(`2019-${d}`)))
  assert.deepEqual(rest('2019-03-21'), [false, false, true, true, false])
  assert.deepEqual(rest('2019-03-22'), [true, false, false, false, true])
})

test("New Year's holiday of a notice reaches into the December before", () => {
  assert.equal(nation.kindOf(plainDate('2022-12-31')).notice, '000000-2023')
  assert.equal(nation.kindOf(plainDate('2018-12-29')).kind, 'make-up')
})

test('a deadline into 2027 is provisional, says why, and moves when the notice comes', () => {
  const late = { start: instant('2026-11-23T10:00:00+08:00'), length: { n: 60, unit: 'working-day' as const } }
  const due = dueAfter(nation, late)
  assert.deepEqual(due.provisional?.years, [2027])
  assert.match(explain(due, 'zh').at(-1) ?? '', /^暂定：2027年的放假调休安排尚未公布/)
  assert.match(explain(due, 'en').at(-1) ?? '', /^Provisional: The holiday arrangement for 2027/)
  const notice = {
    id: '000000-2027',
    title: { zh: '假设的安排', en: 'An assumed arrangement' },
    announcedOn: plainDate('2026-12-01'),
    source: '假设',
    holidays: [{ name: { zh: '春节', en: 'Spring Festival' }, from: plainDate('2027-02-05'), to: plainDate('2027-02-12') }],
    makeUpDays: [],
  }
  const after = dueAfter(workCalendar([...calendarYears, { region: '000000', year: 2027, notices: [notice] }], { region: '000000' }), late)
  assert.equal(after.provisional, null)
  assert.ok(after.date > due.date)
})

test('every notice has its number, and no id occurs twice', () => {
  const notices = calendarYears.flatMap((year) => year.notices)
  assert.equal(new Set(notices.map((notice) => notice.id)).size, notices.length)
  for (const { source, unverified } of notices) {
    assert.ok(/国办发明电〔20\d\d〕\d+号/.test(source) || source.startsWith('湖北省'), source)
    assert.ok(unverified === undefined || unverified === true)
  }
  const hubei = calendarYears.filter((year) => year.region === '420000').flatMap((year) => year.notices)
  assert.deepEqual(
    hubei.map((notice) => notice.announcedOn),
    ['2020-02-01'],
  )
})

test('the zone of the machine plays no part', () => {
  const program = `
    import { calendarYears } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    import { addDays, dateOf, dueAfter, endOfDay, instant, plainDate, remaining, workCalendar } from '#calendar'
    const calendar = workCalendar(calendarYears, { region: '421200' })
    const out = []
    for (let day = plainDate('2019-12-01'); day < '2020-04-10'; day = addDays(day, 1)) {
      const start = instant(day + 'T00:30:00+08:00')
      const due = dueAfter(calendar, { start, length: { n: 15, unit: 'working-day' } })
      out.push([dateOf(start), calendar.kindOf(day).kind, endOfDay(day), due, remaining(calendar, start, due)])
    }
    console.log(JSON.stringify(out))`
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const run = (zone: string): string =>
    execFileSync(process.execPath, [...process.execArgv.filter((arg) => !arg.startsWith('--test')), '--input-type=module', '--eval', program], {
      cwd: root,
      env: { ...process.env, TZ: zone, NODE_TEST_CONTEXT: undefined },
      encoding: 'utf8',
    })
  const [utc, newYork, shanghai] = ['UTC', 'America/New_York', 'Asia/Shanghai'].map(run)
  assert.ok(utc && utc.length > 10_000)
  assert.equal(newYork, utc)
  assert.equal(shanghai, utc)
})

test('the hot path stays far below what a thousand actions a second need', () => {
  const request = fifteen('2020-01-20')
  const rounds = 20_000
  for (let i = 0; i < rounds; i++) dueDate(xianning, request)
  let best = Number.POSITIVE_INFINITY
  for (let lap = 0; lap < 5; lap++) {
    const begin = process.hrtime.bigint()
    for (let i = 0; i < rounds; i++) dueDate(xianning, request)
    best = Math.min(best, Number(process.hrtime.bigint() - begin) / rounds / 1000)
  }
  assert.ok(best < 5, `${best} µs for 15 working days; want less than 5`)
})

test('a calendar is a value: building it again gives the same days', () => {
  const again = workCalendar([...calendarYears].reverse(), { region: '421200' })
  const kinds = (of: typeof again) => {
    const days: PlainDate[] = Array.from({ length: 366 }, (_, i) => addDays(plainDate('2020-01-01'), i))
    return days.map((day) => of.kindOf(day))
  }
  assert.deepEqual(kinds(again), kinds(xianning))
})
