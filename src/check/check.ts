import type { CheckOptions, Finding } from './finding.ts'
import type { Quantity } from './numbers/quantity.ts'
import { scanQuantities } from './numbers/scan.ts'
import { families } from './rules/index.ts'
import type { Draft, Reading } from './rules/rule.ts'
import { openPage, type Page } from './text/page.ts'
import { readSubject } from './text/subject.ts'

/** More findings of one rule than this tell nothing new and only drown the reader. */
const MOST_PER_RULE = 200

/**
 * The contradictions and formal defects of a Chinese text, in the order in which they stand.
 * Time and memory grow with the length of the text; any string is accepted.
 */
export function check(text: string, options: CheckOptions = {}): Finding[] {
  const reading = read(text, options)
  const drafts: Draft[] = []
  const counts = new Map<string, number>()
  for (const family of families) {
    for (const draft of family.run(reading)) {
      const n = (counts.get(draft.rule) ?? 0) + 1
      counts.set(draft.rule, n)
      if (n <= MOST_PER_RULE * 5) drafts.push(draft)
    }
  }
  return settle(drafts).map((draft) => finding(reading.page, draft))
}

function read(text: string, options: CheckOptions): Reading {
  const page = openPage(text)
  const quantities = scanQuantities(page)
  const first = new Int32Array(page.sentences.length + 1).fill(-1)
  for (let i = 0; i < quantities.length; i++) {
    const s = (quantities[i] as Quantity).sentence
    if (first[s] === -1) first[s] = i
  }
  const cache = new Map<number, Quantity[]>()
  const inSentence = (index: number): Quantity[] => {
    const known = cache.get(index)
    if (known) return known
    const from = first[index] ?? -1
    let to = from
    if (from >= 0)
      while (to < quantities.length && (quantities[to] as Quantity).sentence === index && to - from < 400) to++
    const own = from < 0 ? [] : quantities.slice(from, to)
    cache.set(index, own)
    return own
  }
  return { page, quantities, inSentence, subject: readSubject(page, options) }
}

const WEIGHT = { certain: 0, likely: 1, ask: 2 }

/** In the order of the text; the same place and rule once, the firmest kept. */
function settle(drafts: Draft[]): Draft[] {
  const sorted = [...drafts].sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : WEIGHT[a.severity] - WEIGHT[b.severity]),
  )
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  let named = 0
  return sorted.filter((d) => {
    const key = `${d.rule}:${d.start}:${d.end}`
    if (seen.has(key) || d.end <= d.start) return false
    if (d.rule === 'law-name') named = d.end
    // a slip inside a misspelt name is the same slip
    if (d.start < named && (d.rule === 'word-wrong' || d.rule === 'term-slip')) return false
    seen.add(key)
    const n = (counts.get(d.rule) ?? 0) + 1
    counts.set(d.rule, n)
    return n <= MOST_PER_RULE
  })
}

function finding(page: Page, draft: Draft): Finding {
  const out: Finding = {
    rule: draft.rule,
    severity: draft.severity,
    ...page.place(draft.start, draft.end),
    reason: { zh: draft.zh, en: draft.en },
  }
  if (draft.arithmetic !== undefined) out.arithmetic = draft.arithmetic
  if (draft.repair !== undefined) out.repair = draft.repair
  if (draft.also?.length) out.also = draft.also.map(({ start, end }) => page.place(start, end))
  return out
}
