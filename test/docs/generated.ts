import type { Definition, Need, Text } from '#language'
import { definitions } from '#law'
import { CHECKING_ERRORS } from '../../src/app/checking/index.ts'
import { APP_ERRORS } from '../../src/app/index.ts'
import { WORKBOOK_ERRORS } from '../../src/app/workbooks/index.ts'
import { READING_ERRORS } from '../../src/documents/reading/index.ts'
import { SHEET_ERRORS } from '../../src/documents/sheets/index.ts'
import { readDocument } from './documents.ts'
import { lawTerms } from './law-terms.ts'

/** Parts of documents that are made from the code: `node bin/run.mjs test/docs/write-generated.ts` writes them anew. */
export const GENERATED: Record<string, { file: string; make: () => string }> = {
  'app-errors': { file: 'docs/errors.md', make: () => errorRows(APP_ERRORS) },
  'workbook-errors': { file: 'docs/errors.md', make: () => errorRows({ ...SHEET_ERRORS, ...WORKBOOK_ERRORS }) },
  'checking-errors': { file: 'docs/errors.md', make: () => errorRows({ ...READING_ERRORS, ...CHECKING_ERRORS }) },
  needs: { file: 'docs/errors.md', make: needs },
  'law-terms': { file: 'docs/glossary.md', make: lawTerms },
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const both = ({ zh, en }: Text): string => `${cell(zh)}<br>${cell(en)}`

function errorRows(table: Readonly<Record<string, { kind: string; zh: string; en: string; next: Text }>>): string {
  const rows = Object.entries(table).map(
    ([code, row]) => `| \`${code}\` | ${row.kind} | ${both(row)} | ${both(row.next)} |`,
  )
  return ['| code | kind | 含义 Meaning | 怎么办 What to do |', '|---|---|---|---|', ...rows].join('\n')
}

/** Every condition and warning that a law file gives a code, once for each code and wording. */
export function needsOf(
  definition: Definition,
): { code: string; kind: 'need' | 'warning'; say: Text; acts: string[] }[] {
  const found = new Map<string, { code: string; kind: 'need' | 'warning'; say: Text; acts: string[] }>()
  const take = (kind: 'need' | 'warning', act: string, list: readonly Need[] = []) => {
    for (const { code, say } of list) {
      const key = `${code} ${kind} ${say.zh}`
      const known = found.get(key)
      if (known) known.acts.push(act)
      else found.set(key, { code, kind, say, acts: [act] })
    }
  }
  for (const [id, action] of Object.entries(definition.actions)) {
    take('need', id, action.needs)
    take('warning', id, action.warns)
  }
  for (const [id, task] of Object.entries(definition.tasks ?? {})) take('need', id, task.needs)
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

function needs(): string {
  const seen = new Map<string, Definition[]>()
  for (const definition of definitions) seen.set(definition.id, [...(seen.get(definition.id) ?? []), definition])
  const parts = [...seen.values()].flatMap((versions) =>
    versions.flatMap((definition) => {
      const list = needsOf(definition)
      if (list.length === 0) return []
      const from = versions.length > 1 ? `, in force from ${definition.inForce.from}` : ''
      return [
        [
          `### ${definition.title.zh} \`${definition.id}\`${from}`,
          '',
          '| code | | 含义 Meaning | steps |',
          '|---|---|---|---|',
          ...list.map(
            ({ code, kind, say, acts }) =>
              `| \`${code}\` | ${kind} | ${both(say)} | ${acts.map((act) => `\`${act}\``).join(' ')} |`,
          ),
        ].join('\n'),
      ]
    }),
  )
  return parts.join('\n\n')
}

const open = (name: string): string => `<!-- generated: ${name} -->`
const close = '<!-- end -->'

/** What stands between the marks now. */
export function presentPart(name: string): string {
  const text = readDocument(GENERATED[name]!.file)
  const [, rest] = text.split(`${open(name)}\n`)
  if (rest === undefined) throw new Error(`${GENERATED[name]!.file} has no mark ${open(name)}`)
  return rest.slice(0, rest.indexOf(`\n${close}`))
}

export function withPart(text: string, name: string, part: string): string {
  const start = text.indexOf(`${open(name)}\n`)
  const end = text.indexOf(close, start)
  if (start < 0 || end < 0) throw new Error(`no marks for ${name}`)
  return `${text.slice(0, start)}${open(name)}\n${part}\n${text.slice(end)}`
}
