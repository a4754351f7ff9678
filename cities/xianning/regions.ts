import { chibi } from './regions/chibi.ts'
import { chongyang } from './regions/chongyang.ts'
import { jiayu } from './regions/jiayu.ts'
import { tongcheng } from './regions/tongcheng.ts'
import { tongshan } from './regions/tongshan.ts'
import { xianan } from './regions/xianan.ts'
import type { CountyRows, Region, RegionKind, TownshipKind, VillageKind } from './shapes.ts'

/**
 * Statistical divisions as the National Bureau of Statistics published them for 2023-06-30. The city's own report of
 * 2020 counts 69 townships and 1,049 villages: a figure that uses a count of regions must name its set.
 */
export const regionSource = '国家统计局统计用区划代码和城乡划分代码（2023年，截至2023-06-30）'
const validFrom = '2023-06-30'

/** The province is above the city and not one of its regions; calendars and superiors refer to it. */
export const province = { code: '420000', name: '湖北省', en: 'Hubei Province' }

export const cityCode = '421200'
export const counties: readonly CountyRows[] = [xianan, jiayu, tongcheng, chongyang, tongshan, chibi]

const countyKind = (name: string): RegionKind =>
  name.endsWith('区') ? 'district' : name.endsWith('市') ? 'county-city' : 'county'

/** Codes from 400 on are farms, forest farms and zones: no township in law, but they receive orders. */
const townshipKind = (code: string, name: string): TownshipKind =>
  Number(code) >= 400 ? 'quasi' : name.endsWith('街道') ? 'subdistrict' : name.endsWith('镇') ? 'town' : 'township'

const villageKind = (name: string): VillageKind =>
  /虚拟|生活区/.test(name) ? 'quasi' : /村委会$|村民委员会$/.test(name) ? 'village' : 'community'

const villagePlace = (name: string): string => {
  if (/村委会$|村民委员会$/.test(name)) return name.replace(/村委会$|村民委员会$/, '').replace(/村?$/, '村')
  return name.replace(/居民委员会$|居委会$/, '')
}

const villagesOf = (township: string, villages: string): Region[] =>
  villages.split(' ').map((entry) => ({
    code: township + entry.slice(0, 3),
    name: entry.slice(3),
    place: villagePlace(entry.slice(3)),
    parent: township,
    level: 4,
    kind: villageKind(entry.slice(3)),
    validFrom,
    source: regionSource,
  }))

const regionsOf = (county: CountyRows): Region[] => [
  {
    code: county.code,
    name: county.name,
    place: county.name,
    en: county.en,
    slug: county.slug,
    parent: cityCode,
    level: 2,
    kind: countyKind(county.name),
    validFrom,
    source: regionSource,
  },
  ...county.townships.flatMap(([code, name, slug, en, villages]): Region[] => [
    {
      code: county.code + code,
      name,
      place: name,
      en,
      slug: `${county.slug}-${slug}`,
      parent: county.code,
      level: 3,
      kind: townshipKind(code, name),
      validFrom,
      source: regionSource,
    },
    ...villagesOf(county.code + code, villages),
  ]),
]

const city: Region = {
  code: cityCode,
  name: '咸宁市',
  place: '咸宁市',
  en: 'Xianning City',
  slug: 'xianning',
  parent: null,
  level: 1,
  kind: 'city',
  validFrom,
  source: regionSource,
}

/** City, 6 counties, 89 township-level units (70 of them townships in law), 1,096 village-level units. */
export const regions: readonly Region[] = [city, ...counties.flatMap(regionsOf)]
