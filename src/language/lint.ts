import type { ActorRule } from './actors.ts'
import type { Deadline } from './deadlines.ts'
import type { Action, Definition } from './definition.ts'
import { parts } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { type Field, isPersonal } from './fields.ts'
import { checkExpressions } from './lint-expressions.ts'
import type { Citation, Statute } from './text.ts'

/** Which procedures each register names as those that write to it. */
export const writersOf = (registers: readonly { id: string; changedBy?: string | readonly string[] }[]) =>
  new Map<string, readonly string[]>(registers.map(({ id, changedBy }) => [id, [changedBy ?? []].flat()]))

export interface Finding {
  rule:
    | 'plain-json'
    | 'unknown-name'
    | 'unreachable'
    | 'dead-end'
    | 'no-deadline'
    | 'citation'
    | 'personal-in-condition'
    | 'field-twice'
    | 'title'
    | 'in-force'
    | 'verb'
    | 'writer'
  where: string
  message: string
}

/** What a definition is checked against, all of it data. */
export interface LintContext {
  statutes: readonly Statute[]
  posts: ReadonlySet<string>
  registers: ReadonlySet<string>
  /** Which procedures may write to a register; one that is not named here is the city's own to keep. */
  writers?: ReadonlyMap<string, readonly string[]>
  procedures: ReadonlySet<string>
  mechanisms?: ReadonlySet<string>
}

/** All defects of a definition that can be found without running it. An empty list means none. */
export function lint(definition: Definition, context: LintContext): Finding[] {
  const findings: Finding[] = []
  const say = (rule: Finding['rule'], where: string, message: string) =>
    findings.push({ rule, where: `${definition.id} ${where}`, message })
  if (JSON.stringify(JSON.parse(JSON.stringify(definition))) !== JSON.stringify(definition)) {
    say('plain-json', '', 'holds something that is not plain JSON (a function, undefined or a class)')
  }
  checkNames(definition, context, say)
  checkStates(definition, say)
  checkCitations(definition, context, say)
  checkFields(definition, say)
  checkVerbs(definition, say)
  checkComposition(definition, say)
  checkExpressions(definition, new Set(fieldsOf(definition).keys()), (where, message) =>
    say('unknown-name', where, message),
  )
  return findings
}

type Say = (rule: Finding['rule'], where: string, message: string) => void

/** Every field that any form, computation or silence can set, with its declaration where it has one. */
export function fieldsOf(definition: Definition): Map<string, Field | null> {
  const all = new Map<string, Field | null>()
  for (const action of Object.values(definition.actions)) {
    for (const [name, field] of Object.entries(action.form ?? {})) all.set(name, field)
  }
  for (const action of Object.values(definition.actions)) {
    for (const name of Object.keys(action.sets ?? {})) if (!all.has(name)) all.set(name, null)
  }
  for (const deadline of Object.values(definition.deadlines)) {
    for (const name of Object.keys(deadline.onExpiry?.sets ?? {})) if (!all.has(name)) all.set(name, null)
  }
  for (const [name, field] of Object.entries(definition.computed ?? {})) if (!all.get(name)) all.set(name, field)
  return all
}

function checkComposition(definition: Definition, say: Say) {
  const { composes } = definition
  if (!composes) return
  const fields = new Set(fieldsOf(definition).keys())
  const want = (known: boolean, what: string) => {
    if (!known) say('unknown-name', 'composes', `${what} is not defined`)
  }
  for (const act of Object.values(composes.acts)) want(act in definition.actions, `act ${act}`)
  const named = [
    ...Object.values(composes.fields),
    ...Object.values(composes.checked),
    ...Object.values(composes.signed),
  ]
  for (const name of [...named, ...Object.values(composes.published)]) want(fields.has(name), `field ${name}`)
  const columns = definition.tables?.[composes.table]?.columns ?? {}
  for (const name of Object.values(composes.columns)) want(name in columns, `column ${name}`)
  const recipients = definition.tables?.[composes.recipients.table]?.columns ?? {}
  for (const name of [composes.recipients.name, composes.recipients.role]) want(name in recipients, `column ${name}`)
  const { table: corrected, ...inCorrections } = composes.corrections
  const kept = definition.tables?.[corrected]?.columns ?? {}
  for (const name of Object.values(inCorrections)) want(name in kept, `column ${name}`)
  want(composes.document in (definition.documents ?? {}), `document ${composes.document}`)
}

