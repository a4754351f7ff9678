import { type Attribute, readXml } from '../reading/xml.ts'

export type FormatKind = 'date' | 'percent' | 'other'

/** Formats that every program knows by number: days and times of all locales, and the two percentages. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const kindOfCode = (code: string): FormatKind => {
  // What stands in quotes, in brackets or after a backslash is text, a colour or a locale.
  const bare = code.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\./gi, '')
  if (bare.includes('%')) return 'percent'
  return /[ymdhs]/i.test(bare.replace(/General|Standard/gi, '')) ? 'date' : 'other'
}

/** Kind of number format by the style number of a cell. */
export function formatKinds(styles: string | undefined): FormatKind[] {
  const codes = new Map<number, FormatKind>()
  const kinds: FormatKind[] = []
  let inCells = false
  if (styles === undefined) return kinds
  readXml(styles, {
    open: (name: string, at: Attribute) => {
      if (name === 'numFmt') codes.set(Number(at('numFmtId')), kindOfCode(at('formatCode') ?? ''))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(at('numFmtId') ?? 0)
        kinds.push(codes.get(id) ?? (id === 9 || id === 10 ? 'percent' : isBuiltInDate(id) ? 'date' : 'other'))
      }
      return undefined
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return kinds
}
