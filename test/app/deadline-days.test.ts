import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueAfter, instant, workCalendar } from '#calendar'
import { calendars } from '#law'
import { daysOf } from '../../src/app/deadline-days.ts'

const calendar = workCalendar(calendars, { region: '421200', knownAt: '2020-03-01' as never })

const strip = (start: string, n: number, unit: 'working-day' | 'day' | 'hour') =>
  daysOf(
    dueAfter(calendar, { start: instant(start), length: { n, unit }, firstDay: 'next', roll: 'next-working-day' })
      .because,
  ) ?? []

describe('a derivation as days', () => {
  it('counts exactly the days of the period, the last one being due', () => {
    const days = strip('2020-03-02T02:00:00.000Z', 5, 'working-day')
    assert.equal(days[0]?.kind, 'start')
    assert.equal(days.at(-1)?.kind, 'due')
    assert.equal(days.at(-1)?.on, '2020-03-09')
    assert.equal(days.filter(({ kind }) => kind === 'counted').length, 4)
    assert.equal(days.filter(({ kind }) => kind === 'weekend').length, 2)
  })

  it('leaves no day out and none twice over the long holiday of Hubei in 2020', () => {
    const days = strip('2020-01-20T02:00:00.000Z', 15, 'working-day')
    assert.equal(days[0]?.on, '2020-01-20')
    assert.equal(days.at(-1)?.on, '2020-03-02')
    assert.equal(days.length, 43)
    assert.equal(new Set(days.map(({ on }) => on)).size, 43)
    assert.ok(days.some(({ on, kind, name }) => on === '2020-02-10' && kind === 'holiday' && name !== undefined))
  })

  it('shows only start and end of a period of hours', () => {
    assert.deepEqual(
      strip('2020-03-02T02:00:00.000Z', 24, 'hour').map(({ kind }) => kind),
      ['start', 'due'],
    )
  })

  it('gives nothing for a period of years', () => {
    assert.equal(
      daysOf(
        dueAfter(calendar, {
          start: instant('2020-03-02T02:00:00.000Z'),
          length: { n: 700, unit: 'day' },
          firstDay: 'next',
          roll: 'none',
        }).because,
      ),
      undefined,
    )
  })
})
