import type { Finding, Severity } from '#check'

/** A number in the text, leading to its finding; `also` marks a place that another finding rests on. */
export interface Anchor {
  /** From 1, as the findings are numbered on the page. */
  number: number
  severity: Severity
  /** Absent: the finding's own place. From 1: the places that it is compared with. */
  also?: number
}

export interface Piece {
  text: string
  anchors: Anchor[]
  /** How the words are marked; the gravest where several findings meet. */
  severity?: Severity | 'also'
}

/** More places than these to one finding would hide the text. */
export const MOST_COMPARED = 3

const GRAVITY = ['certain', 'likely', 'ask', 'also'] as const

interface Span {
  start: number
  end: number
  severity: Severity | 'also'
  anchor: Anchor
}

/** Turns ascending offsets in code points into offsets in UTF-16 units. */
function unitsOf(text: string, offsets: readonly number[]): Map<number, number> {
  const found = new Map<number, number>()
  if (!/[\ud800-\udfff]/.test(text)) {
    for (const offset of offsets) found.set(offset, Math.min(offset, text.length))
    return found
  }
  let point = 0
  let unit = 0
  for (const offset of offsets) {
    while (point < offset && unit < text.length) {
      unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1
      point++
    }
    found.set(offset, unit)
  }
  return found
}

function spansOf(text: string, findings: readonly Finding[]): Span[] {
  const places = findings.flatMap((finding, i) => {
    const number = i + 1
    const { severity } = finding
    const own = { place: finding, severity, anchor: { number, severity } as Anchor }
    const others = (finding.also ?? []).slice(0, MOST_COMPARED).map((place, at) => ({
      place,
      severity: 'also' as const,
      anchor: { number, severity, also: at + 1 },
    }))
    return [own, ...others]
  })
  const offsets = places.flatMap(({ place }) => [place.offset, place.offset + place.length]).sort((a, b) => a - b)
  const units = unitsOf(text, offsets)
  return places
    .map(({ place, severity, anchor }) => ({
      start: units.get(place.offset) ?? 0,
      end: units.get(place.offset + place.length) ?? 0,
      severity,
      anchor,
    }))
    .sort((a, b) => a.start - b.start || a.anchor.number - b.anchor.number)
}

/** The text line by line, each cut where a mark begins or ends. The words of all pieces are the text, unchanged. */
export function markedLines(text: string, findings: readonly Finding[]): Piece[][] {
  const spans = spansOf(text, findings)
  let next = 0
  let active: Span[] = []
  let start = 0
  return text.split('\n').map((line) => {
    const end = start + line.length
    const pieces: Piece[] = []
    let at = start
    while (true) {
      const anchors: Anchor[] = []
      for (let span = spans[next]; span && span.start <= at; span = spans[++next]) {
        anchors.push(span.anchor)
        active.push(span)
      }
      active = active.filter((span) => span.end > at)
      const cut = Math.min(end, spans[next]?.start ?? end, ...active.map((span) => span.end))
      const severity = GRAVITY.find((grave) => active.some((span) => span.severity === grave))
      if (cut > at || anchors.length > 0)
        pieces.push({ text: text.slice(at, cut), anchors, ...(severity && cut > at ? { severity } : {}) })
      if (cut >= end) {
        // What stands at the very end of the line belongs to it.
        const last: Anchor[] = []
        for (let span = spans[next]; cut > at && span && span.start <= end; span = spans[++next]) {
          last.push(span.anchor)
          active.push(span)
        }
        if (last.length > 0) pieces.push({ text: '', anchors: last })
        break
      }
      at = cut
    }
    start = end + 1
    return pieces
  })
}
