import { unzipSync } from 'fflate'
import { readingError } from './errors.ts'
import { LIMITS } from './limits.ts'
import { readXml } from './xml.ts'

export interface DocxParts {
  document: string
  numbering: string | undefined
  styles: string | undefined
  footnotes: string | undefined
  endnotes: string | undefined
}

const WANTED = /(?:\.rels|\.xml|^mimetype)$/i
/** Parts that hold no words of the document and may be large. */
const UNWANTED = /(?:^|\/)(?:media|embeddings|fonts|theme|customXml|docProps)\//i

/** The archive's text parts, unpacked within the limits whatever its own directory claims. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0
  let size = 0
  const tooLarge = () => readingError('READING_UNPACKS_TOO_LARGE', { entries, size, want: LIMITS.unpacked })
  const seen = new Set<string>()
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++entries > LIMITS.entries) throw tooLarge()
        if (!WANTED.test(name) || UNWANTED.test(name) || seen.has(name)) return false
        seen.add(name)
        size += originalSize
        if (size > LIMITS.unpacked) throw tooLarge()
        return true
      },
    })
  } catch (error) {
    if (error instanceof Error && 'kind' in error) throw error
    throw readingError('READING_DAMAGED', { entries }, error)
  }
}

function xmlText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw readingError('READING_DAMAGED', { encoding }, cause)
  }
}

/** Relationships of a part: last word of the type → target within the archive. */
function relationsOf(xml: string | undefined, folder: string): Map<string, string> {
  const found = new Map<string, string>()
  if (xml === undefined) return found
  readXml(xml, {
    open: (name, at) => {
      if (name !== 'Relationship' || at('TargetMode') === 'External') return
      const type = at('Type')?.split('/').at(-1)
      const target = at('Target')
      if (type === undefined || target === undefined || found.has(type)) return
      found.set(type, placed(folder, target))
    },
  })
  return found
}

function placed(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

export function docxParts(bytes: Uint8Array): DocxParts {
  const files = unpacked(bytes)
  const get = (name: string | undefined): string | undefined => {
    const found = name === undefined ? undefined : files[name]
    return found === undefined ? undefined : xmlText(found)
  }
  const main = relationsOf(get('_rels/.rels'), '').get('officeDocument') ?? 'word/document.xml'
  const document = get(main)
  if (document === undefined || !/\/?document\d*\.xml$/i.test(main)) {
    const names = Object.keys(files)
    if (names.length === 0) throw readingError('READING_DAMAGED')
    throw readingError('READING_KIND', {
      named: 'docx',
      got: names.some((name) => name.startsWith('xl/'))
        ? 'xlsx'
        : names.some((name) => name.startsWith('ppt/'))
          ? 'pptx'
          : 'another archive',
    })
  }
  const folder = main.slice(0, Math.max(0, main.lastIndexOf('/')))
  const relations = relationsOf(get(`${folder}/_rels/${main.slice(folder.length).replace(/^\//, '')}.rels`), folder)
  return {
    document,
    numbering: get(relations.get('numbering')),
    styles: get(relations.get('styles')),
    footnotes: get(relations.get('footnotes')),
    endnotes: get(relations.get('endnotes')),
  }
}
