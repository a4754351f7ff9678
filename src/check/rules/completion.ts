import { isCount, wordsOf } from '../claims/rates.ts'
import { fits, percent, percentOf } from '../numbers/arithmetic.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { sameUnit } from '../numbers/units.ts'
import type { Sentence } from '../text/page.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const completion: Family = {
  rules: [
    {
      id: 'all-but-count',
      title: { zh: '写“全部”而数字不足', en: '“All” against a count that is less' },
      explains: {
        zh: '写明的完成数少于总数，后文却说全部完成、全覆盖。',
        en: 'The count falls short of the whole, yet the text says all of it.',
      },
    },
    {
      id: 'target-result',
      title: { zh: '目标与结果的说法不符', en: 'Target and result do not agree' },
      explains: {
        zh: '完成数没有达到或没有超过目标数，却写完成或超额完成。',
        en: 'The result does not reach or exceed the target, yet the text says that it does.',
      },
    },
    {
      id: 'target-rate',
      title: { zh: '完成目标的百分比不符', en: 'The share of the target does not follow' },
      explains: { zh: '完成数除以目标数得不出所写的百分比。', en: 'Result over target is not the stated percentage.' },
    },
    {
      id: 'rank-over-number',
      title: { zh: '名次大于参加排名的个数', en: 'A rank beyond the number ranked' },
      explains: { zh: '所写的名次比参加排名的个数还大。', en: 'The rank is greater than the number of those ranked.' },
    },
    {
      id: 'average-mismatch',
      title: { zh: '平均数与总数不符', en: 'An average does not follow from its total' },
      explains: {
        zh: '总数除以个数或天数得不出所写的平均数。',
        en: 'Total over number or days is not the stated average.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    for (const s of reading.page.sentences) {
      const text = reading.page.flat.slice(s.start, Math.min(s.end, s.start + 3000))
      if (/全部|全覆盖|全数|无一|百分之百|均已|全面完成/.test(text)) allBut(reading, s, text, out)
      if (/目标|任务|计划/.test(text)) targets(reading, s, text, out)
      if (/第\d/.test(text)) ranks(s, text, out)
      if (/日均|月均|人均|户均|平均|每天|每月/.test(text)) averages(reading, s, out)
    }
    return out
  },
}

const DONE = [
  '办结',
  '结案',
  '审结',
  '化解',
  '整改',
  '解决',
  '完成',
  '答复',
  '办复',
  '建成',
  '覆盖',
  '履行',
  '兑现',
  '落实',
  '处置',
  '销号',
  '达标',
  '合格',
  '通过',
  '聘请',
  '配备',
  '参加',
  '调解成功',
  '清零',
  '回复',
]

const SOME_LEFT = /尚|还有|剩余|其余|未|除|正在|待|另有|计划|目标|力争|将|拟|要/

/** 受理252件,办结248件,全部办结. */
function allBut(reading: Reading, s: Sentence, text: string, out: Draft[]): void {
  const own = reading.inSentence(s.index).filter((q) => isCount(q) && q.exact && !q.vague)
  for (const m of text.matchAll(/(?:已?全部|全数|均已|已?实现)(全覆盖|[\u4e00-\u9fa5]{2,4})/g)) {
    const at = s.start + m.index
    const said = m[1] as string
    const verb = said === '全覆盖' ? '覆盖' : DONE.find((w) => said.startsWith(w))
    if (!verb) continue
    if (m[0].startsWith('实现') && verb !== '覆盖') continue
    const before = own.filter((q) => q.end <= at).slice(-6)
    const part = before.findLast(
      (q) =>
        q.label.includes(verb) ||
        q.noun.slice(0, 8).includes(verb) ||
        (verb === '覆盖' && /建成|设立|聘请|配备|建立|完成/.test(wordsOf(q))),
    )
    if (!part) continue
    const whole = before.findLast(
      (q) =>
        q.start < part.start &&
        sameUnit(q.unit, part.unit) &&
        q.value > part.value &&
        !DONE.some((w) => w !== '参加' && q.label.endsWith(w)),
    )
    if (!whole || part.segment !== whole.segment || /其中|第/.test(part.label)) continue
    const between = text.slice(whole.start - s.start, m.index)
    if (SOME_LEFT.test(between)) continue
    // a further count between part and 全部 may be what is all done
    const clauseNow = reading.page.flat.slice(part.end, at)
    const sure = (clauseNow.match(/[,;、]/g) ?? []).length <= 2 && !before.some((q) => q.start > part.start)
    const subject = clauseNow.replace(/^[^,;]*[,;]/, '')
    if (subject.length > 8) continue
    out.push({
      rule: 'all-but-count',
      severity: sure ? 'certain' : 'likely',
      start: at,
      end: at + m[0].length,
      arithmetic: `${part.text} < ${whole.text}`,
      also: [
        { start: whole.labelStart, end: whole.end },
        { start: part.labelStart, end: part.end },
      ],
      zh: `总数是${whole.text}，只有${part.text}，不是“${m[0]}”。`,
      en: `Only ${part.text} of ${whole.text}: not all of them.`,
    })
  }
}

