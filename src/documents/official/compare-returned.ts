import { matchParagraphs } from './match-paragraphs.ts'
import { type ChipName, type OfficialDocument, type Run, textOf } from './model.ts'
import { numbersIn } from './numbers-in-text.ts'
import { printedParagraphs } from './printed-paragraphs.ts'
import type { ReturnedReport } from './read-report.ts'

/** In each finding `paragraph` is an index into the returned paragraphs, `sentId` the id of the paragraph sent. */
export interface Comparison {
  /** Figures whose value was changed by hand. */
  changedFigures: (ChipName & { was: string; now: string; paragraph: number })[]
  /** Chips that are gone or empty; their words may still stand as plain text. */
  lostChips: (ChipName & { text: string; sentId: string; stillWritten: boolean })[]
  /** Chips that stand more than once, after copying; all places. */
  duplicateChips: (ChipName & { paragraphs: number[] })[]
  /** Chips that were not in the sent document: of another report, or of another section. */
  strangeChips: (ChipName & { text: string; paragraph: number })[]
  /** Numbers in no chip that did not stand in the sent text. */
  newNumbers: { text: string; paragraph: number; context: string }[]
  changedText: TextChange[]
}

export interface TextChange {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** Absent when added. */
  was?: string
  /** Absent when removed. */
  now?: string
  paragraph?: number
  sentId?: string
}

/** Numbers are spent on what stayed before what changed, and on what was added last. */
const ORDER = ['same', 'moved', 'changed']

/** Signs of context on each side of a new number. */
const AROUND = 12

/** Blanks, line ends and marks without width do not count; editors put them in and out. */
const bare = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
/** What the value says, whatever the width of its digits. */
const said = (text: string): string => bare(text.normalize('NFKC')).replace(/(?<=\d),(?=\d{3})/g, '')

/** What happened to a sent document while it was away. Pure; the order of findings is that of the text. */
export function compareReturned(sent: OfficialDocument, returned: ReturnedReport): Comparison {
  const before = printedParagraphs(sent)
  const after = returned.paragraphs
  const was = before.map((paragraph) => bare(textOf(paragraph)))
  const now = after.map(({ text }) => bare(text))
  const matches = matchParagraphs(was, now)
  const chips = compareChips(sent, returned)
  return { ...chips, newNumbers: newNumbers(), changedText: changedText() }

  function changedText(): TextChange[] {
    const from = new Map(matches.map((match) => [match.returned, match]))
    const kept = new Set(matches.map(({ sent }) => sent))
    const changes: TextChange[] = after.flatMap(({ text }, paragraph): TextChange[] => {
      const match = from.get(paragraph)
      if (match === undefined) return [{ kind: 'added', now: text, paragraph }]
      if (match.how === 'same') return []
      const { id, runs } = before[match.sent]!
      return [{ kind: match.how, was: textOf({ runs }), now: text, paragraph, sentId: id }]
    })
    const removed = before.flatMap(({ id, runs }, at): TextChange[] =>
      kept.has(at) ? [] : [{ kind: 'removed', was: textOf({ runs }), sentId: id }],
    )
    return [...changes, ...removed]
  }

  /** A number of the sent text excuses one number of the returned text. */
  function newNumbers(): Comparison['newNumbers'] {
    const spare = new Map<string, number>()
    const give = (value: string) => spare.set(value, (spare.get(value) ?? 0) + 1)
    const take = (value: string): boolean => {
      const left = spare.get(value) ?? 0
      if (left > 0) spare.set(value, left - 1)
      return left > 0
    }
    for (const { runs } of before) for (const { value } of plainNumbers(runs)) give(value)
    for (const { text } of chips.lostChips) for (const { value } of numbersIn(text)) give(value)
    const rank = new Map(matches.map(({ returned, how }) => [returned, ORDER.indexOf(how)]))
    const rankOf = (at: number) => rank.get(at) ?? ORDER.length
    const order = after.map((_, at) => at).sort((a, b) => rankOf(a) - rankOf(b) || a - b)
    return order
      .flatMap((paragraph) =>
        plainNumbers(after[paragraph]!.runs)
          .filter(({ value }) => !take(value))
          .map(({ text, at }) => ({ text, paragraph, context: around(after[paragraph]!.text, at, text.length) })),
      )
      .sort((a, b) => a.paragraph - b.paragraph)
  }
}

/** Numbers outside chips, with their offset in the paragraph; a chip parts the numbers on its sides. */
function plainNumbers(runs: readonly Run[]) {
  const plain = runs.map(({ text, chip }) => (chip === undefined ? text : '\u0000'.repeat(text.length))).join('')
  return numbersIn(plain)
}

function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND)
  const to = Math.min(text.length, at + length + AROUND)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

type ChipFindings = Pick<Comparison, 'changedFigures' | 'lostChips' | 'duplicateChips' | 'strangeChips'>

function compareChips(sent: OfficialDocument, returned: ReturnedReport): ChipFindings {
  const places = Map.groupBy(returned.chips, ({ key }) => key)
  const known = new Set<string>()
  const findings: ChipFindings = { changedFigures: [], lostChips: [], duplicateChips: [], strangeChips: [] }
  const whole = returned.paragraphs.map(({ text }) => said(text)).join('\n')
  for (const { id, runs } of sent.body) {
    for (const { chip: name, text } of runs) {
      if (name === undefined) continue
      const { figure, key } = name
      // A tag that names another figure under this key is not this chip.
      const here = (places.get(key) ?? []).filter((chip) => chip.figure === '' || chip.figure === figure)
      const full = here.filter((chip) => bare(chip.text) !== '')
      known.add(`${figure}:${key}`).add(`:${key}`)
      if (full.length === 0)
        findings.lostChips.push({ figure, key, text, sentId: id, stillWritten: whole.includes(said(text)) })
      if (full.length > 1)
        findings.duplicateChips.push({ figure, key, paragraphs: full.map(({ paragraph }) => paragraph) })
      for (const chip of full)
        if (said(chip.text) !== said(text))
          findings.changedFigures.push({ figure, key, was: text, now: chip.text, paragraph: chip.paragraph })
    }
  }
  findings.strangeChips = returned.chips
    .filter(({ figure, key }) => !known.has(`${figure}:${key}`))
    .map(({ figure, key, text, paragraph }) => ({ figure, key, text, paragraph }))
  return findings
}
