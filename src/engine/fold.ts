import type { Definition } from '#language'
import type { Effect, MatterEvent } from './events.ts'
import type { Matter, Run } from './matter.ts'

/** Folds the events of one matter, in order, into what the matter is. The definition is the stored one. */
export function fold(definition: Definition, events: Iterable<MatterEvent>): Matter | null {
  let matter: Matter | null = null
  for (const event of events) matter = apply(definition, matter, event)
  return matter
}

/** Applies one event. The matter given is changed and returned: callers that need the old one keep a copy. */
export function apply(definition: Definition, before: Matter | null, event: MatterEvent): Matter {
  const matter = before ?? blank(event)
  if (event.seq !== matter.seq + 1) {
    throw new Error(`event ${event.seq} of ${event.subject} does not follow ${matter.seq}: load its events in order`)
  }
  matter.seq = event.seq
  const { body } = event
  const intoRow = rowOf(body.effects)
  if (event.type !== 'task-settled' && !intoRow) Object.assign(matter.fields, body.values)
  else if (intoRow) Object.assign(matter.fields, outsideRow(definition, body.what, body.values))
  if (event.type === 'opened' || event.type === 'acted' || event.type === 'task-settled') countAct(matter, event)
  for (const effect of body.effects) applyEffect(definition, matter, effect, event)
  return matter
}

function blank(event: MatterEvent): Matter {
  return {
    subject: event.subject,
    seq: 0,
    procedure: event.body.procedure ?? '',
    law: event.body.law ?? '',
    state: '',
    openedAt: event.effectiveOn,
    entered: {},
    ...(event.body.channel ? { channel: event.body.channel } : {}),
    fields: {},
    holder: null,
    deadlines: {},
    tables: {},
    tasks: {},
    joined: [],
    links: {},
    rosters: {},
    samples: {},
    documents: [],
    done: {},
  }
}

const rowOf = (effects: Effect[]) => effects.some((effect) => effect.is === 'row')

/** Of an act that writes a row, only what is not a column of that row belongs to the matter itself. */
function outsideRow(definition: Definition, what: string, values: MatterEvent['body']['values']) {
  const table = definition.actions[what]?.row?.table
  const columns = table ? (definition.tables?.[table]?.columns ?? {}) : {}
  return Object.fromEntries(Object.entries(values).filter(([name]) => !(name in columns)))
}

function countAct(matter: Matter, event: MatterEvent) {
  const entry = matter.done[event.body.what] ?? { times: 0, persons: [], last: event.effectiveOn }
  entry.times += 1
  entry.last = event.effectiveOn
  const person = 'person' in event.body.by ? event.body.by.person : undefined
  if (person && !entry.persons.includes(person)) entry.persons.push(person)
  matter.done[event.body.what] = entry
}

const runOf = (matter: Matter, deadline: string, run: number): Run => {
  const found = matter.deadlines[deadline]?.find((item) => item.run === run)
  if (!found) throw new Error(`run ${run} of deadline ${deadline} was never started on ${matter.subject}`)
  return found
}

