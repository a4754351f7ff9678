import type { FigureAnswer } from './answer.ts'

/** A value as a document states it. */
export interface StatedValue {
  id: string
  value: string
  unit: string
  asWritten: string
}

export interface ComparedFigure {
  id: string
  outcome: 'same' | 'differs' | 'not-covered'
  /** As the document has it. */
  stated: string
  /** As the records give it; null where there is nothing. */
  ours: string | null
  exact: string | null
  /** Why it differs, or on what it rests. */
  why: { zh: string; en: string }
}

/** Sets the values of a document beside those of the records. A lower bound (余, 多, 以上) holds when the count reaches it. */
export function compareFigures(
  stated: readonly StatedValue[],
  answers: ReadonlyMap<string, FigureAnswer>,
): ComparedFigure[] {
  return stated.map((given) => {
    const answer = answers.get(given.id)
    const base = { id: given.id, stated: given.asWritten || given.value }
    if (!answer || (answer.value === null && answer.exact === null && answer.asWritten === '—'))
      return { ...base, outcome: 'not-covered', ours: null, exact: null, why: nothing(answer !== undefined) }
    const isSame = agrees(given, answer)
    return {
      ...base,
      outcome: isSame ? 'same' : 'differs',
      ours: answer.asWritten,
      exact: answer.exact,
      why: isSame ? rests(answer) : contradicts(given, answer),
    }
  })
}

const nothing = (isDefined: boolean) =>
  isDefined
    ? { zh: '已有口径，这一期间还没有记录。', en: 'Defined, but there are no records of this period yet.' }
    : { zh: '还没有口径。', en: 'Not defined yet.' }

function agrees(given: StatedValue, answer: FigureAnswer): boolean {
  if (given.value === '') return false
  const [stated, ours] = [Number(given.value), Number(answer.value)]
  if (Number.isNaN(stated) || answer.value === null) return String(answer.value) === given.value
  if (!/下限/.test(given.unit)) return stated === ours
  const exact = Number(answer.exact)
  return ours === stated && (Number.isNaN(exact) || exact >= stated)
}

const parts = ({ numerator, denominator }: FigureAnswer): string | null =>
  numerator && denominator ? `${numerator.value} ÷ ${denominator.value}` : null

function rests(answer: FigureAnswer) {
  const made = parts(answer)
  if (made) return { zh: `${made} = ${answer.asWritten}`, en: `${made} = ${answer.asWritten}` }
  if (answer.bound === 'atLeast' && answer.exact !== null && !answer.exact.includes('/'))
    return { zh: `实数${answer.exact}，达到下限。`, en: `The count is ${answer.exact}: the bound is reached.` }
  return { zh: `${answer.records}条记录`, en: `${answer.records} records` }
}

function contradicts(given: StatedValue, answer: FigureAnswer) {
  const made = parts(answer)
  if (made)
    return {
      zh: `由记录${made} = ${answer.asWritten}，得不出${given.value}。`,
      en: `By the records ${made} = ${answer.asWritten}; ${given.value} does not follow.`,
    }
  return {
    zh: `记录为${answer.exact ?? answer.asWritten}，文中为${given.value}。`,
    en: `The records give ${answer.exact ?? answer.asWritten}, the document ${given.value}.`,
  }
}

/** Rows of a tab-separated table with a heading line; `id` and `value` are needed, `unit` and `as_written` used. */
export function readStatedValues(table: string): StatedValue[] {
  const [head = '', ...lines] = table.replace(/^\ufeff/, '').split(/\r?\n/)
  const columns = head.split('\t')
  const at = (cells: string[], name: string) => (cells[columns.indexOf(name)] ?? '').trim()
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t')
      return {
        id: at(cells, 'id'),
        value: at(cells, 'value'),
        unit: at(cells, 'unit'),
        asWritten: at(cells, 'as_written'),
      }
    })
}
