import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { readDocument } from '../../src/documents/reading/index.ts'
import { launchChromium, withoutChromium } from '../harness/chromium.ts'

const sentence =
  '全市各级行政机关认真履行职责，全年共受理群众诉求60213件，办结59870件，按期办结率99.43%，群众满意率96.8%，比上年提高2.1个百分点。'
const report = [
  '云溪市2020年法治政府建设报告',
  '2020年，云溪市坚持依法行政，各项工作取得新进展。现将有关情况报告如下。',
  '一、主要做法',
  '（一）健全工作体系',
  `${sentence}${sentence}`,
  '1.推进政务公开。公开信息1.2万余条。',
  ...Array.from({ length: 8 }, (_, i) => `（${'二三四五六七八九'[i]}）第${i + 2}项工作。${sentence.repeat(i + 2)}`),
  '二、存在的不足',
  '少数单位重视不够。',
]

describe('a PDF that a browser printed', { skip: withoutChromium }, () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser?.close())

  async function printed(body: string, given: { head?: string } = {}): Promise<Uint8Array> {
    const page = await browser.newPage()
    try {
      await page.setContent(
        `<!doctype html><meta charset="utf-8"><style>@page { size: A4; margin: 37mm 26mm 35mm 28mm }
         body { font: 16pt/28pt "Noto Serif CJK SC", serif; text-align: justify } p { margin: 0; text-indent: 2em }
         h1 { font-size: 22pt; text-align: center } table { border-collapse: collapse } td { padding: 4pt 24pt }</style>${body}`,
      )
      return await page.pdf({
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: `<div style="font-size:9pt;margin:auto">${given.head ?? ''}</div>`,
        footerTemplate: '<div style="font-size:12pt;margin:auto">— <span class="pageNumber"></span> —</div>',
      })
    } finally {
      await page.close()
    }
  }

  it('gives whole paragraphs: no page number, no running head, no sentence cut in two', async () => {
    const [title, ...rest] = report
    const bytes = await printed(`<h1>${title}</h1>${rest.map((line) => `<p>${line}</p>`).join('')}`, {
      head: '云溪市人民政府公报',
    })
    const { text, pages, format } = await readDocument('report.pdf', bytes)
    assert.equal(format, 'pdf')
    assert.ok((pages ?? 0) > 2, `${pages} pages`)
    assert.deepEqual(text.split('\n').filter(Boolean), report)
  })

  it('keeps the cells of a table apart, and passes over a watermark', async () => {
    const { text } = await readDocument(
      'report.pdf',
      await printed(
        '<p style="position:fixed;top:300px;transform:rotate(-30deg);font-size:60pt;opacity:.2">征求意见稿</p><table><tr><td>区县</td><td>受理</td><td>办结</td></tr><tr><td>甲区</td><td>120</td><td>118</td></tr></table>',
      ),
    )
    assert.deepEqual(text.split('\n').filter(Boolean), ['区县\t受理\t办结', '甲区\t120\t118'])
  })

  it('of a picture alone is told to be a scan', async () => {
    await assert.rejects(readDocument('scan.pdf', await printedPicture()), { code: 'READING_SCAN' })
  })

  async function printedPicture(): Promise<Uint8Array> {
    const page = await browser.newPage()
    try {
      await page.setContent('<svg width="400" height="400"><rect width="300" height="300" fill="#333"/></svg>')
      return await page.pdf()
    } finally {
      await page.close()
    }
  }
})
