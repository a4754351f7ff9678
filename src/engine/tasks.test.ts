import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, workCalendar } from '#calendar'
import {
  anyone,
  assignee,
  choice,
  countTasks,
  days,
  defineCampaign,
  drawnCount,
  eq,
  evaluate,
  ge,
  input,
  integer,
  population,
  post,
  row,
  statute,
  value,
  when,
} from '#language'
import { decide } from './decide.ts'
import type { Actor, Command, Facts } from './facts.ts'
import { fold } from './fold.ts'
import type { MatterEvent } from './index.ts'
import type { Matter } from './matter.ts'
import { scopeOf } from './scope.ts'
import { nextMoment, settle } from './settle.ts'

const rule = statute('any')
const name = { zh: '某', en: 'some' }
const basis = [rule('1')]
const outcomes = choice('', '', { sat: ['到考', 'Sat'], absent: ['缺考', 'Absent'] }).options

const passed = choice('', '', { pass: ['合格', 'Pass'], fail: ['不合格', 'Fail'] }).options

const definition = defineCampaign({
  id: 'test.tasks',
  title: name,
  purpose: name,
  serves: [],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},
  start: 'open',
  states: {
    open: { title: name, basis },
    marking: { title: name, basis },
    counted: { title: name, final: true, basis },
  },
  actions: {
    open: { title: name, verb: 'open', by: [anyone()], from: [], to: 'open', basis },
    call: { title: name, by: [anyone()], from: ['open'], freezes: ['people'], basis },
    draw: { title: name, by: [anyone()], from: ['open'], draws: 'some', basis },
  },
  deadlines: {},
  rosters: { people: { title: name, register: 'staff', columns: ['person'], basis } },
  samples: { some: { title: name, from: { roster: 'people' }, size: value(2), basis } },
  tasks: {
    sit: {
      title: name,
      each: { roster: 'people' },
      by: [assignee()],
      opens: { done: 'call' },
      form: { score: integer('分', 'Score', { public: true, required: true, max: 100 }) },
      needs: [{ that: ge(input('score'), 1), code: 'EMPTY_PAPER', say: name }],
      outcomes: outcomes ?? [],
      within: { length: days(5), roll: 'none', basis: rule('2'), onExpiry: { outcome: 'absent', say: name } },
      join: 'all',
      then: { to: 'marking' },
      basis,
    },
    mark: {
      title: name,
      each: { task: 'sit', outcome: 'sat' },
      by: [anyone()],
      opens: { entered: 'marking' },
      form: { mark: integer('分', 'Mark', { public: true, required: true, max: 100 }) },
      outcomes: passed ?? [],
      needs: [
        { that: eq(row('outcome'), when(ge(input('mark'), 60), 'pass', 'fail')), code: 'OUTCOME_DIFFERS', say: name },
      ],
      join: 'all',
      then: { to: 'counted' },
      basis,
    },
    visit: {
      title: name,
      each: { sample: 'some' },
      by: [post('caller', { notOf: 'assignee' })],
      opens: { done: 'draw' },
      join: 'all',
      basis,
    },
  },
  audience: [],
  retain: { length: { permanent: true }, then: 'archive', basis },
})

const people = ['a', 'b'].map((person) => ({ key: person, person }))
const facts: Facts = {
  calendar: workCalendar([], { region: '000000' }),
  parameters: {},
  rosters: { people },
  draws: {
    some: { keys: ['m1', 'm2', 'm3'], seed: 'ab'.repeat(16), digest: 'd', organs: { m1: 'x', m2: 'x', m3: 'x' } },
  },
}

function begun() {
  let matter: Matter | null = null
  const events: MatterEvent[] = []
  const go = (at: string, command: Command, actor: Actor = {}) => {
    const decision = decide(
      definition,
      { subject: 'm', law: 'l', matter },
      command,
      actor,
      instant(`${at}:00+08:00`),
      facts,
    )
    if (decision.ok) {
      matter = decision.matter
      events.push(...decision.events)
    }
    return decision.ok ? null : decision.refusal.code
  }
  go('2026-03-02T09:00', { do: 'open' })
  return { go, events, now: () => matter as unknown as Matter }
}

test('a task that names a person is settled by that person alone, and its own conditions hold it back', () => {
  const { go } = begun()
  go('2026-03-02T10:00', { do: 'call' })
  const sit = (score: number): Command => ({ do: 'task', task: 'sit', key: 'a', outcome: 'sat', with: { score } })
  assert.equal(go('2026-03-03T09:00', sit(80), { person: 'b' }), 'NOT_YOUR_POST')
  assert.equal(go('2026-03-03T09:00', sit(0), { person: 'a' }), 'EMPTY_PAPER')
  assert.equal(go('2026-03-03T09:00', sit(80), { person: 'a' }), null)
})

test('a task that nobody settles takes the outcome of silence at its end, also on a rest day, and the join follows', () => {
  const { go, events, now } = begun()
  go('2026-03-02T10:00', { do: 'call' })
  go('2026-03-03T09:00', { do: 'task', task: 'sit', key: 'a', outcome: 'sat', with: { score: 80 } }, { person: 'a' })
  assert.equal(nextMoment(definition, now(), facts), instant('2026-03-08T00:00:00+08:00'))
  events.push(...settle(definition, now(), instant('2026-03-09T08:00:00+08:00'), facts))
  assert.equal(now().state, 'marking')
  const scope = scopeOf(definition, now(), undefined, instant('2026-03-09T08:00:00+08:00'), facts)
  assert.equal(evaluate(countTasks('sit', eq(row('outcome'), 'absent')), scope), 1)
  assert.deepEqual(fold(definition, structuredClone(events)), now())
})

test('a drawn entry keeps its organ, and nobody of that organ may settle its task', () => {
  const { go, now } = begun()
  go('2026-03-02T10:00', { do: 'draw' })
  const [first] = now().tasks.visit ?? []
  const task: Command = { do: 'task', task: 'visit', ...(first ? { key: first.key } : {}) }
  const caller = { post: 'caller', organ: 'y' }
  assert.equal(
    go('2026-03-03T09:00', task, { person: 'p', posts: [caller, { post: 'clerk', organ: 'x' }] }),
    'NOT_YOUR_POST',
  )
  assert.equal(go('2026-03-03T09:00', task, { person: 'q', posts: [caller] }), null)
  const scope = scopeOf(definition, now(), undefined, instant('2026-03-03T09:00:00+08:00'), facts)
  assert.deepEqual([evaluate(population('some'), scope), evaluate(drawnCount('some'), scope)], [3, 2])
})

test('a later task opens for those alone who settled the earlier one, and its outcome must fit its form', () => {
  const { go, events, now } = begun()
  go('2026-03-02T10:00', { do: 'call' })
  go('2026-03-03T09:00', { do: 'task', task: 'sit', key: 'a', outcome: 'sat', with: { score: 80 } }, { person: 'a' })
  events.push(...settle(definition, now(), instant('2026-03-09T08:00:00+08:00'), facts))
  assert.deepEqual(
    now().tasks.mark?.map((item) => item.key),
    ['a'],
  )
  const mark = (outcome: string): Command => ({ do: 'task', task: 'mark', key: 'a', outcome, with: { mark: 80 } })
  assert.equal(go('2026-03-09T09:00', mark('fail')), 'OUTCOME_DIFFERS')
  assert.equal(go('2026-03-09T09:00', mark('pass')), null)
  assert.equal(now().state, 'counted')
  assert.deepEqual(fold(definition, structuredClone(events)), now())
})
