import type { Line } from './pdf-lines.ts'

/** How a text begins its headings and items; such a line begins a paragraph where the line before could have ended. */
const OPENS =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}[章节条款编部]|[一二三四五六七八九十]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[.．、](?!\d)|[①-⑳]|附件|抄送|（此件|（此页)/u
const ENDS = /[。！？；：…!?;:”）)]$/

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)
const at = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0

interface Setting {
  left: number
  right: number
  /** From one line to the next. */
  step: number
}

/** Where the text of a document stands: most of its lines begin and end at the same places. */
function settingOf(lines: readonly Line[]): Setting {
  const long = lines.filter((line) => [...line.text].length >= 12)
  const used = long.length >= 3 ? long : lines
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before && before.page === line.page && before.y > line.y ? [before.y - line.y] : []
  })
  return {
    left: at(
      used.map(({ left }) => left),
      0.1,
    ),
    right: at(
      used.map(({ right }) => right),
      0.9,
    ),
    step: at(steps, 0.5),
  }
}

/** Lines of all pages as paragraphs: a sentence that was broken over lines or pages is one again. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const lines = pages.flat()
  const setting = settingOf(lines)
  const paragraphs: string[] = []
  let before: Line | undefined
  for (const line of lines) {
    if (before === undefined || begins(line, before, setting)) paragraphs.push(line.text)
    else paragraphs.push(joined(paragraphs.pop() ?? '', line.text))
    before = line
  }
  return paragraphs
}

function begins(line: Line, before: Line, { left, right, step }: Setting): boolean {
  const letter = Math.max(line.size, 6)
  if (line.text.includes('\t') || before.text.includes('\t')) return true
  if (Math.abs(line.size - before.size) > letter * 0.15) return true
  const isFull = before.right >= right - letter * 2.2
  if (!isFull) return true
  // Indented against the text: a first line.
  if (line.left > left + letter * 1.2) return true
  if (before.page === line.page && step > 0 && before.y - line.y > step * 1.7) return true
  return OPENS.test(line.text) && ENDS.test(before.text)
}

function joined(text: string, more: string): string {
  const last = text.at(-1) ?? ''
  const [first = ''] = more
  if (/[a-z]-$/i.test(text) && /[a-z]/.test(first)) return text.slice(0, -1) + more
  return /[A-Za-z,.;:%)\d]/.test(last) && /[A-Za-z(]/.test(first) ? `${text} ${more}` : text + more
}
