import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readDocument } from './index.ts'

const said = '2020年，全市共受理行政复议案件148件，办结“145”件。\n一、主要做法\n（一）健全工作体系，办结率97.97％。\n'
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}
/** Every character of the text above that GBK holds, looked up by decoding all its pairs of bytes. */
function gbk(text: string): Uint8Array {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = decoder.decode(Uint8Array.of(high, low))
      if (letter.length === 1) table.set(letter, [high, low])
    }
  return Uint8Array.from([...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : table.get(letter)!)))
}
const read = async (bytes: Uint8Array, name = 'a.txt') => readDocument(name, bytes)

describe('a plain text', () => {
  it('is read in every encoding that offices use, with a mark or without', async () => {
    const utf8 = new TextEncoder().encode(said)
    const cases: [string, Uint8Array, string][] = [
      ['UTF-8', utf8, 'utf-8'],
      ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'utf-8'],
      ['UTF-8 cut off', utf8.subarray(0, utf8.length - 3), 'utf-8'],
      ['UTF-16 with a mark', utf16(`\ufeff${said}`), 'utf-16le'],
      ['UTF-16 big-endian with a mark', utf16(`\ufeff${said}`, true), 'utf-16be'],
      ['UTF-16', utf16(said), 'utf-16le'],
      ['UTF-16 big-endian', utf16(said, true), 'utf-16be'],
      ['GB18030', gbk(said), 'gb18030'],
    ]
    for (const [what, bytes, encoding] of cases) {
      const reading = await read(bytes)
      assert.equal(reading.encoding, encoding, what)
      assert.ok(said.startsWith(reading.text.slice(0, 70)), `${what}: ${reading.text}`)
    }
  })

  it('has lines that end one way, and no character that is none', async () => {
    const { text } = await read(new TextEncoder().encode('甲\r\n乙\r丙\u2028丁\u0000'.replace('\u0000', '')))
    assert.equal(text, '甲\n乙\n丙\n丁')
  })

  it('is not guessed at: other bytes are refused', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 251)
    await assert.rejects(read(noise), { code: 'READING_ENCODING' })
    await assert.rejects(read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), {
      code: 'READING_ENCODING',
    })
    await assert.rejects(read(new Uint8Array(0)), { code: 'READING_EMPTY' })
    await assert.rejects(read(new TextEncoder().encode('x'), 'a.exe'), { code: 'READING_KIND' })
    await assert.rejects(read(new Uint8Array(21 * 1024 * 1024)), { code: 'READING_FILE_TOO_LARGE' })
    await assert.rejects(read(new TextEncoder().encode('a'.repeat(2_000_001))), { code: 'READING_TOO_LONG' })
  })
})

describe('a Markdown text', () => {
  const plain = async (text: string) => (await read(new TextEncoder().encode(text), 'a.md')).text

  it('loses its marks and keeps its lines', async () => {
    const text = [
      '---',
      'title: x',
      '---',
      '# 2020年报告 #',
      '',
      '**一、主要做法** 办结`248`件，见[公报](https://a.example/1)。',
      '> 引用的话',
      '- 列表一',
      '| 区 | 件 |',
      '|---|---:|',
      '| 甲 | 12 |',
      '***',
      '<!-- 不看',
      '的话 -->看的话~~删的话~~',
      '```',
      '# 原样',
      '```',
      'a_b_c 1\\. 好',
    ].join('\n')
    const lines = (await plain(text)).split('\n')
    assert.equal(lines.length, text.split('\n').length)
    assert.deepEqual(lines.filter(Boolean).slice(0, 7), [
      '2020年报告',
      '一、主要做法 办结248件，见公报。',
      '引用的话',
      '列表一',
      '区\t件',
      '甲\t12',
      '看的话',
    ])
    assert.deepEqual(lines.slice(-4), ['', '# 原样', '', 'a_b_c 1. 好'])
  })

  it('of hostile length is read in time', async () => {
    for (const piece of ['[', '*a', '<!--', '`', '|', '_a ', '\\']) {
      const began = performance.now()
      await plain(`字${piece.repeat(200_000)}`)
      assert.ok(performance.now() - began < 2000, piece)
    }
  })
})
