import { isPlainDate } from '#calendar'
import { documentsError } from '../errors.ts'
import type { ChipName, OfficialDocument } from './model.ts'

/** Word cuts a longer tag off, and the chip could not be found again. */
const TAG_LIMIT = 64
const BOOKMARK_LIMIT = 40
const FIGURE = /^[a-z0-9][a-z0-9.-]*$/
const KEY = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/
/** What XML 1.0 cannot hold: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNPRINTABLE = /[\p{Cc}--[\t\n\r]]|\p{Surrogate}|[\ufffe\uffff]/gv

/** The tag of a content control: what WPS and Word keep. */
export const tagOf = ({ figure, key }: ChipName): string => `fadu:${figure}:${key}`

/** The name that a tag gives, or undefined when it is not one of ours. */
export function chipOfTag(tag: string): ChipName | undefined {
  const parts = tag.split(':')
  const [ours, figure, key] = parts
  if (parts.length !== 3 || ours !== 'fadu' || !FIGURE.test(figure!) || !KEY.test(key!)) return undefined
  return { figure: figure!, key: key! }
}

const SIGNS = { _: '__', '.': '_p', '-': '_m' } as const

/** The name of the bookmark within the control, for editors that lose tags; hidden, as names that begin with _ are. */
export const bookmarkOf = (key: string): string =>
  `_fadu_${key.replace(/[_.-]/g, (sign) => SIGNS[sign as keyof typeof SIGNS])}`

export function keyOfBookmark(name: string): string | undefined {
  const coded = /^_fadu_(\w+)$/.exec(name)?.[1]
  const key = coded?.replace(/_([_pm])/g, (_, code: string) => (code === 'p' ? '.' : code === 'm' ? '-' : '_'))
  return key !== undefined && KEY.test(key) ? key : undefined
}

/**
 * The document with characters that no file can hold left out.
 * Throws DOCUMENTS_BAD_MODEL for a date that is none, a chip whose name cannot be kept, or a key used twice.
 */
export function soundDocument(document: OfficialDocument): OfficialDocument {
  const bad = (where: string, got: string, want: string) => documentsError('DOCUMENTS_BAD_MODEL', { where, got, want })
  for (const name of ['date', 'printedOn'] as const) {
    const date = document[name]
    if (date !== undefined && !isPlainDate(date)) throw bad(name, JSON.stringify(date), 'a day written YYYY-MM-DD')
  }
  const seen = new Set<string>()
  for (const [at, paragraph] of document.body.entries()) {
    for (const run of paragraph.runs) {
      if (run.chip === undefined) continue
      const { figure, key } = run.chip
      const where = `the chip ${figure}:${key} in paragraph ${at + 1}`
      if (!FIGURE.test(figure)) throw bad(where, 'named by a figure id of other characters', 'a-z, 0-9, . and -')
      if (!KEY.test(key)) throw bad(where, 'named by a key of other characters', 'A-Z, a-z, 0-9, _ . and -')
      if (tagOf(run.chip).length > TAG_LIMIT)
        throw bad(where, `${tagOf(run.chip).length} characters long`, `at most ${TAG_LIMIT} with "fadu:"`)
      if (bookmarkOf(key).length > BOOKMARK_LIMIT) throw bad(where, 'named by a long key', 'a shorter one')
      if (seen.has(key)) throw bad(where, 'named by a key that another chip has', 'a key of its own')
      seen.add(key)
    }
  }
  return printable(document) as OfficialDocument
}

function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '')
  if (Array.isArray(value)) return value.map(printable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner)]))
}
