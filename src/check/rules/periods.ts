import { EVENTS, LAW_PROGRAMMES, PLANS } from '../data/periods.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const periods: Family = {
  rules: [
    {
      id: 'plan-years',
      title: { zh: '规划期的起止年份不对', en: 'A plan period with the wrong years' },
      explains: {
        zh: '“十四五”“八五”普法等期间的年份是固定的，文中所写与之不符。',
        en: 'The years of a five-year period are fixed, and the text gives others.',
      },
    },
    {
      id: 'plan-first-last-year',
      title: { zh: '开局之年、收官之年不对', en: 'The wrong first or last year of a plan' },
      explains: {
        zh: '所写年份不是该规划期的第一年或最后一年。',
        en: 'The year named is not the first or last of the period.',
      },
    },
    {
      id: 'anachronism',
      title: { zh: '提前引用后来的会议或提法', en: 'A later event named too early' },
      explains: {
        zh: '成文时该会议尚未召开或该提法尚未提出。',
        en: 'At the date of the text the event had not taken place.',
      },
    },
    {
      id: 'cutoff-missing',
      title: { zh: '没有写明截止日期', en: 'A missing cut-off date' },
      explains: { zh: '“截至目前”没有写明到哪一天。', en: '截至目前 names no day.' },
    },
    {
      id: 'part-year',
      title: { zh: '全年报告使用不足一年的数据', en: 'Part-year data in a whole-year report' },
      explains: {
        zh: '全年的报告里有只统计到某月的数据，要问是否更新。',
        en: 'A whole-year report gives data up to a month; should they be brought up to date?',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    planYears(reading, out)
    firstLast(reading, out)
    anachronisms(reading, out)
    cutoffs(reading, out)
    return out
  },
}

const PLAN =
  /[“"]?(十[一二三四五六]五)[”"]?(?:时期|期间|规划)?\s?\(((?:19|20)\d\d)年?\s?(?:-|—|——|–|~|至)\s?((?:19|20)\d\d)年?\)/g
const PROGRAMME =
  /[“"]([五六七八九]五)[”"]普法(?:规划|工作|期间)?\s?\(((?:19|20)\d\d)年?\s?(?:-|—|——|–|~|至)\s?((?:19|20)\d\d)年?\)/g
const BEHIND =
  /\(?((?:19|20)\d\d)年?\s?(?:-|—|——|–|~|至)\s?((?:19|20)\d\d)年?\)?[^,。;《》]{0,4}[“"]([五六七八九十][一二三四五六]?五)[”"](普法|规划|时期)/g

function planYears(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  const judge = (
    name: string,
    table: Record<string, [number, number]>,
    from: number,
    to: number,
    start: number,
    end: number,
  ) => {
    const right = table[name]
    if (!right || (right[0] === from && right[1] === to)) return
    out.push({
      rule: 'plan-years',
      severity: 'certain',
      start,
      end,
      repair: `${right[0]}—${right[1]}年`,
      zh: `“${name}”是${right[0]}—${right[1]}年，这里写作${from}—${to}年。`,
      en: `The period “${name}” is ${right[0]} to ${right[1]}, not ${from} to ${to}.`,
    })
  }
  for (const m of flat.matchAll(PLAN))
    judge(m[1] as string, PLANS, Number(m[2]), Number(m[3]), m.index, m.index + m[0].length)
  for (const m of flat.matchAll(PROGRAMME))
    judge(m[1] as string, LAW_PROGRAMMES, Number(m[2]), Number(m[3]), m.index, m.index + m[0].length)
  for (const m of flat.matchAll(BEHIND)) {
    const table = m[4] === '普法' ? LAW_PROGRAMMES : PLANS
    judge(m[3] as string, table, Number(m[1]), Number(m[2]), m.index, m.index + m[0].length)
  }
}

const FIRST_LAST =
  /(20\d\d)年?(?:,)?是[^。;]{0,24}?[“"]?(十[一二三四五六]五|[六七八九]五)[”"]?(普法)?(?:规划|时期|工作|规划实施)?的?[^。;,“”]{0,6}?(开局之年|开局年|起步之年|收官之年|收官年|第一年|最后一年|启动之年)/g

function firstLast(reading: Reading, out: Draft[]): void {
  for (const m of reading.page.flat.matchAll(FIRST_LAST)) {
    const name = m[2] as string
    const period = m[3] || name.length === 2 ? LAW_PROGRAMMES[name] : PLANS[name]
    if (!period) continue
    const last = /收官|最后/.test(m[4] as string)
    const right = last ? period[1] : period[0]
    if (Number(m[1]) === right) continue
    out.push({
      rule: 'plan-first-last-year',
      severity: 'certain',
      start: m.index,
      end: m.index + m[0].length,
      zh: `“${name}”的${m[4]}是${right}年，不是${m[1]}年。`,
      en: `The ${last ? 'last' : 'first'} year of “${name}” is ${right}, not ${m[1]}.`,
    })
  }
}

/** An event that is still to come may be named. */
const AWAITED = /迎接|喜迎|即将|将要|将召开|召开之年|召开的?(?:一年|关键)|胜利召开|筹备/

function anachronisms(reading: Reading, out: Draft[]): void {
  const { subject, page } = reading
  const signed = subject.signedDate
  const known = signed
    ? signed.year * 100 + signed.month
    : subject.year && subject.kind === 'rule-of-law-report'
      ? (subject.year + 1) * 100 + 6
      : undefined
  if (known === undefined) return
  for (const [pattern, month, says] of EVENTS) {
    if (known >= month) continue
    const m = [...page.flat.matchAll(pattern)].find(
      (one) => !AWAITED.test(page.flat.slice(Math.max(0, one.index - 12), one.index + 24)),
    )
    if (!m) continue
    out.push({
      rule: 'anachronism',
      severity: signed ? 'certain' : 'likely',
      start: m.index,
      end: m.index + m[0].length,
      ...(signed ? { also: [signed] } : {}),
      zh: `${says}，而本文${signed ? `落款于${signed.year}年${signed.month}月` : `是${subject.year}年度的报告`}。`,
      en: `The text ${signed ? `is dated ${signed.year}-${signed.month}` : `reports on ${subject.year}`}, before this event.`,
    })
  }
}

const NO_DATE = /截[至止](?:到)?(?:目前|现在|当前|年底|今|本报告期末)|到目前为止/g
const TO_MONTH =
  /(?:(20\d\d)年)?(?<!\d)1月?\s?(?:-|—|–|~|至)\s?(\d{1,2})月(?!\d)|截[至止]到?(?:(20\d\d)年)?(\d{1,2})月(?:底|末|\d{1,2}日)?/g

function cutoffs(reading: Reading, out: Draft[]): void {
  const { page, subject } = reading
  const { flat } = page
  for (const m of flat.matchAll(NO_DATE)) {
    if (
      /年底/.test(m[0]) ||
      /^[,,]?\(?(?:20\d\d年)?\d{1,2}月/.test(flat.slice(m.index + m[0].length, m.index + m[0].length + 12))
    )
      continue
    out.push({
      rule: 'cutoff-missing',
      severity: 'ask',
      start: m.index,
      end: m.index + m[0].length,
      zh: `“${m[0]}”没有写明截至哪一天，请补上日期。`,
      en: `“${m[0]}” names no day; give the cut-off date.`,
    })
  }
  if (subject.kind !== 'rule-of-law-report' || subject.year === undefined) return
  for (const m of flat.matchAll(TO_MONTH)) {
    const month = Number(m[2] ?? m[4])
    const on: number = Number(m[1] ?? m[3] ?? subject.year)
    if (month >= 12 || month < 1 || on !== subject.year) continue
    out.push({
      rule: 'part-year',
      severity: 'ask',
      start: m.index,
      end: m.index + m[0].length,
      zh: `年度报告里的这项数据只到${month}月，是否应当更新为全年？`,
      en: `This figure ends in month ${month}; should it be brought up to the whole year?`,
    })
  }
}
