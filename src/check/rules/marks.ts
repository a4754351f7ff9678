import type { Draft, Family, Reading } from './rule.ts'

export const marks: Family = {
  rules: [
    {
      id: 'marks-doubled',
      title: { zh: '标点重复', en: 'Punctuation doubled' },
      explains: { zh: '两个不能连用的标点连在一起。', en: 'Two marks stand together that cannot.' },
    },
    {
      id: 'sentence-open',
      title: { zh: '段末缺少句末标点', en: 'A paragraph without its final mark' },
      explains: { zh: '成句的段落没有以句号等标点结束。', en: 'A paragraph of sentences ends without a final mark.' },
    },
    {
      id: 'marks-width',
      title: { zh: '全角与半角标点混用', en: 'Full-width and half-width marks mixed' },
      explains: {
        zh: '汉字之间既有全角又有半角的逗号等标点。',
        en: 'Between Chinese characters both full-width and half-width marks are used.',
      },
    },
    {
      id: 'word-doubled',
      title: { zh: '词语重复', en: 'A word written twice' },
      explains: { zh: '同一个字或词连写了两遍。', en: 'The same word stands twice in a row.' },
    },
    {
      id: 'paragraph-repeated',
      title: { zh: '段落重复', en: 'A paragraph repeated' },
      explains: { zh: '两段文字完全相同。', en: 'Two paragraphs are the same, word for word.' },
    },
    {
      id: 'sentence-repeated',
      title: { zh: '句子重复', en: 'A sentence repeated' },
      explains: { zh: '同一长句在文中出现两次。', en: 'The same long sentence stands twice.' },
    },
    {
      id: 'placeholder',
      title: { zh: '遗留的占位符', en: 'A placeholder left behind' },
      explains: {
        zh: '待填的空位、XX、待补等没有替换成正式内容。',
        en: 'A blank, XX or “to be added” was not replaced.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    doubledMarks(reading, out)
    openSentences(reading, out)
    width(reading, out)
    doubledWords(reading, out)
    repeated(reading, out)
    placeholders(reading, out)
    return out
  },
}

const DOUBLED = /,{2,}|。{2,}|、{2,}|;{2,}|:{2,}|,[。;、:]|。[,;、:]|、[,。;:]|;[,。、:]|[,、;:](?=[!?])|《》|“”|\(\)/g

function doubledMarks(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  for (const m of flat.matchAll(DOUBLED)) {
    const start = m.index
    if (m[0].startsWith('。。。') || m[0].length > 6) continue
    if (/[()]/.test(m[0]) && !/[\u4e00-\u9fa5]/.test(flat.slice(start - 1, start))) continue
    if (/[,:;]{2}/.test(m[0]) && !/[\u4e00-\u9fa5”》)%\d]/.test(flat[start - 1] ?? '')) continue
    out.push({
      rule: 'marks-doubled',
      severity: /^[《“(]/.test(m[0]) ? 'likely' : 'certain',
      start: Math.max(0, start - 2),
      end: start + m[0].length,
      repair: flat.slice(Math.max(0, start - 2), start) + (m[0].includes('。') ? '。' : m[0][0]),
      zh: /^[《“(]/.test(m[0]) ? `“${m[0]}”里面是空的。` : `标点“${m[0]}”重复,只能留一个。`,
      en: /^[《“(]/.test(m[0]) ? 'The pair of marks is empty.' : `The marks ${m[0]} cannot stand together.`,
    })
  }
}

function openSentences(reading: Reading, out: Draft[]): void {
  const { page, subject } = reading
  const body = page.paragraphs.filter((p) => !p.table && p.end - p.start >= 50)
  const open = body.filter(
    (p) =>
      /[\u4e00-\u9fa5\d%,、]$/.test(page.flat.slice(p.end - 1, p.end)) &&
      /[。;]/.test(page.flat.slice(p.start, p.end - 1)),
  )
  // a text whose paragraphs mostly end so has lost its line structure, not its marks
  if (open.length > 4 && open.length > body.length * 0.3) return
  for (const p of open) {
    if (p.index === subject.title?.index) continue
    const last = page.flat[p.end - 1] as string
    const bad = last === ',' || last === '、'
    out.push({
      rule: 'sentence-open',
      severity: 'likely',
      start: p.end - 8,
      end: p.end,
      repair: `${page.raw.slice(p.end - 8, bad ? p.end - 1 : p.end)}。`,
      zh: bad ? `这一段以“${last}”结束,应为句号。` : '这一段末尾没有句末标点。',
      en: 'The paragraph ends without a final mark.',
    })
  }
}

function width(reading: Reading, out: Draft[]): void {
  const { raw } = reading.page
  let full = 0
  const half: number[] = []
  for (let i = 1; i < raw.length - 1; i++) {
    const c = raw.charCodeAt(i)
    if (c === 0xff0c || c === 0xff1b || c === 0xff1a) full++
    else if (c === 44 || c === 59) {
      const before = raw.charCodeAt(i - 1)
      const after = raw.charCodeAt(i + 1)
      if (before >= 0x4e00 && before <= 0x9fff && after >= 0x4e00 && after <= 0x9fff) half.push(i)
    }
  }
  const first = half[0]
  if (full === 0 || first === undefined) return
  const few = half.length <= full
  const at = few ? first : raw.search(/[,;:]/)
  out.push({
    rule: 'marks-width',
    severity: 'ask',
    start: Math.max(0, at - 3),
    end: Math.min(raw.length, at + 4),
    zh: `全文汉字之间有${full}处全角、${half.length}处半角的逗号或分号，请统一。`,
    en: `${full} full-width and ${half.length} half-width marks stand between Chinese characters; use one kind.`,
  })
}

/** Single characters that may not be doubled, with what makes the doubling legitimate: before, after. */
const SINGLE: [string, RegExp, RegExp][] = [
  ['的', /[目有标]$/, /^确/],
  ['了', /[为除]$|不$/, /^[解之]/],
  ['是', /[凡但若于还只就]$/, /^非/],
  ['和', /[共总饱调缓温谐中]$/, /^[睦气]/],
  ['在', /[存现所正旨实潜内外]$/, /^[场职建校线]/],
  ['与', /[参给]$/, /^会/],
  ['及', /[以普涉触顾]$/, /^[时格早]/],
  ['为', /[作行成认以因较]$/, /^[民何人期]/],
  ['对', /[针面核校应相绝]$/, /^[象策接]/],
  ['于', /[关由对位基属处限]$/, /^[是今]/],
  ['将', /[即]$/, /^[来领]/],
  ['并', /[合]$/, /^[购联轨]/],
  ['有', /[所具]$/, /^[关效]/],
  ['把', /./, /^./],
  ['被', /./, /^./],
  ['从', /./, /^./],
]

const PHRASES =
  '一步一步 一个一个 进一步 研究研究 讨论讨论 一条一条 一件一件 一家一家 一户一户 一项一项 许多许多 很多很多 非常非常 一次一次 一点一点 慢慢 逐个 不断不断 一遍一遍 一村一村 多多 点点 滴滴 个个 人人 家家 户户 村村 处处 时时 事事 年年 月月 天天 层层 步步 常常 刚刚 往往 仅仅 渐渐 稳稳 牢牢 紧紧 深深'.split(
    ' ',
  )

function doubledWords(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  const push = (start: number, word: string, severity: Draft['severity']) =>
    out.push({
      rule: 'word-doubled',
      severity,
      start,
      end: start + word.length * 2,
      repair: word,
      zh: `“${word}”连写了两遍。`,
      en: 'The same word stands twice in a row.',
    })
  for (const [word, before, after] of SINGLE) {
    let at = -1
    for (;;) {
      at = flat.indexOf(word + word, at + 1)
      if (at < 0) break
      if (
        before.source === '.' ||
        before.test(flat.slice(Math.max(0, at - 1), at)) ||
        after.test(flat.slice(at + 2, at + 3))
      )
        continue
      push(at, word, '的了和与及'.includes(word) ? 'certain' : 'likely')
    }
  }
  let skip = 0
  for (let i = 0; i + 4 <= flat.length; i++) {
    if (i < skip) continue
    const a = flat.charCodeAt(i)
    const b = flat.charCodeAt(i + 1)
    if (a === b || a < 0x4e00 || a > 0x9fff || b < 0x4e00 || b > 0x9fff) continue
    if (a !== flat.charCodeAt(i + 2) || b !== flat.charCodeAt(i + 3)) continue
    // three characters repeated, or more: find the longest
    let n = 2
    for (let k = 12; k > 2; k--)
      if (flat.slice(i, i + k) === flat.slice(i + k, i + 2 * k) && /^[\u4e00-\u9fa5]+$/.test(flat.slice(i, i + k))) {
        n = k
        break
      }
    const word = flat.slice(i, i + n)
    skip = i + 2 * n
    if (
      n === 2 &&
      (PHRASES.includes(word + word) ||
        /[一二三四五六七八九十百千两几]/.test(word[0] as string) ||
        /[\d〇零]/.test(word))
    )
      continue
    if (/^(.)\1+$/.test(word)) continue
    push(i, word, 'likely')
  }
  // longer words: 三 to eight characters
  for (let n = 3; n <= 8; n++) longDoubles(flat, n, push)
}

/** A word of n characters directly repeated, found by counting how long text and its shift agree. */
function longDoubles(
  flat: string,
  n: number,
  push: (start: number, word: string, severity: Draft['severity']) => void,
): void {
  let run = 0
  for (let i = 0; i + n < flat.length; i++) {
    const c = flat.charCodeAt(i)
    run = c === flat.charCodeAt(i + n) && c >= 0x4e00 && c <= 0x9fff ? run + 1 : 0
    if (run !== n) continue
    const start = i - n + 1
    const word = flat.slice(start, start + n)
    run = 0
    if (/^(.+?)\1+$/.test(word) || /[一二三四五六七八九十]/.test(word)) continue
    push(start, word, 'likely')
  }
}

function repeated(reading: Reading, out: Draft[]): void {
  const { page } = reading
  const seen = new Map<string, number>()
  const covered = new Set<number>()
  for (const p of page.paragraphs) {
    if (p.table || p.end - p.start < 30) continue
    const text = page.flat.slice(p.start, p.end).replace(/^(?:[\d.、()]|[一二三四五六七八九十]+[、)])+/, '')
    const first = seen.get(text)
    if (first === undefined) {
      seen.set(text, p.index)
      continue
    }
    const f = page.paragraphs[first]
    covered.add(p.index)
    out.push({
      rule: 'paragraph-repeated',
      severity: p.end - p.start >= 60 ? 'certain' : 'likely',
      start: p.start,
      end: p.end,
      ...(f ? { also: [{ start: f.start, end: f.end }] } : {}),
      zh: '这一段与前面的一段完全相同。',
      en: 'This paragraph repeats an earlier one word for word.',
    })
  }
  const sentences = new Map<string, number>()
  for (const s of page.sentences) {
    if (s.end - s.start < 28 || covered.has(s.paragraph)) continue
    const text = page.flat
      .slice(s.start, s.end)
      .replace(/^[一二三四五六七八九十]+是/, '')
      .trim()
    const first = sentences.get(text)
    if (first === undefined) {
      sentences.set(text, s.index)
      continue
    }
    const f = page.sentences[first]
    if (page.paragraphs[s.paragraph]?.table) continue
    out.push({
      rule: 'sentence-repeated',
      severity: 'likely',
      start: s.start,
      end: s.end,
      ...(f ? { also: [{ start: f.start, end: f.end }] } : {}),
      zh: '这一句与前面的一句完全相同。',
      en: 'This sentence repeats an earlier one word for word.',
    })
  }
}

const PLACEHOLDER =
  /(?<![Xx])[Xx]{2,8}(?=[市县区镇乡村年月日件个项名人份次家起%条街局部]|万|余)|(?<![×╳✕])[×╳✕]{1,8}(?=[件个项名人份次家起年月日市县区局镇%条])|(?<=[\u4e00-\u9fa5,。])\*{2,8}(?=[\u4e00-\u9fa5%])|(?:待补充?|待填写?|待核实?|待定稿|待完善)(?=[)】\]。,;]|$)|\[(?:此处|请|待|填写|插入)[^\]\n]{0,30}\]|【(?:此处|请|待|填写|插入|XX)[^】\n]{0,30}】|[((](?:此处|请填|待补|待核|数据待|需补充|补充数据|请补充|待更新)[^()()\n]{0,20}[))]|TO[D]O|TBD|\?{3,}|_{3,}|某某(?=[市县区局镇])|〇〇(?=[市县区局镇件])|□{2,}/g

function placeholders(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  for (const m of flat.matchAll(PLACEHOLDER)) {
    const after = flat[m.index + m[0].length] ?? ''
    if (
      m[0].startsWith('**') &&
      (flat.slice(m.index + 2, m.index + 60).includes('**') ||
        flat.slice(Math.max(0, m.index - 60), m.index).includes('**'))
    )
      continue
    const start = m.index
    const sure = !/^×$|^某某/.test(m[0])
    out.push({
      rule: 'placeholder',
      severity: sure ? 'certain' : 'likely',
      start,
      end: start + m[0].length + (/^[Xx×*]/.test(m[0]) ? after.length : 0),
      zh: `“${m[0]}${/^[Xx×*]/.test(m[0]) ? after : ''}”是没有替换的占位符。`,
      en: 'A placeholder was left in the text.',
    })
  }
}
