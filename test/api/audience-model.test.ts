import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { type Filed, fileDemand, step } from './demand.ts'

/** What a matter is, for the oracle: where it stands, who holds it, who filed it, whom it names. */
interface Known extends Filed {
  state: 'registered' | 'dispatched' | 'handling' | 'replied'
  handling: string | null
  first: string | null
  named: string | null
  filer: string | null
}

interface Person {
  account: string
  posts: { post: string; organ: string }[]
  client: Client
}

/** One of each kind; the long run takes everybody. */
const SOME =
  'huawuyuan1 paidan zhibanzhang duban shizhang bianban zhujian chengguan renshe xianan-zhujian wenquan gongshui shengtai wanggeyuan tianbao xitong'.split(
    ' ',
  )

const ALWAYS = ['supervisor', 'government-office', 'mayor', 'jurisdiction-officer', 'legal-officer']
/** Posts of the acts that are possible in each state, apart from those of the handling unit and of the platform itself. */
const BY_STATE: Record<Known['state'], string[]> = {
  registered: ['hotline-operator', 'dispatcher', 'hotline-head', 'supervisor', 'government-office'],
  dispatched: ['hotline-operator', 'dispatcher', 'hotline-head', 'supervisor', 'government-office'],
  handling: ['hotline-operator', 'dispatcher', 'hotline-head', 'supervisor', 'government-office'],
  replied: ['hotline-operator', 'dispatcher', 'supervisor'],
}

/** Above by 领导, 双重 or 垂直; guidance (业务指导) is no authority. Written anew, on purpose not the app's own. */
function above(organ: string, seen: string[] = []): string[] {
  const next = xianningDemonstration.relations
    .filter((r) => r.to === organ && r.type !== 'guide' && !r.validTo && !seen.includes(r.from))
    .map((r) => r.from)
  let all = [...seen, ...next]
  for (const id of next) all = above(id, all)
  return all
}

function mayOpen(person: Person, matter: Known): boolean {
  const mine = person.posts.map(({ organ }) => organ)
  if (matter.named && [matter.named, ...above(matter.named)].some((organ) => mine.includes(organ))) return false
  if (person.account === matter.filer) return true
  if (person.posts.some(({ post }) => ALWAYS.includes(post) || BY_STATE[matter.state].includes(post))) return true
  if (mine.includes('hotline-12345')) return true
  if (matter.first && mine.includes(matter.first)) return true
  return matter.handling !== null && [matter.handling, ...above(matter.handling)].some((organ) => mine.includes(organ))
}

describe('the audience of every matter, against an oracle', () => {
  let house: TestApp
  let people: Person[]
  const matters: Known[] = []
  before(async () => {
    house = await testApp()
    const chosen = xianningDemonstration.accounts.filter(
      ({ account }) => process.env.FADU_SLOW || SOME.includes(account),
    )
    people = await Promise.all(
      chosen.map(async ({ account, posts }) => ({
        account,
        posts: posts.map(({ post, organ }) => ({ post, organ })),
        client: await house.as(account),
      })),
    )
    const who = (account: string) => (people.find((person) => person.account === account) as Person).client
    const handlers: [string, string][] = [
      ['zhujian', 'city-housing'],
      ['chengguan', 'city-urban-management'],
      ['renshe', 'city-hrss'],
      ['xianan-zhujian', 'xianan-housing'],
      ['wenquan', 'xianan-wenquan'],
      ['gongshui', 'utility-water'],
      ['shengtai', 'city-ecology'],
    ]
    const cases = fc.sample(
      fc.record({
        handler: fc.constantFrom(...handlers),
        depth: fc.nat({ max: 3 }),
        named: fc.option(fc.constantFrom('xianan-wenquan', 'city-hrss', 'xianan-housing', 'city-market'), {
          freq: 2,
          nil: null,
        }),
        proxy: fc.boolean(),
      }),
      { numRuns: process.env.FADU_SLOW ? 300 : 40, seed: 7 },
    )
    for (const {
      handler: [account, organ],
      depth,
      named,
      proxy,
    } of cases) {
      const form = named ? { kind: 'report', namedOrgan: named } : {}
      const filed = proxy
        ? await fileDemand(who('wanggeyuan'), { ...form, proxyReason: '不会使用手机' }, { action: 'proxy-file' })
        : await fileDemand(house.anyone, form)
      const known: Known = {
        ...filed,
        state: 'registered',
        handling: null,
        first: null,
        named,
        filer: proxy ? 'wanggeyuan' : null,
      }
      matters.push(known)
      if (depth === 0 || named === organ) continue
      const sent = await step(who('paidan'), filed.number, 'dispatch', { catalogue: '0101', handlingOrgan: organ })
      // What is a department's duty is not sent to a township: then it stays where it is.
      if (sent.status !== 200) continue
      Object.assign(known, { state: 'dispatched', handling: organ, first: organ })
      // A unit that is shut out cannot act on it.
      if (depth === 1 || (named && [named, ...above(named)].includes(organ))) continue
      assert.equal((await step(who(account), filed.number, 'accept')).status, 200)
      known.state = 'handling'
      if (depth === 2) continue
      assert.equal(
        (await step(who(account), filed.number, 'reply', { result: 'done', reply: '已经现场处理完毕，请查看。' }))
          .status,
        200,
      )
      known.state = 'replied'
    }
  })
  after(() => house.close())

  it('holds for every person, matter and way of reading: nothing leaks and nothing is withheld', async () => {
    const wrong: string[] = []
    for (const person of people) {
      const mine = new Set(matters.filter((matter) => mayOpen(person, matter)).map(({ number }) => number))
      const listed = new Set<string>()
      for (let cursor = ''; ; ) {
        const { body } = await person.client('GET', `/matters?limit=200${cursor}`)
        for (const item of body.items) listed.add(item.number)
        if (body.next === null) break
        cursor = `&cursor=${encodeURIComponent(body.next)}`
      }
      const board = (await person.client('GET', '/stats/simple')).body.balance
      if (board.openAtEnd !== mine.size)
        wrong.push(`${person.account}: counts ${board.openAtEnd}, may see ${mine.size}`)
      const found = (await person.client('GET', `/search?q=${encodeURIComponent('二次供水')}&limit=100`)).body
      for (const { number } of matters) {
        if (listed.has(number) !== mine.has(number))
          wrong.push(`${person.account}: list of ${number} is ${listed.has(number)}`)
        const hit = found.items.some((item: { number: string }) => item.number === number)
        if (hit && !mine.has(number)) wrong.push(`${person.account}: search leaks ${number}`)
        if (!hit && mine.has(number) && found.next === null) wrong.push(`${person.account}: search withholds ${number}`)
      }
      for (const { number } of matters.slice(0, process.env.FADU_SLOW ? matters.length : 12)) {
        for (const path of ['', '/events', '/readers', '/links']) {
          const { status } = await person.client('GET', `/matters/${number}${path}`)
          if ((status === 200) !== mine.has(number))
            wrong.push(`${person.account}: ${path} of ${number} answers ${status}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
  })
})
