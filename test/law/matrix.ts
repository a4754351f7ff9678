import { instant, workCalendar } from '#calendar'
import { type Actor, type Facts, type Matter, whatHolds } from '#engine'
import type { ActorRule, Definition } from '#language'

const ORGAN = 'organ'
const REGION = '42'

/** An actor as a rule names it: `handler of handlingOrgan`, `party applicant`, `anyone`, `system`. */
function nameOf(rule: ActorRule): string {
  if ('post' in rule) {
    const ties = (['of', 'over', 'region', 'notOf', 'in'] as const).flatMap((tie) =>
      rule[tie] ? [tie, rule[tie]] : [],
    )
    return [rule.post, ...ties].join(' ').replace('notOf', 'not of')
  }
  if ('party' in rule) return `party ${rule.party}`
  if ('proxyFor' in rule) return `proxy for ${rule.proxyFor}`
  if ('assignee' in rule) return 'assignee'
  return 'system' in rule ? 'system' : 'anyone'
}

/** Somebody whom the rule fits, on a matter whose fields are those of `tiesOf` the same rule. */
function actorFor(rule: ActorRule): Actor {
  if ('system' in rule) return { system: true }
  if ('anyone' in rule) return {}
  if ('party' in rule) return { parties: [rule.party], person: 'person' }
  if ('proxyFor' in rule) return { proxyFor: [rule.proxyFor], person: 'person' }
  const post = 'post' in rule ? rule.post : 'assignee'
  return { person: 'person', posts: [{ post, organ: ORGAN, region: REGION }] }
}

function tiesOf(rule: ActorRule): Matter['fields'] {
  if (!('post' in rule)) return {}
  return {
    ...(rule.of ? { [rule.of]: ORGAN } : {}),
    ...(rule.over ? { [rule.over]: ORGAN } : {}),
    ...(rule.region ? { [rule.region]: REGION } : {}),
    ...(rule.notOf ? { [rule.notOf]: 'another organ' } : {}),
  }
}

/** A matter in a state with nothing recorded but what ties the actor to it. */
const rostersOf = (rule: ActorRule): Matter['rosters'] =>
  'post' in rule && rule.in ? { [rule.in]: [{ organ: ORGAN }] } : {}

function neutral(definition: Definition, state: string, rule: ActorRule): Matter {
  return {
    subject: 'matrix',
    seq: 1,
    procedure: definition.id,
    law: 'law',
    state,
    openedAt: instant('2026-01-05T01:00:00Z'),
    entered: {},
    fields: tiesOf(rule),
    holder: ORGAN,
    deadlines: {},
    tables: {},
    tasks: {},
    joined: [],
    links: {},
    rosters: rostersOf(rule),
    samples: {},
    documents: [],
    done: {},
  }
}

const facts: Facts = {
  calendar: workCalendar([], { region: '000000' }),
  parameters: {},
  above: { [ORGAN]: [ORGAN] },
}
const now = instant('2026-01-05T02:00:00Z')

/**
 * State × actor → acts, through the engine's own `whatHolds`. An act that a blank matter holds back for a reason of the
 * definition stands with that reason in brackets. One line for each state and actor that may do something there.
 */
export function matrixOf(definition: Definition): string {
  const lines = [
    `# ${definition.id} from ${definition.inForce.from}: ${definition.title.zh}`,
    '# state | actor | acts; in brackets what holds the act back on a matter with nothing else recorded',
  ]
  const rules = new Map(Object.values(definition.actions).flatMap((act) => act.by.map((rule) => [nameOf(rule), rule])))
  const names = [...rules.keys()].sort()
  for (const state of [null, ...Object.keys(definition.states)]) {
    const { title, final } = definition.states[state ?? ''] ?? {}
    lines.push('', title ? `## ${state} ${title.zh}${final ? ' (final)' : ''}` : '## (none) opening')
    const before = lines.length
    for (const name of names) {
      const acts = actsOf(definition, state, name, rules.get(name) as ActorRule)
      if (acts.length > 0) lines.push(`${state ?? '(none)'} | ${name} | ${acts.join(', ')}`)
    }
    if (lines.length === before) lines.push(`${state} | - | nobody may do anything`)
  }
  const tasks = Object.entries(definition.tasks ?? {})
  if (tasks.length > 0) lines.push('', '## tasks')
  for (const [id, task] of tasks) lines.push(`${id} | ${task.by.map(nameOf).join(', ')}`)
  return `${lines.join('\n')}\n`
}

function actsOf(definition: Definition, state: string | null, name: string, rule: ActorRule): string[] {
  const matter = state === null ? null : neutral(definition, state, rule)
  return Object.entries(definition.actions).flatMap(([id, act]) => {
    if (!act.by.some((by) => nameOf(by) === name)) return []
    const held = whatHolds(definition, matter, id, actorFor(rule), now, facts)
    if (held === null) return [id]
    return held.code === 'NOT_IN_STATE' || held.code === 'NOT_YOUR_POST' ? [] : [`${id} (${held.code})`]
  })
}

/** `inquiry.demand.txt`; the first day is added where a procedure has several versions. */
export function matrixFile(definition: Definition, all: readonly Definition[]): string {
  const several = all.filter((other) => other.id === definition.id).length > 1
  return `${definition.id}${several ? `.${definition.inForce.from}` : ''}.txt`
}
