import type { ReportBoardView } from '../../app/index.ts'
import { Bar } from '../parts/bar.tsx'
import { Page } from '../parts/layout.tsx'
import { sayDay } from '../saying.ts'
import { isTextKey } from '../text/index.ts'
import { pick, useVisit } from '../visit.ts'

interface ReportsProps {
  years: { published: number[]; begun: number[] }
  board: ReportBoardView | null
}

const percent = (rate: number): string => `${(rate / 100).toFixed(2).replace(/\.?0+$/, '')}%`

/** The reports that can be read, and who has reported for one of the years. */
export function Reports({ years, board }: ReportsProps) {
  const visit = useVisit()
  const { t, site, lang } = visit
  const own = board?.items.find(({ kind, published }) => kind === 'city' && published)
  return (
    <Page title={t('report.title')} trail={[]} meta={{ column: t('report.title') }} style="report">
      <h1>{t('report.title')}</h1>
      <p className="lead">{t('report.lead.city', { city: pick(visit, site.city) })}</p>
      {lang === 'en' ? <p>{t('report.chinese')}</p> : null}
      <h2>{t('report.years')}</h2>
      {years.published.length === 0 ? (
        <p className="empty" role="status">
          {t('report.none')}
        </p>
      ) : (
        <ul className="doors stacked report-doors">
          {years.published.map((year) => (
            <li key={year}>
              <a className="door" href={`/report/${year}`}>
                <strong>{t('report.of', { year })}</strong>
                {own?.publishedOn && board?.year === year ? (
                  <span>{t('report.of.say', { date: sayDay(own.publishedOn, lang) })}</span>
                ) : null}
              </a>
              <a className="beside" href={`/figures?period=${year}`}>
                {t('report.all-figures', { year })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {board ? <Bodies board={board} years={years.begun} /> : null}
      <h2>{t('report.also')}</h2>
      <ul className="plain also">
        <li>
          <a href="/law">{t('report.law')}</a>
        </li>
        <li>
          <a href="/ledger">{t('report.ledger')}</a>
        </li>
        <li>
          <a href="/check">{t('report.check')}</a> <span className="quiet">{t('check.home')}</span>
        </li>
      </ul>
    </Page>
  )
}

type Row = ReportBoardView['items'][number]

/** Few enough to be read at a glance. */
const SHORT = 8

function Bodies({ board, years }: { board: ReportBoardView; years: readonly number[] }) {
  const { t } = useVisit()
  const groups = new Map<string, Row[]>()
  for (const row of board.items) groups.set(row.kind, [...(groups.get(row.kind) ?? []), row])
  const others = years.filter((year) => year !== board.year)
  return (
    <section id="bodies">
      <h2>{t('report.bodies', { year: board.year })}</h2>
      <p>{t('report.bodies.rule')}</p>
      {others.length > 0 ? (
        <p className="year-links">
          {t('report.other-year')}{' '}
          {others.map((year) => (
            <a key={year} href={`/report?year=${year}#bodies`}>
              {year}
            </a>
          ))}
        </p>
      ) : null}
      {board.items.length === 0 ? (
        <p className="empty">{t('report.bodies.none', { year: board.year })}</p>
      ) : (
        <dl className="rates">
          {(['filed', 'published'] as const).map((which) => (
            <div key={which}>
              <dt>{t(`report.rate.${which}`)}</dt>
              <dd>
                <strong>
                  {board[which].rate === null ? t('report.rate.none') : percent(board[which].rate as number)}
                </strong>{' '}
                <span className="quiet">{t('report.rate.of', { n: board[which].n, of: board[which].of })}</span>
                <Bar part={board[which].n} of={board[which].of} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {[...groups].map(([kind, items]) => (
        <Group key={kind} kind={kind} items={items} year={board.year} />
      ))}
    </section>
  )
}

function Group({ kind, items, year }: { kind: string; items: readonly Row[]; year: number }) {
  const { t } = useVisit()
  const key = `report.kind.${kind}`
  const name = t(isTextKey(key) ? key : 'report.kind.other')
  const say = t('report.kind.say', {
    of: items.length,
    filed: items.filter(({ filed }) => filed).length,
    published: items.filter(({ published }) => published).length,
  })
  return (
    <details className="bodies" open={items.length <= SHORT}>
      <summary>
        <strong>{name}</strong> <span className="quiet">{say}</span>
      </summary>
      <BodyTable items={items} year={year} name={name} />
    </details>
  )
}

function BodyTable({ items, year, name }: { items: readonly Row[]; year: number; name: string }) {
  const visit = useVisit()
  const { t, lang } = visit
  const standing = (row: Row): [string, string] => {
    if (row.published) return ['good', t('report.published')]
    if (row.late) return ['bad', t('report.late')]
    return ['', row.filed ? t('report.filed') : pick(visit, row.state)]
  }
  return (
    <table className="figures">
      <caption className="aloud">{name}</caption>
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
        {items.map((row) => {
          const [mark, say] = standing(row)
          return (
            <tr key={row.body.id}>
              <td>
                {row.published ? (
                  <a href={`/report/${year}?body=${encodeURIComponent(row.body.id)}`}>{pick(visit, row.body.name)}</a>
                ) : (
                  <span className="unlinked">{pick(visit, row.body.name)}</span>
                )}
              </td>
              <td className={`standing-of ${mark}`}>{say}</td>
              <td className="wide-only">{row.publishedOn ? sayDay(row.publishedOn, lang) : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
