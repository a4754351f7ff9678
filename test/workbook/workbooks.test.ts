import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { workbooks } from './multipart.ts'
import { testLaw } from './procedure.ts'
import { filled, keysOf, openBook, saved } from './sheet.ts'

type Books = Awaited<ReturnType<typeof workbooks>>

describe('workbooks over the API', () => {
  let house: TestApp
  let officer: Client
  let books: Books
  before(async () => {
    house = await testApp({ law: testLaw })
    officer = await house.as('tianbao')
    books = await workbooks(house, 'tianbao')
  })
  after(() => house?.close())

  const begin = async (periodFrom = '2026-01-01', periodTo = '2026-01-31'): Promise<string> => {
    const { status, body, text } = await officer('POST', '/matters', {
      procedure: 'test.form',
      with: { unit: 'xianan-justice', periodFrom, periodTo },
    })
    assert.equal(status, 201, text)
    return body.number
  }
  const at = (number: string, action = 'fill') => `/matters/${number}/actions/${action}/workbook`
  const valuesOf = async (number: string): Promise<Record<string, unknown>> => {
    const { body } = await officer('GET', `/matters/${number}`)
    return Object.fromEntries(body.fields.map((field: { name: string; value: unknown }) => [field.name, field.value]))
  }

  it('give a template with title, header in groups, units, lists and hidden keys', async () => {
    const number = await begin()
    const { status, bytes, type } = await books.out(at(number))
    assert.equal(status, 200)
    assert.match(type, /spreadsheetml/)
    if (process.env.FADU_KEEP) writeFileSync(process.env.FADU_KEEP, bytes)
    const book = await openBook(bytes)
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    assert.match(sheet.getCell('B1').text, /试填表 · 填报（演示数据）/)
    assert.match(sheet.getCell('B2').text, /咸安区司法局.*2026-01-01.*XN-/)
    const { row, column } = keysOf(sheet)
    assert.equal(sheet.getRow(row).hidden, true)
    assert.equal(sheet.getColumn(1).hidden, true)
    const lead = column.get('name') as number
    assert.equal(sheet.getCell(4, lead).text, '承办单位')
    assert.equal(sheet.getCell(4, lead + 1).master, sheet.getCell(4, lead), 'the head is merged over both')
    assert.equal(sheet.getCell(5, lead).text, '牵头 *')
    assert.equal(sheet.getCell(6, column.get('loans') as number).text, '万元')
    assert.equal(sheet.getCell(6, column.get('amount') as number).text, '元')
    const line = row + 1
    assert.equal(sheet.getCell(line, column.get('share') as number).numFmt, '0.00%')
    assert.equal(sheet.getCell(line, column.get('identity') as number).numFmt, '@')
    assert.equal(sheet.getCell(line, column.get('level') as number).dataValidation?.type, 'list')
    const { pageSetup, views } = sheet
    assert.deepEqual([pageSetup.paperSize, pageSetup.orientation, pageSetup.printTitlesRow], [9, 'landscape', '4:6'])
    assert.equal(views[0]?.state, 'frozen')
    assert.ok(!column.has('proof'), 'files are not typed into cells')
    assert.ok(book.getWorksheet('填表说明'))
  })

  const whole = {
    name: '　咸安区司法局 ',
    note: '第一行\n第二行',
    count: '１，２３４件',
    loans: '12.12亿元',
    amount: '1,234.5',
    share: 0.747,
    day: '2020年6月1日',
    moment: '2020-06-01 09:30',
    published: '是',
    level: '县级',
    levels: '市级、乡镇',
    by: '咸安区司法局',
    with: '市住建局，市城管执法委',
    place: '温泉街道',
    who: '演示·李青',
    phone: 19900000001,
    identity: '42120219900101123x',
    code: '91421200MA4900000x',
    where: '温泉路1号',
    bank: '6222 0000 1111',
  }
  const read = {
    name: '咸安区司法局',
    count: 1234,
    loans: 121_200,
    amount: 123_450,
    share: 7470,
    day: '2020-06-01',
    moment: '2020-06-01T01:30:00.000Z',
    published: true,
    level: 'county',
    levels: ['city', 'township'],
    by: 'xianan-justice',
    with: ['city-housing', 'city-urban-management'],
    code: '91421200MA4900000X',
  }

  it('take every kind of field in as people write it, and the same file only once', async () => {
    const number = await begin()
    const other = await begin('2025-12-01', '2025-12-31')
    const template = (await books.out(at(number))).bytes
    const bytes = await filled(template, [{ ...whole, about: other.toLowerCase(), others: `${other}、${other}` }])
    const dry = await books.hand(`${at(number)}?dry=1`, bytes)
    assert.equal(dry.status, 200, said(dry))
    assert.equal(dry.body.counts.ready, 1)
    assert.equal((await valuesOf(number)).count, undefined, 'nothing is stored by the checks')
    const done = await books.hand(at(number), bytes, { key: 'first-hand-in' })
    assert.equal(done.status, 200, said(done))
    assert.deepEqual([done.body.counts.stored, done.body.acted.state.id], [1, 'filled'])
    const values = await valuesOf(number)
    for (const [name, value] of Object.entries(read)) assert.deepEqual(values[name], value, name)
    assert.equal(values.about, other)
    const again = await books.hand(at(number), bytes, { key: 'first-hand-in' })
    assert.equal(again.status, 200, said(again))
    assert.equal(again.body.counts.already, 1)
    const late = await books.hand(at(number), bytes, { key: 'another-hand-in' })
    assert.equal(late.body.code, 'WORKBOOK_NOT_FOR_THIS', 'the step is no longer open')
  })

  it('come back unchanged when they are taken out again, with last year beside them', async () => {
    const before = await begin('2025-03-01', '2025-03-31')
    const template = (await books.out(at(before))).bytes
    assert.equal((await books.hand(at(before), await filled(template, [whole]))).status, 200)
    const number = await begin('2026-03-01', '2026-03-31')
    const book = await openBook((await books.out(at(number))).bytes)
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    const { row, column } = keysOf(sheet)
    assert.equal(sheet.getCell(row + 1, 2).text, '本期')
    assert.equal(sheet.getCell(row + 2, 2).text, '上年同期')
    const old = (key: string) => sheet.getCell(row + 2, column.get(key) as number)
    assert.deepEqual([old('count').value, old('amount').value, old('share').value], [1234, 1234.5, 0.747])
    assert.equal(old('with').text, '咸宁市住房和城乡建设局、咸宁市城市管理执法委员会')
    assert.ok(old('who').text === '' && old('identity').text === '', 'what is masked is not taken out')
    assert.notEqual(old('count').protection?.locked, false)
    // What was shown of last year, put into this year's line, is read as the same values.
    const copied = Object.fromEntries([...column.keys()].map((key) => [key, old(key).value]))
    const done = await books.hand(at(number), await filled(await saved(book), [copied]))
    assert.equal(done.status, 200, said(done))
    const values = await valuesOf(number)
    for (const [name, value] of Object.entries(read)) assert.deepEqual(values[name], value, name)
    await officer('POST', `/matters/${number}/actions/back`, { with: {} })
    const again = (await openBook((await books.out(at(number))).bytes)).worksheets[0] as ExcelJS.Worksheet
    assert.equal(again.getCell(row + 1, column.get('loans') as number).value, 121_200, 'its own values are filled in')
  })

  it('give the same workbook back with red cells, an error column and a summary, and take it corrected', async () => {
    const number = await begin()
    const template = (await books.out(at(number))).bytes
    const wrong = {
      name: '某局',
      count: 1.5,
      amount: '十二元',
      share: '0.747',
      day: '2020.6.31',
      published: '也许',
      level: '省级',
      by: '没有这个局',
      place: '某某街道',
      phone: 712345,
      identity: 4.2120219900101e17,
      code: { formula: '1/0', result: { error: '#DIV/0!' } } as never,
    }
    const bytes = await filled(template, [wrong])
    const plain = await books.hand(at(number), bytes, { json: false })
    assert.equal(plain.status, 422)
    assert.match(plain.type, /spreadsheetml/)
    const book = await openBook(plain.bytes)
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    const { row, column } = keysOf(sheet)
    assert.match(sheet.getCell('B1').text, /^【退回修改：1行有11处问题，什么都没有存/)
    const last = Math.max(...column.values()) + 1
    assert.equal(sheet.getCell(6, last).text, '错误说明')
    const told = sheet.getCell(row + 1, last).text
    for (const words of [
      '身份证件号码被表格程序当成了数字',
      '没有“省级”这个选项',
      '看不出“0.747”是74.7%还是0.747%',
      '2020.6.31',
      '#DIV/0!',
    ])
      assert.ok(told.includes(words), `${words} is not in: ${told}`)
    const fill = (key: string) =>
      (sheet.getCell(row + 1, column.get(key) as number).fill as ExcelJS.FillPattern)?.fgColor?.argb
    assert.equal(fill('identity'), 'FFFFC9C8')
    assert.notEqual(fill('name'), 'FFFFC9C8')
    assert.ok(book.getWorksheet('错误清单'))
    const { body } = await books.hand(at(number), bytes)
    assert.equal(body.code, 'WORKBOOK_WRONG')
    assert.ok(body.facts.workbook.length > 1000)
    // Corrected in the file that came back.
    const mended = await filled(plain.bytes, [whole])
    const done = await books.hand(at(number), mended)
    assert.equal(done.status, 200, said(done))
    assert.equal((await valuesOf(number)).identity !== undefined, true)
  })

  it('say what the rules of the step say, at the line and at the cell', async () => {
    const number = await begin()
    const template = (await books.out(at(number))).bytes
    const need = await books.hand(at(number), await filled(template, [{ name: '甲', count: 13 }]))
    assert.deepEqual(
      need.body.facts.lines[0].faults.map((fault: { say: { zh: string } }) => fault.say.zh),
      ['件数不能是13。'],
    )
    const empty = await books.hand(at(number), await filled(template, [{ name: '甲' }]))
    assert.equal(empty.body.facts.lines[0].faults[0].field, 'count')
    const marked = await books.hand(at(number), await filled(template, [{ name: '甲', count: 1, note: '机密★10年' }]))
    assert.equal(marked.status, 422)
    assert.match(marked.body.facts.lines[0].faults[0].say.zh, /密级/)
    const two = await books.hand(
      at(number),
      await filled(template, [
        { name: '甲', count: 1 },
        { name: '乙', count: 2 },
      ]),
    )
    assert.match(two.body.facts.lines[1].faults[0].say.zh, /只填一行/)
  })

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
    const { default: Excel } = await import('exceljs')
    const book = new Excel.Workbook()
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
    const { default: Excel } = await import('exceljs')
    const other = new Excel.Workbook()
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

const said = ({ body }: { body: unknown }): string =>
  JSON.stringify(body, (key, value) => (key === 'workbook' ? undefined : value))?.slice(0, 3000)

/** A small file whose one part unpacks to 80 MiB of blanks, and says that it is small. */
function bomb(): Uint8Array {
  const zeros = new Uint8Array(80 * 1024 * 1024).fill(32)
  return zipSync({ '[Content_Types].xml': zeros, 'xl/workbook.xml': new Uint8Array(10) }, { level: 9 })
}
