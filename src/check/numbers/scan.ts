import type { Page, Sentence } from '../text/page.ts'
import { isNumeralCode, readNumeral } from './numerals.ts'
import type { Quantity } from './quantity.ts'
import { comesWhole, unitAt } from './units.ts'

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** A run of digits longer than this is a number of a document or a telephone, not a quantity. */
const LONGEST = 15

const BREAK = new Uint8Array(65_536)
for (const c of ',;:。、()“”‘’《》!?[]【】〔〕|\t\n"—…') BREAK[c.charCodeAt(0)] = 1
const RANGE = new Set([...'-—~–－至'])

/** All quantities of the page in order. Linear: every character is looked at a bounded number of times. */
export function scanQuantities(page: Page): Quantity[] {
  const out: Quantity[] = []
  for (const sentence of page.sentences) scanSentence(page, sentence, out)
  return out
}

function scanSentence(page: Page, sentence: Sentence, out: Quantity[]): void {
  const { flat } = page
  let segment = 0
  let clause = 0
  let depth = 0
  let labelStart = sentence.start
  let i = sentence.start
  let previous: Quantity | undefined
  while (i < sentence.end) {
    const code = flat.charCodeAt(i)
    const digit = isDigit(code)
    const numberHere = digit || (isNumeralCode(code) && !isNumeralCode(flat.charCodeAt(i - 1)))
    const read = numberHere ? readQuantity(flat, i, sentence) : undefined
    if (read) {
      if (previous && previous.noun === '' && previous.end <= i)
        previous.noun = flat.slice(previous.end, i).slice(0, 24)
      const q: Quantity = {
        ...read,
        sentence: sentence.index,
        segment,
        clause,
        depth,
        labelStart,
        label: flat.slice(Math.max(labelStart, i - 40), i).trim(),
        noun: '',
      }
      const joint = flat[i - 1] ?? ''
      if (previous && RANGE.has(joint) && flat.slice(previous.end, i).trim().length <= 2) {
        previous.vague = q.vague = true
        previous.exact = q.exact = false
      }
      out.push(q)
      previous = q
      i = q.end
      // 2020年的9856元: the year belongs to the label of what follows
      if (q.kind !== 'time') labelStart = i
      continue
    }
    if (digit) {
      while (i < sentence.end && isDigit(flat.charCodeAt(i))) i++
      continue
    }
    if (BREAK[code] === 1) {
      const c = flat[i]
      if (previous && previous.noun === '') previous.noun = flat.slice(previous.end, i).slice(0, 24)
      previous = undefined
      labelStart = i + 1
      if (c === ';') {
        segment++
        clause++
      } else if (c === ',' || c === ':') clause++
      else if (c === '(') depth++
      else if (c === ')') depth = Math.max(0, depth - 1)
    }
    i++
  }
  if (previous && previous.noun === '') previous.noun = flat.slice(previous.end, sentence.end).slice(0, 24)
}

type Read = Omit<Quantity, 'sentence' | 'segment' | 'clause' | 'depth' | 'label' | 'labelStart' | 'noun'>

