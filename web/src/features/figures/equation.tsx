import { useTranslation } from 'react-i18next'
import type { FigureDetailView } from '../../api/types.ts'
import { partsOf } from '../../time/periods.ts'
import { grouped } from './numbers.ts'

/** What was open before and what came in is what was closed and what is open at the end; or it is said that it is not. */
export function Equation({ of, period }: { of: NonNullable<FigureDetailView['carryOver']>; period: string }) {
  const { t } = useTranslation('figures')
  const before = t(partsOf(period)?.kind === 'year' ? 'carried' : 'carriedPeriod')
  const off = Math.abs(of.before + of.received - of.closed - of.open)
  return (
    <section className="card" aria-labelledby="equation">
      <h2 id="equation">{t('equation')}</h2>
      <p className="equation">
        <Term word={before} n={of.before} />
        <Sign of="+" />
        <Term word={t('received')} n={of.received} />
        <Sign of={of.balanced ? '=' : '≠'} middle />
        <Term word={t('closed')} n={of.closed} />
        <Sign of="+" />
        <Term word={t('open')} n={of.open} />
        <span className={of.balanced ? 'verdict is-balanced' : 'verdict is-off'}>
          <span aria-hidden="true">{of.balanced ? '✓' : '✗'}</span>{' '}
          {of.balanced ? t('balanced') : t('notBalanced', { n: grouped(off) })}
        </span>
      </p>
    </section>
  )
}

const Term = ({ word, n }: { word: string; n: number }) => (
  <span className="term">
    <span className="small quiet">{word}</span>
    <strong>{grouped(n)}</strong>
  </span>
)

const Sign = ({ of, middle = false }: { of: string; middle?: boolean }) => (
  <span className={middle ? 'sign sign-middle' : 'sign'}>{of}</span>
)
