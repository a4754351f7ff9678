import type { RegionView, Services } from '../app/index.ts'

export interface Places {
  counties: readonly RegionView[]
  byCode: ReadonlyMap<string, RegionView>
  under(code: string): readonly RegionView[]
  /** At most 20, whole names first. */
  find(query: string): RegionView[]
}

const kept = new WeakMap<Services, Places>()

/** The places of the city, looked up once: a list of regions changes with a new version of the city, not in between. */
export function placesOf(services: Services, city: string): Places {
  const known = kept.get(services)
  if (known) return known
  const all = services.regions({})
  const byParent = Map.groupBy(all, (region) => region.parent ?? '')
  const places: Places = {
    counties: byParent.get(city) ?? [],
    byCode: new Map(all.map((region) => [region.code, region])),
    under: (code) => byParent.get(code) ?? [],
    find: (query) => {
      const wanted = query.normalize('NFKC').trim()
      if (wanted === '') return []
      const rank = (region: RegionView) => (region.place === wanted || region.name === wanted ? 0 : region.level)
      return all
        .filter((region) => region.level > 1 && (region.name.includes(wanted) || region.place.includes(wanted)))
        .sort((a, b) => rank(a) - rank(b))
        .slice(0, 20)
    },
  }
  kept.set(services, places)
  return places
}
