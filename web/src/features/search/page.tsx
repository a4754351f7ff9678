import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/client.ts'
import type { SearchView } from '../../api/types.ts'
import { useCityTime } from '../../components/city-time.ts'
import { MatterTable } from '../../components/matter-table.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'

const route = getRouteApi('/search')

export function SearchPage() {
  const { t } = useTranslation(['desks', 'common'])
  const { q } = route.useSearch()
  const now = useCityTime()
  const query = useInfiniteQuery({
    queryKey: ['search', 'pages', q],
    queryFn: ({ pageParam, signal }) =>
      read<SearchView>('/search', { q, cursor: pageParam || undefined, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: q.trim() !== '',
  })
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  if (q.trim() === '') {
    return (
      <>
        <h1>{t('common:matter')}</h1>
        <Empty title={t('searchStart')} />
      </>
    )
  }
  return (
    <>
      <div className="page-head">
        <h1>{t('searchTitle', { q })}</h1>
        {query.data ? (
          <span className="quiet">{t('searchCount', { n: query.data.pages[0]?.count.label ?? 0 })}</span>
        ) : null}
      </div>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={t('searchNone')} /> : null}
      {rows.length > 0 ? (
        <MatterTable parts={[{ id: 'found', rows }]} now={now} label={t('searchTitle', { q })} />
      ) : null}
      {query.hasNextPage ? (
        <p className="list-foot">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('common:loadMore')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
