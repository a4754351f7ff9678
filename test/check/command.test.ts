import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import { root } from '../architecture/sources.ts'

const wrong = '2020年，全市共受理案件100件，办结90件，办结率98%。'
const right = '2020年，全市共受理案件100件，办结90件，办结率90%。'

interface Ended {
  code: number | null
  out: string
  said: string
  ms: number
}

describe('fadu check', () => {
  let folder: string
  const place = (name: string) => path.join(folder, name)
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'fadu-check-'))
    writeFileSync(place('wrong.txt'), `一、情况\n${wrong}\n`)
    writeFileSync(place('right.txt'), right)
    writeFileSync(place('broken.docx'), 'no archive')
    mkdirSync(place('bodies/counties'), { recursive: true })
    writeFileSync(place('bodies/1甲局.md'), `# 情况\n\n**${wrong}**\n`)
    const paper = new Document({ sections: [{ children: [new Paragraph(wrong), new Paragraph(right)] }] })
    writeFileSync(place('bodies/counties/2乙县.docx'), await Packer.toBuffer(paper))
    writeFileSync(place('bodies/.hidden.txt'), wrong)
    writeFileSync(place('bodies/~$2乙县.docx'), 'lock')
    writeFileSync(place('bodies/picture.png'), 'x')
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const fadu = (args: readonly string[], input = '') => main(['check', ...args], input)

  function main(args: readonly string[], input = ''): Promise<Ended> {
    const began = performance.now()
    const hook = pathToFileURL(path.join(root, 'src/tsx-hook.mjs')).href
    const child = spawn(process.execPath, ['--import', hook, path.join(root, 'src/main.ts'), ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    })
    child.stdin.end(input)
    let out = ''
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    return new Promise((resolve) =>
      child.once('close', (code) => resolve({ code, out, said, ms: performance.now() - began })),
    )
  }

  it('tells each finding with its place, its words, the reason and the sum, and ends with 1', async () => {
    const { code, out, said } = await fadu(['wrong.txt'])
    assert.equal(code, 1, said)
    assert.match(out, /^wrong\.txt:2:\d+ {2}✕ 确定有误 {2}\[[\w.-]+\]$/m)
    assert.match(out, /“[^”]*98%[^”]*”/)
    assert.match(out, /算式：90.*100.*90/)
    assert.match(out, /wrong\.txt：确定有误 \d+ 处/)
    assert.ok(!out.includes('\u001b'), 'no colour where nobody looks')
    assert.equal(said, '')
    const english = await fadu(['wrong.txt', '--lang', 'en'])
    assert.match(english.out, /✕ certain/)
    assert.match(english.out, /arithmetic: /)
  })

  it('ends with 0 where nothing is found, and where what is found was not asked for', async () => {
    assert.equal((await fadu(['right.txt'])).code, 0)
    assert.equal((await fadu(['wrong.txt', '--only', 'ask'])).code, 0)
    assert.equal((await fadu(['-'], right)).code, 0)
    assert.equal((await fadu(['-'], wrong)).code, 1)
  })

  it('prints { findings } of one file, { files } of several', async () => {
    const one = await fadu(['wrong.txt', '--json'])
    assert.equal(one.code, 1)
    const parsed = JSON.parse(one.out)
    assert.deepEqual(Object.keys(parsed), ['findings'])
    const letters = [...readFileSync(place('wrong.txt'), 'utf8')]
    for (const { offset, length, quote } of parsed.findings)
      assert.equal(letters.slice(offset, offset + length).join(''), quote)
    const several = await fadu(['wrong.txt', 'right.txt', 'broken.docx', '--json'])
    assert.equal(several.code, 3, 'one of several could not be read')
    const { files } = JSON.parse(several.out)
    assert.deepEqual(
      files.map((item: { file: string; error?: { code: string } }) => [item.file, item.error?.code]),
      [
        ['wrong.txt', undefined],
        ['right.txt', undefined],
        ['broken.docx', 'READING_KIND'],
      ],
    )
    assert.match(several.said, /^broken\.docx: 不能读取这种文件/)
    assert.equal((await fadu(['broken.docx', '--json'])).code, 1)
  })

  it('gives a folder as one table and one workbook', async () => {
    const { code, out } = await fadu(['bodies', '--xlsx', 'out.xlsx'])
    assert.equal(code, 1)
    const rows = out.trim().split('\n')
    assert.equal(rows.length, 4, out)
    assert.match(rows[0]!, /^文件 +确定有误 +很可能有误 +请核实$/)
    assert.match(rows[1]!, /^bodies\/1甲局\.md +[1-9]/)
    assert.match(rows[2]!, /^bodies\/counties\/2乙县\.docx +[1-9]/)
    assert.match(rows[3]!, /^合计 +[2-9]/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(place('out.xlsx'))
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ['汇总', '逐条'],
    )
    assert.equal(book.worksheets[0]!.rowCount, 3)
    assert.ok(book.worksheets[1]!.rowCount >= 3)
    assert.match((await fadu(['bodies', '--details'])).out, /1甲局\.md:3:\d+ {2}✕/)
  })

  it('says what is wrong with a command, and ends with 2', async () => {
    for (const args of [[], ['--nonsense', 'x'], ['right.txt', '--only', 'sure'], ['right.txt', '--lang', 'fr']]) {
      const { code, said, out } = await fadu(args)
      assert.equal(code, 2, args.join(' '))
      assert.match(said, /Run `fadu --help`/)
      assert.equal(out, '')
    }
    assert.equal((await fadu(['nowhere.txt'])).code, 1)
    assert.equal((await fadu(['bodies/counties/none'])).code, 1)
  })

  it('starts without law, city and server: sooner than the rest of the program alone is loaded', async () => {
    const quickest = async (args: readonly string[]) => {
      const times: number[] = []
      for (let i = 0; i < 3; i++) times.push((await main(args)).ms)
      return Math.min(...times)
    }
    const [check, version] = [await quickest(['check', 'right.txt']), await quickest(['--version'])]
    assert.ok(check < version, `${Math.round(check)} ms against ${Math.round(version)} ms`)
  })
})
