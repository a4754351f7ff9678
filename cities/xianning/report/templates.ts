import { recipients } from './recipients.ts'
import { sections2020 } from './sections-2020.ts'
import { sections2026, sectionsOfBodies } from './sections-2026.ts'
import type { ReportTemplate } from './shapes.ts'

const { city, county, department, township } = recipients
const others = { county, department, township }

/** Outlines of the annual report by year and kind of body. Word budgets and contributing organs are assumed. */
export const reportTemplates: readonly ReportTemplate[] = [
  {
    id: 'city-2020',
    from: '2020',
    bodies: ['city'],
    title: {
      zh: '咸宁市{year}年法治政府建设情况报告',
      en: 'Report of Xianning on building a government under law, {year}',
    },
    sections: sections2020,
    recipients: { city },
    assumed: true,
  },
  {
    id: 'bodies-2020',
    from: '2020',
    bodies: ['county', 'department', 'township'],
    title: { zh: '{body}{year}年法治政府建设年度报告', en: 'Annual rule-of-law report of {body}, {year}' },
    sections: sectionsOfBodies,
    recipients: others,
    assumed: true,
  },
  {
    id: 'city-2026',
    from: '2026',
    bodies: ['city'],
    title: { zh: '咸宁市{year}年法治政府建设年度报告', en: 'Annual rule-of-law government report of Xianning, {year}' },
    sections: sections2026,
    recipients: { city },
    assumed: true,
  },
]
