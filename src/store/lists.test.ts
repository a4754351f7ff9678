import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { Instant, PlainDate } from '#calendar'
import { acting, opening, projectionOf } from '../../test/harness/matters.ts'
import { type TestStore, testStore } from '../../test/harness/store.ts'
import { countOf, writeCursor } from './lists.ts'
import type { ListRow, Page } from './reads.ts'

interface Planted {
  number: string
  viewers: string[]
  dueAt: string
  state: string
  holder: string
  words: string[]
  name: string
  phone: string
}

const ORGANS = ['organ:a', 'organ:b', 'organ:c', 'region:421202', 'post:hotline']
const WORDS = ['路灯', '噪音', '漏水', '拆迁', '工资']
const NAMES = ['张三', '张三丰', '李三', '欧阳修', '𠮷田', '王']

describe('lists, counts and search', () => {
  let test: TestStore
  const planted: Planted[] = []

  before(async () => {
    test = await testStore()
    const { store } = test
    const random = fc.sample(
      fc.record({
        viewers: fc.subarray(ORGANS, { minLength: 1 }),
        day: fc.integer({ min: 1, max: 9 }),
        closed: fc.boolean(),
        words: fc.subarray(WORDS),
        name: fc.constantFrom(...NAMES),
        phone: fc.integer({ min: 0, max: 30 }),
      }),
      { numRuns: 300, seed: 20261123 },
    )
    for (const [i, { viewers, day, closed, words, name, phone }] of random.entries()) {
      const number = `XN-260101-${String(i).padStart(6, '0')}-A`
      const dueAt = `2026-12-0${day}T16:00:00.000Z`
      const { batch, matter } = opening(store, number)
      const phoneText = `138000${String(phone).padStart(5, '0')}`
      const projection = (of: typeof matter) => ({
        ...projectionOf(of, viewers),
        row: {
          ...projectionOf(of, viewers).row,
          due: { deadline: 'answer', due: dueAt.slice(0, 10) as PlainDate, at: dueAt as Instant },
        },
        words: { tokens: words, names: [name] },
        identifiers: [{ kind: 'phone' as const, value: phoneText }],
      })
      batch.projections = [projection(matter)]
      await store.commit(batch)
      if (closed) {
        const act = acting(store, (await store.matters.find(number))!, 'closed')
        act.batch.projections = [projection(act.matter)]
        await store.commit(act.batch)
      }
      planted.push({
        number,
        viewers,
        dueAt,
        state: closed ? 'closed' : 'received',
        holder: 'hotline',
        words,
        name,
        phone: phoneText,
      })
    }
  })
  after(() => test.close())

  const all = async (page: (after?: string) => Promise<Page<ListRow>>): Promise<string[]> => {
    const numbers: string[] = []
    let after: string | undefined
    do {
      const { items, next } = await page(after)
      numbers.push(...items.map((item) => item.number))
      after = next ?? undefined
    } while (after !== undefined)
    return numbers
  }
  const seenBy = (viewers: string[]) =>
    planted.filter((item) => item.viewers.some((viewer) => viewers.includes(viewer)))
  const newestFirst = (list: Planted[]) =>
    list
      .map((item) => item.number)
      .sort()
      .reverse()

  it('show exactly what the reader may see, page by page, each once, for any reader and page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...ORGANS, 'organ:none']),
        fc.integer({ min: 1, max: 60 }),
        async (viewers, limit) => {
          const open = seenBy(viewers).filter((item) => item.state !== 'closed')
          const byDue = [...open].sort((a, b) => (a.dueAt + a.number < b.dueAt + b.number ? -1 : 1))
          assert.deepEqual(
            await all((after) => test.store.matters.worklist({ viewers, limit, after })),
            byDue.map((item) => item.number),
          )
          assert.deepEqual(
            await all((after) => test.store.matters.worklist({ viewers, limit, after, show: 'all' })),
            newestFirst(seenBy(viewers)),
          )
          assert.deepEqual(await test.store.matters.count({ viewers }), { count: open.length, more: false })
        },
      ),
      { numRuns: 25, seed: 1 },
    )
  })

  it('take filters', async () => {
    const { matters } = test.store
    const viewers = ['organ:a', 'organ:b']
    const mine = seenBy(viewers)
    const closed = await all((after) => matters.worklist({ viewers, show: 'all', state: ['closed'], limit: 40, after }))
    assert.deepEqual(closed, newestFirst(mine.filter((item) => item.state === 'closed')))
    const soon = '2026-12-03T00:00:00.000Z' as Instant
    const late = await all((after) => matters.worklist({ viewers, dueBefore: soon, after }))
    assert.deepEqual(
      late.sort(),
      mine
        .filter((item) => item.state !== 'closed' && item.dueAt < soon)
        .map((item) => item.number)
        .sort(),
    )
    const except = [`matter:${mine[0]!.number}`]
    assert.ok(
      !(await all((after) => matters.worklist({ viewers, show: 'all', except, after }))).includes(mine[0]!.number),
    )
    assert.deepEqual(await matters.worklist({ viewers, procedure: ['other'] }), { items: [], next: null })
    assert.deepEqual(await matters.worklist({ viewers: [] }), { items: [], next: null })
    for (const cursor of [
      'no cursor of ours',
      writeCursor(['2026-99-99T00:00:00.000Z', 'x']),
      writeCursor(['', '\0']),
    ]) {
      assert.equal((await matters.worklist({ viewers, after: cursor })).items.length, 50)
    }
  })

  it('count exactly to the bound, and no further', async () => {
    const viewers = ['organ:a', 'organ:b', 'region:421202']
    const source = { ...test.store, seal: test.store.seal } as never
    const closed = { viewers, show: 'all' as const, state: ['closed'] }
    const n = seenBy(viewers).filter((item) => item.state === 'closed').length
    assert.deepEqual(await countOf(source, closed, n), { count: n, more: false })
    assert.deepEqual(await countOf(source, closed, n - 1), { count: n - 1, more: true })
  })

  it('search by words, parts of names, phone tails and numbers, within the view only', async () => {
    const search = (viewers: string[], query: object) =>
      all((after) => test.store.matters.search({ viewers, ...query, limit: 7, after }))
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(ORGANS),
        fc.subarray(WORDS, { minLength: 1 }),
        fc.constantFrom('张三', '三丰', '欧阳', '𠮷田', '阳修', '李四', '王'),
        async (viewers, tokens, name) => {
          const mine = seenBy(viewers)
          assert.deepEqual(
            await search(viewers, { tokens }),
            newestFirst(mine.filter((item) => tokens.every((token) => item.words.includes(token)))),
          )
          const named = (item: Planted) => (name === '王' ? item.name === name : item.name.includes(name))
          assert.deepEqual(await search(viewers, { name }), newestFirst(mine.filter(named)))
        },
      ),
      { numRuns: 30, seed: 2 },
    )
    const viewers = ['organ:c']
    const some = seenBy(viewers)[3]!
    const same = newestFirst(seenBy(viewers).filter((item) => item.phone === some.phone))
    assert.deepEqual(await search(viewers, { identifier: { whole: some.phone } }), same)
    assert.deepEqual(await search(viewers, { identifier: { last4: some.phone.slice(-4), kind: 'phone' } }), same)
    assert.deepEqual(await search(viewers, { identifier: { last4: '9999' } }), [])
    assert.deepEqual(await search(viewers, { number: some.number.slice(0, -2).toLowerCase() }), [some.number])
    assert.deepEqual(await search(viewers, { number: some.number, identifier: { whole: some.phone } }), [some.number])
    assert.deepEqual(await search(['organ:none'], { number: some.number }), [])
    const repeats = await test.store.matters.repeats(viewers, [some.phone])
    assert.deepEqual(
      repeats.map((row) => row.number),
      same,
    )
  })

  it('take any text in a search as text', async () => {
    for (const text of ["'", "\\' | 'x", '路灯 & !', ':*', '\u0000', '\ud800', '%', "a'); DROP TABLE events; --", '']) {
      assert.deepEqual((await test.store.matters.search({ viewers: ['organ:a'], tokens: [text] })).items, [], text)
      assert.deepEqual(
        (await test.store.matters.search({ viewers: ['organ:a'], number: text || 'zz' })).items,
        [],
        text,
      )
    }
  })

  it('give due matters to one worker at a time, oldest first', async () => {
    const { matters } = test.store
    const now = '2026-12-05T00:00:00.000Z' as Instant
    const taken: string[] = []
    const sweep = () =>
      matters.claimDue(now, 50, async (subject) => {
        taken.push(subject)
        await new Promise((resolve) => setTimeout(resolve, 2))
      })
    const counts = await Promise.all([sweep(), sweep(), sweep()])
    assert.ok(taken.length >= 50)
    assert.equal(
      counts.reduce((sum, n) => sum + n, 0),
      taken.length,
    )
    assert.equal((await matters.nextMoment())?.slice(0, 4), '2026')
  })
})
