import type { Draft, Family, Reading } from './rule.ts'

export const years: Family = {
  rules: [
    {
      id: 'report-before-year-end',
      title: { zh: '年度未结束就成文', en: 'Signed before the end of its year' },
      explains: {
        zh: '落款日期早于报告年度结束，却写全年数据。',
        en: 'The text is signed before its year ends and yet speaks of the whole year.',
      },
    },
    {
      id: 'year-mismatch',
      title: { zh: '正文年份与标题不符', en: 'The year of the body differs from the title' },
      explains: {
        zh: '开头或总结句所写的年份不是报告年度，可能是沿用上年文稿。',
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
    wholeText(reading, out)
    return out
  },
}

function wholeText(reading: Reading, out: Draft[]): void {
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
        zh: `报告年度是${year}年，落款却是${signedDate.year}年。`,
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
          zh: `落款在${signedDate.month}月${signedDate.day}日，${year}年还没有结束，“${m[0]}”的数据从何而来？`,
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
      zh: `标题是${year}年度，正文开头写${m[1]}年。`,
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
    if (m && Number(m[1]) !== year + 1 && !/主要|落实|完成/.test(m[0]) && !/情况|成效|做法|进展|总结|回顾/.test(text)) {
      const start = p.start + m.index
      out.push({
        rule: 'next-year',
        severity: 'likely',
        start,
        end: start + 5,
        repair: `${year + 1}年`,
        zh: `${year}年度的报告，下一年度安排应为${year + 1}年，这里写作${m[1]}年。`,
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
        zh: `报告年度是${year}年，标题写作${head[1]}年。`,
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
      zh: `${year}年度的报告里，这一句写的是${m[1]}年的情况，是否沿用了上年文稿？`,
      en: `In a report on ${year} this sentence tells of ${m[1]}: was last year’s text reused?`,
    })
  }
}
