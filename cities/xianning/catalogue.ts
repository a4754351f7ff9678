import { business } from './catalogue/business.ts'
import { categoryRows } from './catalogue/categories.ts'
import { cityLife } from './catalogue/city-life.ts'
import { landAndWater } from './catalogue/land-and-water.ts'
import { marketAndSafety } from './catalogue/market-and-safety.ts'
import { people } from './catalogue/people.ts'
import type { CatalogueCategory, CatalogueRow, DemandKind, PlaceRule, Text } from './shapes.ts'

/**
 * The dispatch catalogue 派单目录, a versioned register. A row says who leads, by what basis and within which limit;
 * rulings amend it. Every basis here is a general one and not checked against the city's own lists of duties.
 */
export const catalogueVersion = '2026.1'
const validFrom = '2026-01-01'

const kinds: Record<string, DemandKind> = {
  咨询: 'consult',
  求助: 'help',
  投诉: 'complaint',
  举报: 'report',
  建议: 'suggestion',
}

const bases: Record<string, Text> = {
  三定: { zh: '部门“三定”规定', en: 'The department’s terms of reference' },
  权责清单: { zh: '部门权责清单', en: 'The department’s list of powers and duties' },
  履职清单: { zh: '乡镇（街道）履职事项清单', en: 'List of duties of townships and subdistricts' },
  特许经营: {
    zh: '特许经营协议和行业主管部门职责',
    en: 'Concession agreement and the supervising department’s duties',
  },
  行业服务: { zh: '行业服务规范（转请办理）', en: 'Service rules of the trade (asked to handle)' },
  垂直管理: { zh: '垂直管理单位职责（商请办理）', en: 'Duties of a centrally managed unit (asked, not told)' },
  章程职责: { zh: '群团组织章程和职责', en: 'Statutes and duties of the organisation' },
  营商环境条例: {
    zh: '优化营商环境条例（国务院令第722号）第49条',
    en: 'Regulation on the Business Environment (State Council Decree 722), art. 49',
  },
}

/** A county's line at the city: the same word after `city-`, with three exceptions. */
const cityLead: Record<string, string> = {
  'utility-water': 'utility-water',
  'utility-power': 'utility-power',
  'utility-gas': 'utility-gas',
  disabled: 'disabled-federation',
}

const placeRuleOf = (lead: string): PlaceRule =>
  lead.startsWith('county:') ? 'county' : lead === 'township' || lead === 'village' ? lead : 'none'

/** Without a place nobody can say which township: the hotline asks for it first. */
const fallbackOf = (lead: string): string => {
  if (lead === 'township' || lead === 'village') return 'hotline-12345'
  if (!lead.startsWith('county:')) return lead
  const line = lead.slice('county:'.length)
  return cityLead[line] ?? `city-${line}`
}

const words = (cell: string): string[] => cell.split(' ').filter((word) => word !== '')

export const categories: readonly CatalogueCategory[] = categoryRows.map((row) => {
  const [id, zh, en] = row.split('|').map((cell) => cell.trim()) as [string, string, string]
  return { id, title: { zh, en } }
})

const rowOf = (row: string): CatalogueRow => {
  const [first, kind, lead, zh, en, keywords, assist, basis] = row.split('|').map((cell) => cell.trim()) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const code = first.slice(0, 4)
  const type = kinds[kind] as DemandKind
  return {
    code,
    category: code.slice(0, 2),
    title: { zh, en },
    keywords: words(keywords),
    type,
    lead,
    fallback: fallbackOf(lead),
    assist: words(assist),
    basis: bases[basis] as Text,
    basisUnverified: true,
    limit: lead === 'bizenv-office' ? { id: 'bizenv.handle' } : { id: 'hotline.handle', key: type },
    approver: first.endsWith('!') ? 'hotline-head' : 'dispatcher',
    placeRule: placeRuleOf(lead),
    version: catalogueVersion,
    validFrom,
  }
}

export const catalogue: readonly CatalogueRow[] = [
  ...cityLife,
  ...people,
  ...landAndWater,
  ...marketAndSafety,
  ...business,
].map(rowOf)
