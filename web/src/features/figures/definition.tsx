import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FigureDetailView, FigureLine } from '../../api/types.ts'
import { Basis } from '../../components/basis.tsx'
import { say } from '../../text/index.ts'
import { stamp } from '../../time/dates.ts'
import { grouped } from './numbers.ts'

/** On what the figure rests: other figures, provisions, the version of its definition, and when it was read. */
export function Definition({ figure, names }: { figure: FigureDetailView; names: readonly FigureLine[] }) {
  const { t } = useTranslation('figures')
  const { computedFrom, inForce, basis, serves } = figure
  return (
    <section className="card" aria-labelledby="definition">
      <h2 id="definition">{t('basisTitle')}</h2>
      <p>
        <Basis of={basis} lead={false} />
      </p>
      <dl className="said">
        {computedFrom.length > 0 ? (
          <>
            <dt>{t('computedFrom')}</dt>
            <dd>
              {[...new Set(computedFrom)].map((id) => {
                const other = names.find((line) => line.id === id)
                return (
                  <p key={id}>
                    <Link to="/figures/$id" params={{ id }} search={{ period: figure.period }} className="opens">
                      {other ? say(other.title) : id}
                    </Link>{' '}
                    <span className="quiet">{other?.asWritten}</span>
                  </p>
                )
              })}
            </dd>
          </>
        ) : null}
        <dt>{t('versions')}</dt>
        <dd>
          {inForce.to
            ? t('inForceTo', { from: inForce.from, to: inForce.to })
            : t('inForceFrom', { from: inForce.from })}
          <span className="small quiet digest" title={t('definitionSay')}>
            {t('definition')} <span className="number">{figure.definition}</span>
          </span>
        </dd>
        <dt>{t('cutOff')}</dt>
        <dd>
          {stamp(figure.cutOff)} <span className="small quiet">{t('logSize', { n: grouped(figure.logSize) })}</span>
        </dd>
        <dt>{t('serves')}</dt>
        <dd className="small">
          {serves.map((one) => (
            <span key={one} className="number quiet">
              {one}{' '}
            </span>
          ))}
        </dd>
      </dl>
    </section>
  )
}
