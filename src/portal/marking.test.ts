import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Finding } from '#check'
import { markedLines } from './marking.ts'

const finding = (offset: number, length: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'x',
  severity: 'likely',
  offset,
  length,
  quote: '',
  reason: { zh: '', en: '' },
  ...more,
})

describe('the marks in a text', () => {
  it('cut it where findings begin and end, the gravest showing', () => {
    const lines = markedLines('甲乙丙丁\n戊𠮷己', [
      finding(1, 2),
      finding(2, 2, { severity: 'certain' }),
      finding(6, 2, { also: [{ offset: 0, length: 1, quote: '' }] }),
    ])
    assert.deepEqual(
      lines.map((line) =>
        line.map(({ text, severity, anchors }) => [
          text,
          severity,
          anchors.map((a) => `${a.number}${a.also ? '’' : ''}`).join(),
        ]),
      ),
      [
        [
          ['甲', 'also', '3’'],
          ['乙', 'likely', '1'],
          ['丙', 'certain', '2'],
          ['丁', 'certain', ''],
        ],
        [
          ['戊', undefined, ''],
          ['𠮷己', 'likely', '3'],
        ],
      ],
    )
  })

  it('keep every word and show every finding once, wherever they fall', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '𠮷', 'a', '\n'), maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 12 }),
        (text, places) => {
          const size = [...text].length
          const findings = places
            .map(([offset, length]) => finding(Math.min(offset, size), Math.min(length, size - Math.min(offset, size))))
            .sort((a, b) => a.offset - b.offset)
          const lines = markedLines(text, findings)
          assert.equal(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n'), text)
          const shown = lines.flatMap((line) => line.flatMap((piece) => piece.anchors.map(({ number }) => number)))
          assert.deepEqual(
            shown.sort((a, b) => a - b),
            findings.map((_, i) => i + 1),
          )
        },
      ),
      { seed: 20261123, numRuns: 500 },
    )
  })
})
