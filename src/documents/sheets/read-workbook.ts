import { isAppError } from '#kernel'
import { readXml } from '../reading/xml.ts'
import { archiveParts } from './archive.ts'
import { sheetError } from './errors.ts'
import { SHEET_LIMITS as LIMITS } from './limits.ts'
import type { ReadSheet } from './model.ts'
import { type FormatKind, formatKinds } from './number-formats.ts'
import { readSheet } from './read-sheet.ts'

interface Listed {
  name: string
  relation: string
  isHidden: boolean
}

/** All sheets of a workbook with what stands in them. Throws an AppError SHEET_…. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = archiveParts(bytes)
  try {
    return sheetsIn(parts)
  } catch (error) {
    // The XML reader names its faults for documents.
    if (isAppError(error) && !error.code.startsWith('READING_')) throw error
    throw sheetError('SHEET_DAMAGED', {}, error)
  }
}

function sheetsIn(parts: ReadonlyMap<string, string>): ReadSheet[] {
  const main = [...relations(parts, '_rels/.rels', '')].find(([, { type }]) => type === 'officeDocument')?.[1].target
  const book = main === undefined ? undefined : parts.get(main)
  if (main === undefined || book === undefined || !/xl\/[^/]+\.xml$/i.test(main)) throw sheetError('SHEET_KIND')
  const folder = main.slice(0, main.lastIndexOf('/'))
  const related = relations(parts, `${folder}/_rels/${main.slice(folder.length + 1)}.rels`, folder)
  const ofType = (wanted: string) => {
    const found = [...related.values()].find(({ type }) => type === wanted)
    return found && parts.get(found.target)
  }
  const { listed, is1904 } = contents(book)
  const strings = sharedStrings(ofType('sharedStrings'))
  const kinds: FormatKind[] = formatKinds(ofType('styles'))
  let cells = 0
  const sheets = listed.slice(0, LIMITS.sheets).flatMap(({ name, relation, isHidden }): ReadSheet[] => {
    const at = related.get(relation)
    const xml = at?.type === 'worksheet' ? parts.get(at.target) : undefined
    if (xml === undefined) return []
    const { rows, merges } = readSheet(xml, strings, kinds, LIMITS.cells - cells)
    cells += rows.reduce((sum, row) => sum + row.cells.length, 0)
    return [{ name, isHidden, is1904, rows, merges }]
  })
  if (cells === 0) throw sheetError('SHEET_EMPTY')
  return sheets
}

function contents(book: string): { listed: Listed[]; is1904: boolean } {
  const listed: Listed[] = []
  let is1904 = false
  readXml(book, {
    open: (name, at) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(at('date1904') ?? '')
      if (name === 'sheet')
        listed.push({
          name: at('name') ?? '',
          relation: at('id') ?? '',
          isHidden: (at('state') ?? 'visible') !== 'visible',
        })
      return undefined
    },
  })
  return { listed, is1904 }
}

function relations(
  parts: ReadonlyMap<string, string>,
  file: string,
  folder: string,
): Map<string, { type: string; target: string }> {
  const found = new Map<string, { type: string; target: string }>()
  const xml = parts.get(file)
  if (xml === undefined) return found
  readXml(xml, {
    open: (name, at) => {
      const target = at('Target')
      if (name !== 'Relationship' || target === undefined || at('TargetMode') === 'External') return undefined
      found.set(at('Id') ?? '', { type: at('Type')?.split('/').at(-1) ?? '', target: placed(folder, target) })
      return undefined
    },
  })
  return found
}

function placed(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') path.pop()
    else if (part !== '' && part !== '.') path.push(part)
  }
  return path.join('/')
}

/** Texts by number; how a word is read aloud (phonetic runs) is no part of it. */
function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  let text = ''
  let isText = false
  readXml(xml, {
    open: (name) => {
      if (name === 'rPh') return 'skip'
      if (name === 'si') text = ''
      isText = name === 't'
      return undefined
    },
    text: (more) => {
      if (isText && text.length < LIMITS.text) text += more
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name !== 'si') return
      if (strings.length >= LIMITS.strings) throw sheetError('SHEET_UNPACKS_TOO_LARGE', { strings: strings.length })
      strings.push(text)
    },
  })
  return strings
}
