import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FigureDetailView } from '../../api/types.ts'
import { stamp } from '../../time/dates.ts'
import { grouped } from './numbers.ts'

const isNumber = /^[A-Z]{2,4}-\d{6}-\d+-[0-9A-Z]$/

/** What documents have fixed of this figure: it stands as it was, and the difference to now is said. */
export function FixedValues({ figure }: { figure: FigureDetailView }) {
  const { t } = useTranslation('figures')
  return (
    <section className="card" aria-labelledby="fixed">
      <h2 id="fixed">{t('fixedTitle')}</h2>
      {figure.fixed.length === 0 ? <p className="small quiet">{t('fixedNone')}</p> : null}
      {figure.fixed.map((one) => {
        const document = one.subject.replace(/^figures:/, '')
        return (
          <dl key={`${one.subject} ${one.seq}`} className="said fixed-value">
            <dt>{t('fixedIn')}</dt>
            <dd>
              {isNumber.test(document) ? (
                <Link to="/matters/$number" params={{ number: document }} className="number">
                  {document}
                </Link>
              ) : (
                document
              )}
            </dd>
            <dt>{t('asWritten')}</dt>
            <dd>
              <strong>{one.asWritten}</strong> <span className="quiet">{grouped(one.exact)}</span>
            </dd>
            <dt>{t('state')}</dt>
            <dd>
              <span className={one.differs ? 'verdict is-off' : 'verdict is-balanced'}>
                <span aria-hidden="true">{one.differs ? '≠' : '✓'}</span> {one.differs ? t('changed') : t('agrees')}
              </span>
              {one.differs ? <p>{t('differsSay', { was: one.asWritten, now: figure.asWritten })}</p> : null}
              {one.definition === figure.definition ? null : <p>{t('definitionChanged')}</p>}
            </dd>
            <dt>{t('fixedAt')}</dt>
            <dd>
              {stamp(one.cutOff)} <span className="small quiet">{t('logSize', { n: grouped(one.logSize) })}</span>
            </dd>
            <dt>{t('recordsDigest')}</dt>
            <dd className="small quiet digest">
              {t('recordsOf', { n: grouped(one.records), count: one.records })}{' '}
              <span className="number">{one.recordsDigest}</span>
            </dd>
          </dl>
        )
      })}
    </section>
  )
}
