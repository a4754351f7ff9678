import { Numbering } from './numbering.ts'
import { docxParts } from './package-parts.ts'
import { readStory } from './story.ts'
import { readStyles } from './styles.ts'
import { tidyText } from './tidy.ts'

/** The text of a .docx as its reader sees it with all changes accepted; footnotes and endnotes follow at the end. */
export function readDocx(bytes: Uint8Array): string {
  const parts = docxParts(bytes)
  const styles = readStyles(parts.styles)
  const numbering = new Numbering(parts.numbering, styles)
  const { lines, notes } = readStory(parts.document, { styles, numbering })
  const ended = (['footnote', 'endnote'] as const).flatMap((kind) => {
    const xml = kind === 'footnote' ? parts.footnotes : parts.endnotes
    const wanted = notes.filter((note) => note.kind === kind)
    if (xml === undefined || wanted.length === 0) return []
    const story = readStory(xml, { styles, numbering: new Numbering(undefined, styles) })
    return wanted.flatMap(({ id }) => story.byNote.get(`${kind} ${id}`)?.filter((line) => line !== '') ?? [])
  })
  const all = ended.length === 0 ? lines : [...lines, '', ...ended]
  return tidyText(all.join('\n'))
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}
