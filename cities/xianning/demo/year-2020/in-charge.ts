import { catalogue } from '../../catalogue.ts'
import { organs } from '../../organs.ts'
import { regions } from '../../regions.ts'
import type { CatalogueRow } from '../../shapes.ts'

// Who was in charge of what in 2020: the dispatch catalogue, which is the present one, taken to have held then (assumed).

const rows = new Map(catalogue.map((row) => [row.code, row]))
const parents = new Map(regions.map(({ code, parent }) => [code, parent]))
const byPlace = new Map(
  organs.filter(({ line, validTo }) => line && !validTo).map((organ) => [`${organ.region} ${organ.line}`, organ.id]),
)

/** Organs of today that had another name in 2020. */
const then: Record<string, string> = { 'financial-regulator': 'banking-insurance-regulator' }

export const rowOf = (code: string): CatalogueRow => rows.get(code) as CatalogueRow

/** The county (6 digits) or township (9 digits) in which a village lies. */
export const countyOf = (place: string): string => place.slice(0, 6)
export const townshipOf = (place: string): string => (place.length > 9 ? (parents.get(place) ?? place) : place)

/** The organ that leads by a cell of the catalogue (`county:housing`, `township`, an organ) at a place. */
export const organAt = (lead: string, place: string): string | undefined => {
  if (lead.startsWith('county:')) return byPlace.get(`${countyOf(place)} ${lead.slice('county:'.length)}`)
  if (lead === 'township' || lead === 'village') return byPlace.get(`${townshipOf(place)} township`)
  return lead
}

/** The organ in charge of a row of the catalogue at a village. */
export function inChargeOf(code: string, place: string): string {
  const row = rowOf(code)
  const organ = organAt(row.lead, place) ?? row.fallback
  return then[organ] ?? organ
}

/** Those that assist it there. */
export function assistingAt(code: string, place: string): string[] {
  const lead = inChargeOf(code, place)
  const found = rowOf(code).assist.map((organ) => organAt(organ, place))
  return found.filter((organ) => organ !== undefined && organ !== lead) as string[]
}

/** The city's own bureau in the same line, where there is one. */
export function cityBureauOf(code: string): string | undefined {
  const { lead } = rowOf(code)
  return lead.startsWith('county:') ? byPlace.get(`421200 ${lead.slice('county:'.length)}`) : undefined
}

export const townshipOrganAt = (place: string): string | undefined => byPlace.get(`${townshipOf(place)} township`)