function checkNames(definition: Definition, context: LintContext, say: Say) {
  const states = new Set(Object.keys(definition.states))
  const actions = new Set(Object.keys(definition.actions))
  const state = (name: string | undefined, where: string) => {
    if (name !== undefined && !states.has(name)) say('unknown-name', where, `state ${name} is not defined`)
  }
  const action = (name: string, where: string) => {
    if (!actions.has(name) && !(definition.tasks && name in definition.tasks))
      say('unknown-name', where, `act ${name} is not defined`)
  }
  state(definition.start, 'start')
  for (const [id, act] of Object.entries(definition.actions)) {
    const where = `action ${id}`
    for (const from of act.from) state(from, where)
    for (const to of targets(act)) state(to, where)
    for (const rule of act.by) checkActor(rule, where, definition, context, say)
    for (const other of act.distinctFrom ?? []) action(other, where)
    for (const document of act.issues ?? []) {
      if (!definition.documents?.[document]) say('unknown-name', where, `document ${document} is not defined`)
    }
    for (const child of act.opensChildren ?? []) {
      if (!definition.links?.[child.link]) say('unknown-name', where, `link ${child.link} is not defined`)
    }
    for (const read of act.reads ?? []) register(read.register, where, context, say)
    for (const write of act.writes ?? []) checkWrite(write.register, where, definition, context, say)
    checkLists(act, where, definition, say)
    if (act.row && !definition.tables?.[act.row.table])
      say('unknown-name', where, `table ${act.row.table} is not defined`)
    for (const warning of act.warns ?? []) {
      if (!act.form?.[warning.reason])
        say('unknown-name', where, `warning ${warning.code} asks for its reason in ${warning.reason}, not in the form`)
    }
    if (act.rung) checkRung(act.rung, where, definition, say)
  }
  for (const [id, deadline] of Object.entries(definition.deadlines)) checkDeadline(id, deadline, state, action, say)
  for (const [id, task] of Object.entries(definition.tasks ?? {})) {
    for (const rule of task.by) checkActor(rule, `task ${id}`, definition, context, say)
    state(task.then?.to, `task ${id}`)
    if ('task' in task.each && !definition.tasks?.[task.each.task])
      say('unknown-name', `task ${id}`, `task ${task.each.task} is not defined`)
    const silent = task.within?.onExpiry?.outcome
    if (silent && !task.outcomes?.some((option) => option.id === silent))
      say('unknown-name', `task ${id}`, `outcome ${silent} is not one of its outcomes`)
    for (const other of task.distinctFrom ?? []) action(other, `task ${id}`)
    if (actions.has(id)) say('unknown-name', `task ${id}`, 'an act has the same name: give the task another')
    if ('done' in task.opens) action(task.opens.done, `task ${id}`)
    else if ('entered' in task.opens) state(task.opens.entered, `task ${id}`)
    else if (!definition.tasks?.[task.opens.settled])
      say('unknown-name', `task ${id}`, `task ${task.opens.settled} is not defined`)
  }
  for (const [id, link] of Object.entries(definition.links ?? {})) {
    if (link.procedure && !context.procedures.has(link.procedure)) {
      say('unknown-name', `link ${id}`, `procedure ${link.procedure} is not defined`)
    }
  }
  for (const [id, roster] of Object.entries(definition.rosters ?? {}))
    for (const name of [roster.register, ...(roster.joins ? [roster.joins.register] : [])])
      register(name, `roster ${id}`, context, say)
  for (const mechanism of definition.serves) {
    if (context.mechanisms && !context.mechanisms.has(mechanism))
      say('unknown-name', 'serves', `mechanism ${mechanism} is not known`)
  }
}

