import { Page } from '../parts/layout.tsx'
import { pick, useVisit } from '../visit.ts'

/** The annual report is not made here yet: this says so, and shows no figure in its place. */
export function Report() {
  const visit = useVisit()
  const { t, site } = visit
  return (
    <Page title={t('report.title')} trail={[]} meta={{ column: t('report.title') }}>
      <h1>{t('report.title')}</h1>
      <p className="lead">{t('report.lead.city', { city: pick(visit, site.city) })}</p>
      <p>{t('report.not-yet')}</p>
      <p>{t('report.when')}</p>
      <h2>{t('report.now')}</h2>
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
        <li>
          <a href="/check">{t('check.title')}</a> <span className="quiet">{t('check.home')}</span>
        </li>
      </ul>
    </Page>
  )
}
