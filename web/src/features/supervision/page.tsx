import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statisticsQuery, supervisionQuery } from '../../api/queries.ts'
import { useCityTime } from '../../components/city-time.ts'
import { lastDays, PeriodBar } from '../../components/period.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { addDays, daysFrom, sayMoment } from '../../time/dates.ts'
import { LateChart } from './late-chart.tsx'
import { LateList } from './late-list.tsx'
import { Organs } from './organs.tsx'
import { Rules } from './rules.tsx'
import { Totals } from './totals.tsx'

const route = getRouteApi('/supervision')

/** Who is late, by unit and by rule, with the chase one key away. Units, never persons. */
export function SupervisionPage() {
  const { t } = useTranslation('desks')
  const search = route.useSearch()
  const navigate = useNavigate()
  const now = useCityTime()
  const [organ, setOrgan] = useState<string>()
  const usual = lastDays(30)
  const period = { from: search.from ?? usual.from, to: search.to ?? usual.to }
  const length = daysFrom(period.from, period.to) + 1
  const before = { from: addDays(period.from, -length), to: addDays(period.from, -1) }
  const query = useQuery({ ...supervisionQuery(period), placeholderData: keepPreviousData })
  const past = useQuery(supervisionQuery(before, query.isSuccess))
  const days = useQuery(statisticsQuery(period))
  if (query.isPending) return <Loading />
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const board = query.data
  const chosen = board.organs.find((one) => one.organ.id === organ)
  return (
    <div className="board">
      <div className="page-head">
        <h1>{t('boardTitle')}</h1>
        <span className="small quiet">{t('boardAsOf', { at: sayMoment(board.asOf, now) })}</span>
      </div>
      <PeriodBar
        period={period}
        onChange={(next) => void navigate({ to: '/supervision', search: next, replace: true })}
      />
      <Totals board={board} {...(days.data ? { days: days.data } : {})} />
      {board.organs.length === 0 ? (
        <Empty title={t('boardEmpty')} />
      ) : (
        <>
          <div className="board-late">
            <LateChart organs={board.organs} />
            <LateList {...(chosen ? { organ: chosen } : {})} now={now} />
          </div>
          <Organs organs={board.organs} before={past.data?.organs ?? []} chosen={organ} onChoose={setOrgan} />
          <Rules rules={board.rules} />
        </>
      )}
    </div>
  )
}
