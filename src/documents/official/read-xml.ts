import { SaxesParser } from 'saxes'
import { isAppError } from '#kernel'
import { documentsError } from '../errors.ts'

/** What no office program writes, and what would cost memory before anything is known of it. */
const DEEPEST = 256
const MOST = 4_000_000

export interface Element {
  /** Without prefix. */
  name: string
  /** The namespace is WordprocessingML, in either of its two editions. */
  word: boolean
  /** By local name. */
  attribute: (name: string) => string | undefined
}

export interface Listener {
  open: (element: Element, depth: number) => void
  close: (element: Element, depth: number) => void
  text?: (text: string) => void
}

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/

/** Reads well-formed XML once from front to end. Throws DOCUMENTS_NOT_DOCX, DOCUMENTS_DOCX_TOO_LARGE. */
export function readXml(part: string, text: string, listener: Listener): void {
  const refused = (reason: string, cause?: unknown) =>
    documentsError('DOCUMENTS_NOT_DOCX', { reason: `${part}: ${reason}` }, cause)
  const parser = new SaxesParser({ xmlns: true })
  const path: Element[] = []
  let count = 0
  parser.on('doctype', () => {
    throw refused('it has a document type')
  })
  parser.on('error', (error) => {
    throw refused('its XML is damaged', error)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (count > MOST) throw documentsError('DOCUMENTS_DOCX_TOO_LARGE', { what: part, got: count, most: MOST })
    if (path.length >= DEEPEST) throw refused(`its elements are nested more than ${DEEPEST} deep`)
    const element: Element = {
      name: local,
      word: WORD.test(uri),
      attribute: (name) => Object.values(attributes).find((one) => one.local === name)?.value,
    }
    path.push(element)
    listener.open(element, path.length)
  })
  parser.on('closetag', () => {
    listener.close(path.at(-1) as Element, path.length)
    path.pop()
  })
  const said = listener.text
  if (said !== undefined) {
    parser.on('text', said)
    parser.on('cdata', said)
  }
  try {
    parser.write(text).close()
  } catch (error) {
    throw isAppError(error) ? error : refused('its XML is damaged', error)
  }
}
