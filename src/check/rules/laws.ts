import { type Law, lawKey, lawsByKey, NATION, laws as table } from '../data/laws.ts'
import { distance } from '../text/distance.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const laws: Family = {
  rules: [
    {
      id: 'law-name',
      title: { zh: '法律文件名称有误', en: 'A misspelt name of a law' },
      explains: {
        zh: '书名号里的名称与现行法律、法规或文件的名称只差一两个字。',
        en: 'The name differs from a known law by one or two characters.',
      },
    },
    {
      id: 'law-years',
      title: { zh: '规划、纲要的年份有误', en: 'Wrong years in the name of a plan' },
      explains: { zh: '名称里的起止年份与该文件不符。', en: 'The years in the name are not those of the document.' },
    },
    {
      id: 'law-too-early',
      title: { zh: '引用时法律尚未制定', en: 'A law cited before it was made' },
      explains: {
        zh: '报告所述年度或落款时该文件还没有公布。',
        en: 'The document was not yet made at the time of the text.',
      },
    },
    {
      id: 'law-repealed',
      title: { zh: '引用已经废止的法律', en: 'A repealed law' },
      explains: { zh: '报告所述年度该文件已经废止。', en: 'The document had been repealed by the year of the text.' },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    const memo: Known = new Map()
    for (const m of reading.page.flat.matchAll(/《([^《》\n]{2,80})》/g))
      oneName(reading, memo, m[1] as string, m.index, m.index + m[0].length, out)
    return out
  },
}

const DRAFT =
  /\((?:草案|征求意见稿|草案送审稿|送审稿|修订草案|修正案|修订|试行|修正|20\d\d年?(?:修订|修正|版|本)|讨论稿|以下简称[^)]*|审议稿|修订稿|修正草案|注释本|暂行)\)$/

function oneName(reading: Reading, memo: Known, written: string, start: number, end: number, out: Draft[]): void {
  const key = lawKey(written.replace(DRAFT, '').replace(DRAFT, ''))
  const law = lawsByKey.get(key) ?? lawsByKey.get(lawKey(written))
  if (law) {
    times(reading, law, written, start, end, out)
    return
  }
  if (years(reading, key, written, start, end, out)) return
  const near = nearest(key, memo)
  if (!near) return
  const { law: right, edits } = near
  const nation = written.replace(/\s+/g, '').startsWith(NATION)
  const shown = right.statute ? (nation ? right.name : right.key) : right.name
  const severity = judge(reading, key, right, edits, nation, start)
  if (!severity) return
  out.push({
    rule: 'law-name',
    severity,
    start,
    end,
    repair: `《${shown}》`,
    zh: `没有“《${written}》”，应为《${shown}》。`,
    en: `No document of this name is known; probably 《${shown}》.`,
  })
}

/** The same plan with other years: a wrong pair, or a missing 年. */
function years(reading: Reading, key: string, written: string, start: number, end: number, out: Draft[]): boolean {
  const m = /^(.{4,40})\((20\d\d)年?-(20\d\d)(年?)\)$/.exec(key)
  if (!m) return false
  const same = table.filter((l) => l.key.startsWith(`${m[1]}(`))
  if (same.length === 0) return false
  const exact = same.find((l) => l.key === `${m[1]}(${m[2]}-${m[3]}年)`)
  if (exact) {
    const bare = written.includes('年-') || written.includes('年—') ? undefined : exact
    if (!bare || m[4] === '年') return true
    out.push({
      rule: 'law-name',
      severity: 'certain',
      start,
      end,
      repair: `《${exact.name.replace('-', '—')}》`,
      zh: `名称里的年份后漏了“年”，应为《${exact.name.replace('-', '—')}》。`,
      en: 'The name lacks 年 after the years.',
    })
    return true
  }
  const meant = closestYears(same, reading.subject.year)
  out.push({
    rule: 'law-years',
    severity: 'certain',
    start,
    end,
    repair: `《${meant.name.replace('-', '—')}》`,
    zh: `没有这一年份的${m[1]}，应为《${meant.name.replace('-', '—')}》。`,
    en: `No such plan has these years; probably 《${meant.name}》.`,
  })
  return true
}

