import type { Instant } from '#calendar'
import type { Matter } from '#engine'
import { isPersonal } from '#language'
import { fieldView, nothingSeen, organRef } from './field-views.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import type { TaskItemView } from './views/index.ts'

/** Which row a task is about: the heading of a part of a text, else the first public value of the row. */
export function aboutTask(
  house: House,
  { definition, ...compiled }: Compiled,
  matter: Matter,
  { task, key }: { task: string; key: string },
): { about?: string } {
  const each = definition.tasks?.[task]?.each
  if (!each || !('table' in each)) return {}
  const row = matter.tables[each.table]?.find(({ id }) => key === id || key.startsWith(`${id}/`))
  const columns = definition.tables?.[each.table]?.columns ?? {}
  const { composes } = definition
  const names = composes?.table === each.table ? [composes.columns.heading] : Object.keys(columns)
  for (const name of names) {
    const value = row?.values[name] ?? null
    const column = columns[name]
    if (value === null || !column || isPersonal(column)) continue
    const { shown } = fieldView(house.city, { definition, ...compiled }, name, value, nothingSeen, columns)
    if (shown.zh !== '') return { about: shown.zh.replaceAll('\n', ' ') }
  }
  return {}
}

export function taskItems(house: House, compiled: Compiled, matter: Matter, now: Instant): TaskItemView[] {
  return Object.entries(matter.tasks).flatMap(([id, items]) => {
    const task = compiled.definition.tasks?.[id]
    return items.map((item) => {
      const outcome = item.outcome ? task?.outcomes?.find((option) => option.id === item.outcome) : undefined
      return {
        task: id,
        key: item.key,
        title: task?.title ?? { zh: id, en: id },
        ...aboutTask(house, compiled, matter, { task: id, key: item.key }),
        ...(item.organ ? { organ: organRef(house.city, item.organ) } : {}),
        status: item.status,
        ...(outcome ? { outcome } : {}),
        ...(item.due ? { due: item.due } : {}),
        late: item.status === 'open' && item.at !== undefined && item.at <= now,
      }
    })
  })
}
