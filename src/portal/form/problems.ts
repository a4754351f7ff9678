import { isAppError } from '#kernel'
import type { RefusalView } from '../../app/index.ts'
import { isTextKey, type Say, type TextKey } from '../text/index.ts'
import { type Entered, first } from './entered.ts'
import type { FormField } from './fields.ts'

/** What is wrong with one field, in words, for the summary at the top and beside the field. */
export interface FieldProblem {
  field: string
  say: string
}

interface Raw {
  field: string
  code: string
  got?: unknown
  want?: unknown
}

const CHOSEN = new Set(['choice', 'choices', 'organ', 'organs', 'region', 'entry', 'date', 'instant'])
const WORDS = new Set(['text', 'longtext', 'person', 'phone', 'id-number', 'credit-code', 'account', 'address'])

function keyOf(code: string, field: FormField | undefined): TextKey {
  const type = field?.type ?? 'text'
  if (code === 'MISSING' && type === 'boolean') return 'error.MISSING.tick'
  if (code === 'MISSING' && CHOSEN.has(type)) return 'error.MISSING.choose'
  if (code === 'TOO_SMALL' && WORDS.has(type)) return 'error.TOO_SMALL.text'
  if (code === 'TOO_LARGE' && ['files', 'choices', 'organs', 'matters'].includes(type)) return 'error.TOO_LARGE.list'
  const key = `error.${code}`
  return isTextKey(key) ? key : 'error.TYPE'
}

export function sayProblem(
  raw: Raw,
  fields: readonly FormField[],
  entered: Entered,
  lang: 'zh' | 'en',
  t: Say,
): string {
  const field = fields.find(({ name }) => name === raw.field)
  return t(keyOf(raw.code, field), {
    field: field ? field.title[lang] : raw.field,
    want: typeof raw.want === 'number' || typeof raw.want === 'string' ? raw.want : '',
    got: [...first(entered, raw.field).trim()].length,
  })
}

/** The problems that a refused form names, in the order of the form. */
export function problemsOf(
  refusal: RefusalView,
  fields: readonly FormField[],
  entered: Entered,
  lang: 'zh' | 'en',
  t: Say,
): FieldProblem[] {
  const raw = (refusal.facts.problems ?? []) as Raw[]
  const order = (name: string) => fields.findIndex((field) => field.name === name)
  return raw
    .map((problem) => ({ field: problem.field, say: sayProblem(problem, fields, entered, lang, t) }))
    .sort((a, b) => order(a.field) - order(b.field))
}

/** Errors of a submission that belong to one field; undefined for all others. */
export function fieldProblemOf(error: unknown, fields: readonly FormField[], t: Say): FieldProblem | undefined {
  if (isAppError(error, 'SECRECY_MARK')) return { field: String(error.info.field ?? ''), say: t('file.secret') }
  if (isAppError(error, 'FILE_UNKNOWN')) {
    return { field: fields.find(({ type }) => type === 'files')?.name ?? '', say: t('error.NO_SUCH_FILE') }
  }
  return undefined
}
