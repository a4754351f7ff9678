import { EVENTS, LAW_PROGRAMMES, PLANS } from '../data/periods.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const periods: Family = {
  rules: [
    {
      id: 'plan-years',
      title: { zh: '规划期的起止年份不对', en: 'A plan period with the wrong years' },
      explains: {
        zh: '“十四五”“八五”普法等期间的年份是固定的,文中所写与之不符。',
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
        zh: '全年的报告里有只统计到某月的数据,要问是否更新。',
        en: 'A whole-year report gives data up to a month; should they be brought up to date?',
      },
    },
    {
      id: 'report-before-year-end',
      title: { zh: '年度未结束就成文', en: 'Signed before the end of its year' },
      explains: {
        zh: '落款日期早于报告年度结束,却写全年数据。',
        en: 'The text is signed before its year ends and yet speaks of the whole year.',
      },
    },
    {
      id: 'year-mismatch',
      title: { zh: '正文年份与标题不符', en: 'The year of the body differs from the title' },
      explains: {
        zh: '开头或总结句所写的年份不是报告年度,可能是沿用上年文稿。',
        en: 'The opening names another year than the title; perhaps last year’s text was reused.',
      },
    },
    {
      id: 'next-year',
      title: { zh: '下一年度安排的年份不对', en: 'The plan for next year names the wrong year' },
      explains: {
        zh: '下一年度工作安排所写的年份不是报告年度的下一年。',
        en: 'The plan does not name the year after the report’s.',
      },
    },
    {
      id: 'signed-year',
      title: { zh: '成文日期与报告年度相距不当', en: 'Date of signature far from the report’s year' },
      explains: { zh: '年度报告应当在年度结束后不久成文。', en: 'An annual report is signed soon after its year.' },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    planYears(reading, out)
    firstLast(reading, out)
    anachronisms(reading, out)
    cutoffs(reading, out)
    years(reading, out)
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
      zh: `“${name}”是${right[0]}—${right[1]}年,这里写作${from}—${to}年。`,
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
      zh: `“${name}”的${m[4]}是${right}年,不是${m[1]}年。`,
      en: `The ${last ? 'last' : 'first'} year of “${name}” is ${right}, not ${m[1]}.`,
    })
  }
}

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
    pattern.lastIndex = 0
    const m = pattern.exec(page.flat)
    if (!m) continue
    out.push({
      rule: 'anachronism',
      severity: signed ? 'certain' : 'likely',
      start: m.index,
      end: m.index + m[0].length,
      ...(signed ? { also: [signed] } : {}),
      zh: `${says},而本文${signed ? `落款于${signed.year}年${signed.month}月` : `是${subject.year}年度的报告`}。`,
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
      zh: `“${m[0]}”没有写明截至哪一天,请补上日期。`,
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
      zh: `年度报告里的这项数据只到${month}月,是否应当更新为全年?`,
      en: `This figure ends in month ${month}; should it be brought up to the whole year?`,
    })
  }
}

