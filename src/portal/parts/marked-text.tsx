import type { Finding } from '#check'
import { type Anchor, markedLines, type Piece } from '../marking.ts'
import { useVisit } from '../visit.ts'

const HEADING = /^\s*(?:第?[一二三四五六七八九十]+[、章编部])/
const LOWER_HEADING = /^\s*[（(][一二三四五六七八九十]+[）)]/

export const anchorId = (number: number, also?: number): string => `t${number}${also ? `-${also}` : ''}`

function AnchorMark({ anchor: { number, severity, also } }: { anchor: Anchor }) {
  const { t } = useVisit()
  if (also) return <span id={anchorId(number, also)} className="spot" />
  const label = t('check.to.finding', { n: number, severity: t(`check.${severity}`) })
  return (
    <a id={anchorId(number)} href={`#f${number}`} className={`no ${severity}`} aria-label={label}>
      {number}
    </a>
  )
}

function PieceMark({ piece: { text, anchors, severity } }: { piece: Piece }) {
  const words =
    severity === undefined ? (
      text
    ) : severity === 'also' ? (
      <span className="also">{text}</span>
    ) : (
      <mark className={severity}>{text}</mark>
    )
  return (
    <>
      {anchors.map((anchor) => (
        <AnchorMark key={`${anchor.number} ${anchor.also ?? ''}`} anchor={anchor} />
      ))}
      {words}
    </>
  )
}

function kindOf(words: string, isFirst: boolean): string | undefined {
  if (words.length >= 60) return undefined
  if (isFirst && !/[。；：，]\s*$/.test(words) && !HEADING.test(words)) return 'title'
  if (HEADING.test(words)) return 'head'
  return LOWER_HEADING.test(words) ? 'lower' : undefined
}

/** The document with numbered marks; each number leads to its finding. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  let isFirst = true
  return markedLines(text, findings).map((line, i) => {
    const words = line.map((piece) => piece.text).join('')
    if (words.trim() === '' && line.every(({ anchors }) => anchors.length === 0)) return null
    const kind = kindOf(words, isFirst)
    isFirst = false
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
      <p key={i} className={kind}>
        {line.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name and never move
          <PieceMark key={at} piece={piece} />
        ))}
      </p>
    )
  })
}
