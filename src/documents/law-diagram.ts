import type { Definition } from '#language'
import { layersOf, mainLine, openingStates, type Way, waysOf } from './law-graph.ts'
import type { Sayer } from './law-words.ts'
import { html, type Markup } from './markup.ts'

/** All measures in units of the drawing, which is as wide as a phone's page. */
const WIDTH = 360
const FONT = 12
const LINE = 15
const GAP = 24
const MAIN = { x: 52, width: 136 }
const SIDE = { x: 88, width: 100 }
const END = { x: 250, width: 104 }
const TRUNK = MAIN.x + 16
const LEFT = { from: 44, to: 6 }
const MIDDLE = { from: 196, to: 242 }

interface Box {
  id: string
  lines: string[]
  x: number
  width: number
  y: number
  height: number
  row: number
  kind: 'main' | 'side' | 'end'
}

/** Chinese breaks anywhere, English between words; a sign of Chinese is twice as wide as one of English. */
function broken(title: string, width: number): string[] {
  const room = Math.floor((width - 10) / (FONT / 2))
  const wide = (text: string) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1.1), 0)
  const pieces = /[\u2e80-\uffff]/.test(title) ? [...title] : title.split(/(?<= )/)
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const sign = /^[，。、；：）]$/.test(piece)
    if (line !== '' && wide(line + piece.trimEnd()) > room && !sign) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trim()]
}

/** Ends stand to the right, each in the free row nearest to the first state that leads to it. */
function rowsOfEnds(definition: Definition, layers: readonly string[], ways: readonly Way[]): Map<string, number> {
  const taken = new Set<number>()
  const rows = new Map<string, number>()
  const firstSource = (end: string) =>
    Math.min(
      ...ways
        .filter((way) => way.to === end)
        .map((way) => layers.indexOf(way.from))
        .filter((row) => row >= 0),
      layers.length,
    )
  const ends = Object.keys(definition.states).filter((id) => definition.states[id]?.final)
  for (const end of ends.sort((a, b) => firstSource(a) - firstSource(b))) {
    let row = Math.min(firstSource(end), layers.length - 1)
    while (taken.has(row)) row += 1
    taken.add(row)
    rows.set(end, row)
  }
  return rows
}

function placed(definition: Definition, ways: readonly Way[], sayer: Sayer): Map<string, Box> {
  const layers = layersOf(definition, ways)
  const main = new Set(mainLine(definition))
  const ends = rowsOfEnds(definition, layers, ways)
  const boxes: Box[] = []
  const count = Math.max(layers.length, ...[...ends.values()].map((row) => row + 1))
  let y = 6
  for (let row = 0; row < count; row++) {
    const here: [string, Box['kind']][] = []
    const state = layers[row]
    if (state !== undefined) here.push([state, main.has(state) ? 'main' : 'side'])
    for (const [end, at] of ends) if (at === row) here.push([end, 'end'])
    const made = here.map(([id, kind]) => {
      const place = kind === 'main' ? MAIN : kind === 'side' ? SIDE : END
      return { id, kind, row, y, ...place, lines: broken(sayer.state(id), place.width) }
    })
    const height = Math.max(1, ...made.map((box) => box.lines.length)) * LINE + 13
    boxes.push(...made.map((box) => ({ ...box, height })))
    y += height + GAP
  }
  return new Map(boxes.map((box) => [box.id, box]))
}

const middleOf = (box: Box): number => box.y + box.height / 2
const at = (n: number): string => String(Math.round(n * 10) / 10)

/** A lane for each state that ways lead to along one side; ways to the same state share it. */
class Lanes {
  readonly targets: string[] = []
  readonly from: number
  readonly to: number
  constructor({ from, to }: { from: number; to: number }) {
    this.from = from
    this.to = to
  }

  take(target: string): void {
    if (!this.targets.includes(target)) this.targets.push(target)
  }

  x(target: string): number {
    const step = Math.min(8, Math.abs(this.to - this.from) / Math.max(1, this.targets.length))
    const index = this.targets.indexOf(target)
    return this.from + Math.sign(this.to - this.from) * step * (index + 0.5)
  }
}

type Course = 'trunk' | 'down' | 'up' | 'left' | 'middle' | 'across'

/** How a way runs: straight to the next row, by a lane of the left, or by a lane of the middle to or from an end. */
function courseOf(from: Box, to: Box, between: (a: Box, b: Box) => boolean): Course {
  if (from.kind === 'end' || to.kind === 'end') return from.row === to.row && to.kind === 'end' ? 'across' : 'middle'
  if (from.kind === 'main' && to.kind === 'main' && to.row > from.row && !between(from, to)) return 'trunk'
  if (to.row === from.row + 1 && !(from.kind === 'side' && to.kind === 'main')) return 'down'
  if (to.row === from.row - 1) return 'up'
  return 'left'
}