const TARGET =
  /(?:目标|任务|计划)(?!生育)(?:数|任务|量|值|任务数)?(?:完成|新增|建设|实现|实施|培训|发放|整治|改造|开工|为|是|共)?[^,;]{0,6}$/
const RESULT =
  /(?:实际)?(?:已|共|累计)?(?:完成|实现|建成|培训|发放|达到|新增|整治|改造|开工|竣工|办结|到位)[^,;]{0,10}$/

/** 目标100件,完成98件,超额完成 / 完成目标的98%. */
function targets(reading: Reading, s: Sentence, text: string, out: Draft[]): void {
  const own = reading.inSentence(s.index)
  const counts = own.filter((q) => isCount(q) && !q.vague)
  for (let i = 0; i < counts.length; i++) {
    const target = counts[i] as Quantity
    const behind = reading.page.flat.slice(target.end, target.end + 10)
    const isTarget =
      TARGET.test(target.label) || /^[^,;。\d]{0,4}(?:的)?(?:年度|全年|年初|省定|市定)?(?:目标|任务)/.test(behind)
    if (!isTarget) continue
    const result = counts.find(
      (q, n) =>
        n !== i &&
        sameUnit(q.unit, target.unit) &&
        Math.abs(q.clause - target.clause) <= 2 &&
        RESULT.test(q.label) &&
        !TARGET.test(q.label) &&
        q.segment === target.segment,
    )
    if (!result) continue
    const tail = own.find(
      (q) =>
        q.kind === 'percent' &&
        q.start > Math.max(target.start, result.start) &&
        q.segment === target.segment &&
        (/(?:目标|任务|计划)(?:任务|数|总数)?的$|完成率(?:为|达|达到)?$|占(?:目标|任务|计划)[^,]{0,8}$/.test(q.label) ||
          (q.label === '的' && q.labelStart === target.end)),
    )
    if (tail) {
      const { low, high } = percentOf(result, target)
      if (fits(tail, low, high) === 'no') {
        const right = percent((result.value / target.value) * 100, tail)
        if (right !== tail.text)
          out.push({
            rule: 'target-rate',
            severity: tail.vague ? 'ask' : 'certain',
            start: tail.labelStart,
            end: tail.end,
            repair: right,
            arithmetic: `${result.text} ÷ ${target.text} = ${right}`,
            also: [
              { start: target.labelStart, end: target.end },
              { start: result.labelStart, end: result.end },
            ],
            zh: `按${result.text}除以目标${target.text}，应为${right}，这里写作${tail.text}。`,
            en: `${result.text} over the target ${target.text} is ${right}, not ${tail.text}.`,
          })
      }
    }
    const claim = /超额完成|超目标|超过目标|全面完成|全部完成|圆满完成|如期完成|完成目标任务|超计划/.exec(
      text.slice(Math.max(0, Math.min(target.start, result.start) - s.start - 12)),
    )
    if (!claim) continue
    const exceeds = /超/.test(claim[0])
    const wrong = exceeds ? result.high <= target.low : result.high < target.low
    if (!wrong) continue
    const at = text.indexOf(claim[0], Math.max(0, Math.min(target.start, result.start) - s.start - 12)) + s.start
    if (at - Math.max(target.end, result.end) > 24) continue
    if (/下降|控制在|不超过|以内|降低|减少/.test(target.label + result.label)) continue
    out.push({
      rule: 'target-result',
      severity: result.high < target.low ? 'certain' : 'likely',
      start: at,
      end: at + claim[0].length,
      arithmetic: `${result.text} ${result.high < target.low ? '<' : '='} ${target.text}`,
      also: [
        { start: target.labelStart, end: target.end },
        { start: result.labelStart, end: result.end },
      ],
      zh: `目标是${target.text}，结果是${result.text}，不能写“${claim[0]}”。`,
      en: `The target is ${target.text} and the result ${result.text}; it was not ${exceeds ? 'exceeded' : 'reached'}.`,
    })
  }
}

