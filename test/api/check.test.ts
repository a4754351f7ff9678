import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import { type TestApp, testApp } from '../harness/app.ts'
import { type RunningServer, startServer } from '../harness/server.ts'

const wrong = '2020年，全市共受理案件100件，办结90件，办结率98%。'
const BOUNDARY = 'cut-here'

function upload(
  name: string,
  bytes: Uint8Array | string,
  field = 'file',
): { payload: Buffer; headers: Record<string, string> } {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes as string), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}

describe('POST /check', () => {
  let house: TestApp
  before(async () => {
    house = await testApp()
  })
  after(() => house.close())
  const send = (url: string, payload: Buffer | string, headers: Record<string, string>) =>
    house.server.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers })

  it('answers findings and the text in which their offsets count, for JSON, plain text and files', async () => {
    const paper = new Document({ sections: [{ children: [new Paragraph(wrong)] }] })
    const docx = upload('report.docx', await Packer.toBuffer(paper))
    const replies = [
      await send('/check', JSON.stringify({ text: `\ufeff𠮷市\r\n${wrong}` }), { 'content-type': 'application/json' }),
      await send('/check', wrong, { 'content-type': 'text/plain; charset=utf-8' }),
      await send('/check', Buffer.from(`\ufeff${wrong}`, 'utf16le'), { 'content-type': 'text/plain' }),
      await send('/check', docx.payload, docx.headers),
    ]
    for (const reply of replies) {
      assert.equal(reply.statusCode, 200, reply.body)
      const { findings, text, counts } = reply.json()
      assert.ok(text.endsWith(wrong))
      assert.ok(counts.certain >= 1)
      const letters = [...text]
      for (const { offset, length, quote, reason } of findings) {
        assert.equal(letters.slice(offset, offset + length).join(''), quote)
        assert.ok(reason.zh && reason.en)
      }
    }
    assert.equal(replies[0]!.json().text, `𠮷市\n${wrong}`)
    assert.equal(replies[3]!.json().format, 'docx')
  })

  it('answers the workbook where it is asked for', async () => {
    const reply = await send('/check?format=xlsx&lang=en', JSON.stringify({ text: wrong }), {
      'content-type': 'application/json',
    })
    assert.equal(reply.statusCode, 200)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(reply.rawPayload as never)
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ['Summary', 'Findings'],
    )
  })

  it('refuses with a code, in words, and with the limit', async () => {
    const told = async (
      code: string,
      status: number,
      url: string,
      payload: Buffer | string,
      headers: Record<string, string>,
    ) => {
      const reply = await send(url, payload, headers)
      assert.equal(reply.statusCode, status, reply.body.slice(0, 300))
      const body = reply.json()
      assert.equal(body.code, code)
      assert.match(body.whatToDo.zh, /\p{Script=Han}/u)
      return body
    }
    const json = { 'content-type': 'application/json' }
    await told('READING_EMPTY', 422, '/check', JSON.stringify({ text: ' ' }), json)
    await told('REQUEST_INVALID', 400, '/check', '{}', json)
    await told('NOT_JSON', 400, '/check', '{', json)
    await told('MEDIA_TYPE', 415, '/check', '<x/>', { 'content-type': 'application/xml' })
    const long = await told('READING_TOO_LONG', 413, '/check', 'a'.repeat(7_000_000), { 'content-type': 'text/plain' })
    assert.match(long.detail.zh, /200 万字/)
    const large = upload('x.pdf', Buffer.alloc(20 * 1024 * 1024 + 10))
    assert.match((await told('READING_FILE_TOO_LARGE', 413, '/check', large.payload, large.headers)).detail.zh, /20MB/)
    const kind = upload('x.exe', 'MZ')
    await told('READING_KIND', 415, '/check', kind.payload, kind.headers)
    await told('CHECK_NOTHING', 422, '/check', `--${BOUNDARY}--\r\n`, kind.headers)
  })

  it('lets one address have a few documents inside at once, and takes the next when those are done', async () => {
    const text = JSON.stringify({ text: wrong })
    const ask = () => send('/check', text, { 'content-type': 'application/json' })
    const replies = await Promise.all(Array.from({ length: 12 }, ask))
    const statuses = replies.map(({ statusCode }) => statusCode)
    assert.deepEqual([...new Set(statuses)].sort(), [200, 429])
    const refused = replies.find(({ statusCode }) => statusCode === 429)
    assert.equal(refused?.json().code, 'CHECK_TOO_MANY')
    assert.equal(refused?.headers['retry-after'], '30')
    assert.equal((await ask()).statusCode, 200)
  })

  it('lists its rules', async () => {
    const { body } = await house.anyone('GET', '/check/rules')
    assert.ok(body.items.length >= 10)
    for (const { id, title, explains } of body.items)
      assert.ok(id && title.zh && title.en && explains.zh && explains.en)
  })
})

describe('what was handed in to be checked', () => {
  let server: RunningServer
  before(async () => {
    server = await startServer()
  })
  after(() => server?.stop())

  /** Every file below the folder that holds the words, in UTF-8 or UTF-16, plain or as PostgreSQL writes them. */
  function holding(folder: string, words: string): string[] {
    const wanted = [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(encodeURIComponent(words))]
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => {
        let bytes: Buffer
        try {
          bytes = readFileSync(file)
        } catch {
          return false
        }
        return wanted.some((one) => bytes.includes(one))
      })
  }

  it('stands in no file of the data folder and in no line of the log, however it came and whether it was read or not', async () => {
    const planted = '芝麻糊街道麒麟巷九十七号'
    const text = `${wrong}${planted}`
    const form = (value: Blob | string, name = 'file') => {
      const body = new FormData()
      if (typeof value === 'string') body.set(name, value)
      else body.set(name, value, `${planted}.txt`)
      return body
    }
    const paper = new Document({ sections: [{ children: [new Paragraph(text)] }] })
    const asked: [string, RequestInit][] = [
      ['/api/v1/check', { body: JSON.stringify({ text }), headers: { 'content-type': 'application/json' } }],
      ['/api/v1/check', { body: text, headers: { 'content-type': 'text/plain' } }],
      ['/api/v1/check', { body: form(new Blob([text])) }],
      ['/api/v1/check?format=xlsx', { body: form(new Blob([new Uint8Array(await Packer.toBuffer(paper))])) }],
      ['/api/v1/check', { body: form(new Blob([`%PDF-1.4 ${text}`])) }],
      ['/api/v1/check', { body: `{"text": "${text}`, headers: { 'content-type': 'application/json' } }],
      ['/check', { body: form(new Blob([text])) }],
      ['/check', { body: form(text, 'text') }],
    ]
    for (const [url, init] of asked) {
      const reply = await fetch(`${server.url}${url}`, { method: 'POST', ...init })
      await reply.arrayBuffer()
      assert.ok(reply.status < 500, `${url}: ${reply.status}`)
    }
    spawnSync('sync')
    assert.deepEqual(holding(server.data, planted), [])
    assert.ok(!server.said().includes(planted))
    // The search itself finds what is there.
    assert.ok(holding(server.data, 'PostgreSQL').length > 0)
  })
})
