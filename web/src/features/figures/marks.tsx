import { useTranslation } from 'react-i18next'
import type { FigureLine } from '../../api/types.ts'
import { say } from '../../text/index.ts'

export type Mark = 'unbalanced' | 'differs' | 'noValue' | 'noneOf' | 'assumed' | 'atLeast'

/** Whether there is anything to write: a return that nobody gave and a document that is not there have no value. */
export const hasValue = (line: Pick<FigureLine, 'exact' | 'asWritten'>): boolean => line.asWritten !== '—'

/** What a reader must know of a figure before using it, the gravest first. */
export function marksOf(line: FigureLine): Mark[] {
  const marks: Mark[] = []
  if (line.carryOver && !line.carryOver.balanced) marks.push('unbalanced')
  if (line.fixed?.differs) marks.push('differs')
  if (line.denominator?.value === 0) marks.push('noneOf')
  else if (!hasValue(line)) marks.push('noValue')
  if (line.assumed) marks.push('assumed')
  if (line.bound === 'atLeast') marks.push('atLeast')
  return marks
}

const shapes: Record<Mark, string> = {
  unbalanced: '✗',
  differs: '≠',
  noValue: '○',
  noneOf: '∅',
  assumed: '?',
  atLeast: '≥',
}

/** Each mark by shape and word; its colour only repeats them. */
export function Marks({ line }: { line: FigureLine }) {
  const { t } = useTranslation('figures')
  const marks = marksOf(line)
  if (marks.length === 0) return null
  const more: Record<Mark, string> = {
    unbalanced: t('equation'),
    differs: line.fixed ? t('differsSay', { was: line.fixed.asWritten, now: line.asWritten }) : '',
    noValue: t('noValueSay'),
    noneOf: '',
    assumed: say(line.assumed),
    atLeast: t('atLeastSay'),
  }
  return (
    <ul className="marks">
      {marks.map((mark) => (
        <li key={mark} className={`mark-${mark}`} title={more[mark]}>
          <span aria-hidden="true">{shapes[mark]}</span> {t(mark)}
        </li>
      ))}
    </ul>
  )
}
