import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { withoutChromium } from '../harness/chromium.ts'
import { axeFindings, type Opened, openPortal } from './portal.ts'

const wrong = '2020年，全市共受理案件100件，办结90件，办结率98%。2020年2月30日召开了会议。'

describe('the page on which a report is checked, without a script', { skip: withoutChromium }, () => {
  let open: Opened
  before(async () => {
    open = await openPortal()
  })
  after(() => open?.close())

  const pasted = async (page: Page, text: string) => {
    await page.goto('/check')
    await page.fill('[name=text]', text)
    await page.click('main button.primary')
    await page.locator('h1').waitFor()
  }

  it('is found from the home page and the foot of every page', async () => {
    const page = await open.person()
    await page.goto('/')
    await page.click('main a[href="/check"]')
    assert.match(String(await page.locator('main').textContent()), /您交来的文件只在内存里读一遍，不保存/)
    assert.equal(await page.locator('footer a[href="/check"]').count(), 1)
  })

  it('marks the words of a Word file, and leads from mark to finding and back', async () => {
    const page = await open.person({ width: 1440 })
    const paper = new Document({ sections: [{ children: [new Paragraph('云溪市报告'), new Paragraph(wrong)] }] })
    await page.goto('/check')
    await page.setInputFiles('[name=file]', {
      name: '报告.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await Packer.toBuffer(paper)),
    })
    await page.click('main button.primary')
    const marks = page.locator('.sheet mark')
    assert.ok((await marks.allTextContents()).some((words) => words.includes('98%')))
    assert.ok((await page.locator('.sheet').innerText()).includes('召开了会议'))
    assert.match(String(await page.locator('.verdict-line').textContent()), /找到 \d+ 处：确定有误 \d+ 处/)
    await page.locator('.sheet a.no').first().click()
    const id = new URL(page.url()).hash
    assert.match(id, /^#f\d+$/)
    assert.ok(await page.locator(id).isVisible())
    await page.locator(`${id} .back a`).click()
    assert.equal(new URL(page.url()).hash, id.replace('f', 't'))
  })

  it('shows one severity alone when it is chosen', async () => {
    const page = await open.person()
    await page.goto('/check/example')
    const all = await page.locator('.finding').count()
    const certain = await page.locator('.finding.certain').count()
    assert.ok(certain > 0 && certain < all, `${certain} of ${all}`)
    await page.locator('.filter-choice', { hasText: '确定有误' }).click()
    assert.equal(await page.locator('.finding:visible').count(), certain)
    assert.equal(await page.locator('.sheet a.no:visible').count(), certain)
    await page.locator('.filter-choice', { hasText: '全部' }).click()
    assert.equal(await page.locator('.finding:visible').count(), all)
  })

  it('hands out the workbook and the data, and checks the corrected text again', async () => {
    const page = await open.person()
    await pasted(page, wrong)
    const taken = async (as: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`button[value=${as}]`)])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
    }
    const data = await taken('json')
    assert.equal(data.name, '核对结果.json')
    const { findings, text } = JSON.parse(data.bytes.toString('utf8'))
    assert.equal(text, wrong)
    assert.ok(findings.length > 0)
    const workbook = await taken('xlsx')
    assert.equal(workbook.name, '核对结果.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(workbook.bytes as never)
    assert.equal(book.worksheets[1]?.rowCount, findings.length + 1)
    await page.click('.again summary')
    await page.fill('#check-again', '全市共受理案件100件，办结90件，办结率90%。')
    await page.click('.again button.primary')
    assert.match(String(await page.locator('.sheet').textContent()), /办结率90%/)
    assert.ok(!(await page.locator('.sheet mark').allTextContents()).some((words) => words.includes('90%')))
  })

  it('says on the same page what was wrong with a file, and shows hostile text as it is', async () => {
    const page = await open.person()
    await page.goto('/check')
    await page.click('main button.primary')
    assert.match(String(await page.locator('.summary').textContent()), /没有收到文字，也没有收到文件/)
    await page.setInputFiles('[name=file]', { name: 'x.docx', mimeType: 'x/y', buffer: Buffer.from('nothing') })
    const [reply] = await Promise.all([page.waitForResponse('**/check'), page.click('main button.primary')])
    assert.equal(reply.status(), 422)
    assert.match(String(await page.locator('.summary').textContent()), /扩展名不一致/)
    const hostile = `</textarea><script>alert(1)</script><img src=x onerror=alert(1)>，办结率98%\n𠮷`
    await pasted(page, hostile)
    const shown = await page.locator('.sheet').innerText()
    for (const line of hostile.split('\n')) assert.ok(shown.includes(line))
    assert.equal(await page.inputValue('#check-again'), hostile)
  })

  it('gives axe nothing to find, and fits, with findings and without, in both languages', async () => {
    const found: string[] = []
    for (const given of [{ lang: 'zh' }, { lang: 'en' }, { lang: 'zh', elder: true }] as const) {
      const page = await open.person({ ...given, script: true })
      for (const text of [wrong, '没有数字。', '']) {
        await pasted(page, text)
        for (const width of [1440, 390, 320]) {
          if (width === 320 && 'elder' in given) continue
          await page.setViewportSize({ width, height: 800 })
          for (const finding of await axeFindings(page)) found.push(`${JSON.stringify(given)} ${width} ${finding}`)
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (over > 0) found.push(`${JSON.stringify(given)} ${width}: ${over} px too wide`)
        }
      }
    }
    assert.deepEqual(found, [])
  })

  it('prints the text and the findings, not the buttons', async () => {
    const page = await open.person()
    await page.goto('/check/example')
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.filter', '.again', '.finding .back'])
      assert.equal(await page.locator(gone).first().isVisible(), false)
    for (const there of ['.sheet mark', '.finding']) assert.equal(await page.locator(there).first().isVisible(), true)
  })
})
