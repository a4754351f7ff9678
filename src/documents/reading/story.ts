import type { Numbering } from './numbering.ts'
import { inherited, isOff, type Styles } from './styles.ts'
import { type Attribute, readXml } from './xml.ts'

interface Paragraph {
  text: string
  style?: string
  numId?: string
  level?: number
  /** The mark at its end was deleted: it runs on into the next. */
  runsOn: boolean
  /** Everything in it comes from a table of contents. */
  contents: boolean
  /** Lines of its text boxes. */
  beside: string[]
}

interface Row {
  cells: string[][]
  deleted: boolean
}

interface Field {
  instruction: string
  /** Its code is read, not its result. */
  isCode: boolean
}

export interface Note {
  kind: 'footnote' | 'endnote'
  id: string
}

export interface Story {
  lines: string[]
  /** In the order in which the text refers to them. */
  notes: Note[]
  /** Of a part of notes: `footnote 2` → its lines. */
  byNote: Map<string, string[]>
}

/** Deleted words, former formats, helps for the screen, and what is drawn but not written. */
const PASSED_OVER = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'rt',
  'sdtPr',
  'sectPr',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPr',
  'tblGrid',
  'comment',
])

/** Words of one part of a .docx in the order of reading, one line for each paragraph. */
class StoryReader {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly notes: Note[] = []
  readonly byNote = new Map<string, string[]>()
  readonly lines: string[] = []
  /** Where finished paragraphs go: the story, a cell, a text box, a note. */
  readonly #sinks: string[][] = [this.lines]
  readonly #paragraphs: Paragraph[] = []
  readonly #rows: Row[] = []
  readonly #fields: Field[] = []
  readonly #choices: boolean[] = []
  #inProperties = false
  #inMarkProperties = false
  #inRowProperties = false
  #hidden = false
  #isText = false
  #isInstruction = false
  #carried = ''

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  get #paragraph(): Paragraph | undefined {
    return this.#paragraphs.at(-1)
  }

  #add(text: string): void {
    const paragraph = this.#paragraph
    if (!paragraph || this.#hidden) return
    if (this.#fields.some((field) => field.isCode)) return
    if (this.#fields.some((field) => /^\s*TOC\b/i.test(field.instruction))) {
      paragraph.contents = true
      return
    }
    paragraph.text += text
  }

  open(name: string, at: Attribute): 'skip' | undefined {
    if (name === 'del' && this.#inMarkProperties && this.#paragraph) this.#paragraph.runsOn = true
    if (name === 'del' && this.#inRowProperties) {
      const row = this.#rows.at(-1)
      if (row) row.deleted = true
    }
    if (PASSED_OVER.has(name)) return 'skip'
    switch (name) {
      case 'p':
        this.#paragraphs.push({ text: '', runsOn: false, contents: false, beside: [] })
        return
      case 'pPr':
        this.#inProperties = true
        return
      case 'rPr':
        this.#inMarkProperties = this.#inProperties
        return
      case 'pStyle':
        if (this.#paragraph) this.#paragraph.style = at('val')
        return
      case 'numId':
        if (this.#paragraph && this.#inProperties) this.#paragraph.numId = at('val')
        return
      case 'ilvl':
        if (this.#paragraph && this.#inProperties) this.#paragraph.level = Number(at('val'))
        return
      case 'r':
        this.#hidden = inherited(this.#styles, this.#paragraph?.style, (style) => style.hidden) === true
        return
      case 'rStyle':
        if (!this.#inMarkProperties)
          this.#hidden = inherited(this.#styles, at('val'), (style) => style.hidden) ?? this.#hidden
        return
      case 'vanish':
        if (!this.#inMarkProperties) this.#hidden = !isOff(at('val'))
        return
      case 't':
        this.#isText = true
        return
      case 'instrText':
        this.#isInstruction = true
        return
      case 'tab':
        if (!this.#inProperties) this.#add('\t')
        return
      case 'ptab':
        this.#add('\t')
        return
      case 'br':
        if (at('type') === undefined || at('type') === 'textWrapping') this.#add('\n')
        return
      case 'cr':
        this.#add('\n')
        return
      case 'noBreakHyphen':
        this.#add('-')
        return
      case 'fldSimple':
        this.#fields.push({ instruction: at('instr') ?? '', isCode: false })
        return
      case 'fldChar':
        this.#field(at('fldCharType'))
        return
      case 'trPr':
        this.#inRowProperties = true
        return
      case 'tr':
        this.#rows.push({ cells: [], deleted: false })
        return
      case 'tc':
      case 'txbxContent':
        this.#sinks.push([])
        return
      case 'AlternateContent':
        this.#choices.push(false)
        return
      case 'Choice':
      case 'Fallback':
        return this.#choose()
      case 'footnoteReference':
      case 'endnoteReference': {
        const id = at('id')
        if (id !== undefined && !this.#hidden)
          this.notes.push({ kind: name === 'footnoteReference' ? 'footnote' : 'endnote', id })
        return
      }
      case 'footnote':
      case 'endnote':
        if (at('type') !== undefined && at('type') !== 'normal') return 'skip'
        this.#sinks.push([])
        this.byNote.set(`${name} ${at('id')}`, this.#sinks.at(-1) as string[])
        return
      default:
        return
    }
  }

  /** A drawing is written twice, for new readers and for old ones: one of the two is read. */
  #choose(): 'skip' | undefined {
    if (this.#choices.at(-1) !== false) return 'skip'
    this.#choices[this.#choices.length - 1] = true
    return undefined
  }

  #field(type: string | undefined): void {
    const field = this.#fields.at(-1)
    if (type === 'begin') this.#fields.push({ instruction: '', isCode: true })
    else if (type === 'separate' && field) field.isCode = false
    else if (type === 'end') this.#fields.pop()
  }

  text(text: string): void {
    if (this.#isText) this.#add(text)
    else if (this.#isInstruction) {
      const field = this.#fields.at(-1)
      if (field?.isCode && field.instruction.length < 200) field.instruction += text
    }
  }

  close(name: string): void {
    switch (name) {
      case 'p':
        this.#endParagraph()
        return
      case 'pPr':
        this.#inProperties = false
        return
      case 'rPr':
        this.#inMarkProperties = false
        return
      case 'r':
        this.#hidden = false
        return
      case 't':
        this.#isText = false
        return
      case 'instrText':
        this.#isInstruction = false
        return
      case 'fldSimple':
        this.#fields.pop()
        return
      case 'trPr':
        this.#inRowProperties = false
        return
      case 'tc':
        this.#rows.at(-1)?.cells.push(this.#sinks.pop() ?? [])
        return
      case 'tr':
        this.#endRow()
        return
      case 'txbxContent': {
        const lines = this.#sinks.pop() ?? []
        if (this.#paragraph) this.#paragraph.beside.push(...lines)
        else this.#sinks.at(-1)?.push(...lines)
        return
      }
      case 'footnote':
      case 'endnote':
        this.#sinks.pop()
        return
      case 'AlternateContent':
        this.#choices.pop()
        return
      default:
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    const sink = this.#sinks.at(-1)
    if (!paragraph || !sink) return
    if (paragraph.runsOn) {
      this.#carried += paragraph.text
      sink.push(...paragraph.beside)
      return
    }
    if (paragraph.contents && paragraph.text.trim() === '') return
    const { numId, level, style } = paragraph
    const label = this.#numbering.next({ numId, level, style })
    const text = `${label}${this.#carried}${paragraph.text}`.trimEnd()
    this.#carried = ''
    sink.push(...text.split('\n'), ...paragraph.beside)
  }

  /** A row is one line, its cells apart by tabs; where a cell holds several paragraphs each stands on its own line. */
  #endRow(): void {
    const row = this.#rows.pop()
    if (!row || row.deleted) return
    const cells = row.cells.map((lines) => lines.filter((line) => line.trim() !== ''))
    const sink = this.#sinks.at(-1)
    if (cells.some((lines) => lines.length > 1)) sink?.push(...cells.flat())
    else
      sink?.push(
        cells
          .map(([line = '']) => line.trim())
          .join('\t')
          .trimEnd(),
      )
  }
}

export function readStory(xml: string, { styles, numbering }: { styles: Styles; numbering: Numbering }): Story {
  const reader = new StoryReader(styles, numbering)
  readXml(xml, {
    open: (name, at) => reader.open(name, at),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  return { lines: reader.lines, notes: reader.notes, byNote: reader.byNote }
}
