import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { figureQuery, figuresQuery } from '../../api/queries.ts'
import type { HalfName } from '../../api/types.ts'
import { Failure, Loading } from '../../components/states.tsx'
import { say } from '../../text/index.ts'
import { sayPeriod, yearBefore } from '../../time/periods.ts'
import { Definition } from './definition.tsx'
import { Equation } from './equation.tsx'
import { FixedValues } from './fixed-values.tsx'
import { PeriodPicker, thisYear } from './period-picker.tsx'
import { Records } from './records.tsx'
import { Scope } from './scope.tsx'
import { Value } from './value.tsx'

const route = getRouteApi('/figures/$id')

/** One figure: the sentence that defines it, its value and halves, what it covers, what was fixed, and its records. */
export function FigurePage() {
  const { t } = useTranslation('figures')
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const period = search.period ?? thisYear()
  const query = useQuery(figureQuery(id, period))
  const list = useQuery(figuresQuery(period))
  const past = useQuery(figuresQuery(yearBefore(period), query.isSuccess))
  if (query.isPending || list.isPending) return <Loading />
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const figure = query.data
  const line = list.data?.items.find((one) => one.id === id)
  const before = past.data?.items.find((one) => one.id === id)
  const isTerm = figure.carryOver !== undefined && search.half !== undefined && search.half in figure.carryOver
  const half: HalfName = isTerm
    ? (search.half as HalfName)
    : figure.denominator
      ? search.half === 'numerator'
        ? 'numerator'
        : 'denominator'
      : 'value'
  const go = (next: { period?: string; half?: typeof half }) =>
    void navigate({
      to: '/figures/$id',
      params: { id },
      search: { period: next.period ?? period, ...(next.half && next.half !== 'value' ? { half: next.half } : {}) },
      replace: true,
      resetScroll: false,
    })
  return (
    <article className="one-figure">
      <div className="page-head figure-head">
        <nav className="small row" aria-label={t('back')}>
          <Link to="/figures" search={{ period }}>
            ‹ {t('back')}
          </Link>
          <span className="quiet">{line ? say(line.area.title) : null}</span>
        </nav>
        <h1>{say(figure.title)}</h1>
        <span className="number quiet">{figure.id}</span>
      </div>
      <div className="list-bar">
        <PeriodPicker period={period} onChange={(next) => go({ period: next })} />
        <span className="visually-hidden" role="status">
          {sayPeriod(period, t)}
        </span>
      </div>
      <div className="figure-main">
        <p className="figure-says">{say(figure.says)}</p>
        <Value figure={figure} line={line} before={before} half={half} onHalf={(next) => go({ half: next })} />
        {figure.carryOver ? (
          <Equation of={figure.carryOver} period={period} chosen={half} onChoose={(next) => go({ half: next })} />
        ) : null}
      </div>
      <aside className="figure-aside">
        <Scope figure={figure} />
        <Definition figure={figure} names={list.data?.items ?? []} />
        <FixedValues figure={figure} />
      </aside>
      <div className="figure-records">
        <Records
          key={`${id} ${period} ${half}`}
          figure={figure}
          half={half}
          {...(figure.denominator ? { onHalf: (next) => go({ half: next }) } : {})}
        />
      </div>
    </article>
  )
}
