import type { ActorRule, Deadline, Definition, LengthSpec } from '#language'
import { pick, type Visit } from './visit.ts'

const UNITS = {
  'working-day': 'law.unit.working-day',
  day: 'law.unit.day',
  month: 'law.unit.month',
  year: 'law.unit.year',
  hour: 'law.unit.hour',
  minute: 'law.unit.minute',
} as const

function measure(visit: Visit, n: number | string, unit: string): string {
  const key = UNITS[unit as keyof typeof UNITS]
  return key ? visit.t(key, { n }) : `${n} ${unit}`
}

export interface SaidLength {
  say: string
  /** The city's own value, without a source. */
  assumed: boolean
}

function sayOne(visit: Visit, length: LengthSpec): SaidLength {
  const { t } = visit
  if ('param' in length) {
    const today = visit.now.slice(0, 10)
    const values = visit.services
      .parameters()
      .filter(
        ({ id, validFrom, validTo }) => id === length.param && validFrom <= today && (!validTo || today <= validTo),
      )
    const assumed = values.some((value) => value.assumed)
    if (values.length === 0) return { say: t('law.length.city', { name: length.param }), assumed }
    if (values.length === 1) return { say: measure(visit, values[0]!.value, length.unit), assumed }
    const parts = values.map((value) => `${pick(visit, value.title)} ${measure(visit, value.value, length.unit)}`)
    return { say: parts.join(visit.lang === 'zh' ? '；' : '; '), assumed }
  }
  if (length.n === 0) return { say: t('law.length.same-day'), assumed: false }
  if (typeof length.n === 'number') return { say: measure(visit, length.n, length.unit), assumed: false }
  return { say: t('law.length.computed'), assumed: false }
}

/** How long a period is, in the value that holds today. */
export function sayLength(visit: Visit, deadline: Deadline): SaidLength {
  const { length } = deadline
  if (!Array.isArray(length)) return sayOne(visit, length)
  const today = visit.now.slice(0, 10)
  const present = length.findLast(({ from }) => from <= today) ?? length.at(-1)
  return present ? sayOne(visit, present.length) : { say: '', assumed: false }
}

/** What starts a period. */
export function sayAnchor(visit: Visit, definition: Definition, deadline: Deadline): string {
  const { t } = visit
  const { from } = deadline
  const join = (titles: string[]) => titles.join(visit.lang === 'zh' ? '、' : ', ')
  const action = (id: string) => {
    const found = definition.actions[id]
    return found ? pick(visit, found.title) : id
  }
  if ('opened' in from) return t('law.from.opened')
  if ('entered' in from) {
    const state = definition.states[from.entered]
    return t('law.from.entered', { what: state ? pick(visit, state.title) : from.entered })
  }
  if ('done' in from) return t('law.from.done', { what: join([from.done].flat().map(action)) })
  if ('expired' in from) {
    const other = definition.deadlines[from.expired]
    return t('law.from.expired', { what: other ? pick(visit, other.title) : from.expired })
  }
  return t('law.from.date')
}

/** Who may take a step, as people say it. */
export function sayActors(visit: Visit, definition: Definition, by: readonly ActorRule[]): string {
  const { t, services } = visit
  const posts = new Map(services.posts().map((post) => [post.id, post.name]))
  const names = by.map((rule) => {
    if ('post' in rule) {
      const name = posts.get(rule.post)
      return name ? pick(visit, name) : rule.post
    }
    if ('party' in rule) {
      const party = definition.parties[rule.party]
      return party ? pick(visit, party.title) : rule.party
    }
    if ('anyone' in rule) return t('law.by.anyone')
    if ('assignee' in rule) return t('law.by.assignee')
    if ('proxyFor' in rule) return t('law.by.proxy')
    return t('law.by.system')
  })
  return [...new Set(names)].join(visit.lang === 'zh' ? '、' : ', ')
}
