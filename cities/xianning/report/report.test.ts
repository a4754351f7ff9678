import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { registers } from '#law'
import { accounts, limits, obligedBodies, organs, reportTemplates } from '../index.ts'
import { recipients } from './recipients.ts'

const organIds = new Set(organs.map(({ id }) => id))
const templateFor = (year: string, kind: string) =>
  reportTemplates
    .filter(({ from, bodies }) => from <= year && (bodies as string[]).includes(kind))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]

test('the city, six counties, its departments and seventy townships must report, each once', () => {
  const of = (kind: string) => obligedBodies.filter(({ bodyKind }) => bodyKind === kind).length
  assert.deepEqual([of('city'), of('county'), of('township')], [1, 6, 70])
  assert.ok(of('department') >= 25)
  assert.equal(new Set(obligedBodies.map(({ organ }) => organ)).size, obligedBodies.length)
  assert.equal(new Set(obligedBodies.map(({ series }) => series)).size, obligedBodies.length, 'a series is of one body')
})

test('every body has the columns of the register, and organs that exist', () => {
  const register = registers.find(({ id }) => id === 'obliged-bodies')
  assert.ok(register)
  for (const body of obligedBodies) {
    assert.deepEqual(Object.keys(body).sort(), Object.keys(register.columns).sort(), body.organ)
    for (const id of [body.organ, body.editor, body.office]) assert.ok(organIds.has(id), `${body.organ}: ${id}`)
  }
})

test('each kind of body has an outline for 2020 and for 2026, and for the kind its recipients', () => {
  for (const kind of ['city', 'county', 'department', 'township'] as const) {
    for (const year of ['2020', '2021', '2026', '2030']) {
      const template = templateFor(year, kind)
      assert.ok(template, `${kind} ${year}`)
      assert.deepEqual(template.recipients[kind], recipients[kind])
    }
  }
  assert.notEqual(templateFor('2020', 'city'), templateFor('2026', 'city'))
})

test('an outline has the five statutory parts, unique ids, known contributors, and a budget wherever text is asked for', () => {
  for (const { id, sections } of reportTemplates) {
    const blocks = new Set(sections.map(({ block }) => block))
    for (const block of ['measures', 'weaknesses', 'principal', 'next'] as const)
      assert.ok(blocks.has(block), `${id}: ${block}`)
    assert.equal(new Set(sections.map((section) => section.id)).size, sections.length, id)
    assert.equal(
      new Set(sections.flatMap(({ figures }) => figures)).size,
      sections.flatMap(({ figures }) => figures).length,
    )
    for (const { id: section, contributors, budget, heading, level, guidance } of sections) {
      assert.equal(budget === null, contributors.length === 0, `${id} ${section}`)
      assert.equal(heading.zh === '', level === 0, `${id} ${section}`)
      assert.ok(guidance.zh && guidance.en, `${id} ${section}`)
      for (const organ of contributors)
        assert.ok(organ === '{self}' || organIds.has(organ), `${id} ${section}: ${organ}`)
    }
  }
})

test('every body has a writer, a signer and a reviewer who is another person than the editor', () => {
  const holds = (post: string, organ: string) =>
    accounts
      .filter(({ posts }) => posts.some((held) => held.post === post && held.organ === organ))
      .map(({ account }) => account)
  for (const { organ, editor, office } of obligedBodies) {
    const [editors, reviewers] = [holds('report-editor', editor), holds('secrecy-reviewer', office)]
    assert.ok(editors.length > 0 && reviewers.some((one) => !editors.includes(one)), organ)
    const signers = holds('report-signer', organ)
    assert.ok(signers.length > 0 && holds('seal-keeper', office).some((one) => !signers.includes(one)), organ)
    assert.ok(holds('report-contributor', organ).length > 0, organ)
  }
})

test('the days of the report and of honours are assumed until the city confirms them', () => {
  const mine = limits.filter(({ id }) => /^(report|duty|plan|honour|claim)\./.test(id))
  assert.ok(mine.length >= 10)
  for (const limit of mine) assert.equal(limit.assumed, true, limit.id)
})

test('the outline of 2020 holds each figure of that year at its place in the report', (t) => {
  const file = join(import.meta.dirname, '../../../../shared/domain/figures-2020.tsv')
  if (!existsSync(file)) return t.skip('the list of figures is not beside the repository')
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const placeOf: Record<string, string> = {
    opening: '引言',
    'work-system': '一(一)',
    epidemic: '一(二)1',
    business: '一(二)2',
    ecology: '一(二)3',
    rules: '一(三)',
    services: '一(四)',
    enforcement: '一(五)',
    power: '一(六)',
    disputes: '一(七)',
    grassroots: '一(八)',
    publicity: '一(九)',
    'part-two': '二',
    weaknesses: '二·',
    closing: '落款',
  }
  const sections = templateFor('2020', 'city')?.sections ?? []
  const got = new Map(sections.flatMap(({ id, figures }) => figures.map((figure) => [figure, placeOf[id] ?? id])))
  assert.equal(got.size, rows.length)
  for (const [id, place] of rows as [string, string][])
    assert.ok(
      place === got.get(id) || (got.get(id) !== '二' && place.startsWith(got.get(id) ?? '?')),
      `${id}: ${place}, here ${got.get(id)}`,
    )
})
