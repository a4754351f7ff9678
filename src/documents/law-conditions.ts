import type { Expression, Text } from '#language'
import type { Sayer } from './law-words.ts'

const SIGNS: Record<string, Text> = {
  '=': { zh: '为', en: 'is' },
  '!=': { zh: '不为', en: 'is not' },
  '<': { zh: '小于', en: '<' },
  '<=': { zh: '不超过', en: '≤' },
  '>': { zh: '大于', en: '>' },
  '>=': { zh: '不少于', en: '≥' },
}

/** Turns an expression of the closed grammar into words. */
export class Wording {
  readonly sayer: Sayer
  constructor(sayer: Sayer) {
    this.sayer = sayer
  }

  say(e: Expression): string {
    const s = this.sayer
    if ('const' in e) return this.constant(e.const)
    if ('field' in e) return s.field(e.field)
    if ('input' in e) return s.field(e.input)
    if ('row' in e) return s.field(e.row)
    if ('param' in e) return s.both('本市规定的数值', 'the city’s own value')
    if ('entry' in e) return s.both(`名册所载的${s.quoted(e.column)}`, `${s.quoted(e.column)} in the register`)
    if ('linked' in e) return s.both('关联事项数', 'linked matters')
    if ('task' in e) return s.both(`${s.quoted(s.act(e.task))}的任务数`, `tasks ${s.quoted(s.act(e.task))}`)
    if ('times' in e) return s.both(`${s.quoted(s.act(e.times))}的次数`, `times of ${s.quoted(s.act(e.times))}`)
    if ('state' in e) return s.both('状态', 'the state')
    if ('today' in e) return s.both('当日', 'that day')
    if ('late' in e || 'wasLate' in e) {
      const id = 'late' in e ? e.late : e.wasLate
      const title = s.definition.deadlines[id]?.title
      return s.both(`${s.quoted(title?.zh ?? id)}逾期`, `${s.quoted(title?.en ?? id)} is late`)
    }
    if ('overridden' in e)
      return s.both(`提醒 ${e.overridden} 被越过的次数`, `times that the warning ${e.overridden} was overridden`)
    if ('exists' in e) return s.both(`有${this.say(e.exists)}`, `${this.say(e.exists)} is given`)
    if ('roster' in e) return s.both('名单人数', 'members of the roster')
    if ('count' in e) return s.both(`${this.table(e.count)}的条数`, `rows of ${this.table(e.count)}`)
    if ('sum' in e) return s.both(`${this.table(e.sum)}合计`, `total of ${this.table(e.sum)}`)
    if ('all' in e)
      return s.both(
        `${this.table(e.all)}每条：${this.say(e.that)}`,
        `every row of ${this.table(e.all)}: ${this.say(e.that)}`,
      )
    if ('consecutive' in e)
      return s.both(
        `${this.table(e.consecutive)}中${this.say(e.of)}连续的个数`,
        `how many of ${this.say(e.of)} follow one another in ${this.table(e.consecutive)}`,
      )
    if ('daysBetween' in e) {
      const [from, to] = e.daysBetween.map((part) => this.say(part))
      return s.both(`${from}至${to}的天数`, `days from ${from} to ${to}`)
    }
    if ('addTo' in e) return s.both(`${this.say(e.addTo)}之后`, `after ${this.say(e.addTo)}`)
    if ('startOf' in e)
      return s.both(`${this.say(e.startOf)}所在期间的首日`, `the first day of the period of ${this.say(e.startOf)}`)
    if ('yearOf' in e) return s.both(`${this.say(e.yearOf)}所在年份`, `the year of ${this.say(e.yearOf)}`)
    if ('lookup' in e) return s.both(`${s.quoted(e.lookup)}表列数值`, `the value in ${s.quoted(e.lookup)}`)
    if ('if' in e)
      return s.both(
        `${this.say(e.if)}的，${this.say(e.then)}；否则${this.say(e.else)}`,
        `${this.say(e.then)} where ${this.say(e.if)}, else ${this.say(e.else)}`,
      )
    if ('op' in e) return this.operation(e)
    return this.overList(e) ?? s.both('另有条件', 'a further condition')
  }

