import { setImmediate } from 'node:timers/promises'
import { dateOf } from '#calendar'
import { maySee } from './audience.ts'
import { appError } from './errors.ts'
import { organRef } from './field-views.ts'
import type { House } from './house.ts'
import { postsOf } from './law-book.ts'
import { composing, openReport } from './report-reading.ts'
import { countsIn, rowsOf, wholeText } from './reports.ts'
import type { Caller } from './services.ts'
import type { ReportChecksView } from './views/index.ts'

type Counts = ReportChecksView['items'][number]['counts']

/** By the digest of the text: a text that did not change is not read again. */
const kept = new WeakMap<House, Map<string, Counts>>()
const MOST = 1000

/** Every report of a year that the caller may read, one after the other, so that others are served in between. */
export async function reportChecks(house: House, caller: Caller, year: number): Promise<ReportChecksView> {
  const { procedure, composition } = composing(house)
  if (!worksOnReports(house, caller, procedure)) throw appError('NOT_FOUND')
  const shelf = kept.get(house) ?? new Map<string, Counts>()
  kept.set(house, shelf)
  if (shelf.size > MOST) shelf.clear()
  const items: ReportChecksView['items'] = []
  for (const { subject, viewers, done } of await rowsOf(house, year)) {
    if (!done.includes(composition.acts.publish) && !maySee(caller, subject, viewers)) continue
    const number = subject.slice('matter:'.length)
    const report = await openReport(house, caller, number, false)
    if (report.sections.every(({ text }) => text === '')) continue
    const { digest, text } = wholeText(house, report)
    const counts = shelf.get(digest) ?? countsIn(house, report, text)
    shelf.set(digest, counts)
    items.push({ number, body: organRef(house.city, report.body), counts })
    await setImmediate()
  }
  return { year, items, next: null }
}

/** Whoever has a part in the making of a report, by any of their posts. */
function worksOnReports(house: House, caller: Caller, procedure: string): boolean {
  const { definition } = house.book.current(procedure, dateOf(house.now()))
  const rules = [...Object.values(definition.actions), ...Object.values(definition.tasks ?? {})].flatMap(({ by }) => by)
  const readers = definition.audience.flatMap((rule) => ('post' in rule ? [rule.post] : []))
  const posts = new Set([...postsOf(rules), ...readers])
  return caller.posts.some(({ post }) => posts.has(post))
}
