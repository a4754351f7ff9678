import type { FigureDetailView, FigureRecordsView, ReportFigureView, ReportView } from '../../app/index.ts'
import { Basis } from '../parts/basis.tsx'
import { Behind } from '../parts/figure-counts.tsx'
import { Halves, Value, Years } from '../parts/figure-value.tsx'
import { Page } from '../parts/layout.tsx'
import { placeHref } from '../report-links.ts'
import { sayDate, sayMoment } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

export interface FigureProps {
  figure: FigureDetailView
  /** Of a share both halves, of any other figure its records. */
  records: readonly FigureRecordsView[]
  /** The figure as a published report has it, and the place in its text where the reader came from. */
  stated: { report: ReportView; figure: ReportFigureView; at: string | undefined } | null
  /** Titles of the figures from which it is computed, as far as they can be read. */
  computedFrom: readonly { id: string; title: { zh: string; en: string } }[]
}

/** First the sentence that defines it, then the value and its halves, then counts, and how it was frozen. */
export function Figure({ figure, records, stated, computedFrom }: FigureProps) {
  const visit = useVisit()
  const { t } = visit
  const title = pick(visit, figure.title)
  const trail = stated
    ? [
        { href: '/report', title: t('report.title') },
        { href: placeHref(stated.report), title: t('report.of', { year: figure.period }) },
      ]
    : [
        { href: '/report', title: t('report.title') },
        { href: `/figures?period=${figure.period}`, title: t('figure.list', { year: figure.period }) },
      ]
  return (
    <Page title={title} trail={trail} meta={{ column: t('report.title') }} style="report">
      <h1>{title}</h1>
      <p className="lead definition">{pick(visit, figure.says)}</p>
      <Value figure={figure} stated={stated?.figure} />
      <Halves of={stated?.figure.numerator ? stated.figure : figure} />
      {stated?.at ? <Back stated={stated} /> : null}
      <Years figure={figure} stated={stated?.figure} />
      {figure.carryOver ? (
        <p className="balance">
          {t('figure.balance.say', { ...figure.carryOver, balanced: '' })}{' '}
          <strong className={figure.carryOver.balanced ? 'fits' : 'fails'}>
            {t(figure.carryOver.balanced ? 'figure.balanced' : 'figure.unbalanced')}
          </strong>
        </p>
      ) : null}
      <Behind figure={figure} records={records} then={stated?.figure} />
      <Definition figure={figure} stated={stated} computedFrom={computedFrom} />
      <Frozen figure={figure} stated={stated} />
      {stated ? <Back stated={stated} /> : null}
    </Page>
  )
}

function Back({ stated: { report, at } }: { stated: NonNullable<FigureProps['stated']> }) {
  const { t } = useVisit()
  return (
    <p className="buttons no-print">
      <a className="secondary back-to-place" href={placeHref(report, at)}>
        {at ? t('figure.back') : t('figure.back.report', { title: report.title })}
      </a>
    </p>
  )
}

function Rows({ of }: { of: [string, React.ReactNode, string?][] }) {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value, kind]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={kind}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Definition({ figure, stated, computedFrom }: Pick<FigureProps, 'figure' | 'stated' | 'computedFrom'>) {
  const visit = useVisit()
  const { t, lang } = visit
  const { scope } = figure
  const fixed = stated?.figure.fixed
  const logSize = fixed ? 0 : figure.logSize
  const links = computedFrom.map(({ id, title }, i) => (
    <span key={id}>
      {i > 0 ? (lang === 'zh' ? '、' : ', ') : ''}
      <a href={`/figures/${id}?period=${figure.period}`}>{pick(visit, title)}</a>
    </span>
  ))
  return (
    <>
      <h2>{t('figure.title')}</h2>
      <Rows
        of={[
          [t('figure.how'), t(`figure.kind.${figure.kind}`)],
          [t('figure.from'), links.length > 0 ? links : null],
          [t('figure.time'), pick(visit, scope.time)],
          [t('figure.whose'), pick(visit, scope.of)],
          [t('figure.prevails'), pick(visit, scope.prevails)],
          [t('figure.assumed'), figure.assumed ? pick(visit, figure.assumed) : null],
          [t('figure.excluded'), scope.excludes.map(({ reason }) => pick(visit, reason)).join('；')],
          [t('figure.period'), `${sayDate(figure.from, lang)} – ${sayDate(figure.to, lang)}`],
          [t('figure.cut-off'), sayMoment(fixed?.cutOff ?? figure.cutOff, lang)],
          [t('figure.log'), logSize > 0 ? t('figure.log.say', { n: logSize }) : null],
          [t('figure.basis'), <Basis key="basis" of={figure.basis} prefix={false} />],
          [t('figure.definition'), figure.definition, 'digest'],
        ]}
      />
    </>
  )
}

/** As it went into the report: value, moment, length of the log, and the digest that fixes which records they were. */
function Frozen({ figure, stated }: Pick<FigureProps, 'figure' | 'stated'>) {
  const { t, lang } = useVisit()
  const fixed = stated?.figure.fixed
  if (!stated || !fixed) return null
  return (
    <>
      <h2>{t('figure.fixed')}</h2>
      <p>{t('figure.fixed.say')}</p>
      {fixed.definition === figure.definition ? null : <p className="differs">{t('figure.fixed.revised')}</p>}
      <Rows
        of={[
          [t('figure.fixed.value'), stated.figure.asWritten],
          [t('figure.fixed.at'), sayMoment(fixed.cutOff, lang)],
          [t('figure.fixed.records'), t('figure.fixed.n', { n: stated.figure.records })],
          [t('figure.log'), fixed.logSize > 0 ? t('figure.log.say', { n: fixed.logSize }) : null],
          [t('figure.definition'), fixed.definition, 'digest'],
          [t('figure.fixed.digest'), fixed.recordsDigest, 'digest'],
        ]}
      />
    </>
  )
}
