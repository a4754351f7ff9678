import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addHours, daysBetween, instant, plainDate, workCalendar } from '#calendar'
import {
  anyone,
  ceiling,
  days,
  defineProcedure,
  floor,
  ge,
  input,
  integer,
  need,
  onDoing,
  onEntering,
  onExpiryOf,
  onOpening,
  post,
  silence,
  statute,
  today,
  value,
} from '#language'
import { decide } from './decide.ts'
import type { MatterEvent } from './events.ts'
import type { Actor, Command, Facts } from './facts.ts'
import { fold } from './fold.ts'
import { latestRun, type Matter } from './matter.ts'
import { nextMoment, settle } from './settle.ts'

const rule = statute('any')
const name = { zh: '某', en: 'some' }
const basis = [rule('1')]
const days3 = integer('天', 'days', { public: true, required: true, max: 40 })

/** Every way in which time acts on a matter, in one small procedure. */
const definition = defineProcedure({
  id: 'test.time',
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
    held: { title: name, basis },
    taken: { title: name, basis },
    over: { title: name, final: true, basis },
  },
  actions: {
    open: { title: name, verb: 'open', by: [anyone()], from: [], to: 'open', basis },
    hold: { title: name, verb: 'suspend', by: [anyone()], from: ['open'], to: 'held', basis },
    resume: { title: name, verb: 'resume', by: [anyone()], from: ['held'], to: 'open', basis },
    extend: { title: name, verb: 'extend', by: [anyone()], from: ['open'], form: { extendBy: days3 }, basis },
    urge: { title: name, by: [post('chief')], from: ['open'], rung: { deadline: 'answer', rung: 'urge' }, basis },
    answer: { title: name, by: [anyone()], from: ['open'], to: 'taken', sets: { answeredOn: today() }, basis },
    waive: { title: name, by: [anyone()], from: ['taken'], basis },
    end: { title: name, by: [anyone()], from: ['taken'], to: 'over', basis },
    many: {
      title: name,
      by: [anyone()],
      from: ['open'],
      form: { n: days3 },
      needs: [need(ge(input('n'), 20), 'TOO_FEW', '太少。', 'Too few.')],
      basis,
    },
    object: { title: name, by: [anyone()], from: ['over'], basis },
  },
  deadlines: {
    answer: ceiling({
      title: name,
      length: days(10),
      roll: 'none',
      from: onOpening(),
      until: { done: ['answer'] },
      pausedBy: [{ during: 'held' }],
      extensions: [{ by: 'extend', total: days(20), basis: rule('2') }],
      escalates: [
        { id: 'remind', title: name, after: { n: 2, unit: 'day', before: true }, by: 'system', basis: rule('3') },
        { id: 'tell', title: name, after: { n: 1, unit: 'working-day' }, by: 'system', basis: rule('3') },
        { id: 'urge', title: name, after: { n: 3, unit: 'day' }, by: [post('chief')], basis: rule('3') },
      ],
      basis,
    }),
    held: silence({
      title: name,
      length: days(30),
      from: onEntering('held'),
      until: { done: ['resume'] },
      onExpiry: { to: 'over', sets: { lapsed: value(true) }, say: name },
      basis,
    }),
    wait: floor({
      title: name,
      length: days(5),
      from: onDoing('answer'),
      until: { done: ['end'] },
      holdsBack: ['end'],
      exception: { by: 'waive', basis: rule('4') },
      basis,
    }),
    late: ceiling({
      title: name,
      length: days(7),
      from: onExpiryOf('answer'),
      until: { done: ['object'] },
      afterClosing: true,
      basis,
    }),
  },
  tasks: {
    view: {
      title: name,
      each: { one: true },
      by: [anyone()],
      opens: { done: 'hold' },
      within: { length: days(3), basis: rule('5'), onExpiry: { outcome: 'none', say: name } },
      outcomes: [
        { id: 'given', title: name },
        { id: 'none', title: name },
      ],
      join: 'all',
      basis,
    },
  },
  audience: [],
  retain: { length: { permanent: true }, then: 'archive', basis },
})

