import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/client.ts'
import type { FigureDetailView, FigureRecordsView, HalfName } from '../../api/types.ts'
import { useCityTime } from '../../components/city-time.ts'
import { Failure, Loading } from '../../components/states.tsx'
import { Switch } from '../../components/switch.tsx'
import { VirtualRows } from '../../components/virtual-rows.tsx'
import { say } from '../../text/index.ts'
import { ByArea, ByMonth } from './breakdown.tsx'
import { grouped } from './numbers.ts'
import { RecordRow } from './record-row.tsx'

/** Which ones: the records of one half, to the last, with those counted that the reader may not see. */
export function Records({
  figure,
  half,
  onHalf,
}: {
  figure: FigureDetailView
  half: HalfName
  onHalf?: (half: HalfName) => void
}) {
  const { t } = useTranslation(['figures', 'common'])
  const now = useCityTime()
  const place = useRef<HTMLElement>(null)
  const query = useInfiniteQuery({
    queryKey: ['figure-records', figure.id, figure.period, half],
    queryFn: ({ pageParam, signal }) =>
      read<FigureRecordsView>(
        `/figures/${encodeURIComponent(figure.id)}/records`,
        { period: figure.period, half, cursor: pageParam || undefined, limit: 100 },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const loaded = query.isSuccess
  useEffect(() => {
    if (loaded && window.location.hash === '#records') place.current?.scrollIntoView()
  }, [loaded])
  const of =
    half === 'value'
      ? say(figure.title)
      : half === 'numerator' || half === 'denominator'
        ? `${t(half)} ${say(figure[half]?.title)}`
        : t(half === 'before' ? 'carried' : half)
  const first = query.data?.pages[0]
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = first?.total ?? 0
  const hidden = rows.filter((row) => row.kind === 'hidden').length
  const halves: readonly (readonly [HalfName, string])[] = [
    ['numerator', t('numerator')],
    ['denominator', t('denominator')],
  ]
  return (
    <section className="card records" id="records" ref={place} aria-labelledby="records-title">
      <div className="row spread wrap">
        <h2 id="records-title">{first ? t('whichRecords', { of, n: grouped(total) }) : t('recordsTitle')}</h2>
        {onHalf ? <Switch label={t('recordsTitle')} value={half} choices={halves} onChange={onHalf} /> : null}
      </div>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      {first && first.total === 0 ? (
        <p className="quiet records-none">{figure.kind === 'stated' ? t('noneStated') : t('noneHere')}</p>
      ) : null}
      {first && first.total > 0 ? (
        <>
          <div className="breakdown-pair">
            <ByMonth months={first.months} total={first.total} period={figure.period} />
            <ByArea areas={first.areas} />
          </div>
          {hidden > 0 ? <p className="small records-hidden">{t('hiddenCount', { n: grouped(hidden) })}</p> : null}
          <VirtualRows
            count={rows.length}
            height={3.5}
            label={t('recordsTitle')}
            keyOf={(index) => `${index} ${rows[index]?.id}`}
            draw={(index) => <RecordRow record={rows[index]} place={index + 1} now={now} />}
            onNearEnd={() => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage()}
          />
          <End
            listed={rows.length}
            total={total}
            more={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      ) : null}
    </section>
  )
}

/** Where the list ends, whether it is as long as the figure says. */
function End({
  listed,
  total,
  more,
  busy,
  onMore,
}: {
  listed: number
  total: number
  more: boolean
  busy: boolean
  onMore: () => void
}) {
  const { t } = useTranslation(['figures', 'common'])
  if (more) {
    return (
      <p className="list-foot row">
        <Button loading={busy} onClick={onMore}>
          {t('common:loadMore')}
        </Button>
        <span className="small quiet">{t('shown', { n: grouped(listed), total: grouped(total) })}</span>
      </p>
    )
  }
  const same = listed === total
  return (
    <p
      className={`list-foot small records-end ${same ? 'is-balanced' : 'is-off'}`}
      data-listed={listed}
      data-total={total}
    >
      <span aria-hidden="true">{same ? '✓' : '✗'}</span>{' '}
      {same ? t('endSame', { n: grouped(listed) }) : t('endDiffers', { n: grouped(listed), total: grouped(total) })}
    </p>
  )
}
