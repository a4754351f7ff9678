import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '../..')

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  path: string
  text: string
  /** Without comments, and with strings and templates kept. */
  code: string
  imports: Import[]
}

export interface Import {
  specifier: string
  /** `import type …` and `export type …`: gone when the program runs. */
  typeOnly: boolean
}

const folders = ['src', 'law', 'cities', 'web', 'test', 'bench', 'scripts']

export function sourceFiles(): SourceFile[] {
  const built = (name: string) => name === 'node_modules' || name === 'dist'
  return globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root, exclude: built },
  )
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      const code = withoutComments(text)
      return { path: file, text, code, imports: importsOf(code) }
    })
}

/** Every file that is, or is about to be, in the repository. */
export function trackedFiles(): string[] {
  if (!existsSync(path.join(root, '.git'))) return []
  const options = { cwd: root, encoding: 'utf8' as const, maxBuffer: 50_000_000 }
  const safe = ['-c', `safe.directory=${root}`, 'ls-files', '-z', '--cached', '--others', '--exclude-standard']
  return execFileSync('git', safe, options)
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

/** One pass over the text: a `//` inside a string or a template is not a comment, nor is a quote inside a comment. */
export function withoutComments(text: string): string {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*(?=\s*[.,;)\]}\n])/g
  return text.replace(token, (found) => {
    if (found.startsWith('//')) return ''
    return found.startsWith('/*') ? found.replace(/[^\n]/g, '') : found
  })
}

export function importsOf(code: string): Import[] {
  const found: Import[] = []
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"]+)['"]/gm
  for (const match of code.matchAll(statement)) {
    const names = /\{([^}]*)\}\s+from/.exec(match[0])?.[1]
    const eachIsType = names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
    const onlyBraces = /^\s*(?:import|export)\s*\{/.test(match[0])
    found.push({ specifier: match[2]!, typeOnly: match[1] !== undefined || (onlyBraces && eachIsType === true) })
  }
  for (const match of code.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*[,)]/g)) {
    found.push({ specifier: match[1]!, typeOnly: false })
  }
  return found
}
