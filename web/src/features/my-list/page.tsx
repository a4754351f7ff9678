import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { worklistQuery } from '../../api/queries.ts'
import type { Group, Row, WorklistView } from '../../api/types.ts'
import { chasers, holds, useSession } from '../../app/session.ts'
import { useCityTime } from '../../components/city-time.ts'
import { useKeys } from '../../components/keys.ts'
import { MatterTable } from '../../components/matter-table.tsx'
import { StandingMark } from '../../components/standing-mark.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { say } from '../../text/index.ts'
import type { Standing } from '../../time/standing.ts'
import { ListBar } from './list-bar.tsx'

const route = getRouteApi('/')
const groups: readonly Group[] = ['late', 'today', 'week', 'later', 'none']
const marks: Record<Group, Standing> = { late: 'late', today: 'soon', week: 'onTime', later: 'onTime', none: 'none' }

const fits = (row: Row, words: readonly string[]): boolean => {
  const text =
    `${row.headline} ${row.number} ${row.holder?.name.zh ?? ''} ${row.holder?.shortName ?? ''} ${row.region?.path ?? ''} ${say(row.state.title)}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** The home page: what waits for me, what falls due first on top. */
export function MyListPage() {
  const { t } = useTranslation(['common', 'desks', 'shell'])
  const { view = 'mine', f = '' } = route.useSearch()
  const query = useQuery({ ...worklistQuery({ view, open: true }), placeholderData: keepPreviousData })
  if (query.isPending) return <Loading />
  if (query.isError && !query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const list = query.data as WorklistView
  return (
    <>
      <div className="page-head">
        <h1>{t('shell:myList')}</h1>
        <Counts list={list} />
      </div>
      <ListBar view={view} text={f} />
      <List key={view} list={list} text={f} />
    </>
  )
}

function Counts({ list }: { list: WorklistView }) {
  const { t } = useTranslation()
  return (
    <ul className="counts">
      {groups.map((group) =>
        list.counts[group].n > 0 ? (
          <li key={group}>
            <a href={`#group-${group}`}>
              <StandingMark standing={marks[group]} bare /> {t(group)} <strong>{list.counts[group].label}</strong>
            </a>
          </li>
        ) : null,
      )}
    </ul>
  )
}

function List({ list, text }: { list: WorklistView; text: string }) {
  const { t } = useTranslation(['common', 'desks'])
  const now = useCityTime()
  const session = useSession()
  const navigate = useNavigate()
  const [selected, setSelected] = useState<string>()
  const words = useMemo(() => text.toLowerCase().split(/\s+/).filter(Boolean), [text])
  const rows = useMemo(() => list.items.filter((row) => fits(row, words)), [list.items, words])
  const parts = groups
    .map((group) => ({ id: group, rows: rows.filter((row) => (row.group ?? 'none') === group) }))
    .filter((part) => part.rows.length > 0)
  const inOrder = parts.flatMap((part) => part.rows)
  const at = inOrder.findIndex((row) => row.number === selected)

  const select = (index: number) => {
    const row = inOrder[Math.max(0, Math.min(inOrder.length - 1, index))]
    if (!row) return
    setSelected(row.number)
    document.querySelector(`tr[data-number="${CSS.escape(row.number)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const open = (act?: string) => {
    const row = inOrder[at]
    if (row) void navigate({ to: '/matters/$number', params: { number: row.number }, search: act ? { act } : {} })
  }
  const toGroup = (index: number) => () => {
    const first = parts.find((part) => part.id === groups[index])?.rows[0]
    if (first) select(inOrder.indexOf(first))
  }
  useKeys({
    j: () => select(at + 1),
    k: () => select(at < 0 ? 0 : at - 1),
    arrowdown: () => select(at + 1),
    arrowup: () => select(at < 0 ? 0 : at - 1),
    enter: (event) => {
      if (event.target instanceof HTMLElement && ['A', 'BUTTON'].includes(event.target.tagName)) event.target.click()
      else open()
    },
    a: () => open('main'),
    ...(holds(session, ...chasers) ? { c: () => open('chase') } : {}),
    1: toGroup(0),
    2: toGroup(1),
    3: toGroup(2),
    4: toGroup(3),
  })
  if (list.items.length === 0) return <Empty title={t('desks:listEmpty')}>{t('desks:listEmptySay')}</Empty>
  if (rows.length === 0) return <Empty title={t('desks:listNoMatch')} />
  const title = (group: Group, n: number): ReactNode => (
    <>
      <StandingMark standing={marks[group]} bare /> {t(group)}{' '}
      <span className="quiet">{words.length > 0 ? n : list.counts[group].label}</span>
    </>
  )
  return (
    <>
      <MatterTable
        parts={parts.map((part) => ({ ...part, title: title(part.id, part.rows.length) }))}
        selected={selected}
        onSelect={setSelected}
        now={now}
        label={t('desks:listMine')}
      />
      <p className="small quiet list-foot">
        <span className="only-wide">{t('desks:listKeys')}</span>
        {list.next ? ` ${t('desks:listTruncated', { n: list.items.length, total: list.counts.total.label })}` : ''}
      </p>
    </>
  )
}