const targets = (action: Action): string[] =>
  typeof action.to === 'string' ? [action.to] : (action.to ?? []).map((branch) => branch.to)

function checkActor(rule: ActorRule, where: string, definition: Definition, context: LintContext, say: Say) {
  if ('post' in rule && !context.posts.has(rule.post)) say('unknown-name', where, `post ${rule.post} is not defined`)
  if ('post' in rule && rule.in && !definition.rosters?.[rule.in])
    say('unknown-name', where, `roster ${rule.in} is not defined`)
  if ('party' in rule && !definition.parties[rule.party])
    say('unknown-name', where, `party ${rule.party} is not defined`)
  if ('proxyFor' in rule && !definition.parties[rule.proxyFor])
    say('unknown-name', where, `party ${rule.proxyFor} is not defined`)
}

function register(id: string, where: string, context: LintContext, say: Say) {
  if (!context.registers.has(id)) say('unknown-name', where, `register ${id} is not defined`)
}

function checkWrite(id: string, where: string, definition: Definition, context: LintContext, say: Say) {
  register(id, where, context, say)
  if (context.writers && !context.writers.get(id)?.includes(definition.id))
    say('writer', where, `register ${id} does not name this procedure in changedBy`)
}

/** Rosters that are frozen, tables that are filled from them, tasks that are given. */
function checkLists(act: Action, where: string, definition: Definition, say: Say) {
  if (act.fills && !definition.tables?.[act.fills.table])
    say('unknown-name', where, `table ${act.fills.table} is not defined`)
  for (const roster of [...(act.freezes ?? []), ...(act.fills ? [act.fills.from] : [])])
    if (!definition.rosters?.[roster]) say('unknown-name', where, `roster ${roster} is not defined`)
  for (const given of act.gives ?? []) {
    const id = typeof given === 'string' ? given : given.task
    if (!definition.tasks?.[id]) say('unknown-name', where, `task ${id} is not defined`)
    if (typeof given !== 'string' && !act.form?.[given.to])
      say('unknown-name', where, `input ${given.to} is not in the form`)
  }
}

function checkRung(rung: NonNullable<Action['rung']>, where: string, definition: Definition, say: Say) {
  for (const deadline of [rung.deadline].flat()) {
    if (!definition.deadlines[deadline]?.escalates?.some((item) => item.id === rung.rung))
      say('unknown-name', where, `rung ${rung.rung} of deadline ${deadline} is not defined`)
  }
}

function checkDeadline(
  id: string,
  deadline: Deadline,
  state: (n: string | undefined, w: string) => void,
  action: (n: string, w: string) => void,
  say: Say,
) {
  const where = `deadline ${id}`
  if ('entered' in deadline.from) state(deadline.from.entered, where)
  if ('done' in deadline.from) for (const name of [deadline.from.done].flat()) action(name, where)
  for (const name of deadline.until.done ?? []) action(name, where)
  for (const name of deadline.until.entered ?? []) state(name, where)
  for (const name of [...(deadline.holdsBack ?? []), ...(deadline.remeasuredBy ?? [])]) action(name, where)
  for (const extension of deadline.extensions ?? []) {
    action(extension.by, where)
    if (extension.asked) action(extension.asked.by, where)
  }
  if (deadline.exception) action(deadline.exception.by, where)
  for (const pause of deadline.pausedBy ?? []) {
    if ('during' in pause) state(pause.during, where)
    else {
      action(pause.pause, where)
      action(pause.resume, where)
    }
  }
  state(deadline.onExpiry?.to, where)
  if (deadline.kind === 'silence' && !deadline.onExpiry)
    say('no-deadline', where, 'silence without an effect: say what it does in onExpiry')
  if (deadline.kind === 'min' && !deadline.holdsBack)
    say('no-deadline', where, 'a floor must name the acts that it holds back')
}

