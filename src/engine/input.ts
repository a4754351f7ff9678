import { dateOf, type Instant, instant, plainDate } from '#calendar'
import { type Field, type Form, holds, type Scope, type Value, type Values } from '#language'

export interface InputProblem {
  field: string
  code:
    | 'MISSING'
    | 'UNKNOWN'
    | 'TYPE'
    | 'TOO_LONG'
    | 'TOO_SMALL'
    | 'TOO_LARGE'
    | 'NOT_AN_OPTION'
    | 'IN_FUTURE'
    | 'NOT_WELL_FORMED'
  got?: unknown
  want?: unknown
}

const CODE_POINTS_LONG = 5000
const CODE_POINTS_SHORT = 200

/** Checks and normalises a form. Text is NFC, trimmed of outer white space; lengths count code points. */
export function takeIn(
  form: Form,
  given: Values,
  scope: (values: Values) => Scope,
  now: Instant,
): { values: Values; problems: InputProblem[] } {
  const values: Values = {}
  const problems: InputProblem[] = []
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(form, name)) problems.push({ field: name, code: 'UNKNOWN' })
  }
  for (const [name, field] of Object.entries(form)) {
    const raw = Object.hasOwn(given, name) ? given[name] : undefined
    if (raw === undefined || raw === null || raw === '') continue
    const taken = one(name, field, raw, now)
    if ('problem' in taken) problems.push(taken.problem)
    else if (taken.value !== null) values[name] = taken.value
  }
  const seen = scope(values)
  for (const [name, field] of Object.entries(form)) {
    const wanted = holds(field.when, seen)
    if (!wanted) delete values[name]
    else if (field.required && !present(values[name]) && !problems.some((problem) => problem.field === name)) {
      problems.push({ field: name, code: 'MISSING' })
    }
  }
  return { values, problems }
}

const present = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

type Taken = { value: Value } | { problem: InputProblem }

function one(name: string, field: Field, raw: Value, now: Instant): Taken {
  const bad = (code: InputProblem['code'], want?: unknown): Taken => ({
    problem: {
      field: name,
      code,
      got: typeof raw === 'string' ? raw.slice(0, 80) : raw,
      ...(want === undefined ? {} : { want }),
    },
  })
  switch (field.type) {
    case 'integer':
    case 'money':
    case 'percent':
      if (typeof raw !== 'number' || !Number.isSafeInteger(raw)) return bad('TYPE', 'integer')
      if (raw < (field.min ?? 0)) return bad('TOO_SMALL', field.min ?? 0)
      if (field.max !== undefined && raw > field.max) return bad('TOO_LARGE', field.max)
      return { value: raw }
    case 'boolean':
      return typeof raw === 'boolean' ? { value: raw } : bad('TYPE', 'boolean')
    case 'choice':
      return typeof raw === 'string' && field.options?.some((option) => option.id === raw)
        ? { value: raw }
        : bad(
            'NOT_AN_OPTION',
            field.options?.map((option) => option.id),
          )
    case 'choices':
    case 'organs':
    case 'files':
    case 'matters':
      return list(field, raw, bad)
    case 'date':
    case 'instant':
      return moment(field, raw, now, bad)
    default:
      return words(field, raw, bad)
  }
}

function list(field: Field, raw: Value, bad: (code: InputProblem['code'], want?: unknown) => Taken): Taken {
  if (!Array.isArray(raw) || raw.some((item) => typeof item !== 'string')) return bad('TYPE', 'list of strings')
  if (raw.length > (field.max ?? 40)) return bad('TOO_LARGE', field.max ?? 40)
  const allowed = field.options?.map((option) => option.id)
  if (allowed && raw.some((item) => !allowed.includes(item))) return bad('NOT_AN_OPTION', allowed)
  return { value: [...new Set(raw)] }
}

function moment(
  field: Field,
  raw: Value,
  now: Instant,
  bad: (code: InputProblem['code'], want?: unknown) => Taken,
): Taken {
  if (typeof raw !== 'string') return bad('TYPE', field.type)
  try {
    if (field.type === 'date') {
      const day = plainDate(raw)
      return field.legalTime && day > dateOf(now) ? bad('IN_FUTURE', dateOf(now)) : { value: day }
    }
    const at = instant(raw)
    return field.legalTime && at > now ? bad('IN_FUTURE', now) : { value: at }
  } catch {
    return bad('TYPE', field.type === 'date' ? 'YYYY-MM-DD' : 'ISO 8601')
  }
}

function words(field: Field, raw: Value, bad: (code: InputProblem['code'], want?: unknown) => Taken): Taken {
  if (typeof raw !== 'string') return bad('TYPE', 'text')
  if (!raw.isWellFormed() || raw.includes('\u0000')) return bad('NOT_WELL_FORMED')
  const text = raw.normalize('NFC').trim()
  const max = field.max ?? (field.type === 'longtext' ? CODE_POINTS_LONG : CODE_POINTS_SHORT)
  const length = text.length <= max ? text.length : [...text].length
  if (length > max) return bad('TOO_LONG', max)
  if (field.min !== undefined && length < field.min) return bad('TOO_SMALL', field.min)
  return { value: text === '' ? null : text }
}
