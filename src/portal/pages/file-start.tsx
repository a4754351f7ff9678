import type { ActionView, ProcedureSummaryView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { Urgent } from '../parts/urgent.tsx'
import { pick, useVisit } from '../visit.ts'

/** Where a filing begins: the kinds of matter that everybody may open. */
export function FileStart({ openings }: { openings: { procedure: ProcedureSummaryView; opening: ActionView }[] }) {
  const visit = useVisit()
  const { t, site } = visit
  const several = new Set(openings.map(({ procedure }) => procedure.id)).size < openings.length
  return (
    <Page title={t('file.title')} trail={[]} meta={{ column: t('file.title') }}>
      <h1>{t('file.title')}</h1>
      <p className="lead">{t('file.lead')}</p>
      <Urgent />
      {openings.length === 0 ? <p>{t('file.none', { hotline: site.hotline })}</p> : <h2>{t('file.which')}</h2>}
      <ul className="doors stacked">
        {openings.map(({ procedure, opening }) => (
          <li key={`${procedure.id} ${opening.id}`}>
            <a className="door" href={`/file/${procedure.id}/${opening.id}`}>
              <strong>
                {pick(visit, procedure.title)}
                {several ? ` · ${pick(visit, opening.title)}` : ''}
              </strong>
              <span>{pick(visit, procedure.purpose)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/scope">{t('home.before')}</a>
      </p>
    </Page>
  )
}
