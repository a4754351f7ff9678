import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, workCalendar } from '#calendar'
import { anyone, ceiling, defineProcedure, integer, onDoing, onOpening, statute, workingDays } from '#language'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import { latestRun, type Matter } from './matter.ts'

const rule = statute('any')
const name = { zh: '某', en: 'some' }
const basis = [rule('1')]
const ladder = [
  { id: 'urge', title: name, after: { n: 1, unit: 'working-day' as const }, by: [anyone()], basis: rule('2') },
]

const definition = defineProcedure({
  id: 'test.clocks',
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
    answer: { title: name, by: [anyone()], from: ['open'], basis },
    redo: { title: name, by: [anyone()], from: ['open'], basis },
    again: { title: name, by: [anyone()], from: ['open'], basis },
    ask: { title: name, by: [anyone()], from: ['open'], basis },
    grant: {
      title: name,
      verb: 'extend',
      by: [anyone()],
      from: ['open'],
      form: { extendBy: integer('天', 'days', { public: true, required: true }) },
      basis,
    },
    urge: { title: name, by: [anyone()], from: ['open'], rung: { deadline: ['first', 'second'], rung: 'urge' }, basis },
    end: { title: name, by: [anyone()], from: ['open'], to: 'over', basis },
  },
  deadlines: {
    first: ceiling({
      title: name,
      length: workingDays(3),
      from: onOpening(),
      until: { done: ['answer'] },
      escalates: ladder,
      extensions: [
        { by: 'grant', total: workingDays(5), asked: { by: 'ask', before: workingDays(1) }, basis: rule('3') },
      ],
      basis,
    }),
    second: ceiling({
      title: name,
      length: workingDays(2),
      from: onDoing('redo', 'again'),
      until: { done: ['answer'] },
      escalates: ladder,
      basis,
    }),
  },
  audience: [],
  retain: { length: { permanent: true }, then: 'archive', basis },
})

const facts: Facts = { calendar: workCalendar([], { region: '000000' }), parameters: {} }

/** Plays acts in order and gives the last decision. */
function play(...steps: [at: string, act: string, given?: Record<string, number>][]) {
  let matter: Matter | null = null
  let last: ReturnType<typeof decide> | undefined
  for (const [at, act, given] of steps) {
    last = decide(
      definition,
      { subject: 'm', law: 'l', matter },
      { do: act, ...(given ? { with: given } : {}) },
      {},
      instant(`${at}:00+08:00`),
      facts,
    )
    if (last.ok) matter = last.matter
  }
  const code = last && !last.ok ? last.refusal.code : null
  return { code, matter: matter as unknown as Matter }
}

const opened: [string, string] = ['2026-03-02T09:00', 'open']

test('more time may be asked for until the last day that the provision allows, not later', () => {
  assert.equal(play(opened, ['2026-03-04T18:00', 'ask']).code, null)
  assert.equal(play(opened, ['2026-03-05T09:00', 'ask']).code, 'ASKED_TOO_LATE')
})

test('an extension moves the running period; when none runs it is refused and nothing moves', () => {
  const granted = play(opened, ['2026-03-03T09:00', 'grant', { extendBy: 2 }])
  assert.equal(latestRun(granted.matter, 'first')?.due, '2026-03-09')
  const met = play(opened, ['2026-03-03T09:00', 'answer'], ['2026-03-03T10:00', 'grant', { extendBy: 2 }])
  assert.equal(met.code, 'NO_PERIOD_RUNS')
  assert.equal(latestRun(met.matter, 'first')?.due, '2026-03-05')
})

test('each of several acts starts the period anew', () => {
  const { matter } = play(opened, ['2026-03-03T09:00', 'redo'], ['2026-03-04T09:00', 'again'])
  assert.deepEqual(
    matter.deadlines.second?.map((run) => [run.due, run.status]),
    [
      ['2026-03-05', 'ended'],
      ['2026-03-06', 'running'],
    ],
  )
})

test('a rung shared by two periods is taken on the one that is late', () => {
  const { matter, code } = play(
    opened,
    ['2026-03-03T09:00', 'answer'],
    ['2026-03-03T10:00', 'redo'],
    ['2026-03-06T09:00', 'urge'],
  )
  assert.equal(code, null)
  assert.deepEqual(latestRun(matter, 'first')?.rungs, [])
  assert.deepEqual(latestRun(matter, 'second')?.rungs, ['urge'])
})
