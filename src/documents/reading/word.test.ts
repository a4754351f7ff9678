import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { readDocument } from './index.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A .docx of the given body, with other parts where a test needs them. */
function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const relations = Object.keys(parts).map(
    (name, i) => `<Relationship Id="r${i}" Type="http://x/relationships/${name}" Target="${name}.xml"/>`,
  )
  return zipSync({
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'word/document.xml': strToU8(
      `<w:document ${W} xmlns:mc="http://x/mc" xmlns:wps="http://x/wps"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
  })
}

const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const listed = (text: string, level: number, list = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = (levels: string, uses = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${uses}</w:numbering>`

const textOf = async (bytes: Uint8Array) => (await readDocument('report.docx', bytes)).text
const linesOf = async (bytes: Uint8Array) => (await textOf(bytes)).split('\n')

describe('a Word file', () => {
  it('made by a program keeps its headings’ own numbers, its tables and its footnotes', async () => {
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'headings',
            levels: [
              { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
              { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
              { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
            ],
          },
        ],
      },
      footnotes: { 1: { children: [new Paragraph('以年末数为准。')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: '主要做法', numbering: { reference: 'headings', level: 0 } }),
            new Paragraph({ text: '健全体系', numbering: { reference: 'headings', level: 1 } }),
            new Paragraph({ text: '办理5件', numbering: { reference: 'headings', level: 2 } }),
            new Paragraph({ text: '立案3件', numbering: { reference: 'headings', level: 2 } }),
            new Paragraph({ text: '深化改革', numbering: { reference: 'headings', level: 1 } }),
            new Paragraph({ text: '减税12亿元', numbering: { reference: 'headings', level: 2 } }),
            new Paragraph({ text: '存在的不足', numbering: { reference: 'headings', level: 0 } }),
            new Paragraph({ text: '进展不平衡', numbering: { reference: 'headings', level: 1 } }),
            new Paragraph({ children: [new TextRun('共12'), new TextRun('34件。'), new FootnoteReferenceRun(1)] }),
            new Table({
              rows: [
                ['区', '件'],
                ['甲区', '12'],
              ].map(
                (cells) =>
                  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
              ),
            }),
          ],
        },
      ],
    })
    assert.deepEqual((await linesOf(await Packer.toBuffer(document))).filter(Boolean), [
      '一、主要做法',
      '（一）健全体系',
      '1. 办理5件',
      '2. 立案3件',
      '（二）深化改革',
      '1. 减税12亿元',
      '二、存在的不足',
      '（一）进展不平衡',
      '共1234件。',
      '区\t件',
      '甲区\t12',
      '以年末数为准。',
    ])
  })

  it('counts lists as Word does: levels together, in digits where the law wants it, anew where a use says so', async () => {
    const levels = [
      level(0, 'chineseCountingThousand', '第%1章'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      level(2, 'decimalEnclosedCircleChinese', '%3'),
      level(3, 'decimal', '%4）', '<w:lvlRestart w:val="0"/>'),
    ].join('')
    const uses =
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const body = [
      ...Array.from({ length: 11 }, (_, i) => listed(`章${i + 1}`, 0)),
      listed('节', 1),
      listed('项', 2),
      listed('项', 2),
      listed('目', 3),
      listed('节', 1),
      listed('目', 3),
      listed('新章', 0, 2),
      listed('又章', 0, 2),
      p('没有编号', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
    ]
    const lines = await linesOf(wordFile(body.join(''), { numbering: numbering(levels, uses) }))
    assert.deepEqual(lines.slice(9), [
      '第十章章10',
      '第十一章章11',
      '11.1 节',
      '①项',
      '②项',
      '1）目',
      '11.2 节',
      '2）目',
      '第五章新章',
      '第六章又章',
      '没有编号',
    ])
  })

  it('takes the list from the style, and the level from the list that names the style', async () => {
    const styles = `<w:styles ${W}>
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style></w:styles>`
    const levels =
      level(0, 'japaneseCounting', '%1、', '<w:pStyle w:val="H1"/>') + level(1, 'japaneseCounting', '（%2）')
    const styled = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`)
    assert.deepEqual(
      await linesOf(
        wordFile(styled('甲', 'H1') + styled('乙', 'H2') + p('正文') + styled('丙', 'H1b'), {
          numbering: numbering(levels),
          styles,
        }),
      ),
      ['一、甲', '（一）乙', '正文', '二、丙'],
    )
  })

  it('is read with its changes accepted: what was put in counts, what was taken out does not', async () => {
    const body = `<w:p><w:r><w:t>办结</w:t></w:r><w:del><w:r><w:delText>248</w:delText></w:r></w:del><w:ins><w:r><w:t>252</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>
      <w:p><w:moveFrom><w:r><w:t>搬走的</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>搬来的</w:t></w:r></w:moveTo></w:p>
      <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p>${p('后半句。')}`
    assert.deepEqual(await linesOf(wordFile(body)), ['办结252件', '搬来的', '前半句，后半句。'])
  })

  it('shows results of fields, and neither their codes, nor a table of contents, nor hidden words', async () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`
    const field = (code: string, result: string) =>
      `${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText>${code}</w:instrText>`)}${run('<w:fldChar w:fldCharType="separate"/>')}${run(`<w:t>${result}</w:t>`)}${run('<w:fldChar w:fldCharType="end"/>')}`
    const body = `<w:p>${field(' TOC \\o &quot;1-3&quot; ', '一、主要做法 3')}</w:p>
      <w:p>${run('<w:t>见第</w:t>')}${field(' REF x ', '三')}${run('<w:t>部分</w:t>')}${run('<w:rPr><w:vanish/></w:rPr><w:t>藏着的</w:t>')}${run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>。</w:t>')}</w:p>
      <w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>2021年3月1日</w:t></w:r></w:fldSimple></w:p>`
    assert.deepEqual(await linesOf(wordFile(body)), ['见第三部分。', '2021年3月1日'])
  })

  it('reads text boxes once, content controls, cells of several paragraphs, and line breaks', async () => {
    const box = `<w:txbxContent>${p('框里的话')}</w:txbxContent>`
    const body = `<w:p><w:r><w:t>框外</w:t><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>
      <w:sdt><w:sdtPr><w:alias w:val="别名"/></w:sdtPr><w:sdtContent>${p('控件里的数12')}</w:sdtContent></w:sdt>
      <w:tbl><w:tr><w:tc>${p('第一段。')}${p('第二段。')}</w:tc><w:tc>${p('另一格')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>${p('删去的行')}</w:tc></w:tr></w:tbl>
      <w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:br w:type="page"/></w:r></w:p>`
    assert.deepEqual(await linesOf(wordFile(body)), [
      '框外',
      '框里的话',
      '控件里的数12',
      '第一段。',
      '第二段。',
      '另一格',
      '上',
      '下',
    ])
  })
})

describe('a hostile Word file', () => {
  const refused = async (bytes: Uint8Array, code: string, name = 'x.docx') => {
    const began = performance.now()
    await assert.rejects(readDocument(name, bytes), (error: { code?: string }) => {
      assert.equal(error.code, code)
      return true
    })
    assert.ok(performance.now() - began < 20_000)
  }

  it('that unpacks to gigabytes is refused by what its directory says', async () => {
    const whole = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
    assert.ok(whole.length < 100_000)
    await refused(whole, 'READING_UNPACKS_TOO_LARGE')
  })

  it('whose directory lies about the size is refused all the same', async () => {
    const whole = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
    const view = new DataView(whole.buffer, whole.byteOffset)
    const directory = view.getUint32(whole.length - 22 + 16, true)
    view.setUint32(directory + 24, 1000, true)
    await refused(whole, 'READING_DAMAGED')
  })

  it('of too many entries, of a document type, of endless nesting, cut off, or of another kind is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 5100 }, (_, i) => [`word/x${i}.txt`, new Uint8Array(0)]))
    await refused(zipSync(many), 'READING_UNPACKS_TOO_LARGE')
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document ${W}>&b;</w:document>`
    const parts = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
    await refused(parts(entities), 'READING_DAMAGED')
    await refused(parts(`<w:document ${W}>&b;</w:document>`), 'READING_DAMAGED')
    await refused(wordFile('<w:sdt>'.repeat(10_000) + '</w:sdt>'.repeat(10_000)), 'READING_TOO_DEEP')
    await refused(wordFile('<w:p><w:r><w:t>一'), 'READING_DAMAGED')
    const good = wordFile(p('一份好的文件'))
    await refused(good.subarray(0, good.length - 30), 'READING_DAMAGED')
    await refused(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'READING_KIND')
    await refused(good, 'READING_KIND', 'x.pdf')
    await refused(strToU8('不是压缩包'), 'READING_KIND')
    await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'READING_OLD_WORD')
    await refused(wordFile(''), 'READING_EMPTY')
  })
})
