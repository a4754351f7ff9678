import { dateOf, type Instant, instant, type PlainDate } from '#calendar'
import { type Field, isPersonal, type RegisterDefinition, type Statute } from '#language'
import { appError } from './errors.ts'
import { organRef, regionRef } from './field-views.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { basisViews } from './law-views.ts'
import { actionViews } from './matter-views.ts'
import { isCommitment } from './sealing.ts'
import type { Caller, PageAsk } from './services.ts'
import { actorOf } from './taking.ts'
import type {
  EntryPage,
  LawView,
  OrganView,
  ProcedureSummaryView,
  ProcedureView,
  RegionView,
  SiteView,
} from './views/index.ts'

export function siteView(house: House): SiteView {
  const { identity } = house.city.city
  return {
    city: identity.city,
    portal: identity.portal,
    workbench: identity.workbench,
    product: identity.product,
    region: identity.region,
    hotline: identity.hotline,
    demonstration: house.demonstration,
    ...(house.demonstration ? { watermark: identity.watermark, years: house.years } : {}),
    version: house.version,
    now: house.now(),
  }
}

function summaryView(house: House, caller: Caller, compiled: Compiled): ProcedureSummaryView {
  const { definition, digest } = compiled
  const now = house.now()
  const openings = actionViews(house, compiled, null, actorOf(caller, compiled, null), now, house.facts(compiled, now))
  return {
    id: definition.id,
    title: definition.title,
    shape: definition.shape,
    purpose: definition.purpose,
    home: typeof definition.home === 'string' ? definition.home : definition.home.external,
    serves: definition.serves,
    inForce: { from: definition.inForce.from, ...(definition.inForce.to ? { to: definition.inForce.to } : {}) },
    digest,
    openings: openings.filter((action) => compiled.openings.includes(action.id)),
  }
}

export const procedureList = (house: House, caller: Caller): ProcedureSummaryView[] =>
  house.book.inForce(dateOf(house.now())).map((compiled) => summaryView(house, caller, compiled))

export function procedureView(house: House, caller: Caller, id: string): ProcedureView {
  const compiled = house.book.current(id, dateOf(house.now()))
  return {
    ...summaryView(house, caller, compiled),
    basis: basisViews(house, compiled.definition.basis),
    definition: compiled.definition as unknown as Record<string, unknown>,
  }
}

/** Mechanisms and what serves each. */
export function mechanisms(
  house: House,
): { id: string; servedBy: { id: string; title: { zh: string; en: string }; shape: string }[] }[] {
  const served = new Map<string, { id: string; title: { zh: string; en: string }; shape: string }[]>()
  for (const { id, title, shape, serves } of [...house.book.law.definitions, ...house.book.law.registers]) {
    for (const mechanism of serves) {
      const list = served.get(mechanism) ?? []
      if (!list.some((item) => item.id === id)) list.push({ id, title, shape })
      served.set(mechanism, list)
    }
  }
  return [...served].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, servedBy]) => ({ id, servedBy }))
}

function citationsIn(value: unknown, found: Map<string, Set<string>>): void {
  if (Array.isArray(value)) for (const item of value) citationsIn(item, found)
  else if (value !== null && typeof value === 'object') {
    const { statute, article } = value as { statute?: unknown; article?: unknown }
    if (typeof statute === 'string' && typeof article === 'string') {
      const articles = found.get(statute) ?? new Set()
      found.set(statute, articles.add(article))
    }
    for (const item of Object.values(value)) citationsIn(item, found)
  }
}

const cited = new WeakMap<
  House,
  { procedure: string; title: { zh: string; en: string }; found: Map<string, Set<string>> }[]
>()

function citations(house: House) {
  const kept = cited.get(house)
  if (kept) return kept
  const list = house.book.law.definitions.map((definition) => {
    const found = new Map<string, Set<string>>()
    citationsIn(definition, found)
    return { procedure: definition.id, title: definition.title, found }
  })
  cited.set(house, list)
  return list
}

