import { numeral } from '../numbers/numerals.ts'
import { isHeading, type Numbered, type Rank } from '../text/numbering.ts'
import type { Paragraph } from '../text/page.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const numbering: Family = {
  rules: [
    {
      id: 'heading-missing',
      title: { zh: '标题序号跳号', en: 'A heading number is skipped' },
      explains: { zh: '同一层次的序号中间缺了一个。', en: 'A number is missing in a sequence of headings.' },
    },
    {
      id: 'heading-unnumbered',
      title: { zh: '标题漏编序号', en: 'A heading without its number' },
      explains: {
        zh: '独立成行的标题没有序号，而前后标题的序号正好缺一个。',
        en: 'A heading stands without a number exactly where one is missing.',
      },
    },
    {
      id: 'heading-duplicate',
      title: { zh: '标题序号重复', en: 'A heading number is used twice' },
      explains: { zh: '同一层次出现两个相同的序号。', en: 'Two headings of one level bear the same number.' },
    },
    {
      id: 'heading-order',
      title: { zh: '标题序号倒置', en: 'Heading numbers out of order' },
      explains: { zh: '后面的序号小于前面的序号。', en: 'A later heading bears a smaller number.' },
    },
    {
      id: 'heading-first',
      title: { zh: '序号不从一开始', en: 'A sequence that does not begin with one' },
      explains: { zh: '这一层次的第一个序号不是一。', en: 'The first number of this level is not one.' },
    },
    {
      id: 'heading-style',
      title: { zh: '序号写法不规范', en: 'A numbering label in the wrong form' },
      explains: { zh: '公文序号依次写作“一、”“（一）”“1.”“(1)”。', en: 'Official labels are 一、 (一) 1. (1).' },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    sequences(reading, out)
    style(reading, out)
    return out
  },
}

const show = (rank: Rank, n: number): string =>
  rank === 1
    ? `${numeral(n)}、`
    : rank === 2
      ? `(${numeral(n)})`
      : rank === 3
        ? `${n}.`
        : rank === 4
          ? `(${n})`
          : rank === 5
            ? `第${n}个圈码`
            : `第${numeral(n)}部分`

const order = (rank: Rank): number => (rank === 'part' ? 0 : rank)

/** A text with more defects than this is no report. */
const ENOUGH = 1000

/** Each level counts on within its parent; a level may also count on across parents. */
function sequences(reading: Reading, out: Draft[]): void {
  const last = new Map<number, { n: number; label: Numbered; parent: number }>()
  const ended = new Map<number, Numbered>()
  let parents = 0
  for (const label of reading.subject.labels) {
    if (out.length > ENOUGH) return
    const level = order(label.rank)
    const previous = last.get(level)
    for (const deeper of [...last.keys()]) {
      if (deeper <= level) continue
      ended.set(deeper, (last.get(deeper) as { label: Numbered }).label)
      last.delete(deeper)
    }
    const { number: n } = label
    parents++
    if (!previous) {
      const before = ended.get(level)
      last.set(level, { n, label, parent: parents })
      if (n === 1 || (before && n === before.number + 1) || level === 5) continue
      begins(reading, label, before, level, out)
      continue
    }
    last.set(level, { n, label, parent: parents })
    if (n === previous.n + 1 || n === 1) {
      if (n === 1 && previous.n === 1 && label.heading && previous.label.heading && level <= 2)
        duplicate(label, previous.label, out)
      continue
    }
    if (n === previous.n) duplicate(label, previous.label, out)
    else if (n < previous.n) outOfOrder(label, previous.label, out)
    else gap(reading, previous.label, label, out)
  }
}

function begins(reading: Reading, label: Numbered, before: Numbered | undefined, level: number, out: Draft[]): void {
  const parented = level >= 2 && reading.subject.labels.some((l) => order(l.rank) < level && l.start < label.start)
  const above = reading.page.paragraphs[label.paragraph - 1]
  // 附件:1.… opens its list in the line of the word itself
  if (
    above &&
    label.rank === 3 &&
    /(?:附[件表录]|注)[:\s]*1[.、]/.test(reading.page.flat.slice(above.start, above.start + 16))
  )
    return
  const loose = unnumberedBefore(reading, before && before.start > 0 ? before : undefined, label)
  if (loose && parented && label.number === 2) {
    out.push(unnumbered(loose, label.rank, 1))
    return
  }
  out.push({
    rule: 'heading-first',
    severity: level === 2 && parented && label.number <= 3 ? 'certain' : label.number > 4 ? 'ask' : 'likely',
    start: label.start,
    end: label.end,
    zh: `这一层次以“${label.label}”开头，缺少${label.number === 2 ? '' : '前面的'}“${show(label.rank, 1)}”。`,
    en: `This level begins with number ${label.number}; number 1 is missing.`,
  })
}

