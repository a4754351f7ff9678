import { type Asked, type Leaf, selectionOf } from '#figures'
import { type RecordRow, seenRows } from '#store'
import { shutOutOf, viewersOf } from './audience.ts'
import { isPublicColumn } from './city-views.ts'
import { shownValue } from './field-views.ts'
import type { House } from './house.ts'
import { rowViews } from './lists.ts'
import { isCommitment } from './sealing.ts'
import type { Caller } from './services.ts'
import type { FigureRecordView } from './views/index.ts'

/** A row stands for its matter. */
const subjectIn = (record: string): string => record.split('#')[0] as string

/** What the caller may know of each record. One that is not theirs stays in the list as a place without content. */
export async function recordViews(
  house: House,
  caller: Caller,
  leaves: readonly Leaf[],
  rows: readonly RecordRow[],
  asked: Asked,
): Promise<FigureRecordView[]> {
  const subjects = rows.filter(({ kind }) => kind === 'matter').map(({ record }) => subjectIn(record))
  const seen = await seenRows(house.store, subjects, { viewers: viewersOf(caller), except: shutOutOf(caller) })
  const views = await rowViews(house, caller, seen)
  const matters = new Map(seen.map(({ subject }, i) => [subject, views[i]]))
  return Promise.all(
    rows.map(async ({ kind, record, leaf }): Promise<FigureRecordView> => {
      const matter = matters.get(subjectIn(record))
      if (matter) return { kind: 'matter', id: matter.number, matter }
      if (kind === 'matter') return { kind: 'hidden', id: '' }
      const selection = selectionOf(leaves[leaf] as Leaf)
      return entryView(house, 'register' in selection ? selection.register : '', record, asked)
    }),
  )
}

async function entryView(house: House, id: string, key: string, asked: Asked): Promise<FigureRecordView> {
  const register = house.book.register(id)
  const entry = register ? await house.store.registers.entry(id, key, asked.asOf, asked.cutOff) : undefined
  if (!register || !entry) return { kind: 'hidden', id: '' }
  const fields = Object.entries(register.columns)
    .filter(
      ([name, field]) => isPublicColumn(field) && entry.values[name] !== undefined && !isCommitment(entry.values[name]),
    )
    .map(([name, field]) => ({ title: field.title, text: shownValue(house.city, field, entry.values[name] as never) }))
  const matter = entry.subject.startsWith('matter:') ? entry.subject.slice('matter:'.length) : undefined
  return {
    kind: 'entry',
    id: key,
    entry: {
      register: id,
      title: register.title,
      key,
      fields,
      from: entry.from,
      knownFrom: entry.knownFrom,
      ...(matter ? { matter } : {}),
    },
  }
}
