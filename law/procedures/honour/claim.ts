import {
  and,
  ceiling,
  consecutive,
  countRows,
  defineProcedure,
  entry,
  eq,
  exists,
  field,
  ge,
  gt,
  input,
  le,
  localLimit,
  minus,
  ne,
  need,
  not,
  onEntering,
  oneOf,
  or,
  post,
  row,
  state,
  statute,
  sumRows,
  today,
  value,
  when,
} from '#language'
import * as form from './claim.forms.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })
const 统计法 = statute('statistics-law', { unverified: true })

const register = 'claims'
const rule = [本市规则('荣誉登记')]
const unit = [post('honour-officer', { of: 'unit' }), post('report-contributor', { of: 'unit' })]
const verifier = post('honour-verifier', { notOf: 'unit' })

const kindIs = (...kinds: string[]) => oneOf(field('claimKind'), ...kinds)
const run = consecutive('proofs', row('proofNumber'), field('lastNumber'))
const entered = {
  unit: field('unit'),
  figure: field('figure'),
  reportYear: field('reportYear'),
  claimKind: field('claimKind'),
  sentence: field('sentence'),
  claimed: field('claimed'),
  provenCount: field('provenCount'),
  firstMissing: field('firstMissing'),
  rankClass: field('rankClass'),
  rankIssuer: field('rankIssuer'),
  rankIssuerLevel: field('rankIssuerLevel'),
  rankDocument: field('rankDocument'),
  rankOn: field('rankOn'),
}
const judging = { by: [verifier], from: ['submitted'], distinctFrom: ['claim', 'add-proof', 'state-ranking', 'submit'], basis: rule }
const notTaken = need(not(exists(entry('taken', 'status'))), 'ENTRY_EXISTS', '这一编号已经登记。', 'This id is registered already.')
const taken = { id: 'taken', register, key: input('claimId'), mayBeAbsent: true as const }