function checkStates(definition: Definition, say: Say) {
  const reached = new Set<string>()
  const exits = new Map<string, boolean>()
  const visit = (name: string | undefined) => name !== undefined && reached.add(name)
  for (const act of Object.values(definition.actions)) {
    if (act.from.length === 0) {
      for (const to of targets(act)) visit(to)
      visit(definition.start)
    }
  }
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const act of Object.values(definition.actions)) {
      if (act.from.some((from) => reached.has(from))) for (const to of targets(act)) visit(to)
    }
    for (const deadline of Object.values(definition.deadlines)) visit(deadline.onExpiry?.to)
    for (const task of Object.values(definition.tasks ?? {})) visit(task.then?.to)
  }
  for (const act of Object.values(definition.actions)) {
    for (const from of act.from) if (targets(act).some((to) => to !== from)) exits.set(from, true)
  }
  for (const task of Object.values(definition.tasks ?? {})) {
    if (!task.then) continue
    const act = 'done' in task.opens ? definition.actions[task.opens.done] : undefined
    const opensIn =
      'entered' in task.opens ? [task.opens.entered] : act ? [...targets(act), ...(act.to ? [] : act.from)] : []
    for (const name of opensIn) exits.set(name, true)
  }
  for (const [name, state] of Object.entries(definition.states)) {
    if (!reached.has(name)) say('unreachable', `state ${name}`, 'no act, silence or task leads here')
    if (state.final) continue
    if (!exits.has(name) && !leftBySilence(definition, name))
      say('dead-end', `state ${name}`, 'nothing leads out of it: make it final or add the act')
    if (!state.noDeadline && !watched(definition, name)) {
      say('no-deadline', `state ${name}`, 'no period runs here: add one with its basis, or say why in noDeadline')
    }
  }
}

const leftBySilence = (definition: Definition, name: string): boolean =>
  Object.values(definition.deadlines).some(
    (d) => d.onExpiry?.to !== undefined && d.onExpiry.to !== name && startsIn(definition, d, name),
  )

const startsIn = (definition: Definition, deadline: Deadline, name: string): boolean => {
  const { from } = deadline
  if ('entered' in from) return from.entered === name
  if ('opened' in from) return name === definition.start
  if ('done' in from) {
    return [from.done].flat().some((id) => {
      const action = definition.actions[id]
      return action !== undefined && targets(action).includes(name)
    })
  }
  return true
}

/** A period may also have started earlier and still run in this state: it is enough that an act from here meets it. */
const watched = (definition: Definition, name: string): boolean =>
  Object.values(definition.deadlines).some(
    (deadline) =>
      startsIn(definition, deadline, name) ||
      (deadline.until.done ?? []).some((id) => definition.actions[id]?.from.includes(name)) ||
      (deadline.until.entered ?? []).some((to) =>
        Object.values(definition.actions).some((act) => act.from.includes(name) && targets(act).includes(to)),
      ),
  ) ||
  Object.values(definition.tasks ?? {}).some(
    (task) => task.within && 'entered' in task.opens && task.opens.entered === name,
  )

/** Every citation anywhere in the definition. */
export function citationsOf(value: unknown): Citation[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(citationsOf)
  const record = value as Record<string, unknown>
  if (typeof record.statute === 'string' && typeof record.article === 'string') return [record as unknown as Citation]
  return Object.values(record).flatMap(citationsOf)
}

