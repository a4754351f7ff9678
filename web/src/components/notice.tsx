import { useSyncExternalStore } from 'react'

let text = ''
const listeners = new Set<() => void>()

const set = (next: string): void => {
  text = next
  for (const listener of listeners) listener()
}

/** Says shortly what has just happened; gone by itself, and never the only place where a thing is said that matters. */
export function notify(said: string, ms = 6000): void {
  set(said)
  setTimeout(() => text === said && set(''), ms)
}

export function Notice() {
  const said = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => text,
  )
  return (
    <div role="status" className={said === '' ? '' : 'notice'}>
      {said}
    </div>
  )
}
