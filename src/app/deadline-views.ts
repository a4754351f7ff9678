import {
  dateOf,
  daysBetween,
  dueAfter,
  explain,
  type Instant,
  latestBefore,
  type PlainDate,
  type WorkCalendar,
  workingDaysBetween,
} from '#calendar'
import { type Facts, isOpenRun, type Matter, type Run, rungMoment } from '#engine'
import type { Deadline } from '#language'
import { daysOf } from './deadline-days.ts'
import type { House } from './house.ts'
import { type Compiled, postsOf } from './law-book.ts'
import { basisView, basisViews } from './law-views.ts'
import type { DeadlineView } from './views/index.ts'

type Explained = { zh: string[]; en: string[]; provisional?: { zh: string; en: string }; days: DeadlineView['days'] }

/** What is left, in working days where the period is counted in them, else in days; negative when late. */
export const daysLeftOf = (calendar: WorkCalendar, now: Instant, due: string, unit: string): number =>
  (unit === 'working-day' ? workingDaysBetween.bind(null, calendar) : daysBetween)(dateOf(now), due as PlainDate)

/** The derivation, counted anew from the run's own start, length, pauses and extensions. */
function explained(deadline: Deadline, run: Run, facts: Facts, titleOf: (act: string) => string): Explained {
  const readable = run.extensions.map((extension) => ({ ...extension, why: titleOf(extension.why) }))
  const pauses = run.pauses.map((pause) => ({ ...pause, why: titleOf(pause.why) }))
  const due =
    deadline.kind === 'before'
      ? latestBefore(facts.calendar, { event: dateOf(run.start), length: run.length })
      : dueAfter(facts.calendar, {
          start: run.start,
          length: run.length,
          firstDay: deadline.kind === 'at' && run.length.n === 0 ? 'next' : deadline.firstDay,
          roll: deadline.roll,
          pauses,
          extensions: readable,
        })
  const told = { because: due.because, provisional: due.provisional }
  return {
    zh: explain(told, 'zh'),
    en: explain(told, 'en'),
    days: daysOf(due.because),
    ...(run.provisional && due.provisional ? { provisional: due.provisional.reason } : {}),
  }
}

function deadlineView(
  house: House,
  compiled: Compiled,
  matter: Matter,
  id: string,
  deadline: Deadline,
  now: Instant,
  facts: Facts,
): DeadlineView | null {
  const run = matter.deadlines[id]?.at(-1)
  if (!run) return null
  const { definition } = compiled
  const titleOf = (act: string): string => definition.actions[act]?.title.zh ?? definition.states[act]?.title.zh ?? act
  const because = explained(deadline, run, facts, titleOf)
  const open = isOpenRun(run)
  const owed = deadline.kind !== 'min' && deadline.kind !== 'silence'
  return {
    id,
    title: deadline.title,
    kind: deadline.kind,
    run: run.run,
    status: run.status,
    start: run.start,
    length: run.length,
    due: run.due,
    at: run.at,
    ...(open ? { daysLeft: daysLeftOf(facts.calendar, now, run.due, run.length.unit) } : {}),
    late: run.late === true || (owed && (run.status === 'expired' || (run.status === 'running' && run.at <= now))),
    ...(run.metAt ? { metAt: run.metAt } : {}),
    ...(run.provisional ? { provisional: because.provisional ?? { zh: '暂定日期', en: 'Provisional date' } } : {}),
    because: { zh: because.zh, en: because.en },
    ...(because.days ? { days: because.days } : {}),
    ...(deadline.onExpiry ? { onExpiry: deadline.onExpiry.say } : {}),
    basis: basisViews(
      house,
      Array.isArray(deadline.length)
        ? [...deadline.basis, ...deadline.length.slice(-1).map((item) => item.basis)]
        : deadline.basis,
    ),
    rungs: (deadline.escalates ?? []).map((rung) => ({
      id: rung.id,
      title: rung.title,
      taken: run.rungs.includes(rung.id),
      ...(open ? { at: rungMoment(rung, run, facts) } : {}),
      by: rung.by === 'system' ? [] : postsOf(rung.by),
      basis: basisView(house, rung.basis),
    })),
  }
}

const RANK = { expired: 0, running: 1, paused: 2, met: 3, ended: 4 } as const

/** Every period that has run, the open ones first and among them the nearest. */
export function deadlineViews(house: House, compiled: Compiled, matter: Matter, now: Instant): DeadlineView[] {
  const facts = house.facts(compiled, now)
  const versions = new Map((facts.versions ?? []).map((version) => [version.law, version.definition]))
  return Object.entries(compiled.definition.deadlines)
    .flatMap(([id, own]) => {
      const law = matter.deadlines[id]?.at(-1)?.law
      const deadline = (law ? versions.get(law)?.deadlines[id] : undefined) ?? own
      return deadlineView(house, compiled, matter, id, deadline, now, facts) ?? []
    })
    .sort((a, b) => RANK[a.status as keyof typeof RANK] - RANK[b.status as keyof typeof RANK] || (a.at < b.at ? -1 : 1))
}
