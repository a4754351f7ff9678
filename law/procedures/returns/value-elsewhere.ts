import {
  ceiling,
  choice,
  date,
  defineProcedure,
  digestOf,
  eq,
  field,
  files,
  input,
  integer,
  le,
  localLimit,
  longText,
  need,
  onEntering,
  post,
  spelled,
  state,
  statute,
  text,
} from '#language'
import { kinds, places } from './kinds.ts'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })
const basis = [本市规则('填报'), 统计法('7')]
const asked = { public: true as const, required: true as const }

/** 对外数据登记: a value as it stands in a published or reported document, entered by one person and confirmed by another. */
export default defineProcedure({
  id: 'returns.value-elsewhere',
  title: { zh: '其他渠道数据登记', en: 'Entry of a value given elsewhere' },
  purpose: {
    zh: '把统计公报、政府工作报告和报省的数登记下来，一人录入、另一人对照原件确认，供填报时比对。',
    en: 'Values in the bulletin, the work report or a report to the province are entered by one person and confirmed by another, so that returns compare.',
  },
  serves: [...new Set(Object.values(kinds).map(({ mechanism }) => mechanism))],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},
  start: 'entered',
  states: {
    entered: { title: { zh: '待确认', en: 'To be confirmed' }, basis },
    confirmed: { title: { zh: '已确认', en: 'Confirmed' }, final: true, basis },
    refused: { title: { zh: '不确认', en: 'Not confirmed' }, final: true, basis },
  },
  actions: {
    enter: {
      title: { zh: '录入', en: 'Enter' },
      main: true,
      verb: 'open',
      by: [post('return-organiser')],
      from: [],
      to: 'entered',
      form: {
        figure: text('指标', 'Figure', { ...asked, max: 80, example: 'bizenv.new-entities' }),
        periodFrom: date('期间起', 'Period from', { ...asked, example: '2020-01-01' }),
        periodTo: date('期间止', 'Period to', { ...asked, example: '2020-11-30' }),
        where: choice('渠道', 'Where', places, { ...asked, example: 'bulletin' }),
        amount: integer('数值（金额以分计，比率以万分之一计）', 'Value (money in fen, rates in basis points)', { ...asked, example: 58600 }),
        document: text('文件名称和文号', 'Document', { ...asked, max: 120, example: '咸宁市2020年国民经济和社会发展统计公报' }),
        documentFile: files('文件', 'File', { required: true, max: 3, example: ['file'] }),
      },
      needs: [need(le(input('periodFrom'), input('periodTo')), 'DATES_OUT_OF_ORDER', '期间的起止须先后有序。', 'The period must run forwards.')],
      sets: { documentHash: digestOf('documentFile') },
      basis,
    },
    confirm: {
      title: { zh: '对照原件确认', en: 'Confirm' },
      main: true,
      verb: 'decide',
      by: [post('return-verifier')],
      from: ['entered'],
      to: 'confirmed',
      writes: [
        {
          register: 'values-elsewhere',
          op: 'add',
          key: spelled(field('figure'), '/', field('periodFrom'), '..', field('periodTo'), '/', field('where')),
          values: {
            figure: field('figure'),
            from: field('periodFrom'),
            to: field('periodTo'),
            where: field('where'),
            value: field('amount'),
            document: field('document'),
            documentHash: field('documentHash'),
          },
          from: field('periodTo'),
        },
      ],
      distinctFrom: ['enter'],
      basis,
    },
    refuse: {
      title: { zh: '不予确认', en: 'Refuse' },
      verb: 'decide',
      by: [post('return-verifier')],
      from: ['entered'],
      to: 'refused',
      form: { refuseReason: longText('理由', 'Why', { required: true, min: 4, max: 500, example: '与原件不一致。' }) },
      distinctFrom: ['enter'],
      basis,
    },
  },
  deadlines: {
    confirm: ceiling({
      title: { zh: '确认', en: 'Confirmation' },
      length: localLimit('returns.verify', 'working-day'),
      from: onEntering('entered'),
      until: { entered: ['confirmed', 'refused'] },
      basis,
    }),
  },
  audience: [{ post: 'return-organiser' }, { post: 'return-verifier' }, { post: 'government-office' }],
  outcomes: { confirmed: { title: { zh: '已确认', en: 'Confirmed' }, when: eq(state(), 'confirmed') } },
  headline: ['figure', 'where'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
