import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, workCalendar } from '#calendar'
import { anyone, assignee, defineProcedure, organs, statute, text } from '#language'
import { decide } from './decide.ts'
import type { Actor, Command, Facts } from './facts.ts'
import { fold } from './fold.ts'
import type { Matter, MatterEvent } from './index.ts'

const basis = [statute('any')('1')]
const name = { zh: '某', en: 'some' }
const part = {
  heading: text('标题', 'Heading', { public: true, required: true }),
  units: organs('单位', 'Units', { public: true, required: true }),
}

/** A list of parts, each of which several units write; an act about one part asks the units of that part. */
const definition = defineProcedure({
  id: 'test.rows',
  title: name,
  purpose: name,
  serves: [],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},
  start: 'open',
  states: { open: { title: name, basis }, over: { title: name, final: true, basis } },
  actions: {
    open: { title: name, verb: 'open', by: [anyone()], from: [], to: 'open', basis },
    add: { title: name, by: [anyone()], from: ['open'], form: part, row: { table: 'parts', op: 'add' }, basis },
    again: {
      title: name,
      by: [anyone()],
      from: ['open'],
      form: { fault: text('哪里不足', 'What is missing', { public: true }) },
      row: { table: 'parts', op: 'set' },
      gives: ['write'],
      basis,
    },
    askAll: { title: name, by: [anyone()], from: ['open'], gives: ['write'], basis },
    end: { title: name, by: [anyone()], from: ['open'], to: 'over', basis },
  },
  deadlines: {},
  tables: { parts: { title: name, columns: { ...part, fault: text('不足', 'Fault', { public: true }) }, basis } },
  tasks: {
    write: {
      title: name,
      each: { table: 'parts', of: 'units' },
      by: [assignee()],
      opens: { done: 'add' },
      join: 'none',
      basis,
    },
  },
  audience: [],
  retain: { length: { permanent: true }, then: 'archive', basis },
})

const facts: Facts = { calendar: workCalendar([], { region: '000000' }), parameters: {} }
const now = instant('2026-03-02T10:00:00+08:00')

function play(...commands: [Command, Actor?][]): Matter {
  let matter: Matter | null = null
  const events: MatterEvent[] = []
  for (const [command, actor] of commands) {
    const done = decide(definition, { subject: 'm', law: 'l', matter }, command, actor ?? {}, now, facts)
    assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.refusal))
    matter = done.matter
    events.push(...done.events)
  }
  assert.deepEqual(fold(definition, structuredClone(events)), matter)
  return matter as unknown as Matter
}

const add = (heading: string, ...units: string[]): [Command] => [{ do: 'add', with: { heading, units } }]
const written = (key: string, organ: string): [Command, Actor] => [
  { do: 'task', task: 'write', key },
  { person: organ, posts: [{ post: 'handler', organ }] },
]
const keysOf = (matter: Matter) =>
  (matter.tasks.write ?? []).map(({ key, organ, status }) => `${key} ${organ} ${status}`)

test('each organ in the column of a row gets its task when the row is added', () => {
  const matter = play([{ do: 'open' }], add('一', 'a', 'b'), add('二', 'a'))
  assert.deepEqual(keysOf(matter), ['parts-1/a a open', 'parts-1/b b open', 'parts-2/a a open'])
})

test('an act about one row asks again for that row only, and what is open is not asked twice', () => {
  const steps = [[{ do: 'open' }] as [Command], add('一', 'a', 'b'), add('二', 'a'), written('parts-1/a', 'a')]
  const matter = play(...steps, add('三', 'c'))
  assert.deepEqual(keysOf(matter).slice(0, 3), ['parts-1/a a done', 'parts-1/b b open', 'parts-2/a a open'])
  const again = play(...steps, [{ do: 'again', row: 'parts-1', with: { fault: '缺数据' } }])
  assert.deepEqual(keysOf(again), ['parts-1/a a done', 'parts-1/b b open', 'parts-2/a a open', 'parts-1/a#2 a open'])
})

test('an act about no row asks for every row', () => {
  const steps = [[{ do: 'open' }] as [Command], add('一', 'a'), add('二', 'b')]
  const matter = play(...steps, written('parts-1/a', 'a'), written('parts-2/b', 'b'), [{ do: 'askAll' }])
  assert.deepEqual(keysOf(matter).slice(2), ['parts-1/a#2 a open', 'parts-2/b#2 b open'])
})
