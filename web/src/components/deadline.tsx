import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadlineView } from '../api/types.ts'
import { languageNow, say } from '../text/index.ts'
import { sayDay } from '../time/dates.ts'
import { sayDeadline } from '../time/saying.ts'
import { standingOf } from '../time/standing.ts'
import { Basis } from './basis.tsx'
import { CalendarStrip } from './calendar-strip.tsx'
import { StandingMark } from './standing-mark.tsx'

/** A period, always said the same way; a click unfolds how its date was counted. */
export function Deadline({ deadline, now }: { deadline: DeadlineView; now: number }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const standing = standingOf(deadline, now)
  const because = deadline.because[languageNow()]
  return (
    <div className={`deadline deadline-${standing}`}>
      <div className="deadline-line">
        <StandingMark standing={standing} bare />
        <span className="deadline-title">{say(deadline.title)}</span>
        <button
          type="button"
          className="plain opens deadline-say"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {sayDeadline(deadline, now, t).join(' · ')}
          {deadline.provisional ? ` · ${t('provisional')}` : ''}
        </button>
        <span className="small quiet">
          <Basis of={deadline.basis} />
        </span>
      </div>
      {open ? (
        <div id={id} className="deadline-why">
          <h4>{t('whyDate')}</h4>
          <CalendarStrip deadline={deadline} />
          <ol className="because">
            {because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {deadline.provisional ? (
            <p>
              {t('provisional')}：{say(deadline.provisional)}
            </p>
          ) : null}
          {deadline.onExpiry ? <p>{t('onExpiry', { say: say(deadline.onExpiry) })}</p> : null}
          <Ladder deadline={deadline} now={now} />
        </div>
      ) : null}
    </div>
  )
}

function Ladder({ deadline, now }: { deadline: DeadlineView; now: number }) {
  const { t } = useTranslation()
  if (deadline.rungs.length === 0) return null
  return (
    <div className="ladder">
      <h4>{t('ladder')}</h4>
      <ol>
        {deadline.rungs.map((rung) => (
          <li key={rung.id} className={rung.taken ? 'taken' : ''}>
            <span aria-hidden="true">{rung.taken ? '■' : '□'}</span> {say(rung.title)}
            {rung.at ? (
              <span className="small quiet">
                {' '}
                {rung.taken
                  ? t('rungTaken', { date: sayDay(rung.at, now) })
                  : t('until', { date: sayDay(rung.at, now) })}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
