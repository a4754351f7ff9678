import { useTranslation } from 'react-i18next'
import type { FigureDetailView } from '../../api/types.ts'
import { say } from '../../text/index.ts'

/** 口径: everything that must be said for the number to mean something. */
export function Scope({ figure }: { figure: FigureDetailView }) {
  const { t } = useTranslation('figures')
  const { scope, assumed } = figure
  return (
    <section className="card" aria-labelledby="scope">
      <h2 id="scope">{t('scope')}</h2>
      <dl className="said">
        <dt>{t('time')}</dt>
        <dd>
          {say(scope.time)} <span className="small quiet nowrap">{`${figure.from} — ${figure.to}`}</span>
        </dd>
        <dt>{t('whose')}</dt>
        <dd>{say(scope.of)}</dd>
        <dt>{t('prevails')}</dt>
        <dd>{say(scope.prevails)}</dd>
        <dt>{t('excludes')}</dt>
        <dd>
          {scope.excludes.length === 0 ? t('excludesNone') : null}
          {scope.excludes.map((one) => (
            <p key={one.reason.zh}>{t('excludedBy', { reason: say(one.reason), by: say(one.approvedBy) })}</p>
          ))}
        </dd>
        {assumed ? (
          <>
            <dt className="mark-assumed">
              <span aria-hidden="true">?</span> {t('assumedTitle')}
            </dt>
            <dd>{say(assumed)}</dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
