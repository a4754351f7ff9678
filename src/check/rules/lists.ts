import { numeral, readNumeral } from '../numbers/numerals.ts'
import { paragraphAt } from '../text/page.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const lists: Family = {
  rules: [
    {
      id: 'list-missing',
      title: { zh: '“一是二是”跳号', en: 'A gap in 一是, 二是' },
      explains: { zh: '分述的序数中间缺了一个。', en: 'An ordinal is missing in a running list.' },
    },
    {
      id: 'list-word',
      title: { zh: '分述序数漏字', en: 'An ordinal without its 是' },
      explains: { zh: '同一组分述有的带“是”，有的漏了。', en: 'One item of the list lacks its 是.' },
    },
    {
      id: 'list-duplicate',
      title: { zh: '分述序数重复', en: 'An ordinal used twice' },
      explains: { zh: '同一组分述里同一个序数出现两次。', en: 'The same ordinal stands twice in one list.' },
    },
    {
      id: 'list-first',
      title: { zh: '分述不从“一是”开始', en: 'A list without its first item' },
      explains: { zh: '有“二是”而没有“一是”。', en: 'There is a second item but no first.' },
    },
    {
      id: 'list-single',
      title: { zh: '只有“一是”没有“二是”', en: 'A list of one' },
      explains: { zh: '分述只有一项，可能漏写。', en: 'A list with one item; perhaps others were lost.' },
    },
    {
      id: 'count-of-items',
      title: { zh: '所说项数与实际列举不符', en: 'An announced number of items differs' },
      explains: {
        zh: '文中说有几个方面，实际列出的个数不同。',
        en: 'The text announces a number of items and lists another.',
      },
    },
    {
      id: 'count-of-names',
      title: { zh: '列举的名称多于所说个数', en: 'More names than counted' },
      explains: {
        zh: '“等N个”或“N部”之前列出的名称个数与之不符。',
        en: 'The names listed before the count do not match it.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    ordinals(reading, out)
    announced(reading, out)
    named(reading, out)
    aspects(reading, out)
    return out
  },
}

const ITEM =
  /(?<=^|[。;:,!?\s”)、]|[\u4e00-\u9fa5]:)(第)?([一二三四五六七八九十]{1,3})(是|要|,|、(?=[^一二三四五六七八九十]))/g

/** A text with more defects than this is no report. */
const ENOUGH = 1000

/** How far a missing word is looked for. */
const REACH = 4000

interface Item {
  n: number
  start: number
  end: number
  word: string
  paragraph: number
}

/** 一是…二是…: one list runs until the next 一是. Items may stand in one paragraph or at the heads of several. */
function ordinals(reading: Reading, out: Draft[]): void {
  const { page } = reading
  const found = new Map<string, Item[]>()
  for (const p of page.paragraphs) {
    if (p.table) continue
    const text = page.flat.slice(p.start, p.end)
    if (!/[一二三四五六七八九十][是要]/.test(text)) continue
    for (const m of text.matchAll(ITEM)) {
      const word = m[3] as string
      if (word !== '是' && word !== '要') continue
      const n = readNumeral(m[2] as string)
      if (!n || n > 30) continue
      const key = `${m[1] ?? ''}${word}`
      const list = found.get(key) ?? []
      list.push({ n, start: p.start + m.index, end: p.start + m.index + m[0].length, word: m[0], paragraph: p.index })
      found.set(key, list)
    }
  }
  for (const items of found.values()) sequence(reading, items, out)
}

function sequence(reading: Reading, items: Item[], out: Draft[]): void {
  let last: Item | undefined
  let count = 0
  const close = () => {
    if (last && count === 1 && last.n === 1) single(reading, last, out)
  }
  for (const item of items) {
    if (out.length > ENOUGH) return
    const far = last !== undefined && item.paragraph - last.paragraph > 3
    if (item.n === 1 || !last || (far && item.n !== last.n + 1)) {
      close()
      if (item.n !== 1) {
        if (item.n === 2) first(reading, last, item, out)
      }
      last = item
      count = 1
      continue
    }
    count++
    if (item.n === last.n) {
      out.push({
        rule: 'list-duplicate',
        severity: 'certain',
        start: item.start,
        end: item.end,
        also: [{ start: last.start, end: last.end }],
        repair: item.word.replace(/[一二三四五六七八九十]+/, numeral(item.n + 1)),
        zh: `“${item.word}”前面已经用过，此处应为“${item.word.replace(/[一二三四五六七八九十]+/, numeral(item.n + 1))}”。`,
        en: `The ordinal ${item.n} was used before.`,
      })
    } else if (item.n > last.n + 1) gap(reading, last, item, out)
    else if (item.n < last.n) {
      out.push({
        rule: 'list-duplicate',
        severity: 'likely',
        start: item.start,
        end: item.end,
        also: [{ start: last.start, end: last.end }],
        zh: `“${item.word}”排在“${last.word}”之后，序数倒置。`,
        en: `Ordinal ${item.n} stands after ordinal ${last.n}.`,
      })
    }
    last = item
  }
  close()
}

