import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SimpleStatsView, SupervisionView } from '../../api/types.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { Trend } from '../../components/trend.tsx'

/** The open count day by day follows from the balance: what was carried in, plus received, minus closed. */
function openByDay(days: SimpleStatsView): number[] {
  let open = days.balance.carriedIn
  return days.byDay.map((day) => {
    open += day.opened - day.closed
    return open
  })
}

export function Totals({ board, days }: { board: SupervisionView; days?: SimpleStatsView }) {
  const { t } = useTranslation('desks')
  const { totals } = board
  const line = (word: string, values: number[] | undefined) =>
    values && values.length > 1 ? <Trend values={values} label={`${word} ${values[0]} → ${values.at(-1)}`} /> : null
  return (
    <ul className="totals">
      <li className="total-late">
        <span className="total-word">
          <StandingMark standing="late" bare /> {t('totalsLate')}
        </span>
        <Link to="/matters" search={{ standing: 'late' }} className="total-number opens">
          {totals.late}
        </Link>
      </li>
      <li className="total-soon">
        <span className="total-word">
          <StandingMark standing="soon" bare /> {t('totalsSoon')}
        </span>
        <span className="total-number">{totals.dueSoon}</span>
      </li>
      <li>
        <span className="total-word">{t('totalsOpen')}</span>
        <Link to="/matters" search={{ standing: 'open' }} className="total-number opens">
          {totals.open}
        </Link>
        {line(t('totalsOpen'), days ? openByDay(days) : undefined)}
      </li>
      <li>
        <span className="total-word">{t('totalsReceived')}</span>
        <span className="total-number">{totals.received}</span>
        {line(
          t('totalsReceived'),
          days?.byDay.map((day) => day.opened),
        )}
      </li>
      <li>
        <span className="total-word">{t('totalsClosed')}</span>
        <span className="total-number">{totals.closed}</span>
        {line(
          t('totalsClosed'),
          days?.byDay.map((day) => day.closed),
        )}
      </li>
    </ul>
  )
}
