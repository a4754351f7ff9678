import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type ExcelJS from 'exceljs'
import type { Client, TestApp } from '../harness/app.ts'
import { at, type Office, openOffice, said } from './office.ts'
import { filled, keysOf, openBook, saved } from './sheet.ts'

describe('workbooks over the API', () => {
  let house: TestApp
  let officer: Client
  let books: Office['books']
  let begin: Office['begin']
  let valuesOf: Office['valuesOf']
  before(async () => {
    ;({ house, officer, books, begin, valuesOf } = await openOffice())
  })
  after(() => house?.close())

  it('give a template with title, header in groups, units, lists and hidden keys', async () => {
    const number = await begin()
    const { status, bytes, type } = await books.out(at(number))
    assert.equal(status, 200)
    assert.match(type, /spreadsheetml/)
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
})
