import type { Instant } from '#calendar'
import { available, availableTasks, type TaskItem } from '#engine'
import type { Field, Form, Text } from '#language'
import type { Loaded } from '#store'
import { findFor } from '../finding.ts'
import type { House } from '../house.ts'
import type { Compiled } from '../law-book.ts'
import type { Caller } from '../services.ts'
import { actorOf } from '../taking.ts'
import { workbookError } from './errors.ts'
import { type Plan, planOf } from './plan.ts'

export interface WorkbookAsk {
  number: string
  /** One of the two. */
  action?: string | undefined
  task?: string | undefined
  lang?: 'zh' | 'en' | undefined
}

/** `act`: one line. `add`: a line is a new row of a table. `rows`: a line for each row that is there. `tasks`: for each task. */
export type Mode = 'act' | 'add' | 'rows' | 'tasks'

/** The column that asks for the conclusion of a task: it is no field of the form. */
export const OUTCOME = 'outcome:'

export interface Target {
  loaded: Loaded
  compiled: Compiled
  now: Instant
  /** Name of the act or the task. */
  id: string
  title: Text
  mode: Mode
  plan: Plan
  /** Rows are in this table. */
  table?: string
  /** Open tasks of the caller; all of them where none is open. */
  tasks: TaskItem[]
  /** Not so: all that can be answered is what was stored under the same key before. */
  isOpen: boolean
}

/** What a workbook would be for. A step without anything to fill in has none. */
export async function targetOf(house: House, caller: Caller, ask: WorkbookAsk): Promise<Target> {
  const loaded = await findFor(house, caller, ask.number)
  const compiled = await house.book.byDigest(loaded.matter.law)
  const now = house.now()
  const actor = actorOf(caller, compiled, loaded.matter.subject)
  const facts = house.facts(compiled, now)
  const { definition } = compiled
  const base = { loaded, compiled, now }
  if (ask.task !== undefined) {
    const task = Object.hasOwn(definition.tasks ?? {}, ask.task) ? definition.tasks?.[ask.task] : undefined
    const mine = availableTasks(definition, loaded.matter, actor, facts).filter((item) => item.task === ask.task)
    const keys = new Set(mine.map(({ key }) => key))
    if (!task) throw workbookError('WORKBOOK_NOT_FOR_THIS')
    const form: Form = task.outcomes?.length
      ? { [OUTCOME]: conclusion(task.outcomes), ...task.form }
      : (task.form ?? {})
    const isOpen = mine.length > 0
    const tasks = (loaded.matter.tasks[ask.task] ?? []).filter(({ key }) => !isOpen || keys.has(key))
    const table = 'table' in task.each ? { table: task.each.table } : {}
    return { ...base, id: ask.task, title: task.title, mode: 'tasks', plan: filled(form), tasks, isOpen, ...table }
  }
  const id = ask.action ?? ''
  const isOpen = available(definition, loaded.matter, actor, now, facts).some((action) => action.id === id)
  const action = Object.hasOwn(definition.actions, id) ? definition.actions[id] : undefined
  if (!action) throw workbookError('WORKBOOK_NOT_FOR_THIS')
  const { row } = action
  const mode: Mode = row === undefined ? 'act' : row.op === 'add' ? 'add' : 'rows'
  const table = row ? { table: row.table } : {}
  return { ...base, id, title: action.title, mode, plan: filled(action.form ?? {}), tasks: [], isOpen, ...table }
}

function filled(form: Form): Plan {
  const plan = planOf(form)
  if (plan.columns.length === 0) throw workbookError('WORKBOOK_NOT_FOR_THIS')
  return plan
}

const conclusion = (options: { id: string; title: Text }[]): Field => ({
  type: 'choice',
  title: { zh: '结论', en: 'Conclusion' },
  required: true,
  public: true,
  options,
})
