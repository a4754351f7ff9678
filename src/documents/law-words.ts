import {
  type Action,
  type ActorRule,
  type Anchor,
  type Citation,
  type Deadline,
  type Definition,
  type Expression,
  type Field,
  fieldsOf,
  type LengthSpec,
  type PauseSpec,
  type Statute,
  type Text,
  type Unit,
} from '#language'
import { Wording } from './law-conditions.ts'

export type Language = 'zh' | 'en'

/** Names that a definition itself does not hold: they belong to the city. Ids stand where a name is missing. */
export interface Names {
  posts?: Readonly<Record<string, Text>>
  registers?: Readonly<Record<string, Text>>
  mechanisms?: Readonly<Record<string, Text>>
  procedures?: Readonly<Record<string, Text>>
  /** Address of the page of a statute. */
  statuteAddress?: (id: string) => string
}

const UNITS: Record<Unit, Text> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '小时', en: 'hours' },
  minute: { zh: '分钟', en: 'minutes' },
}

/** Says the parts of a definition in one language. Everything it returns is plain text. */
export class Sayer {
  readonly definition: Definition
  readonly lang: Language
  readonly names: Names
  readonly fields: Map<string, Field | null>
  readonly columns: Map<string, Field>

  constructor(definition: Definition, lang: Language, names: Names) {
    this.definition = definition
    this.lang = lang
    this.names = names
    this.fields = fieldsOf(definition)
    this.columns = new Map(Object.values(definition.tables ?? {}).flatMap((table) => Object.entries(table.columns)))
  }

  text(text: Text): string {
    return text[this.lang]
  }

  both(zh: string, en: string): string {
    return this.lang === 'zh' ? zh : en
  }

  list(items: readonly string[]): string {
    return items.join(this.both('、', ', '))
  }

  quoted(words: string): string {
    return this.both(`“${words}”`, `"${words}"`)
  }

  /** A field by its title; one that no form asks for, by what sets it. */
  field(name: string): string {
    const field = this.fields.get(name) ?? this.columns.get(name)
    if (field) return this.quoted(this.text(field.title))
    const acts = Object.entries(this.definition.actions).filter(([, action]) => name in (action.sets ?? {}))
    const silences = Object.values(this.definition.deadlines).filter(({ onExpiry }) => name in (onExpiry?.sets ?? {}))
    const setters = [
      ...new Set(acts.map(([id]) => this.quoted(this.act(id)))),
      ...silences.map(({ title }) => this.both(`“${title.zh}”期满`, `the end of "${title.en}"`)),
    ]
    return setters.length > 0 ? setters.join(this.both('或者', ' or ')) : this.quoted(name)
  }

  state(id: string): string {
    const state = this.definition.states[id]
    return state ? this.text(state.title) : id
  }

  act(id: string): string {
    const act = this.definition.actions[id] ?? this.definition.tasks?.[id]
    return act ? this.text(act.title) : id
  }

  post(id: string): string {
    const name = this.names.posts?.[id]
    return name ? this.text(name) : id
  }

  actor(rule: ActorRule): string {
    if ('party' in rule) {
      const party = this.definition.parties[rule.party]
      return party ? this.text(party.title) : rule.party
    }
    if ('proxyFor' in rule) return this.both(`代办人（${rule.proxyFor}）`, `proxy of ${rule.proxyFor}`)
    if ('assignee' in rule) return this.both('被交办者', 'whoever it was given to')
    if ('anyone' in rule) return this.both('任何人', 'anyone')
    if ('system' in rule) return this.both('系统', 'the system')
    if (rule.in)
      return this.both(`${this.post(rule.post)}（限名单所列单位）`, `${this.post(rule.post)} (of a unit on the roster)`)
    const tie = rule.of ?? rule.over
    if (tie === undefined) return this.post(rule.post)
    const organ = tie === 'assignee' ? this.both('被交办单位', 'the unit it was given to') : this.field(tie)
    return rule.of
      ? this.both(`${this.post(rule.post)}（限${organ}）`, `${this.post(rule.post)} (of ${organ})`)
      : this.both(`${this.post(rule.post)}（${organ}的上级）`, `${this.post(rule.post)} (above ${organ})`)
  }

  actors(rules: readonly ActorRule[]): string {
    return this.list([...new Set(rules.map((rule) => this.actor(rule)))])
  }