  /** Words over lists and texts. */
  overList(e: Expression): string | undefined {
    const s = this.sayer
    if ('spelled' in e) return e.spelled.map((part) => this.say(part)).join('')
    if ('rank' in e) {
      const zh = e.first === 'highest' ? '从高到低' : '从低到高'
      const within = e.within ? s.both(`按${this.say(e.within)}分组`, ` within ${this.say(e.within)}`) : ''
      return s.both(
        `${this.table(e.rank)}中${within}按${this.say(e.by)}${zh}的位次`,
        `the place by ${this.say(e.by)}, ${e.first} first,${within} in ${this.table(e.rank)}`,
      )
    }
    if ('greatest' in e)
      return s.both(
        `${this.table(e.greatest)}中最大的${this.say(e.of)}`,
        `the greatest ${this.say(e.of)} in ${this.table(e.greatest)}`,
      )
    if ('least' in e)
      return s.both(
        `${this.table(e.least)}中最小的${this.say(e.of)}`,
        `the least ${this.say(e.of)} in ${this.table(e.least)}`,
      )
    if ('different' in e)
      return s.both(
        `${this.table(e.different)}中不同${this.say(e.of)}的个数`,
        `how many different ${this.say(e.of)} stand in ${this.table(e.different)}`,
      )
    if ('entriesIn' in e) return s.both(`${this.say(e.entriesIn)}的个数`, `how many ${this.say(e.entriesIn)} holds`)
    if ('acting' in e) return s.both('办理人所在单位', 'the unit of the person who acts')
    if ('openFor' in e)
      return s.both(
        `本单位的${s.quoted(s.act(e.openFor))}没有完成`,
        `the unit’s task ${s.quoted(s.act(e.openFor))} is open`,
      )
    if ('digestOf' in e) return s.both(`${s.field(e.digestOf)}的校验值`, `the digest of ${s.field(e.digestOf)}`)
    return undefined
  }

  operation(e: Extract<Expression, { op: string }>): string {
    const s = this.sayer
    switch (e.op) {
      case 'and':
        return e.of.map((part) => this.inner(part)).join(s.both('，且', ' and '))
      case 'or':
        return e.of.map((part) => this.inner(part)).join(s.both('，或者', ' or '))
      case 'not':
        return s.both(`并非${this.inner(e.of)}`, `not ${this.inner(e.of)}`)
      case 'in':
        return s.both(
          `${this.say(e.left)}为${s.list(e.list.map((item) => this.option(e.left, item)))}`,
          `${this.say(e.left)} is one of ${s.list(e.list.map((item) => this.option(e.left, item)))}`,
        )
      case 'among':
        return s.both(
          `${this.say(e.left)}在${this.say(e.right)}之中`,
          `${this.say(e.left)} is among ${this.say(e.right)}`,
        )
      case '/':
        return `${this.say(e.left)} ÷ ${this.say(e.right)}`
      case '+':
      case '-':
      case '*':
      case 'min':
      case 'max': {
        const sign = { '+': ' + ', '-': ' − ', '*': ' × ', min: s.both('与', ' and '), max: s.both('与', ' and ') }[
          e.op
        ]
        const joined = e.of.map((part) => this.say(part)).join(sign)
        if (e.op === 'min') return s.both(`${joined}中较小者`, `the lesser of ${joined}`)
        return e.op === 'max' ? s.both(`${joined}中较大者`, `the greater of ${joined}`) : joined
      }
      default: {
        const right = 'const' in e.right ? this.option(e.left, e.right.const) : this.say(e.right)
        const gap = s.lang === 'zh' ? '' : ' '
        return `${this.say(e.left)}${gap}${s.text(SIGNS[e.op] as Text)}${gap}${right}`
      }
    }
  }

  inner(e: Expression): string {
    const nested = 'op' in e && (e.op === 'and' || e.op === 'or')
    return nested ? this.sayer.both(`（${this.say(e)}）`, `(${this.say(e)})`) : this.say(e)
  }

  table(id: string): string {
    const { tables, rosters, tasks } = this.sayer.definition
    const list = tables?.[id] ?? rosters?.[id] ?? tasks?.[id]
    return this.sayer.quoted(list ? this.sayer.text(list.title) : id)
  }

  constant(fixed: string | number | boolean | null): string {
    if (fixed === true) return this.sayer.both('是', 'yes')
    if (fixed === false) return this.sayer.both('否', 'no')
    return fixed === null ? this.sayer.both('空', 'nothing') : String(fixed)
  }

  /** A value as it is called in the field that it is compared with. */
  option(left: Expression, fixed: string | number | boolean | null): string {
    const name = 'field' in left ? left.field : 'input' in left ? left.input : 'row' in left ? left.row : ''
    const field = this.sayer.fields.get(name) ?? this.sayer.columns.get(name)
    const option = field?.options?.find((item) => item.id === fixed)
    if ('state' in left && typeof fixed === 'string') return this.sayer.quoted(this.sayer.state(fixed))
    return option ? this.sayer.quoted(this.sayer.text(option.title)) : this.constant(fixed)
  }
}
