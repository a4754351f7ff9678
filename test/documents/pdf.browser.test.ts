import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { officialPdf } from '../../src/documents/index.ts'
import { isAppError } from '../../src/kernel/index.ts'
import { withoutChromium } from '../harness/chromium.ts'
import { pagesOf, withoutPoppler, wordsOf } from '../harness/office.ts'
import { fullLine, fullPages, sampleReport } from './sample-report.ts'

const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('fadu-pdf-'))

describe('the PDF of an official document', { skip: withoutChromium }, () => {
  it('holds the whole text, a number on every page, and leaves nothing behind', async () => {
    const before = leftOver()
    const pdf = await officialPdf({ ...sampleReport, frozen: { digest: 'sm3:00ff', at: '2021-01-05' } })
    const { totalPages, text } = await extractText(await getDocumentProxy(pdf))
    assert.ok(totalPages >= 3, `${totalPages} pages`)
    const whole = text.join('').replace(/\s/gu, '')
    assert.doesNotMatch(whole, /[\u2e80-\u2fdf]/u, 'a radical stands for a sign: the text cannot be found')
    for (const { runs } of sampleReport.body.slice(0, 3))
      assert.ok(
        whole.includes(
          runs
            .map(({ text }) => text)
            .join('')
            .slice(0, 24),
        ),
      )
    assert.ok(whole.includes('sm3:00ff'))
    for (const [i, page] of text.entries()) {
      assert.match(page.replace(/\s/gu, ''), new RegExp(`—${i + 1}—`))
      assert.ok(page.replace(/\s/gu, '').includes('演示数据'), `page ${i + 1} bears no mark`)
    }
    assert.deepEqual(
      leftOver().filter((name) => !before.includes(name)),
      [],
    )
  })

  it('has 22 lines of 28 signs on a full page', { skip: withoutPoppler() }, async () => {
    const pages = await pagesOf(await officialPdf({ ...fullPages, watermark: undefined }))
    const full = pages.slice(1, 4)
    assert.ok(pages.length >= 5, `${pages.length} pages`)
    for (const page of full) {
      const counts = page.slice(0, -1).map((line) => [...line.replace(/\s/gu, '')].length)
      assert.equal(counts.length, 22, page.join('\n'))
      assert.ok(
        counts.every((count) => count === 28),
        counts.join(' '),
      )
    }
  })

  it('has page numbers outside, 7 mm below, and the imprint on the lower edge', {
    skip: withoutPoppler(),
  }, async () => {
    for (const lines of [2, 3, 21, 24]) {
      const body = [
        { id: 'a', runs: [{ text: fullLine.repeat(lines).slice(0, 28 * lines - 2) }] },
        { id: 'b', runs: [{ text: '特此报告。' }] },
      ]
      const words = await wordsOf(await officialPdf({ ...sampleReport, watermark: undefined, attachments: [], body }))
      const last = Math.max(...words.map(({ page }) => page))
      for (let page = 1; page <= last; page++) {
        const dashes = words.filter((word) => word.page === page && (word.top + word.bottom) / 2 > 264)
        assert.equal(dashes.map(({ text }) => text).join(''), `—${page}—`, `page ${page} of ${lines} lines`)
        if (page % 2 === 1) assert.ok(Math.abs(Math.max(...dashes.map(({ right }) => right)) - 179) < 1.5)
        else assert.ok(Math.abs(Math.min(...dashes.map(({ left }) => left)) - 33) < 1.5)
      }
      const imprint = words.filter(({ text }) => /抄送|印发$/u.test(text))
      assert.equal(imprint.length, 2)
      assert.ok(
        imprint.every(({ page, top, bottom }) => page === last && top > 236 && bottom < 264),
        `${lines} lines: ${JSON.stringify(imprint)}`,
      )
      const place = (word: RegExp) => words.find(({ text }) => word.test(text))!.page
      assert.equal(place(/^特此报告/u), place(/联系人/u), `${lines} lines: the signature stands apart`)
    }
  })

  it('says what happened when the browser takes too long, and ends it', async () => {
    const before = leftOver()
    await assert.rejects(officialPdf(sampleReport, { milliseconds: 1 }), (error) =>
      isAppError(error, 'DOCUMENTS_PDF_FAILED'),
    )
    assert.deepEqual(
      leftOver().filter((name) => !before.includes(name)),
      [],
    )
  })
})
