import { type Field, type Form, isPersonal } from './fields.ts'

export type JsonSchema = Record<string, unknown>

const DATE = '^\\d{4}-\\d{2}-\\d{2}$'
const OPAQUE_TEXT_MAX = 200
const LONG_TEXT_MAX = 5000

function typed(field: Field): JsonSchema {
  switch (field.type) {
    case 'integer':
    case 'money':
    case 'percent':
      return {
        type: 'integer',
        minimum: field.min ?? 0,
        maximum: field.max ?? Number.MAX_SAFE_INTEGER,
        ...(field.type === 'money'
          ? { 'x-unit': 'fen' }
          : field.type === 'percent'
            ? { 'x-unit': 'basis-points' }
            : {}),
      }
    case 'boolean':
      return { type: 'boolean' }
    case 'date':
      return { type: 'string', format: 'date', pattern: DATE }
    case 'instant':
      return { type: 'string', format: 'date-time', maxLength: 40 }
    case 'choice':
      return { type: 'string', enum: (field.options ?? []).map((option) => option.id) }
    case 'choices':
      return {
        type: 'array',
        uniqueItems: true,
        items: { type: 'string', enum: (field.options ?? []).map((o) => o.id) },
      }
    case 'organs':
    case 'matters':
    case 'files':
      return { type: 'array', uniqueItems: true, maxItems: field.max ?? 40, items: { type: 'string', maxLength: 80 } }
    case 'longtext':
      return { type: 'string', minLength: field.min ?? 0, maxLength: field.max ?? LONG_TEXT_MAX }
    default:
      return { type: 'string', minLength: field.min ?? 0, maxLength: field.max ?? OPAQUE_TEXT_MAX }
  }
}

/** JSON Schema (2020-12) of a form. Field types that a client may want to know stand in `x-type`. */
export function formSchema(form: Form = {}): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  const example: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(form)) {
    properties[name] = {
      ...typed(field),
      title: field.title.zh,
      'x-title': field.title,
      'x-type': field.type,
      'x-personal': isPersonal(field),
      ...(field.hint ? { description: field.hint.zh, 'x-hint': field.hint } : {}),
      ...(field.options ? { 'x-options': field.options } : {}),
      ...(field.unit ? { 'x-unit-title': field.unit } : {}),
      ...(field.register ? { 'x-register': field.register } : {}),
      ...(field.when ? { 'x-when': field.when } : {}),
      ...(field.example === undefined ? {} : { examples: [field.example] }),
    }
    if (field.required && !field.when) required.push(name)
    if (field.example !== undefined) example[name] = field.example
  }
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...(Object.keys(example).length > 0 ? { examples: [example] } : {}),
  }
}
