import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { dispatchForm, fileDemand, step } from '../api/demand.ts'
import { withoutChromium } from '../harness/chromium.ts'
import { boxOf, startWorkbench, tabTo, type Workbench } from './workbench-app.ts'

describe('the workbench in a real browser', { skip: withoutChromium }, () => {
  let bench: Workbench

  before(async () => {
    bench = await startWorkbench()
  })
  after(async () => {
    await bench?.close()
  })

  /** The browser itself reports a refused or failed request; one that a test provoked is taken off the list. */
  const expected = (what: RegExp) => {
    const others = bench.complaints.filter((line) => !what.test(line))
    assert.ok(others.length < bench.complaints.length, `nothing was complained of like ${what}`)
    bench.complaints.splice(0, bench.complaints.length, ...others)
  }

  it('takes a call and dispatches it with the keyboard alone', async () => {
    const { page, context } = await bench.open()
    const { keyboard } = page
    await page.goto('')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const signIn = async (account: string) => {
      await tabTo(page, '#account')
      await keyboard.type(account)
      await keyboard.press('Tab')
      await keyboard.type('fadu-demo-2026')
      await keyboard.press('Enter')
      await page.locator('.side nav').waitFor()
    }
    await signIn('huawuyuan1')
    await tabTo(page, '.side a[href$="/hotline"]')
    await keyboard.press('Enter')
    await page.locator('.desk').waitFor()

    await keyboard.press('F2')
    await page.getByRole('timer').waitFor()
    await tabTo(page, 'input[type="radio"]')
    await keyboard.press('ArrowRight')
    await tabTo(page, await boxOf(page, '一句话说明'))
    await keyboard.type('小区二次供水水压不足')
    await keyboard.press('Tab')
    await keyboard.type('三单元从上周一起每天晚上七点到九点没有水，物业说是水泵坏了。')
    await tabTo(page, await boxOf(page, '发生地点'))
    await keyboard.type('温泉街道')
    await page
      .getByRole('option', { name: /温泉街道/ })
      .first()
      .waitFor()
    await keyboard.press('Enter')
    await tabTo(page, await boxOf(page, '诉求人姓名'))
    await keyboard.type('演示·李青')
    await tabTo(page, await boxOf(page, '联系电话'))
    await keyboard.type('19900000001')
    await page.locator('.desk-right .lines li').first().waitFor()
    await keyboard.press('Control+Enter')
    const codes = page.locator('.receipt-codes dd')
    await codes.first().waitFor()
    const [number, queryCode] = await codes.allTextContents()
    assert.match(number ?? '', /^XN-\d{6}-\d+-[0-9A-Z]$/)
    assert.ok((queryCode ?? '').length >= 10)

    await tabTo(page, '.top-who button:last-child')
    await keyboard.press('Enter')
    await page.locator('#account').waitFor()
    await signIn('paidan')
    await page.locator(`tr[data-number="${number}"]`).waitFor()
    await keyboard.press('j')
    await keyboard.press('Enter')
    await page.locator('.matter h1').waitFor()
    await keyboard.press('1')
    await page.locator('.suggestions button').first().waitFor()
    await keyboard.press('Alt+1')
    await page.locator('.suggestions button[aria-pressed="true"]').waitFor()
    await keyboard.press('Control+Enter')
    await page.locator('.good-news').waitFor()

    const dispatcher = await bench.as('paidan')
    const { body } = await dispatcher('GET', `/matters/${number}`)
    assert.equal(body.state.id, 'dispatched')
    assert.notEqual(body.holder.id, 'hotline-12345')
    await context.close()
  })

  it('answers a question at once from the knowledge base, by key', async () => {
    const { page, context } = await bench.open('huawuyuan1')
    await page.goto('hotline')
    await page.locator('.desk').waitFor()
    await page.keyboard.press('F2')
    await page.getByLabel('咨询').check()
    await page.getByLabel('一句话说明').fill('社保卡丢了怎么补办')
    await page.getByLabel('具体情况').fill('社保卡昨天丢了，想知道到哪里补办、要带什么。')
    await page.getByLabel('发生地点').fill('温泉街道')
    await page
      .getByRole('option', { name: /温泉街道/ })
      .first()
      .click()
    await page.getByLabel('诉求人姓名').fill('演示·王守田')
    await page.getByLabel('联系电话').fill('19900000002')
    await page.locator('.kb li').first().waitFor()
    await page.keyboard.press('Alt+1')
    await page.locator('.desk-answer textarea').waitFor()
    await page.keyboard.press('F8')
    await page.locator('.receipt-codes, .refusal').first().waitFor()
    assert.equal(await page.locator('.refusal').count(), 0, (await page.locator('.refusal').allTextContents()).join())
    const number = await page.locator('.receipt-codes dd').first().textContent()
    const { body } = await (await bench.as('paidan'))('GET', `/matters/${number}`)
    assert.equal(body.state.id, 'answered')
    await context.close()
  })

  it('keeps a draft over a reload, and the text when the page has gone stale', async () => {
    const { number } = await fileDemand(bench.anyone)
    const { page, context } = await bench.open('paidan')
    await page.goto(`matters/${number}`)
    await page.getByRole('button', { name: /^直接答复/ }).click()
    await page.getByLabel('答复内容').fill('您反映的问题已有统一安排，本周五前恢复供水。')
    await page.reload()
    await page.getByRole('button', { name: /^直接答复/ }).click()
    assert.equal(await page.getByLabel('答复内容').inputValue(), '您反映的问题已有统一安排，本周五前恢复供水。')

    const dispatcher = await bench.as('paidan')
    assert.equal((await step(dispatcher, number, 'dispatch', dispatchForm)).status, 200)
    await page.locator('.act-form button[type="submit"]').click()
    await page.locator('.stale').waitFor()
    assert.match((await page.locator('.stale').textContent()) ?? '', /派单/)
    assert.match((await page.locator('.story').textContent()) ?? '', /待接单/)
    assert.equal(await page.getByLabel('答复内容').inputValue(), '您反映的问题已有统一安排，本周五前恢复供水。')
    const draft = await page.evaluate((of) => sessionStorage.getItem(`fadu.draft.${of}.answer-at-once`), number)
    assert.match(draft ?? '', /本周五前恢复供水/)
    expected(/409/)
    await context.close()
  })

  it('keeps what was typed while the line is down and sends it once when it is back', async () => {
    const { number } = await fileDemand(bench.anyone, { title: '断网也不丢内容的登记' })
    await step(await bench.as('paidan'), number, 'dispatch', dispatchForm)
    await step(await bench.as('zhujian'), number, 'accept')
    const { page, context } = await bench.open('zhujian')
    await page.goto(`matters/${number}`)
    await page.getByRole('button', { name: /^答复/ }).click()
    await page.getByLabel('已解决（问题消除）').check()
    await page.getByLabel('答复内容').fill('水泵已更换，三单元水压恢复正常。')
    await context.setOffline(true)
    await page.keyboard.press('Control+Enter')
    await page.getByText('没有收到服务器的回答').waitFor()
    await page.getByText('网络已断开').waitFor()
    await context.setOffline(false)
    await page.keyboard.press('Control+Enter')
    await page.locator('.good-news').waitFor()
    const { body } = await (await bench.as('paidan'))('GET', `/matters/${number}`)
    assert.equal(body.state.id, 'replied')
    expected(/ERR_INTERNET_DISCONNECTED/)
    await context.close()
  })

  it('moves through two hundred rows without a stutter', async () => {
    for (let i = 0; i < 200; i += 1) await fileDemand(bench.anyone, { title: `第${i + 1}件路灯不亮的反映` })
    const { page, context } = await bench.open('paidan')
    await page.goto('')
    await page.locator('tr.line').nth(199).waitFor()
    const moved = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
      const middleOf = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number
      const timed = async (act: () => void) => {
        const began = performance.now()
        act()
        await frame()
        return performance.now() - began
      }
      const still: number[] = []
      for (let i = 0; i < 20; i += 1) still.push(await timed(() => {}))
      const times: number[] = []
      const touched: number[] = []
      let rows = new Set<Node>()
      new MutationObserver((changes) => {
        for (const { target } of changes) rows.add((target as Element).closest('tr') ?? target)
      }).observe(document.querySelector('table.matters') as Element, {
        attributes: true,
        childList: true,
        subtree: true,
      })
      const j = { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }
      for (let i = 0; i < 60; i += 1) {
        rows = new Set()
        times.push(await timed(() => document.dispatchEvent(new KeyboardEvent('keydown', j))))
        touched.push(rows.size)
      }
      return { middle: middleOf(times), still: middleOf(still), touched: Math.max(...touched) }
    })
    assert.ok(moved.touched <= 2, `a move drew ${moved.touched} rows anew; want the one left and the one reached`)
    // Beside what a frame costs on this machine at this moment, when nothing moves.
    assert.ok(
      moved.middle < moved.still + 120,
      `half of the moves took more than ${Math.round(moved.middle)} ms, a still frame ${Math.round(moved.still)} ms`,
    )
    assert.equal(await page.locator('tr[aria-current="true"]').count(), 1)
    await context.close()
  })

  it('wrote no error to the console in any of this', () => {
    assert.deepEqual(bench.complaints, [])
  })
})
