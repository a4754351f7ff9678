import type { ReportBoardView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { sayDay } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

interface ReportsProps {
  years: { published: number[]; begun: number[] }
  board: ReportBoardView | null
}

const percent = (rate: number | null): string =>
  rate === null ? '—' : `${(rate / 100).toFixed(2).replace(/\.?0+$/, '')}%`

/** The reports that can be read, and who has reported for the newest year. */
export function Reports({ years, board }: ReportsProps) {
  const visit = useVisit()
  const { t, site } = visit
  return (
    <Page title={t('report.title')} trail={[]} meta={{ column: t('report.title') }} style="report">
      <h1>{t('report.title')}</h1>
      <p className="lead">{t('report.lead.city', { city: pick(visit, site.city) })}</p>
      <h2>{t('report.years')}</h2>
      {years.published.length === 0 ? (
        <p className="empty" role="status">
          {t('report.none')}
        </p>
      ) : (
        <ul className="list">
          {years.published.map((year) => (
            <li key={year}>
              <a href={`/report/${year}`}>{t('report.of', { year })}</a>
              <span className="quiet">
                <a href={`/figures?period=${year}`}>{t('report.all-figures', { year })}</a>
              </span>
            </li>
          ))}
        </ul>
      )}
      {board && board.items.length > 0 ? <Bodies board={board} /> : null}
      <h2>{t('report.also')}</h2>
      <ul className="plain">
        <li>
          <a href="/law">{t('report.law')}</a>
        </li>
        <li>
          <a href="/ledger">{t('report.ledger')}</a>
        </li>
        <li>
          <a href="/check">{t('check.title')}</a> <span className="quiet">{t('check.home')}</span>
        </li>
      </ul>
    </Page>
  )
}

const FIRST = 20

function Bodies({ board }: { board: ReportBoardView }) {
  const { t } = useVisit()
  const [first, rest] = [board.items.slice(0, FIRST), board.items.slice(FIRST)]
  return (
    <>
      <h2>{t('report.bodies', { year: board.year })}</h2>
      <p>
        {t('report.bodies.lead', {
          of: board.filed.of,
          filed: board.filed.n,
          filedRate: percent(board.filed.rate),
          published: board.published.n,
          publishedRate: percent(board.published.rate),
        })}
      </p>
      <BodyTable items={first} year={board.year} />
      {rest.length > 0 ? (
        <details>
          <summary>{t('report.more-bodies', { n: rest.length })}</summary>
          <BodyTable items={rest} year={board.year} />
        </details>
      ) : null}
    </>
  )
}

function BodyTable({ items, year }: { items: ReportBoardView['items']; year: number }) {
  const visit = useVisit()
  const { t, lang } = visit
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('report.body')}</th>
          <th scope="col">{t('report.state')}</th>
          <th scope="col" className="wide-only">
            {t('report.on')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={row.body.id}>
            <td>
              {row.published ? (
                <a href={`/report/${year}?body=${row.body.id}`}>{pick(visit, row.body.name)}</a>
              ) : (
                pick(visit, row.body.name)
              )}
            </td>
            <td>
              {row.published
                ? t('report.published')
                : row.late
                  ? t('report.late')
                  : row.filed
                    ? t('report.filed')
                    : pick(visit, row.state)}
            </td>
            <td className="wide-only">{row.publishedOn ? sayDay(row.publishedOn, lang) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
