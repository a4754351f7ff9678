import { RATES, type RateWords, RESTRICTING } from '../data/rates.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameUnit } from '../numbers/units.ts'

const VERB_TAIL =
  /(?:分别|已|均|都|仅|也|还|则|则为|继续|持续|一直|稳定|保持|达到|达|为|约|超过|超|高达|近|上升|提高|提升|增加|升|降|下降|降低|到|至|在|是|实现|完成|有|以|由|从|平均|的|了|共|低于|高于|不低于|不高于|已达|综合|接近|突破|逾)$/

/** The name of what a percentage measures, from the words before it: 办结率 of `群众办结率达`. */
export function rateName(label: string): string {
  let name = label.replace(/\s+/g, '')
  for (let n = 0; n < 6; n++) {
    const shorter = name.replace(VERB_TAIL, '')
    if (shorter === name) break
    name = shorter
  }
  return /[率度比重]$/.test(name) ? name : ''
}

export interface RateKind {
  words: RateWords
  tail: string
  /** The name is restricted (按时办结率, 回访满意率) and the plain part does not belong to it. */
  restricted: boolean
  /** Of the table, not derived from the name alone. */
  common: boolean
}

export function rateKind(name: string): RateKind | undefined {
  for (const words of RATES) {
    for (const tail of words.tail) {
      if (!name.endsWith(tail)) continue
      return { words, tail, restricted: RESTRICTING.test(name.slice(0, -tail.length)), common: true }
    }
  }
  // a rate that is not in the table: its own verb marks the part (换发率: 已换发652人)
  const stem = name.slice(-3, -1)
  if (
    !name.endsWith('率') ||
    stem.length < 2 ||
    !/^[\u4e00-\u9fa5]{2}$/.test(stem) ||
    /比|占|概|效|频|增长|下降|利|税|费|汇|失业|出生|死亡|贡献|增速|自给|负债|压减|下降|降低/.test(stem)
  )
    return undefined
  return {
    words: { tail: [name], part: [stem], whole: ['应', '共', '总', '全', '需', '计划', '现有', '辖', '拟'] },
    tail: name,
    restricted: RESTRICTING.test(name.slice(0, -3)),
    common: false,
  }
}

export const isCount = (q: Quantity): boolean => (q.kind === 'count' || q.kind === 'money') && q.unit !== '成'

const hasWord = (text: string, words: readonly string[]): boolean => words.some((w) => text.includes(w))

/** Words that a count carries: what stands before it, and what is counted. */
export const wordsOf = (q: Quantity): string => `${q.label}${q.noun}`

export interface Pair {
  part: Quantity
  whole: Quantity
}

/** The nearest counts before the rate that its name calls part and whole. */
export function pairFor(kind: RateKind, before: readonly Quantity[]): { pair?: Pair; wholeOnly?: Quantity } {
  const counts = before.filter(isCount)
  const negative = (q: Quantity) =>
    /(?:不|未|没有|无|尚未|待|正在)[^,]{0,3}$/.test(q.label.slice(0, -1)) ||
    /[不未](?:合格|满意|办结|达标|履行|化解|成功|整改)/.test(wordsOf(q))
  for (let i = counts.length - 1; i >= 0; i--) {
    const part = counts[i] as Quantity
    if (!hasWord(part.label, kind.words.part) && !hasWord(part.noun.slice(0, 8), kind.words.part)) continue
    if (negative(part)) continue
    for (let j = i - 1; j >= 0; j--) {
      const whole = counts[j] as Quantity
      if (
        !sameUnit(whole.unit, part.unit) ||
        !(hasWord(wordsOf(whole), kind.words.whole) || /^[^,]{0,6}中/.test(whole.noun))
      )
        continue
      if (hasWord(whole.label, kind.words.part.slice(0, 1)) && !hasWord(whole.label, kind.words.whole.slice(0, 12)))
        continue
      return { pair: { part, whole } }
    }
  }
  for (let j = counts.length - 1; j >= 0 && j >= counts.length - 1; j--) {
    const whole = counts[j] as Quantity
    if (hasWord(wordsOf(whole), kind.words.whole)) return { wholeOnly: whole }
  }
  return {}
}
