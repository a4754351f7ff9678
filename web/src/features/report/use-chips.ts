import { useMemo } from 'react'
import type { FigureLine, ReportView } from '../../api/types.ts'
import type { ChipOf } from './chip-text.ts'

/** What each chip says: the value that was fixed, once there is one, else what the records say now. */
export function useChips(report: ReportView | undefined, figures: readonly FigureLine[] | undefined): ChipOf {
  return useMemo(() => {
    const live = new Map((figures ?? []).map((line) => [line.id, line.asWritten]))
    const own = new Map((report?.figures ?? []).map((figure) => [figure.id, figure]))
    return (id) => {
      const known = own.get(id)
      if (known?.fixed)
        return { text: known.asWritten, state: known.live === undefined ? ('fixed' as const) : ('differs' as const) }
      const text = live.get(id) ?? known?.asWritten
      return text === undefined ? { text: `{{${id}}}`, state: 'unknown' as const } : { text, state: 'live' as const }
    }
  }, [report, figures])
}
