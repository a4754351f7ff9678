import { useTranslation } from 'react-i18next'
import type { FigureDetailView, FigureLine, HalfName } from '../../api/types.ts'
import { languageNow, say } from '../../text/index.ts'
import { Marks } from './marks.tsx'
import { changeOf, fractionOf, grouped, isKnown, sayExact, signed, unitOf } from './numbers.ts'

/** The value as it would be written and exactly, against a year before; a share with both of its halves, each opening. */
export function Value({
  figure,
  line,
  before,
  half,
  onHalf,
}: {
  figure: FigureDetailView
  line: FigureLine | undefined
  before: FigureLine | undefined
  half: HalfName
  onHalf: (half: HalfName) => void
}) {
  const { t } = useTranslation('figures')
  const { numerator, denominator } = figure
  const unit = unitOf(figure, say(figure.unitName))
  const choose = (next: HalfName) => {
    onHalf(next)
    if (isBelow('records')) toRecords()
  }
  return (
    <section className="card figure-value" aria-label={t('value')}>
      <p className="figure-written">
        <button type="button" className="plain opens" onClick={toRecords} title={t('opens')}>
          {figure.asWritten}
        </button>
        <span className="figure-unit">{unit}</span>
        <span className="small quiet figure-kind">{t(figure.kind)}</span>
      </p>
      {line ? <Marks line={line} /> : null}
      <dl className="facts">
        <div>
          <dt>{t('exact')}</dt>
          <dd>{sayExact(figure)}</dd>
        </div>
        <div>
          <dt>{t('before')}</dt>
          <dd>{isKnown(before) ? before.asWritten : <span className="quiet">{t('beforeNone')}</span>}</dd>
        </div>
        {isKnown(before) ? (
          <div>
            <dt>{t('yearOnYear')}</dt>
            <dd>
              <YearOnYear now={figure} before={before} />
            </dd>
          </div>
        ) : null}
        {figure.withExcluded ? (
          <div>
            <dt>{t('excludes')}</dt>
            <dd>
              {t('without', {
                n: grouped(figure.withExcluded.excluded),
                now: figure.asWritten,
                all: figure.withExcluded.asWritten,
              })}
            </dd>
          </div>
        ) : null}
      </dl>
      {figure.records > 0 ? (
        <p className="made-from">
          <button type="button" className="plain opens" onClick={toRecords}>
            {t('madeFrom', { n: grouped(figure.records), count: figure.records })}
          </button>
        </p>
      ) : null}
      {numerator && denominator ? (
        <ul className="halves">
          <Half name="numerator" of={numerator} share={shareOf(figure)} chosen={half} onChoose={choose} />
          <Half name="denominator" of={denominator} share={1} chosen={half} onChoose={choose} />
        </ul>
      ) : null}
    </section>
  )
}

const toRecords = (): void => document.getElementById('records')?.scrollIntoView()

/** Too far down to be seen changing. */
const isBelow = (id: string): boolean =>
  (document.getElementById(id)?.getBoundingClientRect().top ?? 0) > window.innerHeight * 0.7

const shareOf = (figure: FigureDetailView): number => {
  const fraction = fractionOf(figure.exact)
  return fraction && fraction.b > 0 ? Math.max(0, Math.min(1, fraction.a / fraction.b)) : 0
}

function Half({
  name,
  of,
  share,
  chosen,
  onChoose,
}: {
  name: 'numerator' | 'denominator'
  of: NonNullable<FigureDetailView['numerator']>
  share: number
  chosen: HalfName
  onChoose: (half: HalfName) => void
}) {
  const { t } = useTranslation('figures')
  return (
    <li className={`half half-${name}`}>
      <span className="small quiet">{t(name)}</span>
      <span className="half-title">{say(of.title)}</span>
      <button
        type="button"
        className="plain opens half-value"
        aria-pressed={chosen === name}
        onClick={() => onChoose(name)}
      >
        {grouped(of.value)}
        <span className="visually-hidden">
          {languageNow() === 'zh' ? '，' : ', '}
          {t('openHalf')}
        </span>
      </button>
      <span className="half-bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </li>
  )
}

function YearOnYear({ now, before }: { now: FigureDetailView; before: FigureLine }) {
  const { t } = useTranslation('figures')
  const change = changeOf(now, before)
  if (!change) return <>—</>
  if (change.kind === 'same') return <>{t('same')}</>
  if (change.kind === 'points') return <>{t('points', { n: signed(change.by, 1) })}</>
  return (
    <>
      {signed(change.by)}{' '}
      <span className="small quiet">{change.rate === null ? t('fromZero') : `${signed(change.rate, 1)}%`}</span>
    </>
  )
}
