import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { figureQuery } from '../../api/queries.ts'
import type { ReportFigureView } from '../../api/types.ts'
import { Failure, Loading } from '../../components/states.tsx'
import { say } from '../../text/index.ts'
import { stamp } from '../../time/dates.ts'
import { grouped, sayExact } from '../figures/numbers.ts'

/** What stands behind a chip: the sentence that defines it, now and as fixed, with the way to its records. */
export function FigurePanel({
  id,
  year,
  fixed,
  onRelease,
  onClose,
}: {
  id: string
  year: number
  fixed: ReportFigureView | undefined
  onRelease?: () => void
  onClose: () => void
}) {
  const { t } = useTranslation(['report', 'figures', 'common'])
  const query = useQuery(figureQuery(id, String(year)))
  const figure = query.data
  return (
    <section className="card figure-panel" aria-label={t('figure')}>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      {figure ? (
        <>
          <h2>{say(figure.title)}</h2>
          <p className="number quiet">{figure.id}</p>
          <p>{say(figure.says)}</p>
          <dl className="said">
            <dt>{t('live')}</dt>
            <dd>
              <strong>{figure.asWritten}</strong> <span className="small quiet">{sayExact(figure)}</span>
            </dd>
            {fixed?.fixed ? (
              <>
                <dt>{t('fixed')}</dt>
                <dd>
                  <strong>{fixed.asWritten}</strong>{' '}
                  <span className={fixed.live === undefined ? 'verdict is-balanced' : 'verdict is-off'}>
                    <span aria-hidden="true">{fixed.live === undefined ? '✓' : '≠'}</span>{' '}
                    {fixed.live === undefined ? t('sameAsLive') : t('figures:changed')}
                  </span>
                  <span className="small quiet digest">{stamp(fixed.fixed.cutOff)}</span>
                </dd>
              </>
            ) : null}
            {(['numerator', 'denominator'] as const).map((half) =>
              figure[half] ? (
                <div key={half}>
                  <dt>{`${t(`figures:${half}`)} ${say(figure[half].title)}`}</dt>
                  <dd>
                    <Link
                      to="/figures/$id"
                      params={{ id }}
                      search={{ period: String(year), half }}
                      hash="records"
                      className="opens"
                    >
                      {grouped(figure[half].value)}
                    </Link>
                  </dd>
                </div>
              ) : null,
            )}
          </dl>
        </>
      ) : null}
      <p className="row wrap form-foot">
        <Link to="/figures/$id" params={{ id }} search={{ period: String(year) }} className="opens">
          {t('openFigure')}
        </Link>
        {onRelease ? (
          <Button size="small" onClick={onRelease}>
            {t('removeChip')}
          </Button>
        ) : null}
        <Button size="small" onClick={onClose}>
          {t('closePanel')}
        </Button>
      </p>
    </section>
  )
}
