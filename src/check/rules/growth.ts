import { bare, CHANGE, isDown, LAST, LEVEL, SINCE, verb, yearIn } from '../claims/change.ts'
import { isCount, rateName } from '../claims/rates.ts'
import { figure, meet, percent } from '../numbers/arithmetic.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameUnit } from '../numbers/units.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const growth: Family = {
  rules: [
    {
      id: 'growth-mismatch',
      title: { zh: '增减幅度与前后数不符', en: 'A change does not follow from its figures' },
      explains: {
        zh: '写明了前后两个数或增减量，所写的增减幅度算不出来。',
        en: 'Two of before, after and change are given, and the third does not follow.',
      },
    },
    {
      id: 'growth-direction',
      title: { zh: '增减方向与前后数相反', en: 'A rise that falls, or a fall that rises' },
      explains: {
        zh: '写“提高”“增加”而后数小于前数，或写“下降”“减少”而后数大于前数。',
        en: 'The verb and the two figures go in opposite directions.',
      },
    },
    {
      id: 'points-or-percent',
      title: { zh: '百分点与百分比混用', en: 'Percentage points and percent confused' },
      explains: {
        zh: '两个百分比之差应当用百分点。',
        en: 'The difference of two percentages is in percentage points.',
      },
    },
    {
      id: 'fall-over-100',
      title: { zh: '下降超过100%或按倍数下降', en: 'A fall of more than 100 %, or by multiples' },
      explains: {
        zh: '数量不可能下降超过100%，也不能按倍数减少。',
        en: 'Nothing can fall by more than 100 %, nor by multiples.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    for (let i = 0; i < reading.quantities.length; i++) {
      const q = reading.quantities[i] as Quantity
      tooFar(q, out)
      fromTo(reading, i, out)
      yearOnYear(reading, i, out)
    }
    return out
  },
}

function tooFar(q: Quantity, out: Draft[]): void {
  if (!isDown(q.label) || /[到至为]$/.test(q.label)) return
  const percentTooHigh = q.kind === 'percent' && q.value > 100
  const multiple = q.kind === 'times'
  if (!percentTooHigh && !multiple) return
  out.push({
    rule: 'fall-over-100',
    severity: percentTooHigh ? 'certain' : 'likely',
    start: q.labelStart,
    end: q.end,
    zh: percentTooHigh
      ? `数量最多下降100%,不可能下降${q.text}。`
      : `减少不能用倍数表示,“${q.text}”应当改写为百分比或“减为几分之几”。`,
    en: percentTooHigh
      ? `Nothing can fall by ${q.text}; 100 % is the most.`
      : `A decrease is not told in multiples: ${q.text}.`,
  })
}

const FROM = /(?:由|从|自)[^,]{0,16}$/

/** 由a提高到b,提高n: direction first, then the change behind it. */
function fromTo(reading: Reading, i: number, out: Draft[]): void {
  const all = reading.quantities
  const a = all[i] as Quantity
  let j = i + 1
  while (j < all.length && j <= i + 3 && ((all[j] as Quantity).kind === 'time' || (all[j] as Quantity).depth > a.depth))
    j++
  const b = all[j]
  if (!b || b.sentence !== a.sentence || b.clause - a.clause > 1) return
  if (a.kind !== b.kind || !sameUnit(a.unit, b.unit) || !(isCount(a) || a.kind === 'percent')) return
  if (!FROM.test(`${prefix(reading, a)}${a.label}`) || !LEVEL.test(bare(b.label))) return
  const down = isDown(bare(b.label))
  if ((down && b.low > a.high) || (!down && b.high < a.low && /增|升|提高|扩大|上涨/.test(b.label))) {
    if (/排名|位次|名次|第/.test(a.label + b.label)) return
    out.push({
      rule: 'growth-direction',
      severity: a.vague || b.vague ? 'likely' : 'certain',
      start: a.labelStart,
      end: b.end,
      arithmetic: `${b.text} ${down ? '>' : '<'} ${a.text}`,
      zh: `由${a.text}到${b.text}是${down ? '增加' : '减少'}，与“${verb(b.label)}”相反。`,
      en: `From ${a.text} to ${b.text} is ${down ? 'a rise' : 'a fall'}, against the verb.`,
    })
    return
  }
  const ahead = all[i - 1]
  if (
    ahead &&
    ahead.sentence === a.sentence &&
    a.clause - ahead.clause === 1 &&
    ahead.kind !== 'time' &&
    CHANGE.test(ahead.label) &&
    isDown(ahead.label) === down
  )
    compare(a, b, ahead, out)
  for (let k = j + 1; k < all.length && k <= j + 2; k++) {
    const d = all[k] as Quantity
    if (d.sentence !== a.sentence || d.clause - b.clause > 2) break
    if (!CHANGE.test(d.label) || (SINCE.test(d.label) && d.clause - b.clause > 1)) continue
    compare(a, b, d, out)
  }
}

const prefix = (reading: Reading, q: Quantity): string =>
  reading.page.flat.slice(Math.max(0, q.labelStart - 12), q.labelStart)

/** Checks a change d against the levels a (before) and b (after). */
function compare(a: Quantity, b: Quantity, d: Quantity, out: Draft[]): void {
  // a change against something else, or at constant prices
  if (/[比较](?:法定|规定|全[国省市县]|承诺|改革前|计划|目标|原)|实际|可比|不变价|同口径|扣除|年均/.test(d.label))
    return
  const vague = a.vague || b.vague || d.vague
  const low = b.low - a.high
  const high = b.high - a.low
  const sign = isDown(d.label) ? -1 : 1
  const report = (right: string, arithmetic: string, sure: boolean) => {
    if (d.text.replace(/\s/g, '') === right) return
    out.push({
      rule: 'growth-mismatch',
      severity: vague ? 'ask' : sure ? 'certain' : 'likely',
      start: d.labelStart,
      end: d.end,
      arithmetic,
      repair: right,
      also: [
        { start: a.labelStart, end: a.end },
        { start: b.labelStart, end: b.end },
      ],
      zh: `由${a.text}到${b.text}，增减幅度应为${right}，这里写作${d.text}。`,
      en: `From ${a.text} to ${b.text} the change is ${right}, not ${d.text}.`,
    })
  }
  if (a.kind === 'percent') {
    const points = Math.abs(b.value - a.value)
    if (
      d.kind === 'points' &&
      !meet(
        d.low * sign < d.high * sign ? d.low * sign : d.high * sign,
        d.low * sign < d.high * sign ? d.high * sign : d.low * sign,
        low,
        high,
      )
    ) {
      report(
        `${figure(Number(points.toFixed(4)))}个百分点`,
        `${b.text} - ${a.text} = ${figure(Number((b.value - a.value).toFixed(4)))}个百分点`,
        true,
      )
    } else if (
      d.kind === 'percent' &&
      meet(d.low, d.high, Math.abs(b.value - a.value) - 1e-6, Math.abs(b.value - a.value) + 1e-6)
    ) {
      const relative = (Math.abs(b.value - a.value) / a.value) * 100
      if (meet(d.low, d.high, relative, relative)) return
      out.push({
        rule: 'points-or-percent',
        severity: 'likely',
        start: d.labelStart,
        end: d.end,
        repair: `${figure(Number(points.toFixed(4)))}个百分点`,
        arithmetic: `${b.text} - ${a.text} = ${figure(Number((b.value - a.value).toFixed(4)))}个百分点`,
        zh: `两个百分比之差应当写作${figure(Number(points.toFixed(4)))}个百分点，不是${d.text}。`,
        en: `The difference of two percentages is ${figure(Number(points.toFixed(4)))} percentage points, not ${d.text}.`,
      })
    }
    return
  }
  if (d.kind === 'percent' && a.low > 0) {
    const min = ((b.low - a.high) / a.high) * 100 * sign
    const max = ((b.high - a.low) / a.low) * 100 * sign
    if (
      !meet(d.low, d.high, Math.min(min, max), Math.max(min, max)) &&
      !cutFits(d, Math.min(min, max), Math.max(min, max))
    ) {
      const right = percent(Math.abs((b.value - a.value) / a.value) * 100, d)
      report(
        right,
        `(${figure(b.value)} - ${figure(a.value)}) ÷ ${figure(a.value)} = ${percent(((b.value - a.value) / a.value) * 100, d)}`,
        a.exact && b.exact,
      )
    }
  } else if (sameUnit(d.unit, b.unit) && isCount(d)) {
    const min = Math.min(d.low * sign, d.high * sign)
    const max = Math.max(d.low * sign, d.high * sign)
    if (!meet(min, max, low, high)) {
      report(
        `${figure(Math.abs(b.value - a.value))}${b.kind === 'money' ? '元' : b.unit}`,
        `${figure(b.value)} - ${figure(a.value)} = ${figure(b.value - a.value)}`,
        a.exact && b.exact,
      )
    }
  }
}

const cutFits = (d: Quantity, low: number, high: number): boolean =>
  meet(d.value, d.value + d.step * (1 - 1e-6), low, high)

/** b,比上年增加n,增长p%: n over (b − n); and b(上年a), 增长p%. */
function yearOnYear(reading: Reading, i: number, out: Draft[]): void {
  const all = reading.quantities
  const n = all[i] as Quantity
  if (
    !isCount(n) ||
    n.depth > 0 ||
    !CHANGE.test(n.label) ||
    (/新增|净增$/.test(n.label.slice(-3)) && !SINCE.test(n.label))
  ) {
    lastYear(reading, i, out)
    return
  }
  const p = all[i + 1]
  const b = levelBefore(all, i, n)
  if (p?.kind !== 'percent' || p.sentence !== n.sentence || p.clause - n.clause > 1 || p.depth !== n.depth) return
  if (!b || rateName(p.label) || !CHANGE.test(p.label)) return
  const down = isDown(n.label)
  if (down !== isDown(p.label)) return
  if (LAST.test(b.label)) {
    if (b.low > 0) compareWithBase(b, n, p, down, out)
    return
  }
  const base = b.value + (down ? n.value : -n.value)
  if (base <= 0) return
  const min = (n.low / (b.high + (down ? n.high : -n.low))) * 100
  const max = (n.high / Math.max(1e-9, b.low + (down ? n.low : -n.high))) * 100
  if (meet(p.low, p.high, Math.min(min, max), Math.max(min, max)) || cutFits(p, Math.min(min, max), Math.max(min, max)))
    return
  const right = percent((n.value / base) * 100, p)
  if (right === p.text) return
  const vague = n.vague || p.vague || b.vague
  out.push({
    rule: 'growth-mismatch',
    severity: vague ? 'ask' : n.exact && b.exact ? 'certain' : 'likely',
    start: p.labelStart,
    end: p.end,
    repair: right,
    arithmetic: `${figure(n.value)} ÷ (${figure(b.value)} ${down ? '+' : '-'} ${figure(n.value)}) = ${right}`,
    also: [
      { start: b.labelStart, end: b.end },
      { start: n.labelStart, end: n.end },
    ],
    zh: `现为${b.text}，${down ? '减少' : '增加'}${n.text}，幅度应为${right}，这里写作${p.text}。`,
    en: `${b.text} after a change of ${n.text} is a change of ${right}, not ${p.text}.`,
  })
}

/** 较上年的1050户增加210户,增长20%: the base itself stands before the change. */
function compareWithBase(base: Quantity, n: Quantity, p: Quantity, down: boolean, out: Draft[]): void {
  const min = (n.low / base.high) * 100
  const max = (n.high / base.low) * 100
  if (meet(p.low, p.high, min, max) || cutFits(p, min, max)) return
  const right = percent((n.value / base.value) * 100, p)
  if (right === p.text) return
  out.push({
    rule: 'growth-mismatch',
    severity: n.exact && base.exact && !p.vague ? 'certain' : 'ask',
    start: p.labelStart,
    end: p.end,
    repair: right,
    arithmetic: `${figure(n.value)} ÷ ${figure(base.value)} = ${right}`,
    also: [
      { start: base.labelStart, end: base.end },
      { start: n.labelStart, end: n.end },
    ],
    zh: `上年为${base.text}，${down ? '减少' : '增加'}${n.text}，幅度应为${right}，这里写作${p.text}。`,
    en: `A change of ${n.text} from ${base.text} is ${right}, not ${p.text}.`,
  })
}

/** The level just before a change: the nearest count of the same unit in the clause before. */
function levelBefore(all: readonly Quantity[], i: number, n: Quantity): Quantity | undefined {
  const b = all[i - 1]
  if (!b || b.sentence !== n.sentence || n.clause - b.clause > 1 || !isCount(b) || !sameUnit(b.unit, n.unit))
    return undefined
  return CHANGE.test(b.label) || b.depth !== n.depth ? undefined : b
}

/** 受理120件,去年同期100件,增长20%; 满意度98.6%,比上年(97.2%)提高1.4个百分点; 2021年120件,2020年100件. */
function lastYear(reading: Reading, i: number, out: Draft[]): void {
  const all = reading.quantities
  const a = all[i] as Quantity
  if (!(isCount(a) || a.kind === 'percent') || CHANGE.test(a.label)) return
  const b = levelAhead(all, i)
  if (!b || a.clause - b.clause > 1 || b.kind !== a.kind || !sameUnit(b.unit, a.unit) || CHANGE.test(b.label)) return
  const before = reading.page.flat.slice(Math.max(b.end, a.labelStart - 6), a.start)
  const years = [yearIn(b.label), yearIn(a.label)]
  const earlier =
    years[0] !== undefined && years[1] !== undefined
      ? years[1] < years[0]
      : /(?:上年|去年|上一年|同期)[^,]{0,10}$/.test(before)
  if (!earlier || /占|比重/.test(a.label)) return
  const d = all.slice(i + 1, i + 3).find((q) => q.kind !== 'time')
  if (!d || d.sentence !== a.sentence || d.clause - a.clause > 1 || !CHANGE.test(d.label)) return
  compare(a, b, d, out)
}

/** The nearest quantity before that is no date. */
function levelAhead(all: readonly Quantity[], i: number): Quantity | undefined {
  for (let j = i - 1; j >= 0 && j >= i - 3; j--) {
    const q = all[j] as Quantity
    if (q.sentence !== all[i]?.sentence) return undefined
    if (q.kind !== 'time') return q
  }
  return undefined
}
