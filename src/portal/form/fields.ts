import { type Expression, holds, type Scope, type Value, type Values } from '#language'
import type { TextView } from '../../app/index.ts'

/** A field as the form's JSON Schema describes it. Nothing here knows a procedure. */
export interface FormField {
  name: string
  type: string
  title: TextView
  hint?: TextView
  options?: { id: string; title: TextView }[]
  required: boolean
  when?: Expression
  max?: number
  min?: number
}

interface Property {
  title?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  'x-title'?: TextView
  'x-type'?: string
  'x-hint'?: TextView
  'x-options'?: { id: string; title: TextView }[]
  'x-when'?: Expression
}

export function fieldsOf(schema: Record<string, unknown>): FormField[] {
  const required = new Set((schema.required as string[] | undefined) ?? [])
  return Object.entries((schema.properties ?? {}) as Record<string, Property>).map(([name, property]) => {
    const max = property.maxItems ?? property.maxLength ?? property.maximum
    const min = property.minLength ?? property.minimum
    return {
      name,
      type: property['x-type'] ?? 'text',
      title: property['x-title'] ?? { zh: property.title ?? name, en: property.title ?? name },
      required: required.has(name),
      ...(property['x-hint'] ? { hint: property['x-hint'] } : {}),
      ...(property['x-options'] ? { options: property['x-options'] } : {}),
      ...(property['x-when'] ? { when: property['x-when'] } : {}),
      ...(max !== undefined && max !== Number.MAX_SAFE_INTEGER ? { max } : {}),
      ...(min ? { min } : {}),
    }
  })
}

/** A form that is being filled in knows only what was typed; a matter's own fields are looked at when it is sent. */
const scopeOfInput = (values: Values): Scope => ({
  field: () => null,
  input: (name) => values[name] ?? null,
  param: () => null,
  entry: () => null,
  linked: () => 0,
  task: () => null,
  tasks: () => [],
  sample: () => 0,
  times: () => 0,
  state: '',
  today: '1970-01-01' as Scope['today'],
  late: () => false,
  wasLate: () => false,
  overridden: () => 0,
  rows: () => [],
  roster: () => 0,
  lookup: () => null,
})

export const isAsked = (field: FormField, values: Values): boolean => holds(field.when, scopeOfInput(values))

function inputsIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) inputsIn(item, found)
  else if (value !== null && typeof value === 'object') {
    const { input } = value as { input?: unknown }
    if (typeof input === 'string') found.add(input)
    for (const item of Object.values(value)) inputsIn(item, found)
  }
}

/** Names of the fields on whose answers other fields depend: they are asked first. */
export function decidingNames(fields: readonly FormField[]): Set<string> {
  const found = new Set<string>()
  for (const field of fields) if (field.when) inputsIn(field.when, found)
  return found
}

const WHO = new Set(['person', 'phone', 'id-number', 'credit-code', 'account'])

export type StepKind = 'kind' | 'what' | 'who' | 'more'
export interface Step {
  kind: StepKind
  fields: FormField[]
}

/**
 * A long form, one matter a page: first what decides other questions, then what and where, then who. Short forms stay
 * on one page. A tick box belongs to what was asked before it.
 */
export function stepsOf(fields: readonly FormField[]): Step[] {
  if (fields.length <= 5) return [{ kind: 'what', fields: [...fields] }]
  const deciding = decidingNames(fields)
  const first = fields.filter((field) => deciding.has(field.name) && field.type === 'choice')
  const rest = fields.filter((field) => !first.includes(field))
  const who: FormField[] = []
  const what: FormField[] = []
  let last = what
  for (const field of rest) {
    if (field.type !== 'boolean') last = WHO.has(field.type) ? who : what
    last.push(field)
  }
  const steps: Step[] = [
    { kind: 'kind', fields: first },
    { kind: 'what', fields: what },
    { kind: 'who', fields: who },
  ]
  return steps.filter((step) => step.fields.length > 0)
}

export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
