import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type Instant, instant, plainDate, workCalendar } from '#calendar'
import {
  type Actor,
  type Command,
  capacity,
  decide,
  type Facts,
  isOpenRun,
  latestRun,
  type Matter,
  type MatterEvent,
  type Refusal,
  scopeOf,
  settle,
  type TaskItem,
  whatHolds,
} from '#engine'
import {
  type Definition,
  type Example,
  type Expectation,
  evaluate,
  holds,
  type Scope,
  type Step,
  type Values,
} from '#language'
import { calendars } from '#law'
import { limits, settings } from '../../cities/xianning/limits.ts'

const PLATFORM = 'platform'

/** The city's parameters as they stand on a day, families flattened: `hotline.handle.complaint`. */
export function parametersOn(day: string): Record<string, number | string> {
  const values: Record<string, number | string> = { ...settings, 'hotline.platform': PLATFORM }
  for (const limit of limits) {
    if (limit.validFrom <= day && (limit.validTo === undefined || day <= limit.validTo)) {
      values[limit.key ? `${limit.id}.${limit.key}` : limit.id] = limit.value
    }
  }
  return values
}

/** `handler@city-housing#zhang`, `party:petitioner`, `proxy:petitioner#li`, `system`. */
export function actorOf(by = 'system'): Actor {
  if (by === 'system') return { system: true }
  const [head = '', person] = by.split('#')
  if (head.startsWith('party:')) return { parties: [head.slice(6)], ...(person ? { person } : {}) }
  if (head.startsWith('proxy:')) return { proxyFor: [head.slice(6)], person: person ?? 'proxy' }
  if (head === 'anyone') return {}
  const [post = '', organ = PLATFORM] = head.split('@')
  const [organId = PLATFORM, region] = organ.split('/')
  return { person: person ?? head, posts: [{ post, organ: organId, ...(region ? { region } : {}) }] }
}

const at = (text: string) => instant(text.includes('T') ? text : `${text.replace(' ', 'T')}:00+08:00`)

export interface Played {
  matter: Matter | null
  events: MatterEvent[]
}

/** Plays one worked example step by step through the real engine and checks what each step promises. */
export function runExample(definition: Definition, versions: Facts['versions'], example: Example): Played {
  const calendar = workCalendar(calendars, {
    region: example.region ?? '421200',
    ...(example.knownAt ? { knownAt: plainDate(example.knownAt) } : {}),
  })
  let matter: Matter | null = null
  const events: MatterEvent[] = []
  example.steps.forEach((step, index) => {
    const where = `${example.title}: step ${index + 1} (${step.do ?? step.task ?? 'passes'}, ${step.at})`
    const facts = factsFor(definition, example, step, matter, calendar, versions)
    const now = at(step.at)
    if (step.passes) {
      assert.ok(matter, `${where}: nothing was opened yet`)
      events.push(...settle(definition, matter, now, facts))
    } else {
      const command: Command = {
        do: step.task ? 'task' : (step.do ?? ''),
        ...(step.with ? { with: step.with as Values } : {}),
        ...(step.row ? { row: step.row } : {}),
        ...(step.task ? { task: step.task } : {}),
        ...(step.key ? { key: step.key } : {}),
        ...(step.outcome ? { outcome: step.outcome } : {}),
      }
      assert.ok(step.task || definition.actions[command.do], `${where}: ${definition.id} has no act ${command.do}`)
      const decision = decide(definition, { subject: 'm1', law: 'law1', matter }, command, actorOf(step.by), now, facts)
      if (step.refused) {
        assert.ok(!decision.ok, `${where}: expected the refusal ${step.refused}, but it was done`)
        assert.equal(decision.refusal.code, step.refused, `${where}: ${JSON.stringify(decision.refusal.facts)}`)
        assert.ok(decision.refusal.say.zh && decision.refusal.say.en && decision.refusal.basis.length > 0, where)
        events.push(...decision.settled)
      } else {
        assert.ok(
          decision.ok,
          `${where}: refused ${decision.ok ? '' : `${decision.refusal.code} ${JSON.stringify(decision.refusal.facts)}`}`,
        )
        matter = decision.matter
        events.push(...decision.events)
      }
    }
    if (step.gives) check(definition, matter, events, step.gives, step, facts, where)
  })
  return { matter, events }
}

