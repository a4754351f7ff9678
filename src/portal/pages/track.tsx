import type { MatterView, ReaderView } from '../../app/index.ts'
import { Deadline } from '../parts/deadline.tsx'
import { sayBytes } from '../parts/file-field.tsx'
import { Page } from '../parts/layout.tsx'
import { Readers } from '../parts/readers.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { sayMoment } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'
import { Do } from './track-do.tsx'

interface TrackProps {
  matter: MatterView
  readers: readonly ReaderView[]
  moreReaders: boolean
  /** Title of the act that was just done. */
  done: string | undefined
}

/** One matter as its person follows it: where it stands, what comes next and by when, what can be done, what happened. */
export function Track({ matter, readers, moreReaders, done }: TrackProps) {
  const visit = useVisit()
  const { t, lang, now, elder } = visit
  const running = matter.deadlines.filter(({ status }) => ['running', 'paused', 'expired'].includes(status))
  const [nearest, ...others] = running
  const earlier = matter.deadlines.filter(({ status }) => status === 'met' || status === 'ended')
  const [headline = '', ...about] = matter.headline.split(' · ')
  const title = headline === '' ? pick(visit, matter.procedure.title) : headline
  const said = matter.state.say ? pick(visit, matter.state.say) : ''
  return (
    <Page
      title={t('act.for', { number: matter.number })}
      trail={[{ href: '/track', title: t('track.title') }]}
      meta={{ column: t('track.title'), private: true }}
    >
      {done ? (
        <p className="notice" role="status">
          {t('track.done', { what: done })}
        </p>
      ) : null}
      <p className="step number">{matter.number}</p>
      <h1>{title}</h1>
      {about.length > 0 ? <p className="about">{about.join(' · ')}</p> : null}
      <section className="standing" aria-labelledby="now">
        <h2 id="now">
          {t('track.now')}
          <span className="state">{pick(visit, matter.state.title)}</span>
        </h2>
        {said === '' ? null : <p>{said}</p>}
        <dl className="facts">
          {matter.holder ? (
            <div>
              <dt>{t('track.holder')}</dt>
              <dd>{pick(visit, matter.holder.name)}</dd>
            </div>
          ) : null}
          <div>
            <dt>{matter.closedAt ? t('track.closed') : t('track.opened')}</dt>
            <dd>{sayMoment(matter.closedAt ?? matter.openedAt, lang, now)}</dd>
          </div>
        </dl>
        {nearest ? <Deadline of={nearest} hero /> : null}
        {others.length > 0 && elder ? (
          <details>
            <summary>{t('track.others')}</summary>
            {others.map((deadline) => (
              <Deadline key={`${deadline.id} ${deadline.run}`} of={deadline} />
            ))}
          </details>
        ) : (
          others.map((deadline) => <Deadline key={`${deadline.id} ${deadline.run}`} of={deadline} />)
        )}
        {running.length === 0 && !matter.state.final ? <p>{t('track.next.none')}</p> : null}
      </section>
      {matter.shielded ? <p className="notice">{t('track.shielded')}</p> : null}
      <Do matter={matter} />
      <section>
        <h2>
          {t('track.story')} <span className="quiet">{t('track.story.new')}</span>
        </h2>
        <Timeline matter={matter} />
      </section>
      {earlier.length > 0 && !elder ? (
        <details className="block">
          <summary>{t('track.earlier')}</summary>
          {earlier.map((deadline) => (
            <Deadline key={`${deadline.id} ${deadline.run}`} of={deadline} />
          ))}
        </details>
      ) : null}
      <Papers matter={matter} />
      <Links matter={matter} />
      <Readers readers={readers} more={moreReaders} />
      <section className="no-print">
        <ul className="plain">
          <li>
            <a href="/ledger/verify">{t('track.proof')}</a>
          </li>
          <li>
            <a href={`/law/procedures/${matter.procedure.id}`}>{t('track.rules')}</a>
          </li>
        </ul>
        <form method="post" action="/leave">
          <span className="niceties" data-print={t('frame.print')} />
          <button type="submit" className="secondary">
            {t('track.leave')}
          </button>
        </form>
      </section>
    </Page>
  )
}

function Papers({ matter }: { matter: MatterView }) {
  const visit = useVisit()
  const { t, lang, now } = visit
  if (matter.files.length === 0 && matter.documents.length === 0) return null
  return (
    <section>
      <h2>{t(matter.documents.length > 0 ? 'track.documents' : 'track.files')}</h2>
      <ul className="plain">
        {matter.documents.map((paper) => (
          <li key={`${paper.document} ${paper.at}`}>
            <strong>{pick(visit, paper.title)}</strong> {paper.number}{' '}
            <span className="quiet">{sayMoment(paper.at, lang, now)}</span>
            {paper.mustState.length > 0 ? (
              <span className="hint block">
                {t('track.document.states', {
                  list: paper.mustState.map(({ title }) => pick(visit, title)).join('、'),
                })}
              </span>
            ) : null}
          </li>
        ))}
        {matter.files.map((file) => (
          <li key={file.id}>
            {file.erased ? (
              file.name
            ) : (
              <a href={`/track/${matter.number}/files/${file.id}`} download>
                {file.name}
              </a>
            )}{' '}
            <span className="quiet">{sayBytes(file.size)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Links({ matter }: { matter: MatterView }) {
  const visit = useVisit()
  const { t } = visit
  if (matter.links.length === 0) return null
  return (
    <section>
      <h2>{t('track.links')}</h2>
      <ul className="plain">
        {matter.links.map((link) => (
          <li key={`${link.link} ${link.number ?? link.title.zh}`}>
            <strong>{pick(visit, link.title)}</strong> {link.number ? `${link.number} ` : ''}
            {link.state ? `${pick(visit, link.state.title)} ` : ''}
            {link.holder ? `${pick(visit, link.holder.name)} ` : ''}
            <span className="quiet">{t(link.open ? 'track.link.open' : 'track.link.closed')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
