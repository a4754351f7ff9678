import { date, type Expression, type Field, integer, money, percent, type Text } from '#language'

/** 口径: what must be said of an item before anybody may be asked for it. */
export interface Meaning {
  /** 时间: 当年发生, 时点存量 or 累计自…起. */
  time: Pair
  /** 范围: whose, where, in what capacity. */
  scope: Pair
  /** 计量: how it is counted, what is left out. */
  counted: Pair
  /** 以何为准: the source that holds where two differ. */
  source: Pair
}

export type Pair = readonly [zh: string, en: string]

export const said = (meaning: Meaning): Text => ({
  zh: `时间：${meaning.time[0]}。范围：${meaning.scope[0]}。计量：${meaning.counted[0]}。以何为准：${meaning.source[0]}。`,
  en: `Time: ${meaning.time[1]}. Scope: ${meaning.scope[1]}. Counted: ${meaning.counted[1]}. Source that holds: ${meaning.source[1]}.`,
})

/** One item that somebody fills in. */
export interface Item {
  title: Pair
  type: 'integer' | 'money' | 'percent'
  unit: Pair
  meaning: Meaning
  example: number
  min?: number
  max?: number
  /** Asked only where Fadu does not know it. */
  when?: Expression
  optional?: true
}

/** One figure that nobody fills in. */
export interface Computed {
  title: Pair
  /** `integer` where it is not said. */
  type?: 'money' | 'percent' | 'date'
  unit: Pair
  /** How it is worked out, with its rounding. */
  how: Pair
  is: Expression
}

const makers = { integer, money, percent }

/** The field of an item: its definition is the help text of the form. */
export const fieldOf = (item: Item): Field => {
  const { title, type, unit, meaning, example, min, max, when, optional } = item
  return makers[type](title[0], title[1], {
    public: true,
    ...(optional ? {} : { required: true }),
    hint: said(meaning),
    ...(type === 'integer' ? { unit: { zh: unit[0], en: unit[1] } } : {}),
    example,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(when ? { when } : {}),
  })
}

export const formOf = (items: Readonly<Record<string, Item>>): Record<string, Field> =>
  Object.fromEntries(Object.entries(items).map(([name, item]) => [name, fieldOf(item)]))

/** What a worked-out value is called, and how it is worked out. */
export const computedField = ({ title, type, how }: Computed): Field => {
  const make = type === 'date' ? date : makers[type ?? 'integer']
  return make(title[0], title[1], { public: true, hint: { zh: `系统计算：${how[0]}。`, en: `Worked out: ${how[1]}.` } })
}

/** The sum of what the units filed under an item. */
export const sumField = ({ title, type }: Item): Field =>
  makers[type](`${title[0]}合计`, `${title[1]}, all units`, {
    public: true,
    hint: { zh: '系统计算：各单位审签数之和。', en: 'Worked out: the sum of what the units signed.' },
  })

/** What the system works out and nobody types, told beside the form. */
export const computedNote = (computed: Readonly<Record<string, Computed>>): Text => {
  const all = Object.values(computed)
  return {
    zh: all.length === 0 ? '可以不填。' : `以下由系统计算，不用填：${all.map(({ title, how }) => `${title[0]}＝${how[0]}`).join('；')}。`,
    en: all.length === 0 ? 'May be left empty.' : `Worked out by the system: ${all.map(({ title, how }) => `${title[1]} = ${how[1]}`).join('; ')}.`,
  }
}
