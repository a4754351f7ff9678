import { createElement } from 'react'
import type { ReportFigureView, ReportView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { sayDay } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

const FORMS = ['docx', 'pdf', 'html', 'json'] as const

export function ReportYear({ report }: { report: ReportView }) {
  const visit = useVisit()
  const { t, lang } = visit
  const body = `?body=${report.body.id}`
  const heads = report.sections.filter(({ heading }) => /^[一二三四五六七八九十]+、|^[（(]/.test(heading))
  const facts: [string, React.ReactNode][] = [
    [t('report.number'), report.documentNumber],
    [t('report.signed'), report.signedOn && sayDay(report.signedOn, lang)],
    [t('report.on'), report.publishedOn && sayDay(report.publishedOn, lang)],
    [t('report.cut-off'), report.cutOff && sayDay(report.cutOff, lang)],
  ]
  return (
    <Page
      title={report.title}
      trail={[{ href: '/report', title: t('report.title') }]}
      meta={{
        column: t('report.title'),
        ...(report.publishedOn
          ? { article: { title: report.title, published: report.publishedOn, source: pick(visit, report.body.name) } }
          : {}),
      }}
      style="report"
    >
      <div className="title-block">
        <h1>{report.title}</h1>
        <dl className="facts index">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </div>
      {heads.length > 2 ? (
        <nav aria-label={t('report.contents')} className="no-print">
          <ul className="contents">
            {heads.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#s-${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <article className="report">
        {report.sections.map((section) => (
          <Section key={section.id} section={section} year={report.year} figures={report.figures} />
        ))}
      </article>
      <p className="buttons no-print">
        {t('report.download')}{' '}
        {FORMS.map((form) => (
          <a key={form} className="secondary" href={`/api/v1/reports/${report.year}/document/${form}${body}`}>
            {form.toUpperCase()}
          </a>
        ))}
        <span className="niceties" data-print={t('frame.print')} />
      </p>
      {report.figures.length > 0 ? <Figures report={report} /> : null}
      {report.textDigest ? (
        <>
          <h2>{t('report.digest')}</h2>
          <p className="digest">{report.textDigest}</p>
          <p className="hint">
            {t('report.digest.say')} <a href="/ledger">{t('report.ledger')}</a>
          </p>
        </>
      ) : null}
    </Page>
  )
}

interface SectionProps {
  section: ReportView['sections'][number]
  year: number
  figures: readonly ReportFigureView[]
}

function Section({ section, year, figures }: SectionProps) {
  const visit = useVisit()
  const titles = new Map(figures.map(({ id, title }) => [id, pick(visit, title)]))
  return (
    <section id={`s-${section.id}`}>
      {section.paragraphs.map(({ id, level, runs }) => {
        const inside = runs.map((run, at) =>
          run.chip ? (
            <a
              key={run.chip.key}
              className="figure"
              href={`/figures/${run.chip.figure}?period=${year}`}
              title={titles.get(run.chip.figure)}
            >
              {run.text}
            </a>
          ) : (
            // The runs of a paragraph never change their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={at}>{run.text}</span>
          ),
        )
        return level ? createElement(`h${level + 1}`, { key: id }, ...inside) : <p key={id}>{inside}</p>
      })}
    </section>
  )
}

function Figures({ report }: { report: ReportView }) {
  const visit = useVisit()
  const { t } = visit
  return (
    <>
      <h2 id="figures">{t('report.figures', { n: report.figures.length })}</h2>
      <p>{t('report.figures.lead')}</p>
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
            <tr key={figure.id}>
              <td>
                <a href={`/figures/${figure.id}?period=${report.year}`}>{pick(visit, figure.title)}</a>
                {figure.live ? <span className="note">{t('report.differs', { live: figure.live })}</span> : null}
              </td>
              <td className="amount">{figure.asWritten}</td>
              <td className="amount wide-only">{figure.before ?? ''}</td>
              <td className="amount wide-only">{figure.records}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
