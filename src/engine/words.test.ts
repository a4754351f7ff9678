import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, workCalendar } from '#calendar'
import {
  anyone,
  ceiling,
  choice,
  date,
  daysBetween,
  defineProcedure,
  eq,
  field,
  ge,
  input,
  integer,
  not,
  onDate,
  onDoing,
  onOpening,
  overridden,
  row,
  setOn,
  statute,
  text,
  today,
  value,
  wasLate,
  when,
  workingDays,
} from '#language'
import { decide } from './decide.ts'
import type { Command, Facts } from './facts.ts'
import { fold } from './fold.ts'
import type { MatterEvent } from './index.ts'
import { latestRun, type Matter } from './matter.ts'
import { scopeOf } from './scope.ts'
import { nextMoment, settle } from './settle.ts'

const rule = statute('any')
const name = { zh: '某', en: 'some' }
const basis = [rule('1')]
const tracks = { long: ['长', 'Long'], short: ['短', 'Short'] } as const

const definition = defineProcedure({
  id: 'test.words',
  title: name,
  purpose: name,
  serves: [],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},
  start: 'open',
  states: { open: { title: name, basis }, waiting: { title: name, basis }, over: { title: name, final: true, basis } },
  actions: {
    open: {
      title: name,
      verb: 'open',
      by: [anyone()],
      from: [],
      to: 'open',
      form: { track: choice('轨', 'Track', tracks, { public: true, required: true }) },
      basis,
    },
    wait: { title: name, by: [anyone()], from: ['open'], to: 'waiting', basis },
    goOn: { title: name, by: [anyone()], from: ['waiting'], to: 'open', basis },
    convert: { title: name, by: [anyone()], from: ['open'], sets: { track: value('long') }, basis },
    item: {
      title: name,
      by: [anyone()],
      from: ['open'],
      form: {
        place: integer('位次', 'Place', { public: true, required: true }),
        due: date('期限', 'Due', { public: true, required: true }),
        result: text('结果', 'Result', { public: true }),
      },
      row: { table: 'items', op: 'add' },
      basis,
    },
    settleItem: {
      title: name,
      by: [anyone()],
      from: ['open'],
      form: { result: text('结果', 'Result', { public: true, required: true }) },
      row: { table: 'items', op: 'set' },
      needs: [{ that: ge(row('place'), 2), code: 'NOT_THE_FIRST', say: name }],
      basis,
    },
    give: { title: name, by: [anyone()], from: ['open'], basis },
    end: {
      title: name,
      by: [anyone()],
      from: ['open'],
      to: 'over',
      form: {
        how: choice('怎样', 'How', tracks, { public: true, required: true }),
        whyShort: text('为何', 'Why', { public: true }),
      },
      warns: [{ that: not(eq(input('how'), 'short')), code: 'TOO_SHORT', say: name, reason: 'whyShort' }],
      basis,
    },
    object: {
      title: name,
      by: [anyone()],
      from: ['over'],
      form: { heardOn: date('知道', 'Heard on', { public: true, required: true, legalTime: true }) },
      basis,
    },
  },
  deadlines: {
    decide: ceiling({
      title: name,
      length: setOn(when(eq(field('track'), 'short'), 3, 6), 'working-day'),
      from: onOpening(),
      until: { done: ['end'] },
      pausedBy: [{ during: 'waiting' }],
      remeasuredBy: ['convert'],
      basis,
    }),
    plain: ceiling({ title: name, length: workingDays(30), from: onOpening(), until: { done: ['give'] }, basis }),
    sue: ceiling({
      title: name,
      length: { n: 15, unit: 'day' },
      from: onDoing('end'),
      until: { done: ['object'] },
      afterClosing: true,
      basis,
    }),
    heard: ceiling({
      title: name,
      length: { n: 5, unit: 'day' },
      from: onDate('heardOn'),
      until: { done: [] },
      afterClosing: true,
      basis,
    }),
  },
  tables: {
    items: {
      title: name,
      columns: {
        place: integer('位次', 'Place', { public: true }),
        due: date('期限', 'Due', { public: true }),
        result: text('结果', 'Result', { public: true }),
      },
      basis,
    },
  },
  tasks: {
    each: {
      title: name,
      each: { table: 'items' },
      by: [anyone()],
      opens: { done: 'give' },
      within: { length: setOn(daysBetween(today(), row('due')), 'day'), basis: rule('2') },
      join: 'all',
      basis,
    },
  },
  audience: [],
  retain: { length: { permanent: true }, then: 'archive', basis },
})

const facts: Facts = { calendar: workCalendar([], { region: '000000' }), parameters: {} }
const at = (text: string) => instant(`${text}T10:00:00+08:00`)

