import {
  type Action,
  acting,
  and,
  countRows,
  type Expression,
  eq,
  gt,
  input,
  localLimit,
  longText,
  type Need,
  need,
  not,
  openFor,
  or,
  organs,
  plus,
  post,
  type Roster,
  row,
  statute,
  sumTasks,
  type Task,
  yesNo,
} from '#language'
import { formOf } from './meaning.ts'
import type { ReturnSpec } from './parts.ts'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })
const filing = [本市规则('填报'), 统计法('7')]

/** The sum of what the units filed last, each once. */
export const total = (name: string): Expression => sumTasks('part', row(name), eq(row('latest'), true))

/** A zero is said to be one, and nothing else is: nothing filed is not a zero. */
export function zeroNeed(of: { items: readonly string[] } | { rows: string; own?: true }): Need {
  const amount: Expression = 'items' in of ? plus(...of.items.map(input)) : of.own ? countRows(of.rows, eq(row('organ'), acting())) : countRows(of.rows)
  return need(
    or(and(gt(amount, 0), not(eq(input('zeroReturn'), true))), and(eq(amount, 0), eq(input('zeroReturn'), true))),
    'ZERO_NOT_SAID',
    '没有数据的，须明确勾选零报告；有数据的，不能勾选。不报不等于零。',
    'Nothing to report must be said to be a zero, and something to report may not: nothing filed is not a zero.',
  )
}

const backTo = organs('退回哪些单位重报', 'Units that file again', { public: true, max: 40 })

/** 各单位报送、负责人审签: one task for each unit on the roster, then its leader's; sent back it goes round again. */
export function partsOf(spec: ReturnSpec): { tasks: Record<string, Task>; actions: Record<string, Action>; rosters: Record<string, Roster> } {
  const { title, items, form = {}, needs = [] } = spec.parts as NonNullable<ReturnSpec['parts']>
  const zero = spec.zero === 'none' ? [] : [zeroNeed(spec.zero === 'rows' && spec.rows ? { rows: spec.rows.id, own: true } : { items: Object.keys(items) })]
  return {
    rosters: {
      parts: {
        title: { zh: '应报单位', en: 'Units that must file' },
        register: 'return-units',
        where: and(eq(row('return'), spec.id), eq(row('role'), 'part')),
        columns: ['organ', 'region'],
        basis: filing,
      },
    },
    tasks: {
      part: {
        title: { zh: title[0], en: title[1] },
        each: { roster: 'parts' },
        by: [post('return-officer', { of: 'assignee' })],
        opens: { settled: 'part-sign', outcome: 'returned' },
        form: { ...formOf(items), ...form, ...(spec.zero === 'none' ? {} : { zeroReturn: yesNo('零报告', 'A zero return', { public: true }) }) },
        needs: [...zero, ...needs],
        within: { length: localLimit('returns.part', 'day'), basis: 本市规则('填报') },
        join: 'none',
        basis: filing,
      },
      'part-sign': {
        title: { zh: '本单位负责人审签', en: 'Signing by the unit’s leader' },
        each: { task: 'part' },
        by: [post('return-leader', { of: 'assignee' })],
        opens: { settled: 'part' },
        form: { returnedBecause: longText('退回原因', 'Why it goes back', { max: 500 }) },
        outcomes: [
          { id: 'signed', title: { zh: '审签', en: 'Signed' } },
          { id: 'returned', title: { zh: '退回重填', en: 'Sent back' } },
        ],
        within: { length: localLimit('returns.part-sign', 'working-day'), basis: 本市规则('填报') },
        join: 'none',
        distinctFrom: ['part'],
        basis: filing,
      },
    },
    actions: {
      'return-part': {
        title: { zh: '退回单位重报', en: 'Send a part back' },
        by: [post('return-officer', { of: 'unit' })],
        from: ['due'],
        form: {
          backTo: { ...backTo, required: true, example: ['xianan-market'] },
          backBecause: longText('哪里不对', 'What is wrong', { required: true, min: 4, max: 500, example: '网上登记数大于应登记数。' }),
        },
        gives: [{ task: 'part', to: 'backTo' }],
        basis: filing,
      },
    },
  }
}

/** Rows come from the units that file, each for itself and only while its part is open; without units, from the filing unit. */
export function rowActs(spec: ReturnSpec): Record<string, Action> {
  const rows = spec.rows as NonNullable<ReturnSpec['rows']>
  const byParts = spec.parts !== undefined
  const by = [byParts ? post('return-officer', { in: 'parts' }) : post('return-officer', { of: 'unit' })]
  const form = Object.fromEntries(Object.entries(rows.columns).filter(([name]) => name !== 'organ'))
  const open = need(
    openFor('part', acting()),
    'PART_CLOSED',
    '本单位已经报送；要改的，请汇总单位退回。',
    'Your unit has filed its part: ask the unit that sums up to send it back.',
  )
  const own = need(eq(row('organ'), acting()), 'NOT_YOUR_ROW', '这一条是别的单位填的。', 'Another unit entered this row.')
  return {
    'enter-row': {
      title: { zh: `登记${rows.row[0]}`, en: `Enter ${rows.row[1]}` },
      by,
      from: ['due'],
      form,
      needs: [...(byParts ? [open] : []), ...(rows.needs ?? [])],
      sets: { organ: acting() },
      row: { table: rows.id, op: 'add' },
      basis: filing,
    },
    'strike-row': {
      title: { zh: `删去${rows.row[0]}`, en: `Strike ${rows.row[1]}` },
      by,
      from: ['due'],
      form: { struckBecause: longText('原因', 'Why', { required: true, min: 2, max: 300, example: '重复登记。' }) },
      needs: byParts ? [open, own] : [own],
      row: { table: rows.id, op: 'remove' },
      basis: filing,
    },
  }
}

/** For a correction: only the units named file again. */
export const correctionParts = (spec: ReturnSpec): Pick<Action, 'form' | 'gives'> =>
  spec.parts ? { form: { backTo }, gives: [{ task: 'part', to: 'backTo' }] } : {}
