import type { SimpleStatsView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { sayDay } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

/** The annual report is not made here yet: this says so, and shows only figures that come from records. */
export function Report({ stats }: { stats: SimpleStatsView | undefined }) {
  const visit = useVisit()
  const { t, site, lang } = visit
  return (
    <Page title={t('report.title')} trail={[]} meta={{ column: t('report.title') }}>
      <h1>{t('report.title')}</h1>
      <p className="lead">{t('report.lead.city', { city: pick(visit, site.city) })}</p>
      <p>{t('report.not-yet')}</p>
      <p>{t('report.when')}</p>
      <h2>{t('report.now')}</h2>
      {stats ? (
        <table>
          <caption>{t('report.stats', { from: sayDay(stats.from, lang), to: sayDay(stats.to, lang) })}</caption>
          <tbody>
            <tr>
              <th scope="row">{t('report.carried')}</th>
              <td>{stats.balance.carriedIn}</td>
            </tr>
            <tr>
              <th scope="row">{t('report.opened')}</th>
              <td>{stats.balance.opened}</td>
            </tr>
            <tr>
              <th scope="row">{t('report.closed')}</th>
              <td>{stats.balance.closed}</td>
            </tr>
            <tr>
              <th scope="row">{t('report.open')}</th>
              <td>{stats.balance.openAtEnd}</td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>{t('report.adds')}</td>
            </tr>
          </tfoot>
        </table>
      ) : null}
      <ul className="plain">
        <li>
          <a href="/answers">{t('report.answers')}</a>
        </li>
        <li>
          <a href="/law">{t('report.law')}</a>
        </li>
        <li>
          <a href="/ledger">{t('report.ledger')}</a>
        </li>
      </ul>
    </Page>
  )
}
