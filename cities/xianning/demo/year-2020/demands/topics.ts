import { type Drawing, type DrawnDemand, drawDemand } from '../../drawing.ts'
import type { DemandTemplate, Setting } from '../../shapes.ts'
import { demands } from '../../texts.ts'
import { answersOf2020 } from '../assumed-registers.ts'
import { rowOf } from '../in-charge.ts'
import { epidemicDemands } from './epidemic.ts'
import { epidemicShare, tideOf } from './seasons.ts'

/** Answered at once, or handed to a unit: questions mostly end on the telephone, complaints and reports never. */
export type Way = 'at-once' | 'handled'

const kindShare: Record<Way, Record<string, number>> = {
  'at-once': { consult: 6, help: 0.9, suggestion: 0.8, complaint: 0.6, report: 0 },
  handled: { consult: 0.4, help: 1.2, suggestion: 0.6, complaint: 1, report: 0.55 },
}

/** Words of things that did not exist in 2020. */
const LATER = /优待证|延迟几个月|直播间|充电桩/
const settings: Record<string, Setting> = { U: 'urban', R: 'rural', A: 'any', N: 'unnamed' }
const alternatives = (cell: string): string[] => cell.split(' / ').map((text) => text.trim())

const usual: readonly DemandTemplate[] = demands
  .map((one) => ({
    ...one,
    titles: one.titles.filter((text) => !LATER.test(text)),
    details: one.details.filter((text) => !LATER.test(text)),
  }))
  .filter(({ titles, details }) => titles.length > 0 && details.length > 0)

const epidemic = epidemicDemands.map((row) => {
  const [from, to, weight, code, setting, titles, details, wants] = row.split(' | ') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    from,
    to,
    weight: Number(weight),
    template: {
      code,
      setting: settings[setting] as Setting,
      titles: alternatives(titles),
      details: alternatives(details),
      wants: alternatives(wants),
    },
  }
})

interface Choice {
  templates: DemandTemplate[]
  until: number[]
}

const choices = new Map<string, Choice>()

function choiceOf(key: string, weighted: () => [DemandTemplate, number][]): Choice {
  const known = choices.get(key)
  if (known) return known
  const made: Choice = { templates: [], until: [] }
  let sum = 0
  for (const [template, weight] of weighted()) {
    if (weight <= 0) continue
    sum += weight
    made.templates.push(template)
    made.until.push(sum)
  }
  choices.set(key, made)
  return made
}

function drawFrom({ templates, until }: Choice, draw: Drawing): DemandTemplate {
  const wanted = draw.share() * (until.at(-1) as number)
  let low = 0
  let high = until.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((until[middle] as number) > wanted) high = middle
    else low = middle + 1
  }
  return templates[low] as DemandTemplate
}

const shareOf = (way: Way, template: DemandTemplate) => kindShare[way][rowOf(template.code).type] as number
/** Days between which every matter is as likely as on the first of them. */
const stretch = (day: string) => (day < '2020-05-02' ? day : day.slice(0, 7))

/** What one person raises on that day, and how they put it. */
export function demandOn(day: string, way: Way, draw: Drawing): DrawnDemand {
  const isEpidemic = draw.share() < epidemicShare(day)
  const choice = isEpidemic
    ? choiceOf(`epidemic ${way} ${day}`, () =>
        epidemic
          .filter(({ from, to }) => from <= day && day <= to)
          .map(({ template, weight }) => [template, weight * Math.max(0.3, shareOf(way, template))]),
      )
    : choiceOf(`${way} ${stretch(day)}`, () => usual.map((one) => [one, shareOf(way, one) * tideOf(one.code, day)]))
  return drawDemand(draw, drawFrom(choice, draw))
}

interface Known {
  id: string
  answer: string
}

const ofEpidemic = /^kb-2020/
const known = new Map<string, Known[]>()

/** Entries of the knowledge base that answer a matter of this row: those that share a word with it. */
export function answersFor(code: string, day: string): Known[] {
  const inEpidemic = day >= '2020-01-22' && day <= '2020-06-30'
  const key = `${code} ${inEpidemic}`
  const kept = known.get(key)
  if (kept) return kept
  const row = rowOf(code)
  const words = [...row.keywords, ...row.title.zh.split('、')]
  const found = answersOf2020
    .filter(({ id }) => inEpidemic || !ofEpidemic.test(id))
    .filter((entry) => entry.keywords.some((word) => words.some((each) => each.includes(word) || word.includes(each))))
    .map(({ id, answer }) => ({ id, answer }))
  known.set(key, found)
  return found
}
