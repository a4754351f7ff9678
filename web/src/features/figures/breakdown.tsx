import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureRecordsView } from '../../api/types.ts'
import { Chart } from '../../components/chart.tsx'
import { CsvButton } from '../../components/csv.tsx'
import { monthsOf, partsOf } from '../../time/periods.ts'
import { grouped } from './numbers.ts'

/** How many fall into each month, as a drawing and as the table that says the same. */
export function ByMonth({
  months,
  total,
  period,
}: {
  months: FigureRecordsView['months']
  total: number
  period: string
}) {
  const { t } = useTranslation(['figures', 'common', 'desks'])
  const all = useMemo(() => {
    const known = new Map(months.map(({ month, n }) => [month, n]))
    const parts = partsOf(period)
    return parts ? monthsOf(parts).map((month) => ({ month, n: known.get(month) ?? 0 })) : months
  }, [months, period])
  const option = useMemo(
    () => ({
      grid: { left: 4, right: 8, top: 8, bottom: 2, containLabel: true },
      xAxis: {
        type: 'category',
        data: all.map(({ month }) => String(Number(month.slice(5)))),
        axisLabel: { color: '#4a5261' },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitNumber: 2,
        splitLine: { lineStyle: { color: '#d9dde3' } },
        axisLabel: { color: '#4a5261' },
      },
      series: [{ type: 'bar', data: all.map(({ n }) => n), color: '#0b57c2', barMaxWidth: 22 }],
    }),
    [all],
  )
  if (months.length === 0) return null
  const rest = total - months.reduce((sum, { n }) => sum + n, 0)
  return (
    <section aria-labelledby="by-month">
      <div className="row spread">
        <h3 id="by-month">{t('byMonthTitle')}</h3>
        <CsvButton
          name={t('byMonthTitle')}
          rows={[[t('month'), t('desks:count')], ...all.map(({ month, n }) => [month, n])]}
        />
      </div>
      {all.length > 1 ? <Chart option={option} height={120} /> : null}
      <details>
        <summary className="small">{t('common:table')}</summary>
        <table className="plain narrow">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col" className="n">
                {t('desks:count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ month, n }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td className="n">{grouped(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {rest > 0 ? <p className="small quiet">{t('notDated', { n: grouped(rest) })}</p> : null}
    </section>
  )
}

/** How many lie in each county; rows carry their own bars. */
export function ByArea({ areas }: { areas: FigureRecordsView['areas'] }) {
  const { t } = useTranslation(['figures', 'desks'])
  if (!areas.some(({ region }) => region)) return null
  const sorted = [...areas].sort((a, b) => b.n - a.n)
  const top = Math.max(1, sorted[0]?.n ?? 1)
  const nameOf = (area: (typeof areas)[number]) => area.region?.name ?? t('noArea')
  return (
    <section aria-labelledby="by-area">
      <div className="row spread">
        <h3 id="by-area">{t('byArea')}</h3>
        <CsvButton
          name={t('byArea')}
          rows={[[t('byArea'), t('desks:count')], ...sorted.map((area) => [nameOf(area), area.n])]}
        />
      </div>
      <table className="plain bars">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('byArea')}</th>
            <th scope="col">{t('desks:count')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((area) => (
            <tr key={area.region?.code ?? ''}>
              <th scope="row">
                {nameOf(area)}
                <span className="bar" style={{ width: `${Math.max(1, (area.n / top) * 100)}%` }} />
              </th>
              <td className="n">{grouped(area.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
