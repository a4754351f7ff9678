import { SaxesParser } from 'saxes'
import { isAppError } from '#kernel'
import { readingError } from './errors.ts'
import { LIMITS } from './limits.ts'

/** Reads an attribute by its local name. */
export type Attribute = (name: string) => string | undefined

export interface XmlReader {
  /** Local name of the element. Return 'skip' to pass over it with all that stands in it; `close` is not called then. */
  open?: (name: string, at: Attribute) => 'skip' | undefined
  close?: (name: string) => void
  text?: (text: string) => void
}

/**
 * Goes through XML once. It knows no entities but the five of XML itself, refuses a document type, and ends at a depth
 * that no office program writes. Prefixes are dropped: in WordprocessingML no two local names that are read here clash.
 */
export function readXml(xml: string, reader: XmlReader): void {
  if (/<!DOCTYPE/i.test(xml.slice(0, 4096))) throw readingError('READING_DAMAGED', { got: 'a document type' })
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let skipping = 0
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', (cause) => {
    throw readingError('READING_DAMAGED', {}, cause)
  })
  parser.on('doctype', () => {
    throw readingError('READING_DAMAGED', { got: 'a document type' })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.depth) throw readingError('READING_TOO_DEEP', { want: LIMITS.depth })
    if (skipping > 0) return
    const at: Attribute = (wanted) => {
      for (const key in attributes) if (key === wanted || local(key) === wanted) return attributes[key]
      return undefined
    }
    if (reader.open?.(local(name), at) === 'skip') skipping = depth
  })
  parser.on('closetag', ({ name }) => {
    if (skipping === 0) reader.close?.(local(name))
    else if (skipping === depth) skipping = 0
    depth--
  })
  parser.on('text', (text) => {
    if (skipping === 0) reader.text?.(text)
  })
  try {
    parser.write(xml).close()
  } catch (error) {
    if (isAppError(error)) throw error
    throw readingError('READING_DAMAGED', {}, error)
  }
}
