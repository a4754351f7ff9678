import { isAppError } from '#kernel'
import { ChineseFonts } from './chinese-fonts.ts'
import { readingError } from './errors.ts'
import { LIMITS } from './limits.ts'
import { type Line, linesOf, type Piece } from './pdf-lines.ts'
import { withoutMargins } from './pdf-margins.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { plainRadicals } from './radicals.ts'
import { tidyText } from './tidy.ts'

/** The first and the last of the operators that show text, as the reader numbers them. */
const SHOW_TEXT = 44
const NEXT_LINE_SHOW_TEXT = 47

interface TextItem {
  str?: string
  transform?: number[]
  width?: number
  height?: number
}

/** The text of a PDF: lines put together to paragraphs, page numbers and running heads left out. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: number }> {
  const { getDocumentProxy } = await import('unpdf')
  // The reader takes the bytes over: it gets a copy.
  const opened = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    verbosity: 0,
    stopAtErrors: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWorkerFetch: false,
    BinaryDataFactory: ChineseFonts,
    cMapUrl: 'tables/',
    cMapPacked: false,
  } as never).catch((error: unknown) => {
    throw nameOf(error) === 'PasswordException'
      ? readingError('READING_LOCKED')
      : readingError('READING_DAMAGED', {}, error)
  })
  try {
    const pages = opened.numPages
    if (pages > LIMITS.pages) throw readingError('READING_TOO_LONG', { pages, want: LIMITS.pages })
    const read: Line[][] = []
    let letters = 0
    for (let n = 1; n <= pages; n++) {
      const page = await opened.getPage(n)
      const [, bottom = 0, , top = 842] = page.view
      const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
      const pieces = (items as TextItem[]).flatMap(pieceOf)
      letters += pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
      if (letters > LIMITS.text) throw readingError('READING_TOO_LONG', { want: LIMITS.text })
      read.push(linesOf(pieces, n, { top, bottom }))
      page.cleanup()
    }
    if (letters < Math.min(10, pages * 4))
      throw readingError((await showsText(await opened.getPage(1))) ? 'READING_GARBLED' : 'READING_SCAN', { pages })
    const text = tidyText(paragraphsOf(withoutMargins(read)).join('\n'))
    assertReadable(text)
    return { text, pages }
  } catch (error) {
    if (isAppError(error)) throw error
    throw readingError('READING_DAMAGED', {}, error)
  } finally {
    await opened.loadingTask.destroy().catch(() => {})
  }
}

/** Text that is drawn and cannot be read is another thing than a picture of text. */
async function showsText(page: { getOperatorList(): Promise<{ fnArray: number[] }> }): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operator) => operator >= SHOW_TEXT && operator <= NEXT_LINE_SHOW_TEXT)
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** Words that stand upright; what is turned is a stamp or a watermark. */
function pieceOf({ str, transform, width = 0, height = 0 }: TextItem): Piece[] {
  if (str === undefined || transform === undefined || str.trim() === '') return []
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  if (Math.abs(b) > Math.abs(a) * 0.1 || Math.abs(c) > Math.abs(d) * 0.3) return []
  const size = Math.abs(d) || height || 10
  return [{ text: plainRadicals(str), x, y, width, size }]
}

/** Fonts without a table of characters give letters from private areas, or none. */
function assertReadable(text: string): void {
  const letters = [...text.replace(/\s/g, '')]
  if (letters.length === 0) throw readingError('READING_SCAN')
  const strange = letters.filter((letter) => /[\p{Co}\p{Cn}\ufffd]/u.test(letter)).length
  if (strange > letters.length * 0.2) throw readingError('READING_GARBLED', { strange, letters: letters.length })
}
