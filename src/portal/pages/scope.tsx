import type { ProcedureSummaryView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { pick, useVisit } from '../visit.ts'

/** What is taken on, and for the rest where the right door is. Nobody is turned away. */
export function Scope({ procedures }: { procedures: readonly ProcedureSummaryView[] }) {
  const visit = useVisit()
  const { t } = visit
  const all = visit.services.notAccepted()
  const urgent = all.filter((item) => item.urgent)
  const others = all.filter((item) => !item.urgent)
  return (
    <Page title={t('scope.title')} trail={[]} meta={{ column: t('scope.title') }}>
      <h1>{t('scope.title')}</h1>
      <p className="lead">{t('scope.lead')}</p>
      <section className="urgent-list">
        <h2>{t('scope.urgent')}</h2>
        <ul className="plain">
          {urgent.map((item) => (
            <li key={item.id}>
              <p>
                <strong>{pick(visit, item.title)}</strong>
                {item.contact ? (
                  <a className="call" href={`tel:${item.contact}`}>
                    {t('scope.call', { number: item.contact })}
                  </a>
                ) : null}
              </p>
              <p>{pick(visit, item.plain)}</p>
              <p className="hint">{pick(visit, item.route)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('scope.taken')}</h2>
        <ul className="plain">
          {procedures.map((procedure) => (
            <li key={procedure.id}>
              <strong>{pick(visit, procedure.title)}</strong>
              <p>{pick(visit, procedure.purpose)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('scope.elsewhere')}</h2>
        <p>{t('scope.elsewhere.say')}</p>
        {others.map((item) => (
          <details key={item.id} className="route">
            <summary>{pick(visit, item.title)}</summary>
            <p>{pick(visit, item.plain)}</p>
            <p>
              <strong>{t('scope.here')}</strong> {pick(visit, item.route)}
            </p>
            {item.contact ? (
              <p>
                <strong>{t('scope.contact')}</strong> <a href={`tel:${item.contact}`}>{item.contact}</a>
              </p>
            ) : null}
            {item.basis ? <p className="hint">{t('scope.basis', { basis: item.basis })}</p> : null}
          </details>
        ))}
      </section>
      <div className="buttons">
        <a className="primary" href="/file">
          {t('scope.go')}
        </a>
      </div>
    </Page>
  )
}
