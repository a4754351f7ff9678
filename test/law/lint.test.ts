import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Definition, type LintContext, lint, writersOf } from '#language'
import { definitions, registers, statutes } from '#law'
import { posts } from '../../cities/xianning/posts.ts'
import { readMechanisms } from './mechanisms.ts'

const context: LintContext = {
  statutes,
  posts: new Set(posts.map((post) => post.id)),
  registers: new Set(registers.map((register) => register.id)),
  writers: writersOf(registers),
  procedures: new Set(definitions.map((definition) => definition.id)),
  mechanisms: readMechanisms(),
}

for (const definition of definitions) {
  test(`${definition.id} (${definition.inForce.from}) has no defect that can be found without running it`, () => {
    assert.deepEqual(lint(definition, context), [])
    assert.deepEqual(JSON.parse(JSON.stringify(definition)), definition)
  })
}

test('for every day from 2020-01-01 at most one version of a procedure applies, and a gap has a stated reason', () => {
  const families = Map.groupBy(definitions, (definition) => definition.id)
  for (const [id, versions] of families) {
    const sorted = [...versions].sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1))
    sorted.forEach((version, i) => {
      const next = sorted[i + 1]
      if (!next) return
      assert.ok(version.inForce.to, `${id}: the version of ${version.inForce.from} has a successor but no last day`)
      assert.ok(version.inForce.to < next.inForce.from, `${id}: two versions apply on ${next.inForce.from}`)
      const gapless = Date.parse(next.inForce.from) - Date.parse(version.inForce.to) === 86_400_000
      assert.ok(gapless || next.inForce.gap, `${id}: days without a version before ${next.inForce.from} and no reason`)
    })
    const first = sorted[0] as Definition
    assert.ok(
      first.inForce.from <= '2020-01-01' || first.inForce.gap,
      `${id}: begins ${first.inForce.from} without a reason`,
    )
  }
})

const nothing = { const: null }
const entry = { op: 'add', key: nothing, values: {}, from: nothing }

test('every procedure that a register names is defined and writes to it', () => {
  for (const [register, procedures] of writersOf(registers)) {
    for (const id of procedures) {
      const family = definitions.filter((definition) => definition.id === id)
      assert.ok(family.length > 0, `${register}: ${id} is not defined`)
      const writes = family.flatMap(({ actions }) => Object.values(actions).flatMap((act) => act.writes ?? []))
      assert.ok(
        writes.some((write) => write.register === register),
        `${register}: ${id} never writes to it`,
      )
    }
  }
})

test('the lint finds what it is for: each planted defect is named', () => {
  const whole = structuredClone(definitions[0]) as Definition
  const planted: [string, (d: Definition) => void][] = [
    [
      'unreachable',
      (d) => Object.assign(d.states, { nowhere: { ...d.states.handling, noDeadline: { zh: '无', en: 'none' } } }),
    ],
    ['unknown-name', (d) => Object.assign(d.actions.accept as object, { to: 'no-such-state' })],
    [
      'citation',
      (d) => Object.assign(d.actions.accept as object, { basis: [{ statute: 'no-such-law', article: '1' }] }),
    ],
    ['citation', (d) => Object.assign(d.actions.accept as object, { basis: [] })],
    ['verb', (d) => Object.assign(d.actions.withdraw as object, { by: [{ post: 'handler' }] })],
    [
      'personal-in-condition',
      (d) =>
        Object.assign(d.actions.accept as object, {
          needs: [
            { that: { op: '=', left: { field: 'phone' }, right: { const: '1' } }, code: 'X', say: { zh: '', en: '' } },
          ],
        }),
    ],
    ['no-deadline', (d) => Object.assign(d.deadlines.sign as object, { onExpiry: undefined })],
    ['writer', (d) => Object.assign(d.actions.accept as object, { writes: [{ ...entry, register: 'organs' }] })],
    ['unknown-name', (d) => Object.assign(d.actions.accept as object, { gives: ['no-such-task'] })],
    ['unknown-name', (d) => Object.assign(d.actions.accept as object, { freezes: ['no-such-roster'] })],
  ]
  for (const [rule, plant] of planted) {
    const broken = structuredClone(whole)
    plant(broken)
    const rules = lint(broken, context).map((finding) => finding.rule)
    assert.ok(rules.includes(rule as never), `${rule} was planted, found ${rules.join(', ') || 'nothing'}`)
  }
})