function gap(reading: Reading, before: Item, item: Item, out: Draft[]): void {
  const { flat } = reading.page
  const wanted = numeral(before.n + 1)
  const between = flat.slice(before.end, Math.min(item.start, before.end + REACH))
  const loose = new RegExp(
    `[。;,:\\s](第?${wanted})(?![是要、一二三四五六七八九十]|[个项大批次级届种类村镇县区市乡家条套年月日季方带路网窗件站])`,
  ).exec(between)
  if (loose) {
    const start = before.end + loose.index + 1
    out.push({
      rule: 'list-word',
      severity: 'certain',
      start,
      end: start + (loose[1] as string).length,
      repair: item.word.replace(/[一二三四五六七八九十]+/, wanted),
      zh: `前后都写“${before.word}”“${item.word}”，这里的“${loose[1]}”漏了“${item.word.slice(-1)}”。`,
      en: `The items before and after read ${before.word} and ${item.word}; here ${item.word.slice(-1)} is missing.`,
    })
    if (item.n === before.n + 2) return
  }
  if (between.includes(`${wanted}是`) || between.includes(`${wanted}要`)) return
  out.push({
    rule: 'list-missing',
    severity: item.paragraph === before.paragraph ? 'certain' : 'likely',
    start: item.start,
    end: item.end,
    also: [{ start: before.start, end: before.end }],
    repair: item.word.replace(/[一二三四五六七八九十]+/, wanted),
    zh: `“${before.word}”之后直接到“${item.word}”，缺少“${before.word.replace(/[一二三四五六七八九十]+/, wanted)}”。`,
    en: `After ordinal ${before.n} comes ${item.n}.`,
  })
}

function first(reading: Reading, _before: Item | undefined, item: Item, out: Draft[]): void {
  const p = reading.page.paragraphs[item.paragraph]
  const previous = reading.page.paragraphs[item.paragraph - 1]
  if (!p) return
  const from = previous && item.start === p.start ? previous.start : p.start
  if (
    /首先|第一|其一|一方面|一要|一个是|1\./.test(
      reading.page.flat.slice(Math.max(from, item.start - REACH), item.start),
    )
  )
    return
  out.push({
    rule: 'list-first',
    severity: 'likely',
    start: item.start,
    end: item.end,
    zh: `有“${item.word}”而前面没有“${item.word.replace('二', '一')}”。`,
    en: 'A second item without a first.',
  })
}

