import type { Instant } from '#calendar'
import { type Actor, available, availableTasks, type Facts, isLate, type Matter, scopeOf } from '#engine'
import { holds, type Text } from '#language'
import type { FileRow, LinkedMatter, Loaded, StoredEvent } from '#store'
import { deadlineViews } from './deadline-views.ts'
import { fieldView, fieldViews, headlineText, organRef, regionRef, type Sight } from './field-views.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { basisViews, refusalView } from './law-views.ts'
import { computedFields } from './report-acts.ts'
import { type Names, stateView, storyOf } from './story.ts'
import { aboutTask, taskItems } from './task-views.ts'
import type {
  ActedView,
  ActionView,
  DocumentView,
  FileView,
  LinkView,
  MatterView,
  OpenedView,
  TableView,
  TaskView,
  WarningView,
} from './views/index.ts'

const procedureRef = ({ definition }: Compiled) => ({ id: definition.id, title: definition.title })

export function openedView(
  house: House,
  compiled: Compiled,
  matter: Matter,
  number: string,
  code: string,
  warnings: WarningView[],
  now: Instant,
): OpenedView {
  return {
    number,
    queryCode: code,
    procedure: procedureRef(compiled),
    state: stateView(compiled, matter.state),
    openedAt: matter.openedAt,
    deadlines: deadlineViews(house, compiled, matter, now),
    warnings,
  }
}

export function documentViews(compiled: Compiled, matter: Matter): DocumentView[] {
  return matter.documents.map(({ document, number, at }) => {
    const spec = compiled.definition.documents?.[document]
    return {
      document,
      title: spec?.title ?? { zh: document, en: document },
      ...(number ? { number } : {}),
      at,
      mustState: spec?.mustState ?? [],
    }
  })
}

export function actedView(
  house: House,
  compiled: Compiled,
  matter: Matter,
  now: Instant,
  more: { issuedBefore: number; opened: ActedView['opened']; warnings: WarningView[] },
): ActedView {
  return {
    number: matter.subject.replace(/^matter:/, ''),
    seq: matter.seq,
    state: stateView(compiled, matter.state),
    ...(matter.holder ? { holder: organRef(house.city, matter.holder) } : {}),
    deadlines: deadlineViews(house, compiled, matter, now),
    opened: more.opened,
    issued: documentViews(compiled, matter).slice(more.issuedBefore),
    warnings: more.warnings,
  }
}

export function actionViews(
  house: House,
  compiled: Compiled,
  matter: Matter | null,
  actor: Actor,
  now: Instant,
  facts: Facts,
): ActionView[] {
  const { composes } = compiled.definition
  const computed = (act: string) => (composes ? computedFields(composes, act) : [])
  return available(compiled.definition, matter, actor, now, facts).map((action) => {
    const spec = compiled.definition.actions[action.id]
    return {
      id: action.id,
      title: action.title,
      main: action.main,
      ...(action.verb ? { verb: action.verb } : {}),
      open: action.open,
      ...(action.held ? { held: refusalView(house, action.held) } : {}),
      form: asked(action.form, computed(action.id)),
      needs: (spec?.needs ?? []).map(({ code, say }) => ({ code, say })),
      basis: basisViews(house, spec?.basis ?? []),
      ...(action.rowOf ? { rowOf: action.rowOf } : {}),
      ...(spec?.by.some((rule) => 'anyone' in rule) ? { anyone: true } : {}),
    }
  })
}

/** A form without what Fadu works out by itself. */
function asked(form: ActionView['form'], computed: readonly string[]): ActionView['form'] {
  if (computed.length === 0) return form
  const { properties, required, example, ...rest } = form as Record<string, unknown> & {
    properties?: Record<string, unknown>
    required?: string[]
    example?: Record<string, unknown>
  }
  const kept = (all: Record<string, unknown> | undefined) =>
    all && Object.fromEntries(Object.entries(all).filter(([name]) => !computed.includes(name)))
  return {
    ...rest,
    properties: kept(properties),
    ...(required ? { required: required.filter((name) => !computed.includes(name)) } : {}),
    ...(example ? { example: kept(example) } : {}),
  } as ActionView['form']
}

