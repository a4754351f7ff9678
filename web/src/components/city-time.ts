import { useEffect, useState } from 'react'
import { cityNow, onClockMoved } from '../app/clock.ts'

/** The city's time, renewed every half minute so that what is left of a period stays true on the page. */
export function useCityTime(every = 30_000): number {
  const [now, setNow] = useState(cityNow)
  useEffect(() => {
    const renew = () => setNow(cityNow())
    renew()
    const timer = setInterval(renew, every)
    const stop = onClockMoved(renew)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [every])
  return now
}
