import type { DateMark, Expression, Value } from '#language'
import type { Asked } from './answer.ts'

/** Numbered parameters of one statement; equal values share one. */
export class Parameters {
  readonly values: unknown[] = []
  readonly #known = new Map<string, string>()

  add(value: unknown, type = ''): string {
    const key = `${type} ${JSON.stringify(value)}`
    const known = this.#known.get(key)
    if (known) return known
    this.values.push(value)
    const name = `$${this.values.length}${type}`
    this.#known.set(key, name)
    return name
  }
}

export const markKey = (mark: DateMark): string => {
  if (mark === 'opened' || mark === 'closed') return `@ ${mark}`
  if ('entered' in mark) return `@${mark.entered}`
  return 'done' in mark ? `#${mark.done}` : mark.field
}

/** The value that an expression names from outside the record, or undefined. */
export function fixedValue(e: Expression, asked: Asked): Value | undefined {
  if ('const' in e) return e.const
  if ('today' in e) return asked.period.to
  if ('period' in e) return e.period === 'year' ? Number(asked.period.to.slice(0, 4)) : asked.period[e.period]
  if ('param' in e) {
    const key = e.key ? fixedValue(e.key, asked) : null
    return asked.parameters[key === null ? e.param : `${e.param}.${String(key)}`] ?? null
  }
  return undefined
}

/** SQL for the closed grammar of the language, over `r.facts` and `r.state`, with the same answers as `evaluate`. */
export class ExpressionSql {
  readonly #parameters: Parameters
  readonly #asked: Asked
  readonly #texts: Map<string, string> | undefined

  /** With `texts`, facts that are read as text are columns of `r`, each opened once: the map says which and what they are called. */
  constructor(parameters: Parameters, asked: Asked, texts?: Map<string, string>) {
    this.#parameters = parameters
    this.#asked = asked
    this.#texts = texts
  }

