import { and, ceiling, defineProcedure, eq, field, localLimit, onEntering, state, statute } from '#language'
import { acts } from './registration.acts.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })
const 表彰办法 = statute('commendation-measures', { unverified: true })
const 创建办法 = statute('demonstration-measures', { unverified: true })

const rule = [本市规则('荣誉登记')]

/** 荣誉登记: the only way into, within and out of the register of honours. */
export default defineProcedure({
  id: 'honour.registration',
  title: { zh: '荣誉称号登记与变更', en: 'Registration of honours' },
  purpose: {
    zh: '单位凭文件登记荣誉、称号、试点、批示（只登记要素）和锦旗，由另一单位的核验员对照扫描件确认；可以更正、终止，被登记的人可以提出异议。',
    en: 'A unit registers an award, title, pilot, instruction or banner with its document; a verifier of another unit confirms it; it may be corrected, ended and objected to.',
  },
  serves: ['honour.register'],
  basis: [本市规则('荣誉登记'), 表彰办法('总则'), 创建办法('总则')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: { objector: { title: { zh: '异议人', en: 'Objector' }, fields: ['objector', 'objectorPhone'], follows: true, basis: rule } },

  start: 'proposed',
  states: {
    proposed: { title: { zh: '待核验', en: 'To be verified' }, say: { zh: '正在核对文件。', en: 'The document is being compared.' }, basis: rule },
    done: {
      title: { zh: '已登记', en: 'Entered' },
      say: { zh: '登记册已经更新。', en: 'The register has been brought up to date.' },
      final: true,
      basis: rule,
    },
    refused: { title: { zh: '维持原登记', en: 'The register stays as it was' }, final: true, basis: rule },
    'taken-back': { title: { zh: '申请已撤回', en: 'Taken back' }, final: true, basis: rule },
  },

  actions: acts,

  deadlines: {
    verify: ceiling({
      title: { zh: '核验荣誉', en: 'Verification of an honour' },
      length: localLimit('honour.verify', 'working-day', field('change')),
      from: onEntering('proposed'),
      until: { entered: ['done', 'refused', 'taken-back'] },
      basis: rule,
    }),
  },

  documents: {
    'register-note': {
      title: { zh: '荣誉登记单', en: 'Note of registration' },
      mustState: [
        { id: 'honour', title: { zh: '名称、年度或者届次、获得者', en: 'Title, year or term, holder' } },
        { id: 'issuer', title: { zh: '授予机关及其层级、文号、日期', en: 'Issuer and its level, number, date' } },
        { id: 'scan', title: { zh: '扫描件摘要值', en: 'Digest of the scan' } },
      ],
      basis: rule,
    },
  },
  audience: [{ field: 'unit' }, { field: 'holderOrgan' }, { post: 'honour-verifier' }, { post: 'report-editor' }],
  outcomes: {
    registered: { title: { zh: '登记入册', en: 'Registered' }, when: and(eq(state(), 'done'), eq(field('change'), 'add')) },
    corrected: { title: { zh: '更正过', en: 'Corrected' }, when: and(eq(state(), 'done'), eq(field('change'), 'correct')) },
    ended: { title: { zh: '终止', en: 'Ended' }, when: and(eq(state(), 'done'), eq(field('change'), 'recall')) },
    repaired: { title: { zh: '异议成立', en: 'Objection held' }, when: and(eq(state(), 'done'), eq(field('change'), 'object')) },
  },
  headline: ['honourTitle', 'year', 'holder'],
  regionField: 'area',
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
