import type { Citation, Definition, Text } from '#language'
import { definitions, statutes } from '#law'

export interface Term {
  kind: 'state' | 'step' | 'period' | 'task'
  id: string
  title: Text
  basis: readonly Citation[]
}

/** Every state, step, period and task of a procedure, as its glossary shows them. */
export function termsOf(definition: Definition): Term[] {
  const all: [Term['kind'], Record<string, { title: Text; basis: readonly Citation[] }>][] = [
    ['state', definition.states],
    ['step', definition.actions],
    ['period', definition.deadlines],
    ['task', definition.tasks ?? {}],
  ]
  return all.flatMap(([kind, items]) =>
    Object.entries(items).map(([id, { title, basis }]) => ({ kind, id, title, basis })),
  )
}

const shortNames = new Map<string, string>(statutes.map((statute) => [statute.id, statute.short.zh]))

/** 行政复议法 62; with a star where the text was not at hand. */
const sourceOf = ({ statute, article, unverified }: Citation): string =>
  `${shortNames.get(statute) ?? statute} ${article}${unverified ? '*' : ''}`

/** The latest version of each procedure: the terms of today. */
export function presentDefinitions(): Definition[] {
  const latest = new Map<string, Definition>()
  for (const definition of definitions) {
    const known = latest.get(definition.id)
    if (!known || known.inForce.from < definition.inForce.from) latest.set(definition.id, definition)
  }
  return [...latest.values()]
}

/** The tables of terms, one for each procedure. */
export function lawTerms(): string {
  return presentDefinitions()
    .map((definition) =>
      [
        `### ${definition.title.zh} ${definition.title.en} \`${definition.id}\``,
        '',
        '| 中文 | English | | identifier | source |',
        '|---|---|---|---|---|',
        ...termsOf(definition).map(
          ({ kind, id, title, basis }) =>
            `| ${title.zh} | ${title.en} | ${kind} | \`${id}\` | ${[...new Set(basis.map(sourceOf))].join('；')} |`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
}
