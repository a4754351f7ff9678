import { readingError } from './errors.ts'
import { tidyText } from './tidy.ts'

export interface Decoded {
  text: string
  encoding: string
}

/** Characters that make up most of any Chinese official text: a wrong decoding holds few of them. */
const COMMON = new Set([
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处府务报法治依市县局办案执司督政府审查行政',
  ...'，。、；：？！“”‘’（）《》〈〉【】〔〕—…·　％～－．０１２３４５６７８９',
  ...'\n\t !"#$%&\'()*+,-./0123456789:;<=>?@[\\]_',
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
])
/** Real Chinese text reaches 0.45 and more; bytes read in a wrong encoding stay below 0.2. */
const ENOUGH = 0.3
const SAMPLE = 20_000

function likeness(text: string): number {
  let common = 0
  let all = 0
  for (const letter of text.slice(0, SAMPLE)) {
    if (letter === '\r' || letter === '\ufeff') continue
    all++
    if (COMMON.has(letter)) common++
  }
  return all === 0 ? 0 : common / all
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A copy that broke off within the last character is still its encoding. */
function decodedUtf8(bytes: Uint8Array): string | undefined {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
    const text = decoded('utf-8', cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut))
    if (text !== undefined) return text
  }
  return undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what tells a text from other bytes
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/

/**
 * The text of bytes in UTF-8, UTF-16 or GB18030 (with GBK and GB2312 in it). A byte-order mark decides; without one
 * valid UTF-8 does; otherwise the decoding that looks like Chinese text, and none if none does.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked =
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
      ? 'utf-8'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : undefined
  if (marked) return accepted(decoded(marked, bytes.subarray(0, bytes.length - (bytes.length % unit(marked)))), marked)
  const utf8 = decodedUtf8(bytes)
  if (utf8 !== undefined && !BINARY.test(utf8)) return { text: tidyText(utf8), encoding: 'utf-8' }
  const candidates = ['gb18030', 'utf-16le', 'utf-16be'].flatMap((encoding) => {
    const text = decoded(encoding, bytes.subarray(0, bytes.length - (bytes.length % unit(encoding))))
    return text === undefined || BINARY.test(text) ? [] : [{ encoding, text, likeness: likeness(text) }]
  })
  const [best] = candidates.sort((a, b) => b.likeness - a.likeness)
  if (best === undefined || best.likeness < ENOUGH) throw readingError('READING_ENCODING')
  return { text: tidyText(best.text), encoding: best.encoding }
}

const unit = (encoding: string): number => (encoding.startsWith('utf-16') ? 2 : 1)

function accepted(text: string | undefined, encoding: string): Decoded {
  if (text === undefined || BINARY.test(text)) throw readingError('READING_ENCODING', { got: encoding })
  return { text: tidyText(text), encoding }
}
