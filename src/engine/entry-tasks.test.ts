import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, workCalendar } from '#calendar'
import {
  acting,
  anyone,
  defineReturn,
  eq,
  integer,
  need,
  openFor,
  organ,
  organs,
  percent,
  post,
  rank,
  row,
  statute,
  sumTasks,
  text,
} from '#language'
import { decide } from './decide.ts'
import type { Actor, Command, Facts } from './facts.ts'
import type { Matter } from './matter.ts'

const name = { zh: '某', en: 'some' }
const basis = [statute('any')('1')]
const given = { public: true as const, required: true as const }
const figure = integer('数', 'Number', given)

/** Each organ of a roster files a part; its leader signs it or sends it back; the parts are added up. */
const definition = defineReturn({
  id: 'test.parts',
  title: name,
  purpose: name,
  serves: [],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},
  start: 'open',
  states: { open: { title: name, noDeadline: name, basis }, over: { title: name, final: true, basis } },
  actions: {
    open: {
      title: name,
      verb: 'open',
      by: [anyone()],
      from: [],
      to: 'open',
      freezes: ['units'],
      gives: ['part'],
      basis,
    },
    note: {
      title: name,
      by: [post('officer', { in: 'units' })],
      from: ['open'],
      form: { said: text('说', 'Said', given) },
      needs: [need(openFor('part', acting()), 'PART_CLOSED', '已报。', 'Filed.')],
      sets: { noted: acting() },
      basis,
    },
    'send-back': {
      title: name,
      by: [anyone()],
      from: ['open'],
      form: { backTo: organs('退回单位', 'Sent back to', given) },
      gives: [{ task: 'part', to: 'backTo' }],
      basis,
    },
    place: {
      title: name,
      by: [anyone()],
      from: ['open'],
      fills: { table: 'places', from: 'units', computes: { place: rank('places', row('ratio')) } },
      basis,
    },
    add: {
      title: name,
      by: [anyone()],
      from: ['open'],
      to: 'over',
      sets: { total: sumTasks('part', row('n'), eq(row('latest'), true)) },
      basis,
    },
  },
  deadlines: {},
  tables: {
    places: {
      title: name,
      columns: {
        organ: organ('单位', 'Unit', given),
        ratio: percent('比例', 'Ratio', { public: true }),
        place: integer('位次', 'Place', { public: true }),
      },
      basis,
    },
  },
  rosters: { units: { title: name, register: 'units', columns: ['organ', 'ratio'], basis } },
  tasks: {
    part: {
      title: name,
      each: { roster: 'units' },
      by: [post('officer', { of: 'assignee' })],
      opens: { settled: 'sign', outcome: 'returned' },
      form: { n: figure },
      join: 'none',
      basis,
    },
    sign: {
      title: name,
      each: { task: 'part' },
      by: [post('leader', { of: 'assignee' })],
      opens: { settled: 'part' },
      outcomes: [
        { id: 'signed', title: name },
        { id: 'returned', title: name },
      ],
      join: 'none',
      distinctFrom: ['part'],
      basis,
    },
  },
  audience: [],
  retain: { length: { permanent: true }, then: 'archive', basis },
})

const facts: Facts = {
  calendar: workCalendar([], { region: '000000' }),
  parameters: {},
  rosters: {
    units: [
      { key: 'a', organ: 'a', ratio: 10 },
      { key: 'b', organ: 'b', ratio: 30 },
      { key: 'c', organ: 'c', ratio: null },
    ],
  },
}
const now = instant('2026-01-05T02:00:00Z')
const holder = (role: string, of: string): Actor => ({ person: `${role}-${of}`, posts: [{ post: role, organ: of }] })

function play() {
  const held: { matter: Matter | null } = { matter: null }
  const run = (command: Command, actor: Actor = {}): string => {
    const decision = decide(definition, { subject: 'm', law: 'l', matter: held.matter }, command, actor, now, facts)
    if (!decision.ok) return decision.refusal.code
    held.matter = decision.matter
    return 'done'
  }
  return {
    run,
    fileAs: (key: string, of: string, n: number) =>
      run({ do: 'task', task: 'part', key, with: { n } }, holder('officer', of)),
    sign: (key: string, of: string, outcome: string) =>
      run({ do: 'task', task: 'sign', key, outcome }, holder('leader', of)),
    get matter() {
      return held.matter as Matter
    },
  }
}

test('a task follows for the same entry when another of it is settled, and goes round again when it is sent back', () => {
  const it = play()
  assert.equal(it.run({ do: 'open' }), 'done')
  assert.equal(it.matter.tasks.part?.length, 3)
  assert.deepEqual(Object.keys(it.matter.tasks), ['part'])
  assert.equal(it.fileAs('a', 'a', 5), 'done')
  assert.deepEqual(
    it.matter.tasks.sign?.map(({ key, organ: of, status }) => [key, of, status]),
    [['a', 'a', 'open']],
    'only that entry',
  )
  assert.equal(it.sign('a', 'b', 'signed'), 'NOT_YOUR_POST')
  assert.equal(it.sign('a', 'a', 'returned'), 'done')
  assert.equal(it.matter.tasks.part?.at(-1)?.key, 'a#2')
  assert.equal(it.fileAs('a#2', 'a', 7), 'done')
  assert.equal(it.sign('a#2', 'a', 'signed'), 'done')
  assert.equal(it.fileAs('b', 'b', 11), 'done')
  assert.equal(it.run({ do: 'add' }), 'done')
  assert.equal(it.matter.fields.total, 18, 'what was sent back does not count beside what took its place')
})

test('one organ’s task is opened again without the others', () => {
  const it = play()
  it.run({ do: 'open' })
  for (const unit of ['a', 'b', 'c']) {
    it.fileAs(unit, unit, 1)
    it.sign(unit, unit, 'signed')
  }
  assert.equal(it.run({ do: 'send-back', with: { backTo: ['b'] } }), 'done')
  assert.deepEqual(
    it.matter.tasks.part?.filter(({ status }) => status === 'open').map(({ key }) => key),
    ['b#2'],
  )
})

test('an organ outside the roster may not act, and one inside it may while its part is open', () => {
  const it = play()
  it.run({ do: 'open' })
  const note = { do: 'note', with: { said: '说明' } }
  assert.equal(it.run(note, holder('officer', 'd')), 'NOT_YOUR_POST')
  assert.equal(it.run(note, holder('officer', 'a')), 'done')
  assert.equal(it.matter.fields.noted, 'a')
  it.fileAs('a', 'a', 1)
  assert.equal(it.run(note, holder('officer', 'a')), 'PART_CLOSED')
})

test('a table is filled anew from a roster, and places are given among its rows', () => {
  const it = play()
  it.run({ do: 'open' })
  it.run({ do: 'place' })
  it.run({ do: 'place' })
  assert.deepEqual(
    it.matter.tables.places?.map(({ values }) => values),
    [
      { organ: 'a', ratio: 10, place: 2 },
      { organ: 'b', ratio: 30, place: 1 },
      { organ: 'c', ratio: null, place: null },
    ],
  )
  assert.equal(new Set(it.matter.tables.places?.map(({ id }) => id)).size, 3)
})
