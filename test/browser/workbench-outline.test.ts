import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withoutChromium } from '../harness/chromium.ts'
import { findings, startWorkbench, type Workbench } from './workbench-app.ts'

describe('a report laid out by the outline of the city', { skip: withoutChromium }, () => {
  let bench: Workbench
  let number = ''
  before(async () => {
    bench = await startWorkbench()
  })
  after(async () => {
    await bench?.close()
  })

  it('is begun from the board, and every section is asked for at once', async () => {
    const { page, context } = await bench.open('tonggao')
    await page.goto('reports?year=2026')
    await page.getByRole('link', { name: '启动年度报告' }).click()
    await page.getByLabel('报告机关').fill('咸宁市人民政府')
    await page.getByRole('option', { name: /^市政府 / }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('main form button[type=submit]').click()
    number = await page.locator('.receipt .number').first().innerText()
    await page.goto(`reports/${number}`)
    await page.getByRole('button', { name: '按提纲布置 15 个部分' }).click()
    await page.locator('.report-sections li').nth(14).waitFor()
    assert.equal(await page.locator('.report-outline').count(), 0, 'nothing is left to ask for')
    const opening = page.locator('.report-sections li').first()
    assert.match(await opening.innerText(), /1 家待供稿/, 'the first section is not counted with the tenth')
    assert.deepEqual(await findings(page), [])
    await context.close()
  })

  it('tells a unit which section waits for it, and shows the editor what it gave', async () => {
    const unit = await bench.open('city-gov-service-gongao')
    await unit.page.goto(`reports/${number}`)
    await unit.page.locator('.report-mine').getByRole('link', { name: '（八）数字法治政府' }).click()
    await unit.page.getByLabel('已供稿').check()
    await unit.page.getByLabel('供稿（没有内容的写明没有）').fill('全市一张网已经建成。')
    await unit.page.locator('.step.open button[type=submit]').click()
    await unit.page.getByText('“供稿”已办理').waitFor()
    await unit.context.close()
    const editor = await bench.as('tonggao')
    const closed = await editor('POST', `/matters/${number}/actions/close-contributions`, {
      with: { missingReason: '供稿在测试中从略。' },
    })
    assert.equal(closed.status, 200, closed.text)
    const { page, context } = await bench.open('tonggao')
    await page.goto(`reports/${number}?section=digital`)
    await page.locator('.report-given').getByRole('button', { name: '插入正文' }).click()
    await page.locator('.report-text', { hasText: '全市一张网已经建成。' }).waitFor()
    await page.getByRole('button', { name: '保存本部分' }).click()
    await page.getByText('已保存。').waitFor()
    await context.close()
  })

  it('is checked on the board with all others', async () => {
    const { page, context } = await bench.open('cubao')
    await page.goto('reports?year=2026')
    await page.getByRole('button', { name: '核对全部' }).click()
    await page.getByText(/已核对 1 份/).waitFor()
    assert.deepEqual(await findings(page), [])
    await context.close()
    const other = await bench.open('huawuyuan1')
    await other.page.goto('reports?year=2026')
    await other.page.locator('.report-board').waitFor()
    assert.equal(await other.page.getByRole('button', { name: '核对全部' }).count(), 0)
    await other.context.close()
  })

  it('wrote no error to the console', () => {
    assert.deepEqual(bench.complaints, [])
  })
})
