import type { FigureDefinition } from '#language'
import { fixedFigures } from '#store'
import { answersFor, figureBook, periodOf } from './figure-book.ts'
import { fixedView } from './figure-fixing.ts'
import { figureValues, readsLive } from './figures.ts'
import type { House } from './house.ts'
import type { Caller, FiguresAsk } from './services.ts'
import type { FigureLineView, FigurePage } from './views/index.ts'
import { BY_SOUND, pinyinOf } from './words.ts'

/** The figures of a period as a list to look through: in the order of a report, each with what was fixed of it last. */
export async function figureLines(house: House, caller: Caller, ask: FiguresAsk): Promise<FigurePage> {
  const page = await figureValues(house, caller, ask)
  const { book } = figureBook(house)
  const fixed: LastFixed = readsLive(house, caller) ? await lastFixed(house, ask.period) : new Map()
  const places = new Map((house.book.law.figureAreas ?? []).map(({ id }, at) => [id, at]))
  const placeOf = (line: FigureLineView): number => places.get(line.area.id) ?? places.size
  const items = page.items
    .map((view): FigureLineView => {
      const definition = book.get(view.id) as FigureDefinition
      const last = fixed.get(view.id)
      return {
        ...view,
        area: areaOf(house, view.id),
        unitName: definition.unit,
        sounds: soundsOf(definition),
        ...(last ? { fixed: last } : {}),
      }
    })
    .filter((line) => isNamed(line, (ask.q ?? '').trim().toLowerCase()))
    .sort((a, b) => placeOf(a) - placeOf(b))
  return { ...page, items }
}

function areaOf(house: House, id: string): FigureLineView['area'] {
  const area = id.split('.')[0] as string
  const known = (house.book.law.figureAreas ?? []).find((one) => one.id === area)
  return known ?? { id: area, title: { zh: area, en: area } }
}

const isNamed = ({ id, title, sounds }: FigureLineView, q: string): boolean =>
  [id, title.zh, title.en.toLowerCase(), ...sounds].some((text) => text.includes(q))

const known = new WeakMap<FigureDefinition, string[]>()

function soundsOf(definition: FigureDefinition): string[] {
  const before = known.get(definition)
  if (before) return before
  const sounds = pinyinOf(definition.title.zh).map((sound) => sound.slice(BY_SOUND.length))
  known.set(definition, sounds)
  return sounds
}

type LastFixed = Map<string, NonNullable<FigureLineView['fixed']>>

async function lastFixed(house: House, name: string): Promise<LastFixed> {
  const period = periodOf(name)
  const rows = await fixedFigures(house.store, { period: period.name })
  if (rows.length === 0) return new Map()
  const { book } = figureBook(house)
  const { answers } = await answersFor(house, period)
  const last: LastFixed = new Map()
  for (const row of rows) {
    const definition = book.get(row.figure)
    if (!definition) continue
    const { asWritten, cutOff, differs, subject } = fixedView(row, definition, answers.get(row.figure))
    const before = last.get(row.figure)
    if (!before || before.cutOff <= cutOff)
      last.set(row.figure, { document: subject.slice('figures:'.length), asWritten, cutOff, differs })
  }
  return last
}
