import { isCount, wordsOf } from '../claims/rates.ts'
import { shareOf } from '../claims/shares.ts'
import { decimalsOf, fits, percent, percentOf } from '../numbers/arithmetic.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameUnit } from '../numbers/units.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const shares: Family = {
  rules: [
    {
      id: 'share-mismatch',
      title: { zh: '占比与数量不符', en: 'A share does not follow from its counts' },
      explains: {
        zh: '部分、总数和占比都写明了，部分除以总数得不出所写的占比。',
        en: 'Part, whole and share are all given, and the quotient is not the share.',
      },
    },
    {
      id: 'share-cut-off',
      title: { zh: '占比被截尾而未四舍五入', en: 'A share was cut off instead of rounded' },
      explains: {
        zh: '占比的末位是直接舍去得到的，与四舍五入的结果差一。',
        en: 'The last place was cut off; rounding gives one more.',
      },
    },
    {
      id: 'shares-sum',
      title: { zh: '各占比之和不等于100%', en: 'Shares do not add up to 100 %' },
      explains: {
        zh: '一组构成比相加明显不等于100%。',
        en: 'The shares of one whole add up to something other than 100 %.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    const done = new Set<number>()
    for (const q of reading.quantities) {
      if (shareOf(q) === undefined || done.has(q.sentence)) continue
      done.add(q.sentence)
      oneSentence(reading, q.sentence, out)
    }
    structure(reading, out)
    withOthers(reading, out)
    return out
  },
}

interface Claim {
  share: Quantity
  part: Quantity
  of: string
}

/** All shares of a sentence are read together, so that those which fit show which number is the whole. */
function oneSentence(reading: Reading, index: number, out: Draft[]): void {
  const own = reading.inSentence(index)
  const claims: Claim[] = []
  for (let i = 0; i < own.length; i++) {
    const share = own[i] as Quantity
    const of = shareOf(share)
    if (of === undefined || claims.length > 40) continue
    const part = own[i - 1]
    if (part && isCount(part) && share.clause - part.clause <= 1 && !/分别/.test(share.label))
      claims.push({ share, part, of })
  }
  if (claims.length === 0) return
  const previous =
    reading.page.sentences[index]?.paragraph === reading.page.sentences[index - 1]?.paragraph
      ? reading.inSentence(index - 1)
      : []
  const parts = new Set(claims.map((c) => c.part))
  const wholesFor = (c: Claim): Quantity[] => {
    const fit = (q: Quantity) => isCount(q) && sameUnit(q.unit, c.part.unit) && q !== c.part
    const here = own.filter((q) => q.start < c.part.start && fit(q)).slice(-30)
    const all = here.some((q) => !parts.has(q)) ? here : [...here, ...previous.filter(fit).slice(-8)]
    return all.filter((q) => q.value >= c.part.value * 0.999)
  }
  const good = new Map<Quantity, number>()
  const fitting = (c: Claim) =>
    wholesFor(c).filter((w) => fits(c.share, percentOf(c.part, w).low, percentOf(c.part, w).high) === 'yes')
  let rounds = false
  for (const c of claims) {
    for (const w of fitting(c)) {
      good.set(w, (good.get(w) ?? 0) + 1)
      const quotient = (c.part.value / w.value) * 100
      if (c.share.value > quotient + c.share.step * 0.02) rounds = true
    }
  }
  for (const c of claims) {
    if (fitting(c).length > 0) continue
    const wholes = wholesFor(c).filter((w) => !c.of || names(w, c.of))
    const voted = wholes.filter((w) => (good.get(w) ?? 0) > 0)
    const stated = wholes.filter((w) => !parts.has(w))
    const candidates = voted.length ? voted : stated
    const whole = candidates[0]
    if (!whole) continue
    const cuts = candidates.find((w) => fits(c.share, percentOf(c.part, w).low, percentOf(c.part, w).high) === 'cut')
    const alone = voted.length > 0 || stated.length === 1 || /共|总|合计/.test(whole.label)
    const firm = alone && !c.part.vague && !whole.vague && !c.share.vague
    if (!firm && !alone) continue
    report(c, cuts ?? whole, cuts !== undefined, firm, cuts ? rounds : voted.length > 0 || claims.length <= 2, out)
  }
}

function names(whole: Quantity, of: string): boolean {
  const words = wordsOf(whole)
  const core = of
    .replace(/^(?:全市|全县|全区|全省|全国|我市|我县|全部|总|所有|其)/, '')
    .replace(/(?:总数|总量|总额|总件数|总)$/, '')
  if (/全省|全国|GDP|生产总值/.test(of) && !words.includes(of.slice(0, 2))) return false
  if (core.length === 0) return true
  // the first or the last word of what is named; a word in the middle (法院 of 诉至法院纠纷) proves nothing
  const head = core.replace(/[数量额]$/, '').slice(-2)
  return words.includes(core.slice(0, 2)) || words.includes(head)
}

function report(c: Claim, whole: Quantity, cut: boolean, firm: boolean, sure: boolean, out: Draft[]): void {
  const quotient = (c.part.value / whole.value) * 100
  const right = percent(quotient, c.share)
  if (right === c.share.text.replace(/\s/g, '')) return
  out.push({
    rule: cut ? 'share-cut-off' : 'share-mismatch',
    severity: cut && !sure ? 'likely' : firm && sure ? 'certain' : firm ? 'likely' : 'ask',
    start: c.share.labelStart,
    end: c.share.end,
    arithmetic: `${c.part.text} ÷ ${whole.text} = ${cut ? `${quotient.toFixed(decimalsOf(c.share.step) + 2)}%` : right}`,
    repair: right,
    also: [
      { start: c.part.labelStart, end: c.part.end },
      { start: whole.labelStart, end: whole.end },
    ],
    zh: cut
      ? `按${c.part.text}除以${whole.text},四舍五入应为${right},这里写作${c.share.text},末位是截去的${sure ? '(同句其他占比是四舍五入的)' : ''}。`
      : `按${c.part.text}除以${whole.text},占比应为${right},这里写作${c.share.text}。`,
    en: cut
      ? `${c.part.text} over ${whole.text} rounds to ${right}; ${c.share.text} was cut off.`
      : `${c.part.text} over ${whole.text} is a share of ${right}, not ${c.share.text}.`,
  })
}

const RATIO =
  /(?:结构|比例|比重|之比|构成)[^,。;\d]{0,12}(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?)(?![\d.:])/g

/** 三次产业比例 a:b:c, and 分别占 a%、b%、c% of one whole. */
function structure(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  for (const m of flat.matchAll(RATIO)) {
    const values = [m[1], m[2], m[3]] as string[]
    const total = values.reduce((sum, v) => sum + Number(v), 0)
    const step = Math.max(...values.map((v) => 10 ** -(v.split('.')[1]?.length ?? 0)))
    if (total < 90 || total > 110 || Math.abs(total - 100) <= 1.5 * step + 1e-9) continue
    const start = m.index + m[0].length - values.join(':').length
    out.push(sum(start, m.index + m[0].length, values, total, 'certain'))
  }
  const lists = new Map<string, Quantity[]>()
  for (const q of reading.quantities) {
    if (q.kind !== 'percent' || q.vague || q.depth > 0) continue
    const key = `${q.sentence}:${q.clause}`
    lists.set(key, [...(lists.get(key) ?? []), q])
  }
  for (const list of lists.values()) {
    const first = list[0] as Quantity
    if (list.length < 3 || !/占|比重|构成|比例/.test(first.label) || !/分别/.test(first.label)) continue
    const total = list.reduce((n, q) => n + q.value, 0)
    const step = Math.max(...list.map((q) => q.step))
    if (Math.abs(total - 100) <= (list.length / 2) * step + 1e-9 || total < 97 || total > 103) continue
    const last = list.at(-1) as Quantity
    out.push(
      sum(
        first.start,
        last.end,
        list.map((q) => q.text),
        total,
        'likely',
      ),
    )
  }
}

/** A占41.5%,B占33.3%,其他占26.2%: 其他 as the last says that the shares are all of them. */
function withOthers(reading: Reading, out: Draft[]): void {
  const seen = new Set<number>()
  for (const q of reading.quantities) {
    if (q.kind !== 'percent' || seen.has(q.sentence) || shareOf(q) === undefined) continue
    seen.add(q.sentence)
    const list = reading.inSentence(q.sentence).filter((r) => r.kind === 'percent' && r.depth === 0)
    const last = list.at(-1) as Quantity
    if (list.length < 3 || list.length > 20 || !list.every((r) => shareOf(r) !== undefined && !r.vague)) continue
    const stretch = reading.page.flat.slice((list.at(-2) as Quantity).end, last.start)
    if (!/其他|其余|其它/.test(stretch) || list.slice(0, -1).some((r) => /其中/.test(r.label))) continue
    const total = list.reduce((n, r) => n + r.value, 0)
    const step = Math.max(...list.map((r) => r.step))
    if (Math.abs(total - 100) <= (list.length / 2) * step + 1e-9) continue
    const first = list[0] as Quantity
    out.push(
      sum(
        first.start,
        last.end,
        list.map((r) => r.text),
        total,
        'likely',
      ),
    )
  }
}

function sum(start: number, end: number, values: string[], total: number, severity: 'certain' | 'likely'): Draft {
  const shown = Number(total.toFixed(4))
  return {
    rule: 'shares-sum',
    severity,
    start,
    end,
    arithmetic: `${values.map((v) => v.replace('%', '')).join(' + ')} = ${shown}`,
    zh: `这几个构成比相加为${shown}，不等于100。`,
    en: `These shares add up to ${shown}, not 100.`,
  }
}
