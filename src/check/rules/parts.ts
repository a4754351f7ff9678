import { CHANGE } from '../claims/change.ts'
import { isCount, wordsOf } from '../claims/rates.ts'
import { isShare } from '../claims/shares.ts'
import { exhaustiveSplit } from '../claims/splits.ts'
import { figure } from '../numbers/arithmetic.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameUnit } from '../numbers/units.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const parts: Family = {
  rules: [
    {
      id: 'part-over-whole',
      title: { zh: '部分大于总数', en: 'A part larger than its whole' },
      explains: { zh: '“其中”所列的一项比总数还大。', en: 'A part named after 其中 exceeds the whole.' },
    },
    {
      id: 'parts-over-whole',
      title: { zh: '各部分之和大于总数', en: 'Parts add up to more than the whole' },
      explains: { zh: '“其中”或括号里各项相加超过总数。', en: 'The listed parts add up to more than the whole.' },
    },
    {
      id: 'parts-remainder',
      title: { zh: '各部分之和小于总数而未说明', en: 'A remainder is not explained' },
      explains: {
        zh: '按性质应当分尽的各项相加少于总数，余下的没有交代。',
        en: 'Parts that should exhaust the whole leave a remainder that is not named.',
      },
    },
    {
      id: 'sum-mismatch',
      title: { zh: '合计与分项不符', en: 'A total does not equal its items' },
      explains: { zh: '分项相加不等于所写的合计。', en: 'The items do not add up to the stated total.' },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    breakdowns(reading, out)
    totals(reading, out)
    return out
  },
}

const WHICH = /其中|包括|包含|分别为|分别是|含/

/** 其中 and bracket lists, each against the nearest whole of the same unit before it. */
function breakdowns(reading: Reading, out: Draft[]): void {
  const { flat, sentences } = reading.page
  for (const s of sentences) {
    const text = flat.slice(s.start, Math.min(s.end, s.start + 4000))
    if (text.includes('其中')) afterWhich(reading, s.index, s.start, text, out)
    if (text.includes('(')) bracketed(reading, s.index, out)
  }
}

function afterWhich(reading: Reading, index: number, start: number, text: string, out: Draft[]): void {
  const own = reading.inSentence(index)
  const { sentences } = reading.page
  let from = -1
  for (let n = 0; n < 20; n++) {
    from = text.indexOf('其中', from + 1)
    if (from < 0) return
    const at = start + from
    const next = text.indexOf('其中', from + 2)
    const stop = next < 0 ? Number.POSITIVE_INFINITY : start + next
    const first = own.find((q) => q.start > at && isCount(q))
    if (!first || first.start >= stop || /[名列位居在之]其中|这其中/.test(text.slice(Math.max(0, from - 2), from + 2)))
      continue
    let before = own.filter((q) => q.start < at)
    const sameParagraph = sentences[index - 1]?.paragraph === sentences[index]?.paragraph
    const opens = from <= 3
    if (opens && sameParagraph) before = reading.inSentence(index - 1)
    const candidates = before
      .filter((q) => isCount(q) && sameUnit(q.unit, first.unit) && !CHANGE.test(q.label))
      .slice(-8)
    const whole = candidates.filter((q) => q.depth <= first.depth).at(-1) ?? candidates.at(-1)
    if (!whole) continue
    const listed = own.filter(
      (q) =>
        q.start > at &&
        q.start < stop &&
        isCount(q) &&
        sameUnit(q.unit, first.unit) &&
        q.depth === first.depth &&
        (q.segment === first.segment || whole.segment < first.segment),
    )
    const list = cutList(listed, own, reading.page.flat)
    const biggest = list[0] as Quantity
    const most = Math.max(...candidates.map((q) => q.high))
    if (biggest.low > most && !/累计|历年|全国|全省|以来/.test(biggest.label)) {
      const firm =
        !biggest.vague &&
        !whole.vague &&
        candidates.length <= 2 &&
        biggest.clause <= first.clause &&
        related(whole, biggest)
      out.push(partOver(whole, biggest, firm ? 'certain' : 'likely'))
      continue
    }
    judge(whole, list, candidates, opens ? 'which' : 'which', out, reading)
  }
}

/** Parts run on only while the clauses follow each other; a growth or another subject ends them. */
function cutList(listed: Quantity[], own: Quantity[], flat: string): Quantity[] {
  const list: Quantity[] = []
  let last: Quantity | undefined
  for (const q of listed) {
    if (last && q.clause - last.clause > 2) break
    if (
      last &&
      /[同环]比|较上年|比上年|比去年|增长|增加|增收|增支|下降|减少|减收|减支|上升|人均|平均|共计|合计|累计|总|共|全年|全市|全县|目前|同时|此外|另/.test(
        q.label,
      )
    )
      break
    if (last && own.some((r) => r.start > (last as Quantity).start && r.start < q.start && r.kind === 'ordinal')) break
    if (last && flat.slice(last.end, q.start).includes('。')) break
    list.push(q)
    last = q
  }
  return list
}

const related = (whole: Quantity, part: Quantity): boolean =>
  whole.unit === part.unit || sameUnit(whole.unit, part.unit)

function partOver(whole: Quantity, part: Quantity, severity: 'certain' | 'likely'): Draft {
  return {
    rule: 'part-over-whole',
    severity,
    start: part.labelStart,
    end: part.end,
    also: [{ start: whole.labelStart, end: whole.end }],
    arithmetic: `${part.text} > ${whole.text}`,
    zh: `其中的${part.text}大于总数${whole.text}。`,
    en: `The part ${part.text} exceeds the whole ${whole.text}.`,
  }
}

function judge(
  whole: Quantity,
  list: Quantity[],
  candidates: Quantity[],
  kind: 'which' | 'bracket',
  out: Draft[],
  reading: Reading,
): void {
  if (list.length < 2) return
  const low = list.reduce((n, q) => n + q.low, 0)
  const high = list.reduce((n, q) => n + q.high, 0)
  const total = list.reduce((n, q) => n + q.value, 0)
  const near = (w: Quantity) => low <= w.high + 1e-6 * w.high && high >= w.low - 1e-6 * w.low
  if (near(whole) || candidates.some(near)) return
  if (someSubsetFits(list, whole)) return
  const last = list.at(-1) as Quantity
  const first = list[0] as Quantity
  const money = whole.kind === 'money'
  const scale = money ? (whole.value >= 1e8 ? 1e8 : 1e4) : 1
  const name = money ? (scale === 1e8 ? '亿元' : '万元') : whole.unit
  const arithmetic = `${list.map((q) => figure(q.value / scale)).join(' + ')} = ${figure(Number((total / scale).toFixed(6)))}`
  const also = [{ start: whole.labelStart, end: whole.end }]
  const anyVague = whole.vague || list.some((q) => q.vague)
  const split = exhaustiveSplit(
    list.map((q) => q.label.replace(/其中|[::]/g, '')),
    list.map(wordsOf),
  )
  if (low > whole.high) {
    // each part with a share of its own: cases that overlap, and the shares are judged elsewhere
    const shared = reading
      .inSentence(first.sentence)
      .filter((q) => q.kind === 'percent' && q.start > first.end && isShare(q))
    if (shared.length > 0 && shared.reduce((n, q) => n + q.value, 0) > 100.5) return
    const text = reading.page.flat.slice(first.labelStart, last.end).replace(/^[^\d]{0,4}其中/, '')
    const overlapping = /以上|其中|党员|女|少数民族|本科|研究生|同时|兼/.test(text) && split !== 'sure'
    const severity = anyVague || overlapping ? 'ask' : split === 'sure' ? 'certain' : 'likely'
    out.push({
      rule: 'parts-over-whole',
      severity,
      start: first.labelStart,
      end: last.end,
      also,
      arithmetic,
      zh: `所列各项相加为${figure(Number((total / scale).toFixed(6)))}${name}，大于总数${whole.text}。`,
      en: `The parts add up to ${figure(Number((total / scale).toFixed(6)))}, more than the whole ${whole.text}.`,
    })
    return
  }
  const rest = whole.value - total
  const nearly = list.length >= 3 && rest / whole.value <= 0.05
  if (split === 'none' && !nearly && kind === 'which') return
  if (split === 'none' && kind === 'bracket' && !(list.length >= 2 && rest / whole.value <= 0.25)) return
  if (/等|主要/.test(reading.page.flat.slice(whole.end, last.end + 2).slice(0, 400)) && split !== 'sure') return
  out.push({
    rule: 'parts-remainder',
    severity: !anyVague && /其他|其余/.test(last.label) ? 'likely' : 'ask',
    start: first.labelStart,
    end: last.end,
    also,
    arithmetic,
    zh: `所列各项相加为${figure(Number((total / scale).toFixed(6)))}${name}，总数是${whole.text}，余下的${figure(Number((rest / scale).toFixed(6)))}${name}没有说明去向。`,
    en: `The parts add up to ${figure(Number((total / scale).toFixed(6)))} of ${whole.text}; the remaining ${figure(Number((rest / scale).toFixed(6)))} are not explained.`,
  })
}

/** 其中有效回访246件,满意240件,一般5件,不满意1件: what follows the first divides the first. */
function restMakes(list: Quantity[]): boolean {
  const first = list[0]
  if (!first || list.length < 3) return false
  let sum = 0
  for (const q of list.slice(1)) {
    sum += q.value
    if (Math.abs(sum - first.value) < 1e-6 * first.value) return true
  }
  return false
}

/** A list may go on into figures of another subject: a leading run that equals the whole is enough. */
function someSubsetFits(list: Quantity[], whole: Quantity): boolean {
  if (restMakes(list)) return true
  let low = 0
  let high = 0
  for (const q of list) {
    low += q.low
    high += q.high
    if (low <= whole.high * (1 + 1e-9) && high >= whole.low * (1 - 1e-9)) return true
  }
  return false
}

/** 356份(拟保留303份,拟修订21份): a bracket directly behind a count. */
function bracketed(reading: Reading, index: number, out: Draft[]): void {
  const own = reading.inSentence(index)
  const { flat } = reading.page
  for (let i = 0; i < own.length; i++) {
    const whole = own[i] as Quantity
    if (!isCount(whole)) continue
    const open = whole.end + (/^[\u4e00-\u9fa5]{0,10}\(/.exec(flat.slice(whole.end, whole.end + 11))?.[0].length ?? 0)
    if (open === whole.end) continue
    const close = flat.indexOf(')', open)
    if (close < 0 || close - open > 400) continue
    if (flat.slice(open, close).includes('其中')) continue
    const list: Quantity[] = []
    for (let j = i + 1; j < own.length && (own[j] as Quantity).start < close; j++) {
      const q = own[j] as Quantity
      if (isCount(q) && sameUnit(q.unit, whole.unit)) list.push(q)
    }
    const biggest = list.find((q) => q.low > whole.high)
    if (biggest && list.length >= 2 && !/原|上年|去年|同期|累计|计划|目标|占|共/.test(biggest.label)) {
      out.push(partOver(whole, biggest, 'likely'))
      continue
    }
    if (list.some((q) => /原|上年|去年|同期|增|减|计划|目标|较|比|每|均|另|不含/.test(q.label))) continue
    judge(whole, list, [whole], 'bracket', out, reading)
  }
}

const TOTAL = /(?:共计|合计|总计|总共|累计共|一共|共有|共)(?:[\u4e00-\u9fa5]{0,6})$/

/** A件、B件、C件,共计N件: the items directly before a total. */
function totals(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  let from = 0
  const all = reading.quantities
  for (let i = 2; i < all.length; i++) {
    const total = all[i] as Quantity
    if (!isCount(total) || !TOTAL.test(total.label) || total.depth > 0 || total.label.length > 12) continue
    const items: Quantity[] = []
    for (let j = i - 1; j >= 0 && j > i - 16; j--) {
      const q = all[j] as Quantity
      if (q.sentence !== total.sentence || q.segment !== total.segment || q.start < from) break
      if (!isCount(q) || !(sameUnit(q.unit, total.unit) || (total.unit === '家' && q.unit === '个'))) break
      const next = items[0] ?? total
      if (next.clause - q.clause > 1) break
      if (WHICH.test(q.label) || /增|减|降|平均|人均|每|目标|计划|累计/.test(q.label)) break
      items.unshift(q)
    }
    if (items.length < 2) continue
    from = total.end
    let low = 0
    let high = 0
    let ok = false
    for (let j = items.length - 1; j >= 0; j--) {
      low += (items[j] as Quantity).low
      high += (items[j] as Quantity).high
      if (j < items.length - 1 && low <= total.high * (1 + 1e-9) && high >= total.low * (1 - 1e-9)) ok = true
    }
    if (ok) continue
    const listed = items.slice(1).every((q, n) => flat.slice((items[n] as Quantity).end, q.start).includes('、'))
    const plain = /^(?:[,、;\s]|.*?,)?(?:共计|合计|总计|总共|一共)$/.test(total.label)
    const sumOf = items.reduce((n, q) => n + q.value, 0)
    const vague = total.vague || items.some((q) => q.vague)
    const brief =
      total.label.trim() === '共' &&
      Math.abs(items.reduce((n, q) => n + q.value, 0) - total.value) <= total.value * 0.15
    if (!listed && !plain && !brief) continue
    if (!plain && !/^共计|^合计|^总计|^一共|^总共|^共(?!同)/.test(total.label)) continue
    // items far from the total belong to something else
    if (sumOf > total.value * 2 || sumOf < total.value * 0.5) continue
    const money = total.kind === 'money'
    const scale = money ? (total.value >= 1e8 ? 1e8 : 1e4) : 1
    out.push({
      rule: 'sum-mismatch',
      severity: vague ? 'ask' : listed && plain ? 'certain' : 'likely',
      start: total.labelStart,
      end: total.end,
      also: [{ start: (items[0] as Quantity).labelStart, end: (items.at(-1) as Quantity).end }],
      arithmetic: `${items.map((q) => figure(q.value / scale)).join(' + ')} = ${figure(Number((sumOf / scale).toFixed(6)))}`,
      zh: `前面各项相加为${figure(Number((sumOf / scale).toFixed(6)))}${money ? (scale === 1e8 ? '亿元' : '万元') : total.unit}，与${total.label}${total.text}不符。`,
      en: `The items add up to ${figure(Number((sumOf / scale).toFixed(6)))}, not ${total.text}.`,
    })
  }
}
