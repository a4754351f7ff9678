import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/client.ts'
import type { EntryPage, EntryView, RegisterSummary } from '../../api/types.ts'
import { useOrganNames } from '../../components/form/organ-picker.tsx'
import { ScrollTable } from '../../components/scroll-table.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { say } from '../../text/index.ts'

type Column = RegisterSummary['columns'][number]
type Value = EntryView['values'][string] | undefined

export function Entries({ register, asOf }: { register: RegisterSummary; asOf?: string }) {
  const { t } = useTranslation(['desks', 'common'])
  const [filter, setFilter] = useState('')
  const nameOf = useOrganNames()
  const query = useInfiniteQuery({
    queryKey: ['entries', 'pages', register.id, asOf ?? ''],
    queryFn: ({ pageParam, signal }) =>
      read<EntryPage>(
        `/registers/${encodeURIComponent(register.id)}/entries`,
        { asOf, cursor: pageParam || undefined, limit: 100 },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const shown = (value: Value, column: Column): string => {
    if (value === null || value === undefined) return ''
    if (Array.isArray(value)) return value.map((one) => shown(one, column)).join('、')
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no')
    const option = column.options?.find(({ id }) => id === value)
    if (option) return say(option.title)
    return column.type.startsWith('organ') ? nameOf(String(value)) : String(value)
  }
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const entries = query.data.pages.flatMap((page) => page.items)
  if (entries.length === 0) return <Empty title={t('entriesEmpty')} />
  const columns = register.columns.filter((column) => column.name !== 'validFrom' && column.name !== 'validTo')
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const lines = entries
    .map((entry) => ({ entry, cells: columns.map((column) => shown(entry.values[column.name], column)) }))
    .filter(({ cells }) => words.every((word) => cells.join(' ').toLowerCase().includes(word)))
  return (
    <>
      <div className="list-bar">
        <Input
          className="list-filter"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          placeholder={t('entryFilter')}
          aria-label={t('entryFilter')}
          allowClear
        />
        <span className="small quiet">
          {t('entryCount', { n: lines.length })}
          {query.hasNextPage ? '+' : ''}
        </span>
      </div>
      <ScrollTable label={say(register.title)}>
        <table className="plain entries">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {say(column.title)}
                </th>
              ))}
              <th scope="col">{t('entryFrom')}</th>
              <th scope="col">{t('entryTo')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ entry, cells }) => (
              <tr key={`${entry.key}-${entry.from}`}>
                {columns.map((column, index) => (
                  <td key={column.name} className={(cells[index] ?? '').length > 30 ? 'cell-long' : ''}>
                    {cells[index]}
                  </td>
                ))}
                <td className="nowrap">{entry.from}</td>
                <td className="nowrap">{entry.to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
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
