import type { Value, Values } from '#language'
import type { FormField } from './fields.ts'

/** What a person typed, by name of the control, exactly as it came: it is shown again as it was, whatever happens. */
export type Entered = Record<string, string[]>

export const noEntries = (): Entered => Object.create(null) as Entered
export const first = (entered: Entered, name: string): string => entered[name]?.at(-1) ?? ''

/** A file that was received: the id stands in the form, with its name and size for showing it again. */
export interface HeldFile {
  id: string
  name: string
  size: number
}

const FILE = /^([A-Za-z0-9_-]{1,80})\|(\d{1,12})\|(.{0,200})$/su

export const fileText = (file: HeldFile): string => `${file.id}|${file.size}|${file.name}`

export function heldFiles(entered: Entered, name: string): HeldFile[] {
  return (entered[name] ?? []).flatMap((text) => {
    const match = FILE.exec(text)
    return match ? [{ id: match[1]!, size: Number(match[2]), name: match[3]! }] : []
  })
}

const lines = (text: string): string[] =>
  text
    .split(/[\n,，;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** 12.5 yuan in whole fen; anything else is handed on for the form's own check to refuse. */
function fen(text: string): Value {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : text
}

const whole = (text: string): Value => (/^-?\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : text)

/** The village goes before the township, a place that was searched for before both. */
export const placeParts = (name: string) => ({
  found: `${name}~found`,
  village: `${name}~village`,
  query: `${name}~query`,
})

function place(entered: Entered, name: string): string {
  const parts = placeParts(name)
  const found = first(entered, parts.found)
  if (found !== '') return found
  const chosen = first(entered, name)
  const village = first(entered, parts.village)
  return village !== '' && village.startsWith(chosen) ? village : chosen
}

export function answerOf(field: FormField, entered: Entered): Value | undefined {
  const { name } = field
  switch (field.type) {
    case 'boolean':
      return first(entered, name) === 'true' ? true : undefined
    case 'files':
      return heldFiles(entered, name).map(({ id }) => id)
    case 'choices':
    case 'organs':
      return (entered[name] ?? []).filter((item) => item !== '')
    case 'matters':
      return lines(first(entered, name))
    case 'region':
      return place(entered, name)
    case 'integer':
      return first(entered, name) === '' ? undefined : whole(first(entered, name))
    case 'money':
      return first(entered, name) === '' ? undefined : fen(first(entered, name))
    case 'percent':
      return first(entered, name) === '' ? undefined : fen(first(entered, name))
    case 'instant': {
      const text = first(entered, name).trim()
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? `${text}:00+08:00` : text
    }
    default:
      return first(entered, name).replaceAll('\r\n', '\n')
  }
}

/** The values as a command takes them: what was left open is left out. */
export function valuesOf(fields: readonly FormField[], entered: Entered): Values {
  const values: Values = {}
  for (const field of fields) {
    const value = answerOf(field, entered)
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) values[field.name] = value
  }
  return values
}

/** Names of the controls in which the answer to a field is typed. */
export const controlsOf = (field: FormField): string[] =>
  field.type === 'region' ? [field.name, ...Object.values(placeParts(field.name))] : [field.name]
