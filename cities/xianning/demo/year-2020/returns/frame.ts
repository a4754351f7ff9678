import { returnUnits } from '../../../return-units.ts'
import type { ReturnUnit } from '../../../shapes.ts'
import { HOUR, midnightOf } from '../days.ts'
import type { PlannedLife, PlannedValue } from '../shapes.ts'
import { Story } from '../story.ts'

type Given = Record<string, PlannedValue>

/** One return of the year, as it was filed: who filed what, and what the unit that sums up added. */
export interface FiledReturn {
  kind: string
  from: string
  to: string
  /** The day on which it was asked for; the rest follows within the fortnight. */
  askedOn: string
  dueOn: string
  /** Rows by the unit that enters them. */
  rows?: { organ: string; given: Given }[]
  /** What each unit files, where units file parts. */
  parts?: Record<string, Given>
  fill: Given
  source: string
}

const organiser = { post: 'return-organiser', organ: 'city-rule-of-law-office' }
export const unitOf = (kind: string): ReturnUnit => returnUnits.find((unit) => unit.key === kind) as ReturnUnit
export const partsOf = (kind: string): string[] =>
  returnUnits.filter((unit) => unit.return === kind && unit.role === 'part').map(({ organ }) => organ)

/** Asked for, filed by each unit and signed by its leader, summed up, signed, verified against its source by a third. */
export function tellReturn(filed: FiledReturn, serial: number): PlannedLife {
  const { kind, from, to, askedOn, dueOn, rows = [], parts, fill, source } = filed
  const { organ, verifiedBy = '' } = unitOf(kind)
  const story = new Story()
  const opened = midnightOf(askedOn) + 9 * HOUR
  story.say(opened, organiser, 'ask', { periodFrom: from, periodTo: to, dueOn })
  let at = opened + 2 * HOUR
  for (const row of rows) {
    at += 60_000
    story.say(at, { post: 'return-officer', organ: row.organ }, 'enter-row', row.given)
  }
  for (const [unit, given] of Object.entries(parts ?? {})) {
    at += 5 * 60_000
    story.say(at, { post: 'return-officer', organ: unit }, 'task', given, { task: 'part', key: `${kind}/${unit}` })
    story.say(
      at + 2 * 60_000,
      { post: 'return-leader', organ: unit },
      'task',
      {},
      { task: 'part-sign', key: `${kind}/${unit}`, outcome: 'signed' },
    )
  }
  const day = midnightOf(askedOn) + 24 * HOUR
  story.say(day + 9.5 * HOUR, { post: 'return-officer', organ }, 'fill', fill)
  story.say(day + 11 * HOUR, { post: 'return-leader', organ }, 'sign')
  story.say(
    day + 15 * HOUR,
    { post: 'return-verifier', organ: verifiedBy },
    'verify',
    { source },
    {
      files: { sourceFile: [{ name: `${source}.txt`, text: `演示数据\n${source}\n${kind} ${from} ${to}\n` }] },
    },
  )
  return story.told({ procedure: kind, channel: 'web', serial })
}

/** A total in parts after weights, in whole numbers that add up to it. */
export function inParts(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  let before = 0
  let weight = 0
  return weights.map((each) => {
    weight += each
    const until = Math.round((total * weight) / sum)
    const part = until - before
    before = until
    return part
  })
}
