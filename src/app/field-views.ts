import { fromMs, type Instant, toMs } from '#calendar'
import type { Field, Text, Value, Values } from '#language'
import type { CityIndex } from './city.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { maskValue } from './masking.ts'
import { isCommitment, plainValue } from './sealing.ts'
import type { FieldValueView, OrganRef, RegionRef } from './views/index.ts'

export const organRef = (city: CityIndex, id: string): OrganRef => {
  const organ = city.organ(id)
  return organ ? { id, name: organ.name, shortName: organ.shortName } : { id, name: { zh: id, en: id }, shortName: id }
}

export const regionRef = (city: CityIndex, code: string): RegionRef => {
  const path = city.regionPath(code)
  return { code, name: path.at(-1)?.place ?? code, path: path.map((region) => region.place).join(' ') || code }
}

/** How a caller sees values: what is open, what is masked, what the shield hides. */
export interface Sight {
  /** Plain values by commitment; empty for who may not see any. */
  plain: ReadonlyMap<string, { value: string }>
  hidden: ReadonlySet<string>
  /** Personal values in full, after an unmasking or for the party's own words. */
  unmasked: boolean
  /** What register entries are called, by register and key. */
  entries?: ReadonlyMap<string, string>
}

const both = (text: string): Text => ({ zh: text, en: text })
const list = (items: Text[]): Text => ({ zh: items.map((t) => t.zh).join('、'), en: items.map((t) => t.en).join(', ') })
const yesNo = (value: Value): Text => (value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })

export function shownValue(city: CityIndex, field: Field | undefined, value: Value): Text {
  if (value === null) return both('')
  if (Array.isArray(value))
    return list(
      value.map((item) => shownValue(city, field ? { ...field, type: singular(field.type) } : undefined, item)),
    )
  switch (field?.type) {
    case 'choice':
    case 'choices':
      return field.options?.find((option) => option.id === value)?.title ?? both(String(value))
    case 'organ':
    case 'organs':
      return organRef(city, String(value)).name
    case 'region':
      return both(regionRef(city, String(value)).path)
    case 'boolean':
      return yesNo(value)
    case 'money':
      return { zh: `${yuan(value)}元`, en: `CNY ${yuan(value)}` }
    case 'percent':
      return both(`${Number(value) / 100}%`)
    case 'instant':
      return both(localMoment(String(value)))
    default:
      return typeof value === 'boolean' ? yesNo(value) : both(String(value))
  }
}

const singular = (type: Field['type']): Field['type'] =>
  type === 'organs' ? 'organ' : type === 'choices' ? 'choice' : type

/** Money is kept in whole fen. */
const yuan = (fen: Value): string => {
  const n = Number(fen)
  return `${Math.trunc(n / 100)}.${String(Math.abs(n % 100)).padStart(2, '0')}`
}

/** A moment as a clock in Shanghai shows it. */
export function localMoment(moment: string): string {
  const text = fromMs(toMs(moment as Instant) + 8 * 3_600_000)
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

export function fieldView(
  city: CityIndex,
  compiled: Compiled,
  name: string,
  stored: Value,
  sight: Sight,
  columns?: Record<string, Field>,
): FieldValueView {
  const field = columns?.[name] ?? compiled.fields.get(name)
  const base = {
    name,
    title: field?.title ?? both(name),
    type: field?.type ?? 'text',
    personal: compiled.personal.has(name),
  }
  if (sight.hidden.has(name)) {
    return { ...base, value: null, shown: { zh: '（保密）', en: '(kept secret)' }, masked: true, hidden: true }
  }
  const called = field?.register ? sight.entries?.get(`${field.register} ${stored}`) : undefined
  if (called !== undefined) return { ...base, value: stored, shown: both(`${stored} ${called}`), masked: false }
  if (!isCommitment(stored)) return { ...base, value: stored, shown: shownValue(city, field, stored), masked: false }
  const found = sight.plain.get(stored.c)
  if (!found) return { ...base, value: null, shown: { zh: '（已删除）', en: '(erased)' }, masked: true, erased: true }
  const value = plainValue(found.value, field)
  if (sight.unmasked || typeof value !== 'string' || !field) {
    return { ...base, value, shown: shownValue(city, field, value), masked: false }
  }
  const masked = maskValue(field, value)
  return { ...base, value: masked, shown: both(masked), masked: masked !== value }
}

/** The fields of a matter in the order in which the definition asks for them; computed values last. */
export function fieldViews(house: House, compiled: Compiled, values: Values, sight: Sight): FieldValueView[] {
  // A value that an act has emptied is not a value: the story still tells what it was.
  const known = [...compiled.fields.keys()].filter((name) => (values[name] ?? null) !== null)
  return known.map((name) => fieldView(house.city, compiled, name, values[name] as Value, sight))
}

/** A name alone says nothing of what the matter is about: the name of the procedure goes before it. */
const NAMES: readonly string[] = ['organ', 'choice', 'entry']

/** One line for lists: the definition's headline fields, masked; never what the shield hides. */
export function headlineText(
  city: CityIndex,
  compiled: Compiled,
  headline: Record<string, unknown>,
  sight: Sight,
): string {
  const { headline: names = [], title } = compiled.definition
  const [first = ''] = names
  const line = names
    .filter((name) => headline[name] !== undefined && !sight.hidden.has(name))
    .map((name) => fieldView(city, compiled, name, headline[name] as Value, sight))
    .filter((view) => !view.erased)
    .map((view) => view.shown.zh)
    .filter((text) => text !== '')
    .join(' · ')
  return line !== '' && NAMES.includes(compiled.fields.get(first)?.type ?? '') ? `${title.zh}：${line}` : line
}

export const nothingSeen: Sight = { plain: new Map(), hidden: new Set(), unmasked: false }