  unit(unit: Unit, n?: number): string {
    const text = this.text(UNITS[unit])
    return this.lang === 'en' && n === 1 ? text.replace(/s$/, '') : text
  }

  length(spec: LengthSpec): string {
    const joined = (n: string | number, count?: number) =>
      this.both(`${n}${this.unit(spec.unit)}`, `${n} ${this.unit(spec.unit, count)}`)
    if ('param' in spec) {
      return this.both(
        `本市规定的${this.unit(spec.unit).replace('个', '')}数`,
        `${this.unit(spec.unit)} set by the city`,
      )
    }
    if (spec.n === 0) return this.both('当日', 'that very day')
    if (typeof spec.n === 'number') return joined(spec.n, spec.n)
    if ('if' in spec.n) {
      const side = (e: Expression) =>
        this.length(
          'const' in e && typeof e.const === 'number' ? { n: e.const, unit: spec.unit } : { n: e, unit: spec.unit },
        )
      const condition = this.expression(spec.n.if)
      return this.both(
        `${condition}的，${side(spec.n.then)}；其他，${side(spec.n.else)}`,
        `${side(spec.n.then)} where ${condition}; else ${side(spec.n.else)}`,
      )
    }
    return joined(this.expression(spec.n))
  }

  lengths(deadline: Deadline): string[] {
    if (!Array.isArray(deadline.length)) return [this.length(deadline.length)]
    return deadline.length.map((item) =>
      this.both(`自${item.from}：${this.length(item.length)}`, `from ${item.from}: ${this.length(item.length)}`),
    )
  }

  anchor(anchor: Anchor): string {
    if ('opened' in anchor) return this.both('提出之日', 'the opening')
    if ('entered' in anchor) {
      const first = anchor.first ? this.both('首次', 'first ') : ''
      return this.both(
        `${first}进入${this.quoted(this.state(anchor.entered))}`,
        `${first}entering ${this.quoted(this.state(anchor.entered))}`,
      )
    }
    if ('done' in anchor) {
      const first = anchor.first ? this.both('首次', 'the first ') : ''
      return `${first}${this.list([anchor.done].flat().map((id) => this.quoted(this.act(id))))}`
    }
    if ('field' in anchor) return this.field(anchor.field)
    const before = this.definition.deadlines[anchor.expired]
    return this.both(
      `${this.quoted(before ? before.title.zh : anchor.expired)}届满`,
      `the end of ${this.quoted(before ? before.title.en : anchor.expired)}`,
    )
  }

  pause(spec: PauseSpec): string {
    return 'during' in spec
      ? this.both(`处于${this.quoted(this.state(spec.during))}期间`, `while ${this.quoted(this.state(spec.during))}`)
      : this.both(
          `自${this.quoted(this.act(spec.pause))}至${this.quoted(this.act(spec.resume))}`,
          `from ${this.quoted(this.act(spec.pause))} to ${this.quoted(this.act(spec.resume))}`,
        )
  }

  targets(action: Action): { to: string; when?: Expression }[] {
    return typeof action.to === 'string' ? [{ to: action.to }] : (action.to ?? [])
  }

  /** A condition or computed value in words. */
  expression(e: Expression): string {
    return new Wording(this).say(e)
  }
}

/** A citation in words: short title, with the version where it is not the latest, and the pinpoint. */
export function sayCitation(
  citation: Citation,
  statutes: ReadonlyMap<string, Statute>,
  lang: Language,
): { title: string; article: string; unverified: boolean } {
  const cited = statutes.get(citation.statute)
  const version = cited?.versions.find((item) => item.from === citation.version) ?? cited?.versions.at(-1)
  const old = version !== undefined && version !== cited?.versions.at(-1)
  const title = cited ? (lang === 'zh' ? `《${cited.short.zh}》` : cited.short.en) : citation.statute
  const numbered = /^(\d+)(?:\((.+)\))?$/.exec(citation.article)
  const article =
    numbered === null
      ? lang === 'zh'
        ? citation.article
        : `“${citation.article}”`
      : lang === 'zh'
        ? `第${numbered[1]}条${numbered[2] ? `（${numbered[2]}）` : ''}`
        : `art. ${citation.article}`
  const dated = old
    ? lang === 'zh'
      ? `（${version?.from}起施行的文本）`
      : ` (text in force from ${version?.from})`
    : ''
  return {
    title,
    article: `${article}${dated}`,
    unverified: citation.unverified === true || version?.unverified === true,
  }
}
