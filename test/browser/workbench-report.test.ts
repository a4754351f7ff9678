import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type OfficialDocument, officialDocx } from '#documents'
import { obligedBodies } from '../../cities/xianning/index.ts'
import { fileDemand } from '../api/demand.ts'
import type { Client } from '../harness/app.ts'
import { withoutChromium } from '../harness/chromium.ts'
import { findings, startWorkbench, type Workbench } from './workbench-app.ts'

describe('the report desk', { skip: withoutChromium }, () => {
  let bench: Workbench
  let editor: Client
  let number = ''

  const act = async (action: string, given: object = {}, row?: string) => {
    const body = { with: given, ...(row ? { row } : {}) }
    const reply = await editor('POST', `/matters/${number}/actions/${action}`, body)
    assert.equal(reply.status, 200, `${action}: ${reply.text}`)
  }
  const section = async (id: string) =>
    (await editor('GET', `/matters/${number}/report`)).body.sections.find((one: { id: string }) => one.id === id)

  before(async () => {
    bench = await startWorkbench()
    editor = await bench.as('tonggao')
    for (let i = 0; i < 3; i += 1) await fileDemand(bench.anyone, { title: `第${i + 1}盏路灯不亮` })
    const opened = await editor('POST', '/matters', {
      procedure: 'report.annual',
      with: { body: 'city-government', year: 2026 },
    })
    assert.equal(opened.status, 201, opened.text)
    number = opened.body.number
    for (const [id, heading] of [
      ['work', '一、举措和成效'],
      ['next', '二、不足和下年度安排'],
    ])
      await act('ask-section', { section: id, heading, budget: 60, contributors: ['city-justice', 'city-housing'] })
    await act('close-contributions', { missingReason: '供稿在测试中从略。' })
    await act(
      'write-section',
      { text: '全年受理群众诉求{{inquiry.matters-received}}件。\n另有3件正在办理。' },
      (await section('work')).row,
    )
  })
  after(async () => {
    await bench?.close()
  })

  async function desk(): Promise<{ page: Page; close: () => Promise<void> }> {
    const { page, context } = await bench.open('tonggao')
    await page.goto(`reports/${number}`)
    await page.locator('.report-text').waitFor()
    return { page, close: () => context.close() }
  }

  it('the board leads to the report, with both rates', async () => {
    const { page, context } = await bench.open('tonggao')
    await page.goto('')
    await page.locator('.side a[href$="/reports"]').click()
    await page.locator('.report-board').waitFor()
    const all = obligedBodies.length
    assert.match((await page.locator('.report-rates').textContent()) ?? '', new RegExp(`报送率0\\.0%0 / ${all} 个机关`))
    await page.locator('.report-board th a').first().click()
    await page.locator('.report-text').waitFor()
    assert.equal(await page.locator('.figure-chip').first().textContent(), '3')
    await context.close()
  })

  it('a figure is put in by the keyboard, found by pinyin, and stays a figure when it is saved', async () => {
    const { page, close } = await desk()
    await page.locator('.report-text').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('办结率')
    await page.keyboard.press('/')
    await page.locator('.figure-search input').waitFor()
    await page.keyboard.type('bjl')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.locator('.figure-search input').waitFor()
    await page.keyboard.type('qzgxgzsxbjl')
    await page.getByRole('option', { name: /inquiry\.close-rate/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.figure-chip[data-figure="inquiry.close-rate"]').waitFor()
    await page.keyboard.type('。')
    await page.reload()
    await page.locator('.figure-chip[data-figure="inquiry.close-rate"]').waitFor()
    await page.keyboard.press('Control+s')
    await page.locator('.notice').waitFor()
    const { source } = await section('work')
    assert.equal(
      source,
      '全年受理群众诉求{{inquiry.matters-received}}件。\n另有3件正在办理。办结率{{inquiry.close-rate}}。',
    )
    await close()
  })

  it('a number from nowhere is bound to a figure in its place', async () => {
    const { page, close } = await desk()
    const loose = page.locator('.open-part', { hasText: '没有出处的数字' })
    await loose.getByRole('button', { name: '绑定数据' }).click()
    await page.locator('.figure-search [role="option"]').first().waitFor()
    await page.keyboard.type('inquiry.matters-received')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.report-text .figure-chip').length === 3)
    await page.keyboard.press('Control+s')
    await page.locator('.notice').waitFor()
    assert.match((await section('work')).source, /另有\{\{inquiry\.matters-received\}\}件正在办理/)
    await loose.getByText('没有无出处的数字').waitFor()
    await close()
  })

  it('a chip opens what it means and leads to its records', async () => {
    const { page, close } = await desk()
    await page.locator('.figure-chip[data-figure="inquiry.close-rate"]').click()
    await page.locator('.figure-panel dt', { hasText: '分母' }).waitFor()
    assert.match((await page.locator('.figure-panel').textContent()) ?? '', /办结不等于解决/)
    await page.locator('.figure-panel dd a').last().click()
    await page.locator('.virtual-rows li').first().waitFor()
    await close()
  })

  it('over the budget a reason is asked for, and one section does not lose the text of another', async () => {
    const { page, close } = await desk()
    await page.locator('.report-sections button').nth(1).click()
    await page.getByRole('heading', { name: '二、不足和下年度安排' }).waitFor()
    await page.locator('.report-text').click()
    await page.keyboard.insertText('执法还有不规范的情形。'.repeat(7))
    await page.locator('.report-reason').waitFor()
    assert.match((await page.locator('.report-sections button').nth(1).textContent()) ?? '', /超出 17 字/)
    await page.locator('.report-sections button').nth(0).click()
    await page.getByRole('heading', { name: '一、举措和成效' }).waitFor()
    await page.locator('.report-sections button').nth(1).click()
    await page.locator('.report-reason input').fill('会议要求充实。')
    await page.getByRole('button', { name: '保存本部分' }).click()
    await page.locator('.notice').waitFor()
    assert.equal((await section('next')).words, 77)
    await close()
  })

  it('a document that was edited comes back: what changed is listed and taken over by hand', async () => {
    const { body } = await editor('GET', `/matters/${number}/report/document/json`)
    const changed = structuredClone(body) as OfficialDocument
    const chip = changed.body.flatMap(({ runs }) => runs).find((run) => 'chip' in run && run.chip) as { text: string }
    chip.text = '9'
    changed.body.find(({ id }) => id === 'work.1')?.runs.push({ text: '表彰12人。' })
    const { page, close } = await desk()
    await page.locator('input[type="file"]').setInputFiles({
      name: '改稿.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await officialDocx(changed)),
    })
    await page.locator('.returned').waitFor()
    assert.match((await page.locator('.returned').textContent()) ?? '', /3 → 9 inquiry\.matters-received.*12/)
    await page.locator('.returned').getByRole('button', { name: '采用这一部分' }).first().click()
    await page.waitForFunction(() => /表彰12人/.test(document.querySelector('.report-text')?.textContent ?? ''))
    await page.locator('.report-sections .mark-assumed').waitFor()
    assert.doesNotMatch((await section('work')).source, /表彰12人/, 'not before it is saved')
    await close()
  })

  it('axe finds nothing, wide and narrow, in both languages', async () => {
    const { page, context } = await bench.open('tonggao')
    await page.addInitScript(() => {
      const language = new URLSearchParams(location.search).get('lang') ?? 'zh'
      localStorage.setItem('fadu.settings', JSON.stringify({ language, size: 15 }))
    })
    for (const language of ['zh', 'en']) {
      for (const address of ['reports', `reports/${number}`]) {
        await page.goto(`${address}?lang=${language}`)
        await page.locator('.report-board, .open-part').first().waitFor()
        await page.waitForLoadState('networkidle')
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 })
          assert.deepEqual(await findings(page), [], `${address} ${language} at ${width}`)
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          assert.ok(wide <= 0, `${address} ${language} at ${width} is ${wide} pixels wider than the window`)
        }
      }
    }
    await context.close()
  })

  it('is frozen: nothing can be typed, and what has moved since is marked in the text and named beside it', async () => {
    await act('record-check', { checkReason: '测试。' })
    await act('ask-opinions', { consulted: ['city-market'] })
    await act('close-opinions', { unansweredReason: '口头回复无意见。' })
    const reviewer = await bench.as('baomi')
    const passed = await reviewer('POST', `/matters/${number}/actions/pass-review`, { with: { secrecyResult: 'open' } })
    assert.equal(passed.status, 200, passed.text)
    for (const sessionKind of ['executive', 'party'])
      await act('record-session', { sessionKind, sessionNo: '测试', sessionOn: '2026-11-23', sessionResult: 'pass' })
    await fileDemand(bench.anyone, { title: '路灯又不亮了' })
    bench.clock.set('2027-01-04T09:00:00+08:00')
    await act('record-check', { checkReason: '测试。' })
    await act('freeze', { noPlanReason: '测试中没有。', noWeaknessReason: '测试中没有。' })
    bench.clock.set('2026-12-30T09:00:00+08:00')
    await fileDemand(bench.anyone, { title: '路灯第三次不亮' })
    bench.clock.set('2027-01-05T09:00:00+08:00')
    const { page, close } = await desk()
    const chip = page.locator('.chip-differs[data-figure="inquiry.matters-received"]').first()
    await chip.waitFor()
    assert.equal(await chip.textContent(), '4', 'the fixed value stands')
    assert.equal(await page.locator('.report-text').getAttribute('aria-readonly'), 'true')
    const moved = page.locator('.open-part', { hasText: '现值已变' })
    assert.match((await moved.textContent()) ?? '', /文中 4，现在 5/)
    await moved.getByRole('button').first().click()
    await page.locator('.figure-panel .is-off').waitFor()
    assert.deepEqual(await findings(page), [])
    await close()
  })

  it('wrote no error to the console', () => {
    assert.deepEqual(bench.complaints, [])
  })
})
