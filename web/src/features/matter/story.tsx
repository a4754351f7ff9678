import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatterView, StoryItemView } from '../../api/types.ts'
import { Basis } from '../../components/basis.tsx'
import { Deadline } from '../../components/deadline.tsx'
import { say } from '../../text/index.ts'
import { sayMoment } from '../../time/dates.ts'
import { FieldValue } from './content.tsx'

const atFirst = 30

/** The next step and its period on top, then what happened, the latest first. */
export function Story({ matter, now }: { matter: MatterView; now: number }) {
  const { t } = useTranslation('matter')
  const [all, setAll] = useState(false)
  const items = [...matter.story].reverse()
  const shown = all ? items : items.slice(0, atFirst)
  return (
    <section className="card story" aria-labelledby="story-title">
      <h2 id="story-title">{t('story')}</h2>
      <ol className="timeline">
        <NextStep matter={matter} now={now} />
        {shown.map((item) => (
          <StoryItem key={item.seq} item={item} now={now} first={item === matter.story[0]} />
        ))}
      </ol>
      {items.length > shown.length ? (
        <button type="button" className="plain opens" onClick={() => setAll(true)}>
          {t('storyEarlier', { n: items.length - shown.length })}
        </button>
      ) : null}
    </section>
  )
}

const isOpen = (status: string): boolean => ['running', 'paused', 'expired'].includes(status)

function NextStep({ matter, now }: { matter: MatterView; now: number }) {
  const { t } = useTranslation('matter')
  const open = matter.deadlines.filter((deadline) => isOpen(deadline.status))
  const past = matter.deadlines.filter((deadline) => !isOpen(deadline.status))
  const outcomes = matter.outcomes.filter((outcome) => outcome.value)
  return (
    <li className="node node-next">
      <p className="node-title">
        {matter.state.final ? '' : t('next')}
        {say(matter.state.title)}
      </p>
      <p>{say(matter.state.say) || (matter.state.final ? t('nextNone') : '')}</p>
      {matter.holder && !matter.state.final ? (
        <p className="quiet">{t('waitingFor', { holder: say(matter.holder.name) })}</p>
      ) : null}
      {matter.state.final && outcomes.length > 0 ? (
        <p>
          {t('outcomes')}
          {outcomes.map((outcome) => say(outcome.title)).join(' · ')}
        </p>
      ) : null}
      {open.length > 0 ? (
        <div className="deadlines">
          {open.map((deadline) => (
            <Deadline key={deadline.id} deadline={deadline} now={now} />
          ))}
        </div>
      ) : null}
      {past.length > 0 ? (
        <details className="past-deadlines">
          <summary className="small">{past.map((deadline) => say(deadline.title)).join('、')}</summary>
          {past.map((deadline) => (
            <Deadline key={deadline.id} deadline={deadline} now={now} />
          ))}
        </details>
      ) : null}
    </li>
  )
}

/** The values of the first event are the content, which stands above. */
export function StoryItem({ item, now, first = false }: { item: StoryItemView; now: number; first?: boolean }) {
  const { t } = useTranslation('matter')
  // Files stand among the papers by their names.
  const values = (first ? [] : item.values).filter(
    (value) => value.type !== 'files' && (say(value.shown) !== '' || value.hidden || value.erased),
  )
  return (
    <li className={`node node-${item.by.kind}`}>
      <p className="node-title">
        {say(item.title)}
        {item.state ? <span className="quiet"> → {say(item.state.title)}</span> : null}
      </p>
      <p className="small">
        <span className="node-who">{say(item.by.label)}</span>
        {item.by.name ? ` ${item.by.name}` : ''} ·{' '}
        <time dateTime={item.effectiveOn}>{sayMoment(item.effectiveOn, now)}</time>
        <span className="quiet">
          {' · '}
          {t('recorded', { at: sayMoment(item.recordedAt, now) })}
        </span>
        {item.recordedLate ? <strong className="standing-soon"> ▲ {t('recordedLate')}</strong> : null}
      </p>
      {values.length > 0 ? (
        <dl className="values values-small">
          {values.map((value) => (
            <FieldValue key={value.name} field={value} />
          ))}
        </dl>
      ) : null}
      {item.notes.length > 0 ? (
        <ul className="node-notes small">
          {item.notes.map((note) => (
            <li key={note.zh}>{say(note)}</li>
          ))}
        </ul>
      ) : null}
      {item.basis.length > 0 ? (
        <p className="small quiet">
          <Basis of={item.basis} />
        </p>
      ) : null}
    </li>
  )
}
