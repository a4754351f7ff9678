import { cityOrgans } from './organs/city.ts'
import { countyLines, countyNameFormat } from './organs/lines.ts'
import { cityCode, counties } from './regions.ts'
import type { Organ, OrganKind, Text, VillageHandlerRule } from './shapes.ts'

export { relations } from './organs/relations.ts'
export { superiors } from './organs/superiors.ts'

/** Stands at every organ marked `unverified`. */
export const unverifiedName: Text = {
  zh: '名称按一般机构设置书写，未与本市机构清单核对；由市里确认或更正',
  en: 'Name by general institutional arrangement; unverified against the city’s own list',
}

/** Assumed: the institutional reform of 2018-2019 was complete by then. */
const validFrom = '2019-04-01'

const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim())

const fromCityRow = (row: string): Organ => {
  const [id, kind, line, zh, shortName, en, pinyin, mark] = cells(row) as [
    string,
    OrganKind,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const organ: Organ = { id, name: { zh, en }, shortName, kind, region: cityCode, line, validFrom, pinyin }
  return mark === '*' ? { ...organ, unverified: true } : organ
}

/** Two organs whose names changed within the time that Fadu covers. */
const financialRegulators: Organ[] = [
  {
    id: 'banking-insurance-regulator',
    name: {
      zh: '中国银行保险监督管理委员会咸宁监管分局',
      en: 'Xianning Office of the Banking and Insurance Regulator',
    },
    shortName: '咸宁银保监分局',
    kind: 'vertical',
    region: cityCode,
    line: 'financial-regulator',
    validFrom,
    validTo: '2023-12-31',
    pinyin: 'xnybjfj',
    unverified: true,
  },
  {
    id: 'financial-regulator',
    name: {
      zh: '国家金融监督管理总局咸宁监管分局',
      en: 'Xianning Office of the National Financial Regulatory Administration',
    },
    shortName: '咸宁金融监管分局',
    kind: 'vertical',
    region: cityCode,
    line: 'financial-regulator',
    validFrom: '2024-01-01',
    succeeds: 'banking-insurance-regulator',
    pinyin: 'xnjrjgfj',
    unverified: true,
  },
]

const VERTICAL = new Set(['ecology', 'fire', 'tax'])

const lineKind = (line: string): OrganKind => {
  if (line.startsWith('utility-')) return 'utility'
  if (line === 'disabled') return 'mass-organisation'
  return line === 'ecology' ? 'dispatched' : VERTICAL.has(line) ? 'vertical' : 'department'
}

const countyOrgans: Organ[] = counties.flatMap((county) => [
  {
    id: `${county.slug}-government`,
    name: { zh: `${county.name}人民政府`, en: `People’s Government of ${county.en}` },
    shortName: `${county.name}政府`,
    kind: 'county-government' as const,
    region: county.code,
    line: 'government',
    validFrom,
  },
  ...countyLines.map((row): Organ => {
    const [line, ending, shortEnding, en, pinyin] = cells(row) as [string, string, string, string, string]
    return {
      id: `${county.slug}-${line}`,
      name: {
        zh: (countyNameFormat[line] ?? `{county}${ending}`).replace('{county}', county.name),
        en: `${en}, ${county.en}`,
      },
      shortName: `${county.name}${shortEnding}`,
      kind: lineKind(line),
      region: county.code,
      line,
      validFrom,
      pinyin,
      unverified: true,
    }
  }),
])

const townshipOrgans: Organ[] = counties.flatMap((county) =>
  county.townships.map(([code, name, slug, en]): Organ => {
    const organ = { region: county.code + code, line: 'township', validFrom }
    if (Number(code) >= 400)
      return {
        id: `${county.slug}-${slug}`,
        name: { zh: `${name}（管理机构）`, en: `${en} (its administration)` },
        shortName: name,
        kind: 'quasi-township',
        ...organ,
        unverified: true,
      }
    return name.endsWith('街道')
      ? {
          id: `${county.slug}-${slug}`,
          name: { zh: `${county.name}人民政府${name}办事处`, en: `${en} Office, ${county.en}` },
          shortName: `${name}办事处`,
          kind: 'subdistrict-office',
          ...organ,
        }
      : {
          id: `${county.slug}-${slug}`,
          name: { zh: `${county.name}${name}人民政府`, en: `People’s Government of ${en}, ${county.en}` },
          shortName: `${name}政府`,
          kind: 'township-government',
          ...organ,
        }
  }),
)

export const organs: readonly Organ[] = [
  ...cityOrgans.map(fromCityRow),
  ...financialRegulators,
  ...countyOrgans,
  ...townshipOrgans,
]

/** Village and neighbourhood committees handle without administrative power: they help, report and reply. */
export const villageHandlers: VillageHandlerRule = {
  id: 'village-committees',
  idPrefix: 'village-',
  region: { level: 4, kinds: ['village', 'community', 'quasi'] },
  kind: 'village-committee',
  guidedBy: 'township',
  mayReceive: ['help', 'consult', 'suggestion'],
  powers: {
    zh: '村（居）民委员会是基层群众性自治组织，没有行政管理职权：可以协助、代办、反映和答复，不作行政处理决定',
    en: 'A self-governing committee without administrative power: it helps, files for others, reports and replies, and decides nothing as an authority',
  },
  validFrom,
}
