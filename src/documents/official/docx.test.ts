import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SaxesParser } from 'saxes'
import { isAppError } from '#kernel'
import { partOf } from '../../../test/documents/edited-docx.ts'
import { sampleReport } from '../../../test/documents/sample-report.ts'
import { officialDocx } from '../index.ts'

const docx = await officialDocx(sampleReport, { titleOf: (figure) => `指标 ${figure}` })
const body = partOf(docx, 'word/document.xml')
const styles = partOf(docx, 'word/styles.xml')
const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)![0]

describe('the .docx of an official document', () => {
  it('has the paper, the margins and the grid of GB/T 9704', () => {
    assert.match(body, /<w:pgSz w:w="11906" w:h="16838"\/>/)
    assert.match(body, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" /)
    assert.match(body, /<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-8(?:48|49|50)"\/>/)
    assert.ok(22 * 579 <= 16838 - 2098 - 1984 && 23 * 579 > 16838 - 2098 - 1984)
  })

  it('gives the body exact lines and signs that are 28 to a line without any grid', () => {
    const normal = style('Normal')
    assert.match(normal, /<w:snapToGrid w:val="0"\/><w:spacing w:line="579" w:lineRule="exact"\/>/)
    const [, narrow, half] = /<w:spacing w:val="(-\d+)"\/><w:sz w:val="(\d+)"\/>/.exec(normal)!
    const sign = Number(half) * 10 + Number(narrow)
    const width = 11906 - 1587 - 1474
    assert.ok(28 * sign <= width && 29 * sign > width, `a sign is ${sign} twips wide`)
    assert.match(partOf(docx, 'word/settings.xml'), /<w:characterSpacingControl w:val="doNotCompress"\/>/)
    assert.match(normal, /<w:kinsoku\/>.*<w:overflowPunct\/>.*<w:autoSpaceDE w:val="0"\/><w:autoSpaceDN w:val="0"\/>/)
  })

  it('names the faces, for Chinese text too', () => {
    for (const [id, face] of [
      ['FaduHead', '方正小标宋简体'],
      ['FaduTitle', '方正小标宋简体'],
      ['Heading1', '黑体'],
      ['Heading2', '楷体_GB2312'],
      ['FaduPageOdd', '宋体'],
    ] as const)
      assert.match(style(id), new RegExp(`w:eastAsia="${face}"`), id)
    assert.match(styles, /<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>.*w:eastAsia="zh-CN"/)
    for (const id of ['FaduBody', 'Heading1', 'Heading2', 'Heading3', 'Heading4'])
      assert.match(style(id), /w:firstLineChars="200"/, id)
  })

  it('puts the page number right on odd pages and left on even ones', () => {
    assert.match(partOf(docx, 'word/settings.xml'), /<w:evenAndOddHeaders\/>/)
    const relations = partOf(docx, 'word/_rels/document.xml.rels')
    for (const [type, styleOf, align] of [
      ['default', 'FaduPageOdd', 'right'],
      ['even', 'FaduPageEven', 'left'],
    ]) {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(body)![1]
      const file = new RegExp(`Id="${id}"[^>]*Target="(\\w+\\.xml)"`).exec(relations)![1]
      const footer = partOf(docx, `word/${file}`)
      assert.ok(footer.includes(`<w:pStyle w:val="${styleOf}"/>`))
      assert.match(style(styleOf!), new RegExp(`<w:jc w:val="${align}"/>`))
      assert.equal(
        footer
          .replace(/<w:instrText.*?<\/w:instrText>/, '')
          .replace(/<[^>]*>/g, '')
          .trim(),
        '— 1 —',
      )
    }
  })

  it('wraps every chip in a control whose tag and bookmark name it, and whose words can be edited', () => {
    const chips = sampleReport.body.flatMap(({ runs }) => runs).filter((run) => run.chip !== undefined)
    assert.ok(chips.length > 25)
    assert.equal(body.match(/<w:sdt>/g)!.length, chips.length)
    for (const { chip, text } of chips) {
      const control = new RegExp(
        `<w:sdt><w:sdtPr><w:alias w:val="指标 ${chip!.figure}"/><w:tag w:val="fadu:${chip!.figure}:${chip!.key}"/><w:id w:val="\\d+"/></w:sdtPr><w:sdtContent><w:bookmarkStart w:id="\\d+" w:name="_fadu_${chip!.key}"/><w:r>.*?<w:t xml:space="preserve">${text}</w:t></w:r>`,
      )
      assert.match(body, control)
    }
    assert.doesNotMatch(body, /<w:lock /)
  })

  it('says head, number, signer, addressee, attachments, signature, date, note and imprint as printed', () => {
    const words = body
      .replace(/<w:tab\/>|<w:br\/>/g, ' ')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, '')
    const lines = words.split('\n').map((line) => line.trim())
    for (const line of [
      '咸宁市人民政府文件',
      '咸政〔2021〕1号 签发人：演示甲',
      '咸宁市人民政府关于2020年 法治政府建设情况的报告',
      '省人民政府：',
      '附件：1. 咸宁市2020年法治政府建设主要指标',
      '2. 咸宁市2020年度行政规范性文件清理结果',
      '2021年1月5日',
      '（联系人：演示乙，电话：0715-0000000）',
      '抄送：省委全面依法治省委员会办公室，市委，市人大常委会。',
      '咸宁市人民政府办公室 2021年1月6日印发',
    ])
      assert.ok(lines.includes(line), `${line} is not in:\n${words}`)
  })

  it('bears its mark in both headers, and no mark where none is wanted', async () => {
    for (const part of ['word/header1.xml', 'word/header2.xml'])
      assert.match(partOf(docx, part), /string="演示数据".*<w:t xml:space="preserve">演示数据<\/w:t>/)
    const plain = await officialDocx({ ...sampleReport, watermark: undefined })
    assert.doesNotMatch(partOf(plain, 'word/header1.xml'), /演示|v:shape/)
  })

  it('is the same file, byte for byte, when it is made again', async () => {
    assert.deepEqual(await officialDocx(sampleReport), await officialDocx(structuredClone(sampleReport)))
  })

  it('is well-formed in every part, whatever the words are', async () => {
    const nasty = '<&>"\'\u0000\u000b\ud800 ]]> 𠮷'
    const file = await officialDocx({
      ...sampleReport,
      title: nasty,
      signer: nasty,
      to: [nasty],
      body: [{ id: 'x', runs: [{ text: nasty }, { chip: { figure: 'a.b', key: 'k' }, text: nasty }] }],
      watermark: nasty,
    })
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/styles.xml', 'docProps/core.xml']) {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => assert.fail(`${part}: ${error.message}`))
      parser.write(partOf(file, part)).close()
    }
    assert.ok(partOf(file, 'word/document.xml').includes('&lt;&amp;&gt;&quot;&#39; ]]&gt; 𠮷'))
  })

  it('stands without what is optional, and puts the number of a downward document in the middle', async () => {
    const { issuer, title, signedBy, date } = sampleReport
    const xml = partOf(
      await officialDocx({ issuer, title, signedBy, date, number: '咸政〔2021〕2号', body: [] }),
      'word/document.xml',
    )
    assert.doesNotMatch(xml, /签发人|附件|抄送|<w:tbl>/)
    assert.match(style('FaduNumber'), /<w:jc w:val="center"\/>/)
    assert.doesNotMatch(/<w:pStyle w:val="FaduNumber"\/>.*?<\/w:pPr>/.exec(xml)![0], /<w:jc /)
  })

  it('refuses a date that is none, a key used twice, and a name too long for a tag', async () => {
    const chip = (figure: string, key: string) => ({ chip: { figure, key }, text: '1件' })
    for (const wrong of [
      { date: '2021-02-30' },
      { printedOn: '2021年1月6日' },
      { body: [{ id: 'a', runs: [chip('a.b', 'k'), chip('a.c', 'k')] }] },
      { body: [{ id: 'a', runs: [chip('a.b', '键')] }] },
      { body: [{ id: 'a', runs: [chip('a:b', 'k')] }] },
      { body: [{ id: 'a', runs: [chip(`a.${'b'.repeat(60)}`, 'k')] }] },
    ])
      await assert.rejects(officialDocx({ ...sampleReport, ...wrong }), (error) =>
        isAppError(error, 'DOCUMENTS_BAD_MODEL'),
      )
  })
})
