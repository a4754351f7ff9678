import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { statisticsQuery } from '../../api/queries.ts'
import { lastDays, PeriodBar } from '../../components/period.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { Breakdown } from './breakdown.tsx'
import { ByDay } from './by-day.tsx'

const route = getRouteApi('/statistics')

/** Plain counts of a period: a balance that adds up, day by day, and by what matters are. */
export function StatisticsPage() {
  const { t } = useTranslation('desks')
  const search = route.useSearch()
  const navigate = useNavigate()
  const usual = lastDays(30)
  const period = { from: search.from ?? usual.from, to: search.to ?? usual.to }
  const query = useQuery({ ...statisticsQuery(period), placeholderData: keepPreviousData })
  if (query.isPending) return <Loading />
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const { balance, ...stats } = query.data
  const parts = [
    ['byKind', stats.byKind],
    ['byOrganStat', stats.byOrgan],
    ['byRegion', stats.byRegion],
    ['byState', stats.byState],
    ['byChannel', stats.byChannel],
    ['outcomesStat', stats.outcomes],
    ['byProcedure', stats.byProcedure],
  ] as const
  const none = balance.carriedIn + balance.opened === 0
  return (
    <div className="board">
      <div className="page-head">
        <h1>{t('statsTitle')}</h1>
      </div>
      <PeriodBar
        period={period}
        onChange={(next) => void navigate({ to: '/statistics', search: next, replace: true })}
      />
      <section className="card" aria-labelledby="balance-title">
        <h2 id="balance-title">{t('balance')}</h2>
        <p className="balance">
          <Figure word={t('carriedIn')} n={balance.carriedIn} />
          <span aria-hidden="true">+</span>
          <Figure word={t('openedIn')} n={balance.opened} />
          <span aria-hidden="true">=</span>
          <Figure word={t('closedIn')} n={balance.closed} />
          <span aria-hidden="true">+</span>
          <Figure word={t('openAtEnd')} n={balance.openAtEnd} />
        </p>
        <p className="small quiet">{t('balanceSay')}</p>
      </section>
      {none ? <Empty title={t('statsEmpty')} /> : null}
      {none ? null : <ByDay days={stats.byDay} />}
      <div className="breakdowns">
        {parts.map(([word, buckets]) =>
          buckets.length > 0 ? <Breakdown key={word} title={t(word)} buckets={buckets} /> : null,
        )}
      </div>
    </div>
  )
}

const Figure = ({ word, n }: { word: string; n: number }) => (
  <span className="figure">
    <span className="small quiet">{word}</span>
    <strong>{n}</strong>
  </span>
)
