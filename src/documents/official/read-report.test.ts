import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { isAppError } from '#kernel'
import { controlOf, docxOf, edited } from '../../../test/documents/edited-docx.ts'
import { sampleReport } from '../../../test/documents/sample-report.ts'
import { officialDocx, readReport } from '../index.ts'

const sent = await officialDocx(sampleReport)
const chipCount = sampleReport.body.flatMap(({ runs }) => runs).filter(({ chip }) => chip).length

const run = (text: string, more = '') => `<w:r w:rsidR="00A1">${more}<w:t xml:space="preserve">${text}</w:t></w:r>`
const tag = '<w:tag w:val="fadu:a.b:k1"/>'
const control = (content: string, properties = tag) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const para = (content: string, properties = '') => `<w:p w:rsidR="00B2"><w:pPr>${properties}</w:pPr>${content}</w:p>`
const read = (body: string, namespaces?: string) => readReport(docxOf(body, namespaces))
const chipsOf = (body: string, namespaces?: string) =>
  read(body, namespaces).chips.map(({ figure, key, text, paragraph }) => [figure, key, text, paragraph])

describe('reading back what was written', () => {
  it('gives every paragraph and every chip', () => {
    const { paragraphs, chips } = readReport(sent)
    assert.equal(chips.length, chipCount)
    assert.deepEqual(chips[0], { figure: 'inquiry.demands', key: 'a1', text: '61482件', paragraph: 7 })
    const texts = paragraphs.map(({ text }) => text)
    for (const { runs } of sampleReport.body) {
      const at = texts.indexOf(runs.map(({ text }) => text).join(''))
      assert.ok(at > 0)
      assert.deepEqual(paragraphs[at]!.runs, runs)
    }
  })
})

