import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SimpleStatsView } from '../../api/types.ts'
import { Chart } from '../../components/chart.tsx'
import { CsvButton } from '../../components/csv.tsx'

/** Received and closed by day: the drawing, and the table that says the same. */
export function ByDay({ days }: { days: SimpleStatsView['byDay'] }) {
  const { t } = useTranslation(['desks', 'common'])
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 30, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 18, selectedMode: false },
      xAxis: {
        type: 'category',
        data: days.map((day) => day.day.slice(5)),
        axisLabel: { color: '#4a5261' },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: '#d9dde3' } },
        axisLabel: { color: '#4a5261' },
      },
      series: [
        {
          name: t('openedIn'),
          type: 'line',
          symbol: 'circle',
          symbolSize: 5,
          data: days.map((day) => day.opened),
          color: '#0b57c2',
          lineStyle: { width: 2 },
        },
        {
          name: t('closedIn'),
          type: 'line',
          symbol: 'rect',
          symbolSize: 5,
          data: days.map((day) => day.closed),
          color: '#1a1d21',
          lineStyle: { width: 2, type: 'dashed' },
        },
      ],
    }),
    [days, t],
  )
  const rows = [[t('day'), t('openedIn'), t('closedIn')], ...days.map((day) => [day.day, day.opened, day.closed])]
  return (
    <section className="card" aria-labelledby="by-day">
      <div className="row spread wrap">
        <h2 id="by-day">{t('byDay')}</h2>
        <CsvButton name={t('byDay')} rows={rows} />
      </div>
      <Chart option={option} height={240} />
      <details>
        <summary className="small">{t('common:table')}</summary>
        <table className="plain narrow">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col" className="n">
                {t('openedIn')}
              </th>
              <th scope="col" className="n">
                {t('closedIn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{day.day}</th>
                <td className="n">{day.opened}</td>
                <td className="n">{day.closed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
