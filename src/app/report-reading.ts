import type { FigureAnswer } from '#figures'
import type { Composition, Value } from '#language'
import type { Loaded } from '#store'
import { maySee } from './audience.ts'
import { appError } from './errors.ts'
import { answersFor, periodOf } from './figure-book.ts'
import { fixedFor } from './figure-fixing.ts'
import { findFor } from './finding.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { type SectionText, sayingOf } from './report-text.ts'
import { isCommitment } from './sealing.ts'
import type { Caller } from './services.ts'
import type { FixedFigureView, ReportView } from './views/index.ts'

/** What a unit gave for a section. */
export interface Gathered {
  organ: string
  text: string
}

/** A report with everything that its text needs, loaded once. */
export interface OpenedReport {
  loaded: Loaded
  compiled: Compiled
  composition: Composition
  number: string
  year: number
  body: string
  sections: (SectionText & { row: string; words: number; budget?: number; gathered: Gathered[] })[]
  corrections: ReportView['corrections']
  isFrozen: boolean
  isPublic: boolean
  fixed: ReadonlyMap<string, FixedFigureView>
  live: ReadonlyMap<string, FigureAnswer>
  /** What a chip says: the fixed value once there is one. */
  saying: ReturnType<typeof sayingOf>
}

export const fieldOf = (report: Pick<OpenedReport, 'loaded'>, name: string): string | undefined => {
  const value = report.loaded.matter.fields[name]
  return typeof value === 'string' ? value : undefined
}

/** The definition that composes a text, by which reports are found. Throws NOT_FOUND where the law files have none. */
export function composing(house: House): { procedure: string; composition: Composition } {
  for (const { id, composes } of house.book.law.definitions)
    if (composes) return { procedure: id, composition: composes }
  throw appError('NOT_FOUND')
}

const MINUTE = 60_000

/**
 * By number, for whoever may see the matter; a published one for everybody. Where nothing is checked or frozen the
 * figures may be a minute old.
 */
export async function openReport(house: House, caller: Caller, number: string, isExact = true): Promise<OpenedReport> {
  const found = await house.store.matters.find(number)
  const compiled = found ? await house.book.byDigest(found.matter.law) : undefined
  const composition = compiled?.definition.composes
  if (!found || !compiled || !composition) throw appError('NOT_FOUND')
  const isPublic = (found.matter.done[composition.acts.publish]?.times ?? 0) > 0
  const loaded = isPublic ? found : await findFor(house, caller, number)
  const plain = await house.store.matters.plainValues(found.matter.subject)
  const year = Number(found.matter.fields[composition.fields.year])
  const { id, heading, text, words, budget, contributors } = composition.columns
  const shown = (value: Value | { c: string } | undefined): Value =>
    isCommitment(value) ? (plain.get(value.c)?.value ?? '') : ((value ?? null) as Value)
  const gatheredFor = (row: string): Gathered[] =>
    Object.entries(compiled.definition.tasks ?? {}).flatMap(([task, { each, form }]) => {
      if (!('table' in each) || each.table !== composition.table) return []
      const [name] = Object.entries(form ?? {}).find(([, { type }]) => type === 'longtext') ?? []
      return (found.matter.tasks[task] ?? []).flatMap(({ key, organ, status, values }) => {
        if (status !== 'done' || !organ || !name || !key.startsWith(`${row}/`)) return []
        return [{ organ, text: String(shown(values?.[name]) ?? '') }]
      })
    })
  const sections = (found.matter.tables[composition.table] ?? []).map((row) => {
    const budgeted = shown(row.values[budget])
    const units = shown(row.values[contributors])
    return {
      row: row.id,
      id: String(shown(row.values[id]) ?? row.id),
      heading: String(shown(row.values[heading]) ?? ''),
      text: String(shown(row.values[text]) ?? ''),
      words: Number(shown(row.values[words]) ?? 0),
      ...(typeof budgeted === 'number' ? { budget: budgeted } : {}),
      contributors: Array.isArray(units) ? units : [],
      gathered: gatheredFor(row.id),
    }
  })
  const of = composition.corrections
  const corrections = (found.matter.tables[of.table] ?? []).map(({ values }) => {
    const said = (column: string) => String(shown(values[column]) ?? '')
    const on = said(of.on)
    return {
      what: said(of.what),
      reason: said(of.reason),
      ...(on ? { on } : {}),
      before: said(of.before),
      after: said(of.after),
    }
  })
  const fixed = await fixedFor(house, loadedNumber(found), isPublic ? MINUTE : 0)
  // Who writes sees what the records say now; readers of a published text, a minute ago.
  const live = (await answersFor(house, periodOf(String(year)), isPublic || !isExact ? MINUTE : 0)).answers
  const isFrozen = isPublic || isAfterFreezing(found, composition)
  return {
    loaded,
    compiled,
    composition,
    number: loadedNumber(found),
    year,
    body: String(found.matter.fields[composition.fields.body] ?? ''),
    sections,
    corrections,
    isFrozen,
    isPublic,
    fixed: isFrozen ? fixed : new Map(),
    live,
    saying: sayingOf(isFrozen ? new Map([...live, ...fixed]) : live),
  }
}

const loadedNumber = ({ matter }: Loaded): string => matter.subject.slice('matter:'.length)

/** Frozen until it was sent back to be written again. */
function isAfterFreezing({ matter }: Loaded, { acts }: Composition): boolean {
  const frozen = matter.done[acts.freeze]?.last
  const written = matter.done[acts.write]?.last
  return frozen !== undefined && matter.fields.textDigest !== undefined && (written === undefined || written <= frozen)
}

export const mayEdit = (caller: Caller, report: OpenedReport): boolean =>
  caller.kind === 'officer' && maySee(caller, report.loaded.matter.subject, report.loaded.viewers)