function factsFor(
  definition: Definition,
  example: Example,
  step: Step,
  matter: Matter | null,
  calendar: Facts['calendar'],
  versions: Facts['versions'],
): Facts {
  const action = definition.actions[step.do ?? '']
  const day = step.at.slice(0, 10)
  const reads = Object.fromEntries(
    (action?.reads ?? []).map((read) => [read.id, (step.reads?.[read.id] ?? {}) as Values]),
  )
  const parameters = { ...parametersOn(day), ...example.parameters }
  const known = { ...example.register, ...step.register } as Record<string, Values[]>
  const rosters = Object.fromEntries(
    (action?.freezes ?? []).map((roster) => [roster, membersOf(definition, roster, known, matter, at(step.at))]),
  )
  const sample = action?.commits ?? action?.draws
  const { keys, organs } = sample ? populationOf(definition, sample, known, matter) : { keys: [], organs: {} }
  const seed = '00112233445566778899aabbccddeeff'
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, keys]))
    .digest('hex')
  return {
    calendar,
    parameters,
    ...(versions ? { versions } : {}),
    entries: step.reads ? { ...reads, ...(step.reads as Record<string, Values | null>) } : reads,
    rosters,
    digests: Object.fromEntries(filesIn(step).map((id) => [id, createHash('sha256').update(id).digest('hex')])),
    ...(sample ? { draws: { [sample]: { keys, seed, digest, organs } } } : {}),
    newSubjects: Array.from({ length: 40 }, (_, i) => `child-${(matter?.seq ?? 0) + 1}-${i + 1}`),
    linked: action?.links ? { [action.links.input]: { subject: 'other', open: true } } : {},
    above: { 'utility-water': ['city-government'], 'city-housing': ['city-government'] },
  }
}

/** What a register's row or another matter looks like to a condition. */
function seenAs(definition: Definition, row: Values, on: Instant): Scope {
  const facts = { calendar: workCalendar(calendars, { region: '000000' }), parameters: {} }
  const blank = scopeOf(definition, null, undefined, on, facts)
  return { ...blank, row, field: (name) => row[name] ?? null, state: String(row.state ?? '') }
}

function membersOf(
  definition: Definition,
  roster: string,
  known: Record<string, Values[]>,
  matter: Matter | null,
  on: Instant,
): Values[] {
  const spec = definition.rosters?.[roster]
  const facts = { calendar: workCalendar(calendars, { region: '000000' }), parameters: parametersOn(on.slice(0, 10)) }
  const scope = scopeOf(definition, matter, undefined, on, facts)
  const members = (known[spec?.register ?? ''] ?? []).filter((row) => holds(spec?.where, { ...scope, row }))
  const { joins } = spec ?? {}
  if (!joins) return members
  return members.map((row) => {
    const key = evaluate(joins.key, { ...scope, row })
    const entry = known[joins.register]?.find((item) => item.key === key)
    return { ...row, ...Object.fromEntries(Object.entries(joins.columns).map(([a, b]) => [a, entry?.[b] ?? null])) }
  })
}

/** Every list in the step's form may be one of files; their digests are made up from their names. */
const filesIn = (step: Step): string[] =>
  Object.values(step.with ?? {}).flatMap((value) => (Array.isArray(value) ? value.map(String) : []))

function populationOf(definition: Definition, sample: string, known: Record<string, Values[]>, matter: Matter | null) {
  const from = definition.samples?.[sample]?.from
  if (!from) return { keys: [], organs: {} }
  if ('table' in from) return { keys: (matter?.tables[from.table] ?? []).map((row) => row.id), organs: {} }
  if ('roster' in from)
    return { keys: (matter?.rosters[from.roster] ?? []).map((row, i) => String(row.key ?? i + 1)), organs: {} }
  const where = 'matters' in from ? from.where : undefined
  const rows = (known['register' in from ? from.register : from.matters] ?? []).filter((row) =>
    holds(where, seenAs(definition, row, matter?.openedAt ?? instant('2020-01-01T00:00:00Z'))),
  )
  const organs = rows.flatMap((row) => (typeof row.organ === 'string' ? [[String(row.key), row.organ]] : []))
  return { keys: rows.map((row) => String(row.key)), organs: Object.fromEntries(organs) as Record<string, string> }
}