function checkCitations(definition: Definition, context: LintContext, say: Say) {
  const known = new Map(context.statutes.map((statute) => [statute.id, statute]))
  for (const citation of citationsOf(definition)) {
    const cited = known.get(citation.statute)
    if (!cited) say('citation', `${citation.statute} ${citation.article}`, 'law/statutes.ts has no such statute')
    else if (citation.version && !cited.versions.some((version) => version.from === citation.version)) {
      say('citation', `${citation.statute} ${citation.article}`, `no version of ${citation.version} in law/statutes.ts`)
    }
  }
  const lists: [string, Record<string, { basis: Citation[] }>][] = [
    ['state', definition.states],
    ['action', definition.actions],
    ['deadline', definition.deadlines],
    ['document', definition.documents ?? {}],
    ['table', definition.tables ?? {}],
    ['task', definition.tasks ?? {}],
    ['link', definition.links ?? {}],
  ]
  for (const [kind, list] of lists) {
    for (const [id, item] of Object.entries(list)) {
      if (!item.basis || item.basis.length === 0) say('citation', `${kind} ${id}`, 'no basis')
    }
  }
  if (definition.inForce.to && definition.inForce.to < definition.inForce.from)
    say('in-force', '', 'ends before it begins')
}

function checkFields(definition: Definition, say: Say) {
  const set = new Set(Object.values(definition.actions).flatMap((act) => Object.keys(act.sets ?? {})))
  for (const name of Object.keys(definition.computed ?? {}))
    if (!set.has(name)) say('unknown-name', `computed ${name}`, 'no act works it out')
  const seen = new Map<string, Field>()
  for (const [id, act] of Object.entries(definition.actions)) {
    for (const [name, field] of Object.entries(act.form ?? {})) {
      const before = seen.get(name)
      if (before && (before.type !== field.type || isPersonal(before) !== isPersonal(field))) {
        say(
          'field-twice',
          `action ${id} field ${name}`,
          'declared elsewhere with another type or privacy: give it another name',
        )
      }
      seen.set(name, field)
    }
  }
  const personal = new Set([...seen].filter(([, field]) => isPersonal(field)).map(([name]) => name))
  for (const e of expressionsOf(definition)) {
    const inside = 'exists' in e ? [] : directReads(e)
    for (const name of inside) {
      if (personal.has(name))
        say('personal-in-condition', `field ${name}`, 'a condition may ask of a personal field only whether it exists')
    }
  }
}

/** Fields that an expression reads itself, not through `exists`. */
function directReads(e: Expression): string[] {
  return Object.values(e).flatMap((value) => {
    const items = Array.isArray(value) ? value : [value]
    return items.flatMap((item) =>
      item && typeof item === 'object' && 'field' in item ? [(item as { field: string }).field] : [],
    )
  })
}

function* expressionsOf(value: unknown): Generator<Expression> {
  if (value === null || typeof value !== 'object') return
  const record = value as Record<string, unknown>
  // A write and a row change have an `op` too, and may hand personal values on.
  const isChange = 'register' in record || 'table' in record
  const isExpression = !isChange && ('op' in record || 'exists' in record || 'daysBetween' in record)
  if (isExpression) yield* parts(record as unknown as Expression)
  else for (const item of Object.values(record)) yield* expressionsOf(item)
}

function checkVerbs(definition: Definition, say: Say) {
  for (const [id, act] of Object.entries(definition.actions)) {
    const where = `action ${id}`
    if (act.verb === 'open' && act.from.length > 0)
      say('verb', where, 'opens a matter, so it may not start from a state')
    if (act.from.length === 0 && act.verb !== 'open')
      say('verb', where, 'starts from no state, so its verb must be open')
    if (act.verb === 'withdraw' && act.by.some((rule) => !('party' in rule)))
      say('verb', where, 'only the party itself may withdraw')
    if (act.verb === 'rate' && act.by.some((rule) => 'proxyFor' in rule)) say('verb', where, 'a proxy never rates')
    if (
      act.verb === 'extend' &&
      !Object.values(definition.deadlines).some((d) => d.extensions?.some((e) => e.by === id))
    ) {
      say('verb', where, 'no deadline names it as its extension')
    }
    if (act.verb === 'correct' && !act.from.every((from) => definition.states[from]?.final))
      say('verb', where, 'corrects after closing: only from final states')
  }
}
