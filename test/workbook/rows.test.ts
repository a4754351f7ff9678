import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import type { Client, TestApp } from '../harness/app.ts'
import { workbooks } from './multipart.ts'
import { at, type Office, openOffice, said } from './office.ts'
import { filled, keysOf, saved } from './sheet.ts'

describe('rows, tasks and files of other kinds', () => {
  let house: TestApp
  let officer: Client
  let books: Office['books']
  let begin: Office['begin']
  before(async () => {
    ;({ house, officer, books, begin } = await openOffice())
  })
  after(() => house?.close())

  it('add rows line by line: only new lines are stored, totals are passed over, one wrong line stops all', async () => {
    const number = await begin()
    const template = (await books.out(at(number, 'add'))).bytes
    const lines = [
      { title: '甲', cases: 3, sum: 100.25, kind: '市级' },
      { title: '乙', cases: 4, sum: '2万', kind: 'county' },
      { title: '乙', cases: 4, sum: '2万', kind: 'county' },
    ]
    const bytes = await filled(template, lines)
    const wrong = await books.hand(
      at(number, 'add'),
      await filled(bytes, [...lines, { title: '丙', cases: 'x', kind: '市级' }]),
    )
    assert.equal(wrong.status, 422)
    const rows = async () => (await officer('GET', `/matters/${number}`)).body.tables[0].rows
    assert.equal((await rows()).length, 0, 'nothing is stored while one line is wrong')
    const done = await books.hand(at(number, 'add'), bytes)
    assert.equal(done.status, 200, said(done))
    assert.equal(done.body.counts.stored, 3)
    const twice = await books.hand(at(number, 'add'), bytes, { key: 'a-second-time' })
    assert.deepEqual([twice.body.counts.already, twice.body.counts.stored], [3, 0])
    const more = await books.hand(
      at(number, 'add'),
      await filled(bytes, [...lines, { title: '丙', cases: 5, kind: '乡镇' }]),
    )
    assert.deepEqual([more.body.counts.already, more.body.counts.stored], [3, 1])
    assert.equal((await rows()).length, 4)
    // A template taken out now shows them, and does not hand them in again.
    const later = await filled((await books.out(at(number, 'add'))).bytes, [
      {},
      {},
      {},
      {},
      { title: '丁', cases: 1, kind: '市级' },
    ])
    const last = await books.hand(at(number, 'add'), later)
    assert.deepEqual([last.body.counts.lines, last.body.counts.stored], [1, 1])
    const judge = (await books.out(at(number, 'judge'))).bytes
    const judged = await books.hand(
      at(number, 'judge'),
      await filled(judge, [{ result: '保留' }, {}, { result: '删除' }]),
    )
    assert.equal(judged.status, 200, said(judged))
    assert.equal(judged.body.counts.stored, 2)
    const results = (await rows()).map(
      (one: { values: { name: string; value: unknown }[] }) => one.values.find(({ name }) => name === 'result')?.value,
    )
    assert.deepEqual(results.slice(0, 3), ['keep', undefined, 'drop'])
  })

  it('settle a task', async () => {
    const number = await begin()
    const path = `/matters/${number}/tasks/answer/workbook`
    const template = (await books.out(path)).bytes
    const done = await books.hand(path, await filled(template, [{ 'outcome:': '不同意', reason: '数据不符' }]))
    assert.equal(done.status, 200, said(done))
    const { body } = await officer('GET', `/matters/${number}`)
    assert.equal(body.allTasks[0].outcome.id, 'object')
  })

  it('are found by the header where the hidden row is lost, columns are moved, or an older file is sent', async () => {
    const number = await begin()
    const template = (await books.out(at(number, 'add'))).bytes
    const line = { title: '甲', cases: 3, sum: 100.25, kind: '市级' }
    const lost = await filled(template, [line], (sheet) => {
      sheet.spliceRows(keysOf(sheet).row, 1)
    })
    const first = await books.hand(at(number, 'add'), lost)
    assert.equal(first.status, 200, said(first))
    assert.deepEqual([first.body.by, first.body.counts.stored], ['header', 1])
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('2019年')
    sheet.addRows([
      ['关于报送明细的台账'],
      ['填报单位：某局', '', '', '', '单位：元'],
      ['序号', '层  级', '基本情况', '', '备注'],
      ['', '', '名称', '件数（件）', ''],
      ['1', '市级', '一项', '１２', '无'],
      ['2', '', '二项', 7, ''],
      ['', '合计', '', 19, ''],
      ['填报人：演示', '', '审核人：演示'],
    ])
    for (const range of ['A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'B5:B6']) sheet.mergeCells(range)
    const older = await books.hand(at(number, 'add'), await saved(book))
    assert.equal(older.status, 200, said(older))
    assert.deepEqual([older.body.by, older.body.counts.stored], ['header', 2])
    assert.deepEqual(
      older.body.missing.map((text: { zh: string }) => text.zh),
      ['金额'],
    )
    const { body } = await officer('GET', `/matters/${number}`)
    const kinds = body.tables[0].rows.map(
      (one: { values: { name: string; value: unknown }[] }) => one.values.find(({ name }) => name === 'kind')?.value,
    )
    assert.deepEqual(kinds, ['city', 'city', 'city'], 'a merged cell counts for every line it spans')
  })

  it('trust what people see where header and keys differ', async () => {
    const number = await begin()
    const template = (await books.out(at(number, 'add'))).bytes
    const swapped = await filled(template, [], (sheet) => {
      const { row, column } = keysOf(sheet)
      const [a, b] = [column.get('cases') as number, column.get('sum') as number]
      for (const at of [4, 5]) {
        const [x, y] = [sheet.getCell(at, a).value, sheet.getCell(at, b).value]
        sheet.getCell(at, a).value = y
        sheet.getCell(at, b).value = x
      }
      const first = column.get('title') as number
      for (const [at, value] of [
        [first, '甲'],
        [a, 12.5],
        [b, 3],
        [column.get('kind') as number, '市级'],
      ] as const)
        sheet.getCell(row + 1, at).value = value
    })
    const done = await books.hand(at(number, 'add'), swapped)
    assert.equal(done.status, 200, said(done))
    const { body } = await officer('GET', `/matters/${number}`)
    const values = Object.fromEntries(
      body.tables[0].rows[0].values.map((one: { name: string; value: unknown }) => [one.name, one.value]),
    )
    assert.deepEqual([values.cases, values.sum], [3, 1250])
  })

  it('refuse what is no workbook, what is too large, and what is another step', async () => {
    const number = await begin()
    const codeOf = async (bytes: Uint8Array, name = 'a.xlsx', action = 'fill') => {
      const { status, body } = await books.hand(at(number, action), bytes, { name })
      return [status, body.code]
    }
    const template = (await books.out(at(number))).bytes
    assert.deepEqual(await codeOf(Buffer.from('a,b\n1,2')), [415, 'SHEET_KIND'])
    assert.deepEqual(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')), [415, 'SHEET_OLD_EXCEL'])
    assert.deepEqual(await codeOf(template, 'a.xls'), [415, 'SHEET_OLD_EXCEL'])
    assert.deepEqual(await codeOf(template, 'a.csv'), [415, 'SHEET_KIND'])
    assert.deepEqual(await codeOf(template.subarray(0, 9000)), [422, 'SHEET_DAMAGED'])
    assert.deepEqual(await codeOf(Buffer.alloc(5 * 1024 * 1024 + 10, 80)), [413, 'SHEET_TOO_LARGE'])
    assert.deepEqual(await codeOf(template), [422, 'WORKBOOK_NO_LINES'])
    assert.deepEqual(await codeOf(template, 'a.xlsx', 'add'), [422, 'WORKBOOK_OTHER'])
    assert.deepEqual(await codeOf(bomb()), [413, 'SHEET_UNPACKS_TOO_LARGE'])
    const other = new ExcelJS.Workbook()
    other.addWorksheet('x').addRows([
      ['毫不', '相干'],
      [1, 2],
    ])
    assert.deepEqual(await codeOf(await saved(other)), [422, 'WORKBOOK_NO_HEADER'])
    const over = await filled((await books.out(at(number, 'add'))).bytes, [
      ...Array(30).fill({}),
      { title: '甲', cases: 1, kind: '市级' },
    ])
    assert.match((await books.hand(at(number, 'add'), over)).body.facts.lines[0].faults[0].say.zh, /合计行/)
    const many = await filled(
      (await books.out(at(number, 'add'))).bytes,
      Array.from({ length: 520 }, () => ({ title: '甲', cases: 1, kind: '市级' })),
    )
    assert.deepEqual(await codeOf(many, 'a.xlsx', 'add'), [422, 'WORKBOOK_TOO_MANY_LINES'])
    assert.equal((await books.out(at(number, 'back'))).body.code, 'WORKBOOK_NOT_FOR_THIS')
    const stranger = await workbooks(house, 'zhujian')
    assert.equal((await stranger.out(at(number))).status, 404)
    assert.equal((await stranger.hand(at(number), template)).status, 404)
  })
})

/** A small file whose one part unpacks to 80 MiB of blanks, and says that it is small. */
function bomb(): Uint8Array {
  const zeros = new Uint8Array(80 * 1024 * 1024).fill(32)
  return zipSync({ '[Content_Types].xml': zeros, 'xl/workbook.xml': new Uint8Array(10) }, { level: 9 })
}
