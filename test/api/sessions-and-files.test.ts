import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { verifyExport } from '#ledger'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { demand, dispatchForm, fileDemand, step } from './demand.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function form(files: { name: string; bytes: Buffer }[], notSecret = true): { payload: Buffer; type: string } {
  const border = 'a-border-that-stands-nowhere-else'
  const parts: Buffer[] = []
  if (notSecret)
    parts.push(Buffer.from(`--${border}\r\ncontent-disposition: form-data; name="notSecret"\r\n\r\ntrue\r\n`))
  for (const { name, bytes } of files) {
    parts.push(
      Buffer.from(
        `--${border}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    )
  }
  parts.push(Buffer.from(`--${border}--\r\n`))
  return { payload: Buffer.concat(parts), type: `multipart/form-data; boundary=${border}` }
}

describe('signing in', () => {
  let house: TestApp
  before(async () => {
    house = await testApp()
  })
  after(() => house.close())

  it('takes a number as it is typed, with or without its dashes', async () => {
    const { number, queryCode } = await fileDemand(house.anyone)
    for (const typed of [
      number.replaceAll('-', ' ').toLowerCase(),
      number.replaceAll('-', ''),
      number.replaceAll('-', '－'),
    ])
      assert.equal((await house.anyone('POST', '/sessions', { number: typed, queryCode })).status, 201, typed)
  })

  it('tells a wrong number from a wrong code in no way', async () => {
    const { number } = await fileDemand(house.anyone)
    const wrongCode = await house.anyone('POST', '/sessions', { number, queryCode: 'AAAA-BBBB-CCCCC' })
    const wrongNumber = await house.anyone('POST', '/sessions', {
      number: 'XN-260302-888888-A',
      queryCode: 'AAAA-BBBB-CCCCC',
    })
    const wrongAccount = await house.anyone('POST', '/sessions', { account: 'nobody', password: 'x' })
    assert.equal(wrongCode.status, 401)
    const told = ({ body: { instance: _, ...rest } }: { body: Record<string, unknown> }) => rest
    assert.deepEqual(told(wrongCode), told(wrongNumber))
    assert.deepEqual(told(wrongCode), told(wrongAccount))
  })

  it('limits the tries on one number, also for the right code afterwards', async () => {
    const { number, queryCode } = await fileDemand(house.anyone)
    for (let i = 0; i < 10; i++) await house.anyone('POST', '/sessions', { number, queryCode: 'AAAA-BBBB-CCCCC' })
    const reply = await house.anyone('POST', '/sessions', { number, queryCode })
    assert.equal(reply.status, 429)
    assert.equal(reply.body.code, 'TOO_MANY_TRIES')
  })

  it('knows who is signed in, and forgets at sign-out', async () => {
    const client = await house.as('sifaju')
    const { body } = await client('GET', '/sessions/current')
    assert.equal(body.account, 'sifaju')
    assert.equal(body.posts.length, 3)
    assert.ok(!('token' in body))
    assert.equal((await client('DELETE', '/sessions/current')).status, 204)
    assert.equal((await client('GET', '/sessions/current')).status, 401)
  })

  it('keeps neither tokens nor query codes nor passwords in the database', async () => {
    const { number, queryCode } = await fileDemand(house.anyone)
    const signed = await house.anyone('POST', '/sessions', { number, queryCode })
    const { rows } = await house.test.store.pool.query(
      "SELECT (SELECT string_agg(s::text, ' ') FROM sessions s) AS a, (SELECT string_agg(p::text, ' ') FROM persons p) AS b, (SELECT string_agg(m::text, ' ') FROM matters m) AS c",
    )
    const all = JSON.stringify(rows)
    for (const secret of [signed.body.token, queryCode, queryCode.replaceAll('-', ''), 'fadu-demo-2026'])
      assert.ok(!all.includes(secret))
  })
})

describe('files', () => {
  let house: TestApp
  let dispatcher: Client
  before(async () => {
    house = await testApp()
    dispatcher = await house.as('paidan')
  })
  after(() => house.close())

  const upload = async (files: { name: string; bytes: Buffer }[], notSecret = true) => {
    const { payload, type } = form(files, notSecret)
    const response = await house.server.inject({
      method: 'POST',
      url: '/api/v1/files',
      payload,
      headers: { 'content-type': type },
    })
    return { status: response.statusCode, body: JSON.parse(response.body) }
  }

  it('are taken, belong to the matter once it is filed, and come back as they were', async () => {
    const up = await upload([{ name: '照片 1.png', bytes: PNG }])
    assert.equal(up.status, 201, JSON.stringify(up.body))
    const [{ id, name }] = up.body.items
    assert.equal(name, '照片 1.png')
    const { number } = await fileDemand(house.anyone, { attachments: [id] })
    const seen = await dispatcher('GET', `/matters/${number}`)
    assert.equal(seen.body.files[0].id, id)
    const response = await house.server.inject({
      url: `/api/v1/matters/${number}/files/${id}`,
      headers: { authorization: await tokenOf(house) },
    })
    assert.equal(response.statusCode, 200)
    assert.deepEqual(response.rawPayload, PNG)
    assert.equal(response.headers['x-content-type-options'], 'nosniff')
    assert.match(String(response.headers['content-disposition']), /^attachment; .*filename\*=UTF-8''%E7%85%A7/)
    const twice = await house.anyone('POST', '/matters', {
      procedure: 'inquiry.demand',
      with: demand({ attachments: [id] }),
    })
    assert.equal(twice.status, 422, 'a file belongs to one matter')
    await step(dispatcher, number, 'dispatch', dispatchForm)
    const other = await house.as('renshe')
    assert.equal((await other('GET', `/matters/${number}/files/${id}`)).status, 404)
  })

  it('are proven by the log: the event that brings a file names its digest', async () => {
    const up = await upload([{ name: '照片 2.png', bytes: PNG }])
    await fileDemand(house.anyone, { title: '井盖松动', attachments: [up.body.items[0].id] })
    await house.flush()
    const { store } = house.test
    const lines: string[] = []
    for await (const line of store.ledger.export()) lines.push(line)
    const keys = [store.ledger.publicKey()]
    assert.equal((await verifyExport(Readable.from(lines), { keys })).ok, true)
    const attached = lines.findIndex((line) => line.startsWith('{"attachment"'))
    assert.ok(attached > 0)
    const changed = lines.with(attached, (lines[attached] as string).replace(/"storedHash":"../, '"storedHash":"zz'))
    assert.equal((await verifyExport(Readable.from(changed), { keys })).ok, false)
  })

  it('are refused when undeclared, disguised, empty, of an unknown kind or marked secret', async () => {
    const text = (content: string) => Buffer.from(content)
    const cases: [string, Buffer, boolean, number, string][] = [
      ['a.png', PNG, false, 422, 'FILE_NOT_DECLARED'],
      ['a.jpg', PNG, true, 415, 'FILE_TYPE'],
      ['a.exe', text('MZ'), true, 415, 'FILE_TYPE'],
      ['a.txt', PNG, true, 415, 'FILE_TYPE'],
      ['a.html', text('<script>'), true, 415, 'FILE_TYPE'],
      ['a.png', Buffer.alloc(0), true, 415, 'FILE_TYPE'],
      ['a.txt', text('机密★一年\n关于某事'), true, 422, 'SECRECY_MARK'],
      ['机密文件.txt', text('平常的内容'), true, 422, 'SECRECY_MARK'],
      ['b.txt', text('内 部\n密 电'), true, 422, 'SECRECY_MARK'],
    ]
    for (const [name, bytes, notSecret, status, code] of cases) {
      const reply = await upload([{ name, bytes }], notSecret)
      assert.equal(reply.status, status, `${name}: ${JSON.stringify(reply.body)}`)
      assert.equal(reply.body.code, code)
    }
    assert.equal((await upload([{ name: 'ok.txt', bytes: text('平常的内容，没有标志。') }])).status, 201)
  })

  it('are looked into when they are office files, and refused when they swell beyond measure', async () => {
    const docx = async (parts: Record<string, string>) => {
      const { Workbook } = (await import('exceljs')).default
      const book = new Workbook()
      const sheet = book.addWorksheet('1')
      for (const [cell, value] of Object.entries(parts)) sheet.getCell(cell).value = value
      return Buffer.from(await book.xlsx.writeBuffer())
    }
    const clean = await upload([{ name: '名单.xlsx', bytes: await docx({ A1: '小区名单' }) }])
    assert.equal(clean.status, 201, JSON.stringify(clean.body))
    const marked = await upload([{ name: '名单.xlsx', bytes: await docx({ A1: '机密★', B2: '名单' }) }])
    assert.equal(marked.body.code, 'SECRECY_MARK')
    const bomb = await upload([
      {
        name: '名单.xlsx',
        bytes: await docx({
          A1: '水'.repeat(30_000),
          ...Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`B${i + 1}`, `${i}${'水'.repeat(30_000)}`])),
        }),
      },
    ])
    assert.equal(bomb.body.code, 'FILE_TYPE')
  })

  it('are refused when too large, or too many', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)])
    const refused = await upload([{ name: 'a.png', bytes: large }])
    assert.deepEqual([refused.status, refused.body.code], [413, 'FILE_TOO_LARGE'])
    const many = await upload(Array.from({ length: 11 }, (_, i) => ({ name: `${i}.png`, bytes: PNG })))
    assert.deepEqual([many.status, many.body.code], [413, 'TOO_MANY_FILES'])
  })
})

async function tokenOf(house: TestApp): Promise<string> {
  const reply = await house.anyone('POST', '/sessions', { account: 'paidan', password: 'fadu-demo-2026' })
  return `Bearer ${reply.body.token}`
}
