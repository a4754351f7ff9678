import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { withoutChromium } from '../harness/chromium.ts'
import { filled } from '../workbook/sheet.ts'
import { findings, startWorkbench, type Workbench } from './workbench-app.ts'

describe('a return by workbook in a real browser', { skip: withoutChromium }, () => {
  let bench: Workbench
  const folder = mkdtempSync(path.join(tmpdir(), 'fadu-workbook-'))
  const figures = {
    loans: '82.34亿元',
    deposits: 1102300,
    loansBase: '780,000',
    depositsBase: 1050000,
    currency: '人民币',
  }

  before(async () => {
    bench = await startWorkbench()
  })
  after(async () => {
    await bench?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is taken out, given back with its faults, and handed in, at the desk and on a phone', async () => {
    const verifier = await bench.as('heshi-city-finance')
    const begun = await verifier('POST', '/matters', {
      procedure: 'finance.loan-deposit-return',
      with: { bank: 'bank-01' },
    })
    assert.equal(begun.status, 201, begun.text)
    const { number } = begun.body
    const { page, context } = await bench.open('tianbao-bank-01')
    await page.goto(`matters/${number}`)
    await page.getByRole('button', { name: '填报' }).first().click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 Excel 模板' }).click(),
    ])
    const template = readFileSync(await download.path())
    const wrong = path.join(folder, '月报.xlsx')
    writeFileSync(wrong, await filled(template, [{ ...figures, deposits: '很多' }]))
    await page.setInputFiles('input[type="file"][accept=".xlsx"]', wrong)
    await page.getByText('“很多”不是数字。').waitFor()
    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载标红的表格' }).click(),
    ])
    await shots(page, 'faults')
    const right = path.join(folder, '月报-改.xlsx')
    writeFileSync(right, await filled(readFileSync(await marked.path()), [figures]))
    await page.setInputFiles('input[type="file"][accept=".xlsx"]', right)
    await page.getByText('都没有问题，还没有提交').waitFor()
    await page.getByText('823400').first().waitFor()
    await shots(page, 'right')
    assert.deepEqual(await findings(page), [])
    await page.getByRole('button', { name: '确认提交 1 行' }).click()
    await page.locator('.good-news').waitFor()
    const { body } = await verifier('GET', `/matters/${number}`)
    assert.equal(body.state.id, 'filled')
    const refused = bench.complaints.filter((line) => !/422/.test(line))
    assert.deepEqual(refused, [])
    await context.close()
  })

  /** Kept where somebody wants to look at them: FADU_SHOTS names the folder. */
  async function shots(page: Awaited<ReturnType<Workbench['open']>>['page'], name: string): Promise<void> {
    if (process.env.FADU_SHOTS === undefined) return
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: path.join(process.env.FADU_SHOTS, `${name}-${width}.png`), fullPage: true })
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
})