/** 在全国262个城市中排名第300: a rank beyond the number of those ranked. */
function ranks(s: Sentence, text: string, out: Draft[]): void {
  for (const m of text.matchAll(
    /(\d{1,4})个[^。;,\d]{1,24}(?:中|里)[^。;\d]{0,12}(?:排名|位居|位列|名列|居|排)第(\d{1,4})(?:位|名)?/g,
  )) {
    const [among, rank] = [Number(m[1]), Number(m[2])]
    if (rank <= among) continue
    const start = s.start + m.index
    out.push({
      rule: 'rank-over-number',
      severity: 'certain',
      start,
      end: start + m[0].length,
      arithmetic: `${rank} > ${among}`,
      zh: `只有${among}个参加排名，不可能排第${rank}。`,
      en: `Among ${among} there is no rank ${rank}.`,
    })
  }
}

const DAYS: Record<string, number[]> = {
  日: [365, 366, 360, 250, 249, 251, 248, 252],
  天: [365, 366, 360, 250, 249, 251, 248, 252],
  月: [12],
}

/** 全年受理N件,日均n件; N户共T元,户均t元. */
function averages(reading: Reading, s: Sentence, out: Draft[]): void {
  const own = reading.inSentence(s.index)
  for (let i = 0; i < own.length; i++) {
    const mean = own[i] as Quantity
    const m = /(日均|月均|人均|户均|平均每[天日月人户]|每[天月]平均)[^,]{0,8}$/.exec(mean.label)
    if (!m || !isCount(mean) || mean.vague) continue
    const by = (m[1] as string).replace(/[均平每]/g, '')
    const before = own.slice(Math.max(0, i - 4), i).filter((q) => isCount(q) && mean.clause - q.clause <= 2)
    const total = before.findLast((q) => sameUnit(q.unit, mean.unit) && q.value > mean.value)
    if (!total || total.vague) continue
    const stretch = reading.page.flat.slice(s.start, mean.end)
    if (by === '人' || by === '户') {
      const heads = before.filter((q) => sameUnit(q.unit, by === '人' ? '人' : '户') && q !== total)
      const head = heads[0]
      if (heads.length !== 1 || !head || head.vague) continue
      note(total, [head.low, head.high], `${total.text} ÷ ${head.text}`, total.value / head.value, mean, 'likely', out)
    } else {
      if (!/全年|一年|年度|20\d\d年/.test(stretch) || /\d月|季度|半年|以来|截至|自|累计|期间/.test(stretch)) continue
      const divisors = DAYS[by] ?? []
      const works = divisors.some((d) => near(total.low / d, total.high / d, mean))
      if (works || divisors.length === 0) continue
      const d = divisors[0] as number
      note(total, [d, d], `${total.text} ÷ ${d}`, total.value / d, mean, 'likely', out)
    }
  }
}

const near = (low: number, high: number, mean: Quantity): boolean =>
  low <= mean.value + Math.max(mean.step, mean.value * 0.01) &&
  high >= mean.value - Math.max(mean.step, mean.value * 0.01)

function note(
  total: Quantity,
  divisor: [number, number],
  sum: string,
  right: number,
  mean: Quantity,
  severity: 'likely',
  out: Draft[],
): void {
  if (near(total.low / divisor[1], total.high / divisor[0], mean)) return
  const shown = mean.kind === 'money' ? `${Number(right.toFixed(2))}元` : `${Number(right.toFixed(2))}${mean.unit}`
  out.push({
    rule: 'average-mismatch',
    severity,
    start: mean.labelStart,
    end: mean.end,
    arithmetic: `${sum} = ${shown}`,
    also: [{ start: total.labelStart, end: total.end }],
    zh: `按总数计算平均应为${shown}，这里写作${mean.text}。`,
    en: `The total gives an average of ${shown}, not ${mean.text}.`,
  })
}
