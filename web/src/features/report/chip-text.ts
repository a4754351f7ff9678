import type { ReportView } from '../../api/types.ts'

// The text of a section between its source, where `{{id}}` stands for a figure, and the nodes of the editor.

const CHIP = /\{\{([a-z0-9][a-z0-9.-]*)\}\}/g
/** Stands behind every chip, so that the caret finds a place there; never part of the text. */
const HOLD = '\u200b'

export interface Chip {
  /** What the chip says in the text. */
  text: string
  state: 'live' | 'fixed' | 'differs' | 'unknown'
}

export type ChipOf = (figure: string) => Chip

/** The source of a section; for who may only read it, put together from its paragraphs. */
export function sourceOfSection({ source, id, heading, paragraphs }: ReportView['sections'][number]): string {
  if (source !== undefined) return source
  return paragraphs
    .filter((paragraph) => heading.trim() === '' || paragraph.id !== `${id}.0`)
    .map(({ runs }) => runs.map(({ text, chip }) => (chip ? `{{${chip.figure}}}` : text)).join(''))
    .join('\n')
}

/** Words as offices count them: every character but blanks; a chip by what it says. */
export const wordsIn = (source: string, chipOf: ChipOf): number =>
  [...source.replace(CHIP, (_, figure: string) => chipOf(figure).text).replace(/\s/g, '')].length

export function chipNode(figure: string, { text, state }: Chip): HTMLElement {
  const node = document.createElement('span')
  node.className = `figure-chip chip-${state}`
  node.contentEditable = 'false'
  node.dataset.figure = figure
  node.textContent = text
  return node
}

function nodesOf(line: string, chipOf: ChipOf): Node[] {
  const nodes: Node[] = []
  let from = 0
  for (const found of line.matchAll(CHIP)) {
    if (found.index > from) nodes.push(document.createTextNode(line.slice(from, found.index)))
    nodes.push(chipNode(found[1] as string, chipOf(found[1] as string)), document.createTextNode(HOLD))
    from = found.index + found[0].length
  }
  if (from < line.length) nodes.push(document.createTextNode(line.slice(from)))
  return nodes.length > 0 ? nodes : [document.createElement('br')]
}

export function fill(place: HTMLElement, source: string, chipOf: ChipOf): void {
  const lines = source.split(/\r?\n/)
  place.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p')
      paragraph.append(...nodesOf(line, chipOf))
      return paragraph
    }),
  )
}

/** Live values move while the text is open: the chips follow, the caret stays. */
export function renew(place: HTMLElement, chipOf: ChipOf): void {
  for (const node of place.querySelectorAll<HTMLElement>('[data-figure]')) {
    const { text, state } = chipOf(node.dataset.figure ?? '')
    if (node.textContent !== text) node.textContent = text
    const name = `figure-chip chip-${state}`
    if (node.className !== name) node.className = name
  }
}

export function sourceOf(place: HTMLElement): string {
  const lines: string[] = []
  for (const child of place.childNodes) {
    const isLine = child instanceof HTMLElement && (child.tagName === 'P' || child.tagName === 'DIV')
    if (isLine || lines.length === 0) lines.push('')
    lines.push(`${lines.pop() ?? ''}${inlineOf(child)}`)
  }
  return lines.join('\n').replaceAll(HOLD, '').replaceAll('\u00a0', ' ').replace(/\n+$/, '')
}

function inlineOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof HTMLElement)) return ''
  const { figure } = node.dataset
  if (figure) return `{{${figure}}}`
  if (node.tagName === 'BR') return node.nextSibling ? '\n' : ''
  return [...node.childNodes].map(inlineOf).join('')
}

/** The first place of some words; null where they are not. What a chip says is text like any other. */
export function rangeOf(place: HTMLElement, words: string): Range | null {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  const places: { node: Text; at: number }[] = []
  let all = ''
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.data.length; at += 1) {
      const character = node.data.charAt(at)
      if (character === HOLD) continue
      all += character
      places.push({ node, at })
    }
  }
  const at = words === '' ? -1 : all.indexOf(words)
  const [first, last] = [places[at], places[at + words.length - 1]]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.at)
  range.setEnd(last.node, last.at + 1)
  return range
}
