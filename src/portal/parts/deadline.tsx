import { dateOf, type Instant } from '#calendar'
import type { DeadlineView } from '../../app/index.ts'
import { sayDay, sayDue, sayLeft, sayMoment, standingOf, weekdayOf } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'
import { Basis } from './basis.tsx'

/** A deadline in its three parts, always said the same way, with the way it was counted folded below. */
export function Deadline({ of, hero = false }: { of: DeadlineView; hero?: boolean }) {
  const visit = useVisit()
  const { now, lang, t } = visit
  const standing = standingOf(of, now)
  const ended = of.status === 'ended'
  return (
    <div className={`deadline ${standing}${hero ? ' hero' : ''}`}>
      <p className="deadline-what">{pick(visit, of.title)}</p>
      <p className="deadline-say">
        <strong className={`left ${standing}`}>{sayLeft(of, now, t)}</strong>
        {ended ? null : <span className="due">{sayDue(of, now, lang, t)}</span>}
        {of.provisional ? <span className="provisional">{t('deadline.provisional')}</span> : null}
        <Basis of={of.basis} />
      </p>
      {of.provisional ? <p className="note">{pick(visit, of.provisional)}</p> : null}
      <details>
        <summary>{t('deadline.how')}</summary>
        <ol className="because">
          {of.because[lang].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        {of.days && of.days.length > 0 && !visit.elder ? <Strip days={of.days} /> : null}
        {of.onExpiry ? <p>{t('deadline.silence', { what: pick(visit, of.onExpiry) })}</p> : null}
        <Rungs of={of} />
      </details>
    </div>
  )
}

/** The days in weeks, Monday first: what each was and whether it counted. */
function Strip({ days }: { days: NonNullable<DeadlineView['days']> }) {
  const visit = useVisit()
  const { t, lang, now } = visit
  const today = dateOf(now as Instant)
  return (
    <ol className="strip" aria-label={t('deadline.strip')}>
      {days.map(({ on, kind, name }, i) => (
        <li
          key={on}
          className={`day ${kind}${on === today ? ' today' : ''}${i === 0 ? ` column-${(weekdayOf(on) + 6) % 7}` : ''}`}
        >
          <span aria-hidden="true">
            <span className="date">
              {Number(on.slice(8)) === 1 || i === 0
                ? `${Number(on.slice(5, 7))}/${Number(on.slice(8))}`
                : Number(on.slice(8))}
            </span>
            <span className="kind">{t(`day.short.${kind as 'due'}`)}</span>
          </span>
          <span className="aloud">
            {`${sayDay(on, lang, now)} ${name ? `${pick(visit, name)} ` : ''}${t(`day.${kind as 'due'}`)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Rungs({ of }: { of: DeadlineView }) {
  const visit = useVisit()
  const { t, lang, now } = visit
  if (of.rungs.length === 0) return null
  return (
    <>
      <p className="rungs-title">{t('deadline.rungs')}</p>
      <ol className="rungs">
        {of.rungs.map((rung) => (
          <li key={rung.id}>
            {pick(visit, rung.title)}
            {rung.taken ? (
              <strong>{t('deadline.rung.taken')}</strong>
            ) : rung.at ? (
              <span>{t('deadline.rung.at', { when: sayMoment(rung.at, lang, now) })}</span>
            ) : null}{' '}
            <Basis of={[rung.basis]} />
          </li>
        ))}
      </ol>
    </>
  )
}
