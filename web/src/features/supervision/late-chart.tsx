import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganSignals } from '../../api/types.ts'
import { Chart } from '../../components/chart.tsx'
import { organName } from '../../text/index.ts'

const most = 10

/** The units with most that is late; the table below is its twin. */
export function LateChart({ organs }: { organs: readonly OrganSignals[] }) {
  const { t } = useTranslation('desks')
  const shown = useMemo(
    () =>
      [...organs]
        .filter((one) => one.late + one.dueSoon > 0)
        .sort((a, b) => b.late - a.late || b.dueSoon - a.dueSoon)
        .slice(0, most)
        .reverse(),
    [organs],
  )
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 24, top: 28, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, selectedMode: false },
      xAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: '#d9dde3' } },
        axisLabel: { color: '#4a5261' },
      },
      yAxis: {
        type: 'category',
        data: shown.map((one) => organName(one.organ)),
        axisTick: { show: false },
        axisLabel: { color: '#1a1d21' },
      },
      series: [
        {
          name: t('totalsLate'),
          type: 'bar',
          stack: 'all',
          barMaxWidth: 16,
          data: shown.map((one) => one.late),
          itemStyle: { color: '#b3261e' },
        },
        {
          name: t('totalsSoon'),
          type: 'bar',
          stack: 'all',
          barMaxWidth: 16,
          data: shown.map((one) => one.dueSoon),
          itemStyle: { color: '#fff', borderColor: '#9a5b00', borderWidth: 1.5 },
        },
      ],
    }),
    [shown, t],
  )
  return (
    <section className="card" aria-labelledby="late-chart">
      <h2 id="late-chart">{t('chartLate')}</h2>
      {shown.length === 0 ? <p className="quiet">0</p> : <Chart option={option} height={60 + shown.length * 26} />}
    </section>
  )
}
