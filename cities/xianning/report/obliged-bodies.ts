import { organs } from '../organs.ts'
import { cityCode, counties } from '../regions.ts'
import type { Organ } from '../shapes.ts'
import type { ObligedBody } from './shapes.ts'

/** The provisions took effect in April 2019. Number series and offices of principals are assumed, to be confirmed. */
const validFrom = '2019-05-01'

const countySeries: Readonly<Record<string, string>> = {
  xianan: '咸安政',
  jiayu: '嘉政',
  tongcheng: '隽政',
  chongyang: '崇政',
  tongshan: '通政',
  chibi: '赤政',
}

const city: ObligedBody = {
  organ: 'city-government',
  bodyKind: 'city',
  editor: 'city-justice',
  office: 'city-government-office',
  superior: '湖北省人民政府',
  series: '咸政',
  principal: '市长',
  validFrom,
}

const ofCounty = ({ slug, name }: (typeof counties)[number]): ObligedBody => ({
  organ: `${slug}-government`,
  bodyKind: 'county',
  editor: `${slug}-justice`,
  office: `${slug}-government`,
  superior: '咸宁市人民政府',
  series: countySeries[slug] as string,
  principal: name.endsWith('区') ? '区长' : name.endsWith('市') ? '市长' : '县长',
  validFrom,
})

/** A body that compiles, reviews and seals by itself. */
const byItself = (organ: Organ, rest: Pick<ObligedBody, 'bodyKind' | 'superior' | 'series' | 'principal'>) => ({
  organ: organ.id,
  editor: organ.id,
  office: organ.id,
  validFrom,
  ...rest,
})

const ofDepartment = (organ: Organ): ObligedBody =>
  byItself(organ, {
    bodyKind: 'department',
    superior: '咸宁市人民政府、省级主管部门',
    series: `咸${organ.shortName.replace(/^市/, '').replace(/[局委]$/, '')}`,
    principal: organ.shortName.endsWith('委') ? '主任' : '局长',
  })

const ofTownship = (organ: Organ): ObligedBody => {
  const county = counties.find(({ code }) => organ.region.startsWith(code)) as (typeof counties)[number]
  const place = organ.shortName.replace(/(街道办事处|镇政府|乡政府)$/, '')
  const subdistrict = organ.kind === 'subdistrict-office'
  return byItself(organ, {
    bodyKind: 'township',
    superior: `${county.name}人民政府`,
    series: `${countySeries[county.slug]?.replace(/政$/, '')}${place}${subdistrict ? '办' : '政'}`,
    principal: subdistrict ? '主任' : organ.shortName.endsWith('乡政府') ? '乡长' : '镇长',
  })
}

/** A detachment of the police is no department of its own; farms and zones are no townships in law. */
const isDepartment = ({ id, kind, region, validTo }: Organ): boolean =>
  kind === 'department' && region === cityCode && id !== 'city-traffic-police' && validTo === undefined
const isTownship = ({ kind }: Organ): boolean => kind === 'township-government' || kind === 'subdistrict-office'

export const obligedBodies: readonly ObligedBody[] = [
  city,
  ...counties.map(ofCounty),
  ...organs.filter(isDepartment).map(ofDepartment),
  ...organs.filter(isTownship).map(ofTownship),
]
