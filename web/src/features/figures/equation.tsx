import { useTranslation } from 'react-i18next'
import type { FigureDetailView, HalfName } from '../../api/types.ts'
import { partsOf } from '../../time/periods.ts'
import { grouped } from './numbers.ts'

/** What was open before and what came in is what was closed and what is open at the end; or it is said that it is not. */
export function Equation({
  of,
  period,
  chosen,
  onChoose,
}: {
  of: NonNullable<FigureDetailView['carryOver']>
  period: string
  chosen: HalfName
  onChoose: (term: HalfName) => void
}) {
  const { t } = useTranslation('figures')
  const before = t(partsOf(period)?.kind === 'year' ? 'carried' : 'carriedPeriod')
  const off = Math.abs(of.before + of.received - of.closed - of.open)
  return (
    <section className="card" aria-labelledby="equation">
      <h2 id="equation">{t('equation')}</h2>
      <p className="equation">
        <Term name="before" word={before} n={of.before} {...{ chosen, onChoose }} />
        <Sign of="+" />
        <Term name="received" word={t('received')} n={of.received} {...{ chosen, onChoose }} />
        <Sign of={of.balanced ? '=' : '≠'} middle />
        <Term name="closed" word={t('closed')} n={of.closed} {...{ chosen, onChoose }} />
        <Sign of="+" />
        <Term name="open" word={t('open')} n={of.open} {...{ chosen, onChoose }} />
        <span className={of.balanced ? 'verdict is-balanced' : 'verdict is-off'}>
          <span aria-hidden="true">{of.balanced ? '✓' : '✗'}</span>{' '}
          {of.balanced ? t('balanced') : t('notBalanced', { n: grouped(off) })}
        </span>
      </p>
    </section>
  )
}

function Term({
  name,
  word,
  n,
  chosen,
  onChoose,
}: {
  name: HalfName
  word: string
  n: number
  chosen: HalfName
  onChoose: (term: HalfName) => void
}) {
  return (
    <span className="term">
      <span className="small quiet">{word}</span>
      <button
        type="button"
        className="plain opens"
        aria-pressed={chosen === name}
        aria-label={`${word} ${grouped(n)}`}
        onClick={() => onChoose(name)}
      >
        <strong>{grouped(n)}</strong>
      </button>
    </span>
  )
}

const Sign = ({ of, middle = false }: { of: string; middle?: boolean }) => (
  <span className={middle ? 'sign sign-middle' : 'sign'}>{of}</span>
)
