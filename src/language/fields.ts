import type { Expression } from './expression.ts'
import type { Citation, Text } from './text.ts'

export type FieldType =
  | 'text'
  | 'longtext'
  | 'integer'
  | 'money'
  | 'percent'
  | 'date'
  | 'instant'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'organ'
  | 'organs'
  | 'region'
  | 'person'
  | 'phone'
  | 'id-number'
  | 'credit-code'
  | 'address'
  | 'account'
  | 'files'
  | 'matter'
  | 'matters'
  | 'entry'

export interface Option {
  id: string
  title: Text
}

/**
 * One field of a form. A field is personal unless it says `public: true`; long text and files always are, whatever
 * they say. Units: `money` in fen, `percent` in basis points, `date` as YYYY-MM-DD in Asia/Shanghai.
 */
export interface Field {
  type: FieldType
  title: Text
  hint?: Text
  public?: true
  required?: true
  /** Asked and accepted only when this holds. */
  when?: Expression
  options?: Option[]
  /** What a number counts, where the title does not say it: 件, 万户. Money is always yuan to people, a share always %. */
  unit?: Text
  /** Register whose entries may be chosen, for `entry`. */
  register?: string
  max?: number
  min?: number
  /** A value that is accepted; shown in API documents and forms. */
  example?: string | number | boolean | string[]
  /** For dates: this value is the legal time of the act; it may lie in the past, never after now. */
  legalTime?: true
  basis?: Citation
}

export type Form = Record<string, Field>

type More = Partial<Omit<Field, 'type' | 'title'>>
const make =
  (type: FieldType) =>
  (zh: string, en: string, more: More = {}): Field => ({ type, title: { zh, en }, ...more })

export const text = make('text')
export const longText = make('longtext')
export const integer = make('integer')
export const money = make('money')
export const percent = make('percent')
export const date = make('date')
export const instantField = make('instant')
export const yesNo = make('boolean')
export const organ = make('organ')
export const organs = make('organs')
export const region = make('region')
export const person = make('person')
export const phone = make('phone')
export const idNumber = make('id-number')
export const creditCode = make('credit-code')
export const address = make('address')
export const account = make('account')
export const files = make('files')
export const matterRef = make('matter')
export const matterRefs = make('matters')

export function entryOf(register: string, zh: string, en: string, more: More = {}): Field {
  return { type: 'entry', title: { zh, en }, register, ...more }
}

type OptionList = Record<string, readonly [string, string]>
const optionsOf = (list: OptionList): Option[] =>
  Object.entries(list).map(([id, [zh, en]]) => ({ id, title: { zh, en } }))

/** One of a closed list: `choice('类型', 'Kind', { consult: ['咨询', 'Question'] })`. */
export function choice(zh: string, en: string, list: OptionList, more: More = {}): Field {
  return { type: 'choice', title: { zh, en }, options: optionsOf(list), ...more }
}

export function choices(zh: string, en: string, list: OptionList, more: More = {}): Field {
  return { type: 'choices', title: { zh, en }, options: optionsOf(list), ...more }
}

const ALWAYS_PERSONAL: ReadonlySet<FieldType> = new Set([
  'longtext',
  'files',
  'person',
  'phone',
  'id-number',
  'address',
  'account',
])

/** Personal values are kept outside the event, which holds only a commitment to them. */
export function isPersonal(field: Field): boolean {
  return ALWAYS_PERSONAL.has(field.type) || field.public !== true
}

/** Kept under a key outside the database and found only by keyed hash. */
export function isIdentifier(field: Field): boolean {
  return ['phone', 'id-number', 'credit-code', 'account', 'address'].includes(field.type) && isPersonal(field)
}
