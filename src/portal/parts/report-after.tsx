import type { ReportView } from '../../app/index.ts'
import { sayDay, sayMoment } from '../saying.ts'
import { useVisit } from '../visit.ts'

/** What was corrected after publication: the words as the signatory approved them, why, and both digests. */
export function Corrections({ of }: { of: ReportView['corrections'] }) {
  const { t, lang } = useVisit()
  if (of.length === 0) return null
  return (
    <section id="corrections" className="after">
      <h2>{t('report.corrections')}</h2>
      <p>{t('report.corrections.say')}</p>
      <ol className="corrections">
        {of.map(({ what, reason, on, before, after }) => (
          <li key={after}>
            {on ? <h3>{t('report.correction.on', { date: sayDay(on, lang) })}</h3> : null}
            <p className="prose" lang="zh-CN">
              {what}
            </p>
            <dl className="facts">
              {[
                [t('report.correction.reason'), reason, ''],
                [t('report.correction.before'), before, 'digest'],
                [t('report.correction.after'), after, 'digest'],
              ].map(([name, value, kind]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className={kind || undefined}>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** That text and figures were frozen, their digests, and how anybody can check it. */
export function Frozen({ report, suite }: { report: ReportView; suite: string }) {
  const { t, lang } = useVisit()
  const { frozenAt, textDigest, snapshotDigest, publishedAt } = report
  if (!frozenAt || !textDigest) return null
  const facts: [string, string | undefined, string?][] = [
    [t('report.frozen.at'), sayMoment(frozenAt, lang)],
    [t('report.digest'), textDigest, 'digest'],
    [t('report.digest.figures'), snapshotDigest, 'digest'],
    [t('report.published-at'), publishedAt, 'digest'],
  ]
  return (
    <section id="frozen" className="after">
      <h2>{t('report.frozen')}</h2>
      <p>{t('report.frozen.say')}</p>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value, kind]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={kind}>{value}</dd>
            </div>
          ))}
      </dl>
      <div className="no-print">
        <h3>{t('report.can')}</h3>
        <ul className="plain can">
          <li>
            {t('report.can.text', { suite })}{' '}
            <a href={`/report/${report.year}/text.txt?body=${encodeURIComponent(report.body.id)}`}>
              {t('report.text')}
            </a>
          </li>
          <li>
            {t('report.can.figure')} <a href="#figures">{t('report.figures', { n: report.figures.length })}</a>
          </li>
          <li>
            {t('report.can.ledger')} <a href="/ledger">{t('report.ledger')}</a>
          </li>
          <li>
            {t('report.can.check')} <a href="/check">{t('report.check')}</a>
          </li>
        </ul>
      </div>
    </section>
  )
}

const FORMS = ['docx', 'pdf', 'html', 'json'] as const

export function Downloads({ report }: { report: ReportView }) {
  const { t } = useVisit()
  const body = encodeURIComponent(report.body.id)
  return (
    <section id="download" className="after no-print">
      <h2>{t('report.download')}</h2>
      <ul className="plain downloads">
        {FORMS.map((form) => (
          <li key={form}>
            <a href={`/api/v1/reports/${report.year}/document/${form}?body=${body}`} download>
              .{form}
            </a>{' '}
            <span className="quiet">{t(`report.form.${form}`)}</span>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <span className="niceties" data-print={t('frame.print')} />
      </p>
    </section>
  )
}
