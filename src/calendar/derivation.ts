import type { Bilingual } from './calendar-year.ts'
import {
  type DerivationStep,
  type Length,
  type LengthUnit,
  msOf,
  type Pause,
  provisionalYears,
  spansOf,
} from './deadline.ts'
import { advanceMs } from './due-date.ts'
import { DAY_MS, dayOfMs, fromMs, type Instant, startOfDayMs, toMs } from './instant.ts'
import { type DayNumber, fromDayNumber } from './plain-date.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'

type Counted = { what: 'count' } | { what: 'pause'; why: string } | { what: 'skip'; kind: DayKind }

/** Goes forward day by day and notes why each day counts or not. */
export class Walk {
  readonly calendar: WorkCalendar
  readonly pauses: readonly Pause[]
  readonly steps: DerivationStep[] = []
  readonly years = new Set<number>()
  day: DayNumber = 0
  ms: number | null = null
  anchor: DayNumber = 0
  months = 0

  constructor(calendar: WorkCalendar, pauses: readonly Pause[]) {
    this.calendar = calendar
    this.pauses = pauses
    spansOf(pauses, 'ms')
  }

  add(step: DerivationStep): void {
    this.steps.push(step)
  }

  count(n: number, unit: LengthUnit): void {
    this.ms = null
    const from = this.day + 1
    const makeUps: DerivationStep[] = []
    let run: { begin: DayNumber; as: Counted } | null = null
    let left = n
    const close = (): void => {
      if (run !== null) this.add(stepOf(this.calendar, run.as, run.begin, this.day, unit))
      this.steps.push(...makeUps.splice(0))
    }
    while (left > 0) {
      const next = this.day + 1
      const kind = this.calendar.kindOf(fromDayNumber(next))
      const as = this.judge(next, unit, kind)
      if (run === null || !same(run.as, as)) {
        close()
        run = { begin: next, as }
      }
      this.day = next
      if (as.what === 'count') {
        left -= 1
        if (unit === 'working-day' && kind.kind === 'make-up') {
          makeUps.push({ step: 'make-up', date: fromDayNumber(next), ...cited(this.calendar, kind.notice) })
        }
      }
    }
    close()
    if (unit === 'working-day' && n > 0) this.consulted(from, this.day)
  }

  judge(day: DayNumber, unit: LengthUnit, kind: DayKind): Counted {
    const pause = this.pauseOn(day)
    if (pause !== undefined) return { what: 'pause', why: pause.why }
    if (unit !== 'working-day' || isWork(kind)) return { what: 'count' }
    return { what: 'skip', kind }
  }

  pauseOn(day: DayNumber): Pause | undefined {
    return this.pauses.find((p) => p.to !== null && dayOfMs(toMs(p.from)) <= day && day < dayOfMs(toMs(p.to)))
  }

  run(length: Length, start: Instant | null): void {
    const from = start === null ? (this.ms ?? startOfDayMs(this.day + 1)) : toMs(start)
    const to = advanceMs(from, msOf(length), spansOf(this.pauses, 'ms'))
    for (const pause of this.pauses) {
      if (pause.to === null || toMs(pause.to) <= from || toMs(pause.from) >= to) continue
      const begin = Math.max(toMs(pause.from), from)
      this.add({ step: 'pause', from: fromMs(begin), to: pause.to, days: 0, why: pause.why })
    }
    this.add({ step: 'run', from: fromMs(from), to: fromMs(to), length })
    this.ms = to
    this.day = dayOfMs(to - 1)
  }

  roll(): void {
    const from = this.day
    const first = this.calendar.kindOf(fromDayNumber(from))
    if (!isWork(first)) {
      let last = from
      do last += 1
      while (this.pauseOn(last) !== undefined || !isWork(this.calendar.kindOf(fromDayNumber(last))))
      if (this.ms !== null) this.ms += (last - from) * DAY_MS
      this.day = last
      this.add({
        step: 'roll',
        from: fromDayNumber(from),
        to: fromDayNumber(last),
        kind: first.kind === 'holiday' ? 'holiday' : 'weekend',
        ...(first.name && { name: first.name }),
        why: rollReason(first),
      })
    }
    this.consulted(from, this.day)
  }

  consulted(from: DayNumber, to: DayNumber): void {
    for (const year of provisionalYears(this.calendar, from, to)) this.years.add(year)
  }
}

const isWork = (kind: DayKind): boolean => kind.kind === 'workday' || kind.kind === 'make-up'

function same(a: Counted, b: Counted): boolean {
  if (a.what === 'pause') return b.what === 'pause' && a.why === b.why
  if (a.what === 'skip') {
    return (
      b.what === 'skip' &&
      a.kind.kind === b.kind.kind &&
      a.kind.notice === b.kind.notice &&
      a.kind.name?.zh === b.kind.name?.zh
    )
  }
  return b.what === 'count'
}

function cited(calendar: WorkCalendar, notice: string | undefined): { notice?: string; source?: string } {
  if (notice === undefined) return {}
  const source = calendar.noticeOf(notice)?.source
  return source === undefined ? { notice } : { notice, source }
}

function stepOf(
  calendar: WorkCalendar,
  as: Counted,
  begin: DayNumber,
  end: DayNumber,
  unit: LengthUnit,
): DerivationStep {
  const span = { from: fromDayNumber(begin), to: fromDayNumber(end), days: end - begin + 1 }
  if (as.what === 'count') return { step: 'count', ...span, unit }
  if (as.what === 'pause') return { step: 'pause', ...span, why: as.why }
  const { kind, name, notice } = as.kind
  return {
    step: 'skip',
    ...span,
    kind: kind === 'holiday' ? 'holiday' : 'weekend',
    ...(name && { name }),
    ...cited(calendar, notice),
  }
}

function rollReason(kind: DayKind): Bilingual {
  const zh = kind.kind === 'holiday' ? `${kind.name?.zh ?? ''}假期` : '周末'
  const en = kind.kind === 'holiday' ? `in the holiday of ${kind.name?.en ?? ''}` : 'on a weekend'
  return {
    zh: `最后一日在${zh}，顺延至其后第一个工作日`,
    en: `the last day falls ${en} and moves to the next working day`,
  }
}
