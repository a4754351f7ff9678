import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/client.ts'
import { organsQuery, proceduresQuery } from '../../api/queries.ts'
import type { MatterPage } from '../../api/types.ts'
import { useCityTime } from '../../components/city-time.ts'
import { MatterTable } from '../../components/matter-table.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { Switch } from '../../components/switch.tsx'
import { organName, say } from '../../text/index.ts'

const route = getRouteApi('/matters')

/** Everything that I may see, by kind, unit and standing; the address carries the filter. */
export function MattersPage() {
  const { t } = useTranslation(['desks', 'common'])
  const search = route.useSearch()
  const navigate = useNavigate()
  const now = useCityTime()
  const { data: procedures = [] } = useQuery(proceduresQuery)
  const { data: organs = [] } = useQuery(organsQuery)
  const { standing, ...ask } = search
  const query = useInfiniteQuery({
    queryKey: ['matters', 'pages', search],
    queryFn: ({ pageParam, signal }) =>
      read<MatterPage>(
        '/matters',
        {
          ...ask,
          ...(standing === 'open' ? { open: true } : standing === 'late' ? { late: true, open: true } : {}),
          cursor: pageParam || undefined,
          limit: 50,
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const change = (part: Partial<typeof search>) =>
    void navigate({
      to: '/matters',
      search: Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, v]) => v)),
      replace: true,
    })
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const standings = [
    ['', t('stateAny')],
    ['open', t('stateOpen')],
    ['late', t('stateLate')],
  ] as const
  return (
    <>
      <div className="page-head">
        <h1>{t('mattersTitle')}</h1>
      </div>
      <div className="list-bar">
        <Switch
          label={t('common:state')}
          value={standing ?? ''}
          choices={standings}
          onChange={(one) => change({ standing: one === '' ? undefined : one })}
        />
        <label className="row small">
          {t('common:procedure')}
          <select
            className="field-box"
            value={search.procedure ?? ''}
            onChange={(event) => change({ procedure: event.target.value })}
          >
            <option value="">{t('common:all')}</option>
            {procedures.map((procedure) => (
              <option key={procedure.id} value={procedure.id}>
                {say(procedure.title)}
              </option>
            ))}
          </select>
        </label>
        <label className="row small">
          {t('common:holder')}
          <select
            className="field-box organ-select"
            value={search.holder ?? ''}
            onChange={(event) => change({ holder: event.target.value })}
          >
            <option value="">{t('common:all')}</option>
            {organs.map((organ) => (
              <option key={organ.id} value={organ.id}>
                {organName(organ)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={t('mattersEmpty')} /> : null}
      {rows.length > 0 ? <MatterTable parts={[{ id: 'all', rows }]} now={now} label={t('mattersTitle')} /> : null}
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
