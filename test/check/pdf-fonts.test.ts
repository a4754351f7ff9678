import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readDocument } from '../../src/documents/reading/index.ts'
import { fontPdf } from './made-pdf.ts'

const said = '全市共受理案件100件，办结90件'
const unicode = [...said].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
/** 全市共受理案件100件，办结90件 in GBK. */
const gbk = 'C8ABCAD0B9B2CADCC0EDB0B8BCFE313030BCFEA3ACB0ECBDE13930BCFE'

describe('a PDF in a Chinese font that it does not bring along', () => {
  it('is read from the codes of its encoding', async () => {
    for (const [encoding, codes] of [
      ['GBK-EUC-H', gbk],
      ['GBKp-EUC-H', gbk],
      ['UniGB-UCS2-H', unicode],
      ['UniGB-UTF16-H', unicode],
    ] as const)
      assert.equal((await readDocument('x.pdf', fontPdf(encoding, codes))).text, said, encoding)
  })

  it('is refused rather than misread where its numbers mean a font that is not there', async () => {
    await assert.rejects(readDocument('x.pdf', fontPdf('Identity-H', unicode)), { code: 'READING_GARBLED' })
  })
})
