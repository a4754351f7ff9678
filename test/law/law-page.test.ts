import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escaped, type Language, renderLaw, waysOf } from '#documents'
import type { Definition } from '#language'
import { citationsOf } from '#language'
import { definitions, registers, statutes } from '#law'
import { posts } from '../../cities/xianning/posts.ts'

const names = {
  posts: Object.fromEntries(posts.map((post) => [post.id, post.name])),
  registers: Object.fromEntries(registers.map((register) => [register.id, register.title])),
  statuteAddress: (id: string) => `/law/${id}`,
}
const page = (definition: Definition, lang: Language) => renderLaw(definition, statutes, lang, names).html
const EMPTY = new Set(['path', 'rect', 'meta', 'br'])

/** Every tag is closed in order: the markup is a tree. */
function assertTree(markup: string, where: string) {
  const open: string[] = []
  for (const [, close, name, own] of markup.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (own === '/' || EMPTY.has(name as string)) continue
    if (close === '') open.push(name as string)
    else assert.equal(open.pop(), name, `${where}: </${name}> closes another tag`)
  }
  assert.deepEqual(open, [], `${where}: left open`)
}

for (const definition of definitions) {
  for (const lang of ['zh', 'en'] as const) {
    test(`the page of ${definition.id} (${definition.inForce.from}, ${lang}) says everything that the definition says`, () => {
      const markup = page(definition, lang)
      assertTree(markup, definition.id)
      assert.doesNotMatch(markup, /undefined|\[object|NaN|<script| style=|on[a-z]+="/)
      const said = [
        definition.title,
        definition.purpose,
        ...Object.values(definition.states).flatMap((state) => [state.title, ...(state.say ? [state.say] : [])]),
        ...Object.values(definition.actions).flatMap((act) => [
          act.title,
          ...Object.values(act.form ?? {}).map((field) => field.title),
          ...(act.needs ?? []).map((need) => need.say),
          ...(act.warns ?? []).map((warning) => warning.say),
        ]),
        ...Object.values(definition.deadlines).flatMap((item) => [
          item.title,
          ...(item.onExpiry ? [item.onExpiry.say] : []),
          ...(item.escalates ?? []).map((rung) => rung.title),
        ]),
        ...Object.values(definition.documents ?? {}).flatMap((item) => [
          item.title,
          ...item.mustState.map((part) => part.title),
        ]),
        ...Object.values(definition.tables ?? {}).map((item) => item.title),
        ...Object.values(definition.tasks ?? {}).map((item) => item.title),
        ...Object.values(definition.parties).map((item) => item.title),
      ]
      for (const text of said) assert.ok(markup.includes(escaped(text[lang])), `${text[lang]} is missing`)
      for (const { statute } of citationsOf(definition.actions)) assert.ok(markup.includes(`/law/${statute}"`), statute)
      const marks = markup.match(/class="unverified"/g)?.length ?? 0
      const doubtful = citationsOf(definition).some((citation) => citation.unverified)
      assert.equal(marks > 0, doubtful || marks > 0, 'a doubtful citation is marked')
      if (doubtful) assert.ok(marks > 0)
      assert.equal(page(definition, lang), markup)
    })
  }

  test(`the diagram of ${definition.id} (${definition.inForce.from}) fits a phone, and no two boxes touch`, () => {
    for (const lang of ['zh', 'en'] as const) {
      const svg = /<svg class="law-diagram" viewBox="0 0 360 ([\d.]+)".*?<\/svg>/s.exec(page(definition, lang))
      assert.ok(svg)
      const boxes = [
        ...svg[0].matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="4"/g),
      ].map((found) => found.slice(1).map(Number) as [number, number, number, number])
      assert.equal(boxes.length, Object.keys(definition.states).length, 'one box for each state')
      boxes.forEach(([x, y, width, height], i) => {
        assert.ok(x >= 0 && x + width <= 360 && y + height <= Number(svg[1]))
        for (const [x2, y2, width2, height2] of boxes.slice(i + 1)) {
          const apart = x + width <= x2 || x2 + width2 <= x || y + height <= y2 || y2 + height2 <= y
          assert.ok(apart, `two states of ${definition.id} overlap`)
        }
      })
      const drawn = svg[0].match(/<path class="way/g)?.length
      assert.equal(drawn, waysOf(definition).length, 'one line for each way')
    }
  })
}

test('markup in a title is shown, never run', () => {
  const [first] = definitions
  const hostile = structuredClone(first) as Definition
  hostile.title = { zh: '<img src=x onerror=alert(1)>"\'&', en: '<script>alert(1)</script>' }
  for (const lang of ['zh', 'en'] as const) {
    const markup = page(hostile, lang)
    assert.ok(markup.includes(escaped(hostile.title[lang])))
    assert.doesNotMatch(markup, /<script|<img/)
  }
})
