import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

const more = 12

/**
 * A list of rows of one height of which only those near the window are drawn; the page itself scrolls. `onNearEnd` is
 * called when the last of the rows that are there come near.
 */
export function VirtualRows({
  count,
  height,
  label,
  draw,
  keyOf,
  onNearEnd,
}: {
  count: number
  /** Of one row, in rem. */
  height: number
  label: string
  draw: (index: number) => ReactNode
  keyOf: (index: number) => string
  onNearEnd: () => void
}) {
  const place = useRef<HTMLOListElement>(null)
  const [range, setRange] = useState({ first: 0, last: 40 })
  const near = useRef(onNearEnd)
  near.current = onNearEnd
  useLayoutEffect(() => {
    const measure = () => {
      if (!place.current) return
      const row = height * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const top = place.current.getBoundingClientRect().top
      const first = Math.max(0, Math.floor(-top / row) - more)
      const last = Math.min(count, Math.ceil((window.innerHeight - top) / row) + more)
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }))
    }
    measure()
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  }, [count, height])
  const reached = range.last >= count && count > 0
  useEffect(() => {
    if (reached && count > 0) near.current()
  }, [reached, count])
  const shown = Array.from(
    { length: Math.max(0, Math.min(range.last, count) - range.first) },
    (_, i) => range.first + i,
  )
  return (
    <ol
      ref={place}
      className="virtual-rows"
      aria-label={label}
      style={{ height: `${count * height}rem` }}
      data-count={count}
    >
      {shown.map((index) => (
        <li
          key={keyOf(index)}
          aria-posinset={index + 1}
          aria-setsize={count}
          style={{ top: `${index * height}rem`, height: `${height}rem` }}
        >
          {draw(index)}
        </li>
      ))}
    </ol>
  )
}
