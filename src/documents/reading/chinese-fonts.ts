/**
 * Tables of characters for Chinese fonts that a PDF names without bringing them (SimSun and others, as older office
 * programs write them). The reader of PDF asks for Adobe's tables by name; they are made here from what the codes are:
 * GBK or Unicode. Characters are numbered by their Unicode, in all tables alike, so that no table of Adobe's is needed.
 */

const SAME = ['UniGB-UCS2', 'UniGB-UTF16']
const GBK = ['GBK-EUC', 'GBKp-EUC', 'GBK2K', 'GB-EUC', 'GBpc-EUC']
const TO_UNICODE = 'Adobe-GB1-UCS2'

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0')
const wholeRange = (to: (start: string) => string): string[] =>
  Array.from({ length: 256 }, (_, high) => `<${hex(high, 2)}00> <${hex(high, 2)}ff> ${to(`${hex(high, 2)}00`)}`)

function gbkRows(): string[] {
  const decoder = new TextDecoder('gb18030')
  const rows: string[] = []
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = low === 0x7f ? '' : decoder.decode(Uint8Array.of(high, low))
      const code = letter.charCodeAt(0)
      if (letter.length === 1 && code !== 0xfffd) rows.push(`<${hex(high, 2)}${hex(low, 2)}> ${code}`)
    }
  return rows
}

function table(name: string, isVertical: boolean, ...parts: string[]): Uint8Array {
  const text = `/CMapName /${name} def\n/WMode ${isVertical ? 1 : 0} def\n${parts.join('\n')}\nendcmap\n`
  return new TextEncoder().encode(text)
}

const part = (what: string, rows: readonly string[]): string =>
  `${rows.length} begin${what}\n${rows.join('\n')}\nend${what}`

function made(name: string): Uint8Array | undefined {
  const [, base, direction] = /^(.*)-([HV])$/.exec(name) ?? []
  const codes = part('codespacerange', ['<0000> <ffff>'])
  if (name === TO_UNICODE)
    return table(
      name,
      false,
      codes,
      part(
        'bfrange',
        wholeRange((start) => `<${start}>`),
      ),
    )
  if (base === undefined) return undefined
  if (SAME.includes(base))
    return table(
      name,
      direction === 'V',
      codes,
      part(
        'cidrange',
        wholeRange((start) => String(Number.parseInt(start, 16))),
      ),
    )
  if (!GBK.includes(base)) return undefined
  return table(
    name,
    direction === 'V',
    part('codespacerange', ['<00> <80>', '<8140> <fefe>']),
    part('cidrange', ['<20> <7e> 32']),
    part('cidchar', gbkRows()),
  )
}

const kept = new Map<string, Uint8Array | undefined>()

/** What the reader of PDF asks of: one of it for each document. */
export class ChineseFonts {
  #isNumberedHere = false

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    // A document that numbers characters as Adobe does cannot be read by these tables, and must not be misread.
    const isMeant = kind === 'cMapUrl' && (filename !== TO_UNICODE || this.#isNumberedHere)
    if (isMeant && !kept.has(filename)) kept.set(filename, made(filename))
    const found = isMeant ? kept.get(filename) : undefined
    if (found === undefined) throw new Error(`there is no table ${filename}`)
    this.#isNumberedHere = true
    return found.slice()
  }
}