const lawView = (house: House, statute: Statute): LawView => ({
  id: statute.id,
  title: statute.title,
  short: statute.short,
  issuer: statute.issuer,
  rank: statute.rank,
  versions: statute.versions.map((version) => ({ ...version })),
  citedBy: citations(house).flatMap(({ procedure, title, found }) => {
    const articles = found.get(statute.id)
    return articles ? [{ procedure, title, articles: [...articles] }] : []
  }),
})

export const laws = (house: House): LawView[] => house.book.law.statutes.map((statute) => lawView(house, statute))

export function law(house: House, id: string): LawView {
  const statute = house.book.law.statutes.find((item) => item.id === id)
  if (!statute) throw appError('NOT_FOUND')
  return lawView(house, statute)
}

export function organList(house: House): OrganView[] {
  const { organs, relations } = house.city.city
  return organs.map((organ) => ({
    id: organ.id,
    name: organ.name,
    shortName: organ.shortName,
    kind: organ.kind,
    region: regionRef(house.city, organ.region),
    ...(organ.line ? { line: organ.line } : {}),
    validFrom: organ.validFrom,
    ...(organ.validTo ? { validTo: organ.validTo } : {}),
    ...(organ.pinyin ? { pinyin: organ.pinyin } : {}),
    ...(organ.unverified ? { unverified: true } : {}),
    above: relations
      .filter((r) => r.to === organ.id)
      .map((r) => ({ organ: organRef(house.city, r.from), type: r.type })),
  }))
}

export function regionList(
  house: House,
  { parent, q }: { parent?: string | undefined; q?: string | undefined },
): RegionView[] {
  const wanted = q?.normalize('NFKC').trim()
  return house.city.city.regions
    .filter(
      (region) =>
        (parent === undefined || region.parent === parent) &&
        (!wanted || region.name.includes(wanted) || region.code === wanted),
    )
    .slice(0, 2000)
    .map((region) => ({
      code: region.code,
      name: region.name,
      place: region.place,
      ...(region.en ? { en: region.en } : {}),
      parent: region.parent,
      level: region.level,
      kind: region.kind,
      path: regionRef(house.city, region.code).path,
    }))
}

export const registerView = (register: RegisterDefinition) => ({
  id: register.id,
  title: register.title,
  key: register.key,
  ...(register.changedBy ? { changedBy: [register.changedBy].flat() } : {}),
  columns: Object.entries(register.columns).map(([name, field]) => ({
    name,
    title: field.title,
    type: field.type,
    ...(field.options ? { options: field.options } : {}),
  })),
})

export const isPublicColumn = (field: Field | undefined): boolean => field !== undefined && !isPersonal(field)

/** A register of public columns is for everybody; any other for officers, with personal columns left out. */
export const isPublicRegister = (register: RegisterDefinition): boolean =>
  Object.values(register.columns).every(isPublicColumn)

export async function entryPage(
  house: House,
  caller: Caller,
  id: string,
  { asOf, knownAt, cursor, limit }: PageAsk & { asOf?: string | undefined; knownAt?: string | undefined },
): Promise<EntryPage> {
  const register = house.book.register(id)
  if (!register || (caller.kind !== 'officer' && !isPublicRegister(register))) throw appError('NOT_FOUND')
  const day = (asOf ?? dateOf(house.now())) as PlainDate
  let known: Instant | undefined
  try {
    known = knownAt === undefined ? undefined : instant(knownAt)
  } catch (cause) {
    throw appError('BAD_MOMENT', { got: knownAt }, cause)
  }
  const page = await house.store.registers.entries({
    register: id,
    asOf: day,
    limit: limit ?? 50,
    ...(known ? { knownAt: known } : {}),
    ...(cursor ? { after: cursor } : {}),
  })
  return {
    register: registerView(register),
    asOf: day,
    ...(known ? { knownAt: known } : {}),
    items: page.items.map((entry) => ({
      key: entry.key,
      values: Object.fromEntries(
        Object.entries(entry.values).filter(
          ([name, value]) => isPublicColumn(register.columns[name]) && !isCommitment(value),
        ),
      ) as EntryPage['items'][number]['values'],
      from: entry.from,
      recordedAt: entry.knownFrom,
      source: entry.subject,
    })),
    next: page.next,
  }
}
