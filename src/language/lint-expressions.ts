import type { Definition } from './definition.ts'
import { parts } from './evaluate.ts'
import { listOf } from './evaluate-lists.ts'
import type { Expression } from './expression.ts'

/** An expression of a definition, with where it stands and the inputs that it may look at there. */
interface Placed {
  where: string
  expression: Expression
  inputs?: ReadonlySet<string>
}

function* placed(definition: Definition): Generator<Placed> {
  for (const [id, act] of Object.entries(definition.actions)) {
    const where = `action ${id}`
    const inputs = new Set([...Object.keys(act.form ?? {}), ...Object.keys(act.sets ?? {})])
    const all: (Expression | undefined)[] = [
      ...(act.needs ?? []).map((need) => need.that),
      ...(act.warns ?? []).map((warning) => warning.that),
      ...Object.values(act.sets ?? {}),
      ...Object.values(act.form ?? {}).map((field) => field.when),
      ...(typeof act.to === 'string' ? [] : (act.to ?? []).map((branch) => branch.when)),
      ...(act.reads ?? []).flatMap((read) => [read.key, read.asOf]),
      ...(act.writes ?? []).flatMap((write) => [write.key, write.from, ...Object.values(write.values)]),
      ...(act.opensChildren ?? []).flatMap((child) => Object.values(child.carries)),
      ...Object.values(act.fills?.computes ?? {}),
    ]
    for (const expression of all) if (expression) yield { where, expression, inputs }
  }
  for (const [id, deadline] of Object.entries(definition.deadlines)) {
    const lengths = [deadline.length].flat().map((item) => ('length' in item ? item.length : item))
    const all: (Expression | undefined)[] = [
      deadline.when,
      ...Object.values(deadline.onExpiry?.sets ?? {}),
      ...lengths.flatMap((length) =>
        'param' in length ? [length.key] : typeof length.n === 'object' ? [length.n] : [],
      ),
    ]
    for (const expression of all) if (expression) yield { where: `deadline ${id}`, expression }
  }
  for (const [id, outcome] of Object.entries(definition.outcomes ?? {}))
    yield { where: `outcome ${id}`, expression: outcome.when }
  for (const [id, sample] of Object.entries(definition.samples ?? {}))
    yield { where: `sample ${id}`, expression: sample.size }
  for (const [id, roster] of Object.entries(definition.rosters ?? {}))
    for (const expression of [roster.where, roster.joins?.key])
      if (expression) yield { where: `roster ${id}`, expression }
  for (const [id, task] of Object.entries(definition.tasks ?? {}))
    for (const { that } of task.needs ?? []) yield { where: `task ${id}`, expression: that }
  if (definition.discloses?.when) yield { where: 'discloses', expression: definition.discloses.when }
  if (definition.shield) yield { where: 'shield', expression: definition.shield.when }
}

/** A name that an expression asks for and that nothing defines would silently be absent for ever. */
export function checkExpressions(
  definition: Definition,
  fields: ReadonlySet<string>,
  say: (where: string, message: string) => void,
) {
  const codes = new Set(Object.values(definition.actions).flatMap((act) => (act.warns ?? []).map((w) => w.code)))
  const acts = { ...definition.actions, ...definition.tasks }
  for (const { where, expression, inputs } of placed(definition)) {
    const want = (known: boolean, kind: string, name: string) => {
      if (!known) say(where, `${kind} ${name} is asked for, but nothing defines it`)
    }
    const lists = { ...definition.tables, ...definition.rosters, ...definition.tasks }
    const tableOf = (name: string) => want(name in lists, 'table', name)
    for (const e of parts(expression)) {
      if ('field' in e) want(fields.has(e.field), 'field', e.field)
      if ('input' in e && inputs) want(inputs.has(e.input), 'input', e.input)
      if ('times' in e) want(e.times in acts, 'act', e.times)
      if ('late' in e) want(e.late in definition.deadlines, 'deadline', e.late)
      if ('wasLate' in e) want(e.wasLate in definition.deadlines, 'deadline', e.wasLate)
      if ('overridden' in e) want(codes.has(e.overridden), 'warning', e.overridden)
      if ('task' in e) want(e.task in (definition.tasks ?? {}), 'task', e.task)
      if (('outcome' in e && !('task' in e)) || 'period' in e || 'day' in e)
        say(where, 'outcome(…), period(…) and dayOf(…) are words of figures only')
      if ('count' in e) tableOf(e.count)
      if ('sum' in e) tableOf(e.sum)
      if ('all' in e) tableOf(e.all)
      if ('consecutive' in e) tableOf(e.consecutive)
      const list = listOf(e)
      if (list !== undefined) tableOf(list)
      if ('openFor' in e) want(e.openFor in (definition.tasks ?? {}), 'task', e.openFor)
      if ('digestOf' in e && inputs) want(inputs.has(e.digestOf), 'input', e.digestOf)
      if ('roster' in e) want(e.roster in (definition.rosters ?? {}), 'roster', e.roster)
      if ('linked' in e) want(e.linked in (definition.links ?? {}), 'link', e.linked)
      if ('lookup' in e) want(e.lookup in (definition.datedTables ?? {}), 'dated table', e.lookup)
    }
  }
}
