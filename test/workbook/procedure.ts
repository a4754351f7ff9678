import * as language from '#language'
import * as law from '#law'
import type { Law } from '../../src/app/index.ts'

const {
  account,
  address,
  choice,
  choices,
  creditCode,
  date,
  defineProcedure,
  entryOf,
  eq,
  files,
  idNumber,
  input,
  instantField,
  integer,
  longText,
  matterRef,
  matterRefs,
  money,
  need,
  not,
  organ,
  organs,
  percent,
  person,
  phone,
  post,
  region,
  statute,
  text,
  yesNo,
} = language

const basis = [statute('statistics-law', { unverified: true })('7')]
const officer = post('return-officer')
const open = { public: true as const }

const levels = { city: ['市级', 'City'], county: ['县级', 'County'], township: ['乡镇', 'Township'] } as const

/** Every kind of field, with a head that several share. */
export const every = {
  name: text('承办单位：牵头', 'Units: lead', { ...open, required: true, max: 60 }),
  helper: text('承办单位：配合', 'Units: assisting', { ...open, max: 60 }),
  note: longText('情况说明', 'Account', { max: 500 }),
  count: integer('案件数（件）', 'Cases (number)', { ...open, required: true, max: 900000 }),
  loans: integer('贷款余额（万元）', 'Loans (10,000 yuan)', { ...open }),
  amount: money('罚没金额', 'Fines', { ...open, hint: { zh: '已入库的，按元填写。', en: 'Paid in, in yuan.' } }),
  share: percent('办结率', 'Share closed', { ...open, max: 10000 }),
  day: date('通报日期', 'Notice day', { ...open }),
  moment: instantField('到场时间', 'Arrived at', { ...open }),
  published: yesNo('是否公开', 'Published', { ...open }),
  level: choice('层级', 'Level', levels, { ...open }),
  levels: choices('涉及层级', 'Levels concerned', levels, { ...open }),
  by: organ('办理单位', 'Handled by', { ...open }),
  with: organs('会办单位', 'Together with', { ...open }),
  place: region('发生地', 'Place', { ...open }),
  catalogue: entryOf('catalogue', '事项', 'Item', { ...open }),
  who: person('联系人', 'Contact'),
  phone: phone('联系电话', 'Telephone'),
  identity: idNumber('身份证号', 'ID number'),
  code: creditCode('信用代码', 'Credit code', { ...open }),
  where: address('地址', 'Address'),
  bank: account('账号', 'Account'),
  about: matterRef('关联编号', 'About', { ...open }),
  others: matterRefs('其他编号', 'Others', { ...open }),
}

const row = {
  title: text('名称', 'Name', { ...open, required: true, max: 40 }),
  cases: integer('件数', 'Number', { ...open, required: true, max: 1000 }),
  sum: money('金额', 'Amount', { ...open }),
  kind: choice('层级', 'Level', levels, { ...open, required: true }),
}

export const form = defineProcedure({
  id: 'test.form',
  title: { zh: '试填表', en: 'Test form' },
  purpose: { zh: '试填各种栏目。', en: 'Every kind of field.' },
  serves: [],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},
  start: 'due',
  states: {
    due: { title: { zh: '待填', en: 'Due' }, noDeadline: { zh: '试用', en: 'for tests' }, basis },
    filled: { title: { zh: '已填', en: 'Filled' }, noDeadline: { zh: '试用', en: 'for tests' }, basis },
  },
  actions: {
    begin: {
      title: { zh: '开始', en: 'Begin' },
      verb: 'open',
      by: [officer],
      from: [],
      to: 'due',
      form: {
        unit: organ('单位', 'Unit', { ...open, required: true }),
        periodFrom: date('期间起', 'From', { ...open, required: true }),
        periodTo: date('期间止', 'To', { ...open, required: true }),
      },
      handsTo: 'unit',
      basis,
    },
    fill: {
      title: { zh: '填报', en: 'Fill in' },
      main: true,
      by: [officer],
      from: ['due'],
      to: 'filled',
      form: { ...every, proof: files('佐证材料', 'Proof') },
      needs: [need(not(eq(input('count'), 13)), 'NOT_THIRTEEN', '件数不能是13。', 'Thirteen is not taken.')],
      basis,
    },
    back: { title: { zh: '退回', en: 'Back' }, by: [officer], from: ['filled'], to: 'due', basis },
    add: {
      title: { zh: '登记明细', en: 'Add a row' },
      by: [officer],
      from: ['due'],
      form: row,
      row: { table: 'rows', op: 'add' },
      basis,
    },
    judge: {
      title: { zh: '逐项审核', en: 'Judge a row' },
      by: [officer],
      from: ['due'],
      form: {
        result: choice(
          '审核结果',
          'Result',
          { keep: ['保留', 'Keep'], drop: ['删除', 'Drop'] },
          { ...open, required: true },
        ),
      },
      row: { table: 'rows', op: 'set' },
      basis,
    },
  },
  deadlines: {},
  tables: {
    rows: {
      title: { zh: '明细', en: 'Rows' },
      columns: { ...row, result: text('审核结果', 'Result', { ...open }) },
      basis,
    },
  },
  tasks: {
    answer: {
      title: { zh: '答复', en: 'Answer' },
      each: { one: true },
      by: [officer],
      opens: { entered: 'due' },
      form: { reason: text('理由', 'Reason', { ...open, required: true, min: 2, max: 80 }) },
      outcomes: [
        { id: 'agree', title: { zh: '同意', en: 'Agreed' } },
        { id: 'object', title: { zh: '不同意', en: 'Objected' } },
      ],
      join: 'none',
      basis,
    },
  },
  audience: [{ field: 'unit' }],
  headline: ['unit', 'periodFrom'],
  retain: { length: { n: 10, unit: 'year' }, then: 'archive', basis },
})

export const testLaw = { ...law, definitions: [...law.definitions, form] } as unknown as Law
