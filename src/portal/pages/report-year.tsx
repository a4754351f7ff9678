import { createElement, Fragment } from 'react'
import { dateOf, type Instant } from '#calendar'
import type { ReportFigureView, ReportView } from '../../app/index.ts'
import { isShort } from '../parts/amount.tsx'
import { Page } from '../parts/layout.tsx'
import { Corrections, Downloads, Frozen } from '../parts/report-after.tsx'
import { Changed, FiguresOfReport } from '../parts/report-figures.tsx'
import { figureHref } from '../report-links.ts'
import { sayDate } from '../saying.ts'
import { pick, useVisit, type Visit } from '../visit.ts'

/** Day of a moment, as the city lives it. */
const dayOf = (moment: string, { lang }: Visit) => sayDate(dateOf(moment as Instant), lang)

/** A title is broken between lines where its sense allows. */
const TITLE_PARTS = /(?<=人民政府|关于|\d年度?|法治政府建设)(?=.{3})/

export function ReportYear({ report, suite }: { report: ReportView; suite: string }) {
  const visit = useVisit()
  const { t, lang } = visit
  const issuer = report.body.name.zh
  // A section may open with the heading that holds it and its own.
  const heads = report.sections.flatMap((section) =>
    section.heading === ''
      ? []
      : section.heading.split('\n').map((heading, i) => ({
          id: section.id,
          heading,
          level: section.paragraphs[i]?.level ?? 1,
        })),
  )
  const facts: [string, string | undefined][] = [
    [t('report.signed'), report.signedOn && sayDate(report.signedOn, lang)],
    [t('report.on'), report.publishedOn && sayDate(report.publishedOn, lang)],
    [t('report.cut-off'), report.cutOff && sayDate(report.cutOff, lang)],
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
        <p className="issuer" lang="zh-CN">
          {issuer}
        </p>
        {report.documentNumber ? (
          <p className="document-number" lang="zh-CN">
            {report.documentNumber}
          </p>
        ) : null}
        <h1 lang="zh-CN">
          {report.title.split(TITLE_PARTS).map((part, i) => (
            // The parts of a title never change their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Fragment key={i}>
              {i > 0 ? <wbr /> : null}
              {part}
            </Fragment>
          ))}
        </h1>
        <p className="dates">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <span key={name}>
                {name} {value}
              </span>
            ))}
        </p>
      </div>
      <Status report={report} />
      {heads.length > 2 ? (
        <nav aria-label={t('report.contents')} className="toc no-print">
          <p className="toc-title">{t('report.contents')}</p>
          <ul>
            {heads.map(({ id, heading, level }) => (
              <li key={`${id} ${heading}`} className={`toc-${level}`}>
                <a href={`#s-${id}`} lang="zh-CN">
                  {heading}
                </a>
              </li>
            ))}
            {report.figures.length > 0 ? (
              <li className="toc-1">
                <a href="#figures">{t('report.contents.figures', { n: report.figures.length })}</a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
      {lang === 'en' ? <p className="no-print">{t('report.chinese')}</p> : null}
      <p className="hint no-print">{t('report.opens')}</p>
      <article className="report" lang="zh-CN">
        {report.sections.map((section) => (
          <Section key={section.id} section={section} report={report} />
        ))}
        <p className="signature">
          <span>{issuer}</span>
          {report.signedOn ? <span>{sayDate(report.signedOn, 'zh')}</span> : null}
        </p>
      </article>
      <Corrections of={report.corrections} />
      <Changed report={report} />
      <FiguresOfReport report={report} />
      <Frozen report={report} suite={suite} />
      <Downloads report={report} />
    </Page>
  )
}

/** In one line, before anything is read: frozen when, corrected or not, and whether the records still say the same. */
function Status({ report }: { report: ReportView }) {
  const visit = useVisit()
  const { t } = visit
  if (!report.frozenAt) return null
  const changed = report.figures.filter(({ live }) => live !== undefined).length
  return (
    <p className="report-status no-print">
      <a href="#frozen">{t('report.status.frozen', { date: dayOf(report.frozenAt, visit) })}</a>
      {report.corrections.length > 0 ? (
        <a href="#corrections">{t('report.status.corrected', { count: report.corrections.length })}</a>
      ) : null}
      {changed > 0 ? (
        <a href="#changed">{t('report.status.changed', { count: changed })}</a>
      ) : (
        <span>{t('report.status.same')}</span>
      )}
    </p>
  )
}

function Section({ section, report }: { section: ReportView['sections'][number]; report: ReportView }) {
  const visit = useVisit()
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]))
  return (
    <section id={`s-${section.id}`}>
      {section.paragraphs.map(({ id, level, runs }, i) => {
        const inside = runs.map(({ chip, text }) => {
          if (!chip) return text
          const figure = figures.get(chip.figure)
          return (
            <a
              key={chip.key}
              id={`c-${chip.key}`}
              className={isShort(text) ? 'figure whole' : 'figure'}
              href={figureHref(report, chip.figure, chip.key)}
              title={figure && titleOf(visit, figure)}
            >
              {text}
            </a>
          )
        })
        const isHeading = i === 0 && section.heading !== ''
        return isHeading
          ? createElement(`h${(level ?? 1) + 1}`, { key: id, className: level ? undefined : 'unnumbered' }, ...inside)
          : createElement('p', { key: id }, ...inside)
      })}
    </section>
  )
}

const titleOf = (visit: Visit, { title, live }: ReportFigureView): string =>
  `${pick(visit, title)}${live === undefined ? '' : `（${visit.t('report.differs', { live })}）`}`