function readQuantity(flat: string, start: number, sentence: Sentence): Read | undefined {
  const arabic = isDigit(flat.charCodeAt(start))
  let i = start
  let digits = ''
  if (arabic) {
    while (i < sentence.end && isDigit(flat.charCodeAt(i)) && i - start <= LONGEST) i++
    if (i - start > LONGEST) return undefined
    i = thousands(flat, start, i)
    if (flat[i] === '.' && isDigit(flat.charCodeAt(i + 1)) && !(flat[start - 1] === '.')) {
      const dot = i
      i++
      while (i < sentence.end && isDigit(flat.charCodeAt(i)) && i - dot <= 8) i++
      if (flat[i] === '.' && isDigit(flat.charCodeAt(i + 1))) return undefined
    }
    digits = flat.slice(start, i).replace(/[, ]/g, '')
  } else {
    while (i < sentence.end && isNumeralCode(flat.charCodeAt(i)) && i - start < 20) i++
    const value = readNumeral(flat.slice(start, i))
    if (value === undefined) return undefined
    digits = String(value)
  }
  const numeralEnd = i
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const after = magnitudeAt(flat, i)
  i = after.end
  let vague = after.vague
  let factor = after.factor
  if (flat[i] === ' ' && (unitAt(flat, i + 1) || flat[i + 1] === '%')) i++
  let unit = ''
  let kind: Quantity['kind'] = 'bare'
  const c = flat[i] ?? ''
  if (c === '%') [kind, unit, i] = ['percent', '%', i + 1]
  else if (c === '‰') [kind, unit, i, factor] = ['percent', '%', i + 1, factor / 10]
  else if (flat.startsWith('个百分点', i)) [kind, unit, i] = ['points', '百分点', i + 4]
  else if (flat.startsWith('百分点', i)) [kind, unit, i] = ['points', '百分点', i + 3]
  else {
    unit = unitAt(flat, i)
    i += unit.length
    if (unit === '万元' || unit === '亿元') {
      factor *= unit === '万元' ? 1e4 : 1e8
      unit = '元'
    }
    if (unit === '元') kind = 'money'
    else if (unit === '倍') kind = 'times'
    else if (unit === '年' || unit === '月' || unit === '日' || unit === '季度' || unit === '周') kind = 'time'
    else if (unit === '号') kind = 'code'
    else if (unit) kind = 'count'
  }
  if (!arabic && kind === 'bare') return undefined
  const before = flat[start - 1] ?? ''
  if (before === '第') kind = 'ordinal'
  else if (isLatin(before.charCodeAt(0)) || '+〔[№'.includes(before) || flat[numeralEnd] === '+') kind = 'code'
  if (kind === 'bare' && isLatin(flat.charCodeAt(i))) kind = 'code'
  const lead = flat.slice(Math.max(sentence.start, start - 3), start)
  if (/(?:约|近|超|逾|超过|近乎|将近|大约|不足|不到|至少|不少于|不低于|不超过|达到或超过|上)$/.test(lead)) vague = true
  if (/^(?:以上|以下|以内|左右|上下|余|多|之多)/.test(flat.slice(i, i + 2)) || flat[i] === '/') vague = true
  const number = Number(digits)
  const value = tidy(number * factor)
  const step = factor * 10 ** -decimals
  const exact = !vague && factor === 1 && decimals === 0 && comesWhole(unit)
  const half = exact ? 0 : step / 2
  const round = after.vague ? roundness(number) * factor : 0
  return {
    start,
    end: i,
    value,
    low: value - (round ? 0 : half),
    high: value + (round || half),
    step,
    kind,
    unit,
    vague,
    numeral: !arabic,
    exact,
    text: flat.slice(start, i),
  }
}

/** 1,234,567 and 1 234 567 as one number, only where the groups are whole. */
function thousands(flat: string, start: number, end: number): number {
  if (end - start > 3 || flat[start] === '0') return end
  let i = end
  while ((flat[i] === ',' || flat[i] === ' ') && groupAt(flat, i + 1)) i += 4
  return i
}

const groupAt = (flat: string, i: number): boolean =>
  isDigit(flat.charCodeAt(i)) &&
  isDigit(flat.charCodeAt(i + 1)) &&
  isDigit(flat.charCodeAt(i + 2)) &&
  !isDigit(flat.charCodeAt(i + 3))

function magnitudeAt(flat: string, from: number): { end: number; factor: number; vague: boolean } {
  let i = from
  let factor = 1
  let vague = false
  const skipVague = () => {
    if ('余多来'.includes(flat[i] ?? '-') && flat[i] !== undefined) {
      vague = true
      i++
    }
  }
  skipVague()
  for (let n = 0; n < 3; n++) {
    const c = flat[i]
    const worth = c === '万' ? 1e4 : c === '亿' ? 1e8 : c === '千' ? 1e3 : c === '百' ? 100 : 0
    if (!worth) break
    // 万元 and 亿元 are read as units; a bare 千 or 百 must be followed by another magnitude or a unit
    if ((c === '千' && '瓦米克'.includes(flat[i + 1] ?? '-')) || (c === '百' && flat[i + 1] === '分')) break
    factor *= worth
    i++
  }
  if (factor > 1) skipVague()
  return { end: i, factor, vague }
}

/** How far 余 may carry: 200余 lies below 300, 6万余 below 7万, 120余 below 130. */
function roundness(n: number): number {
  let unit = 1
  while (n > 0 && n % (unit * 10) === 0) unit *= 10
  return unit
}

/** Removes the noise of binary fractions from a product. */
export const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(14)))
