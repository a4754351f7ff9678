import assert from 'node:assert/strict'
import { it } from 'node:test'
import { deflateSync, inflateSync } from 'node:zlib'
import { withPlainWords } from './pdf-words.ts'
import { plainSign } from './radicals.ts'

const pdfWith = (table: string): Buffer => {
  const packed = deflateSync(Buffer.from(table, 'latin1'))
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n5 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`),
    packed,
    Buffer.from(
      '\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 6\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n99\n%%EOF\n',
    ),
  ])
}
const table = (mapping: string) =>
  `begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${mapping}endcmap\nend\n`

it('a glyph that is named by a radical is named by its ideograph, in an update that leaves the file as it is', () => {
  const pdf = pdfWith(table('1 beginbfchar\n<01> <2EA0>\nendbfchar\n1 beginbfrange\n<02> <03> <2F08>\nendbfrange\n'))
  const made = Buffer.from(withPlainWords(pdf))
  assert.deepEqual(made.subarray(0, pdf.length), pdf)
  const added = made.subarray(pdf.length)
  const start = added.indexOf('stream\n') + 7
  const length = Number(/\/Length (\d+)/.exec(added.toString('latin1'))![1])
  assert.match(
    inflateSync(added.subarray(start, start + length)).toString(),
    /3 beginbfchar\n<01> <6C11>\n<02> <4EBA>\n<03> <513F>\nendbfchar\nendcmap/,
  )
  const text = made.toString('latin1')
  const [, xref] = /startxref\n(\d+)\n%%EOF\n$/.exec(text)!
  const [, place] = /^xref\n5 1\n(\d{10}) 00000 n \ntrailer\n<<\/Size 6\n\/Root 1 0 R\n\/Info 2 0 R\n\/Prev 99>>/.exec(
    text.slice(Number(xref)),
  )!
  assert.ok(text.slice(Number(place)).startsWith('5 0 obj\n'))
})

it('a file with nothing to correct, or of another build, comes back as it was', () => {
  const plain = pdfWith(table('1 beginbfchar\n<01> <6C11>\nendbfchar\n'))
  assert.equal(withPlainWords(plain), plain)
  const other = Buffer.from('%PDF-1.7\nno trailer')
  assert.equal(withPlainWords(other), other)
})

it('radicals become ideographs and nothing else changes', () => {
  assert.equal([...'⺠⻄⻅⻋⻓⻔⻚⻛⻢⻥⻬⻰⼈⼀'].map(plainSign).join(''), '民西见车长门页风马鱼齐龙人一')
  for (const sign of '民（，１a') assert.equal(plainSign(sign), sign)
})
