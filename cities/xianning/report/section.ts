import type { ReportBlock, ReportSection } from './shapes.ts'

const ids = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** A section: who contributes, which figures stand in it, and what it is about. */
export function section(
  id: string,
  block: ReportBlock,
  level: ReportSection['level'],
  [zh, en]: readonly [string, string],
  budget: number | null,
  contributors: string,
  figures: string,
  [guide, guideEn]: readonly [string, string],
): ReportSection {
  return {
    id,
    block,
    level,
    heading: { zh, en },
    budget,
    contributors: ids(contributors),
    figures: ids(figures),
    guidance: { zh: guide, en: guideEn },
  }
}
