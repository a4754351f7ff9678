import type { Paragraph } from '../text/page.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const brackets: Family = {
  rules: [
    {
      id: 'quote-unbalanced',
      title: { zh: '引号不成对', en: 'Quotation marks that do not pair' },
      explains: {
        zh: '前引号没有后引号，或者后引号没有前引号。',
        en: 'An opening mark without a closing one, or the reverse.',
      },
    },
    {
      id: 'bracket-unbalanced',
      title: { zh: '括号不成对', en: 'Brackets that do not pair' },
      explains: {
        zh: '左括号没有右括号，或者右括号没有左括号。',
        en: 'An opening bracket without a closing one, or the reverse.',
      },
    },
    {
      id: 'book-mark-unbalanced',
      title: { zh: '书名号不成对', en: 'Title marks that do not pair' },
      explains: { zh: '书名号有左无右或有右无左。', en: 'A title mark without its partner.' },
    },
    {
      id: 'marks-crossed',
      title: { zh: '标点交叉', en: 'Marks that cross' },
      explains: { zh: '一对标点还没有结束，外层的标点先结束了。', en: 'An outer pair closes before the inner one.' },
    },
    {
      id: 'marks-nested',
      title: { zh: '同种标点套用', en: 'A mark nested in itself' },
      explains: {
        zh: '书名号里再用书名号应当用〈〉，双引号里再用引号应当用单引号。',
        en: 'Inside 《》 use 〈〉, inside “” use ‘’.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    new Pairing(reading, out).run()
    return out
  },
}

const PARTNER: Record<string, string> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '〉': '〈',
  ')': '(',
  '】': '【',
  '〕': '〔',
  '」': '「',
  '』': '『',
  ']': '[',
  '}': '{',
}
const OPENERS = new Set(Object.values(PARTNER))
const DEEPEST = 64

const MARK = new Uint8Array(65_536)
for (const c of ['"', ...OPENERS, ...Object.keys(PARTNER)]) MARK[c.charCodeAt(0)] = 1

interface Open {
  mark: string
  at: number
}

/** One pass over each paragraph with a bounded stack. */
class Pairing {
  readonly #reading: Reading
  readonly #out: Draft[]
  #reported = 0

  constructor(reading: Reading, out: Draft[]) {
    this.#reading = reading
    this.#out = out
  }

