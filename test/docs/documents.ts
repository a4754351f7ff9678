import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root, trackedFiles } from '../architecture/sources.ts'

export interface Document {
  /** Relative to the repository. */
  path: string
  text: string
}

/** Every Markdown document of the repository. */
export function documents(): Document[] {
  return trackedFiles()
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ path: file, text: readDocument(file) }))
}

export const readDocument = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Cells of every row of every table below a heading, without header and rule; a code cell loses its backticks. */
export function tableRows(text: string, heading?: string): string[][] {
  const part = heading === undefined ? text : section(text, heading)
  return part
    .split('\n')
    .filter((line, i, lines) => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line) && !isHeader(lines, i))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
}

const isHeader = (lines: string[], i: number): boolean => /^\|[\s:|-]+\|$/.test(lines[i + 1] ?? '')

/** The text below a heading, down to the next one of the same level or above. */
export function section(text: string, heading: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (start < 0) throw new Error(`no heading "${heading}"`)
  const level = /^#+/.exec(lines[start] as string)![0].length
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^#{1,${level}} `).test(line))
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n')
}

/** The name in a cell such as `` `STALE` ``. */
export const codeIn = (cell: string | undefined): string => /^`([^`]+)`/.exec(cell ?? '')?.[1] ?? ''
