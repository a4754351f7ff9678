import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleReport } from '../../../test/documents/sample-report.ts'
import { officialHtml } from '../index.ts'

const linked = officialHtml(sampleReport, { link: (figure) => `/figures/${figure}`, titleOf: () => '登记件数' })

describe('the public page of an official document', () => {
  it('is whole in itself: Chinese, its own style, no script, nothing fetched', () => {
    assert.match(linked, /^<!doctype html>\n<html lang="zh-CN">/)
    assert.match(linked, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/)
    assert.doesNotMatch(linked, /<script|<link|<img|@import|url\(|style="/)
  })

  it('turns every chip into a link to its figure, or marks it where there is no place to go', () => {
    assert.ok(
      linked.includes(
        '受理群众和企业诉求<a class="chip" id="chip-a1" href="/figures/inquiry.demands" title="登记件数">61482件</a>',
      ),
    )
    const plain = officialHtml(sampleReport)
    assert.ok(plain.includes('<abbr class="chip" id="chip-a1">61482件</abbr>'))
    assert.doesNotMatch(plain, /<a /)
  })

  it('lets no word become markup, and no link a script', () => {
    const evil = '"><script>alert(1)</script>'
    const page = officialHtml(
      {
        ...sampleReport,
        title: evil,
        issuer: evil,
        redHead: undefined,
        body: [{ id: 'x', level: 1, runs: [{ text: evil }, { chip: { figure: 'a.b', key: 'k' }, text: evil }] }],
        watermark: evil,
        frozen: { digest: evil, at: evil },
      },
      { link: () => 'javascript:alert(1)', titleOf: () => evil },
    )
    assert.doesNotMatch(page, /<script|javascript:/)
  })

  it('keeps levels as headings and prints the paper of GB/T 9704', () => {
    assert.match(
      linked,
      /<h1 class="title"><span>咸宁市人民政府关于2020年<\/span><span>法治政府建设情况的报告<\/span><\/h1>/,
    )
    assert.match(linked, /<h2 class="level-1">一、主要做法和成效<\/h2>/)
    assert.match(linked, /<h5 class="level-4">（1）综合行政执法改革。<\/h5>/)
    assert.match(linked, /@page \{ size: A4; margin: 37mm 26mm 35mm 28mm; \}/)
    assert.match(linked, /@page :right \{ @bottom-right \{ content: "— " counter\(page\) " —"/)
  })

  it('says in small print under which digest the text was frozen', () => {
    const page = officialHtml({ ...sampleReport, frozen: { digest: 'sm3:ab12', at: '2021-01-05' } })
    assert.match(page, /<p class="frozen">定稿存证：2021-01-05，摘要 sm3:ab12<\/p>/)
  })
})
