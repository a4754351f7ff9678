import { type Action, countRows, eq, field, ge, gt, need, not, oneOf, or, post, row, statute, times } from '#language'
import * as form from './annual.forms.ts'

const 督察规定 = statute('supervision-provisions', { unverified: true })
const 公文条例 = statute('official-document-regulation', { unverified: true })
const 信息公开 = statute('open-government-regulation', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })

const editor = post('report-editor', { of: 'editor' })
const signer = post('report-signer', { of: 'body' })

const kindIs = (...kinds: string[]) => oneOf(field('bodyKind'), ...kinds)
const sentTo = (kind: string) => ge(countRows('submissions', eq(row('recipientKind'), kind)), 1)
const mustGoTo = (kinds: string[], recipient: string, zh: string, en: string) =>
  need(or(not(kindIs(...kinds)), sentTo(recipient)), 'RECIPIENT_MISSING', `还没有报送${zh}。`, `Not sent yet to ${en}.`)

const governments = ['city', 'county', 'township']

/** 报送、公开、更正: up and sideways to whom the provisions name, then to everybody, and afterwards corrected with a trace. */
export const sending = {
  'record-submission': {
    title: { zh: '登记报送', en: 'Record a submission' },
    main: true,
    by: [editor],
    from: ['submitting', 'publishing'],
    form: form.recipient,
    row: { table: 'submissions', op: 'add' },
    basis: [督察规定('24'), 公文条例('上行文')],
  },
  'record-receipt': {
    title: { zh: '登记回执', en: 'Record a receipt' },
    by: [editor],
    from: ['submitting', 'publishing', 'published', 'unpublished'],
    form: form.receipt,
    row: { table: 'submissions', op: 'set' },
    basis: [督察规定('24')],
  },
  'complete-submission': {
    title: { zh: '报送完毕', en: 'Complete the submission' },
    main: true,
    by: [editor],
    from: ['submitting'],
    to: 'publishing',
    form: form.filed,
    needs: [
      mustGoTo(governments, 'superior-party', '上一级党委', 'the superior party committee'),
      mustGoTo(governments, 'superior-government', '上一级政府', 'the superior government'),
      mustGoTo(governments, 'superior-office', '上一级法治建设议事协调机构的办事机构（抄送）', 'the office of the superior rule-of-law commission'),
      mustGoTo(governments, 'own-party', '同级党委', 'its own party committee'),
      mustGoTo(['city', 'county'], 'own-congress', '同级人大常委会', 'the standing committee of its people’s congress'),
      mustGoTo(['department'], 'own-party', '本级党委', 'the party committee of its level'),
      mustGoTo(['department'], 'own-government', '本级政府', 'its government'),
      mustGoTo(['department'], 'superior-department', '上一级主管部门', 'its superior department'),
      mustGoTo(['department'], 'own-office', '本级法治建设议事协调机构的办事机构（抄送）', 'the office of the rule-of-law commission of its level'),
    ],
    basis: [督察规定('24')],
  },
  publish: {
    title: { zh: '公开年度报告', en: 'Publish the report' },
    main: true,
    by: [editor],
    from: ['publishing'],
    to: 'published',
    form: form.published,
    basis: [督察规定('25'), 信息公开('19')],
  },
  'keep-unpublished': {
    title: { zh: '依法不予公开', en: 'Keep it unpublished by law' },
    by: [signer],
    from: ['publishing'],
    to: 'unpublished',
    form: form.unpublished,
    basis: [督察规定('25'), 信息公开('14')],
  },
  'ask-correction': {
    title: { zh: '申请更正', en: 'Ask for a correction' },
    by: [editor],
    from: ['published'],
    form: form.correction,
    basis: [信息公开('41'), 本市规则('年度报告')],
  },
  correct: {
    title: { zh: '更正公布', en: 'Publish the correction' },
    verb: 'correct',
    by: [signer],
    from: ['published'],
    form: form.correctedOn,
    row: { table: 'corrections', op: 'add' },
    sets: {
      corrected: field('corrected'),
      correctionReason: field('correctionReason'),
      oldDigest: field('publicDigest'),
      newDigest: field('newDigest'),
      publicDigest: field('newDigest'),
    },
    needs: [need(gt(times('ask-correction'), times('correct')), 'NOTHING_ASKED', '没有待批准的更正。', 'No correction is waiting.')],
    distinctFrom: ['ask-correction'],
    basis: [信息公开('41'), 本市规则('年度报告')],
  },
} satisfies Record<string, Action>
