import { useEffect, useState } from 'react'
import { cityNow } from '../app/clock.ts'

/** The city's time, renewed every half minute so that what is left of a period stays true on the page. */
export function useCityTime(every = 30_000): number {
  const [now, setNow] = useState(cityNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(cityNow()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