/** Plays acts by anyone; every one must be done. */
function play(...steps: [string, Partial<Command> & { do: string }][]): { matter: Matter; events: MatterEvent[] } {
  let matter: Matter | null = null
  const events: MatterEvent[] = []
  for (const [day, command] of steps) {
    const done = decide(definition, { subject: 'm', law: 'l', matter }, command, {}, at(day), facts)
    assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.refusal))
    matter = done.matter
    events.push(...done.events)
  }
  assert.deepEqual(fold(definition, structuredClone(events)), matter)
  return { matter: matter as unknown as Matter, events }
}

const opened = (track: string): [string, { do: string; with: { track: string } }] => [
  '2026-03-02',
  { do: 'open', with: { track } },
]

test('an act that changes the length keeps the start and the pauses of the period', () => {
  const short = play(opened('short'), ['2026-03-03', { do: 'wait' }], ['2026-03-05', { do: 'goOn' }])
  assert.equal(latestRun(short.matter, 'decide')?.due, '2026-03-09')
  const long = play(
    opened('short'),
    ['2026-03-03', { do: 'wait' }],
    ['2026-03-05', { do: 'goOn' }],
    ['2026-03-06', { do: 'convert' }],
  )
  const run = latestRun(long.matter, 'decide')
  assert.deepEqual(
    [run?.due, run?.length, run?.pauses.length, run?.extensions],
    ['2026-03-12', { n: 6, unit: 'working-day' }, 1, []],
  )
  const moved = long.events.at(-1)?.body.effects.find((effect) => effect.is === 'moved')
  assert.equal(moved?.is === 'moved' && moved.why, 'remeasured')
})

test('a warning refuses until it is overridden with a reason, and the override is counted', () => {
  const { matter } = play(opened('long'))
  const on = { subject: 'm', law: 'l', matter: structuredClone(matter) }
  const told = decide(definition, on, { do: 'end', with: { how: 'short' } }, {}, at('2026-03-03'), facts)
  assert.ok(!told.ok)
  assert.equal(told.refusal.code, 'TOO_SHORT')
  assert.equal(told.refusal.facts.reason, 'whyShort')
  const plain = play(opened('long'), ['2026-03-03', { do: 'end', with: { how: 'long' } }])
  const over = play(opened('long'), ['2026-03-03', { do: 'end', with: { how: 'short', whyShort: '紧急' } }])
  const count = (m: Matter) => scopeOf(definition, m, undefined, at('2026-03-04'), facts).overridden('TOO_SHORT')
  assert.deepEqual([count(plain.matter), count(over.matter)], [0, 1])
  assert.equal(JSON.stringify(overridden('TOO_SHORT')), '{"overridden":"TOO_SHORT"}')
})

test('a period may run on, and begin, after the matter has ended; the others end with it', () => {
  const { matter } = play(
    opened('long'),
    ['2026-03-03', { do: 'end', with: { how: 'long' } }],
    ['2026-03-04', { do: 'object', with: { heardOn: '2026-03-03' } }],
  )
  assert.equal(latestRun(matter, 'plain')?.status, 'ended')
  assert.equal(latestRun(matter, 'sue')?.status, 'met')
  assert.equal(latestRun(matter, 'heard')?.due, '2026-03-09')
  assert.ok(nextMoment(definition, matter, facts))
})

test('a condition sees the row that the act is about, and a row may set the time of its task', () => {
  const steps: Parameters<typeof play> = [
    opened('long'),
    ['2026-03-02', { do: 'item', with: { place: 1, due: '2026-03-10' } }],
    ['2026-03-02', { do: 'item', with: { place: 2, due: '2026-03-12' } }],
  ]
  const { matter } = play(...steps)
  const [first, second] = (matter.tables.items ?? []).map((item) => item.id) as [string, string]
  assert.deepEqual([first, second], ['items-1', 'items-2'])
  const on = { subject: 'm', law: 'l', matter: structuredClone(matter) }
  const refused = decide(
    definition,
    on,
    { do: 'settleItem', row: first, with: { result: '可' } },
    {},
    at('2026-03-03'),
    facts,
  )
  assert.ok(!refused.ok && refused.refusal.code === 'NOT_THE_FIRST')
  const done = play(
    ...steps,
    ['2026-03-03', { do: 'settleItem', row: second, with: { result: '可' } }],
    ['2026-03-04', { do: 'give' }],
  )
  assert.deepEqual(
    done.matter.tasks.each?.map((item) => item.due),
    ['2026-03-10', '2026-03-12'],
  )
})

test('what was met late stays late for a figure, also when nothing is owed any more', () => {
  const { matter } = play(opened('long'), ['2026-03-30', { do: 'end', with: { how: 'long' } }])
  const scope = scopeOf(definition, matter, undefined, at('2026-03-31'), facts)
  assert.deepEqual([scope.late('decide'), scope.wasLate('decide'), scope.wasLate('plain')], [false, true, false])
  assert.equal(JSON.stringify(wasLate('decide')), '{"wasLate":"decide"}')
  settle(definition, matter, at('2027-01-01'), facts)
  assert.equal(latestRun(matter, 'sue')?.status, 'expired')
})