/** 报告主张: what a report wants to say of the city, with a document for each year, term or rank; what is not proven is marked. */
export default defineProcedure({
  id: 'honour.claim',
  title: { zh: '报告主张核验', en: 'Verification of a claim' },
  purpose: {
    zh: '报告要写“连续N年”“首创”“唯一”“第几”“获赠若干”的，先逐年或者逐项附上凭据，连续数由登记册计算，核验不通过的只能注明未证实后使用。',
    en: 'Before a report says “N years running”, “first”, “only”, “ranked” or “received”, each year or rank is proven; the run is computed, and an unproven claim may only be used as marked.',
  },
  serves: ['honour.register', 'report.annual'],
  basis: [本市规则('荣誉登记'), 统计法('7')],
  inForce: { from: '2020-01-01' },
  home: 'fadu',
  parties: {},

  start: 'gathering',
  states: {
    gathering: {
      title: { zh: '收集凭据', en: 'Gathering proof' },
      noDeadline: { zh: '由提出单位在报告定稿前自行安排。', en: 'For the unit to arrange before the report is settled.' },
      basis: rule,
    },
    submitted: { title: { zh: '待核验主张', en: 'Claim to be verified' }, basis: rule },
    proven: { title: { zh: '已证实', en: 'Proven' }, final: true, basis: rule },
    unproven: { title: { zh: '未证实', en: 'Unproven' }, final: true, basis: rule },
    dropped: { title: { zh: '不再主张', en: 'No longer claimed' }, final: true, basis: rule },
  },

  actions: {
    claim: {
      title: { zh: '提出主张', en: 'Make a claim' },
      verb: 'open',
      main: true,
      by: [post('honour-officer'), post('report-contributor'), post('report-editor')],
      from: [],
      to: 'gathering',
      form: form.claim,
      needs: [
        need(or(ne(input('claimKind'), 'consecutive'), ge(input('claimed'), 2)), 'NOT_CONSECUTIVE', '连续须是两个以上。', 'Consecutive means two or more.'),
      ],
      basis: rule,
    },
    'add-proof': {
      title: { zh: '附凭据', en: 'Add a proof' },
      main: true,
      by: unit,
      from: ['gathering'],
      form: form.proof,
      reads: [{ id: 'stored', register: 'honours', key: input('honour') }],
      row: { table: 'proofs', op: 'add' },
      needs: [
        need(
          kindIs('consecutive', 'received'),
          'RANKING_WANTED',
          '首创、唯一、位次须说明排名文件。',
          'A first, only one or rank is proven by the document of the ranking.',
        ),
        need(
          or(not(kindIs('consecutive')), exists(input('honour'))),
          'ENTRY_FOR_EACH_YEAR',
          '连续须逐年、逐届对应荣誉登记条目。',
          'Each year or term needs its entry in the register of honours.',
        ),
        need(or(not(exists(input('honour'))), eq(entry('stored', 'status'), 'valid')), 'NOT_VALID', '这一荣誉条目已经失效。', 'This entry is no longer valid.'),
        need(
          or(not(kindIs('consecutive')), eq(entry('stored', 'series'), field('series'))),
          'PROOF_OF_OTHER_SERIES',
          '条目不是这一系列的荣誉。',
          'The entry is of another honour.',
        ),
        need(
          or(not(kindIs('consecutive')), eq(input('proofNumber'), when(eq(field('countedBy'), 'term'), entry('stored', 'term'), entry('stored', 'year')))),
          'PROOF_OF_OTHER_YEAR',
          '条目的年度或者届次与所填不一致。',
          'The entry is of another year or term.',
        ),
        need(
          or(exists(input('honour')), and(exists(input('proofDocument')), exists(input('proofDigest')))),
          'NO_DOCUMENT',
          '没有登记条目的，须有凭据文件和摘要值。',
          'Without an entry a document and its digest are needed.',
        ),
        need(
          or(not(kindIs('consecutive')), eq(countRows('proofs', eq(row('proofNumber'), input('proofNumber'))), 0)),
          'PROVEN_TWICE',
          '这一年度或者届次已有凭据。',
          'This year or term has its proof already.',
        ),
      ],
      basis: rule,
    },
    'state-ranking': {
      title: { zh: '说明排名文件', en: 'Name the document of the ranking' },
      main: true,
      by: unit,
      from: ['gathering'],
      form: form.ranking,
      needs: [
        need(kindIs('first', 'only', 'rank'), 'PROOFS_WANTED', '连续和获赠须逐项附凭据。', 'A run or a number received is proven item by item.'),
        need(
          or(kindIs('rank'), exists(input('searched'))),
          'NOT_SEARCHED',
          '首创、唯一须有检索记录。',
          'A first or only one needs a record of what was searched.',
        ),
        need(
          or(not(kindIs('first', 'only')), eq(input('rankPlace'), 1)),
          'RANK_DIFFERS',
          '首创、唯一须是第一位。',
          'A first or only one must be in first place.',
        ),
        need(
          or(not(exists(input('rankClassSize'))), le(input('rankPlace'), input('rankClassSize'))),
          'RANK_OUT_OF_CLASS',
          '位次大于范围内的个数。',
          'The place is larger than the class.',
        ),
        need(le(input('rankOn'), today()), 'DATE_FUTURE', '公布日期不能在今天之后。', 'It cannot be of a later day.'),
      ],
      basis: rule,
    },
    submit: {
      title: { zh: '提交核验', en: 'Submit for verification' },
      main: true,
      by: unit,
      from: ['gathering'],
      to: 'submitted',
      sets: {
        provenCount: when(
          kindIs('consecutive'),
          run,
          when(kindIs('received'), sumRows('proofs', when(exists(row('proofQuantity')), row('proofQuantity'), 1)), when(exists(field('rankDocument')), 1, 0)),
        ),
        firstMissing: when(kindIs('consecutive'), minus(field('lastNumber'), run), null),
      },
      basis: rule,
    },
    confirm: {
      title: { zh: '核验证实', en: 'Confirm the claim' },
      ...judging,
      main: true,
      to: 'proven',
      form: form.outcome,
      reads: [taken],
      needs: [
        notTaken,
        need(
          or(not(kindIs('consecutive', 'received')), le(field('claimed'), field('provenCount'))),
          'CLAIM_EXCEEDS_PROOF',
          '主张的数大于凭据能证明的数，缺的第一个年度或者届次已列出。',
          'More is claimed than the proofs show; the first year or term without proof is listed.',
        ),
        need(
          or(not(kindIs('first', 'only', 'rank')), exists(field('rankDocument'))),
          'RANKING_WITHOUT_DOCUMENT',
          '没有写明比较范围和公布机关的文件。',
          'No document names the group compared and who published the ranking.',
        ),
        need(
          or(not(kindIs('rank')), eq(field('claimed'), field('rankPlace'))),
          'RANK_DIFFERS',
          '主张的位次与文件不一致。',
          'The rank differs from the document.',
        ),
      ],
      writes: [{ register, op: 'add', key: input('claimId'), values: { id: input('claimId'), ...entered, status: value('proven') }, from: today() }],
    },
    'find-unproven': {
      title: { zh: '认定未证实', en: 'Find it unproven' },
      ...judging,
      verb: 'decide',
      to: 'unproven',
      form: form.unproven,
      reads: [taken],
      needs: [notTaken],
      writes: [{ register, op: 'add', key: input('claimId'), values: { id: input('claimId'), ...entered, status: value('unproven') }, from: today() }],
    },
    'send-back': {
      title: { zh: '退回补充凭据', en: 'Send back for more proof' },
      verb: 'return',
      by: [verifier],
      from: ['submitted'],
      to: 'gathering',
      form: form.sentBack,
      basis: rule,
    },
    drop: { title: { zh: '不再主张', en: 'Claim it no longer' }, by: unit, from: ['gathering', 'submitted'], to: 'dropped', form: form.dropped, basis: rule },
    recall: {
      title: { zh: '撤回已证实的主张', en: 'Recall a proven claim' },
      verb: 'correct',
      by: [verifier],
      from: ['proven'],
      form: form.recalled,
      most: 1,
      writes: [{ register, op: 'change', key: field('claimId'), values: { status: value('recalled') }, from: today() }],
      basis: rule,
    },
  },

  deadlines: {
    verify: ceiling({
      title: { zh: '核验主张', en: 'Verification of a claim' },
      length: localLimit('claim.verify', 'working-day'),
      from: onEntering('submitted'),
      until: { entered: ['proven', 'unproven', 'gathering', 'dropped'] },
      basis: rule,
    }),
  },

  tables: { proofs: { title: { zh: '凭据', en: 'Proofs' }, columns: form.proof, basis: rule } },
  audience: [{ field: 'unit' }, { post: 'honour-verifier' }, { post: 'report-editor' }],
  outcomes: {
    proven: { title: { zh: '已证实', en: 'Proven' }, when: eq(state(), 'proven') },
    unproven: { title: { zh: '未证实', en: 'Unproven' }, when: eq(state(), 'unproven') },
    short: { title: { zh: '凭据少于主张', en: 'Less proven than claimed' }, when: gt(field('claimed'), field('provenCount')) },
  },
  headline: ['sentence', 'claimKind', 'reportYear'],
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
})
