import { addMonths, plainDate } from '#calendar'
import type { Field, Value, Values } from '#language'
import { subjectsWithFacts } from '#store'
import type { SheetCell } from '../../documents/sheets/index.ts'
import { maySee } from '../audience.ts'
import { fieldView, type Sight } from '../field-views.ts'
import type { House } from '../house.ts'
import { sightOn } from '../reading.ts'
import { isCommitment } from '../sealing.ts'
import type { Caller } from '../services.ts'
import { cellOf, type Shown } from './cell-values.ts'
import type { PlanColumn } from './plan.ts'
import type { Target } from './target.ts'

/** A value where the caller may see it in full: what is masked, hidden or erased is asked for again. */
export function openValue(
  house: House,
  target: Target,
  sight: Sight,
  name: string,
  value: Value | undefined,
  field: Field,
) {
  if (value === undefined || value === null) return undefined
  const view = fieldView(house.city, target.compiled, name, value, sight, { [name]: field })
  return view.masked || view.hidden || view.erased ? undefined : view.value
}

export function cellsOf(
  house: House,
  target: Target,
  sight: Sight,
  columns: readonly PlanColumn[],
  values: Readonly<Record<string, Value | undefined>>,
  shown: Shown,
): SheetCell[] {
  return columns.map(({ name, field }) =>
    cellOf(openValue(house, target, sight, name, values[name], field) as Value | undefined, field, shown),
  )
}

/**
 * What the same unit filed for the same period of the year before: a matter of the same procedure that agrees in
 * everything by which the period was opened. Nothing where there is none, or where the caller may not see it.
 */
export async function lastYear(
  house: House,
  caller: Caller,
  target: Target,
): Promise<{ values: Values; sight: Sight } | null> {
  const { compiled, loaded } = target
  const { fields, subject } = loaded.matter
  const period = periodBefore(fields)
  if (!period) return null
  const who: Record<string, unknown> = {}
  for (const id of compiled.openings)
    for (const [name, field] of Object.entries(compiled.definition.actions[id]?.form ?? {})) {
      const value = fields[name]
      const names = ['organ', 'region', 'choice', 'entry'].includes(field.type)
      if (names && typeof value === 'string' && !compiled.personal.has(name)) who[name] = value
    }
  const subjects = await subjectsWithFacts(house.store, compiled.definition.id, { ...who, ...period })
  for (const other of await house.store.matters.findAll(subjects)) {
    if (other.matter.subject === subject || !maySee(caller, other.matter.subject, other.viewers)) continue
    if (Object.keys(who).length === 0 && other.matter.holder !== loaded.matter.holder) continue
    const law = await house.book.byDigest(other.matter.law)
    return { values: other.matter.fields, sight: await sightOn(house, caller, law, other, target.now) }
  }
  return null
}

function periodBefore(fields: Values): Record<string, unknown> | null {
  const { periodFrom, year } = fields
  if (typeof periodFrom === 'string' && !isCommitment(periodFrom)) {
    try {
      return { periodFrom: addMonths(plainDate(periodFrom), -12) }
    } catch {
      return null
    }
  }
  return typeof year === 'number' ? { year: year - 1 } : null
}
