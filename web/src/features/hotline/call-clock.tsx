import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ticks } from '../../app/clock.ts'
import { sayDuration } from '../../time/dates.ts'

export function CallClock({ since }: { since: number | undefined }) {
  const { t } = useTranslation('desks')
  const [now, setNow] = useState(ticks)
  useEffect(() => {
    if (since === undefined) return
    const timer = setInterval(() => setNow(ticks()), 1000)
    return () => clearInterval(timer)
  }, [since])
  return (
    <p className="call-clock">
      <span className="small quiet">{t('callClock')}</span>{' '}
      {since === undefined ? (
        <span className="quiet">{t('callIdle')}</span>
      ) : (
        <strong role="timer">{sayDuration(now - since)}</strong>
      )}
    </p>
  )
}
