import type { Finding, Severity } from '#check'
import type { Text } from '#language'

export const SEVERITIES: readonly Severity[] = ['certain', 'likely', 'ask']

export const severityWords: Readonly<Record<Severity, Text>> = {
  certain: { zh: '确定有误', en: 'certain' },
  likely: { zh: '很可能有误', en: 'likely' },
  ask: { zh: '请核实', en: 'please verify' },
}

export type Counts = Record<Severity, number>

export function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = { certain: 0, likely: 0, ask: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
