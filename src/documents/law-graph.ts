import type { Action, Deadline, Definition } from '#language'

/** A way from one state to another: by acts, by silence, or by the joining of tasks. */
export interface Way {
  from: string
  to: string
  acts: string[]
  silences: string[]
  tasks: string[]
}

export const targetsOf = (action: Action): string[] =>
  typeof action.to === 'string' ? [action.to] : (action.to ?? []).map((branch) => branch.to)

/** Every way between two different states, merged by its ends, in the order of the definition. */
export function waysOf(definition: Definition): Way[] {
  const ways = new Map<string, Way>()
  const add = (from: string, to: string, kind: 'acts' | 'silences' | 'tasks', id: string) => {
    if (from === to) return
    const key = `${from} → ${to}`
    const way = ways.get(key) ?? { from, to, acts: [], silences: [], tasks: [] }
    if (!way[kind].includes(id)) way[kind].push(id)
    ways.set(key, way)
  }
  for (const [id, action] of Object.entries(definition.actions)) {
    for (const from of action.from) for (const to of targetsOf(action)) add(from, to, 'acts', id)
  }
  for (const [id, deadline] of Object.entries(definition.deadlines)) {
    const to = deadline.onExpiry?.to
    if (to !== undefined) for (const from of statesWhereItBegins(definition, deadline)) add(from, to, 'silences', id)
  }
  for (const [id, task] of Object.entries(definition.tasks ?? {})) {
    const { opens } = task
    const froms = 'entered' in opens ? [opens.entered] : 'done' in opens ? statesAfter(definition, opens.done) : []
    if (task.then) for (const from of froms) add(from, task.then.to, 'tasks', id)
  }
  return [...ways.values()]
}

/** Where a matter stands once an act is done. */
function statesAfter(definition: Definition, id: string): string[] {
  const action = definition.actions[id]
  if (!action) return []
  const targets = targetsOf(action)
  return targets.length > 0 ? targets : action.from
}

function statesWhereItBegins(definition: Definition, deadline: Deadline): string[] {
  const { from } = deadline
  if ('opened' in from) return [definition.start]
  if ('entered' in from) return [from.entered]
  if ('done' in from) return [from.done].flat().flatMap((id) => statesAfter(definition, id))
  if ('expired' in from) {
    const before = definition.deadlines[from.expired]
    return before ? statesWhereItBegins(definition, before) : []
  }
  const setters = Object.entries(definition.actions).filter(
    ([, action]) => from.field in { ...action.form, ...action.sets },
  )
  return [...new Set(setters.flatMap(([id]) => statesAfter(definition, id)))].filter(
    (state) => definition.states[state]?.final !== true,
  )
}

/** States in which a matter may begin. */
export function openingStates(definition: Definition): string[] {
  const opened = Object.values(definition.actions).filter((action) => action.from.length === 0)
  return [...new Set([definition.start, ...opened.flatMap(targetsOf)])]
}

/** The states of the main line, from the start along the acts that stand on it. */
export function mainLine(definition: Definition): string[] {
  const line: string[] = []
  for (let state: string | undefined = definition.start; state !== undefined && !line.includes(state); ) {
    line.push(state)
    const here: string = state
    const next = Object.values(definition.actions)
      .filter((action) => action.main && action.from.includes(here))
      .flatMap(targetsOf)
      .find((to) => !line.includes(to) && definition.states[to]?.final !== true)
    state = next
  }
  return line
}

/**
 * The states that are no end, one layer each from top to bottom: the main line in order, every other state below the
 * one that leads to it, and a beginning of its own above the one to which it leads.
 */
export function layersOf(definition: Definition, ways: readonly Way[]): string[] {
  const main = mainLine(definition)
  const layers: string[] = []
  const isSide = (state: string) =>
    !main.includes(state) && !layers.includes(state) && definition.states[state]?.final !== true
  const openings = openingStates(definition)
  const below = (state: string) => {
    for (const way of ways) {
      if (way.from !== state || !isSide(way.to)) continue
      layers.push(way.to)
      below(way.to)
    }
  }
  for (const state of main) {
    layers.push(...openings.filter((open) => isSide(open) && ways.some((way) => way.from === open && way.to === state)))
    layers.push(state)
    below(state)
  }
  return [...layers, ...Object.keys(definition.states).filter(isSide)]
}
