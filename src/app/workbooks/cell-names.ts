import type { Option, Text } from '#language'
import type { ReadCell } from '../../documents/sheets/index.ts'
import { folded, type Meant, quoted, tight, typed, wrong } from './cell-text.ts'

const YES = new Set(['是', '有', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '1'])
const NO = new Set(['否', '无', '不是', '没有', '×', '✗', '✘', '☐', 'n', 'no', 'false', 'f', '0'])

export function yesOrNo(cell: ReadCell): Meant {
  const word = folded(typed(cell))
  if (YES.has(word)) return { value: true }
  if (NO.has(word)) return { value: false }
  return wrong(`“${quoted(cell)}”请改为“是”或者“否”。`, `Write yes or no in place of “${quoted(cell)}”.`)
}

/** Names by what people may write for them. One text may mean several. */
export type NameBook = (text: string) => { id: string; shown: string }[]

export function nameBook(
  rows: Iterable<{ id: string; shown: string; also: readonly (string | undefined)[] }>,
): NameBook {
  const book = new Map<string, { id: string; shown: string }[]>()
  for (const { id, shown, also } of rows)
    for (const text of new Set([id, shown, ...also].filter((one) => one !== undefined).map(folded))) {
      if (text === '') continue
      const known = book.get(text)
      if (!known) book.set(text, [{ id, shown }])
      else if (!known.some((one) => one.id === id)) known.push({ id, shown })
    }
  return (text) => book.get(folded(text)) ?? []
}

export const optionBook = (options: readonly Option[]): NameBook =>
  nameBook(options.map(({ id, title }) => ({ id, shown: title.zh, also: [title.en] })))

/** One of a list, by its title, its short name or its id. */
export function oneOf(cell: ReadCell, book: NameBook, what: Text, some: readonly string[] = []): Meant {
  return named(typed(cell), book, what, some)
}

/** Several in one cell, apart by 、，；/ or a new line. */
export function severalOf(cell: ReadCell, book: NameBook, what: Text, some: readonly string[] = []): Meant {
  const whole = typed(cell)
  // A name may itself hold such a sign.
  const texts =
    book(whole).length > 0 ? [whole] : whole.split(/[、，,;；/\n\r|]+/u).filter((text) => tight(text) !== '')
  const ids: string[] = []
  for (const text of texts) {
    const found = named(text, book, what, some)
    if ('say' in found) return found
    ids.push(String(found.value))
  }
  return { value: [...new Set(ids)] }
}

function named(text: string, book: NameBook, what: Text, some: readonly string[]): Meant {
  const found = book(text)
  const short = [...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text
  if (found.length === 1) return { value: found[0]?.id ?? '' }
  if (found.length > 1) {
    const names = found.slice(0, 4).map(({ shown }) => shown)
    return wrong(
      `“${short}”有${found.length}个，请写明是哪一个，例如${names.join('、')}。`,
      `“${short}” may be ${found.length} of them: write which, for example ${names.join(', ')}.`,
    )
  }
  const list = some.slice(0, 8)
  return wrong(
    `没有“${short}”这个${what.zh}${list.length > 0 ? `，可以填：${list.join('、')}${some.length > 8 ? '等' : ''}` : ''}。`,
    `There is no ${what.en} “${short}”${list.length > 0 ? `; it may be: ${list.join(', ')}${some.length > 8 ? ', …' : ''}` : ''}.`,
  )
}
