import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withoutChromium } from '../harness/chromium.ts'
import { startWorkbench, type Workbench } from './workbench-app.ts'

describe('the five steps with four people in a real browser', { skip: withoutChromium }, () => {
  let bench: Workbench

  before(async () => {
    bench = await startWorkbench()
  })
  after(async () => {
    await bench?.close()
  })

  /** A person with a phone and without scripts. */
  const citizen = async (): Promise<Page> => {
    const context = await bench.browser.newContext({
      baseURL: bench.url,
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }
  const next = (page: Page) => page.locator('form#filing button.primary:visible').first().click()

  it('runs from the demand of a citizen to the rating, and what is late is chased', async () => {
    const person = await citizen()
    await person.goto('/')
    await person
      .getByRole('link', { name: /我要反映/ })
      .first()
      .click()
    await person
      .getByRole('link', { name: /群众诉求/ })
      .first()
      .click()
    await person.getByLabel('求助').check()
    await next(person)
    await person.locator('[name="title"]').fill('小区二次供水水压不足')
    await person.locator('[name="detail"]').fill('三单元从上周一起每天晚上七点到九点没有水。')
    await person.locator('select[name="place"]').selectOption('421202')
    await next(person)
    await person.locator('[name="petitioner"]').fill('演示·李青')
    await person.locator('[name="phone"]').fill('19900000001')
    await next(person)
    await person.getByRole('heading', { name: /核对/ }).waitFor()
    await next(person)
    const receipt = (await person.locator('main').innerText()).normalize('NFKC')
    const number = /XN-\d{6}-\d{6}-[0-9A-Z]/.exec(receipt)?.[0] ?? ''
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{5}/.exec(receipt)?.[0] ?? ''
    assert.ok(number && code, receipt)

    const dispatcher = await bench.open('paidan')
    await dispatcher.page.goto(`matters/${number}`)
    await dispatcher.page.getByRole('button', { name: /^派单/ }).first().click()
    await dispatcher.page.locator('.suggestions button').first().click()
    await dispatcher.page.locator('.act-form button[type="submit"]').click()
    await dispatcher.page.locator('.good-news').waitFor()
    const holder = (await (await bench.as('paidan'))('GET', `/matters/${number}`)).body.holder.id as string

    // Nobody answers: five working days later it is late, and the supervisor chases it with one key.
    bench.clock.set('2026-12-02T09:00:00+08:00')
    await bench.app.tick()
    const supervisor = await bench.open('duban')
    await supervisor.page.goto(`matters/${number}`)
    await supervisor.page.getByRole('button', { name: /^催办/ }).first().click()
    await supervisor.page.locator('.act-form button[type="submit"]').click()
    await supervisor.page.locator('.good-news').waitFor()

    const unit = await bench.open(holder)
    await unit.page.goto(`matters/${number}`)
    await unit.page.getByRole('button', { name: /^答复/ }).first().click()
    await unit.page.getByLabel('已解决').check()
    await unit.page.getByLabel('答复内容').fill('水泵已更换，三单元水压恢复正常，今后每月检修一次。')
    await unit.page.locator('.act-form button[type="submit"]').click()
    await unit.page.locator('.good-news').waitFor()

    // Days later, on another device: only number and query code are at hand.
    await person.context().clearCookies()
    await person.goto('/track')
    await person.locator('[name="number"]').fill(number)
    await person.locator('[name="code"]').fill(code)
    await person.locator('main form button:not(.enter)').first().click()
    const told = await person.locator('main').innerText()
    assert.match(told, /已答复/)
    assert.match(told, /催办/)
    await person.getByRole('link', { name: /评价/ }).last().click()
    for (const [name, value] of [
      ['responded', 'no'],
      ['solved', 'yes'],
      ['satisfied', 'good'],
    ] as const) {
      await person.locator(`input[name="${name}"][value="${value}"]`).check()
    }
    await person.locator('main form button:not(.enter)').first().click()
    await person.locator('main').waitFor()

    const { body } = await (await bench.as('duban'))('GET', `/matters/${number}`)
    assert.equal(body.state.id, 'closed')
    const outcomes = Object.fromEntries(body.outcomes.map((one: { id: string; value: boolean }) => [one.id, one.value]))
    assert.equal(outcomes.solved, true)
    assert.equal(outcomes.onTime, false)
    assert.deepEqual(bench.complaints, [])
  })
})
