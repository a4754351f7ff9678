import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareReturned, officialDocx, readReport } from '../../src/documents/index.ts'
import { converted, pagesOf, withoutOffice, wordsOf } from '../harness/office.ts'
import { fullLine, fullPages, sampleReport } from './sample-report.ts'

const han = (line: string) => [...line.replace(/\s/gu, '')].length
const isPageNumber = (line: string) => /^\s*—\s*\d+\s*—\s*$/u.test(line)

describe('the .docx as LibreOffice lays it out', { skip: withoutOffice() }, () => {
  it('has 22 lines of 28 signs on a full page', async () => {
    const pages = await pagesOf(await converted(await officialDocx({ ...fullPages, watermark: undefined }), 'pdf'))
    const full = pages.slice(1, 4)
    assert.ok(pages.length >= 5, `${pages.length} pages`)
    for (const page of full) {
      const lines = page.filter((line) => !isPageNumber(line))
      assert.equal(lines.length, 22, lines.join('\n'))
      const whole = lines.filter((line) => han(line) === 28).length
      assert.equal(whole, 22, lines.map(han).join(' '))
    }
  })

  it('has the red head, the page numbers and the imprint where the standard wants them', async () => {
    const words = await wordsOf(await converted(await officialDocx({ ...sampleReport, watermark: undefined }), 'pdf'))
    const last = Math.max(...words.map(({ page }) => page))
    for (let page = 1; page <= last; page++) {
      const dashes = words.filter((word) => word.page === page && word.top > 262 && word.text === '—')
      assert.equal(dashes.length, 2, `page ${page}`)
      const middle = (dashes[0]!.top + dashes[0]!.bottom) / 2
      assert.ok(Math.abs(middle - 269) < 1.5, `the dash of page ${page} stands at ${middle} mm`)
      if (page % 2 === 1) assert.ok(Math.abs(Math.max(...dashes.map(({ right }) => right)) - 179) < 1.5)
      else assert.ok(Math.abs(Math.min(...dashes.map(({ left }) => left)) - 33) < 1.5)
    }
    const imprint = words.filter(({ text }) => /抄送|印发$/u.test(text))
    assert.deepEqual(new Set(imprint.map(({ page }) => page)), new Set([last]))
    assert.ok(
      imprint.every(({ top, bottom }) => top > 238 && bottom < 263),
      JSON.stringify(imprint),
    )
    assert.ok(words.every(({ left, right }) => left > 27 && right < 185.5))
  })

  it('never parts the signature from the text, and has one imprint, however full the last page is', async () => {
    for (const lines of [1, 2, 6, 7, 19, 21, 22, 23]) {
      const body = [
        { id: 'a', runs: [{ text: fullLine.repeat(lines).slice(0, 28 * lines - 2) }] },
        { id: 'b', runs: [{ text: '特此报告。' }] },
      ]
      const pdf = await converted(await officialDocx({ ...sampleReport, attachments: [], body }), 'pdf')
      const pages = (await pagesOf(pdf)).map((page) => page.join('\n').replace(/[ 　]/gu, ''))
      const signed = pages.findIndex((page) => page.includes('2021年1月5日'))
      assert.ok(pages[signed]!.includes('特此报告'), `${lines} lines: the signature stands alone`)
      assert.ok(pages[signed]!.includes('联系人'), `${lines} lines: the note stands alone`)
      assert.equal(pages.filter((page) => page.includes('抄送')).length, 1)
      assert.ok(pages.at(-1)!.includes('抄送'))
    }
  })

  it('shows the mark on every page', async () => {
    const pages = await pagesOf(await converted(await officialDocx(sampleReport), 'pdf'))
    assert.ok(pages.length >= 3)
    for (const page of pages) assert.ok(page.some((line) => line.replace(/\s/gu, '').includes('演示数据')))
  })

  it('comes back from LibreOffice with every chip and not one finding', async () => {
    const back = await converted(await officialDocx(sampleReport), 'docx')
    const found = compareReturned(sampleReport, readReport(back))
    for (const [name, list] of Object.entries(found)) assert.deepEqual(list, [], name)
    assert.ok(readReport(back).chips.length > 25)
  })
})
