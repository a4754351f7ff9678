import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAppError } from '#kernel'
import { type CalendarYearText, defineCalendarYear, type HolidayNoticeText } from './index.ts'

const holiday = { zh: '节', en: 'Holiday' }

function notice(change: Partial<HolidayNoticeText> = {}): HolidayNoticeText {
  return {
    id: 'n',
    title: { zh: '通知', en: 'Notice' },
    announcedOn: '2025-11-04',
    source: '文号',
    holidays: [{ name: holiday, from: '2026-01-01', to: '2026-01-03' }],
    makeUpDays: ['2026-01-04'],
    ...change,
  }
}

function table(...notices: HolidayNoticeText[]): CalendarYearText {
  return { region: '000000', year: 2026, notices }
}

test('a sound table is taken as it stands', () => {
  const text = table(
    notice(),
    notice({ id: 'm', announcedOn: '2026-01-02', holidays: [], makeUpDays: [], cancelsMakeUp: ['2026-01-04'] }),
  )
  assert.deepEqual(defineCalendarYear(text), text)
})

test('a table that contradicts itself is refused, and the message says where', () => {
  const bad: [string, CalendarYearText][] = [
    ['region', { ...table(notice()), region: 'hubei' }],
    ['no notice', table()],
    ['occurs twice', table(notice(), notice())],
    ['needs source', table(notice({ source: '' }))],
    ['announcedOn', table(notice({ announcedOn: '2025-11-31' }))],
    ['announced before', table(notice(), notice({ id: 'm', announcedOn: '2025-01-01', holidays: [], makeUpDays: [] }))],
    ['are not real days', table(notice({ holidays: [{ name: holiday, from: '2026-02-29', to: '2026-03-01' }] }))],
    ['want 1 to 31', table(notice({ holidays: [{ name: holiday, from: '2026-03-02', to: '2026-03-01' }] }))],
    [
      'is neither in',
      table(notice({ holidays: [{ name: holiday, from: '2025-03-01', to: '2025-03-01' }], makeUpDays: [] })),
    ],
    ['in two holidays', table(notice({ holidays: [...notice().holidays, ...notice().holidays] }))],
    ['both holiday and make-up', table(notice({ makeUpDays: ['2026-01-03'] }))],
    ['neither a Saturday', table(notice({ makeUpDays: ['2026-01-05'] }))],
    ['withdraws', table(notice({ cancelsMakeUp: ['2026-01-11'] }))],
    [
      'name it in cancelsMakeUp',
      table(
        notice(),
        notice({
          id: 'm',
          announcedOn: '2026-01-02',
          holidays: [{ name: holiday, from: '2026-01-04', to: '2026-01-04' }],
          makeUpDays: [],
        }),
      ),
    ],
  ]
  for (const [message, text] of bad) {
    assert.throws(
      () => defineCalendarYear(text),
      (e) => isAppError(e, 'CALENDAR_BAD_TABLE') && e.message.includes(message) && e.message.startsWith('calendar'),
      message,
    )
  }
})
