import type { Line } from './pdf-lines.ts'

/** — 3 —, - 3 -, 3, 第 3 页, 第3页 共12页, 3/12, Page 3 of 12 */
const PAGE_NUMBER =
  /^(?:[-—–－―·\s]*\d{1,4}[-—–－―·\s]*|第?\s*[\d一二三四五六七八九十百]{1,5}\s*页(?:[，,/\s]*共?\s*[\d一二三四五六七八九十百]{1,5}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i
const UPPER = 0.1
const LOWER = 0.88

const isMargin = ({ depth }: Line): boolean => depth < UPPER || depth > LOWER
/** The same head with another number on every page. */
const shapeOf = (line: Line): string => line.text.replace(/\s/g, '').replace(/\d+/g, '#')

/** The pages without their numbers and without what stands at the edge of most of them. */
export function withoutMargins(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, Set<number>>()
  for (const line of pages.flat()) {
    if (!isMargin(line)) continue
    const shape = shapeOf(line)
    seen.set(shape, (seen.get(shape) ?? new Set()).add(line.page))
  }
  const often = Math.max(3, pages.length * 0.4)
  return pages.map((lines) => {
    const edges = new Set([lines[0], lines[1], lines.at(-1), lines.at(-2)])
    return lines.filter((line) => {
      if (isMargin(line) && (seen.get(shapeOf(line))?.size ?? 0) >= often) return false
      return !(edges.has(line) && isMargin(line) && PAGE_NUMBER.test(line.text))
    })
  })
}