function tableViews(house: House, compiled: Compiled, matter: Matter, sight: Sight): TableView[] {
  return Object.entries(compiled.definition.tables ?? {}).map(([id, table]) => {
    const rows = matter.tables[id] ?? []
    const { outcome } = table
    const options = outcome ? (table.columns[outcome]?.options ?? []) : []
    return {
      id,
      title: table.title,
      columns: Object.entries(table.columns).map(([name, field]) => ({ name, title: field.title, type: field.type })),
      rows: rows.map((row) => ({
        id: row.id,
        values: Object.entries(row.values).map(([name, value]) =>
          fieldView(house.city, compiled, name, value, sight, table.columns),
        ),
      })),
      ...(outcome
        ? {
            totals: options.map((option) => ({
              outcome: option.id,
              title: option.title,
              n: rows.filter((row) => row.values[outcome] === option.id).length,
            })),
          }
        : {}),
    }
  })
}

export const fileView = (row: FileRow, field?: string): FileView => ({
  id: row.id,
  name: row.name,
  type: row.mime,
  size: row.size,
  ...(field ? { field } : {}),
})

export interface Seen {
  loaded: Loaded
  compiled: Compiled
  actor: Actor
  seenAs: 'party' | 'office'
  sight: Sight
  names: Names
  events: readonly StoredEvent[]
  files: readonly FileRow[]
  links: readonly { item: LinkedMatter; other: Loaded | null; otherCompiled: Compiled | null }[]
  readers: number
  now: Instant
}

function linkViews(house: House, seen: Seen): LinkView[] {
  const own = seen.loaded.matter.subject
  return seen.links.map(({ item, other, otherCompiled }) => {
    const definition = item.from === own ? seen.compiled.definition : otherCompiled?.definition
    const spec = definition?.links?.[item.link]
    const inbound = item.from !== own
    const title: Text = spec?.title ?? { zh: item.link, en: item.link }
    return {
      link: item.link,
      title: inbound ? { zh: `${title.zh}（来自）`, en: `${title.en} (from)` } : title,
      relation: spec?.relation ?? 'concerns',
      open: item.open,
      ...(other && otherCompiled
        ? {
            number: other.matter.subject.replace(/^matter:/, ''),
            procedure: procedureRef(otherCompiled),
            state: stateView(otherCompiled, other.matter.state),
            ...(other.matter.holder ? { holder: organRef(house.city, other.matter.holder) } : {}),
          }
        : {}),
    }
  })
}

export function matterView(house: House, seen: Seen): MatterView {
  const { loaded, compiled, actor, now, sight } = seen
  const { matter } = loaded
  const { definition } = compiled
  const facts = house.facts(compiled, now)
  const scope = scopeOf(definition, matter, undefined, now, facts)
  const { shield } = definition
  const tasks: TaskView[] = availableTasks(definition, matter, actor, facts).map((task) => ({
    ...task,
    ...aboutTask(house, compiled, matter, task),
  }))
  const isShown = (deadline: string) =>
    seen.seenAs === 'office' || !compiled.definition.deadlines[deadline]?.amongOffices
  const concerns = (event: Seen['events'][number]) =>
    event.type !== 'expired' || !('what' in event.body) || isShown(String(event.body.what))
  return {
    number: matter.subject.replace(/^matter:/, ''),
    procedure: procedureRef(compiled),
    law: matter.law,
    seq: matter.seq,
    state: stateView(compiled, matter.state),
    headline: headlineText(house.city, compiled, matter.fields, sight),
    ...(definition.composes ? { textTable: definition.composes.table } : {}),
    openedAt: matter.openedAt,
    ...(matter.closedAt ? { closedAt: matter.closedAt } : {}),
    ...(matter.channel ? { channel: matter.channel } : {}),
    ...(matter.holder ? { holder: organRef(house.city, matter.holder) } : {}),
    ...(loaded.region ? { region: regionRef(house.city, loaded.region) } : {}),
    seenAs: seen.seenAs,
    fields: fieldViews(house, compiled, matter.fields, sight),
    tables: tableViews(house, compiled, matter, sight),
    files: seen.files.map((row) => fileView(row)),
    deadlines: deadlineViews(house, compiled, matter, now).filter(({ id }) => isShown(id)),
    actions: actionViews(house, compiled, matter, actor, now, facts),
    tasks,
    allTasks: taskItems(house, compiled, matter, now),
    documents: documentViews(compiled, matter),
    links: linkViews(house, seen),
    story: storyOf(house, compiled, seen.events.filter(concerns), sight, seen.names),
    outcomes: matter.closedAt
      ? Object.entries(definition.outcomes ?? {}).map(([id, outcome]) => ({
          id,
          title: outcome.title,
          value: holds(outcome.when, scope),
        }))
      : [],
    readers: seen.readers,
    ...(shield && loaded.shielded
      ? { shielded: { fields: shield.hides, basis: basisViews(house, shield.basis) } }
      : {}),
    warnings: [],
  }
}

export { isLate }
