import type { Instant } from '#calendar'
import { type Facts, isOpenRun, latestRun, type Matter, nextMoment, scopeOf } from '#engine'
import { holds, type Values } from '#language'
import { deadlineRows, type IdentifierKind, linkRows, type MatterRow, type PlainValues, type Projection } from '#store'
import { audienceOf } from './audience.ts'
import type { CityIndex } from './city.ts'
import { factsOf } from './figure-facts.ts'
import type { Compiled } from './law-book.ts'
import { isCommitment } from './sealing.ts'
import { pinyinOf, wordsOf } from './words.ts'

/** Plain values by commitment, as far as they are known here. */
export type Plain = ReadonlyMap<string, { value: string }> | PlainValues

const IDENTIFIERS: ReadonlySet<string> = new Set(['phone', 'id-number', 'credit-code', 'account', 'address'])

/** One spelling for each identifier, so that it is found however it was typed. */
export function normalIdentifier(kind: string, value: string): string {
  const text = value.normalize('NFKC').toUpperCase()
  if (kind === 'phone') return text.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
  return text.replace(/[\s-]/g, '')
}

/**
 * Everything that lists, searches and the sweep need of a matter, from the matter alone. With `plain` also the search
 * words and identifiers; without, those in the index stay as they are.
 */
export function project(
  compiled: Compiled,
  matter: Matter,
  city: CityIndex,
  facts: Facts,
  now: Instant,
  plain: Plain | null,
  more: {
    queryHash?: string | undefined
    wording?: string | undefined
    keyed: (purpose: string, text: string) => string
  },
): Projection {
  const { definition } = compiled
  const scope = scopeOf(definition, matter, undefined, now, facts)
  const region = definition.regionField ? matter.fields[definition.regionField] : undefined
  const next = nextMoment(definition, matter, facts)
  const due = nearest(compiled, matter)
  const wording = plain ? wordingOf(compiled, matter, plain, more.keyed) : more.wording
  const row: MatterRow = {
    matter,
    ...(typeof region === 'string' ? { region } : {}),
    ...(due ? { due } : {}),
    ...(next ? { nextAt: next } : {}),
    ...(more.queryHash ? { queryHash: more.queryHash } : {}),
    shielded: definition.shield !== undefined && holds(definition.shield.when, scope),
    facts: factsOf(compiled, matter, scope),
    headline: { ...headlineOf(compiled, matter.fields), ...(wording ? { wording } : {}) },
  }
  return {
    row,
    deadlines: deadlineRows(matter),
    links: linkRows(matter),
    viewers: audienceOf(compiled, matter, city, scope),
    ...(plain ? indexOf(compiled, matter, plain, row.shielded ? (definition.shield?.hides ?? []) : []) : {}),
  }
}

/** The period that lists show: the nearest one that runs or is still owed. A floor is no duty. */
function nearest(compiled: Compiled, matter: Matter): MatterRow['due'] {
  let first: MatterRow['due']
  for (const [id, deadline] of Object.entries(compiled.definition.deadlines)) {
    const run = latestRun(matter, id)
    if (deadline.kind === 'min' || !isOpenRun(run) || run.status === 'paused') continue
    if (!first || run.at < first.at) first = { deadline: id, due: run.due, at: run.at, provisional: run.provisional }
  }
  return first
}

/**
 * A keyed hash of the words with which the unit answered, blanks and marks left out: equal answers are counted on the
 * board without anybody comparing texts. The answer is the long text of the main act of the post tied to the unit.
 */
function wordingOf(
  compiled: Compiled,
  matter: Matter,
  plain: Plain,
  keyed: (purpose: string, text: string) => string,
): string | undefined {
  const texts: string[] = []
  for (const action of Object.values(compiled.definition.actions)) {
    if (!action.main || !action.by.some((rule) => 'post' in rule && rule.of !== undefined)) continue
    for (const [name, field] of Object.entries(action.form ?? {})) {
      const value = matter.fields[name]
      if (field.type === 'longtext' && isCommitment(value))
        texts.push(plain.get((value as { c: string }).c)?.value ?? '')
    }
  }
  const bare = texts.join('').replace(/[\s\p{P}]/gu, '')
  return bare.length < 12 ? undefined : keyed('wording', bare).slice(0, 16)
}

function headlineOf(compiled: Compiled, fields: Values): Record<string, unknown> {
  const headline: Record<string, unknown> = {}
  for (const name of compiled.definition.headline ?? []) if (fields[name] !== undefined) headline[name] = fields[name]
  return headline
}

/** What the shield hides is not found by searching either: a hit would tell whose matter it is. */
function indexOf(
  compiled: Compiled,
  matter: Matter,
  plain: Plain,
  hidden: readonly string[],
): Pick<Projection, 'words' | 'identifiers'> {
  const tokens = new Set<string>()
  const names: string[] = []
  const identifiers: { kind: IdentifierKind; value: string }[] = []
  for (const [name, value] of Object.entries(matter.fields)) {
    const field = compiled.fields.get(name)
    if (!field || hidden.includes(name)) continue
    const text = isCommitment(value)
      ? plain.get((value as { c: string }).c)?.value
      : typeof value === 'string'
        ? value
        : undefined
    if (text === undefined) continue
    if (field.type === 'person') {
      names.push(text)
      for (const sound of pinyinOf(text)) tokens.add(sound)
    } else if (field.type === 'text' || field.type === 'longtext') for (const word of wordsOf(text)) tokens.add(word)
    else if (IDENTIFIERS.has(field.type)) {
      const normal = normalIdentifier(field.type, text)
      if (normal !== '') identifiers.push({ kind: field.type as IdentifierKind, value: normal })
    }
  }
  return { words: { tokens: [...tokens], names }, identifiers }
}
