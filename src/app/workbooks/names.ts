import { dateOf, type Instant } from '#calendar'
import type { Field } from '#language'
import { organRef, regionRef } from '../field-views.ts'
import type { House } from '../house.ts'
import { isCommitment } from '../sealing.ts'
import { nameBook } from './cell-names.ts'
import { type Names, noWord, type Shown, yesWord } from './cell-values.ts'
import type { PlanColumn } from './plan.ts'

/** Entries of one register that a workbook offers; more of them have to be typed by their key. */
const MOST_ENTRIES = 3000

type Lang = 'zh' | 'en'

interface Named {
  id: string
  shown: string
  also: string[]
}

export interface Known {
  names: Names
  shown: Shown
  /** What may be chosen in a column, and what its list is called. */
  listOf(column: PlanColumn): { name: string; loose: boolean; items: string[] } | null
}

/** Names of organs, places and entries: as they stand in lists, and as people may write them. */
export async function knownNames(
  house: House,
  columns: readonly { field: Field }[],
  lang: Lang,
  now: Instant,
): Promise<Known> {
  const today = dateOf(now)
  const { city } = house.city
  const isNow = ({ validFrom, validTo }: { validFrom: string; validTo?: string }) =>
    validFrom <= today && (validTo === undefined || validTo >= today)
  const organs: Named[] = city.organs
    .filter(isNow)
    .map(({ id, name, shortName }) => ({ id, shown: name[lang], also: [name.zh, name.en, shortName] }))
  const regions: Named[] = city.regions.filter(isNow).map(({ code, name, place }) => {
    const { path } = regionRef(house.city, code)
    return { id: code, shown: path, also: [name, place, path.replaceAll(' ', '')] }
  })
  const registers = [...new Set(columns.flatMap(({ field }) => field.register ?? []))]
  const entries = new Map<string, Named[]>()
  for (const register of registers) entries.set(register, await entriesOf(house, register, now))
  const entryShown = new Map(
    [...entries].map(([register, list]) => [register, new Map(list.map(({ id, shown }) => [id, shown]))]),
  )
  return {
    names: {
      organ: nameBook(organs),
      region: nameBook(regions),
      entries: new Map([...entries].map(([register, list]) => [register, nameBook(list)])),
    },
    shown: {
      lang,
      organ: (id) => organRef(house.city, id).name[lang],
      region: (code) => regionRef(house.city, code).path,
      entry: (register, key) => entryShown.get(register)?.get(key) ?? key,
    },
    listOf: ({ name, field }) => {
      const shownOf = (list: readonly Named[] = []) => list.map(({ shown }) => shown)
      switch (field.type) {
        case 'boolean':
          return { name: 'yes-no', loose: false, items: [yesWord[lang], noWord[lang]] }
        case 'choice':
        case 'choices':
          return { name, loose: field.type === 'choices', items: (field.options ?? []).map(({ title }) => title[lang]) }
        case 'organ':
        case 'organs':
          return { name: 'organs', loose: field.type === 'organs', items: shownOf(organs) }
        case 'region':
          return { name: 'regions', loose: false, items: shownOf(regions) }
        case 'entry':
          return { name: `entries ${field.register}`, loose: true, items: shownOf(entries.get(field.register ?? '')) }
        default:
          return null
      }
    },
  }
}

/** Entries by their key and their first words of their own; of personal columns nothing is told. */
async function entriesOf(house: House, id: string, now: Instant): Promise<Named[]> {
  const register = house.book.register(id)
  if (!register) return []
  const column = Object.keys(register.columns).find(
    (name) => name !== register.key && register.columns[name]?.type === 'text' && register.columns[name]?.public,
  )
  const list: Named[] = []
  for (let after: string | undefined; list.length < MOST_ENTRIES; ) {
    const page = await house.store.registers.entries({
      register: id,
      asOf: dateOf(now),
      limit: 1000,
      ...(after ? { after } : {}),
    })
    for (const { key, values } of page.items) {
      const called = column ? values[column] : undefined
      const title = typeof called === 'string' && !isCommitment(called) ? called : ''
      list.push({ id: key, shown: title === '' ? key : `${key} ${title}`, also: title === '' ? [] : [title] })
    }
    if (page.next === null) break
    after = page.next
  }
  return list
}
