import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { getPriority } from 'node:os'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import * as law from '#law'
import * as year from '../../cities/xianning/demo/year-2020/index.ts'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import { type City, openApp, playYear } from '../../src/app/index.ts'
import { dataFolder, type RunningServer, startServer } from '../harness/server.ts'
import { testStore } from '../harness/store.ts'
import { eventsDigest, playerOf, withStoreOf } from '../harness/year.ts'
import { request } from './client.ts'

const SCALE = process.env.FADU_SLOW === '1' ? 0.1 : 0.025
const env = { FADU_DEMO_YEAR: '2020', FADU_DEMO_YEAR_SCALE: String(SCALE) }

interface YearState {
  state: string
  done: number
  total: number
}

describe('the year under kill -9', () => {
  const data = dataFolder()
  let server: RunningServer
  after(() => server?.stop())

  const stateOf = async (): Promise<YearState> => {
    const { body } = await request(`${server.url}/api/v1/site`)
    // A connection that was cut says nothing.
    return (body.years as Record<string, YearState> | undefined)?.['2020'] ?? { state: 'unknown', done: 0, total: 0 }
  }
  const until = async (met: (state: YearState) => boolean): Promise<YearState> => {
    for (const begun = performance.now(); ; await sleep(100)) {
      const state = await stateOf()
      if (met(state)) return state
      assert.ok(performance.now() - begun < 120_000, `still ${JSON.stringify(state)}: ${server.said()}`)
    }
  }

  it('is taken up again, with nothing doubled and nothing lost', { timeout: 6 * 60_000 }, async () => {
    server = await startServer({ data, env })
    await until(({ state, done }) => state === 'loading' && done > 0)
    for (const page of ['', 'answers', 'law', 'report', 'check', 'file']) {
      const html = await (await fetch(`${server.url}/${page}`)).text()
      assert.match(html, /class="watermark">演示数据/, page)
      assert.match(html, /class="coming-year">2020年的演示数据正在后台生成/, page)
    }
    const player = playerOf(server.child.pid as number)
    assert.ok(player, 'nobody plays the year')
    assert.equal(getPriority(player), 19)
    process.kill(player, 'SIGKILL')
    const failed = await until(({ state }) => state === 'failed')
    assert.ok(failed.done < failed.total)
    await server.stop()

    server = await startServer({ data, env })
    const second = playerOf(server.child.pid as number)
    await until(({ done }) => done > failed.done)
    server.child.kill('SIGKILL')
    for (const begun = performance.now(); existsSync(`/proc/${second}`); await sleep(50))
      assert.ok(performance.now() - begun < 15_000, 'it outlived its server')

    server = await startServer({ data, env })
    const ready = await until(({ state }) => state === 'ready')
    assert.equal(ready.done, ready.total)
    await server.stop()

    server = await startServer({ data, env })
    assert.equal((await stateOf()).state, 'ready')
    assert.doesNotMatch(await (await fetch(server.url)).text(), /coming-year/)
    assert.equal(playerOf(server.child.pid as number), undefined)
    await server.stop()

    const got = await withStoreOf(data, (store) => eventsDigest({ store }))
    const control = await testStore()
    try {
      const options = {
        store: control.store,
        city: xianningDemonstration as unknown as City,
        law: law as never,
        demonstration: true,
      }
      await openApp(options)
      await playYear(options, year, SCALE, new AbortController().signal, () => {})
      assert.deepEqual(got, await eventsDigest(control))
    } finally {
      await control.close()
    }
  })
})