  run(): void {
    const { page } = this.#reading
    for (const p of page.paragraphs) {
      if (this.#reported > 2000) return
      if (!p.table) this.#paragraph(p)
    }
  }

  #paragraph(p: Paragraph): void {
    const { flat } = this.#reading.page
    const stack: Open[] = []
    let straight = 0
    let lastStraight = p.start
    for (let i = p.start; i < p.end; i++) {
      if (MARK[flat.charCodeAt(i)] !== 1) continue
      const c = flat[i] as string
      if (c === '"') {
        straight++
        lastStraight = i
        continue
      }
      if (OPENERS.has(c)) {
        if (stack.length >= DEEPEST) continue
        const inside = stack.at(-1)
        if (inside?.mark === c && (c === '《' || c === '“')) this.#nested(p, stack, c, i)
        stack.push({ mark: c, at: i })
        continue
      }
      const partner = PARTNER[c]
      if (!partner) continue
      if (stack.at(-1)?.mark === partner) {
        stack.pop()
        continue
      }
      if (c === ')' && this.#isLabel(p, i)) continue
      if (c === '’' && /[A-Za-z0-9]/.test(flat[i - 1] ?? '')) continue
      this.#closing(p, stack, partner, c, i)
    }
    for (const open of stack) {
      if (open.mark === '“' && this.#goesOn(p)) continue
      this.#unbalanced(p, open.mark, open.at)
    }
    if (straight % 2 === 1) this.#straight(p, lastStraight)
  }

  /** `1)` and `一)` at the head of an item need no opening bracket. */
  #isLabel(p: Paragraph, i: number): boolean {
    const before = this.#reading.page.flat.slice(Math.max(p.start, i - 3), i)
    return (
      /(?:^|[\s。;:])(?:\d{1,2}|[一二三四五六七八九十a-zA-Z]{1,2})$/.test(before) &&
      (i - p.start <= 3 || /[。;:\s]/.test(before[0] ?? ''))
    )
  }

  #closing(p: Paragraph, stack: Open[], partner: string, c: string, i: number): void {
    const depth = stack.findLastIndex((open) => open.mark === partner)
    if (depth < 0) {
      this.#unbalanced(p, c, i)
      return
    }
    const inner = stack.splice(depth)
    const { flat } = this.#reading.page
    for (const open of inner.slice(1)) {
      // the inner mark is closed later: the two pairs cross
      const close = Object.keys(PARTNER).find((k) => PARTNER[k] === open.mark) as string
      const rest = flat.slice(i + 1, Math.min(p.end, i + 40))
      const at = rest.indexOf(close)
      if (at >= 0 && !rest.slice(0, at).includes(open.mark)) {
        this.#push(
          'marks-crossed',
          'certain',
          open.at,
          i + 1 + at + 1,
          `“${open.mark}…${c}…${close}”交叉,内层应当先结束。`,
          'Two pairs of marks cross.',
        )
        stack.push({ mark: open.mark, at: open.at })
      } else this.#unbalanced(p, open.mark, open.at)
    }
  }

  #nested(p: Paragraph, stack: Open[], c: string, i: number): void {
    const { flat } = this.#reading.page
    const close = c === '《' ? '》' : '”'
    const first = flat.indexOf(close, i)
    const second = first < 0 ? -1 : flat.indexOf(close, first + 1)
    const again = first < 0 ? -1 : flat.indexOf(c, first)
    const proper = second >= 0 && second < p.end && (again < 0 || again > second)
    if (!proper) return
    const start = (stack.at(-1) as Open).at
    this.#push(
      'marks-nested',
      'ask',
      start,
      Math.min(second + 1, start + 60),
      c === '《' ? '书名号里再用书名号,里面的应当用〈〉。' : '双引号里再用引号,里面的应当用单引号。',
      `Inside ${c}${close} use ${c === '《' ? '〈〉' : '‘’'}.`,
    )
  }

  /** A quotation over several paragraphs opens each of them and closes the last. */
  #goesOn(p: Paragraph): boolean {
    const { paragraphs, flat } = this.#reading.page
    const next = paragraphs[p.index + 1]
    if (!next) return false
    if (flat[next.start] === '“') return true
    const close = flat.slice(next.start, next.end).indexOf('”')
    const open = flat.slice(next.start, next.end).indexOf('“')
    return close >= 0 && (open < 0 || close < open)
  }

  #unbalanced(p: Paragraph, mark: string, at: number): void {
    const { flat, paragraphs } = this.#reading.page
    if (mark === '”') {
      const previous = paragraphs[p.index - 1]
      if (previous && this.#openAtEnd(previous) && !flat.slice(p.start, at).includes('“')) return
    }
    const opening = OPENERS.has(mark)
    const rule = /[“”‘’「」『』]/.test(mark)
      ? 'quote-unbalanced'
      : /[《》〈〉]/.test(mark)
        ? 'book-mark-unbalanced'
        : 'bracket-unbalanced'
    const partner = opening
      ? (Object.keys(PARTNER).find((k) => PARTNER[k] === mark) as string)
      : (PARTNER[mark] as string)
    const [start, end] = opening ? [at, Math.min(p.end, at + 14)] : [Math.max(p.start, at - 13), at + 1]
    const trimmed = flat.slice(start, end)
    const cut = opening ? trimmed.slice(1).search(/[,。;:]/) : -1
    const lead = opening ? 0 : Math.max(...[...',。;:'].map((k) => trimmed.lastIndexOf(k, trimmed.length - 2))) + 1
    const certain = mark !== '[' && mark !== ']' && mark !== '{' && mark !== '}' && mark !== '’' && mark !== '‘'
    this.#push(
      rule,
      certain ? 'certain' : 'likely',
      opening ? start : start + lead,
      opening && cut > 0 ? start + 1 + cut : end,
      opening ? `“${mark}”没有对应的“${partner}”。` : `“${mark}”前面没有对应的“${partner}”。`,
      opening ? `The opening ${mark} has no closing ${partner}.` : `The closing ${mark} has no opening ${partner}.`,
    )
  }

  #openAtEnd(p: Paragraph): boolean {
    const text = this.#reading.page.flat.slice(p.start, p.end)
    return text.lastIndexOf('“') > text.lastIndexOf('”')
  }

  #straight(p: Paragraph, at: number): void {
    if (/[\d′']/.test(this.#reading.page.flat[at - 1] ?? '')) return
    this.#push(
      'quote-unbalanced',
      'likely',
      Math.max(p.start, at - 6),
      Math.min(p.end, at + 7),
      '这一段的直引号个数是单数,不成对。',
      'The straight quotation marks of this paragraph are odd in number.',
    )
  }

  #push(rule: string, severity: Draft['severity'], start: number, end: number, zh: string, en: string): void {
    this.#reported++
    if (this.#reported <= 2000) this.#out.push({ rule, severity, start, end, zh, en })
  }
}
