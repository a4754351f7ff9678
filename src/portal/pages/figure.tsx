import type { FigureDetailView, FigurePage, FigureRecordsView } from '../../app/index.ts'
import { Basis } from '../parts/basis.tsx'
import { Page } from '../parts/layout.tsx'
import { sayDay, sayMoment } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

export function Figures({ page }: { page: FigurePage }) {
  const visit = useVisit()
  const { t } = visit
  const title = t('figure.list', { year: page.period })
  return (
    <Page
      title={title}
      trail={[{ href: '/report', title: t('report.title') }]}
      meta={{ column: t('report.title') }}
      style="report"
    >
      <h1>{title}</h1>
      <p className="lead">{t('figure.list.lead', { n: page.items.length })}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('report.figure')}</th>
            <th scope="col" className="amount">
              {t('figure.written')}
            </th>
            <th scope="col" className="wide-only">
              {t('figure.how')}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.items.map((figure) => (
            <tr key={figure.id}>
              <td>
                <a href={`/figures/${figure.id}?period=${page.period}`}>{pick(visit, figure.title)}</a>
              </td>
              <td className="amount">{figure.asWritten}</td>
              <td className="wide-only quiet">{t(`figure.kind.${figure.kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  )
}

interface FigureProps {
  figure: FigureDetailView
  records: FigureRecordsView
}

export function Figure({ figure, records }: FigureProps) {
  const visit = useVisit()
  const { t, lang } = visit
  const title = pick(visit, figure.title)
  const showsUnit = !/[%年月日]/.test(figure.asWritten) && figure.unit !== '%' && figure.asWritten !== '—'
  return (
    <Page
      title={title}
      trail={[
        { href: '/report', title: t('report.title') },
        { href: `/figures?period=${figure.period}`, title: t('figure.list', { year: figure.period }) },
      ]}
      meta={{ column: t('report.title') }}
      style="report"
    >
      <h1>{title}</h1>
      <p className="lead">{pick(visit, figure.says)}</p>
      <p className="big-figure">
        {figure.asWritten}
        {showsUnit ? <small>{pick(visit, figure.unitName)}</small> : null}
      </p>
      {figure.exact !== null && figure.exact !== figure.asWritten && !figure.numerator ? (
        <p>
          {t('figure.exact')} {figure.exact}
        </p>
      ) : null}
      {figure.numerator && figure.denominator ? (
        <dl className="halves">
          {[figure.numerator, figure.denominator].map((half) => (
            <div key={half.title.zh}>
              <dt>{pick(visit, half.title)}</dt>
              <dd>{half.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {figure.before ? (
        <p>
          {t('report.before')} {figure.before.asWritten}
        </p>
      ) : null}
      <Scope figure={figure} />
      <Behind records={records} />
      {figure.fixed.length > 0 ? (
        <>
          <h2>{t('figure.fixed')}</h2>
          <ul className="plain">
            {figure.fixed.map((fixed) => (
              <li key={`${fixed.subject} ${fixed.seq}`}>
                {t('figure.fixed.say', {
                  asWritten: fixed.asWritten,
                  moment: sayMoment(fixed.cutOff, lang),
                  n: fixed.records,
                  digest: fixed.recordsDigest.slice(0, 16),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Page>
  )
}

function Scope({ figure }: { figure: FigureDetailView }) {
  const visit = useVisit()
  const { t, lang } = visit
  const { scope, carryOver } = figure
  const rows: [string, React.ReactNode][] = [
    [t('figure.how'), t(`figure.kind.${figure.kind}`)],
    [t('figure.time'), pick(visit, scope.time)],
    [t('figure.whose'), pick(visit, scope.of)],
    [t('figure.prevails'), pick(visit, scope.prevails)],
    [t('figure.assumed'), figure.assumed ? pick(visit, figure.assumed) : null],
    [t('figure.excluded'), scope.excludes.map(({ reason }) => pick(visit, reason)).join('；')],
    [t('figure.period'), `${sayDay(figure.from, lang)} – ${sayDay(figure.to, lang)}`],
    [t('figure.cut-off'), sayMoment(figure.cutOff, lang)],
    [t('figure.log'), t('figure.log.say', { n: figure.logSize })],
    [t('figure.basis'), <Basis key="basis" of={figure.basis} prefix={false} />],
    [
      t('figure.definition'),
      <span key="digest" className="digest">
        {figure.definition}
      </span>,
    ],
  ]
  return (
    <>
      {carryOver ? (
        <p className="balance">
          {t('figure.balance.say', carryOver as never)}{' '}
          <strong>{t(carryOver.balanced ? 'figure.balanced' : 'figure.unbalanced')}</strong>
        </p>
      ) : null}
      <h2>{t('figure.title')}</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function Behind({ records }: { records: FigureRecordsView }) {
  const { t } = useVisit()
  if (records.total === 0) return null
  return (
    <>
      <h2>{t('figure.behind')}</h2>
      <p>{t('figure.behind.say')}</p>
      <div className="two-tables">
        {records.months.length > 0 ? (
          <Counts head={t('figure.month')} rows={records.months.map(({ month, n }) => [month, n])} />
        ) : null}
        {records.areas.length > 0 ? (
          <Counts
            head={t('figure.area')}
            rows={records.areas.map(({ region, n }) => [region?.name ?? t('figure.no-area'), n])}
          />
        ) : null}
      </div>
    </>
  )
}

function Counts({ head, rows }: { head: string; rows: [string, number][] }) {
  const { t } = useVisit()
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="amount">
            {t('figure.n')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, n]) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="amount">{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
