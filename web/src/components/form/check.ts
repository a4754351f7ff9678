import type { TFunction } from 'i18next'
import type { Given, Problem } from '../../api/types.ts'
import { say } from '../../text/index.ts'
import type { Spec } from './schema.ts'

export type Errors = Record<string, string>

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const texts = new Set(['text', 'longtext', 'person', 'phone', 'id-number', 'credit-code', 'address', 'account'])
const numbers = new Set(['integer', 'money', 'percent'])

function fault(spec: Spec, value: unknown, t: TFunction<'form'>): string | undefined {
  const field = say(spec.title)
  if (empty(value)) return spec.required && spec.kind !== 'boolean' ? t('missing', { field }) : undefined
  if (texts.has(spec.kind) && typeof value === 'string') {
    const now = [...value].length
    if (spec.min !== undefined && now < spec.min) return t('tooShort', { field, n: spec.min })
    if (spec.max !== undefined && now > spec.max) return t('tooLong', { field, n: spec.max, now })
  }
  if (numbers.has(spec.kind)) {
    if (typeof value !== 'number' || !Number.isInteger(value)) return t('notInteger', { field })
    const { min = 0, max } = spec
    if (value < min || (max !== undefined && value > max)) return t('outside', { field, min, max: max ?? '∞' })
  }
  return undefined
}

/** What can be said before sending; the server has the last word. */
export function check(specs: readonly Spec[], values: Given, t: TFunction<'form'>): Errors {
  const errors: Errors = {}
  for (const spec of specs) {
    const said = fault(spec, values[spec.name], t)
    if (said) errors[spec.name] = said
  }
  return errors
}

/** Only what is asked and filled in goes out; a box that was asked and not ticked is a no. */
export function given(specs: readonly Spec[], values: Given): Given {
  const sent: Given = {}
  for (const spec of specs) {
    const value = values[spec.name]
    if (spec.kind === 'boolean') {
      if (value !== undefined || spec.required) sent[spec.name] = value === true
    } else if (!empty(value)) {
      sent[spec.name] = typeof value === 'string' ? value.trim() : (value as Given[string])
    }
  }
  return sent
}

/** The server's findings about single fields, in the places where they belong. */
export function errorsOf(problem: Problem | undefined): Errors {
  const errors: Errors = {}
  for (const one of problem?.problems ?? []) {
    const name = one.field.replace(/^(?:with[./])?/, '').replace(/^\//, '')
    errors[name] ??= say(one.say)
  }
  return errors
}
