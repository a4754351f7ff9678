import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { dispatchForm, fileDemand, replyForm, step } from '../api/demand.ts'
import { withoutChromium } from '../harness/chromium.ts'
import { findings, startWorkbench, type Workbench } from './workbench-app.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

describe('every screen of the workbench', { skip: withoutChromium }, () => {
  let bench: Workbench
  let waiting = ''
  let handling = ''

  before(async () => {
    bench = await startWorkbench()
    const dispatcher = await bench.as('paidan')
    const handler = await bench.as('zhujian')
    waiting = (await fileDemand(bench.anyone)).number
    for (let i = 0; i < 6; i += 1) {
      const { number } = await fileDemand(bench.anyone, { title: `第${i + 1}处屋顶漏雨` })
      await step(dispatcher, number, 'dispatch', dispatchForm)
      await step(handler, number, 'accept')
      if (i > 3) await step(handler, number, 'reply', replyForm)
      handling = i === 0 ? number : handling
    }
    const ahead = new Date(bench.clock.now() + 12 * 86_400_000).toISOString()
    assert.equal((await bench.anyone('POST', '/demo/clock', { now: ahead })).status, 200)
  })
  after(async () => {
    await bench?.close()
  })

  const screens: [string, string | undefined, () => string, ((page: Page) => Promise<unknown>)?][] = [
    ['sign-in', undefined, () => ''],
    ['my list', 'paidan', () => '', (page) => page.keyboard.press('j')],
    [
      'a matter with the dispatch form and a derivation open',
      'paidan',
      () => `matters/${waiting}`,
      async (page) => {
        await page.locator('.step-button').first().click()
        await page.locator('.deadline-say').first().click()
        await page.locator('.fields').waitFor()
      },
    ],
    [
      'a matter with an error beside a field',
      'zhujian',
      () => `matters/${handling}`,
      async (page) => {
        await page.locator('.step-button').first().click()
        await page.locator('.act-form button[type="submit"]').click()
        await page.locator('.field-error').first().waitFor()
      },
    ],
    [
      'the open list of a picker',
      'paidan',
      () => `matters/${waiting}`,
      async (page) => {
        await page.locator('.step-button').first().click()
        await page.getByLabel('主办单位').fill('szj')
        await page.getByRole('option').first().waitFor()
      },
    ],
    [
      'the hotline desk while typing',
      'huawuyuan1',
      () => 'hotline',
      async (page) => {
        await page.getByLabel('一句话说明').fill('小区屋顶漏雨')
        await page.getByLabel('具体情况').fill('第3处屋顶漏雨，想问社保卡丢了怎么补办')
        await page.locator('.kb li').first().waitFor()
      },
    ],
    ['a new filing', 'wanggeyuan', () => 'new?procedure=inquiry.demand&action=proxy-file'],
    ['all matters', 'duban', () => 'matters?standing=late'],
    ['supervision', 'duban', () => 'supervision', (page) => page.locator('.board-table').first().waitFor()],
    ['statistics', 'duban', () => 'statistics', (page) => page.locator('.chart svg').waitFor()],
    ['registers', 'paidan', () => 'registers?id=dispatch-catalogue', (page) => page.locator('.entries').waitFor()],
    ['search', 'duban', () => `search?q=${encodeURIComponent('漏雨')}`],
    ['settings', 'sifaju', () => 'settings'],
    ['an address that leads nowhere', 'paidan', () => 'matters/XN-000000-000000-0'],
    ['the clock', 'paidan', () => '', (page) => page.getByRole('button', { name: '拨快时钟' }).click()],
  ]

  for (const [name, account, address, act] of screens) {
    it(`${name}: axe finds nothing, and nothing stands out of the page`, async () => {
      const { page, context } = await bench.open(account, sizes[0])
      await page.goto(address())
      await page.locator('main h1, main h2').first().waitFor()
      await act?.(page)
      for (const size of sizes) {
        await page.setViewportSize(size)
        assert.deepEqual(await findings(page), [], `${name} at ${size.width}`)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        assert.ok(wide <= 0, `${name} at ${size.width} is ${wide} pixels wider than the window`)
      }
      await context.close()
    })
  }

  it('wrote no error to the console but for the matter that is not there', () => {
    assert.deepEqual(
      bench.complaints.filter((line) => !/404/.test(line)),
      [],
    )
  })
})
