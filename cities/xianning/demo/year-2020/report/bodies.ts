import type { ReportBodyKind } from '../../../report/shapes.ts'
import { duties } from './body-duties.ts'
import { countyFacts, countyThemes, departmentThemes, townshipThemes } from './body-measures.ts'
import { openings, others, plans, principals, weaknessEnds, weaknesses } from './body-words.ts'

export interface ReportingBody {
  id: string
  name: string
  kind: Exclude<ReportBodyKind, 'city'>
}

const ORDER = ['一是', '二是', '三是', '四是', '五是', '六是', '七是']
const numbered = (list: readonly string[]): string => list.map((text, i) => `${ORDER[i]}${text}`).join('\n')

/** So many of a list, from a place that depends on `n`, in their order from there. */
const some = <T>(list: readonly T[], count: number, from: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(from + i) % list.length] as T)

/** 县、区、市、镇、乡 call themselves by their last character, a department 我局 or 我委. */
function selfName({ name, kind }: ReportingBody): string {
  if (kind === 'department') return name.endsWith('委员会') ? '我委' : '我局'
  const place = name.replace(/人民政府$|办事处$/, '')
  return place.endsWith('街道') ? '我街道' : `我${place.slice(-1)}`
}

const superiors = { county: '市委、市政府', department: '市委、市政府', township: '上级党委、政府' } as const

/** The day on which the report of the n-th body is signed: a working day of January or February 2021. */
export function bodyReportDate(n: number): string {
  const at = n % 20
  const day = 11 + Math.floor(at / 5) * 7 + (at % 5)
  return day <= 31 ? `2021-01-${day}` : `2021-02-0${day - 31}`
}

function measures({ id, kind }: ReportingBody, n: number): string {
  const themes = { county: countyThemes, department: departmentThemes, township: townshipThemes }[kind]
  const own = { county: countyFacts[id], department: duties[id], township: undefined }[kind]
  const chosen = some([...themes.entries()], kind === 'county' ? 6 : 4, n * 3).map(
    ([theme, wordings]) => wordings[(theme * Math.floor(n / 4) + n + theme) % wordings.length] as string,
  )
  return numbered([...(own ? [own] : []), ...chosen])
}

/** The parts of the report by section; every number in it holds for the body itself, none is the city's. */
export function bodySections(
  body: ReportingBody,
  n: number,
  signedOn = bodyReportDate(n),
): Readonly<Record<string, string>> {
  const [year, month, day] = signedOn.split('-').map(Number)
  const at = <T>(list: readonly T[], step: number): T => list[(n * step) % list.length] as T
  const sections = {
    opening: at(openings, 1),
    measures: measures(body, n),
    weaknesses: `${numbered(some(weaknesses, 2 + (n % 2), n * 3))}\n${at(weaknessEnds, 1)}`,
    principal: at(principals, 1),
    next: numbered(some(plans, 4, n * 4)),
    other: at(others, 3),
    closing: `{name}\n${year}年${month}月${day}日`,
  }
  const words = { name: body.name, us: selfName(body), superior: superiors[body.kind] }
  return Object.fromEntries(
    Object.entries(sections).map(([id, text]) => [
      id,
      text.replace(/\{(name|us|superior)\}/g, (_, word: keyof typeof words) => words[word]),
    ]),
  )
}
