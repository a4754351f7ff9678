import { phrases } from '../data/phrases.ts'
import { type Confusion, confusions } from '../data/words.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const words: Family = {
  rules: [
    {
      id: 'word-wrong',
      title: { zh: '错别字', en: 'A misspelt word' },
      explains: { zh: '这一写法是常见的错字或已经不用的写法。', en: 'A common misspelling or an outdated form.' },
    },
    {
      id: 'term-slip',
      title: { zh: '固定用语有出入', en: 'A slip in a fixed term' },
      explains: { zh: '与公文固定用语只差一个字。', en: 'The words differ from a fixed term by one character.' },
    },
    {
      id: 'until-word',
      title: { zh: '“截止”应为“截至”', en: '截止 for 截至' },
      explains: { zh: '后面带时间作宾语时用“截至”。', en: 'Before a time the word is 截至.' },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    const taken = wrongWords(reading, out)
    slips(reading, taken, out)
    until(reading, out)
    return out
  },
}

const BY_FIRST = new Map<string, Confusion[]>()
for (const c of confusions)
  BY_FIRST.set(
    c.wrong.slice(0, 2),
    [...(BY_FIRST.get(c.wrong.slice(0, 2)) ?? []), c].sort((a, b) => b.wrong.length - a.wrong.length),
  )

const FIRST = new Uint8Array(65_536)
for (const c of confusions) FIRST[c.wrong.charCodeAt(0)] = 1

function wrongWords(reading: Reading, out: Draft[]): Set<number> {
  const { flat } = reading.page
  const taken = new Set<number>()
  for (let i = 0; i + 2 <= flat.length; i++) {
    if (FIRST[flat.charCodeAt(i)] !== 1) continue
    const list = BY_FIRST.get(flat.slice(i, i + 2))
    if (!list) continue
    const c = list.find((x) => flat.startsWith(x.wrong, i))
    if (!c) continue
    if (c.before.includes(flat[i - 1] ?? '\n') || c.after.includes(flat[i + c.wrong.length] ?? '\n')) continue
    for (let k = 0; k < c.wrong.length; k++) taken.add(i + k)
    out.push({
      rule: 'word-wrong',
      severity: c.severity,
      start: i,
      end: i + c.wrong.length,
      repair: c.right,
      zh: `“${c.wrong}”应为“${c.right}”。`,
      en: `${c.wrong} should read ${c.right}.`,
    })
    i += c.wrong.length - 1
  }
  return taken
}

/** Terms by each half of them: one wrong character leaves one half as it is. */
const HALVES = new Map<string, { term: string; at: number }[]>()
const WIDTH = 3
for (const term of phrases) {
  if (term.length < 6) continue
  for (const at of [0, term.length - WIDTH]) {
    const key = term.slice(at, at + WIDTH)
    HALVES.set(key, [...(HALVES.get(key) ?? []), { term, at }])
  }
}

const HEAD = new Uint8Array(65_536)
for (const key of HALVES.keys()) HEAD[key.charCodeAt(0)] = 1

/** Words that differ from a term by one character and are right. */
const RIGHT =
  /[不非新老大小各分总第一二三四五六七八九十\d、,和与及等:]|县|市|区|省|镇|乡|国|州|局|厅|院|所|站|室|委|科|股|办|员|类|级/

function slips(reading: Reading, taken: Set<number>, out: Draft[]): void {
  const { flat } = reading.page
  const done = new Set<string>()
  for (let i = 0; i + WIDTH <= flat.length; i++) {
    if (HEAD[flat.charCodeAt(i)] !== 1) continue
    const list = HALVES.get(flat.slice(i, i + WIDTH))
    if (!list) continue
    for (const { term, at } of list) {
      const start = i - at
      if (start < 0 || done.has(`${start}:${term}`)) continue
      const here = flat.slice(start, start + term.length)
      if (here.length < term.length || here === term) continue
      let wrong = -1
      let differ = 0
      for (let k = 0; k < term.length && differ < 2; k++) {
        if (here[k] !== term[k]) {
          differ++
          wrong = k
        }
      }
      if (differ !== 1) continue
      done.add(`${start}:${term}`)
      const [is, was] = [here[wrong] as string, term[wrong] as string]
      if (taken.has(start + wrong) || known(here, term, is, was, wrong, flat, start)) continue
      out.push({
        rule: 'term-slip',
        severity: 'likely',
        start,
        end: start + term.length,
        repair: term,
        zh: `“${here}”与固定用语“${term}”差一个字：“${is}”应为“${was}”。`,
        en: `The fixed term is ${term}; ${is} stands for ${was}.`,
      })
    }
  }
}

/** Variants that are in use. */
const VARIANTS =
  /法制宣传教育|法制文化|法治宣传|法治教育|行政处罚|行政许可|行政强制|行政诉讼|行政复议|行政应诉|行政执法|行政赔偿|行政裁决|行政检察|政务公开|法律援助|公共就业|公共文化|公共卫生|人民调解|法律服务/

function known(
  here: string,
  term: string,
  is: string,
  was: string,
  wrong: number,
  flat: string,
  start: number,
): boolean {
  if (!/[\u4e00-\u9fa5]/.test(is) || !/[\u4e00-\u9fa5]/.test(was)) return true
  if (RIGHT.test(is) || RIGHT.test(was)) return true
  // at an edge the difference may be the border of another word
  if (wrong === 0 || wrong === term.length - 1) {
    if (term.length < 8) return true
  }
  if (VARIANTS.test(here) && !VARIANTS.test(term)) return true
  // another whole term of the list, or a term that the text itself uses again and again
  if (phrases.some((p) => p !== term && p.length >= 6 && here.includes(p))) return true
  const pair = here.slice(Math.max(0, wrong - 1), wrong + 2)
  if (pair.length === 3 && COMMON.test(here.slice(Math.max(0, wrong - 2), wrong + 3))) return true
  return flat.indexOf(here) !== start || flat.indexOf(here, start + 1) >= 0
}

const COMMON =
  /法治|依法|行政|执法|司法|立法|守法|普法|政府|政务|治理|服务|建设|管理|监督|案件|制度|机制|中心|体系|工作|平台|信息|公开|公示|教育|宣传|调解|诉讼|复议|应诉|审查|审核|人员|干部|群众|社会|国家|经济|发展|改革|创新|安全|环境|生态|城市|农村|乡村|基层|市场|企业|事项|清单|职责|责任/

/** 截止 before a time. 截止日期, 报名截止 and the like stay. */
function until(reading: Reading, out: Draft[]): void {
  for (const m of reading.page.flat.matchAll(
    /(?<!报名|申报|受理|缴费|投标|征集|报送)截止(?:到|至)?(?=(?:20|19)\d\d年|\d{1,2}月|[本今去]年|上年末)/g,
  )) {
    out.push({
      rule: 'until-word',
      severity: 'likely',
      start: m.index,
      end: m.index + m[0].length,
      repair: '截至',
      zh: `后面带时间，“${m[0]}”应为“截至”。`,
      en: 'Before a time the word is 截至.',
    })
  }
}
