import { addDays, addMonths, type PlainDate, plainDate } from '#calendar'

/** A stretch of days, both ends included, with the name under which it was asked for. */
export interface Period {
  name: string
  from: PlainDate
  to: PlainDate
}

const month = (text: string): PlainDate => plainDate(`${text}-01`)
const lastDay = (text: string): PlainDate => addDays(addMonths(month(text), 1), -1)

/** `2020`, `2020-09`, `2020-Q1` or `2020-01/2020-11`; anything else, and an end before the start, gives null. */
export function parsePeriod(name: string): Period | null {
  const year = /^(\d{4})$/.exec(name)
  if (year) return { name, from: plainDate(`${name}-01-01`), to: plainDate(`${name}-12-31`) }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name)
  if (quarter) {
    const first = `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`
    return { name, from: month(first), to: addDays(addMonths(month(first), 3), -1) }
  }
  const [from, to = from, ...more] = name.split('/')
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/
  if (!from || !to || more.length > 0 || !isMonth.test(from) || !isMonth.test(to) || to < from) return null
  return { name, from: month(from), to: lastDay(to) }
}
