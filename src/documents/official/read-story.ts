import type { ChipName, Run } from './model.ts'
import { type Element, type Listener, readXml } from './read-xml.ts'
import { chipOfTag, keyOfBookmark } from './sound-document.ts'

/** One chip as it stands in the file: a control, or what is left of it. */
export interface FoundChip extends ChipName {
  text: string
  /** Index of the paragraph in which it begins. */
  paragraph: number
  by: 'control' | 'bookmark'
}

interface Piece {
  text: string
  chip?: FoundChip
}

interface Control {
  chip?: FoundChip
  inside: boolean
  placeholder: boolean
}

export interface Story {
  paragraphs: Piece[][]
  chips: FoundChip[]
}

/** Insertions count, deletions do not; of alternatives the first counts; hidden words and readings do not. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'rt', 'sectPr', 'tblPr'])
const SIGNS: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

/** Paragraphs and chips of one part of a .docx, in the order of the text. Appends to `story`. */
export function readStory(part: string, xml: string, story: Story): void {
  const path: Element[] = []
  const paragraphs: Piece[][] = []
  const controls: Control[] = []
  const alternatives: { taken: boolean }[] = []
  const bookmarks = new Map<string, FoundChip>()
  let carried: Piece[] = []
  let joins = false
  let hidden = false
  let leftOutAt: number | undefined

  const found = (figure: string, key: string, by: FoundChip['by']): FoundChip => {
    const chip: FoundChip = { figure, key, by, text: '', paragraph: story.paragraphs.length }
    story.chips.push(chip)
    return chip
  }
  const chipHere = (): FoundChip | undefined => {
    for (let i = controls.length - 1; i >= 0; i--)
      if (controls[i]!.inside && controls[i]!.chip) return controls[i]!.chip
    return [...bookmarks.values()].at(-1)
  }
  const say = (text: string): void => {
    if (leftOutAt !== undefined || hidden) return
    if (controls.some(({ inside, placeholder }) => inside && placeholder)) return
    const pieces = paragraphs.at(-1)
    if (pieces === undefined) return
    const chip = chipHere()
    if (chip !== undefined) {
      if (chip.text === '') chip.paragraph = story.paragraphs.length
      chip.text += text
    }
    const last = pieces.at(-1)
    if (last !== undefined && last.chip === chip) last.text += text
    else pieces.push({ text, chip })
  }
  const end = (pieces: Piece[]): void => {
    if (pieces.some(({ text }) => text.trim() !== '')) story.paragraphs.push(pieces)
  }
  const is = (name: string, back = 1): boolean => path.at(-back)?.name === name
  const off = (element: Element): boolean => /^(?:0|false|off)$/.test(element.attribute('val') ?? '')

  const openWord = (element: Element, depth: number): void => {
    const { name } = element
    if (name === 'del' && is('rPr') && is('pPr', 2)) joins = true
    else if (name === 'del' && is('trPr')) leftOutAt = depth - 2
    else if (LEFT_OUT.has(name)) leftOutAt = depth
    else if (name === 'p') {
      paragraphs.push(carried)
      carried = []
    } else if (name === 'r') hidden = false
    else if (name === 'vanish' && is('rPr') && is('r', 2)) hidden = !off(element)
    else if (is('r') && SIGNS[name] !== undefined) say(SIGNS[name])
    else if (name === 'sdt') controls.push({ inside: false, placeholder: false })
    else if (name === 'sdtContent' && controls.length > 0) controls.at(-1)!.inside = true
    else if (is('sdtPr') && name === 'tag') {
      const chip = chipOfTag(element.attribute('val') ?? '')
      if (chip !== undefined) controls.at(-1)!.chip = found(chip.figure, chip.key, 'control')
    } else if (is('sdtPr') && name === 'showingPlcHdr') controls.at(-1)!.placeholder = !off(element)
    else if (name === 'bookmarkStart') openBookmark(element)
    else if (name === 'bookmarkEnd') bookmarks.delete(element.attribute('id') ?? '')
  }
  const openBookmark = (element: Element): void => {
    const key = keyOfBookmark(element.attribute('name') ?? '')
    const control = controls.at(-1)
    if (key === undefined || controls.some(({ inside, chip }) => inside && chip)) return
    // A control that has lost its tag is known by the bookmark in it.
    if (control?.inside) control.chip = found('', key, 'bookmark')
    else bookmarks.set(element.attribute('id') ?? '', found('', key, 'bookmark'))
  }
  const openAny = ({ name }: Element, depth: number): void => {
    if (name === 'AlternateContent') alternatives.push({ taken: false })
    else if (name === 'Choice' || name === 'Fallback') {
      const here = alternatives.at(-1)
      if (here?.taken) leftOutAt = depth
      else if (here) here.taken = true
    }
  }
  const listener: Listener = {
    open: (element, depth) => {
      if (leftOutAt === undefined) (element.word ? openWord : openAny)(element, depth)
      path.push(element)
    },
    close: (element, depth) => {
      path.pop()
      if (leftOutAt !== undefined) {
        if (depth > leftOutAt) return
        leftOutAt = undefined
        if (element.name !== 'tr') return
      }
      if (!element.word) {
        if (element.name === 'AlternateContent') alternatives.pop()
      } else if (element.name === 'r') hidden = false
      else if (element.name === 'sdt') controls.pop()
      else if (element.name === 'p') {
        const pieces = paragraphs.pop() ?? []
        if (joins) carried = pieces
        else end(pieces)
        joins = false
      }
    },
    text: (text) => {
      if (path.at(-1)?.name === 't' && path.at(-1)?.word) say(text)
    },
  }
  readXml(part, xml, listener)
  end(carried)
}

/** Pieces as runs; a chip that is not counted as one becomes plain words. */
export function runsOf(pieces: readonly Piece[], counts: (chip: FoundChip) => boolean): Run[] {
  const runs: Run[] = []
  for (const { text, chip } of pieces) {
    const last = runs.at(-1)
    if (chip !== undefined && counts(chip)) runs.push({ chip: { figure: chip.figure, key: chip.key }, text })
    else if (last !== undefined && last.chip === undefined) last.text += text
    else runs.push({ text })
  }
  return runs
}
