import type { Paragraph } from '../text/page.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const structure: Family = {
  rules: [
    {
      id: 'title-missing',
      title: { zh: '缺少标题', en: 'No title' },
      explains: {
        zh: '年度报告应当有标题，写明地区或单位、年度和文种。',
        en: 'An annual report needs a title with place, year and kind.',
      },
    },
    {
      id: 'title-year',
      title: { zh: '标题没有年度', en: 'A title without its year' },
      explains: { zh: '年度报告的标题应当写明年度。', en: 'The title of an annual report names its year.' },
    },
    {
      id: 'title-term',
      title: { zh: '标题用语不规范', en: 'A title in outdated terms' },
      explains: {
        zh: '现行文种是“法治政府建设年度报告”“法治政府建设情况的报告”。',
        en: 'The current kind is 法治政府建设 …报告.',
      },
    },
    {
      id: 'block-results',
      title: { zh: '缺少举措和成效', en: 'No measures and results' },
      explains: {
        zh: '年度报告应当写明推进法治政府建设的主要举措和成效。',
        en: 'The annual report must tell measures and results.',
      },
    },
    {
      id: 'block-shortcomings',
      title: { zh: '缺少不足和原因', en: 'No shortcomings and causes' },
      explains: {
        zh: '年度报告应当写明存在的不足和原因。',
        en: 'The annual report must tell shortcomings and their causes.',
      },
    },
    {
      id: 'block-principal',
      title: { zh: '缺少主要负责人履职情况', en: 'No duties of the principal' },
      explains: {
        zh: '年度报告应当写明主要负责人履行推进法治建设第一责任人职责的情况。',
        en: 'The annual report must tell how the principal met his duty as the first responsible person.',
      },
    },
    {
      id: 'block-plan',
      title: { zh: '缺少下一年度安排', en: 'No plan for the next year' },
      explains: {
        zh: '年度报告应当写明下一年度推进法治政府建设的主要安排。',
        en: 'The annual report must tell the plan for the next year.',
      },
    },
    {
      id: 'signature-missing',
      title: { zh: '缺少署名', en: 'No signature' },
      explains: { zh: '报告末尾应当有发文机关署名。', en: 'The issuing organ signs at the end.' },
    },
    {
      id: 'signature-date',
      title: { zh: '缺少成文日期', en: 'No date of signature' },
      explains: { zh: '报告末尾应当有成文日期。', en: 'The date of signature stands at the end.' },
    },
    {
      id: 'signature-odd',
      title: { zh: '署名不规范', en: 'An odd signature' },
      explains: {
        zh: '署名应当是机关全称，不能粘连“主管”“主办”等字样。',
        en: 'The signature is the organ’s full name, nothing glued to it.',
      },
    },
    {
      id: 'signature-place',
      title: { zh: '署名与标题的地区不符', en: 'Signature and title name different places' },
      explains: { zh: '标题和署名里的地名不同。', en: 'Title and signature name different places.' },
    },
    {
      id: 'addressee-missing',
      title: { zh: '缺少主送机关', en: 'No addressee' },
      explains: { zh: '“关于……的报告”应有主送机关。', en: 'A report to a superior names its addressee.' },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    signature(reading, out)
    addressee(reading, out)
    if (reading.subject.kind === 'rule-of-law-report') report(reading, out)
    return out
  },
}

const GLUED =
  /[\u4e00-\u9fa5]{2,24}?(?:人民政府办公室|人民政府|办公室|管委会|委员会|局|厅|中心)(?:主管|主办|承办|版权所有|宣|网站)/g

function signature(reading: Reading, out: Draft[]): void {
  const { page, subject } = reading
  const tail = page.paragraphs.slice(-4)
  for (const p of tail) {
    if (p.end - p.start > 32) continue
    const text = page.flat.slice(p.start, p.end)
    GLUED.lastIndex = 0
    const m = GLUED.exec(text)
    if (m?.index !== 0 || m[0].length < text.length - 1) continue
    const name = m[0].replace(/(?:主管|主办|承办|版权所有|宣|网站)$/, '')
    const also: { start: number; end: number }[] = []
    let at = page.flat.indexOf(m[0])
    while (at >= 0 && at < p.start && also.length < 10) {
      also.push({ start: at, end: at + m[0].length })
      at = page.flat.indexOf(m[0], at + 1)
    }
    out.push({
      rule: 'signature-odd',
      severity: 'likely',
      start: p.start,
      end: p.end,
      repair: name,
      ...(also.length ? { also } : {}),
      zh: `署名“${text}”在机关名称后粘连了“${text.slice(name.length)}”，应为“${name}”。`,
      en: 'The signature has words glued to the name of the organ.',
    })
    for (const place of also) {
      out.push({
        rule: 'signature-odd',
        severity: 'likely',
        ...place,
        repair: name.replace(/办公室$/, ''),
        zh: `正文里也写作“${m[0]}”，应为机关名称。`,
        en: 'The body has the same glued name.',
      })
    }
  }
  if (!subject.signature || !subject.title) return
  const own = /^[\u4e00-\u9fa5]{2,6}?(?=[省市县区镇乡]|街道)/
  const signed = own.exec(page.flat.slice(subject.signature.start, subject.signature.end).replace(/^中共/, ''))?.[0]
  const titled = own.exec(subject.titleText)?.[0]
  if (
    !signed ||
    !titled ||
    /关于|中共|报告|年/.test(titled) ||
    titled === signed ||
    titled.includes(signed) ||
    signed.includes(titled)
  )
    return
  const title = page.flat.slice(subject.title.start, subject.title.end)
  if (title.includes(signed) || page.flat.split(signed).length > 3) return
  out.push({
    rule: 'signature-place',
    severity: 'likely',
    start: subject.signature.start,
    end: subject.signature.end,
    also: [subject.title],
    zh: `标题是“${titled}”的报告，署名却是“${signed}”。`,
    en: 'The title and the signature name different places.',
  })
}

