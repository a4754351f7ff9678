import { useTranslation } from 'react-i18next'
import type { DeadlineView } from '../api/types.ts'
import { languageNow, say } from '../text/index.ts'
import { weekdayOf } from '../time/dates.ts'

type Day = NonNullable<DeadlineView['days']>[number]

const words = {
  start: 'stripStart',
  due: 'stripDue',
  weekend: 'stripWeekend',
  holiday: 'stripHoliday',
  'make-up': 'stripMakeUp',
  paused: 'stripPaused',
  counted: 'stripCounted',
} as const

const most = 62
const weekdays = { zh: '日一二三四五六', en: 'SMTWTFS' }

/** The days from the start to the due day, each with what it was: the derivation as a picture. */
export function CalendarStrip({ deadline }: { deadline: DeadlineView }) {
  const { t } = useTranslation()
  const days = deadline.days ?? []
  if (days.length === 0) return null
  const shown = days.length > most ? [...days.slice(0, most - 8), null, ...days.slice(-7)] : days
  let counted = 0
  return (
    <ol className="strip-days" aria-label={t('whyDate')}>
      {shown.map((day, index) => {
        if (day === null) {
          return (
            <li key="gap" className="strip-gap" aria-hidden="true">
              …
            </li>
          )
        }
        if (day.kind === 'counted' || day.kind === 'make-up' || day.kind === 'due') counted += 1
        const newMonth = index === 0 || day.on.slice(8) === '01'
        return (
          <StripDay
            key={`${day.on}-${day.kind}`}
            day={day}
            month={newMonth}
            nth={counted}
            word={t(words[day.kind as keyof typeof words])}
          />
        )
      })}
    </ol>
  )
}

function StripDay({ day, month, nth, word }: { day: Day; month: boolean; nth: number; word: string }) {
  const language = languageNow()
  const name = day.name ? say(day.name) : word
  const counts = day.kind === 'counted' || day.kind === 'make-up' || day.kind === 'due'
  return (
    <li className={`strip-day strip-${day.kind}`} title={`${day.on} ${name}`}>
      <span className="strip-month">
        {month ? `${Number(day.on.slice(5, 7))}${language === 'zh' ? '月' : '/'}` : ''}
      </span>
      <span className="strip-weekday" aria-hidden="true">
        {weekdays[language][weekdayOf(day.on)]}
      </span>
      <span className="strip-date">{Number(day.on.slice(8))}</span>
      <span className="strip-word">{counts && day.kind === 'counted' ? nth : name}</span>
    </li>
  )
}
