import { isCount, type Pair, pairFor, rateKind, rateName, wordsOf } from '../claims/rates.ts'
import { isShare } from '../claims/shares.ts'
import { CAPPED } from '../data/rates.ts'
import { decimalsOf, fits, percent, percentOf, reachable } from '../numbers/arithmetic.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameUnit } from '../numbers/units.ts'
import type { Draft, Family, Reading } from './rule.ts'

const CARRIED = /上年|上一年|往年|结转|去年|前年|历年|存量|遗留|含|包括|旧存|跨年|其他|另/

export const rates: Family = {
  rules: [
    {
      id: 'rate-mismatch',
      title: { zh: '比率与件数不符', en: 'A rate does not follow from its counts' },
      explains: {
        zh: '同一处写明了分子、分母和比率，按分子除以分母算不出所写的比率。',
        en: 'Part, whole and rate stand together, and the quotient is not the rate.',
      },
    },
    {
      id: 'rate-cut-off',
      title: { zh: '比率被截尾而未四舍五入', en: 'A rate was cut off instead of rounded' },
      explains: {
        zh: '比率的末位是直接舍去得到的，与四舍五入的结果差一。',
        en: 'The last place was cut off; rounding gives one more.',
      },
    },
    {
      id: 'rate-unreachable',
      title: { zh: '任何整数都得不出的比率', en: 'A rate that no whole number gives' },
      explains: {
        zh: '总数已知而且不大，没有任何整数除以它能得出所写的比率。',
        en: 'The whole is known and small, and no whole number over it gives the rate.',
      },
    },
    {
      id: 'rate-over-100',
      title: { zh: '比率超过100%', en: 'A rate above 100 %' },
      explains: {
        zh: '这种比率的分子是分母的一部分，不可能超过100%。',
        en: 'The part belongs to the whole, so the rate cannot exceed 100 %.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    for (const r of reading.quantities) {
      if (r.kind !== 'percent') continue
      const name = rateName(r.label)
      over100(reading, r, name, out)
      if (!name || isShare(r)) continue
      judge(reading, r, name, out)
    }
    return out
  },
}

function over100(_reading: Reading, r: Quantity, name: string, out: Draft[]): void {
  if (r.value <= 100 || !name || !CAPPED.test(name) || /毛入学率|目标|预算|计划/.test(r.label)) return
  out.push({
    rule: 'rate-over-100',
    severity: 'certain',
    start: r.labelStart,
    end: r.end,
    zh: `“${name}”的分子是分母的一部分，不可能达到${r.text}。`,
    en: `The part of “${name}” belongs to its whole, so it cannot be ${r.text}.`,
  })
}

/** The counts that a rate may rest on: those before it in its stretch, else in its sentence, else in the sentence before. */
function scopes(reading: Reading, r: Quantity): { before: Quantity[]; sure: boolean }[] {
  const own = reading.inSentence(r.sentence)
  const before = own.filter((q) => q.start < r.start)
  const lastRate = before.findLastIndex((q) => q.kind === 'percent')
  const segment = before.filter((q) => q.segment === r.segment)
  const out = [{ before: segment, sure: true }]
  if (segment.length < before.length) out.push({ before, sure: false })
  if (lastRate < 0 && before.filter(isCount).length === 0) {
    const previous = [...reading.inSentence(r.sentence - 2).slice(-4), ...reading.inSentence(r.sentence - 1)]
    const s = reading.page.sentences[r.sentence]
    const p = reading.page.sentences[r.sentence - 1]
    if (p && s && p.paragraph === s.paragraph) out.push({ before: previous, sure: false })
  }
  return out
}

function judge(reading: Reading, r: Quantity, name: string, out: Draft[]): void {
  const kind = rateKind(name)
  if (!kind || kind.restricted) return
  for (const { before, sure } of scopes(reading, r)) {
    const near = before.slice(-24)
    const { pair, wholeOnly } = pairFor(kind, near)
    if (pair) {
      const { part, whole } = pair
      if (near.some((q) => q.kind === 'percent' && q.start > part.start) && !adjacent(near, part, r)) return
      const { low, high } = percentOf(part, whole)
      const fit = fits(r, low, high)
      if (fit === 'yes') {
        notQuiteAll(reading, r, pair, name, out)
        return
      }
      if (fit === 'no' && anotherPairFits(r, near, pair)) return
      const vague = part.vague || whole.vague || r.vague
      const stretch = reading.page.flat.slice(whole.labelStart, r.end)
      const carried = CARRIED.test(stretch)
      const quotient = (part.value / whole.value) * 100
      const right = percent(quotient, r)
      if (right === r.text.replace(/\s/g, '')) return
      const arithmetic = `${part.text} ÷ ${whole.text} = ${right}`
      const also = [
        { start: part.labelStart, end: part.end },
        { start: whole.labelStart, end: whole.end },
      ]
      if (fit === 'cut') {
        out.push({
          rule: 'rate-cut-off',
          severity: 'likely',
          start: r.labelStart,
          end: r.end,
          also,
          repair: right,
          arithmetic: `${part.text} ÷ ${whole.text} = ${quotient.toFixed(decimalsOf(r.step) + 2)}%`,
          zh: `按${part.text}除以${whole.text}，四舍五入应为${right}，这里写作${r.text}，末位是截去的。`,
          en: `${part.text} over ${whole.text} rounds to ${right}; ${r.text} was cut off.`,
        })
        return
      }
      const over = quotient > 100
      // a part that lies in its whole by nature cannot exceed it; cases closed may have been carried over
      const inside = over && !/[办结审][结理办]率$/.test(name)
      const bound = r.vague && !part.vague && !whole.vague && /^以上/.test(reading.page.flat.slice(r.end, r.end + 2))
      const severity =
        vague && !bound
          ? 'ask'
          : carried || bound || !kind.common || (over && !inside)
            ? 'likely'
            : sure
              ? 'certain'
              : 'likely'
      out.push({
        rule: 'rate-mismatch',
        severity,
        start: r.labelStart,
        end: r.end,
        also,
        arithmetic,
        ...(over ? {} : { repair: right }),
        zh: over
          ? `分子${part.text}大于分母${whole.text},得不出${r.text};如含上年结转,应当写明。`
          : `按${part.text}除以${whole.text},“${name}”应为${right},这里写作${r.text}。`,
        en: over
          ? `The part ${part.text} exceeds the whole ${whole.text}, so ${r.text} does not follow; say whether cases were carried over.`
          : `${part.text} over ${whole.text} gives ${right}, not ${r.text}.`,
      })
      return
    }
    if (wholeOnly?.exact && !r.vague && sure && kind.common) {
      unreachable(r, wholeOnly, name, kind.tail, out)
      return
    }
  }
}

/** 100% means all of them, even where the quotient would round up to it. */
function notQuiteAll(reading: Reading, r: Quantity, { part, whole }: Pair, name: string, out: Draft[]): void {
  if (r.value !== 100 || r.step < 1 || r.vague || !part.exact || !whole.exact || part.value >= whole.value) return
  if (
    CARRIED.test(reading.page.flat.slice(whole.labelStart, r.end)) ||
    reading
      .inSentence(r.sentence)
      .some(
        (q) =>
          q !== part &&
          q !== whole &&
          q.start < r.start &&
          q.unit === part.unit &&
          q.value === whole.value - part.value,
      )
  )
    return
  const quotient = (part.value / whole.value) * 100
  const right = `${quotient.toFixed(2)}%`
  out.push({
    rule: 'rate-mismatch',
    severity: quotient < 99.95 ? 'certain' : 'likely',
    start: r.labelStart,
    end: r.end,
    repair: right,
    arithmetic: `${part.text} ÷ ${whole.text} = ${right}`,
    also: [
      { start: part.labelStart, end: part.end },
      { start: whole.labelStart, end: whole.end },
    ],
    zh: `${whole.text}中只有${part.text}，“${name}”应为${right}，不是100%。`,
    en: `${part.text} of ${whole.text} is ${right}, not all of them.`,
  })
}

/** The counts and the rate stand side by side, whatever other rates stand among them. */
function adjacent(near: Quantity[], part: Quantity, r: Quantity): boolean {
  const between = near.filter((q) => q.start > part.start && q.start < r.start)
  return between.every((q) => q.kind === 'percent')
}

/** A reading that makes the text true: any two counts of one unit, or a whole with what was carried over. */
export function anotherPairFits(r: Quantity, near: readonly Quantity[], not?: Pair): boolean {
  const counts = near.filter((q) => isCount(q)).slice(-10)
  for (const part of counts) {
    for (const whole of counts) {
      if (part === whole || !sameUnit(part.unit, whole.unit)) continue
      // the two turned round are no other reading
      if (not && part === not.whole && whole === not.part) continue
      const { low, high } = percentOf(part, whole)
      if (fits(r, low, high) !== 'no') return true
      for (const more of counts) {
        if (more === whole || more === part || !sameUnit(more.unit, whole.unit)) continue
        if (meets(r, part.value, whole.value + more.value) || meets(r, part.value, whole.value - more.value))
          return true
        if (meets(r, part.value + more.value, whole.value)) return true
        if (meets(r, whole.value - part.value, whole.value)) return true
      }
    }
  }
  return false
}

const meets = (r: Quantity, part: number, whole: number): boolean =>
  whole > 0 && fits(r, (part / whole) * 100, (part / whole) * 100) !== 'no'

function unreachable(r: Quantity, whole: Quantity, name: string, tail: string, out: Draft[]): void {
  const n = whole.value
  if (n < 2 || n > 20_000 || r.value > 100 || reachable(r, n)) return
  const below = Math.floor((r.value * n) / 100)
  const arithmetic = `${below} ÷ ${n} = ${percent((below / n) * 100, r)}, ${below + 1} ÷ ${n} = ${percent(((below + 1) / n) * 100, r)}`
  const direct = wordsOf(whole).includes(tail.slice(0, 2)) || /抽检|抽查|检测|受理|评查|参评/.test(wordsOf(whole))
  out.push({
    rule: 'rate-unreachable',
    severity: direct ? 'likely' : 'ask',
    start: r.labelStart,
    end: r.end,
    arithmetic,
    also: [{ start: whole.labelStart, end: whole.end }],
    zh: `以${whole.text}为总数，没有任何整数能得出“${name}”${r.text}。`,
    en: `No whole number out of ${whole.text} gives ${r.text}.`,
  })
}
