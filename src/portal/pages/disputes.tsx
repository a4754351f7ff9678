import { type GuideRoute, routes } from '../guide.ts'
import { Page } from '../parts/layout.tsx'
import { pick, useVisit } from '../visit.ts'

/** Which way is for what, until when and where. It informs; it never says how a case would end. */
export function Disputes() {
  const visit = useVisit()
  const { t, site, elder } = visit
  return (
    <Page title={t('door.disputes')} trail={[]} meta={{ column: t('door.disputes') }}>
      <h1>{t('door.disputes')}</h1>
      <p className="lead">{t('disputes.lead')}</p>
      <p className="notice">{t('disputes.clock')}</p>
      {elder ? null : (
        <nav aria-labelledby="contents" className="contents">
          <h2 id="contents">{t('disputes.which')}</h2>
          <ul>
            {routes.map((route) => (
              <li key={route.id}>
                <a href={`#${route.id}`}>
                  <strong>{pick(visit, route.title)}</strong> <span>{pick(visit, route.when)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {routes.map((route) =>
        elder ? (
          <details key={route.id} className="route">
            <summary>
              <strong>{pick(visit, route.title)}</strong> {pick(visit, route.when)}
            </summary>
            <Way route={route} />
          </details>
        ) : (
          <section key={route.id} id={route.id} className="way">
            <h2>{pick(visit, route.title)}</h2>
            <Way route={route} />
          </section>
        ),
      )}
      <p>{t('disputes.unsure', { hotline: site.hotline })}</p>
      <p className="hint">{t('disputes.limits.note')}</p>
      <p className="to-top no-print">
        <a href="#top">{t('frame.up')}</a>
      </p>
    </Page>
  )
}

function Way({ route }: { route: GuideRoute }) {
  const visit = useVisit()
  const { t, elder } = visit
  return (
    <>
      <p>{pick(visit, route.what)}</p>
      {elder ? <p className="rungs-title">{t('disputes.limits')}</p> : <h3>{t('disputes.limits')}</h3>}
      <ul className="limits">
        {route.limits.map((limit) => (
          <li key={limit.say.zh}>
            <span>{pick(visit, limit.say)}</span> <span className="basis">{pick(visit, limit.basis)}</span>
          </li>
        ))}
      </ul>
      <p>
        <strong>{t('disputes.where')}</strong> {pick(visit, route.where)}
        {route.call ? (
          <>
            {' '}
            <a className="call" href={`tel:${route.call}`}>
              {t('scope.call', { number: route.call })}
            </a>
          </>
        ) : null}
      </p>
    </>
  )
}
