/** Words drawn at one place. Lengths in points; y grows upwards. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface Line {
  text: string
  page: number
  left: number
  right: number
  y: number
  /** Height of its letters. */
  size: number
  /** 0 at the upper edge of the page, 1 at the lower. */
  depth: number
}

const isWide = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(letter)

/** The pieces of a page as lines, from above, each from left to right. */
export function linesOf(pieces: readonly Piece[], page: number, edges: { top: number; bottom: number }): Line[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    // A small letter set higher still stands on its line.
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.45) row.push(piece)
    else rows.push([piece])
  }
  const height = edges.top - edges.bottom || 842
  return rows.flatMap((row) => {
    const sorted = drawnOnce(row.sort((a, b) => a.x - b.x))
    const [first] = sorted
    const last = sorted.at(-1)
    if (!first || !last) return []
    const size = Math.max(...sorted.map((piece) => piece.size))
    const text = textOf(sorted)
    if (text.trim() === '') return []
    // Blanks of the full width at the beginning are an indent written out.
    const indent = [...(/^[\s\u3000]*/.exec(text)?.[0] ?? '')].filter((letter) => letter === '\u3000').length
    const right = Math.max(...sorted.map((piece) => piece.x + piece.width))
    const depth = (edges.top - first.y) / height
    return [{ text: text.trim(), page, left: first.x + indent * size, right, y: first.y, size, depth }]
  })
}

/** Bold type made by drawing twice is one word. */
function drawnOnce(row: readonly Piece[]): Piece[] {
  return row.filter(
    (piece, i) =>
      !row.some(
        (other, j) =>
          j < i && other.text === piece.text && Math.abs(other.x - piece.x) < Math.max(1, piece.size * 0.15),
      ),
  )
}

function textOf(row: readonly Piece[]): string {
  let text = ''
  let end: number | undefined
  for (const piece of row) {
    const gap = end === undefined ? 0 : piece.x - end
    const [first] = piece.text
    if (gap > piece.size * 2) text += '\t'
    else if (gap > piece.size * 0.2 && !isWide(text.at(-1)) && !isWide(first)) text += ' '
    text += piece.text
    end = Math.max(end ?? 0, piece.x + piece.width)
  }
  return withoutGaps(text)
}

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]'
const BESIDE_WIDE = new RegExp(`(?<=${WIDE}) +| +(?=${WIDE})`, 'gu')

/** Lines stretched to the margin and letters of another script have gaps that nobody typed. */
function withoutGaps(text: string): string {
  return text
    .replace(BESIDE_WIDE, '')
    .replace(/(?<=\d[-–~]) (?=\d)/g, '')
    .replace(/(?<=\p{Script=Han}[,.;:]) | (?=[,.;:]\p{Script=Han})/gu, '')
}
