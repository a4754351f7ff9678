import { useTranslation } from 'react-i18next'
import type { Standing } from '../time/standing.ts'

const shapes: Record<Standing, string> = {
  late: 'M6 0.6 11.4 6 6 11.4 0.6 6Z',
  soon: 'M6 1 11.4 10.8H0.6Z',
  onTime: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10Z',
  paused: 'M2 1.5h3v9H2Z M7 1.5h3v9H7Z',
  done: 'M4.6 9.8 1 6.2 2.4 4.8 4.6 7 9.6 2 11 3.4Z',
  none: 'M1 5.2h10v1.6H1Z',
}

/** The shape that goes with a standing. The word stands beside it unless `bare`, then it is said to screen readers. */
export function StandingMark({ standing, bare = false }: { standing: Standing; bare?: boolean }) {
  const { t } = useTranslation()
  const word = standing === 'none' ? t('noDue') : t(standing)
  return (
    <span className={`standing standing-${standing}`}>
      <svg viewBox="0 0 12 12" width="0.8em" height="0.8em" aria-hidden="true" focusable="false">
        <path d={shapes[standing]} fill="currentColor" />
      </svg>
      {bare ? <span className="visually-hidden">{word}</span> : word}
    </span>
  )
}
