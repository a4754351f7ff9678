/** Which paragraph of the sent text is which of the returned one. Indexes into both; each at most once. */
export interface Match {
  sent: number
  returned: number
  how: 'same' | 'moved' | 'changed'
}

/** Below this share of common pairs of signs two paragraphs are two paragraphs. */
const ALIKE = 0.4
/** Gaps beyond this many comparisons are paired in order, so that a hostile file costs no more than a long one. */
const MOST_COMPARISONS = 40_000

/** Same texts in order first, then same texts elsewhere, then the most alike within each gap. */
export function matchParagraphs(sent: readonly string[], returned: readonly string[]): Match[] {
  const anchors = inOrder(sent, returned)
  const usedSent = new Set(anchors.map(({ sent }) => sent))
  const usedReturned = new Set(anchors.map(({ returned }) => returned))
  const moved = samePlaces(sent, returned, usedSent, usedReturned)
  const changed: Match[] = []
  let from = { sent: -1, returned: -1 }
  for (const to of [...anchors, { sent: sent.length, returned: returned.length }]) {
    const gone = range(from.sent + 1, to.sent).filter((at) => !usedSent.has(at))
    const come = range(from.returned + 1, to.returned).filter((at) => !usedReturned.has(at))
    changed.push(...alikeIn(gone, come, sent, returned))
    from = to
  }
  return [...anchors, ...moved, ...changed].sort((a, b) => a.returned - b.returned)
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** Common beginning and end, and between them what stands once in each and keeps its order (patience). */
function inOrder(sent: readonly string[], returned: readonly string[]): Match[] {
  const found: Match[] = []
  let start = 0
  while (start < Math.min(sent.length, returned.length) && sent[start] === returned[start]) {
    found.push({ sent: start, returned: start, how: 'same' })
    start += 1
  }
  let tail = 0
  const room = Math.min(sent.length, returned.length) - start
  while (tail < room && sent[sent.length - 1 - tail] === returned[returned.length - 1 - tail]) tail += 1
  const once = (texts: readonly string[]) => {
    const places = new Map<string, number>()
    for (let at = start; at < texts.length - tail; at++) places.set(texts[at]!, places.has(texts[at]!) ? -1 : at)
    return places
  }
  const there = once(returned)
  const pairs: Match[] = [...once(sent)]
    .filter(([text, at]) => at >= 0 && (there.get(text) ?? -1) >= 0)
    .map(([text, at]) => ({ sent: at, returned: there.get(text)!, how: 'same' }))
  found.push(...rising(pairs.sort((a, b) => a.sent - b.sent)))
  for (let i = tail; i > 0; i--) found.push({ sent: sent.length - i, returned: returned.length - i, how: 'same' })
  return found
}

/** The longest part of the pairs whose places rise on both sides. */
function rising(pairs: readonly Match[]): Match[] {
  const tops: number[] = []
  const before: (number | undefined)[] = []
  pairs.forEach((pair, i) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]!.returned < pair.returned) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? tops[low - 1] : undefined
    tops[low] = i
  })
  const kept: Match[] = []
  for (let i = tops.at(-1); i !== undefined; i = before[i]) kept.push(pairs[i]!)
  return kept.reverse()
}

function samePlaces(
  sent: readonly string[],
  returned: readonly string[],
  usedSent: Set<number>,
  usedReturned: Set<number>,
): Match[] {
  const places = new Map<string, number[]>()
  for (const [at, text] of sent.entries()) if (!usedSent.has(at)) places.set(text, [...(places.get(text) ?? []), at])
  const moved: Match[] = []
  for (const [at, text] of returned.entries()) {
    const from = usedReturned.has(at) ? undefined : places.get(text)?.shift()
    if (from === undefined) continue
    usedSent.add(from)
    usedReturned.add(at)
    moved.push({ sent: from, returned: at, how: 'moved' })
  }
  return moved
}

function alikeIn(gone: number[], come: number[], sent: readonly string[], returned: readonly string[]): Match[] {
  if (gone.length * come.length > MOST_COMPARISONS)
    return gone.slice(0, come.length).map((at, i) => ({ sent: at, returned: come[i]!, how: 'changed' }))
  const pairsOf = new Map<string, Set<string>>()
  const signs = (text: string) => {
    const known = pairsOf.get(text)
    if (known) return known
    const made = new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
    pairsOf.set(text, made)
    return made
  }
  const likeness = (a: string, b: string) => {
    const [one, other] = [signs(a), signs(b)]
    let common = 0
    for (const pair of one) if (other.has(pair)) common += 1
    return (2 * common) / (one.size + other.size)
  }
  const all = gone.flatMap((from) => come.map((to) => ({ from, to, alike: likeness(sent[from]!, returned[to]!) })))
  const left = { from: new Set(gone), to: new Set(come) }
  const found: Match[] = []
  const likely = all.filter(({ alike }) => alike >= ALIKE).sort((a, b) => b.alike - a.alike)
  for (const { from, to } of likely) {
    if (!left.from.has(from) || !left.to.has(to)) continue
    left.from.delete(from)
    left.to.delete(to)
    found.push({ sent: from, returned: to, how: 'changed' })
  }
  return found
}
