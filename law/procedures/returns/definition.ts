import {
  ceiling,
  choice,
  date,
  defineProcedure,
  eq,
  field,
  ge,
  input,
  localLimit,
  longText,
  need,
  onEntering,
  post,
  state,
  statute,
  text,
  today,
} from '#language'
import { kinds } from './kinds.ts'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })
const basis = [本市规则('填报'), 统计法('7')]
const asked = { public: true as const, required: true as const }
const options = Object.fromEntries(Object.entries(kinds).map(([id, { zh, en }]) => [id, [zh, en] as const]))

/** 指标解释印发: the definitions stand in the form of each return; a second person issues them, and only then may it be asked. */
export default defineProcedure({
  id: 'returns.definition',
  title: { zh: '指标解释印发', en: 'Issue of definitions of a return' },
  purpose: {
    zh: '布置填报之前先印发指标解释：一人拟，另一人审定印发；没有印发的，报表不能布置。',
    en: 'Before anybody is asked for figures their definitions are issued: one person drafts, another issues; without that no return can be opened.',
  },
  serves: [...new Set(Object.values(kinds).map(({ mechanism }) => mechanism))],
  basis,
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},
  start: 'drafted',
  states: {
    drafted: { title: { zh: '待印发', en: 'To be issued' }, basis },
    issued: { title: { zh: '已印发', en: 'Issued' }, final: true, basis },
    refused: { title: { zh: '不予印发', en: 'Not issued' }, final: true, basis },
  },
  actions: {
    draft: {
      title: { zh: '拟定指标解释', en: 'Draft the definitions' },
      main: true,
      verb: 'open',
      by: [post('return-organiser')],
      from: [],
      to: 'drafted',
      form: {
        return: choice('报表', 'Return', options, { ...asked, example: 'bizenv.market-entities' }),
        edition: text('版本', 'Edition', { ...asked, max: 40, example: '2020年版' }),
        changes: longText('与上一版相比的变化', 'What changes', { max: 1000 }),
      },
      basis,
    },
    issue: {
      title: { zh: '审定印发', en: 'Issue' },
      main: true,
      verb: 'decide',
      by: [post('government-office')],
      from: ['drafted'],
      to: 'issued',
      form: { issuedOn: date('印发日期', 'Issued on', { ...asked, legalTime: true, example: '2026-01-05' }) },
      needs: [need(ge(today(), input('issuedOn')), 'ISSUED_IN_FUTURE', '印发日期不能晚于今天。', 'It cannot be issued later than today.')],
      writes: [
        {
          register: 'return-definitions',
          op: 'add',
          key: field('return'),
          values: { return: field('return'), edition: field('edition'), issuedOn: input('issuedOn') },
          from: input('issuedOn'),
        },
      ],
      issues: ['definition-notice'],
      distinctFrom: ['draft'],
      basis,
    },
    refuse: {
      title: { zh: '不予印发', en: 'Refuse' },
      verb: 'decide',
      by: [post('government-office')],
      from: ['drafted'],
      to: 'refused',
      form: { refuseReason: longText('理由', 'Why', { required: true, min: 4, max: 500, example: '范围没有写明。' }) },
      distinctFrom: ['draft'],
      basis,
    },
  },
  deadlines: {
    issue: ceiling({
      title: { zh: '审定', en: 'Decision' },
      length: localLimit('returns.definition', 'working-day'),
      from: onEntering('drafted'),
      until: { entered: ['issued', 'refused'] },
      basis,
    }),
  },
  documents: {
    'definition-notice': {
      title: { zh: '指标解释印发通知', en: 'Notice of definitions' },
      mustState: [
        { id: 'return', title: { zh: '报表名称和版本', en: 'Return and edition' } },
        { id: 'items', title: { zh: '每项指标的时间、范围、计量和以何为准', en: 'Time, scope, counting and source of each item' } },
      ],
      series: '咸政填',
      basis,
    },
  },
  audience: [{ post: 'return-organiser' }, { post: 'government-office' }, { post: 'return-verifier' }],
  outcomes: { issued: { title: { zh: '已印发', en: 'Issued' }, when: eq(state(), 'issued') } },
  headline: ['return', 'edition'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
