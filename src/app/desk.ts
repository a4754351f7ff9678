import { addDays, dateOf, toMs } from '#calendar'
import { shutOutOf, viewersOf } from './audience.ts'
import type { CityCatalogueRow } from './city.ts'
import { numberOf } from './declared-facts.ts'
import { headlineText, organRef, regionRef } from './field-views.ts'
import type { House } from './house.ts'
import type { Caller, PageAsk } from './services.ts'
import { stateView } from './story.ts'
import type { KnowledgeView, Page, RepeatView, SuggestionView } from './views/index.ts'
import { alike, wordsOf } from './words.ts'

interface Scored<T> {
  item: T
  score: number
  matched: string[]
}

/** A keyword counts five times a word of the title; a longer word says more than a short one. */
function scored<T>(
  items: readonly T[],
  text: string,
  keywords: (item: T) => readonly string[],
  title: (item: T) => string,
): Scored<T>[] {
  const words = new Set(wordsOf(text))
  const lower = text.normalize('NFKC').toLowerCase()
  return items
    .map((item): Scored<T> => {
      const matched = keywords(item).filter((keyword) => lower.includes(keyword.toLowerCase()))
      const own = wordsOf(title(item)).filter(
        (word) => words.has(word) && !matched.some((keyword) => keyword.includes(word) || word.includes(keyword)),
      )
      const weight = (word: string) => Math.min(4, [...word].length)
      const score =
        matched.reduce((sum, word) => sum + 5 * weight(word), 0) + own.reduce((sum, word) => sum + weight(word), 0)
      return { item, score, matched: [...matched, ...own] }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** Answers ready to be read out. Without words: those whose review is nearest first, so that none is forgotten. */
export async function knowledge(house: House, q: string, { cursor, limit }: PageAsk): Promise<Page<KnowledgeView>> {
  const today = dateOf(house.now())
  const soon = addDays(today, Number(house.city.parameters(today)['knowledge.warn-before'] ?? 30))
  const all = house.city.city.knowledge
  const found =
    q.trim() === ''
      ? [...all]
          .sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1))
          .map((item) => ({ item, score: 0, matched: [] as string[] }))
      : scored(
          all,
          q,
          (entry) => entry.keywords,
          (entry) => entry.question.zh,
        )
  const from = Number(cursor ?? 0) || 0
  const size = limit ?? 20
  return {
    items: found.slice(from, from + size).map(({ item, matched }) => ({
      id: item.id,
      question: item.question.zh,
      answer: item.answer,
      owner: organRef(house.city, item.owner),
      source: item.source,
      reviewBy: item.reviewBy,
      updatedOn: item.updatedOn,
      review: item.reviewBy < today ? 'expired' : item.reviewBy <= soon ? 'soon' : 'valid',
      matched,
    })),
    next: from + size < found.length ? String(from + size) : null,
  }
}

/** Which row of the dispatch catalogue a text means, and which unit leads in that place. */
export async function suggest(house: House, text: string, region?: string): Promise<Page<SuggestionView>> {
  const { catalogue, categories, limits } = house.city.city
  const titles = new Map(categories.map((category) => [category.id, category.title]))
  const found = scored(
    catalogue,
    text,
    (row) => row.keywords,
    (row) => row.title.zh,
  ).slice(0, 8)
  const today = dateOf(house.now())
  const rulings = new Map<string, string>()
  for (const { item } of found) {
    const ruling = await house.store.registers.entry('rulings', item.code, today)
    if (typeof ruling?.values.organ === 'string') rulings.set(item.code, ruling.values.organ)
  }
  const items = found.map(({ item, score, matched }): SuggestionView => {
    const lead = house.city.leadOf(item, region)
    const limit = limits.find((row) => row.id === item.limit.id && row.key === item.limit.key && row.validFrom <= today)
    return {
      code: item.code,
      title: item.title,
      category: titles.get(item.category) ?? { zh: item.category, en: item.category },
      type: item.type,
      lead: organRef(house.city, rulings.get(item.code) ?? lead.organ),
      assist: assisting(house, item, region).map((id) => organRef(house.city, id)),
      basis: item.basis,
      ...(limit ? { days: { n: limit.value, unit: limit.unit, assumed: limit.assumed } } : {}),
      approver: item.approver,
      matched,
      needsPlace: lead.needsPlace,
      score,
    }
  })
  return { items, next: null }
}

/** Assisting units of a row: a line of the county becomes that county's own bureau, once the place is known. */
function assisting(house: House, row: CityCatalogueRow, place: string | undefined): string[] {
  return row.assist.flatMap((id) => {
    if (!id.startsWith('county:')) return [id]
    const { organ, needsPlace } = house.city.leadOf({ ...row, lead: id, placeRule: 'county', fallback: '' }, place)
    return needsPlace || organ === '' ? [] : [organ]
  })
}

const DAY_MS = 86_400_000

/** Open demands like the one being typed: the same words, near the same place, within the city's time. */
export async function repeats(house: House, caller: Caller, text: string, region?: string): Promise<Page<RepeatView>> {
  const viewers = viewersOf(caller)
  const words = wordsOf(text)
  if (viewers.length === 0 || words.length === 0) return { items: [], next: null }
  const now = house.clock.now()
  const days = Number(house.city.parameters(dateOf(house.now()))['intake.repeat-days'] ?? 30)
  const wanted = new Set(words)
  // The rarer words say most: the three longest must all be there, then two, then one.
  const longest = [...words].sort((a, b) => [...b].length - [...a].length)
  const seen = new Map<string, RepeatView>()
  for (const n of [3, 2, 1]) {
    if (longest.length < n || seen.size >= 5) continue
    const page = await house.store.matters.search({
      viewers,
      tokens: longest.slice(0, n),
      limit: 30,
      except: await house.shutSubjects(shutOutOf(caller)),
    })
    const rows = page.items.filter(
      (row) => row.open && !seen.has(row.subject) && toMs(row.openedAt) > now - days * DAY_MS,
    )
    const plain = await house.store.matters.plainValuesOf(rows.map((row) => row.subject))
    for (const row of rows) {
      const compiled = house.book.on(row.procedure, dateOf(house.now()))
      if (!compiled) continue
      const values = plain.get(row.subject) ?? new Map()
      const others = new Set(wordsOf([...values.values()].map((value) => value.value).join('\n')))
      const near = !region || !row.region || row.region.slice(0, 6) === region.slice(0, 6)
      const score = alike(wanted, others)
      if (!near || score < 8) continue
      seen.set(row.subject, {
        number: numberOf(row.subject),
        headline: headlineText(house.city, compiled, row.headline, {
          plain: values,
          hidden: new Set(compiled.definition.shield?.hides ?? []),
          unmasked: false,
        }),
        state: { id: row.state, title: stateView(compiled, row.state).title },
        ...(row.region ? { region: regionRef(house.city, row.region) } : {}),
        ...(row.holder ? { holder: organRef(house.city, row.holder) } : {}),
        openedAt: row.openedAt,
        alike: score,
      })
    }
  }
  return { items: [...seen.values()].sort((a, b) => b.alike - a.alike).slice(0, 8), next: null }
}
