import type { CheckpointView, ProofView } from '../../app/index.ts'
import type { Checked } from '../checking.ts'
import { Page } from '../parts/layout.tsx'
import { plainMoment } from '../saying.ts'
import { useVisit } from '../visit.ts'

function Offline() {
  const { t } = useVisit()
  return (
    <section>
      <h2>{t('ledger.offline')}</h2>
      <ol>
        <li>{t('ledger.offline.1')}</li>
        <li>{t('ledger.offline.2')}</li>
        <li>{t('ledger.offline.3')}</li>
        <li>{t('ledger.offline.4')}</li>
      </ol>
    </section>
  )
}

export function Ledger({ checkpoint }: { checkpoint: CheckpointView | undefined }) {
  const { t } = useVisit()
  return (
    <Page title={t('ledger.title')} trail={[]} meta={{ column: t('ledger.title') }}>
      <h1>{t('ledger.title')}</h1>
      <p className="lead">{t('ledger.lead')}</p>
      <div className="buttons">
        <a className="primary" href="/ledger/verify">
          {t('ledger.verify')}
        </a>
      </div>
      <h2>{t('ledger.latest')}</h2>
      {checkpoint ? <Checkpoint of={checkpoint} /> : <p className="empty">{t('ledger.none')}</p>}
      <Offline />
    </Page>
  )
}

function Checkpoint({ of }: { of: CheckpointView }) {
  const { t } = useVisit()
  const facts: [string, string, boolean?][] = [
    [t('ledger.origin'), of.origin],
    [t('ledger.size'), String(of.size)],
    [t('ledger.root'), of.root, true],
    ...(of.at ? [[t('ledger.at'), plainMoment(of.at)] as [string, string]] : []),
    [t('ledger.suite'), t(of.suite === 'sm' ? 'ledger.suite.sm' : 'ledger.suite.intl')],
    [t('ledger.key'), of.publicKey, true],
  ]
  return (
    <>
      <dl className="facts">
        {facts.map(([name, value, long]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{long ? <code>{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
      {of.pending ? <p className="hint">{t('ledger.pending', { n: of.pending })}</p> : null}
      <h3>{t('ledger.note')}</h3>
      <p className="hint">{t('ledger.note.say')}</p>
      <pre className="note-text">{of.note}</pre>
    </>
  )
}

/** Every record of one matter, led step by step to the published root. */
export function Verified({ proof, checked }: { proof: ProofView; checked: readonly Checked[] }) {
  const { t, site } = useVisit()
  const good = checked.every(({ fits }) => fits)
  return (
    <Page
      title={t('ledger.verify.title', { number: proof.number })}
      trail={[{ href: '/ledger', title: t('ledger.title') }]}
      meta={{ private: true }}
    >
      <h1>{t('ledger.verify.title', { number: proof.number })}</h1>
      {checked.length === 0 ? (
        <p className="notice">{t('ledger.verify.none')}</p>
      ) : (
        <p className={good ? 'verdict good' : 'verdict bad'} role="status">
          {good
            ? t('ledger.verify.good', { count: checked.length })
            : t('ledger.verify.bad', { hotline: site.hotline })}
        </p>
      )}
      {proof.pending > 0 ? <p>{t('ledger.verify.pending', { n: proof.pending })}</p> : null}
      <div className="buttons no-print">
        <a className="secondary" href={`/ledger/verify/${proof.number}/proof.json`} download>
          {t('ledger.download')}
        </a>
        <a href={`/track/${proof.number}`}>{t('act.back')}</a>
      </div>
      <h2>{t('ledger.steps')}</h2>
      {checked.map((record) => (
        <Record key={record.seq} of={record} />
      ))}
      <h2>{t('ledger.latest')}</h2>
      <pre className="note-text">{proof.checkpoint.note}</pre>
      <Offline />
    </Page>
  )
}

const short = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-6)}`

function Record({ of }: { of: Checked }) {
  const { t } = useVisit()
  return (
    <details className="record">
      <summary>
        <strong>{t('ledger.record', { seq: of.seq })}</strong>{' '}
        <span className="quiet">{t('ledger.record.place', { n: of.index + 1 })}</span>{' '}
        <span className={of.fits ? 'fits' : 'fails'}>{t(of.fits ? 'ledger.step.root' : 'ledger.step.bad')}</span>
      </summary>
      {of.text === undefined ? null : (
        <>
          <p className="hint">{t('ledger.record.text')}</p>
          <pre className="record-text">{of.text}</pre>
        </>
      )}
      <ol className="steps">
        <li>
          {t(of.text === undefined ? 'ledger.step.leaf.given' : 'ledger.step.leaf')} <code>{short(of.leaf)}</code>
        </li>
        {of.steps.map((step) => (
          <li key={step.result}>
            {t(step.side === 'left' ? 'ledger.step.left' : 'ledger.step.right', { hash: short(step.with) })}{' '}
            <code>{short(step.result)}</code>
          </li>
        ))}
      </ol>
    </details>
  )
}
