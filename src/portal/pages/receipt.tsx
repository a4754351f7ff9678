import type { MatterView } from '../../app/index.ts'
import { Deadline } from '../parts/deadline.tsx'
import { Page } from '../parts/layout.tsx'
import { sayMoment } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

interface ReceiptProps {
  number: string
  code: string | undefined
  /** An inline drawing of the address of the tracking page. */
  qr: string
  matter: MatterView | undefined
}

/** What one would keep: number and code large, what happens next, by when and by which rule. */
export function Receipt({ number, code, qr, matter }: ReceiptProps) {
  const visit = useVisit()
  const { t, lang } = visit
  const running = matter?.deadlines.find(({ status, kind }) => status === 'running' && kind !== 'min')
  return (
    <Page title={t('receipt.title')} trail={[]} meta={{ column: t('file.title'), private: true }}>
      <h1>{t('receipt.title')}</h1>
      <p className="lead">{code ? t('receipt.lead') : t('receipt.code.gone')}</p>
      <div className="receipt">
        <dl>
          <div>
            <dt>{t('receipt.number')}</dt>
            <dd className="number">{number}</dd>
          </div>
          {code ? (
            <div>
              <dt>{t('receipt.code')}</dt>
              <dd className="number">{code}</dd>
            </div>
          ) : null}
          {matter ? (
            <div>
              <dt>{t('receipt.at')}</dt>
              <dd>
                {sayMoment(matter.openedAt, lang)} · {pick(visit, matter.procedure.title)}
              </dd>
            </div>
          ) : null}
        </dl>
        <figure className="qr">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from an address of this site */}
          <div dangerouslySetInnerHTML={{ __html: qr }} />
          <figcaption>{t('receipt.qr')}</figcaption>
        </figure>
      </div>
      {code ? <p className="hint">{t('receipt.code.once')}</p> : null}
      {matter ? (
        <section>
          <h2>{t('receipt.next')}</h2>
          <p>
            <strong>{t('receipt.now', { state: pick(visit, matter.state.title) })}</strong>
            {matter.state.say ? ` · ${pick(visit, matter.state.say)}` : ''}
          </p>
          {running ? <Deadline of={running} hero /> : null}
        </section>
      ) : null}
      <div className="buttons no-print">
        <a className="primary" href={`/track/${number}`}>
          {t('receipt.track')}
        </a>
        <span className="niceties" data-print={t('frame.print')} />
        <a className="secondary" href="/file">
          {t('receipt.again')}
        </a>
      </div>
      <form method="post" action="/leave" className="no-print">
        <button type="submit" className="secondary">
          {t('receipt.leave')}
        </button>{' '}
        <span className="hint">{t('receipt.keep')}</span>
      </form>
      <span data-forget-drafts hidden />
    </Page>
  )
}
