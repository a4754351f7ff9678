import type { Instant } from '#calendar'
import { type Definition, formSchema, type JsonSchema, type Text } from '#language'
import type { Actor, Facts } from './facts.ts'
import { whatHolds } from './held.ts'
import type { Matter } from './matter.ts'
import type { Refusal } from './refusals.ts'
import { capacity } from './who.ts'

export interface AvailableAction {
  id: string
  title: Text
  main: boolean
  verb?: string
  open: boolean
  held?: Refusal
  form: JsonSchema
  /** Act on one of these rows: the table's name. */
  rowOf?: string
}

export interface AvailableTask {
  task: string
  key: string
  title: Text
  due?: string
  form: JsonSchema
  outcomes?: { id: string; title: Text }[]
}

/**
 * What this actor can do now, the main line first, and what holds the rest back. Acts of other posts are left out,
 * and so are acts that belong to another state.
 */
export function available(
  definition: Definition,
  matter: Matter | null,
  actor: Actor,
  now: Instant,
  facts: Facts,
): AvailableAction[] {
  const list: AvailableAction[] = []
  for (const [id, action] of Object.entries(definition.actions)) {
    const held = whatHolds(definition, matter, id, actor, now, facts)
    if (held && (held.code === 'NOT_YOUR_POST' || held.code === 'NOT_IN_STATE')) continue
    list.push({
      id,
      title: action.title,
      main: action.main === true,
      ...(action.verb ? { verb: action.verb } : {}),
      open: held === null,
      ...(held ? { held } : {}),
      form: formSchema(action.form),
      ...(action.row && action.row.op !== 'add' ? { rowOf: action.row.table } : {}),
    })
  }
  return list.sort((a, b) => Number(b.main) - Number(a.main) || Number(b.open) - Number(a.open))
}

/** The open tasks that this actor may settle. */
export function availableTasks(definition: Definition, matter: Matter, actor: Actor, facts: Facts): AvailableTask[] {
  return Object.entries(definition.tasks ?? {}).flatMap(([id, task]) =>
    (matter.tasks[id] ?? [])
      .filter((item) => item.status === 'open' && capacity(task.by, actor, matter, {}, facts, item))
      .map((item) => ({
        task: id,
        key: item.key,
        title: task.title,
        ...(item.due ? { due: item.due } : {}),
        form: formSchema(task.form),
        ...(task.outcomes ? { outcomes: task.outcomes } : {}),
      })),
  )
}
