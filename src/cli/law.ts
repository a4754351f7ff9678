import { readFileSync } from 'node:fs'
import { renderLaw } from '#documents'
import { adoptLaw, movedByAdoption } from '../app/index.ts'
import { argumentsOf, operand } from './arguments.ts'
import type { CliCommand } from './commands.ts'
import { cliError } from './errors.ts'
import { lawPage } from './law-page.ts'
import { openHouse } from './open-house.ts'
import { type Parts, print } from './parts.ts'
import { settingsOf } from './settings.ts'

/** Ids in the first column of a table; a line that names a heading (`id`) is passed over. */
function mechanismIds(file: string): string[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw cliError('CLI_NO_FILE', { file, reason: (cause as Error).message }, cause)
  }
  return text
    .split(/\r?\n/)
    .map((line) => (line.split('\t')[0] ?? '').trim())
    .filter((id) => /^[a-z][\w.-]*$/.test(id) && id !== 'id')
}

function coverage(parts: Parts, file: string, json: boolean): number {
  const served = new Map<string, string[]>()
  for (const { id, serves } of [...parts.law.definitions, ...parts.law.registers]) {
    for (const mechanism of serves) served.set(mechanism, [...(served.get(mechanism) ?? []), id])
  }
  const wanted = mechanismIds(file)
  const rows = wanted.map((id) => ({ id, servedBy: served.get(id) ?? [] }))
  const unknown = [...served.keys()].filter((id) => !wanted.includes(id))
  const open = rows.filter((row) => row.servedBy.length === 0)
  if (json) print(JSON.stringify({ rows, unknown }))
  else {
    for (const row of rows) print(`${row.servedBy.length > 0 ? '✓' : '·'} ${row.id}\t${row.servedBy.join(', ')}`)
    print(`${rows.length - open.length} of ${rows.length} mechanisms are served`)
    for (const id of unknown) print(`not in the table: ${id}, served by ${served.get(id)?.join(', ')}`)
  }
  return unknown.length > 0 ? 1 : 0
}

async function adopt(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, {
    from: { type: 'string' },
    by: { type: 'string' },
    'approved-by': { type: 'string' },
    reason: { type: 'string' },
    production: { type: 'boolean' },
  })
  const id = operand(positionals, 0, 'the procedure')
  const demonstration = values.production !== true && !process.env.FADU_DATABASE_URL
  const opened = await openHouse(parts, settingsOf(process.env, demonstration), { demonstration, beside: true })
  try {
    const options = {
      store: opened.store,
      law: parts.law,
      city: demonstration ? parts.demonstrationCity : parts.city,
      demonstration,
    }
    const approver = values['approved-by']
    if (!values.by || !approver) {
      const moved = await movedByAdoption(options, id, values.from)
      if (values.json) print(JSON.stringify(moved))
      else {
        for (const move of moved) print(`${move.number}\t${move.deadline}\t${move.before} → ${move.after}`)
        print(
          `${moved.length} periods of open matters would move. Adopt with --by ACCOUNT --approved-by ACCOUNT --reason TEXT.`,
        )
      }
      return 0
    }
    if (!values.reason) throw cliError('CLI_USAGE', { reason: 'adopting needs --reason' })
    const moved = await adoptLaw(options, id, {
      by: values.by,
      approvedBy: approver,
      reason: values.reason,
      from: values.from,
    })
    print(
      values.json
        ? JSON.stringify(moved)
        : `${moved.length} periods moved, each as an event; closed matters stay as they are`,
    )
    return 0
  } finally {
    await opened.close()
  }
}

async function law(argv: readonly string[], parts: Parts): Promise<number> {
  if (argv[0] === 'adopt') return adopt(argv.slice(1), parts)
  const { values, positionals } = argumentsOf(argv, {
    coverage: { type: 'string' },
    lang: { type: 'string' },
    html: { type: 'boolean' },
  })
  if (values.coverage) return coverage(parts, values.coverage, values.json === true)
  const [id] = positionals
  if (id === undefined) {
    for (const definition of parts.law.definitions) {
      print(
        values.json
          ? JSON.stringify({ id: definition.id, title: definition.title })
          : `${definition.id}\t${definition.title.zh}\t${definition.inForce.from}`,
      )
    }
    return 0
  }
  const found = parts.law.definitions.filter((definition) => definition.id === id)
  if (found.length === 0) throw cliError('CLI_USAGE', { reason: `there is no procedure ${id}` })
  const lang = values.lang === 'en' ? 'en' : 'zh'
  for (const definition of found) {
    if (values.html && !values.json) {
      const posts = Object.fromEntries(parts.demonstrationCity.posts.map((post) => [post.id, post.name]))
      print(renderLaw(definition, parts.law.statutes, lang, { posts }).html)
      continue
    }
    print(values.json ? JSON.stringify(definition) : lawPage(definition, parts.law.statutes, lang))
  }
  return 0
}

export const lawCommands: readonly CliCommand[] = [
  {
    name: 'law',
    usage: 'law [ID] | adopt ID',
    title: 'a procedure as a page; --html; --coverage FILE.tsv; adopt a correction',
    run: law,
  },
]
