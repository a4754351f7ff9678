import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addHours, instant, workCalendar } from '#calendar'
import { type Command, decide, fold, type Matter, type MatterEvent, nextMoment } from '#engine'
import type { Definition } from '#language'
import { calendars, definitions, exampleSets } from '#law'
import { runExample } from './run-example.ts'
import { type Drive, factsFor, fillForm, swept, tries } from './walk.ts'

const calendar = workCalendar(calendars, { region: '421200' })
const SEED = 20261123
const RUNS = process.env.FADU_SLOW ? 400 : 60

const drives = fc.array(
  fc.record<Drive>({
    hours: fc.oneof({ weight: 4, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(2400) }),
    pick: fc.nat(1_000_000),
    fill: fc.nat(1_000_000),
  }),
  { minLength: 5, maxLength: 45 },
)

/** A walk sets out from nothing or from somewhere along a worked example, so that it gets deep into a procedure. */
const starts = fc.record({ example: fc.nat(1_000_000), steps: fc.nat(1_000_000) })

function startOf(definition: Definition, from: { example: number; steps: number }) {
  const set = exampleSets.find((one) => one.procedure === definition.id && (one.from ?? '') <= definition.inForce.from)
  const sets = exampleSets.filter((one) => one.procedure === definition.id)
  const examples = (sets.find((one) => one.from === definition.inForce.from) ?? set)?.examples ?? []
  const example = examples[from.example % (examples.length + 1)]
  if (!example) {
    const day = definition.inForce.from > '2026-01-05' ? definition.inForce.from : '2026-01-05'
    return { matter: null, events: [], now: `${day}T01:00:00Z` }
  }
  const steps = example.steps.slice(0, 1 + (from.steps % example.steps.length))
  const played = runExample(definition, undefined, { ...example, steps: steps.map(({ gives: _, ...rest }) => rest) })
  const last = steps.at(-1)?.at as string
  return { ...played, now: instant(`${last.slice(0, 10)}T${last.slice(11, 16)}:00+08:00`) }
}

/** How often a walk met what the properties are about; a property that nothing tried would prove nothing. */
const met = { refused: 0, done: 0, settledFirst: 0 }

/** Takes one random step and checks everything that must hold of any step on any matter of any procedure. */
function step(definition: Definition, matter: Matter | null, events: MatterEvent[], drive: Drive, from: string) {
  const now = addHours(instant(from), drive.hours)
  const options = tries(definition, matter)
  const chosen = options[drive.pick % Math.max(1, options.length)]
  if (!chosen) return { matter, now }
  const form = definition.actions[chosen.command.do]?.form ?? definition.tasks?.[chosen.command.task ?? '']?.form ?? {}
  const command: Command = { ...chosen.command, with: fillForm(form, now, drive.fill) }
  const facts = factsFor(definition, matter, command, now, calendar)
  const subject = (m: Matter | null) => ({ subject: 'm', law: 'law', matter: m })
  const before = matter ? swept(definition, matter, now, facts) : null

  if (matter && before) {
    const half = swept(definition, matter, addHours(instant(from), Math.floor(drive.hours / 2)), facts)
    const whole = swept(definition, half.matter, now, facts)
    assert.deepEqual(whole.matter, before.matter, 'two sweeps give what one gives')
    assert.deepEqual([...half.events, ...whole.events], before.events, 'in the same events')
    const next = nextMoment(definition, before.matter, facts)
    assert.ok(next === null || next > now, 'nothing that has fallen due is left unsettled')
  }
  const direct = decide(definition, subject(structuredClone(matter)), command, chosen.actor, now, facts)
  const after = decide(definition, subject(structuredClone(before?.matter ?? null)), command, chosen.actor, now, facts)
  if (before && before.events.length > 0) met.settledFirst += 1
  met[direct.ok ? 'done' : 'refused'] += 1
  assert.equal(direct.ok, after.ok, 'an act after the sweep is decided as an act that settles first')
  if (!direct.ok || !after.ok) {
    assert.ok(!direct.ok && !after.ok)
    assert.deepEqual(direct.refusal, after.refusal)
    assert.deepEqual(direct.matter, before?.matter ?? null, 'a refused command leaves the matter as time has left it')
    assert.deepEqual(direct.settled, before?.events ?? [])
    assert.ok(direct.refusal.basis.length > 0 && direct.refusal.say.zh && direct.refusal.say.en)
    events.push(...direct.settled)
    return { matter: direct.matter, now }
  }
  assert.deepEqual(direct.events, [...(before?.events ?? []), ...after.events])
  assert.deepEqual(direct.matter, after.matter)
  events.push(...direct.events)
  return { matter: direct.matter, now }
}

for (const definition of definitions) {
  test(`random walks through ${definition.id} (${definition.inForce.from}) keep every promise of the engine`, () => {
    const reached = new Set<string>()
    let done = 0
    fc.assert(
      fc.property(starts, drives, (from, list) => {
        const start = startOf(definition, from)
        let matter: Matter | null = start.matter
        let now: string = start.now
        const events: MatterEvent[] = [...start.events]
        const before = events.length
        for (const drive of list) {
          const result = step(definition, matter, events, drive, now)
          matter = result.matter
          now = result.now
          if (matter === null) continue
          assert.ok(definition.states[matter.state], `undefined state ${matter.state}`)
          reached.add(matter.state)
        }
        done += events.length - before
        assert.deepEqual(fold(definition, structuredClone(events)), matter, 'folding is deterministic')
        assert.deepEqual(
          events.map((event) => event.seq),
          events.map((_, i) => i + 1),
        )
      }),
      { seed: SEED, numRuns: RUNS },
    )
    assert.ok(done * 4 > RUNS, `only ${done} events in ${RUNS} walks`)
    assert.ok(reached.size > 1, `the walks never left ${[...reached].join()}`)
  })
}

test('the walks met refusals, acts, and acts that first had to settle what time had brought', () => {
  for (const [what, count] of Object.entries(met)) assert.ok(count > RUNS, `${what}: only ${count}`)
})