describe('reading what editors make of a chip', () => {
  const there = [['a.b', 'k1', '6.1万件', 0]]
  it('split into runs with other properties, spelling marks, bookmarks and comments', () => {
    const content = `${run('6', '<w:rPr><w:b/></w:rPr>')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="9" w:name="_GoBack"/>${run('.1万')}<w:bookmarkEnd w:id="9"/><w:commentRangeStart w:id="1"/>${run('件')}<w:commentRangeEnd w:id="1"/>`
    const { chips, paragraphs } = read(para(run('受理') + control(content) + run('。')))
    assert.deepEqual(chips, [{ figure: 'a.b', key: 'k1', text: '6.1万件', paragraph: 0 }])
    assert.deepEqual(paragraphs[0]!.runs, [
      { text: '受理' },
      { chip: { figure: 'a.b', key: 'k1' }, text: '6.1万件' },
      { text: '。' },
    ])
  })

  it('within a link, a smart tag, an insertion, a moved part or another control', () => {
    const chip = control(run('6.1万件'))
    for (const [open, close] of [
      ['<w:hyperlink w:anchor="x">', '</w:hyperlink>'],
      ['<w:smartTag w:uri="u" w:element="e">', '</w:smartTag>'],
      ['<w:ins w:id="1" w:author="甲">', '</w:ins>'],
      ['<w:moveTo w:id="1" w:author="甲">', '</w:moveTo>'],
      ['<w:sdt><w:sdtPr><w:tag w:val="theirs"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ] as const)
      assert.deepEqual(chipsOf(para(`${open}${chip}${close}`)), there, open)
  })

  it('with its properties in another order and more of them', () => {
    const properties = `<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:id w:val="-1"/><w:placeholder><w:docPart w:val="x"/></w:placeholder>${tag}<w:alias w:val="名"/><w:text w:multiLine="1"/>`
    assert.deepEqual(chipsOf(para(control(run('6.1万件'), properties))), there)
  })

  it('around a whole paragraph, a row or a cell', () => {
    assert.deepEqual(chipsOf(control(para(run('6.1万件')))), there)
    const cell = control(`<w:tc>${para(run('6.1万件'))}</w:tc>`)
    assert.deepEqual(chipsOf(`<w:tbl><w:tblPr/><w:tr>${cell}</w:tr></w:tbl>`), there)
  })

  it('in a text box that is written twice, for new programs and for old', () => {
    const mc =
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:x" xmlns:v="urn:v"'
    const box = `<w:txbxContent>${para(control(run('6.1万件')))}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    assert.deepEqual(chipsOf(para(`<w:r>${both}</w:r>${run('正文')}`), mc), there)
    assert.deepEqual(
      read(para(`<w:r>${both}</w:r>${run('正文')}`), mc).paragraphs.map(({ text }) => text),
      ['6.1万件', '正文'],
    )
  })

  it('without its tag, when the bookmark in it is left', () => {
    const content = `<w:bookmarkStart w:id="1" w:name="_fadu_k1"/>${run('6.1万')}<w:bookmarkEnd w:id="1"/>${run('件')}`
    assert.deepEqual(chipsOf(para(control(content, ''))), [['', 'k1', '6.1万件', 0]])
    assert.deepEqual(chipsOf(para(content)), [['', 'k1', '6.1万', 0]])
    assert.deepEqual(chipsOf(para(content) + para(control(run('7件')))), [['a.b', 'k1', '7件', 1]])
  })

  it('empty, with the prompt that Word shows in its place', () => {
    const prompt = control(run('单击此处输入文字。'), `${tag}<w:showingPlcHdr/>`)
    const { chips, paragraphs } = read(para(run('受理') + prompt))
    assert.deepEqual(chips, [{ figure: 'a.b', key: 'k1', text: '', paragraph: 0 }])
    assert.equal(paragraphs[0]!.text, '受理')
  })

  it('in the edition of the format that Word calls strict', () => {
    const strict = docxOf(para(control(run('6.1万件'))))
    const made = edited(strict, (xml) =>
      xml.replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    )
    assert.deepEqual(
      readReport(made).chips.map(({ text }) => text),
      ['6.1万件'],
    )
  })
})

describe('tracked changes', () => {
  it('count what was inserted and leave out what was deleted, in chips too', () => {
    const del = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const ins = (text: string) => `<w:ins w:id="2">${run(text)}</w:ins>`
    const { paragraphs, chips } = read(para(run('共') + del('旧') + ins('新') + control(del('5件') + ins('6件'))))
    assert.equal(paragraphs[0]!.text, '共新6件')
    assert.equal(chips[0]!.text, '6件')
    assert.equal(chipsOf(para(`<w:del w:id="1">${control(run('5件'))}</w:del>${run('在')}`)).length, 0)
  })

  it('join a paragraph whose mark was deleted with the next one, and drop deleted rows', () => {
    const gone = '<w:rPr><w:del w:id="3" w:author="甲"/></w:rPr>'
    assert.deepEqual(
      read(para(run('前半'), gone) + para(run('后半')) + para(run('另段'))).paragraphs.map(({ text }) => text),
      ['前半后半', '另段'],
    )
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${para(run(text))}</w:tc></w:tr>`
    assert.deepEqual(
      read(`<w:tbl>${row('删', '<w:del w:id="4"/>')}${row('留')}</w:tbl>`).paragraphs.map(({ text }) => text),
      ['留'],
    )
  })

  it('leave out hidden words, field codes and readings above the line', () => {
    const hidden = run('藏', '<w:rPr><w:vanish/></w:rPr>') + run('现', '<w:rPr><w:vanish w:val="0"/></w:rPr>')
    const field = '<w:r><w:instrText> PAGE </w:instrText></w:r>'
    const ruby = `<w:r><w:ruby><w:rt>${run('xián')}</w:rt><w:rubyBase>${run('咸')}</w:rubyBase></w:ruby></w:r>`
    assert.equal(read(para(hidden + field + ruby + run('宁'))).paragraphs[0]!.text, '现咸宁')
  })
})

describe('a file that is no report', () => {
  const refused = (bytes: Uint8Array, code = 'DOCUMENTS_NOT_DOCX') =>
    assert.throws(
      () => readReport(bytes),
      (error) => isAppError(error, code),
    )

  it('is refused: no archive, an old .doc, a cut archive, no document in it, damaged XML, a document type', () => {
    refused(strToU8('只是文字'))
    refused(new Uint8Array(0))
    refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))
    refused(sent.subarray(0, sent.length - 40))
    refused(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))
    refused(edited(sent, (xml) => xml.replace('</w:body>', '')))
    refused(edited(sent, (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')))
  })

  it('is refused for its size or depth before it costs memory or time', () => {
    const began = performance.now()
    refused(zipSync({ 'word/document.xml': new Uint8Array(30 << 20) }, { level: 1 }), 'DOCUMENTS_DOCX_TOO_LARGE')
    refused(docxOf('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)))
    refused(docxOf(para(run('字')).repeat(50_001)), 'DOCUMENTS_DOCX_TOO_LARGE')
    assert.ok(performance.now() - began < 20_000)
  })

  it('never makes anything but a refusal of bytes that were changed at random', () => {
    let seed = 20210105
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed / 2147483648
    }
    let refusals = 0
    for (let i = 0; i < 150; i++) {
      const bytes = sent.slice()
      for (let k = 0; k < 4; k++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
      try {
        readReport(bytes)
      } catch (error) {
        assert.ok(isAppError(error), String(error))
        refusals += 1
      }
    }
    assert.ok(refusals > 20, `${refusals} of 150 were refused`)
  })

  it('has a chip found again after its control was cut and pasted elsewhere', () => {
    const moved = edited(sent, (xml) => {
      const chip = controlOf(xml, 'a1')
      return xml.replace(chip, '').replace('特此报告。</w:t></w:r>', `特此报告。</w:t></w:r>${chip}`)
    })
    const chip = readReport(moved).chips.at(-1)!
    assert.deepEqual([chip.key, chip.text], ['a1', '61482件'])
  })
})
