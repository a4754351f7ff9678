import type { MatterView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { pick, useVisit } from '../visit.ts'

/** Nothing to rate now: why, and where to go. */
export function RateNone({ matter }: { matter: MatterView }) {
  const visit = useVisit()
  const { t } = visit
  return (
    <Page title={t('rate.title')} trail={[]} meta={{ private: true }}>
      <h1>{t('rate.title')}</h1>
      <p className="lead">{t('rate.none', { state: pick(visit, matter.state.title) })}</p>
      <div className="buttons">
        <a className="primary" href={`/track/${matter.number}`}>
          {t('act.back')}
        </a>
      </div>
    </Page>
  )
}