const facts: Facts = { calendar: workCalendar([], { region: '000000' }), parameters: {} }
const chief: Actor = { person: 'c', posts: [{ post: 'chief', organ: 'o' }] }
const commands = fc.oneof(
  fc.constantFrom(
    ...['hold', 'resume', 'urge', 'answer', 'waive', 'end', 'object', 'nothing'].map((id): Command => ({ do: id })),
  ),
  fc.record({ do: fc.constant('extend'), with: fc.record({ extendBy: fc.nat(25) }) }),
  fc.record({ do: fc.constant('many'), with: fc.record({ n: fc.nat(40) }) }),
  fc.constant<Command>({ do: 'task', task: 'view', outcome: 'given' }),
)
const walk = fc.array(fc.record({ hours: fc.nat(24 * 15), half: fc.nat(100), command: commands }), { maxLength: 30 })
const start = instant('2026-03-02T02:00:00Z')
const settings = { seed: 42, numRuns: process.env.FADU_SLOW ? 2000 : 150 }

function begun(): { matter: Matter; events: MatterEvent[] } {
  const opened = decide(definition, { subject: 'm', law: 'l', matter: null }, { do: 'open' }, chief, start, facts)
  assert.ok(opened.ok)
  return { matter: opened.matter, events: [...opened.events] }
}

/** Plays a walk; `sweeps` says whether time is also settled between the acts, and when. */
function play(steps: { hours: number; half: number; command: Command }[], sweeps: boolean) {
  const { matter: first, events } = begun()
  let matter = first
  let now = start
  const answers: string[] = []
  for (const { hours, half, command } of steps) {
    if (sweeps) events.push(...settle(definition, matter, addHours(now, Math.floor((hours * half) / 100)), facts))
    now = addHours(now, hours)
    if (sweeps) events.push(...settle(definition, matter, now, facts))
    const done = decide(definition, { subject: 'm', law: 'l', matter }, command, chief, now, facts)
    answers.push(done.ok ? 'done' : done.refusal.code)
    events.push(...(done.ok ? done.events : done.settled))
    matter = done.matter as Matter
  }
  return { matter, events, answers, now }
}

test('whether the sweep or the act comes first, and however often time is settled, the record is the same', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const lazy = play(steps, false)
      const swept = play(steps, true)
      assert.deepEqual(swept, lazy)
    }),
    settings,
  )
})

test('folding the events gives the matter, every time', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const { matter, events } = play(steps, true)
      assert.deepEqual(fold(definition, structuredClone(events)), matter)
      assert.deepEqual(fold(definition, structuredClone(events)), fold(definition, structuredClone(events)))
    }),
    settings,
  )
})

test('a refused command changes nothing that time alone would not have changed', () => {
  fc.assert(
    fc.property(walk, commands, fc.nat(24 * 40), (steps, command, hours) => {
      const { matter, now } = play(steps, false)
      const later = addHours(now, hours)
      const alone = structuredClone(matter)
      const settled = settle(definition, alone, later, facts)
      const done = decide(definition, { subject: 'm', law: 'l', matter }, command, {}, later, facts)
      fc.pre(!done.ok)
      assert.ok(!done.ok)
      assert.deepEqual(done.matter, alone)
      assert.deepEqual(done.settled, settled)
    }),
    settings,
  )
})

test('after settling nothing that has fallen due is left, and no walk reaches a state that is not defined', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const { matter, now } = play(steps, true)
      assert.ok(Object.hasOwn(definition.states, matter.state))
      const next = nextMoment(definition, matter, facts)
      assert.ok(next === null || next > now)
    }),
    settings,
  )
})

test('a period of days moves by exactly the days for which it stood still and was extended', () => {
  const pauses = fc.array(fc.record({ before: fc.integer({ min: 0, max: 2 }), for: fc.integer({ min: 0, max: 25 }) }), {
    maxLength: 3,
  })
  fc.assert(
    fc.property(pauses, fc.nat(20), (list, more) => {
      let { matter } = begun()
      // The day of the start is not counted anyhow: a pause on it alone moves nothing.
      let day = plainDate('2026-03-03')
      const act = (command: Command) => {
        const now = instant(`${day}T02:00:00Z`)
        const done = decide(definition, { subject: 'm', law: 'l', matter }, command, chief, now, facts)
        assert.ok(done.ok, done.ok ? '' : done.refusal.code)
        matter = done.matter
      }
      let stood = 0
      for (const pause of list) {
        day = addDays(day, pause.before)
        act({ do: 'hold' })
        day = addDays(day, pause.for)
        act({ do: 'resume' })
        stood += pause.for
      }
      if (more > 0) act({ do: 'extend', with: { extendBy: more } })
      const run = latestRun(matter, 'answer')
      assert.equal(daysBetween(plainDate('2026-03-02'), run?.due ?? plainDate('2026-03-02')), 10 + stood + more)
    }),
    settings,
  )
})