  /** A fact as text: a day, or `true`. */
  text(name: string): string {
    const opened = `(r.facts ->> ${this.#parameters.add(name, '::text')})`
    if (!this.#texts) return opened
    const known = this.#texts.get(opened) ?? `t${this.#texts.size}`
    this.#texts.set(opened, known)
    return `r.${known}`
  }

  fact(name: string): string {
    return `(r.facts -> ${this.#parameters.add(name, '::text')})`
  }

  /** A jsonb value; SQL null where the value is absent. */
  json(e: Expression): string {
    const fixed = fixedValue(e, this.#asked)
    if (fixed !== undefined)
      return fixed === null ? 'NULL::jsonb' : this.#parameters.add(JSON.stringify(fixed), '::jsonb')
    if ('field' in e) return this.fact(e.field)
    if ('day' in e) return this.fact(markKey(e.day))
    if ('outcome' in e) return this.fact(`?${e.outcome}`)
    if ('state' in e) return 'to_jsonb(r.state)'
    if ('spelled' in e) return `to_jsonb(${e.spelled.map((part) => `(${this.json(part)} #>> '{}')`).join(' || ')})`
    if ('yearOf' in e) return `to_jsonb(left(${this.json(e.yearOf)} #>> '{}', 4)::integer)`
    if ('if' in e) return `CASE WHEN ${this.bool(e.if)} THEN ${this.json(e.then)} ELSE ${this.json(e.else)} END`
    return isNumeric(e) ? `to_jsonb(${this.#number(e)})` : `to_jsonb(${this.bool(e)})`
  }

  /** The day of a mark as text: the projection writes marks, and nothing but days into them. */
  #marked(e: Expression): string | undefined {
    if (!('day' in e) || (typeof e.day === 'object' && 'field' in e.day)) return undefined
    return this.text(markKey(e.day))
  }

  /** A text that is known before the records are read. */
  #fixedText(e: Expression): string | undefined {
    const fixed = fixedValue(e, this.#asked)
    return typeof fixed === 'string' ? fixed : undefined
  }

  /** The same answers for what figures ask of every record, without opening jsonb more than once. */
  #quick(e: Expression): string | undefined {
    if ('outcome' in e) return `coalesce(${this.text(`?${e.outcome}`)} = 'true', false)`
    if ('exists' in e) {
      const day = this.#marked(e.exists)
      return day && `(${day} IS NOT NULL)`
    }
    if (!('op' in e)) return undefined
    if (e.op === 'in' && 'state' in e.left && e.list.every((item) => typeof item === 'string'))
      return `coalesce(r.state = ANY (${this.#parameters.add(e.list, '::text[]')}), false)`
    if (e.op !== '<' && e.op !== '<=' && e.op !== '>' && e.op !== '>=') return undefined
    const day = this.#marked(e.left)
    const text = this.#fixedText(e.right)
    if (day === undefined || text === undefined) return undefined
    return `coalesce(${day} COLLATE "C" ${e.op} ${this.#parameters.add(text, '::text')}, false)`
  }

  /** True or false, never null. */
  bool(e: Expression): string {
    const quick = this.#quick(e)
    if (quick !== undefined) return quick
    if ('exists' in e) {
      const value = this.json(e.exists)
      return `coalesce(${value} NOT IN ('""'::jsonb, '[]'::jsonb), false)`
    }
    if (!('op' in e) || isNumeric(e)) return `coalesce(${this.json(e)} = 'true'::jsonb, false)`
    switch (e.op) {
      case 'and':
      case 'or':
        return e.of.length === 0
          ? String(e.op === 'and')
          : `(${e.of.map((part) => this.bool(part)).join(e.op === 'and' ? ' AND ' : ' OR ')})`
      case 'not':
        return `NOT ${this.bool(e.of)}`
      case 'in': {
        const list = this.#parameters.add(
          e.list.map((item) => JSON.stringify(item)),
          '::jsonb[]',
        )
        return `coalesce(${this.json(e.left)} = ANY (${list}), false)`
      }
      case 'among':
        return `coalesce(${this.json(e.right)} @> ${this.json(e.left)}, false)`
      case '=':
        return `(${this.json(e.left)} IS NOT DISTINCT FROM ${this.json(e.right)})`
      case '!=':
        return `(${this.json(e.left)} IS DISTINCT FROM ${this.json(e.right)})`
      default: {
        const [left, right] = [
          this.json((e as { left: Expression }).left),
          this.json((e as { right: Expression }).right),
        ]
        return `coalesce(jsonb_typeof(${left}) = jsonb_typeof(${right}) AND ${left} ${e.op} ${right}, false)`
      }
    }
  }

  /** A number; what is none counts as 0. */
  number(e: Expression): string {
    const json = this.json(e)
    return `coalesce(CASE WHEN jsonb_typeof(${json}) = 'number' THEN (${json})::numeric END, 0)`
  }

  #number(e: Expression): string {
    if ('daysBetween' in e) {
      const [from, to] = e.daysBetween.map((part) => `(${this.json(part)} #>> '{}')::date`)
      return `(${to} - ${from})`
    }
    if (!('op' in e)) return this.number(e)
    if (e.op === '/') {
      const [l, r] = [this.number(e.left), this.number(e.right)]
      if (e.round === 'half-up') return `floor((2 * ${l} + ${r}) / nullif(2 * ${r}, 0))`
      return `${e.round === 'down' ? 'floor' : 'ceil'}(${l} / nullif(${r}, 0))`
    }
    const all = (e as { of: Expression[] }).of.map((part) => this.number(part))
    if (e.op === 'min' || e.op === 'max') return `${e.op === 'min' ? 'least' : 'greatest'}(${all.join(', ')})`
    return `(${all.join(` ${e.op} `)})`
  }
}

const isNumeric = (e: Expression): boolean =>
  'daysBetween' in e || ('op' in e && ['+', '-', '*', '/', 'min', 'max'].includes(e.op))
