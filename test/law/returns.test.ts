import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Expression, type Form, fieldsOf, type Write } from '#language'
import { definitions, registers } from '#law'

const file = join(import.meta.dirname, '../../../shared/domain/figures-2020.tsv')
const skip = existsSync(file) ? false : 'the folder of domain facts does not stand beside the repository'

const returned = definitions.filter(({ actions }) =>
  Object.values(actions).some((act) => act.writes?.some((write) => write.register === 'returned-values')),
)
const writesOf = (act: string): Write[] =>
  returned.flatMap(({ actions }) =>
    (actions[act]?.writes ?? []).filter(({ register }) => register === 'returned-values'),
  )
const figureOf = (write: Write): string => String((write.values.figure as { const: string }).const)

test('every attested figure of the report, and what the computed ones rest on, is brought by a return under its id', {
  skip,
}, () => {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const attested = rows
    .map((row) => row.split('\t'))
    .filter((cells) => cells[6] === 'attested' || cells[6] === 'computed')
  assert.equal(attested.length, 30)
  const inputs = attested.flatMap((cells) =>
    cells[6] === 'computed' ? (String(cells[8]).match(/[a-z]+\.[a-z-]+/g) ?? []) : [],
  )
  const brought = new Set(writesOf('verify').map(figureOf))
  const wanted = [...attested.map(([id]) => id as string), ...inputs]
  assert.deepEqual(
    wanted.filter((id) => !brought.has(id)),
    [],
  )
})

test('one figure is brought by one return only, and corrected under the key under which it was verified', () => {
  const keysOf = (act: string) => writesOf(act).map((write) => [figureOf(write), JSON.stringify(write.key)].join(' '))
  const figures = writesOf('verify').map(figureOf)
  assert.deepEqual(figures, [...new Set(figures)])
  assert.deepEqual(keysOf('correct'), keysOf('verify'))
  for (const { actions } of returned) {
    for (const [id, act] of Object.entries(actions)) {
      const ops = (act.writes ?? []).map(({ op }) => op)
      assert.ok(
        ops.every((op) => op === (id === 'verify' ? 'add' : 'change')),
        id,
      )
      if (ops.length > 0) assert.ok(id === 'verify' || id === 'correct', `${id} writes verified values`)
    }
  }
})

test('every item that is asked for says its time, its scope, how it is counted and which source holds', () => {
  for (const definition of returned.filter(({ id }) => id !== 'finance.loan-deposit-return')) {
    const forms: [string, Form | undefined][] = [
      ['fill', definition.actions.fill?.form],
      ...Object.entries(definition.tasks ?? {}).map(([id, task]): [string, Form | undefined] => [id, task.form]),
    ]
    const items = forms.flatMap(([where, form]) =>
      Object.entries(form ?? {})
        .filter(([name, { type }]) => ['integer', 'money', 'percent'].includes(type) && name !== 'surveyYear')
        .map(([name, field]) => ({ where, name, field })),
    )
    const rows = Object.values(definition.tables ?? {}).flatMap(({ columns }) => Object.values(columns))
    assert.ok(items.length + rows.length > 0, definition.id)
    for (const { where, name, field } of items) {
      for (const part of ['时间：', '范围：', '计量：', '以何为准：'])
        assert.ok(
          field.hint?.zh.includes(part) && field.hint.en.includes('Source that holds'),
          `${definition.id} ${where} ${name}: ${part}`,
        )
    }
    if (items.length === 0)
      assert.ok(
        rows.some(({ hint }) => hint?.zh.includes('以何为准：')),
        `${definition.id}: no definition in its rows`,
      )
  }
})

/** Every field that a verified value is taken from. */
const namesIn = (value: Expression | undefined): string[] => (value && 'field' in value ? [value.field] : [])

test('a value that is verified is shown to whoever signs it, and is never a personal one', () => {
  const columns = registers.find(({ id }) => id === 'returned-values')?.columns ?? {}
  assert.ok(Object.values(columns).every(({ public: open }) => open === true))
  for (const definition of returned) {
    const fields = fieldsOf(definition)
    for (const write of definition.actions.verify?.writes ?? []) {
      for (const name of [...namesIn(write.values.value), ...namesIn(write.values.day)]) {
        assert.ok(fields.get(name), `${definition.id}: ${name} has no title`)
        assert.equal(fields.get(name)?.public, true, `${definition.id}: ${name}`)
      }
    }
  }
})
