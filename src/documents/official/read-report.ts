import { documentsError } from '../errors.ts'
import type { Run } from './model.ts'
import { xmlParts } from './read-archive.ts'
import { type FoundChip, readStory, runsOf, type Story } from './read-story.ts'
import { readXml } from './read-xml.ts'

/** A chip in a returned file. `figure` is '' when an editor lost the control's tag and only its key was left. */
export interface ReturnedChip {
  figure: string
  key: string
  text: string
  /** Index into `paragraphs`. */
  paragraph: number
}

/** What an edited .docx says, as it would read with all tracked changes accepted. Paragraphs without words are left out. */
export interface ReturnedReport {
  paragraphs: { text: string; runs: Run[] }[]
  /** Every occurrence, in the order of the text; a chip that was copied stands here twice. */
  chips: ReturnedChip[]
}

const MOST_PARAGRAPHS = 50_000

/**
 * Reads a .docx that comes back from WPS, Word or LibreOffice: the text, tables and text boxes of its body, then its
 * footnotes. Throws DOCUMENTS_NOT_DOCX and DOCUMENTS_DOCX_TOO_LARGE.
 */
export function readReport(bytes: Uint8Array): ReturnedReport {
  const parts = xmlParts(bytes)
  const main = mainPart(parts)
  const story: Story = { paragraphs: [], chips: [] }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  for (const name of [main, `${folder}footnotes.xml`, `${folder}endnotes.xml`]) {
    const xml = parts.get(name)
    if (xml !== undefined) readStory(name, xml, story)
  }
  const got = story.paragraphs.length
  if (got > MOST_PARAGRAPHS)
    throw documentsError('DOCUMENTS_DOCX_TOO_LARGE', { what: 'the number of paragraphs', got, most: MOST_PARAGRAPHS })
  const controlled = new Set(story.chips.filter(({ by }) => by === 'control').map(({ key }) => key))
  const counts = (chip: FoundChip) => chip.by === 'control' || !controlled.has(chip.key)
  return {
    paragraphs: story.paragraphs.map((pieces) => ({
      text: pieces.map(({ text }) => text).join(''),
      runs: runsOf(pieces, counts),
    })),
    chips: story.chips
      .filter(counts)
      .map(({ figure, key, text, paragraph }) => ({ figure, key, text, paragraph: Math.min(paragraph, got - 1) })),
  }
}

/** The part that the package names as its document; not every program calls it word/document.xml. */
function mainPart(parts: Map<string, string>): string {
  let target: string | undefined
  const relations = parts.get('_rels/.rels')
  if (relations !== undefined)
    readXml('_rels/.rels', relations, {
      open: (element) => {
        if (element.name === 'Relationship' && /\/officeDocument$/.test(element.attribute('Type') ?? ''))
          target ??= element.attribute('Target')?.replace(/^\.?\//, '')
      },
      close: () => {},
    })
  const main = target ?? 'word/document.xml'
  if (parts.has(main)) return main
  throw documentsError('DOCUMENTS_NOT_DOCX', { reason: 'it holds no document (a table or a presentation is none)' })
}