function applyEffect(definition: Definition, matter: Matter, effect: Effect, event: MatterEvent) {
  switch (effect.is) {
    case 'state':
      matter.state = effect.to
      matter.entered = { ...matter.entered, [effect.to]: event.effectiveOn }
      if (definition.states[effect.to]?.final) matter.closedAt = event.effectiveOn
      else delete matter.closedAt
      return
    case 'started':
      append(matter.deadlines, effect.deadline, {
        run: effect.run,
        ...(effect.law ? { law: effect.law } : {}),
        start: effect.start,
        length: effect.length,
        due: effect.due,
        at: effect.at,
        provisional: effect.provisional === true,
        status: 'running',
        pauses: [],
        extensions: [],
        rungs: [],
      })
      return
    case 'met':
    case 'ended':
    case 'expired':
    case 'paused':
    case 'resumed':
    case 'moved':
    case 'rung':
      applyToRun(runOf(matter, effect.deadline, effect.run), effect)
      return
    case 'row':
      applyRow(matter, effect)
      return
    case 'task':
      append(matter.tasks, effect.task, {
        key: effect.key,
        status: 'open',
        ...(effect.organ ? { organ: effect.organ } : {}),
        ...(effect.person ? { person: effect.person } : {}),
        ...(effect.due ? { due: effect.due } : {}),
        ...(effect.at ? { at: effect.at } : {}),
      })
      return
    case 'done':
      settleTask(matter, effect)
      return
    case 'joined':
      if (!matter.joined.includes(effect.task)) matter.joined.push(effect.task)
      return
    case 'linked':
      append(matter.links, effect.link, { subject: effect.subject, open: effect.open })
      return
    case 'unlinked':
      for (const link of matter.links[effect.link] ?? []) if (link.subject === effect.subject) link.open = false
      return
    case 'holder':
      matter.holder = effect.organ
      return
    case 'issued':
      matter.documents.push({
        document: effect.document,
        at: event.effectiveOn,
        ...(effect.number ? { number: effect.number } : {}),
      })
      return
    case 'frozen':
      matter.rosters[effect.roster] = effect.members
      return
    case 'committed':
      matter.samples[effect.sample] = { hash: effect.hash, population: effect.population }
      return
    case 'drawn':
      matter.samples[effect.sample] = {
        ...matter.samples[effect.sample],
        population: effect.population,
        seed: effect.seed,
        keys: effect.keys,
        ...(effect.organs ? { organs: effect.organs } : {}),
      }
      return
    case 'overrode':
      matter.overrides = { ...matter.overrides, [effect.code]: (matter.overrides?.[effect.code] ?? 0) + 1 }
      return
    case 'wrote':
      return
  }
}

type RunEffect = Extract<Effect, { is: 'met' | 'ended' | 'expired' | 'paused' | 'resumed' | 'moved' | 'rung' }>

function applyToRun(run: Run, effect: RunEffect) {
  switch (effect.is) {
    case 'met':
      run.status = 'met'
      run.metAt = effect.at
      if (effect.late) run.late = true
      return
    case 'ended':
      run.status = 'ended'
      return
    case 'expired':
      run.status = 'expired'
      return
    case 'paused':
      run.status = 'paused'
      run.pauses.push({ from: effect.from, to: null, why: effect.why })
      return
    case 'resumed': {
      run.status = 'running'
      const pause = run.pauses.at(-1)
      if (pause) pause.to = effect.to
      setDue(run, effect)
      return
    }
    case 'moved':
      if (effect.length && effect.why === 'remeasured') run.length = effect.length
      else if (effect.length) run.extensions.push({ length: effect.length, why: effect.by ?? effect.why })
      if (run.status === 'expired') run.status = 'running'
      setDue(run, effect)
      return
    case 'rung':
      run.rungs.push(effect.rung)
      return
  }
}

function setDue(run: Run, effect: { due: Run['due']; at: Run['at']; provisional?: true }) {
  run.due = effect.due
  run.at = effect.at
  run.provisional = effect.provisional === true
}

function applyRow(matter: Matter, effect: Extract<Effect, { is: 'row' }>) {
  if (effect.op === 'add') {
    append(matter.tables, effect.table, { id: effect.row, values: effect.values })
    return
  }
  const rows = matter.tables[effect.table] ?? []
  if (effect.op === 'remove') {
    matter.tables[effect.table] = rows.filter((row) => row.id !== effect.row)
    return
  }
  const found = rows.find((row) => row.id === effect.row)
  if (found) Object.assign(found.values, effect.values)
}

function settleTask(matter: Matter, effect: Extract<Effect, { is: 'done' }>) {
  const item = matter.tasks[effect.task]?.find((task) => task.key === effect.key && task.status === 'open')
  if (!item) return
  item.status = 'done'
  if (effect.outcome) item.outcome = effect.outcome
  if (effect.values) item.values = effect.values
}

function append<T>(lists: Record<string, T[]>, key: string, item: T) {
  const list = lists[key]
  if (list) list.push(item)
  else lists[key] = [item]
}