function pathOf(course: Course, from: Box, to: Box, left: Lanes, middle: Lanes): string {
  const inner = Math.max(from.x, to.x) + 32
  switch (course) {
    case 'trunk':
      return `M${at(TRUNK)} ${at(from.y + from.height)}V${at(to.y)}`
    case 'down':
      return `M${at(inner)} ${at(from.y + from.height)}V${at(to.y)}`
    case 'up':
      return `M${at(inner + 30)} ${at(from.y)}V${at(to.y + to.height)}`
    case 'across':
      return `M${at(from.x + from.width)} ${at(middleOf(from))}H${at(to.x)}`
    case 'left': {
      const [start, end] = [middleOf(from) + 5, middleOf(to) - 5]
      return `M${at(from.x)} ${at(start)}H${at(left.x(to.id))}V${at(end)}H${at(to.x)}`
    }
    case 'middle': {
      const lane = at(middle.x(to.id))
      const leaves = from.kind === 'end' ? from.x : from.x + from.width
      const enters = to.kind === 'end' ? to.x : to.x + to.width
      const start = middleOf(from) + (from.kind === 'end' ? 7 : 4)
      return `M${at(leaves)} ${at(start)}H${lane}V${at(middleOf(to) - 4)}H${at(enters)}`
    }
  }
}

/** What leads along a way, in words. */
export function sayWay(way: Way, sayer: Sayer): string {
  const silences = way.silences.map((id) => {
    const title = sayer.definition.deadlines[id]?.title
    return sayer.both(`${title?.zh ?? id}期满`, `${title?.en ?? id} passed`)
  })
  const tasks = way.tasks.map((id) => sayer.both(`${sayer.act(id)}完成`, `${sayer.act(id)} done`))
  return sayer.list([...way.acts.map((id) => sayer.act(id)), ...tasks, ...silences])
}

/**
 * The states of a procedure as inline SVG of 360 units, so that it reads at the width of a phone: the main line runs
 * down, what leaves and comes back stands beside it, ends stand to the right. No script, no style attribute; a page
 * colours it by the classes `state`, `final`, `opening`, `way`, `silence`. Solid: somebody acts; dashed: silence.
 */
export function lawDiagram(sayer: Sayer): Markup {
  const { definition } = sayer
  const ways = waysOf(definition)
  const boxes = placed(definition, ways, sayer)
  const height = Math.max(...[...boxes.values()].map((box) => box.y + box.height)) + 8
  const id = `${definition.id}-${definition.inForce.from}-${sayer.lang}`.replaceAll(/[^a-zA-Z0-9-]/g, '-')
  const opening = new Set(openingStates(definition))
  const title = sayer.both(`${definition.title.zh}的状态图`, `States of ${definition.title.en}`)
  return html`<svg class="law-diagram" viewBox="0 0 ${WIDTH} ${at(height)}" role="img" aria-labelledby="${id}-title"><title id="${id}-title">${title}</title><defs><marker id="${id}-end" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0.5L8 4L0 7.5z" fill="currentColor"/></marker></defs><g class="ways" fill="none" stroke="currentColor" stroke-width="1" stroke-linejoin="round">${drawWays(ways, boxes, id, sayer)}</g><g class="states" font-size="${FONT}" text-anchor="middle">${[...boxes.values()].map((box) => drawBox(box, opening.has(box.id)))}</g></svg>`
}

function drawWays(ways: readonly Way[], boxes: ReadonlyMap<string, Box>, id: string, sayer: Sayer): Markup[] {
  const main = [...boxes.values()].filter((box) => box.kind === 'main')
  const between = (a: Box, b: Box) => main.some((box) => box.row > a.row && box.row < b.row)
  const left = new Lanes(LEFT)
  const middle = new Lanes(MIDDLE)
  const drawn = ways.flatMap((way) => {
    const from = boxes.get(way.from)
    const to = boxes.get(way.to)
    return from && to ? [{ way, from, to, course: courseOf(from, to, between) }] : []
  })
  for (const { course, to } of drawn) {
    if (course === 'left') left.take(to.id)
    if (course === 'middle') middle.take(to.id)
  }
  return drawn.map(({ way, from, to, course }) => {
    const silent = way.acts.length === 0 && way.tasks.length === 0
    const words = `${sayer.state(way.from)} → ${sayer.state(way.to)}${sayer.both('：', ': ')}${sayWay(way, sayer)}`
    return html`<path class="${silent ? 'way silence' : 'way'}"${silent ? html` stroke-dasharray="4 3"` : ''} d="${pathOf(course, from, to, left, middle)}" marker-end="url(#${id}-end)"><title>${words}</title></path>`
  })
}

function drawBox({ lines, x, y, width, height, kind }: Box, opens: boolean): Markup {
  const final = kind === 'end'
  const top = y + (height - lines.length * LINE) / 2 + LINE - 4
  const rim = html`<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="4" fill="#ffffff" stroke="currentColor" stroke-width="${opens ? 2 : 1}"/>`
  const inner = final
    ? html`<rect x="${at(x + 3)}" y="${at(y + 3)}" width="${at(width - 6)}" height="${at(height - 6)}" rx="2" fill="none" stroke="currentColor" stroke-width="0.7"/>`
    : ''
  const name = ['state', final ? 'final' : '', opens ? 'opening' : ''].filter(Boolean).join(' ')
  return html`<g class="${name}">${rim}${inner}<text fill="currentColor">${lines.map((line, i) => html`<tspan x="${at(x + width / 2)}" y="${at(top + i * LINE)}">${line}</tspan>`)}</text></g>`
}
