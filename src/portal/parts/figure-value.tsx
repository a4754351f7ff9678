import type { FigureDetailView, ReportFigureView } from '../../app/index.ts'
import { pick, useVisit, type Visit } from '../visit.ts'
import { Amount } from './amount.tsx'
import { Bar } from './bar.tsx'

type Shown = Pick<FigureDetailView, 'value' | 'exact' | 'asWritten' | 'bound' | 'records'>

/** A unit stands after a count; a rate, a day or a name has none of its own. */
export const unitOf = (visit: Visit, figure: FigureDetailView): string =>
  figure.kind === 'stated' || figure.unit === '%' || figure.unit === '号码' ? '' : pick(visit, figure.unitName)

interface ValueProps {
  figure: FigureDetailView
  stated: ReportFigureView | undefined
}

export function Value({ figure, stated }: ValueProps) {
  const visit = useVisit()
  const { t, lang } = visit
  const shown: Shown = stated ?? figure
  const unit = typeof shown.value === 'number' && !/[年月日%]/.test(shown.asWritten) ? unitOf(visit, figure) : ''
  return (
    <>
      {stated ? <p className="value-of">{t('figure.in-report')}</p> : null}
      <p className="big-figure">
        <span lang={/[\u4e00-\u9fff]/.test(shown.asWritten) ? 'zh-CN' : undefined}>{shown.asWritten}</span>
        {unit ? <small>{lang === 'zh' ? unit : ` ${unit}`}</small> : null}
      </p>
      {shown.bound && shown.exact !== null ? (
        <p>
          {t('figure.exact', {
            exact: shown.exact,
            unit,
            asWritten: shown.asWritten,
            value: String(shown.value),
          })}
        </p>
      ) : null}
      {shown.value === null ? <p>{t(figure.denominator ? 'figure.nothing' : 'figure.missing')}</p> : null}
      {stated?.live !== undefined ? <p className="differs">{t('figure.differs', { live: stated.live })}</p> : null}
    </>
  )
}

/** Numerator over denominator, with a bar that says the same. */
export function Halves({
  of: { numerator, denominator },
}: {
  of: Pick<FigureDetailView, 'numerator' | 'denominator'>
}) {
  const visit = useVisit()
  const { t } = visit
  if (!numerator || !denominator) return null
  const drawn = typeof numerator.value === 'number' && typeof denominator.value === 'number' && denominator.value > 0
  return (
    <div className="halves">
      {drawn ? <Bar part={Number(numerator.value)} of={Number(denominator.value)} /> : null}
      <dl>
        {(
          [
            ['numerator', numerator],
            ['denominator', denominator],
          ] as const
        ).map(([name, half]) => (
          <div key={name} className={`half ${name}`}>
            <dt>
              {t(`figure.${name}`)}
              <span>{pick(visit, half.title)}</span>
            </dt>
            <dd>{half.value ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** This year beside the one before. What cannot be subtracted (a name, a lower bound, nothing) is only put side by side. */
export function Years({ figure, stated }: ValueProps) {
  const visit = useVisit()
  const { t } = visit
  const { before } = figure
  if (!before) return null
  const shown: Shown = stated ?? figure
  const exact = figure.bound === null && typeof before.value === 'number' && typeof shown.value === 'number'
  const rows = [
    { period: before.period, asWritten: before.asWritten, value: before.value, href: true },
    { period: figure.period, asWritten: shown.asWritten, value: shown.value, href: false },
  ]
  const highest = Math.max(...rows.map(({ value }) => (typeof value === 'number' ? value : 0)))
  const difference =
    exact && figure.kind !== 'stated' ? differenceOf(visit, figure, Number(shown.value), Number(before.value)) : ''
  return (
    <>
      <h2>{t('figure.years')}</h2>
      <table className="figures bars">
        <thead>
          <tr>
            <th scope="col">{t('figure.year')}</th>
            <th scope="col" className="amount">
              {t('figure.value')}
            </th>
            {exact ? <td className="bar-cell" /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, asWritten, value, href }) => (
            <tr key={period}>
              <th scope="row">{href ? <a href={`/figures/${figure.id}?period=${period}`}>{period}</a> : period}</th>
              <Amount text={asWritten} />
              {exact ? (
                <td className="bar-cell">
                  <Bar part={Number(value)} of={figure.unit === '%' ? 100 : highest} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {difference ? <p>{difference}</p> : null}
    </>
  )
}

function differenceOf(visit: Visit, figure: FigureDetailView, now: number, then: number): string {
  const { t } = visit
  const by = Math.round(Math.abs(now - then) * 10_000) / 10_000
  if (by === 0) return t('figure.same')
  if (figure.unit === '%') return t(now > then ? 'figure.points.more' : 'figure.points.fewer', { n: by })
  return t(now > then ? 'figure.more' : 'figure.fewer', { n: by, unit: unitOf(visit, figure) })
}