function duplicate(label: Numbered, before: Numbered, out: Draft[]): void {
  out.push({
    rule: 'heading-duplicate',
    severity: label.rank === 1 || label.rank === 2 ? 'certain' : 'likely',
    start: label.start,
    end: label.end,
    also: [{ start: before.start, end: before.end }],
    repair: show(label.rank, label.number + 1),
    zh: `序号“${label.label}”前面已经用过，此处应为“${show(label.rank, label.number + 1)}”。`,
    en: `Number ${label.number} was used before; ${label.number + 1} is due here.`,
  })
}

function outOfOrder(label: Numbered, before: Numbered, out: Draft[]): void {
  out.push({
    rule: 'heading-order',
    severity: label.rank === 1 || label.rank === 2 ? 'certain' : 'likely',
    start: label.start,
    end: label.end,
    also: [{ start: before.start, end: before.end }],
    repair: show(label.rank, before.number + 1),
    zh: `“${label.label}”排在“${before.label}”之后，序号倒置。`,
    en: `Number ${label.number} stands after number ${before.number}.`,
  })
}

function gap(reading: Reading, before: Numbered, label: Numbered, out: Draft[]): void {
  const loose = unnumberedBefore(reading, before, label)
  if (loose) {
    out.push(unnumbered(loose, label.rank, before.number + 1))
    if (label.number === before.number + 2) return
  }
  const missing = label.number - before.number - 1
  if (missing > 8) return
  const names =
    missing === 1
      ? `“${show(label.rank, before.number + 1)}”`
      : `“${show(label.rank, before.number + 1)}”至“${show(label.rank, label.number - 1)}”`
  out.push({
    rule: 'heading-missing',
    severity: label.rank === 1 || label.rank === 2 || label.rank === 'part' ? 'certain' : 'likely',
    start: label.start,
    end: label.end,
    also: [{ start: before.start, end: before.end }],
    repair: show(label.rank, before.number + 1),
    zh: `“${before.label}”之后直接到“${label.label}”，缺少${names}。`,
    en: `After number ${before.number} comes number ${label.number}; what lies between is missing.`,
  })
}

/** A short line of its own, without a label, between two numbered headings. */
function unnumberedBefore(reading: Reading, before: Numbered | undefined, label: Numbered): Paragraph | undefined {
  const { paragraphs, flat } = reading.page
  const from = before ? before.paragraph + 1 : Math.max(0, label.paragraph - 40)
  for (let i = label.paragraph - 1; i >= from && i > label.paragraph - 60; i--) {
    const p = paragraphs[i] as Paragraph
    if (reading.subject.labels.some((l) => l.paragraph === i)) continue
    const text = flat.slice(p.start, p.end)
    if (/^附[件表录]|^注:|^[-—\s\d第页共/]+$|^[((]?图\d|^表\d|:$/.test(text)) continue
    const comma = text.length <= 36 && !/[。;!?:]/.test(text)
    if (
      text.length >= 5 &&
      text.length <= 40 &&
      (isHeading(reading.page, p) || comma) &&
      i !== reading.subject.title?.index
    )
      return p
  }
  return undefined
}

function unnumbered(p: Paragraph, rank: Rank, n: number): Draft {
  return {
    rule: 'heading-unnumbered',
    severity: 'certain',
    start: p.start,
    end: p.end,
    repair: show(rank, n),
    zh: `这一标题没有序号，此处应为“${show(rank, n)}”。`,
    en: `This heading bears no number; ${n} is due here.`,
  }
}

/** “一.” “(一)、” and 1. beside 1、, each told once. */
function style(reading: Reading, out: Draft[]): void {
  const odd = reading.subject.labels.filter(
    (l) =>
      (l.rank === 1 && /[.,:]$/.test(l.label)) ||
      (l.rank === 2 && /[、.]$/.test(l.label)) ||
      (l.rank === 4 && /[、.]$/.test(l.label)),
  )
  const first = odd[0]
  if (first) {
    const right = first.rank === 1 ? `${first.label.replace(/.$/, '')}、` : first.label.replace(/[、.]$/, '')
    out.push({
      rule: 'heading-style',
      severity: 'likely',
      start: first.start,
      end: first.end,
      repair: right,
      also: odd.slice(1, 20).map(({ start, end }) => ({ start, end })),
      zh: `序号“${first.label}”的写法不规范，应写作“${right}”。`,
      en: `The label ${first.label} should read ${right}.`,
    })
  }
  const third = reading.subject.labels.filter((l) => l.rank === 3)
  const dots = third.filter((l) => l.label.endsWith('.'))
  const commas = third.filter((l) => l.label.endsWith('、'))
  const few = (dots.length < commas.length ? dots : commas)[0]
  if (dots.length && commas.length && few) {
    out.push({
      rule: 'heading-style',
      severity: 'ask',
      start: few.start,
      end: few.end,
      zh: '同一层次的序号有的用“1.”，有的用“1、”，请统一为“1.”。',
      en: 'Labels of one level mix 1. and 1、; the official form is 1.',
    })
  }
}
