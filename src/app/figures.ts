import {
  compileBreakdown,
  compileRecords,
  type FigureAnswer,
  type HalfName,
  halvesOf,
  leavesOfHalf,
  type PartName,
  type Period,
  parsePeriod,
} from '#figures'
import type { Text } from '#language'
import { fixedFigures, type RecordRow, readBreakdown, readRecords } from '#store'
import { viewersOf } from './audience.ts'
import { appError } from './errors.ts'
import { regionRef } from './field-views.ts'
import { answersFor, definitionDigest, definitionOf, figureBook, periodOf } from './figure-book.ts'
import { fixedView } from './figure-fixing.ts'
import { recordViews } from './figure-records.ts'
import { figureView } from './figure-view.ts'
import type { House } from './house.ts'
import { basisViews } from './law-views.ts'
import type { Caller, FiguresAsk, RecordsAsk } from './services.ts'
import type { FigureDetailView, FigurePage, FigureRecordsView, FigureView } from './views/index.ts'

/**
 * Live values are for those who work here; everybody reads what was fixed and published. A demonstration has nothing to
 * hide.
 */
export const readsLive = (house: House, caller: Caller): boolean =>
  house.demonstration || caller.kind === 'officer' || caller.kind === 'system'

/** For the public a value may be a minute old, so that many readers cost no more than one. */
const ageFor = (caller: Caller): number => (caller.kind === 'officer' || caller.kind === 'system' ? 0 : 60_000)

const TIMES: Record<string, Text> = {
  'in-period': { zh: '当年发生', en: 'Of the period itself' },
  'at-end': { zh: '时点存量（期末）', en: 'Stock at the end of the period' },
}

export async function figureValues(
  house: House,
  caller: Caller,
  ask: Pick<FiguresAsk, 'period'>,
): Promise<Omit<FigurePage, 'items'> & { items: FigureView[] }> {
  const period = periodOf(ask.period)
  const { answers, asked, logSize } = await answersFor(house, period, ageFor(caller))
  const open = readsLive(house, caller) ? null : await published(house, period)
  const { book } = figureBook(house)
  const items = [...book.values()].flatMap((definition) => {
    const answer = open ? open.get(definition.id) : answers.get(definition.id)
    return answer ? [figureView(definition, answer)] : []
  })
  return { period: period.name, from: period.from, to: period.to, cutOff: asked.cutOff, logSize, items, next: null }
}

const publishingAct = (house: House): string =>
  house.book.law.definitions.find(({ composes }) => composes)?.composes?.acts.publish ?? ''

/** The newest published answers of a period, by figure. */
async function published(house: House, period: Period): Promise<Map<string, FigureAnswer>> {
  const rows = await fixedFigures(house.store, { period: period.name, publish: publishingAct(house) })
  return new Map(
    rows
      .filter((row) => row.open)
      .map((row) => [row.figure, (JSON.parse(row.answer) as { answer: FigureAnswer }).answer]),
  )
}

/** What a year is compared with: what was published for it, and the records where nothing was and the caller reads them. */
export async function valuesOfYear(
  house: House,
  caller: Caller,
  year: number,
): Promise<ReadonlyMap<string, FigureAnswer>> {
  const period = periodOf(String(year))
  const open = await published(house, period)
  return readsLive(house, caller)
    ? new Map([...(await answersFor(house, period, ageFor(caller))).answers, ...open])
    : open
}

