import type { Text } from '#language'

/** What a city gives: the shapes of `cities/<city>/`, as far as `app` uses them. Plain data. */
export interface CityOrgan {
  id: string
  name: Text
  shortName: string
  kind: string
  region: string
  line?: string
  validFrom: string
  validTo?: string
  pinyin?: string
  unverified?: true
}

export interface CityRelation {
  from: string
  to: string
  type: 'lead' | 'guide' | 'dual' | 'vertical'
  validFrom: string
  validTo?: string
}

export interface CityRegion {
  code: string
  name: string
  place: string
  en?: string
  parent: string | null
  level: 1 | 2 | 3 | 4
  kind: string
  validFrom: string
  validTo?: string
}

export interface CityLimit {
  id: string
  key?: string
  value: number
  unit: string
  title: Text
  source: string | null
  assumed: boolean
  validFrom: string
  validTo?: string
}

export interface CityCatalogueRow {
  code: string
  category: string
  title: Text
  keywords: string[]
  type: string
  lead: string
  fallback: string
  assist: string[]
  basis: Text
  limit: { id: string; key?: string }
  approver: string
  placeRule: string
  version: string
  validFrom: string
}

export interface CityKnowledge {
  id: string
  question: { zh: string }
  answer: Text
  keywords: string[]
  owner: string
  source: string
  reviewBy: string
  updatedOn: string
}

export interface CityAccount {
  account: string
  name: string
  posts: readonly { post: string; organ: string; region?: string; from: string; to?: string }[]
}

/** The outline of a report from a year on, for some kinds of body. The latest that fits is used. */
export interface CityReportTemplate {
  id: string
  /** First year reported. */
  from: string
  bodies: readonly string[]
  sections: readonly {
    id: string
    heading: Text
    /** Most characters; null for a heading that only holds sections. */
    budget: number | null
    /** Organs asked for contributions; `{self}` is the reporting body itself. */
    contributors: readonly string[]
    figures: readonly string[]
    guidance: Text
  }[]
}

export interface City {
  /** ASCII name of the city in every key and in the ledger, for example `xianning`. */
  id: string
  identity: {
    city: Text
    portal: Text
    workbench: Text
    product: Text
    region: string
    matterPrefix: string
    hotline: string
    ledgerOrigin: string
    demonstrationLedgerOrigin: string
    watermark: Text
  }
  organs: readonly CityOrgan[]
  relations: readonly CityRelation[]
  regions: readonly CityRegion[]
  posts: readonly { id: string; name: Text; duty: Text }[]
  limits: readonly CityLimit[]
  /** Local values that are words, for example the organ that runs the hotline. */
  settings: Readonly<Record<string, string>>
  notAccepted: readonly {
    id: string
    title: Text
    plain: Text
    route: Text
    contact: string | null
    urgent: boolean
    basis: string | null
  }[]
  catalogue: readonly CityCatalogueRow[]
  categories: readonly { id: string; title: Text }[]
  knowledge: readonly CityKnowledge[]
  reportTemplates?: readonly CityReportTemplate[]
  /** Entries of further registers, by register; each has the register's key column and `validFrom`. */
  entries?: Readonly<Record<string, readonly object[]>>
  accounts?: readonly CityAccount[]
  accountPassword?: string
}

/** A city made ready for questions: names, what stands above what, parameters of a day. */
export class CityIndex {
  readonly city: City
  readonly #organs = new Map<string, CityOrgan>()
  readonly #regions = new Map<string, CityRegion>()
  readonly #posts = new Map<string, City['posts'][number]>()
  readonly #above = new Map<string, readonly string[]>()
  readonly #parameters = new Map<string, Readonly<Record<string, number | string>>>()

  constructor(city: City) {
    this.city = city
    for (const organ of city.organs) this.#organs.set(organ.id, organ)
    for (const region of city.regions) this.#regions.set(region.code, region)
    for (const post of city.posts) this.#posts.set(post.id, post)
  }

  organ(id: string): CityOrgan | undefined {
    return this.#organs.get(id)
  }

  region(code: string): CityRegion | undefined {
    return this.#regions.get(code)
  }

  post(id: string): City['posts'][number] | undefined {
    return this.#posts.get(id)
  }

  /** City › county › township › village, as far as known. */
  regionPath(code: string): CityRegion[] {
    const path: CityRegion[] = []
    for (let at = this.#regions.get(code); at; at = at.parent === null ? undefined : this.#regions.get(at.parent)) {
      path.unshift(at)
    }
    return path
  }

  /** The organs above an organ, nearest first. Business guidance (业务指导) is no authority over it and is left out. */
  above(id: string): readonly string[] {
    const kept = this.#above.get(id)
    if (kept) return kept
    const list: string[] = []
    let front = [id]
    while (front.length > 0) {
      const next = front.flatMap((organ) =>
        this.city.relations.filter((r) => r.to === organ && r.type !== 'guide' && !r.validTo).map((r) => r.from),
      )
      front = next.filter((organ) => organ !== id && !list.includes(organ))
      list.push(...new Set(front))
    }
    this.#above.set(id, list)
    return list
  }

  isVertical(id: string): boolean {
    return this.city.relations.some((r) => r.to === id && r.type === 'vertical')
  }

  /** Local parameters in force on a day, families flattened: `hotline.handle.complaint`. */
  parameters(day: string): Readonly<Record<string, number | string>> {
    const kept = this.#parameters.get(day)
    if (kept) return kept
    const values: Record<string, number | string> = { ...this.city.settings }
    for (const limit of this.city.limits) {
      if (limit.validFrom > day || (limit.validTo !== undefined && limit.validTo < day)) continue
      values[limit.key ? `${limit.id}.${limit.key}` : limit.id] = limit.value
    }
    if (this.#parameters.size > 400) this.#parameters.clear()
    this.#parameters.set(day, Object.freeze(values))
    return values
  }

  /** The organ that leads a catalogue row in a place, and whether the place was needed and missing. */
  leadOf(row: CityCatalogueRow, place?: string): { organ: string; needsPlace: boolean } {
    if (row.placeRule === 'none') return { organ: row.lead, needsPlace: false }
    const path = place ? this.regionPath(place) : []
    const at = row.placeRule === 'county' ? path[1] : path[2]
    if (!at) return { organ: row.fallback, needsPlace: true }
    if (row.placeRule === 'county') {
      const line = row.lead.slice('county:'.length)
      const found = this.city.organs.find((organ) => organ.region === at.code && organ.line === line)
      return { organ: found?.id ?? row.fallback, needsPlace: false }
    }
    const township = this.city.organs.find((organ) => organ.region === at.code && organ.line === 'township')
    return { organ: township?.id ?? row.fallback, needsPlace: false }
  }
}