const closestYears = (same: Law[], year: number | undefined): Law =>
  (year === undefined
    ? undefined
    : same.find(
        (l) => Number(/\((20\d\d)/.exec(l.key)?.[1]) <= year + 1 && Number(/-(20\d\d)/.exec(l.key)?.[1]) >= year,
      )) ?? (same[same.length - 1] as Law)

const BY_LENGTH = new Map<number, Law[]>()
for (const law of table) BY_LENGTH.set(law.key.length, [...(BY_LENGTH.get(law.key.length) ?? []), law])

/** A text that cites more unknown names than this is no report; the rest of them is not compared. */
const MOST_NAMES = 3000

type Known = Map<string, { law: Law; edits: number } | undefined>

/** The known name within one edit, or two for long names. */
function nearest(key: string, memo: Known): { law: Law; edits: number } | undefined {
  if (key.length < 3 || key.length > 60) return undefined
  const known = memo.get(key)
  if (known || memo.has(key) || memo.size >= MOST_NAMES) return known
  let best: { law: Law; edits: number } | undefined
  const most = key.length >= 10 ? 2 : 1
  for (let n = key.length - most; n <= key.length + most; n++) {
    for (const law of BY_LENGTH.get(n) ?? []) {
      const edits = distance(key, law.key, most)
      if (edits <= most && (!best || edits < best.edits)) best = { law, edits }
    }
  }
  memo.set(key, best)
  return best
}

/** Names that lie one character from a known one and are themselves in use. */
const OTHERS = new Set([
  '电力法',
  '森林法',
  '水法',
  '税法',
  '民法',
  '军人法',
  '商法',
  '教育法',
  '教师法',
  '律师法',
  '法官法',
  '审计法',
  '建筑法',
  '种子法',
  '刑法',
  '国旗法',
  '国徽法',
  '国歌法',
  '行政法',
  '海商法',
  '海警法',
  '土地法',
  '体育法',
  '医师法',
  '药师法',
  '保险法',
  '邮政法',
  '气象法',
  '测绘法',
  '档案法',
  '渔业法',
  '草原法',
  '公证法',
  '公司法',
  '基金法',
  '信托法',
  '破产法',
  '慈善法',
  '旅游法',
  '航道法',
  '港口法',
  '铁路法',
  '公路法',
  '婚姻法',
  '立法法',
  '监狱法',
  '引渡法',
  '戒严法',
  '国籍法',
  '反分裂国家法',
  '预备役人员法',
  '人民防空法',
  '军事设施保护法',
  '国防动员法',
  '深海法',
  '船舶吨税法',
  '车船税法',
  '烟叶税法',
  '煤炭法',
  '船员条例',
  '戒毒法',
])

const KIND = /(?:条例|规定|办法|法|意见|决定|规则|细则|纲要|规划|通知|准则)$/

function judge(
  reading: Reading,
  key: string,
  right: Law,
  edits: number,
  nation: boolean,
  start: number,
): Draft['severity'] | undefined {
  if (OTHERS.has(key)) return undefined
  // 市物业管理条例 is a local rule, and a short name that ends in 法 may be a law that the table lacks
  if (key.endsWith(right.key) || (right.key.length <= 5 && key.length <= 5 && key.endsWith('法'))) return undefined
  const kindOwn = KIND.exec(key)?.[0]
  const kindRight = KIND.exec(right.key)?.[0]
  const stem = (name: string, kind: string | undefined) => (kind ? name.slice(0, -kind.length) : name)
  if (kindOwn && kindRight && kindOwn !== kindRight) {
    // the same stem with another kind of document: local rules are named so too
    if (stem(key, kindOwn) !== stem(right.key, kindRight)) return undefined
    const issuer = /国务院|党中央|中共中央|国家/.test(reading.page.flat.slice(Math.max(0, start - 8), start))
    if (/法|条例/.test(kindOwn) && nation) return 'certain'
    return issuer ? 'certain' : right.key.length >= 9 ? 'likely' : undefined
  }
  const short = right.key.length <= 4
  if (nation) return 'certain'
  if (short) return edits === 1 && key.length === right.key.length && key.endsWith('法') ? undefined : undefined
  if (edits === 2 && key.length !== right.key.length) return right.key.length >= 14 ? 'likely' : undefined
  if (right.key.length <= 6)
    return right.statute &&
      edits === 1 &&
      (key.length === right.key.length ? kindOwn === undefined || sameEnds(key, right.key) : kindOwn === undefined)
      ? 'likely'
      : undefined
  return edits === 1 ? (right.key.length >= 8 ? 'certain' : 'likely') : 'likely'
}

const sameEnds = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2) || a.slice(-3) === b.slice(-3)

function times(reading: Reading, law: Law, written: string, start: number, end: number, out: Draft[]): void {
  const { subject, page } = reading
  const year = subject.signedDate?.year ?? (subject.year === undefined ? undefined : subject.year + 1)
  if (year === undefined) return
  if (law.from !== undefined && law.from > year && !/草案|征求意见/.test(written)) {
    out.push({
      rule: 'law-too-early',
      severity: 'likely',
      start,
      end,
      zh: `《${written}》是${law.from}年才有的，本文${subject.signedDate ? `落款于${year}年` : `是${subject.year}年度的报告`}。`,
      en: `《${written}》 dates from ${law.from}, after this text.`,
    })
  }
  const about = subject.year ?? year
  if (law.until !== undefined && about > law.until) {
    const around = page.flat.slice(Math.max(0, start - 30), end + 30)
    if (/废止|失效|原|清理|同时|取代|旧/.test(around)) return
    out.push({
      rule: 'law-repealed',
      severity: 'likely',
      start,
      end,
      zh: `《${written}》已于${law.until}年底前后废止，${about}年度的报告不应再作为现行依据引用。`,
      en: `《${written}》 was repealed by the end of ${law.until}.`,
    })
  }
}
