import { deflateSync, inflateSync } from 'node:zlib'
import { plainSign } from './radicals.ts'

/** A table of one font of a PDF that says which signs its glyphs are; larger streams are pictures and pages. */
const MOST_BYTES = 1 << 20
const AT_ONCE = 100

/**
 * Chromium names a glyph by the first sign that is drawn with it, and that of 民 is also the radical ⺠: copied from the
 * PDF, or looked for in it, 人民 would not be 人民. This appends the corrected tables as an update of the file
 * (ISO 32000-1, 7.5.6). A file of another build than Chromium's comes back as it was.
 */
export function withPlainWords(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = bytes.toString('latin1')
  const trailer = /trailer\s*<<([^>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2048))
  if (trailer === null) return pdf
  const added: Buffer[] = [Buffer.from('\n')]
  const places: string[] = []
  let at = bytes.length + 1
  const header = /(\d+) 0 obj\s*<<([^>]*\/FlateDecode[^>]*)>>\s*stream\r?\n/g
  for (const match of text.matchAll(header)) {
    const length = Number(/\/Length (\d+)\b(?! \d+ R)/.exec(match[2]!)?.[1] ?? 0)
    const start = match.index + match[0].length
    const table = length === 0 ? undefined : corrected(bytes.subarray(start, start + length))
    if (table === undefined) continue
    const packed = deflateSync(table)
    const head = `${match[1]} 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`
    const object = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')])
    places.push(`${match[1]} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    added.push(object)
    at += object.length
  }
  if (places.length === 0) return pdf
  const size = /\/Size \d+/.exec(trailer[1]!)?.[0]
  const root = /\/Root \d+ \d+ R/.exec(trailer[1]!)?.[0]
  const info = /\/Info \d+ \d+ R/.exec(trailer[1]!)?.[0] ?? ''
  if (size === undefined || root === undefined) return pdf
  const end = `xref\n${places.join('')}trailer\n<<${size}\n${root}\n${info}\n/Prev ${trailer[2]}>>\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([bytes, ...added, Buffer.from(end)]))
}

/** The table with plain signs, or undefined where the stream is no table or has nothing to correct. */
function corrected(stream: Buffer): Buffer | undefined {
  let table: string
  try {
    table = inflateSync(stream, { maxOutputLength: MOST_BYTES }).toString('latin1')
  } catch {
    return undefined
  }
  if (!table.includes('begincmap')) return undefined
  const glyphs = [...glyphsOf(table)]
  if (glyphs.every(([, sign]) => plainSign(sign) === sign)) return undefined
  const lines = glyphs.map(([glyph, sign]) => `<${glyph}> <${hex(plainSign(sign))}>`)
  const blocks: string[] = []
  for (let i = 0; i < lines.length; i += AT_ONCE) {
    const some = lines.slice(i, i + AT_ONCE)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`)
  }
  const start = table.search(/\d+ beginbf(?:char|range)/)
  return Buffer.from(table.slice(0, start) + blocks.join('') + table.slice(table.indexOf('endcmap')), 'latin1')
}

/** Every glyph of the table, ranges written out. */
function* glyphsOf(table: string): Generator<[glyph: string, sign: string]> {
  for (const [, kind, block] of table.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const words = [...block!.matchAll(/<([0-9A-Fa-f]+)>/g)].map((match) => match[1]!)
    if (kind === 'char') {
      for (let i = 0; i + 1 < words.length; i += 2) yield [words[i]!, signOf(words[i + 1]!)]
      continue
    }
    for (let i = 0; i + 2 < words.length; i += 3) {
      const [from, to, first] = [words[i]!, words[i + 1]!, words[i + 2]!]
      const before = signOf(first.slice(0, -4))
      const last = Number.parseInt(to, 16)
      for (let glyph = Number.parseInt(from, 16), k = 0; glyph <= last; glyph++, k++)
        yield [
          glyph.toString(16).toUpperCase().padStart(from.length, '0'),
          before + String.fromCharCode(Number.parseInt(first.slice(-4), 16) + k),
        ]
    }
  }
}

const signOf = (code: string): string =>
  (code.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

const hex = (sign: string): string =>
  Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')).join('')
