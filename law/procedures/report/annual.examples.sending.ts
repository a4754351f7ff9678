import type { Example } from '#language'
import {
  deliberated,
  editor,
  filedAt,
  frozen,
  gathering,
  no,
  obliged,
  opened,
  published,
  recipients,
  sealed,
  sealer,
  signed,
  signer,
  step,
  supervisor,
} from './annual.examples.steps.ts'

/** From the signature to what is corrected after publication. */
export const sending: Example[] = [
  {
    title: 'the principal signs the frozen text and no other, and not the person who froze it',
    steps: [
      ...deliberated,
      step('2020-12-30 09:00', editor, 'freeze', frozen, { state: 'signing', fields: { textDigest: 'b81f演示', snapshotDigest: '44d0演示' } }),
      no('OTHER_TEXT_SIGNED', '2021-01-05 09:00', signer, 'sign', { signedOn: '2021-01-05', signedDigest: 'ffff' }),
      no('SAME_PERSON', '2021-01-05 09:00', `${signer}#${editor}`, 'sign', { signedOn: '2021-01-05', signedDigest: 'b81f演示' }),
      no('NOT_YOUR_POST', '2021-01-05 09:00', 'report-signer@xianan-government', 'sign', { signedOn: '2021-01-05', signedDigest: 'b81f演示' }),
      step('2021-01-05 09:05', signer, 'return-text', { backReason: '第二部分再充实。' }, { state: 'compiling' }),
    ],
  },
  {
    title: 'numbered in the series of the body and sealed by another person than the signer',
    steps: [
      ...signed,
      no('SAME_PERSON', '2021-01-05 15:00', `${sealer}#${signer}`, 'seal', { sealedOn: '2021-01-05' }),
      step('2021-01-05 15:05', sealer, 'seal', { sealedOn: '2021-01-05' }, { state: 'submitting', issued: ['report'] }),
    ],
  },
  {
    title: 'a submission is complete only when everybody named by the provisions has it',
    steps: [
      ...sealed,
      ...recipients('city').slice(0, 4),
      no('RECIPIENT_MISSING', '2021-01-07 16:00', editor, 'complete-submission', { filedOn: '2021-01-07' }),
      ...recipients('city').slice(4),
      step('2021-01-07 16:05', editor, 'complete-submission', { filedOn: '2021-01-07' }, { state: 'publishing' }),
      no('NOT_YOUR_POST', '2021-01-11 09:00', editor, 'keep-unpublished', {
        unpublishedReason: '经审查全文涉密。',
        unpublishedBasis: '政府信息公开条例第十四条',
      }),
      step(
        '2021-01-11 09:05',
        signer,
        'keep-unpublished',
        { unpublishedReason: '经审查全文涉密。', unpublishedBasis: '政府信息公开条例第十四条' },
        { state: 'unpublished', outcomes: { published: false } },
      ),
    ],
  },
  {
    title: 'filed after 1 March and published after 1 April: counted as filed and published, not as in time',
    steps: [
      ...sealed,
      ...recipients('city'),
      { at: '2021-03-02 00:00', passes: true, gives: { late: ['file'] } },
      filedAt('2021-03-10', { outcomes: { filed: true, filedInTime: false, missing: false } }),
      published('2021-04-02 09:00', { outcomes: { published: true, publishedInTime: false } }, '2021-04-02'),
    ],
  },
  {
    title: 'corrected after publication with what stood before, on the signature of the principal',
    steps: [
      ...sealed,
      ...recipients('city'),
      filedAt('2021-01-07'),
      published('2021-01-11 09:00', { state: 'published' }),
      no('NOTHING_ASKED', '2021-01-28 09:00', signer, 'correct', { correctedOn: '2021-01-28' }),
      step(
        '2021-01-28 09:05',
        editor,
        'ask-correction',
        { corrected: '原文占比99.99%，应为99.81%。', correctionReason: '占比计算有误。', newDigest: '6d10演示' },
        { due: { correct: '2021-02-04' } },
      ),
      no('SAME_PERSON', '2021-01-29 09:00', `${signer}#${editor}`, 'correct', { correctedOn: '2021-01-29' }),
      step(
        '2021-01-29 09:05',
        signer,
        'correct',
        { correctedOn: '2021-01-29' },
        { fields: { publicDigest: '6d10演示' }, rows: { corrections: 1 }, outcomes: { corrected: true }, due: { correct: null } },
      ),
    ],
  },
  {
    title: 'a department goes to its own government and its superior department, and needs only its own meeting',
    steps: [
      ...gathering({ body: 'city-housing' }, { ...obliged, bodyKind: 'department', editor: 'city-housing', office: 'city-housing', series: '咸建' }),
      no('RECIPIENT_MISSING', '2021-01-07 16:00', 'report-editor@city-housing', 'complete-submission', { filedOn: '2021-01-07' }),
      ...recipients('department', 'report-editor@city-housing'),
      step(
        '2021-01-07 16:05',
        'report-editor@city-housing',
        'complete-submission',
        { filedOn: '2021-01-07' },
        { state: 'publishing', outcomes: { filedInTime: true } },
      ),
    ],
  },
  {
    title: 'a body that was merged owes no report, and is not counted as missing',
    steps: [
      opened({ state: 'contributing' }),
      no('NOT_YOUR_POST', '2020-11-20 09:00', editor, 'drop', { dropReason: '机构合并。' }),
      step(
        '2020-11-20 09:05',
        supervisor,
        'drop',
        { dropReason: '机构合并，由合并后的机关报告。' },
        { state: 'dropped', due: { file: null }, outcomes: { notDue: true, missing: false } },
      ),
    ],
  },
]
