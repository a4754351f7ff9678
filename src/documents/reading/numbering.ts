import { numberWords } from './number-words.ts'
import { inherited, isOff, type Styles } from './styles.ts'
import { readXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `%1` … `%9` stand for the numbers of the levels. */
  text: string
  /** After which level it begins anew; 0: never; absent: after any higher one. */
  restart?: number
  /** All numbers of it in plain digits. */
  legal: boolean
  suffix: string
  style?: string
}

interface List {
  levels: Map<number, Level>
  /** Another style's list stands for this one. */
  styleOf?: string
}

interface Use {
  list: string
  starts: Map<number, number>
  levels: Map<number, Level>
}

export interface ListPlace {
  numId: string | undefined
  level: number | undefined
  style: string | undefined
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', legal: false, suffix: 'tab' })

/** Lists of a document: what each paragraph's own number says, counted in the order of the paragraphs. */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #uses = new Map<string, Use>()
  readonly #styles: Styles
  /** By list: the last number of each level. Uses of one list count on together unless they start anew. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(xml: string | undefined, styles: Styles) {
    this.#styles = styles
    if (xml !== undefined) this.#read(xml)
  }

  #read(xml: string): void {
    let list: List | undefined
    let use: Use | undefined
    let level: Level | undefined
    let override = 0
    readXml(xml, {
      open: (name, at) => {
        const value = at('val')
        switch (name) {
          case 'numPicBullet':
            return 'skip'
          case 'abstractNum':
            list = { levels: new Map() }
            this.#lists.set(at('abstractNumId') ?? '', list)
            return
          case 'numStyleLink':
            if (list && value !== undefined) list.styleOf = value
            return
          case 'num':
            use = { list: '', starts: new Map(), levels: new Map() }
            this.#uses.set(at('numId') ?? '', use)
            return
          case 'abstractNumId':
            if (use && value !== undefined) use.list = value
            return
          case 'lvlOverride':
            override = Number(at('ilvl') ?? 0)
            return
          case 'startOverride':
            use?.starts.set(override, Number(value ?? 1))
            return
          case 'lvl':
            level = newLevel()
            ;(use ?? list)?.levels.set(Number(at('ilvl') ?? 0), level)
            return
          case 'start':
            if (level) level.start = Number(value ?? 1)
            return
          case 'numFmt':
            if (level && value !== undefined && value !== 'custom') level.format = value
            return
          case 'lvlText':
            if (level) level.text = value ?? ''
            return
          case 'lvlRestart':
            if (level) level.restart = Number(value)
            return
          case 'isLgl':
            if (level) level.legal = !isOff(value)
            return
          case 'suff':
            if (level && value !== undefined) level.suffix = value
            return
          case 'pStyle':
            if (level && value !== undefined) level.style = value
            return
          default:
        }
      },
      close: (name) => {
        if (name === 'abstractNum') list = undefined
        else if (name === 'num') use = undefined
        else if (name === 'lvl') level = undefined
      },
    })
  }

  /** The list behind a use, through the styles that stand for others. */
  #listOf(id: string): { id: string; list: List } | undefined {
    let at = id
    for (let hops = 0; hops < 8; hops++) {
      const list = this.#lists.get(at)
      if (list?.styleOf === undefined) return list === undefined ? undefined : { id: at, list }
      const other = inherited(this.#styles, list.styleOf, (style) => style.numId)
      const next = other === undefined ? undefined : this.#uses.get(other)?.list
      if (next === undefined || next === at) return { id: at, list }
      at = next
    }
    return undefined
  }

  /** The number that stands before a paragraph, with the space after it where one is needed; '' when it has none. */
  next(place: ListPlace): string {
    const styleId = place.style ?? this.#styles.plain
    const numId = place.numId ?? inherited(this.#styles, styleId, (style) => style.numId)
    if (numId === undefined || numId === '0') return ''
    const use = this.#uses.get(numId)
    const found = use && this.#listOf(use.list)
    if (!use || !found) return ''
    const levelAt = (at: number) => use.levels.get(at) ?? found.list.levels.get(at)
    const at = place.level ?? this.#levelOfStyle(styleId, found.list) ?? 0
    const level = levelAt(at)
    if (!level || !(at >= 0 && at < 9)) return ''
    const counts = this.#counts.get(found.id) ?? []
    this.#counts.set(found.id, counts)
    this.#begin(numId, use, counts)
    counts[at] = counts[at] === undefined ? (use.starts.get(at) ?? level.start) : (counts[at] as number) + 1
    for (let deeper = at + 1; deeper < 9; deeper++) {
      const restart = levelAt(deeper)?.restart
      if (restart === undefined || (restart > 0 && at < restart)) counts[deeper] = undefined
    }
    if (level.format === 'bullet') return ''
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const its = levelAt(of)
      const n = counts[of] ?? its?.start ?? 1
      return numberWords(n, level.legal ? 'decimal' : (its?.format ?? 'decimal'))
    })
    // A number that ends in a letter, a digit or a point would run into a figure that follows it.
    return level.suffix !== 'nothing' && /[A-Za-z0-9.]$/.test(label) ? `${label} ` : label
  }

  /** A use that starts anew does so at its first paragraph. */
  #begin(numId: string, use: Use, counts: (number | undefined)[]): void {
    if (this.#begun.has(numId)) return
    this.#begun.add(numId)
    for (const at of use.starts.keys()) counts[at] = undefined
  }

  #levelOfStyle(id: string | undefined, list: List): number | undefined {
    return inherited(this.#styles, id, (style, own) => {
      if (style.level !== undefined) return style.level
      for (const [at, level] of list.levels) if (level.style === own) return at
      return undefined
    })
  }
}