function addressee(reading: Reading, out: Draft[]): void {
  const { page, subject } = reading
  const { title } = subject
  if (!title || !/关于.*的报告$/.test(subject.titleText)) return
  const next = page.paragraphs.slice(title.index + 1, title.index + 4)
  if (next.some((p) => /^[\u4e00-\u9fa5、,]{2,40}:$/.test(page.flat.slice(p.start, p.end)))) return
  out.push({
    rule: 'addressee-missing',
    severity: 'ask',
    start: title.start,
    end: title.end,
    zh: '“关于……的报告”是上行文，标题之下应有主送机关；公开版本可以不写。',
    en: 'A report to a superior names its addressee below the title; a public version need not.',
  })
}

function report(reading: Reading, out: Draft[]): void {
  const { page, subject } = reading
  const { flat } = page
  const firstLine = page.paragraphs[0]
  const lastLine = page.paragraphs.at(-1)
  if (!firstLine || !lastLine) return
  const opening = { start: firstLine.start, end: Math.min(firstLine.end, firstLine.start + 20) }
  const closing = { start: Math.max(lastLine.start, lastLine.end - 20), end: lastLine.end }
  if (!subject.titleText) {
    out.push({
      rule: 'title-missing',
      severity: 'ask',
      ...opening,
      zh: '文中没有标题；年度报告的标题应写明地区或单位、年度和“法治政府建设年度报告”。',
      en: 'The text has no title.',
    })
  } else if (!/(?:20\d\d|二[〇○零][〇○零一二三]\S)年?/.test(subject.titleText)) {
    const at = subject.title ?? opening
    out.push({
      rule: 'title-year',
      severity: 'ask',
      start: at.start,
      end: at.end,
      zh: '标题没有写明是哪一年度的报告。',
      en: 'The title names no year.',
    })
  }
  if (subject.title && /依法行政.*(?:报告|总结)|法制政府/.test(subject.titleText) && (subject.year ?? 0) >= 2016) {
    out.push({
      rule: 'title-term',
      severity: 'likely',
      start: subject.title.start,
      end: subject.title.end,
      zh: '现行名称是“法治政府建设年度报告”，标题用语应当更新。',
      en: 'The current term in the title is 法治政府建设.',
    })
  }
  if (flat.length < 400) return
  blocks(reading, closing, out)
  if (!subject.signature)
    out.push({
      rule: 'signature-missing',
      severity: 'ask',
      ...closing,
      zh: '文末没有发文机关署名。',
      en: 'The text bears no signature.',
    })
  if (!subject.signedDate)
    out.push({
      rule: 'signature-date',
      severity: 'ask',
      ...closing,
      zh: '文末没有成文日期。',
      en: 'The text bears no date of signature.',
    })
}

const BLOCKS: { rule: string; head: RegExp; body: RegExp; zh: string; en: string }[] = [
  {
    rule: 'block-results',
    head: /成效|举措|做法|进展|情况|工作开展|落实|完成/,
    body: /./,
    zh: '没有找到主要举措和成效的部分。',
    en: 'No part tells measures and results.',
  },
  {
    rule: 'block-shortcomings',
    head: /不足|问题|困难|短板|差距|薄弱|挑战/,
    body: /(?:存在|还有|尚有|仍有)[^。]{0,16}(?:不足|问题|困难|短板|差距|薄弱)|(?:不足|差距|短板|问题)[^。]{0,12}(?:主要|表现|一是|:)/,
    zh: '没有找到不足和原因的部分。',
    en: 'No part tells shortcomings and their causes.',
  },
  {
    rule: 'block-principal',
    head: /第一责任人|主要负责人|主要负责同志|党政主要|一把手|职责情况/,
    body: /第一责任人/,
    zh: '没有单列主要负责人履行推进法治建设第一责任人职责的情况。',
    en: 'No part of its own tells how the principal met his duty as first responsible person.',
  },
  {
    rule: 'block-plan',
    head: /下一步|下步|安排|计划|打算|思路|下一年|明年|展望|重点工作|努力方向|工作重点/,
    body: /下一步|(?:20\d\d年)[^。]{0,30}将/,
    zh: '没有找到下一年度安排的部分。',
    en: 'No part tells the plan for the next year.',
  },
]

function blocks(reading: Reading, closing: { start: number; end: number }, out: Draft[]): void {
  const { page, subject } = reading
  const heads: string[] = []
  for (const label of subject.labels) {
    const p = page.paragraphs[label.paragraph] as Paragraph
    if (label.rank === 1 || label.rank === 2 || label.rank === 'part')
      heads.push(page.flat.slice(p.start, Math.min(p.end, p.start + 50)).split('。')[0] as string)
  }
  for (const p of page.paragraphs)
    if (p.end - p.start <= 40 && !subject.labels.some((l) => l.paragraph === p.index))
      heads.push(page.flat.slice(p.start, p.end))
  for (const b of BLOCKS) {
    if (heads.some((h) => b.head.test(h))) continue
    if (b.rule !== 'block-principal' && b.body.test(page.flat)) continue
    const mentioned = b.rule === 'block-principal' && b.body.test(page.flat)
    out.push({
      rule: b.rule,
      severity: mentioned || b.rule === 'block-results' ? 'ask' : 'likely',
      ...closing,
      zh: mentioned ? `${b.zh}文中只是顺带提到。` : b.zh,
      en: b.en,
    })
  }
}
