import {
  type Expression,
  entry,
  eq,
  exists,
  type Form,
  field,
  greatest,
  input,
  le,
  longText,
  minus,
  not,
  or,
  param,
  product,
  type Read,
  spelled,
  type Warning,
  warning,
} from '#language'
import { type Place, places } from './kinds.ts'
import type { ReturnSpec } from './parts.ts'
import { total } from './units.ts'

const everywhere = Object.keys(places) as Place[]

/** The entry of a figure as it was a year before. */
export const lastYear = (figure: string): string => `last:${figure}`
const elsewhere = (figure: string, place: Place): string => `${place}:${figure}`

/** The value that is about to be filed, before anything is worked out of it. */
function presentOf(spec: ReturnSpec, figure: string): Expression {
  const name = spec.figures[figure]?.of ?? ''
  if (spec.parts?.items[name]) return total(name)
  return spec.items?.[name] ? input(name) : (spec.computed?.[name]?.is ?? input(name))
}

export const compareReads = (spec: ReturnSpec): Read[] =>
  (spec.compares ?? []).flatMap((figure): Read[] => [
    { id: lastYear(figure), register: 'returned-values', key: spelled(`${figure}/`, field('lastPeriod'), '/', field('area')), mayBeAbsent: true },
    ...everywhere.map((place) => ({
      id: elsewhere(figure, place),
      register: 'values-elsewhere',
      key: spelled(`${figure}/`, field('period'), `/${place}`),
      mayBeAbsent: true as const,
    })),
  ])

export const compareForm = (spec: ReturnSpec): Form =>
  spec.compares
    ? {
        differsBecause: longText('与上年同期相差较大的原因', 'Why it differs much from last year', { max: 500 }),
        elsewhereBecause: longText('与已公布或已上报数不一致的原因', 'Why it differs from what was given elsewhere', { max: 500 }),
      }
    : {}

/** Told, never refused: who fills in may override by saying why, and every override is counted. */
export function comparing(spec: ReturnSpec): Warning[] {
  return (spec.compares ?? []).flatMap((figure) => {
    const present = presentOf(spec, figure)
    const last = entry(lastYear(figure), 'value')
    const apart = greatest(minus(present, last), minus(last, present))
    return [
      warning(
        or(not(exists(last)), le(product(apart, 100), product(last, param('returns.differs-percent')))),
        'DIFFERS_FROM_LAST_YEAR',
        '与上年同期相差较大，请核对；确实如此的，说明原因。',
        'It differs much from last year’s: check it, or say why it is so.',
        'differsBecause',
      ),
      ...everywhere.map((place) => {
        const given = entry(elsewhere(figure, place), 'value')
        return warning(
          or(not(exists(given)), eq(given, present)),
          'DIFFERS_FROM_ELSEWHERE',
          `与${places[place][0]}已给出的数不一致，请核对；确有原因的，说明原因。`,
          `It is not what was given in this place: ${places[place][1].toLowerCase()}. Check it, or say why.`,
          'elsewhereBecause',
        )
      }),
    ]
  })
}
