import type { ReportFigureView, ReportView } from '../../app/index.ts'
import { figureHref } from '../report-links.ts'
import { pick, useVisit } from '../visit.ts'
import { Amount } from './amount.tsx'

/** What the report says beside what the records say by now. */
export function Changed({ report }: { report: ReportView }) {
  const visit = useVisit()
  const { t } = visit
  const changed = report.figures.filter(({ live }) => live !== undefined)
  if (changed.length === 0) return null
  return (
    <section id="changed" className="after">
      <h2>{t('report.changed')}</h2>
      <p>{t('report.changed.say')}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('report.figure')}</th>
            <th scope="col" className="amount">
              {t('report.value')}
            </th>
            <th scope="col" className="amount">
              {t('report.now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map((figure) => (
            <tr key={figure.id}>
              <td>
                <a href={figureHref(report, figure.id)}>{pick(visit, figure.title)}</a>
              </td>
              <Amount text={figure.asWritten} />
              <Amount text={figure.live ?? ''} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function FiguresOfReport({ report }: { report: ReportView }) {
  const { t } = useVisit()
  if (report.figures.length === 0) return null
  return (
    <section id="figures" className="after annex">
      <h2>{t('report.figures', { n: report.figures.length })}</h2>
      <p className="no-print">{t('report.figures.lead')}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('report.figure')}</th>
            <th scope="col" className="amount">
              {t('report.value')}
            </th>
            <th scope="col" className="amount wide-only">
              {t('report.before')}
            </th>
            <th scope="col" className="amount wide-only">
              {t('report.records')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.figures.map((figure) => (
            <Row key={figure.id} figure={figure} report={report} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ figure, report }: { figure: ReportFigureView; report: ReportView }) {
  const visit = useVisit()
  const { t } = visit
  return (
    <tr>
      <td>
        <a href={figureHref(report, figure.id)}>{pick(visit, figure.title)}</a>
        <span className="narrow-only quiet">
          {figure.before ? t('report.before.was', { value: figure.before }) : ''}
          {figure.before && figure.records > 0 ? ' · ' : ''}
          {figure.records > 0 ? t('report.records.n', { count: figure.records }) : ''}
        </span>
        {figure.live ? <span className="note">{t('report.differs', { live: figure.live })}</span> : null}
      </td>
      <Amount text={figure.asWritten} />
      <Amount text={figure.before ?? ''} wideOnly />
      <Amount text={figure.records > 0 ? String(figure.records) : ''} wideOnly />
    </tr>
  )
}