function single(reading: Reading, item: Item, out: Draft[]): void {
  const p = reading.page.paragraphs[item.paragraph]
  if (
    !p ||
    /另一|其次|二[是要、来则]|第二|同时是/.test(reading.page.flat.slice(item.end, Math.min(p.end, item.end + REACH)))
  )
    return
  const next = reading.page.paragraphs[item.paragraph + 1]
  if (next && /^(?:二|第二|\(二|2|其次)/.test(reading.page.flat.slice(next.start, next.start + 4))) return
  if (item.start > p.start && !/[。;:]/.test(reading.page.flat[item.start - 1] ?? '')) return
  out.push({
    rule: 'list-single',
    severity: 'ask',
    start: item.start,
    end: item.end,
    zh: `只有“${item.word}”，没有“${item.word.replace('一', '二')}”，是否漏写？`,
    en: 'A first item without a second: was one lost?',
  })
}

const ANNOUNCED =
  /(?:以下|如下|主要(?:做了|有|表现在|体现在|存在|抓了|采取了)?(?:以下|如下)?|下列|突出抓好以下|重点(?:抓好|做好)(?:以下)?|着重从|主要从|做到|从以下)([一二两三四五六七八九十]{1,2}|\d{1,2})(?:个)?(?:方面|点|项|条|个环节|类|问题|举措|措施|工作|不足)[^。;]{0,14}?(?=[::。])/g

/** 主要有以下四个方面:一是…: against the list that follows at once. */
function announced(reading: Reading, out: Draft[]): void {
  const { page } = reading
  for (const m of page.flat.matchAll(ANNOUNCED)) {
    const said = /\d/.test(m[1] as string) ? Number(m[1]) : readNumeral(m[1] as string)
    if (!said || said < 2 || said > 15) continue
    const at = m.index + m[0].length
    const p = paragraphAt(page, m.index)
    if (!p) continue
    const rest = page.flat.slice(at, Math.min(p.end, at + REACH))
    let counted = 0
    let shown = ''
    if (/^[::。]\s*(?:一是|一要|第一,)/.test(rest)) {
      const word = /^[::。]\s*(一是|一要|第一,)/.exec(rest)?.[1] as string
      for (let n = 1; n <= 20; n++) {
        const needle = word.replace('一', numeral(n))
        if (!rest.includes(needle)) break
        counted = n
        shown = needle
      }
      if (rest.includes(word.replace('一', numeral(counted + 2)))) continue
    } else if (rest.replace(/[::。\s]/g, '') === '') {
      const run = reading.subject.labels.filter((l) => l.paragraph > p.index)
      const head = run[0]
      if (head?.number !== 1 || head.paragraph !== p.index + 1) continue
      for (const l of run) {
        if (l.rank === head.rank && l.number === counted + 1) {
          counted++
          shown = l.label
        } else if (order(l.rank) < order(head.rank) || (l.rank === head.rank && l.number <= counted)) break
      }
      // a part heading of the same level as the rest of the text is no list of its own
      if (counted > said && head.rank === 1) continue
    } else continue
    if (counted < 2 || counted === said) continue
    out.push({
      rule: 'count-of-items',
      severity: 'likely',
      start: m.index,
      end: at,
      zh: `这里说有${said}项，实际只列到“${shown}”，共${counted}项。`.replace(
        '实际只列到',
        counted < said ? '实际只列到' : '实际列到',
      ),
      en: `${said} items are announced and ${counted} are listed.`,
    })
  }
}

const order = (rank: number | 'part'): number => (rank === 'part' ? 0 : rank)

const BOOKS =
  /((?:《[^《》]{2,60}》(?:\([^()]{1,20}\))?[、和及与]?){2,30})(等)?(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:部|件|项|个|份)(?!以)/g
const NAMES =
  /([^。;:,、()《》“”]{1,12}(?:、[^。;:,、()《》“”]{1,12}){1,12}(?:[和及与][^。;:,、()《》“”]{1,10})?)等(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个|家|类|项|种|部|镇|乡|县|村|位|名|大|条)/g

const ASPECTS =
  /([^。;:,、()《》“”\d]{1,8}(?:、[^。;:,、()《》“”\d]{1,8}){1,8}(?:[和及与][^。;:,、()《》“”\d]{1,8})?)([二两三四五六七八九十]|\d{1,2})(?:个方面|个领域|个环节|个阶段|个层面|大领域|大类|大板块|个维度)/g

/** 从立法、执法、司法、守法三个方面: with no 等, the names are all of them. */
function aspects(reading: Reading, out: Draft[]): void {
  for (const m of reading.page.flat.matchAll(ASPECTS)) {
    const names = m[1] as string
    const said = /\d/.test(m[2] as string) ? Number(m[2]) : (readNumeral(m[2] as string) ?? 0)
    const plain = names.split('、').length
    const joined = plain + (names.match(/[和及与]/g)?.length ?? 0)
    if (/等|以及/.test(names) || said < 2 || (said >= plain && said <= joined)) continue
    const at = m.index + names.length
    out.push({
      rule: 'count-of-names',
      severity: 'likely',
      start: at,
      end: m.index + m[0].length,
      also: [{ start: m.index, end: at }],
      zh: `前面列了${joined}个，这里说是${said}个。`,
      en: `${joined} are named, ${said} counted.`,
    })
  }
}

/** 《甲》《乙》《丙》2部, and 甲、乙、丙等2个. */
function named(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  for (const m of flat.matchAll(BOOKS)) {
    const listed = (m[1] as string).split('《').length - 1
    const said = /\d/.test(m[3] as string) ? Number(m[3]) : (readNumeral(m[3] as string) ?? 0)
    if (said < 1 || (m[2] ? listed <= said : listed === said)) continue
    if (!m[2] && /\d/.test(m[3] as string) === false && said > 10) continue
    const at = m.index + m[0].length - (m[3] as string).length - 1
    out.push({
      rule: 'count-of-names',
      severity: m[2] || listed > said ? 'certain' : 'likely',
      start: at,
      end: m.index + m[0].length,
      also: [{ start: m.index, end: at }],
      repair: String(listed),
      zh: `前面列了${listed}个文件名，这里说是${said}个。`,
      en: `${listed} documents are named, ${said} counted.`,
    })
  }
  for (const m of flat.matchAll(NAMES)) {
    const listed = (m[1] as string).split('、').length + (/[和及与][^、]{2,10}$/.test(m[1] as string) ? 1 : 0)
    const said = /\d/.test(m[2] as string) ? Number(m[2]) : (readNumeral(m[2] as string) ?? 0)
    const plain = (m[1] as string).split('、').length
    if (said < 2 || plain <= said) continue
    const at = m.index + (m[1] as string).length
    out.push({
      rule: 'count-of-names',
      severity: 'likely',
      start: at,
      end: m.index + m[0].length,
      also: [{ start: m.index, end: at }],
      zh: `前面已列出${listed}个，“${m[0].slice((m[1] as string).length)}”少于所列。`,
      en: `${listed} are named, but only ${said} counted.`,
    })
  }
}
