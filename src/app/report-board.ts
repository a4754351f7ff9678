import { dateOf, type PlainDate } from '#calendar'
import type { ReportMatterRow } from '#store'
import { maySee } from './audience.ts'
import { organRef } from './field-views.ts'
import type { House } from './house.ts'
import { composing } from './report-reading.ts'
import { rowsOf } from './reports.ts'
import type { Caller } from './services.ts'
import { stateView } from './story.ts'
import type { ReportBoardView, ReportRowView } from './views/index.ts'

const KINDS = ['city', 'county', 'department', 'township']
const MOST = 2000

/** 报送率 and 公开率: of all bodies that must report for the year, those that have begun nothing included. */
export async function reportBoard(house: House, caller: Caller, year: number): Promise<ReportBoardView> {
  const begun = await rowsOf(house, year)
  const { procedure, composition } = composing(house)
  const bodyIn = ({ facts }: ReportMatterRow) => String(facts[composition.fields.body] ?? '')
  const rows = new Map(begun.map((row) => [bodyIn(row), row]))
  const idle = (await obliged(house, year)).filter(({ organ }) => !rows.has(organ))
  const isLate = isPastDue(house, begun)
  const items = [
    ...begun.filter(({ facts }) => facts['?notDue'] !== true).map((row) => begunRow(house, caller, row)),
    ...idle.map(({ organ, kind }) => idleRow(house, organ, kind, isLate)),
  ].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.body.id < b.body.id ? -1 : 1))
  const share = (done: (row: ReportRowView) => boolean) => {
    const n = items.filter(done).length
    return { n, of: items.length, rate: items.length === 0 ? null : Math.floor((n * 10_000) / items.length) }
  }
  return {
    year,
    procedure,
    filed: share(({ filed }) => filed),
    published: share(({ published }) => published),
    items,
    next: null,
  }
}

/** Whether the day by which every body files has passed: the same for all, told by any that has begun. */
function isPastDue(house: House, begun: readonly ReportMatterRow[]): boolean {
  const today = dateOf(house.now())
  const { definition } = house.book.current(composing(house).procedure, today)
  const missing = definition.outcomes?.missing?.when
  const from = missing && 'late' in missing ? definition.deadlines[missing.late]?.from : undefined
  if (!from || !('field' in from)) return false
  return begun.some(({ facts }) => {
    const due = facts[from.field]
    return typeof due === 'string' && due < today
  })
}

/** The register for each of whose entries a report opens by itself, as it stood at the end of the year. */
async function obliged(house: House, year: number): Promise<{ organ: string; kind: string }[]> {
  const { procedure } = composing(house)
  const today = dateOf(house.now())
  const each = house.book.current(procedure, today).definition.opens?.each
  if (!each) return []
  const end = `${year}-12-31` as PlainDate
  const { items } = await house.store.registers.entries({
    register: each.register,
    asOf: end < today ? end : today,
    limit: MOST,
  })
  return items.map(({ values }) => ({ organ: String(values[each.column]), kind: String(values.bodyKind ?? '') }))
}

const idleRow = (house: House, organ: string, kind: string, late: boolean): ReportRowView => ({
  body: organRef(house.city, organ),
  kind,
  state: { zh: '尚未启动', en: 'Not begun' },
  filed: false,
  filedInTime: false,
  published: false,
  publishedInTime: false,
  late,
})

function begunRow(house: House, caller: Caller, row: ReportMatterRow): ReportRowView {
  const { procedure, composition } = composing(house)
  const compiled = house.book.current(procedure, dateOf(house.now()))
  const { facts } = row
  const is = (outcome: string) => facts[`?${outcome}`] === true
  const isOpen = row.done.includes(composition.acts.publish)
  const text = (name: string) => (typeof facts[name] === 'string' ? (facts[name] as string) : undefined)
  const [publishedOn, publishedAt, title] = [
    text(composition.published.on),
    text(composition.published.where),
    text(composition.fields.title),
  ]
  return {
    ...(isOpen || maySee(caller, row.subject, row.viewers) ? { number: row.subject.slice('matter:'.length) } : {}),
    body: organRef(house.city, String(facts[composition.fields.body] ?? '')),
    kind: String(facts.bodyKind ?? ''),
    state: stateView(compiled, row.state).title,
    ...(isOpen && title ? { title } : {}),
    filed: is('filed'),
    filedInTime: is('filedInTime'),
    published: is('published'),
    publishedInTime: is('publishedInTime'),
    late: is('missing'),
    ...(publishedOn ? { publishedOn } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  }
}
