import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withoutChromium } from '../harness/chromium.ts'
import { fillFigures, period } from './figures-house.ts'
import { findings, startWorkbench, type Workbench } from './workbench-app.ts'

interface Line {
  id: string
  asWritten: string
  records: number
  exact: string | null
  value: number | string | null
  fixed?: { asWritten: string; differs: boolean }
  numerator?: { records: number }
  denominator?: { records: number }
}

describe('figures in the workbench', { skip: withoutChromium }, () => {
  let bench: Workbench
  let lines: Line[]

  const lineOf = (id: string): Line => lines.find((line) => line.id === id) as Line

  before(async () => {
    bench = await startWorkbench()
    await fillFigures(bench)
    const mayor = await bench.as('shizhang')
    lines = (await mayor('GET', `/figures?period=${period}`)).body.items
  })
  after(async () => {
    await bench?.close()
  })

  /** Follows the list to where it ends and gives how many rows it says it has listed, and of how many. */
  async function end(page: Page): Promise<{ listed: number; total: number; rows: number }> {
    const last = page.locator('.records-end, .records-none')
    await last.or(page.locator('.records .list-foot button')).first().waitFor()
    for (let turns = 0; turns < 200 && (await last.count()) === 0; turns += 1) {
      await page.evaluate(() => document.querySelector<HTMLElement>('.records .list-foot button')?.click())
      await page.waitForTimeout(50)
    }
    const foot = page.locator('.records-end')
    if ((await foot.count()) === 0) return { listed: 0, total: 0, rows: 0 }
    const [listed, total] = [await foot.getAttribute('data-listed'), await foot.getAttribute('data-total')]
    const rows = await page.locator('.virtual-rows').getAttribute('data-count')
    return { listed: Number(listed), total: Number(total), rows: Number(rows) }
  }

  it('every figure opens to exactly the records that it says, in both halves of a share', async () => {
    const { page, context } = await bench.open('shizhang')
    await page.goto(`figures?period=${period}`)
    await page.locator('table.figures').waitFor()
    assert.equal(await page.locator('tr[data-figure]').count(), lines.length, 'the list holds every figure')
    let opened = 0
    for (const line of lines) {
      await page.locator(`tr[data-figure="${line.id}"] .col-written a`).click()
      await page.locator('.figure-written button').waitFor()
      assert.equal(await page.locator('.figure-written button').textContent(), line.asWritten, line.id)
      const whole = await end(page)
      assert.deepEqual(whole, { listed: line.records, total: line.records, rows: line.records }, line.id)
      if (line.numerator && line.denominator) {
        assert.equal(line.denominator.records, line.records)
        await page.locator('.half-numerator button').click()
        await page.waitForURL(/half=numerator/)
        await page.locator('.half-numerator button[aria-pressed="true"]').waitFor()
        const part = await end(page)
        assert.equal(part.listed, line.numerator.records, `${line.id}: numerator`)
        assert.equal(part.total, line.numerator.records, `${line.id}: numerator`)
        opened += part.listed
      }
      opened += whole.listed
      await page.locator('.figure-head a').click()
      await page.locator('table.figures').waitFor()
    }
    assert.ok(opened > 40, `only ${opened} records were opened`)
    await context.close()
  })

  it('a long list is drawn only where one looks, and reached to its end by scrolling', async () => {
    const { page, context } = await bench.open('shizhang')
    await page.goto(`figures/inquiry.matters-received?period=${period}`)
    const { records } = lineOf('inquiry.matters-received')
    assert.ok(records > 200, `only ${records} records`)
    await page.locator('.virtual-rows li').first().waitFor()
    for (let turns = 0; turns < 60 && (await page.locator('.records-end').count()) === 0; turns += 1) {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      await page.waitForTimeout(100)
      assert.ok((await page.locator('.virtual-rows li').count()) < 80, 'no more rows than fit about the window')
    }
    assert.deepEqual(await end(page), { listed: records, total: records, rows: records })
    await page.locator('.records-end').scrollIntoViewIfNeeded()
    await page.locator(`.virtual-rows li[aria-posinset="${records}"]`).waitFor()
    await context.close()
  })

  it('is read with the keyboard, and one record leads to its matter', async () => {
    const { page, context } = await bench.open('shizhang')
    await page.goto(`figures?period=${period}`)
    await page.locator('table.figures').waitFor()
    await page.keyboard.press('f')
    await page.keyboard.type('qzmyl')
    await page.locator('tr[data-figure="inquiry.satisfaction"]').waitFor()
    assert.equal(await page.locator('tr[data-figure]').count(), 1, 'pinyin finds it')
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.figure-says').waitFor()
    const { asWritten, exact } = lineOf('inquiry.satisfaction')
    assert.equal(await page.locator('.figure-written button').textContent(), asWritten)
    assert.ok((await page.locator('.facts').textContent())?.includes(exact?.replace('/', ' / ') ?? 'nothing'))
    await page.locator('.record-main a').first().click()
    await page.locator('.matter h1').waitFor()
    await context.close()
  })

  it('marks what was fixed and differs, and says so with both values', async () => {
    const { page, context } = await bench.open('shizhang')
    await page.goto(`figures?period=${period}`)
    await page.locator('.attention-differs').click()
    const marked = page.locator('tr[data-figure]')
    assert.deepEqual(await marked.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-figure'))), [
      'inquiry.matters-received',
      'inquiry.close-rate',
    ])
    await marked.first().locator('.col-name a').click()
    const fixed = page.locator('.fixed-value')
    await fixed.waitFor()
    const { fixed: before, value } = lineOf('inquiry.matters-received')
    assert.equal(Number(before?.asWritten) + 1, value)
    assert.ok((await fixed.textContent())?.includes(`冻结值 ${before?.asWritten}，现值 ${value}`))
    await context.close()
  })

  it('counts for an officer what is not theirs, and shows nothing of it', async () => {
    const { page, context } = await bench.open('zhengjian')
    await page.goto(`figures/hotline.received?period=${period}`)
    const found = await end(page)
    assert.equal(found.listed, 2)
    assert.equal(await page.locator('.record-is-hidden').count(), 2)
    assert.match((await page.locator('.records-hidden').textContent()) ?? '', /2 条不在您的查阅范围/)
    assert.equal(await page.locator('.record-main').count(), 0)
    await context.close()
  })

  it('says that nothing was there, that no figure has this id, and that none fits', async () => {
    const { page, context } = await bench.open('shizhang')
    await page.goto('figures/inquiry.satisfaction?period=2021')
    await page.locator('.records-none').waitFor()
    assert.equal(await page.locator('.figure-written button').textContent(), '无评价件')
    await page.goto('figures/no.such-figure')
    await page.getByRole('alert').waitFor()
    await page.goto(`figures?period=${period}&q=zzzz`)
    await page.getByRole('heading', { name: '没有符合的数据' }).waitFor()
    await context.close()
  })

  for (const address of [
    `figures?period=${period}`,
    `figures/inquiry.close-rate?period=${period}`,
    `figures/inquiry.matters-closed?period=${period}-01/${period}-12`,
    'figures/hotline.number',
  ]) {
    it(`${address}: axe finds nothing and nothing stands out of the page, wide and narrow, in both languages`, async () => {
      const { page, context } = await bench.open('shizhang')
      await page.addInitScript(() => {
        const language = new URLSearchParams(location.search).get('lang')
        localStorage.setItem('fadu.settings', JSON.stringify({ language: language ?? 'zh', size: 15 }))
      })
      for (const language of ['zh', 'en']) {
        await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
        await page.locator('main h1').first().waitFor()
        await page.locator('table.figures, .records .list-foot, .records-none').first().waitFor()
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 })
          assert.deepEqual(await findings(page), [], `${address} ${language} at ${width}`)
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          assert.ok(wide <= 0, `${address} ${language} at ${width} is ${wide} pixels wider than the window`)
        }
        await page.setViewportSize({ width: 1440, height: 900 })
      }
      await context.close()
    })
  }

  it('wrote no error to the console but for the figure that is not there', () => {
    assert.deepEqual(
      bench.complaints.filter((line) => !/404/.test(line)),
      [],
    )
  })
})
