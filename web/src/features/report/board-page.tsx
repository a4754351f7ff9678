import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { proceduresQuery, reportBoardQuery, reportChecksQuery } from '../../api/queries.ts'
import type { ReportBoardView, ReportChecksView, ReportRowView } from '../../api/types.ts'
import { cityNow } from '../../app/clock.ts'
import { useSession, worksOnReports } from '../../app/session.ts'
import { CsvButton } from '../../components/csv.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { ScrollTable } from '../../components/scroll-table.tsx'
import { StandingMark } from '../../components/standing-mark.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { organName, say } from '../../text/index.ts'
import { dayOf } from '../../time/dates.ts'
import { addMonths } from '../../time/periods.ts'

const route = getRouteApi('/reports')
const firstYear = 2020

/** From November on this year's report is worked on, before that last year's. */
export const yearInHand = (): number => Number(addMonths(dayOf(cityNow()).slice(0, 7), -10).slice(0, 4))

/** Who has filed, when, and published where: 报送率 and 公开率, and each body's standing. */
export function ReportBoardPage() {
  const { t } = useTranslation(['report', 'common'])
  const search = route.useSearch()
  const navigate = useNavigate()
  const year = search.year ?? yearInHand()
  const query = useQuery({ ...reportBoardQuery(year), placeholderData: keepPreviousData })
  if (query.isPending) return <Loading />
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const years = Array.from({ length: Number(dayOf(cityNow()).slice(0, 4)) - firstYear + 1 }, (_, i) => firstYear + i)
  return (
    <div className="board">
      <div className="page-head">
        <h1>{t('boardOf', { year: query.data.year })}</h1>
        <label className="row small">
          {t('year')}
          <select
            className="field-box"
            value={year}
            onChange={(event) =>
              void navigate({ to: '/reports', search: { year: Number(event.target.value) }, replace: true })
            }
          >
            {years.reverse().map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <Begin procedure={query.data.procedure} />
      </div>
      <Rates board={query.data} />
      {query.data.items.length === 0 ? (
        <Empty title={t('boardEmpty')}>{t('boardEmptySay')}</Empty>
      ) : (
        <Bodies key={year} board={query.data} />
      )}
    </div>
  )
}

/** For whom a report may begin by hand: the year and the body are asked for there. */
function Begin({ procedure }: { procedure: string }) {
  const { t } = useTranslation('report')
  const { data } = useQuery(proceduresQuery)
  const opening = data?.find(({ id }) => id === procedure)?.openings.find(({ open }) => open)
  return opening ? (
    <Link to="/new" search={{ procedure, action: opening.id }} className="opens small">
      {t('begin')}
    </Link>
  ) : null
}

function Rates({ board }: { board: ReportBoardView }) {
  const { t } = useTranslation('report')
  const late = board.items.filter((row) => row.late).length
  const rate = ({ n, of, rate }: ReportBoardView['filed'], word: string) => (
    <li>
      <span className="total-word">{word}</span>
      <span className="total-number">{rate === null ? t('noneObliged') : `${(rate / 100).toFixed(1)}%`}</span>
      <span className="small quiet">{rate === null ? '' : t('ofBodies', { n, of })}</span>
      <span className="half-bar" aria-hidden="true">
        <span style={{ width: `${(rate ?? 0) / 100}%` }} />
      </span>
    </li>
  )
  return (
    <ul className="totals report-rates">
      {rate(board.filed, t('filedRate'))}
      {rate(board.published, t('publishedRate'))}
      <li className={late > 0 ? 'total-late' : ''}>
        <span className="total-word">
          {late > 0 ? <StandingMark standing="late" bare /> : null} {t('overdue')}
        </span>
        <span className="total-number">{late}</span>
      </li>
    </ul>
  )
}

type Counts = ReportChecksView['items'][number]['counts']

/** By how sure the checker is; nothing where there is no text that the reader may see. */
function Findings({ counts }: { counts: Counts | undefined }) {
  const { t } = useTranslation('report')
  if (!counts) return <span className="quiet">—</span>
  const said = (['certain', 'likely', 'ask'] as const).filter((severity) => counts[severity] > 0)
  if (said.length === 0) return <span>{t('checkClean')}</span>
  return (
    <ul className="report-found">
      {said.map((severity) => (
        <li key={severity} className={severity === 'certain' ? 'is-off' : ''}>
          {t(severity)} <strong className="number">{counts[severity]}</strong>
        </li>
      ))}
    </ul>
  )
}

const kinds = ['city', 'county', 'department', 'township'] as const
type Words = (word: 'city' | 'county' | 'department' | 'township') => string
const kindOf = (row: ReportRowView, t: Words): string => {
  const known = kinds.find((kind) => kind === row.kind)
  return known ? t(known) : row.kind
}

function Bodies({ board }: { board: ReportBoardView }) {
  const { t } = useTranslation(['report', 'common'])
  const { t: words } = useTranslation('report')
  const [text, setText] = useState('')
  const [onlyLate, setOnlyLate] = useState(false)
  const [checking, setChecking] = useState(false)
  const mayCheck = worksOnReports(useSession())
  const checks = useQuery(reportChecksQuery(board.year, checking))
  const wrong = checks.data?.items.filter(({ counts }) => counts.certain > 0) ?? []
  const found = new Map(checks.data?.items.map((item) => [item.number, item.counts]))
  const rows = board.items.filter(
    (row) =>
      (!onlyLate || row.late) &&
      `${row.body.name.zh} ${row.body.name.en} ${row.body.shortName} ${row.state.zh} ${row.state.en} ${kindOf(row, words)}`
        .toLowerCase()
        .includes(text.trim().toLowerCase()),
  )
  const filed = (row: ReportRowView) =>
    row.filed ? t(row.filedInTime ? 'inTime' : 'late') : t(row.late ? 'overdue' : 'notYet')
  const published = (row: ReportRowView) =>
    row.published ? t(row.publishedInTime ? 'inTime' : 'late') : t('notPublished')
  const severities = ['certain', 'likely', 'ask'] as const
  const counted = (row: ReportRowView) => (row.number ? found.get(row.number) : undefined)
  const csv = [
    [
      t('body'),
      t('kind'),
      t('state'),
      t('filed'),
      t('published'),
      t('published'),
      'URL',
      ...(checks.data ? severities.map((severity) => t(severity)) : []),
    ],
    ...rows.map((row) => [
      row.body.name.zh,
      kindOf(row, words),
      say(row.state),
      filed(row),
      published(row),
      row.publishedOn ?? '',
      row.publishedAt ?? '',
      ...(checks.data ? severities.map((severity) => String(counted(row)?.[severity] ?? '')) : []),
    ]),
  ]
  return (
    <section className="card" aria-label={t('boardTitle')}>
      <div className="list-bar">
        <Input
          className="list-filter"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('filter')}
          aria-label={t('filter')}
          allowClear
        />
        <label className="row small">
          <input type="checkbox" checked={onlyLate} onChange={(event) => setOnlyLate(event.target.checked)} />
          {t('onlyLate')}
        </label>
        {mayCheck ? (
          <Button loading={checks.isFetching} onClick={() => (checking ? void checks.refetch() : setChecking(true))}>
            {t('checkAll')}
          </Button>
        ) : null}
        <span className="small quiet" role="status">
          {checks.isFetching
            ? t('checkingAll')
            : checks.data
              ? t('checkedAll', { n: checks.data.items.length, wrong: wrong.length })
              : ''}
        </span>
        <CsvButton name={`${t('boardTitle')} ${board.year}`} rows={csv} />
      </div>
      <Refusal error={checks.error} />
      {rows.length === 0 ? <p className="quiet">{t('noMatch')}</p> : null}
      <ScrollTable label={t('boardTitle')}>
        <table className="plain report-board">
          <thead>
            <tr>
              {(['body', 'kind', 'state', 'filed', 'published'] as const).map((word) => (
                <th key={word} scope="col">
                  {t(word)}
                </th>
              ))}
              {checks.data ? <th scope="col">{t('checkColumn')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.body.id}>
                <th scope="row">
                  {row.number ? (
                    <Link to="/reports/$number" params={{ number: row.number }} className="opens">
                      {organName(row.body)}
                    </Link>
                  ) : (
                    organName(row.body)
                  )}
                </th>
                <td className="small quiet">{kindOf(row, words)}</td>
                <td>{say(row.state)}</td>
                <td>
                  <StandingMark
                    standing={row.filed ? (row.filedInTime ? 'done' : 'late') : row.late ? 'late' : 'none'}
                    bare
                  />{' '}
                  {filed(row)}
                </td>
                <td>
                  <StandingMark standing={row.published ? (row.publishedInTime ? 'done' : 'late') : 'none'} bare />{' '}
                  {published(row)} <span className="small quiet">{row.publishedOn}</span>{' '}
                  {row.publishedAt ? <span className="small quiet report-where">{row.publishedAt}</span> : null}
                </td>
                {checks.data ? (
                  <td>
                    <Findings counts={row.number ? found.get(row.number) : undefined} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  )
}
