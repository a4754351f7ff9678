import type { Severity } from '#check'
import { useVisit } from '../visit.ts'

const SHAPE: Readonly<Record<Severity, string>> = { certain: '✕', likely: '!', ask: '?' }

/** Colour, shape and word together. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useVisit()
  return (
    <span className={`severity ${severity}`}>
      <span className="shape" aria-hidden="true">
        {SHAPE[severity]}
      </span>
      {t(`check.${severity}`)}
    </span>
  )
}