export async function figureDetail(
  house: House,
  caller: Caller,
  id: string,
  ask: FiguresAsk,
): Promise<FigureDetailView> {
  const definition = definitionOf(house, id)
  const period = periodOf(ask.period)
  const { answers, asked, logSize } = await answersFor(house, period, ageFor(caller))
  const live = answers.get(id) as FigureAnswer
  const answer = readsLive(house, caller) ? live : (await published(house, period)).get(id)
  if (!answer) throw appError('NOT_FOUND')
  const rows = (
    await fixedFigures(house.store, { period: period.name, figure: id, publish: publishingAct(house) })
  ).filter((row) => row.open || readsLive(house, caller))
  const { scope } = definition
  const year = /^\d{4}$/.test(period.name) ? parsePeriod(String(Number(period.name) - 1)) : null
  const before = year ? (await valuesOfYear(house, caller, Number(year.name))).get(id) : undefined
  return {
    ...figureView(definition, answer),
    period: period.name,
    from: period.from,
    to: period.to,
    cutOff: asked.cutOff,
    logSize,
    says: definition.says,
    unitName: definition.unit,
    definition: definitionDigest(house, definition),
    inForce: definition.inForce,
    basis: basisViews(house, definition.basis),
    serves: definition.serves,
    scope: {
      time:
        typeof scope.time === 'object'
          ? { zh: `累计，自${scope.time.since}起`, en: `In total since ${scope.time.since}` }
          : (TIMES[scope.time] as Text),
      of: scope.of,
      prevails: scope.prevails,
      excludes: (scope.excludes ?? []).map(({ reason, approvedBy }) => ({ reason, approvedBy })),
    },
    computedFrom: [...JSON.stringify(Object.values(halvesOf(definition))).matchAll(/"figure":"([^"]+)"/g)].map(
      (found) => found[1] as string,
    ),
    ...(before && before.records > 0 && year
      ? { before: { period: year.name, value: before.value, asWritten: before.asWritten } }
      : {}),
    fixed: rows.map((row) => fixedView(row, definition, live)),
  }
}

export async function figureRecords(
  house: House,
  caller: Caller,
  id: string,
  ask: RecordsAsk,
): Promise<FigureRecordsView> {
  const definition = definitionOf(house, id)
  const { answers, asked } = await answersFor(house, periodOf(ask.period), ageFor(caller))
  const live = readsLive(house, caller)
  if (!live && !(await published(house, asked.period)).has(id)) throw appError('NOT_FOUND')
  const halves = Object.keys(halvesOf(definition)) as HalfName[]
  const terms = Object.keys(definition.scope.carryOver ?? {}) as PartName[]
  const half = ask.half && [...halves, ...terms].includes(ask.half) ? ask.half : (halves.at(-1) as HalfName)
  const answer = answers.get(id) as FigureAnswer
  const total =
    half === 'value'
      ? answer.records
      : half === 'numerator' || half === 'denominator'
        ? (answer[half]?.records ?? 0)
        : (answer.carryOver?.[half] ?? 0)
  const leaves = leavesOfHalf(definition, half, figureBook(house).book)
  const { city } = house.store
  const limit = ask.limit ?? 50
  const cursor = ask.cursor ? readCursor(ask.cursor) : undefined
  const isOfficer = caller.kind === 'officer' && viewersOf(caller).length > 0
  const rows: RecordRow[] =
    leaves.length === 0 || !isOfficer
      ? []
      : await readRecords(
          house.store,
          compileRecords(city, leaves, asked, { ...(cursor ? { after: cursor } : {}), limit }),
        )
  const last = rows.length === limit ? rows.at(-1) : undefined
  const months = new Map<string, number>()
  const areas = new Map<string, number>()
  if (!ask.cursor)
    for (const leaf of leaves)
      for (const { month, area, n } of await readBreakdown(house.store, compileBreakdown(city, leaf, asked))) {
        if (month) months.set(month, (months.get(month) ?? 0) + n)
        areas.set(area ?? '', (areas.get(area ?? '') ?? 0) + n)
      }
  return {
    id,
    period: asked.period.name,
    half,
    total,
    items: await recordViews(house, caller, leaves, rows, asked),
    next: last ? `${last.leaf}:${last.record}` : null,
    months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, n]) => ({ month, n })),
    areas: [...areas]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, n]) => ({ ...(code ? { region: regionRef(house.city, code) } : {}), n })),
  }
}

function readCursor(cursor: string): { leaf: number; record: string } | undefined {
  const found = /^(\d{1,4}):(.+)$/s.exec(cursor)
  return found ? { leaf: Number(found[1]), record: found[2] as string } : undefined
}
