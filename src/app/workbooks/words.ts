import type { Field } from '#language'
import type { Lang } from '../../documents/sheets/index.ts'
import { noWord, yesWord } from './cell-values.ts'
import type { PlanColumn } from './plan.ts'
import type { Mode } from './target.ts'

export const WORDS = {
  zh: {
    no: '序号',
    unit: '计量单位',
    total: '合计',
    explained: '填表说明',
    lists: '选项',
    head: ['栏目', '计量单位', '是否必填', '口径和说明'],
    holder: '填报单位：',
    period: '所属期：',
    number: '编号：',
    demonstration: '演示数据',
    thisPeriod: '本期',
    lastYear: '上年同期',
    faults: '错误说明',
    faultList: '错误清单',
    row: '行',
    cell: '单元格',
    say: '说明',
  },
  en: {
    no: 'No.',
    unit: 'Unit',
    total: 'Total',
    explained: 'How to fill in',
    lists: 'Lists',
    head: ['Column', 'Unit', 'Required', 'Definition'],
    holder: 'Unit: ',
    period: 'Period: ',
    number: 'Number: ',
    demonstration: 'demonstration data',
    thisPeriod: 'Now',
    lastYear: 'Last year',
    faults: 'What is wrong',
    faultList: 'Faults',
    row: 'Row',
    cell: 'Cell',
    say: 'What is wrong',
  },
} as const satisfies Record<Lang, Record<string, string | string[] | readonly string[]>>

/** One or two sentences over the table. */
export function howTo(lang: Lang, { files, grey, mode }: { files: boolean; grey: boolean; mode: Mode }): string {
  const zh = [
    '填表说明：带 * 的必填；有下拉的请选择；灰色的是已有内容，不用改；口径见“填表说明”表。',
    mode === 'add' ? '一行一条，行数不够可以接着往下加，合计行不上传。' : '',
    mode === 'rows' || mode === 'tasks' ? '不办的行留空或者不改。' : '',
    files ? '附件请在页面上传。' : '',
  ]
  const en = [
    'How to fill in: columns with * are required; choose where there is a list; grey cells are known already. Definitions stand on the sheet “How to fill in”.',
    mode === 'add' ? 'One line for each; more lines may follow; the line of totals is not read.' : '',
    grey && mode !== 'add' ? 'Leave lines that you do not act on as they are.' : '',
    files ? 'Files are uploaded on the page.' : '',
  ]
  return (lang === 'zh' ? zh.join('') : en.filter((text) => text !== '').join(' ')).trim()
}

/** One line of the sheet that explains the columns. */
export function explanation({ path, unit, field }: PlanColumn, lang: Lang) {
  const required = field.required ? (field.when ? SOMETIMES : REQUIRED) : OPTIONAL
  const parts = [field.hint?.[lang] ?? '', typeSays(field, lang)].filter((text) => text !== '')
  return {
    title: path.map((text) => text[lang]).join(' / '),
    unit: unit[lang] || unit.zh,
    required: required[lang],
    says: parts.join(lang === 'zh' ? '\n' : '\n'),
  }
}

const REQUIRED = { zh: '必填', en: 'yes' }
const SOMETIMES = { zh: '有条件必填', en: 'in some cases' }
const OPTIONAL = { zh: '选填', en: 'no' }

function typeSays(field: Field, lang: Lang): string {
  const options = (field.options ?? []).map(({ title }) => title[lang]).join(lang === 'zh' ? '、' : ', ')
  const zh: Partial<Record<Field['type'], string>> = {
    integer: '填整数。',
    money: '按元填写，最多两位小数。',
    percent: '按百分数填写（如 74.7%），最多两位小数。',
    date: '填日期，如 2020-06-01。',
    instant: '填日期和时间，如 2020-06-01 09:30。',
    boolean: `填“${yesWord.zh}”或者“${noWord.zh}”。`,
    choice: `从下列中选一个：${options}。`,
    choices: `从下列中选，可以选几个，用顿号隔开：${options}。`,
    organ: '填单位全称或者简称。',
    organs: '填单位全称或者简称，几个单位用顿号隔开。',
    region: '填地区名称，重名的写全。',
    entry: '从列表中选，或者填代码。',
    'id-number': '按文本填写，不要让表格变成数字。',
    'credit-code': '按文本填写。',
    matters: '填编号，几个编号用顿号隔开。',
    matter: '填编号。',
  }
  const en: Partial<Record<Field['type'], string>> = {
    integer: 'A whole number.',
    money: 'In yuan, with at most two decimals.',
    percent: 'A percentage (such as 74.7%), with at most two decimals.',
    date: 'A day, such as 2020-06-01.',
    instant: 'Day and time, such as 2020-06-01 09:30.',
    boolean: `${yesWord.en} or ${noWord.en}.`,
    choice: `One of: ${options}.`,
    choices: `Any of, apart by commas: ${options}.`,
    organ: 'The full or the short name of an organ.',
    organs: 'Full or short names of organs, apart by commas.',
    region: 'The name of a place, in full where there are several.',
    entry: 'From the list, or its key.',
    'id-number': 'As text, not as a number.',
    'credit-code': 'As text.',
    matters: 'Numbers, apart by commas.',
    matter: 'A number.',
  }
  return (lang === 'zh' ? zh : en)[field.type] ?? ''
}
