import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { FORMATS, LIMITS, readingError } from '../documents/reading/index.ts'
import { cliError } from './errors.ts'

const READ = new RegExp(`\\.(?:${FORMATS.join('|')}|markdown|docm)$`, 'i')

/** Files of a folder and of the folders in it, by name. Hidden ones and the locks of office programs are passed over. */
function inside(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    if (/^[.~]/.test(entry.name)) return []
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return inside(place)
    return entry.isFile() && READ.test(entry.name) ? [place] : []
  })
}

export interface Wanted {
  files: string[]
  /** A folder was named: what is wanted is the overview. */
  isFolder: boolean
}

export function wantedFiles(operands: readonly string[]): Wanted {
  let isFolder = false
  const files = operands.flatMap((operand) => {
    if (operand === '-') return [operand]
    try {
      if (!statSync(operand).isDirectory()) return [operand]
      isFolder = true
      const found = inside(operand)
      if (found.length > 0) return found
    } catch (cause) {
      throw cliError('CLI_NO_FILE', { file: operand, reason: (cause as Error).message }, cause)
    }
    throw cliError('CLI_NO_FILE', { file: operand, reason: `it holds no ${FORMATS.map((x) => `.${x}`).join(', ')}` })
  })
  return { files: [...new Set(files)], isFolder }
}

/** The bytes of one file; `-` is what comes on the standard input. */
export function bytesOf(file: string): { name: string; bytes: Uint8Array } {
  try {
    if (file === '-') return { name: '', bytes: readFileSync(0) }
    const { size } = statSync(file)
    if (size > LIMITS.file) throw readingError('READING_FILE_TOO_LARGE', { got: size, want: LIMITS.file })
    return { name: path.basename(file), bytes: readFileSync(file) }
  } catch (cause) {
    if ((cause as { code?: string }).code === 'READING_FILE_TOO_LARGE') throw cause
    throw cliError('CLI_NO_FILE', { file, reason: (cause as Error).message }, cause)
  }
}