function years(reading: Reading, out: Draft[]): void {
  const { subject, page } = reading
  const { year, signedDate } = subject
  if (year === undefined || subject.kind === 'other') return
  const annual = subject.kind === 'rule-of-law-report'
  if (signedDate && annual) {
    if (signedDate.year < year || signedDate.year > year + 1) {
      out.push({
        rule: 'signed-year',
        severity: signedDate.year < year ? 'certain' : 'likely',
        start: signedDate.start,
        end: signedDate.end,
        ...(subject.yearPlace ? { also: [subject.yearPlace] } : {}),
        zh: `报告年度是${year}年,落款却是${signedDate.year}年。`,
        en: `The report is on ${year} but signed in ${signedDate.year}.`,
      })
    } else if (signedDate.year === year && !(signedDate.month === 12 && signedDate.day === 31)) {
      const m = /全年|一年来/.exec(page.flat)
      if (m) {
        out.push({
          rule: 'report-before-year-end',
          severity: 'ask',
          start: signedDate.start,
          end: signedDate.end,
          also: [{ start: m.index, end: m.index + m[0].length }],
          zh: `落款在${signedDate.month}月${signedDate.day}日,${year}年还没有结束,“${m[0]}”的数据从何而来?`,
          en: `Signed before ${year} was over: where do the whole-year figures come from?`,
        })
      }
    }
  }
  if (!annual || !subject.title) return
  const body = page.paragraphs.filter((p) => p.index > (subject.title?.index ?? -1) && p.end - p.start > 50).slice(0, 2)
  for (const [n, p] of body.entries()) {
    const m = /^(?:[^。,:]{0,4}[,:])?(20\d\d)年(?:以来|度|来)?,/.exec(page.flat.slice(p.start, p.start + 24))
    if (!m || Number(m[1]) === year || n > 0) continue
    const start = p.start + m[0].indexOf(m[1] as string)
    out.push({
      rule: 'year-mismatch',
      severity: 'likely',
      start,
      end: start + 5,
      repair: `${year}年`,
      ...(subject.yearPlace ? { also: [subject.yearPlace] } : {}),
      zh: `标题是${year}年度,正文开头写${m[1]}年。`,
      en: `The title says ${year}, the opening ${m[1]}.`,
    })
  }
  lastYearsText(reading, year, out)
  for (const label of subject.labels) {
    const p = page.paragraphs[label.paragraph]
    if (!p || label.rank !== 1) continue
    const text = page.flat.slice(p.start, Math.min(p.end, p.start + 40))
    const m = /(20\d\d)年(?:度)?[^,。;]{0,12}(?:思路|计划|安排|打算|重点|部署|举措|展望|设想|谋划)/.exec(text)
    const head = /^[^,。;]{0,12}?(20\d\d)年/.exec(text)
    if (m && Number(m[1]) !== year + 1 && !/主要|落实|完成/.test(m[0])) {
      const start = p.start + m.index
      out.push({
        rule: 'next-year',
        severity: 'likely',
        start,
        end: start + 5,
        repair: `${year + 1}年`,
        zh: `${year}年度的报告,下一年度安排应为${year + 1}年,这里写作${m[1]}年。`,
        en: `In a report on ${year} the plan is for ${year + 1}, not ${m[1]}.`,
      })
    } else if (
      head &&
      !m &&
      /成效|做法|情况|举措|问题|不足/.test(text) &&
      Number(head[1]) !== year &&
      !/安排|计划|思路|打算/.test(text)
    ) {
      const start = p.start + head[0].length - 5
      out.push({
        rule: 'year-mismatch',
        severity: 'likely',
        start,
        end: start + 5,
        repair: `${year}年`,
        zh: `报告年度是${year}年,标题写作${head[1]}年。`,
        en: `The report is on ${year}; this heading says ${head[1]}.`,
      })
    }
  }
}

/** A sentence of the achievements that begins with another year and speaks of our own place: last year's text? */
function lastYearsText(reading: Reading, year: number, out: Draft[]): void {
  const { page } = reading
  for (const s of page.sentences) {
    const m =
      /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+是|\d\.)?(20\d\d)年(?:度|以来)?,(?:我[市县区镇乡局]|全[市县区镇乡局]|共|累计|先后|市|县)/.exec(
        page.flat.slice(s.start, s.start + 24),
      )
    if (!m || Number(m[1]) !== year - 1) continue
    const start = s.start + m[0].indexOf(m[1] as string)
    out.push({
      rule: 'year-mismatch',
      severity: 'ask',
      start,
      end: start + 5,
      zh: `${year}年度的报告里,这一句写的是${m[1]}年的情况,是否沿用了上年文稿?`,
      en: `In a report on ${year} this sentence tells of ${m[1]}: was last year’s text reused?`,
    })
  }
}
