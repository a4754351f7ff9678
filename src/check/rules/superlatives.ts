import type { Draft, Family } from './rule.ts'

export const superlatives: Family = {
  rules: [
    {
      id: 'claim-first',
      title: { zh: '“第一”“首创”“率先”需要凭据', en: 'A claim of being first needs proof' },
      explains: {
        zh: '名次、首创、率先、唯一等说法要有发布单位、文件和时间作凭据。',
        en: 'Ranks, firsts and onlys need an issuer, a document and a date.',
      },
    },
    {
      id: 'claim-consecutive',
      title: { zh: '“连续N年”需要逐年凭据', en: 'A claim of consecutive years needs proof for each' },
      explains: {
        zh: '连续获得的称号要有每一年的凭据。',
        en: 'A title held for consecutive years needs a document for each.',
      },
    },
    {
      id: 'claim-most',
      title: { zh: '“最”字说法需要凭据', en: 'A superlative needs proof' },
      explains: {
        zh: '最高、最大、最好等说法要有比较的范围和数据。',
        en: 'Highest, largest or best needs a scope and data.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    const { flat } = reading.page
    const taken = new Set<string>()
    for (const [rule, pattern] of CLAIMS) {
      for (const m of flat.matchAll(pattern)) {
        const [from, to] = clause(flat, m.index, m.index + m[0].length)
        const text = flat.slice(from, to)
        const before = flat.slice(Math.max(0, m.index - 14), m.index)
        if (OTHER.test(m[0]) || NOT.test(before) || /力争|争取|争创|努力|计划|打造|目标/.test(text)) continue
        const key = `${from}`
        if (taken.has(key)) continue
        taken.add(key)
        out.push({ rule, severity: 'ask', start: from, end: to, ...WANTED[rule] } as Draft)
      }
    }
    return out
  },
}

const SCOPE = '(?:全国|全省|全市|全县|全区|全州|国内|省内|市内|同类城市|中西部|中部|西部|东部|我省|我市)'

const CLAIMS: [string, RegExp][] = [
  ['claim-consecutive', /连续(?:\d{1,2}|[一二三四五六七八九十两]{1,3}|多)[年届次期个](?:度|月|季度)?/g],
  [
    'claim-first',
    new RegExp(
      `${SCOPE}[^。;,]{0,10}?(?:第一(?![批次时责产线课书步届部])|首位|榜首|首创|首个|首家|首次|首批|首例|首部|率先|唯一|领先|前列|前茅|独家|独创|最先)|(?:排名|位居|位列|居|名列|排|蝉联|获)[^。;,]{0,8}?第[一1](?![批次时责产线课书步届部名书\\d])|率先(?!垂)[在于]?|首创|在全省推广|首开先河|史上首|填补[^。;,]{0,6}空白`,
      'g',
    ),
  ],
  [
    'claim-most',
    new RegExp(
      `创(?:历史)?新高|历史最高|历史最好|${SCOPE}[^。;,]{0,6}最[高大多好快优早低少强美]|最[高大多好快优早强](?:的)?(?:水平|增幅|增速|地区|城市|县区|之一)`,
      'g',
    ),
  ],
]

const OTHER = /^$/
const NOT = /最高人民|以身|率先垂|未能$|尚未$|没有$/

const WANTED: Record<string, { zh: string; en: string }> = {
  'claim-first': {
    zh: '这是名次或首创的说法，请附发布单位、文件或通报及其时间；没有凭据的不宜写入。',
    en: 'A claim of rank or of being first: name the issuer, the document and its date.',
  },
  'claim-consecutive': {
    zh: '“连续”的说法需要逐年（届）的命名文件，请核对起止年份。',
    en: 'A consecutive claim needs a document for every year or term; check first and last.',
  },
  'claim-most': {
    zh: '这是最高级的说法，请写明比较的范围并附数据来源。',
    en: 'A superlative: state the scope of comparison and the source of the data.',
  },
}

/** The clause around a claim, as far as the nearest comma or full stop. */
function clause(flat: string, start: number, end: number): [number, number] {
  let from = start
  while (from > 0 && start - from < 40 && !',。;:!?\n'.includes(flat[from - 1] as string)) from--
  let to = end
  while (to < flat.length && to - end < 40 && !',。;:!?\n'.includes(flat[to] as string)) to++
  while (flat[from] === ' ') from++
  return [from, to]
}
