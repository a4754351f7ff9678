import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withoutChromium } from '../harness/chromium.ts'
import { looksWrong, modes } from './looking.ts'
import { answerDemand, fillDemand, lookUp, type Opened, openPortal, receiptOf, weightOf } from './portal.ts'

const open_pages = [
  '/',
  '/scope',
  '/file',
  '/file/inquiry.demand/citizen-file',
  '/track',
  '/rate',
  '/disputes',
  '/answers',
  '/answers?q=nothing',
  '/report',
  '/figures?period=2026',
  '/figures/inquiry.close-rate?period=2026',
  '/check',
  '/check/example',
  '/law',
  '/law/procedures/inquiry.demand',
  '/law/hotline-standard',
  '/ledger',
  '/ledger/verify',
  '/sitemap',
  '/privacy',
  '/accessibility',
  '/nowhere',
]

describe('every page of the portal', { skip: withoutChromium }, () => {
  let open: Opened
  let own: { number: string; code: string }
  let pages: string[]
  before(async () => {
    open = await openPortal()
    const page = await open.person()
    await fillDemand(page)
    await page.click('main button.primary')
    own = await receiptOf(page)
    await answerDemand(open.house, own.number)
    await open.house.flush()
    pages = [
      ...open_pages,
      `/track/${own.number}`,
      `/track/${own.number}/do/rate`,
      `/ledger/verify/${own.number}`,
      `/receipt/${own.number}`,
    ]
  })
  after(() => open?.close())

  /** Somebody who has opened the matter, so that its pages are there too. */
  const holder = async (given: Parameters<Opened['person']>[0]): Promise<Page> => {
    const page = await open.person(given)
    await lookUp(page, own)
    return page
  }

  for (const mode of modes) {
    it(`gives axe nothing to find and fits the screen (${mode.lang}, ${mode.elder ? 'large' : 'standard'})`, async () => {
      // Axe itself is a script; the other test file goes through the pages without one.
      const page = await holder({ ...mode, script: true })
      const found: string[] = []
      const look = async (where: string) => found.push(...(await looksWrong(page, mode, where)))
      for (const path of pages) {
        await page.goto(path)
        await look(path)
      }
      await page.goto('/file/inquiry.demand/citizen-file')
      await page.click('main button.primary')
      await look('first step with an error')
      await page.check('input[name=kind][value=complaint]')
      await page.click('main button.primary')
      await page.fill('[name="place~query"]', '温泉')
      await page.click('button[value="places:place"]')
      await look('second step')
      await page.click('main button.primary')
      await look('second step with errors')
      await fillDemand(page)
      await look('page on which everything is checked')
      assert.deepEqual(found, [])
    })
  }

  it('weighs less than 100 KB gzipped, all that it loads together; nothing breaks its own policy', async () => {
    const page = await holder({ script: true })
    const said: string[] = []
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    for (const path of pages.filter((item) => item !== '/nowhere')) {
      const weight = await weightOf(page, path)
      assert.ok(weight > 1000 && weight < 100 * 1024, `${path} weighs ${weight} bytes`)
      assert.equal(await page.locator('style, [style]').count(), 0, path)
    }
    assert.deepEqual(said, [])
  })

  it('gives the switch to the large version first to the keyboard, then the way to the text', async () => {
    const page = await open.person()
    for (const path of ['/', '/file/inquiry.demand/citizen-file', '/disputes']) {
      await page.goto(path)
      await page.keyboard.press('Tab')
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), '长辈版', path)
      await page.keyboard.press('Tab')
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), '跳到正文')
      await page.keyboard.press('Enter')
      assert.ok(page.url().endsWith('#main'))
    }
    await page.goto('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('html[data-elder]').waitFor()
    assert.equal(new URL(page.url()).pathname, '/')
  })

  it('can be filled in by the keyboard alone', async () => {
    const page = await open.person()
    await page.goto('/file/inquiry.demand/citizen-file')
    await page.focus('input[name=kind]')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('[name=title]').waitFor()
    await page.focus('[name=title]')
    await page.keyboard.type('路面有坑')
    await page.keyboard.press('Enter')
    await page.locator('.summary').waitFor()
    assert.match(String(await page.locator('.summary').textContent()), /具体情况/)
    assert.equal(await page.inputValue('[name=title]'), '路面有坑')
  })

  it('keeps what is typed through a reload where a script may run', async () => {
    const page = await open.person({ script: true })
    await page.goto('/file/inquiry.demand/citizen-file')
    await page.check('input[name=kind][value=help]')
    await page.click('main button.primary')
    await page.locator('[name=detail]').pressSequentially('写了一半')
    await page.goto('/file/inquiry.demand/citizen-file')
    await page.check('input[name=kind][value=help]')
    await page.click('main button.primary')
    assert.equal(await page.inputValue('[name=detail]'), '写了一半')
  })

  it('prints without what only works on a screen', async () => {
    const page = await holder({})
    await page.goto(`/track/${own.number}`)
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.switches', '.no-print', '.footer-links']) {
      assert.equal(await page.locator(gone).first().isVisible(), false, gone)
    }
    assert.equal(await page.locator('.watermark').isVisible(), true)
  })

  it('says in words, as a page, when something is not as expected', async () => {
    const page = await open.person()
    const gone = await page.goto('/nowhere/at/all')
    assert.equal(gone?.status(), 404)
    assert.match(String(await page.locator('h1').textContent()), /没有找到这一页/)
    await page.goto(`/track/${own.number}`)
    assert.match(page.url(), /\/track\?number=/, 'without a session the look-up is offered, the number filled in')
    assert.equal(await page.inputValue('[name=number]'), own.number)
    assert.equal((await page.goto('/api/v1/nowhere'))?.headers()['content-type']?.includes('json'), true)
    const back = await page.request.get('/settings?lang=en&back=//elsewhere.example', { maxRedirects: 0 })
    assert.equal(back.headers().location, '/')
  })
})