function check(
  definition: Definition,
  matter: Matter | null,
  events: MatterEvent[],
  want: Expectation,
  step: Step,
  facts: Facts,
  where: string,
) {
  assert.ok(matter, where)
  const now = at(step.at)
  const scope = scopeOf(definition, matter, undefined, now, facts)
  if (want.state !== undefined) assert.equal(matter.state, want.state, where)
  if (want.holder !== undefined) assert.equal(matter.holder, want.holder, `${where}: holder`)
  for (const [id, due] of Object.entries(want.due ?? {})) {
    const run = latestRun(matter, id)
    assert.equal(isOpenRun(run) ? run.due : null, due, `${where}: due of ${id}`)
  }
  for (const id of want.provisional ?? [])
    assert.equal(latestRun(matter, id)?.provisional, true, `${where}: ${id} provisional`)
  if (want.late) {
    const late = Object.keys(definition.deadlines).filter((id) => evaluate({ late: id }, scope) === true)
    assert.deepEqual(late.sort(), [...want.late].sort(), `${where}: late`)
  }
  for (const [name, value] of Object.entries(want.fields ?? {}))
    assert.deepEqual(matter.fields[name] ?? null, value, `${where}: field ${name}`)
  for (const [id, counts] of Object.entries(want.tasks ?? {})) {
    const items: TaskItem[] = matter.tasks[id] ?? []
    const got: Record<string, number> = {
      open: items.filter((i) => i.status === 'open').length,
      done: items.filter((i) => i.status === 'done').length,
    }
    assert.deepEqual(got, counts, `${where}: tasks ${id}`)
  }
  for (const [table, count] of Object.entries(want.rows ?? {}))
    assert.equal(matter.tables[table]?.length ?? 0, count, `${where}: rows of ${table}`)
  for (const [link, count] of Object.entries({ ...want.children, ...want.links }))
    assert.equal(matter.links[link]?.length ?? 0, count, `${where}: ${link}`)
  for (const write of want.writes ?? []) {
    const wrote = events
      .at(-1)
      ?.body.effects.some(
        (e) => e.is === 'wrote' && e.register === write.register && e.key === write.key && e.op === write.op,
      )
    assert.ok(
      wrote,
      `${where}: no write ${JSON.stringify(write)} in ${JSON.stringify(events.at(-1)?.body.effects.filter((e) => e.is === 'wrote'))}`,
    )
  }
  for (const id of want.issued ?? [])
    assert.ok(
      matter.documents.some((d) => d.document === id),
      `${where}: document ${id} was not issued`,
    )
  for (const [id, expected] of Object.entries(want.outcomes ?? {})) {
    const outcome = definition.outcomes?.[id]
    assert.ok(outcome, `${where}: outcome ${id} is not defined`)
    assert.equal(evaluate(outcome.when, scope), expected, `${where}: outcome ${id}`)
  }
  for (const id of want.open ?? []) {
    const rules = definition.actions[id]?.by ?? []
    const anyone = rules.some((rule) => 'post' in rule || 'party' in rule || 'anyone' in rule)
    assert.ok(
      anyone && definition.actions[id]?.from.includes(matter.state),
      `${where}: ${id} is not possible in ${matter.state}`,
    )
  }
  for (const [id, code] of Object.entries(want.held ?? {})) {
    const actor = step.by ? actorOf(step.by) : { system: true as const }
    const held: Refusal | null = capacity(definition.actions[id]?.by ?? [], actor, matter, {}, facts)
      ? whatHolds(definition, matter, id, actor, now, facts)
      : null
    assert.equal(held?.code ?? null, code, `${where}: ${id} held`)
  }
  if (want.rungs) {
    const taken = Object.keys(definition.deadlines).flatMap((id) => latestRun(matter, id)?.rungs ?? [])
    assert.deepEqual([...taken].sort(), [...want.rungs].sort(), `${where}: rungs`)
  }
  for (const [id, count] of Object.entries(want.drawn ?? {}))
    assert.equal(matter.samples[id]?.keys?.length ?? 0, count, `${where}: drawn ${id}`)
}
