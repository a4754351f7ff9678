import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fingerprint } from './fingerprint.ts'
import { History } from './history.ts'

const key = { low: 0x03020100, high: 0x07060504 }
const hashOf = (n: number) => Buffer.alloc(32, n % 251)
const subjectOf = (n: number) => {
  const out = new Uint32Array(2)
  const bytes = Buffer.from(`matter:${n}`)
  fingerprint(key, bytes, 0, bytes.length, out, 0)
  return out
}
const own = mkdtempSync(join(tmpdir(), 'fadu-history-test-'))
process.env.TMPDIR = own
after(() => rmSync(own, { recursive: true }))

test('an event is found again whether it is still in memory or already in the file', () => {
  const history = new History(16)
  for (let n = 0; n < 20_000; n++) {
    history.put(n, hashOf(n), 0, subjectOf(n % 100), 0, n + 1)
    for (const back of [0, 1, 15, 16, 17, 400, 9000]) {
      if (n < back || (n * 7 + back) % 97 > 3) continue
      const slot = history.find(n - back)
      assert.ok(slot >= 0, `${n - back} after ${n}`)
      assert.ok(history.sameHash(slot, hashOf(n - back), 0))
      assert.ok(history.sameSubject(slot, subjectOf((n - back) % 100), 0))
      assert.ok(!history.sameSubject(slot, subjectOf((n - back + 1) % 100), 0))
      assert.equal(history.seq(slot), n - back + 1)
    }
  }
  assert.equal(history.find(20_000), -1)
  history.close()
  assert.deepEqual(readdirSync(own), [])
})

test('gaps and late events are told apart from events that are there', () => {
  const history = new History(8)
  const there = [0, 1, 2, 9, 10, 30, 31, 5, 29, 40, 41, 42]
  for (const n of there) history.put(n, hashOf(n), 0, subjectOf(n), 0, n + 1)
  for (let n = 0; n < 50; n++) assert.equal(history.find(n) >= 0, there.includes(n), String(n))
  history.close()
})

test('a predecessor can be used once', () => {
  const history = new History(8)
  for (const n of [0, 7, 8, 100_000, 3]) assert.equal(history.use(n), true)
  for (const n of [0, 7, 8, 100_000, 3]) assert.equal(history.use(n), false)
  assert.equal(history.use(99_999), true)
  history.close()
})

for (const most of [1_000_000, 100]) {
  test(`a second beginning of a subject is found among many, ${most} of them in memory`, () => {
    const history = new History(32, most)
    const second = new Map([
      [700, 3],
      [1200, 701],
      [2501, 2500],
    ])
    for (let n = 0; n < 3000; n++) {
      const subject = subjectOf(second.get(n) ?? n)
      history.first(subject, 0)
      history.put(n, hashOf(n), 0, subject, 0, 1)
    }
    assert.deepEqual(history.secondBeginnings(), [...second.keys()])
    history.close()
  })
}

test('the fingerprint is HalfSipHash-2-4 with 64 bits', () => {
  // The reference implementation's first answers for the key 00…07 and the messages '', 00, 00 01, 00 01 02, …
  const first = '218d1f59b9b83cc8 be552412f8387315 064f39ef7c50eb57 ce0f1a45f7060679 d5e78a175be52ea1'
  const next = 'cb9d7c3f2f3db580 ce3e91358aa2bc25 ff202728b07bc684 edfee820bce4858c 5b51cccc13888307'
  const out = new Uint32Array(2)
  for (const [length, known] of `${first} ${next}`.split(' ').entries()) {
    fingerprint(
      key,
      Uint8Array.from({ length }, (_, i) => i),
      0,
      length,
      out,
      0,
    )
    assert.equal(Buffer.from(out.buffer).toString('hex'), known)
  }
})
