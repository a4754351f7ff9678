import { type Expectation, examples, type Step } from '#language'

const officer = 'honour-officer@city-finance'
const verifier = 'honour-verifier@city-justice'
const register = 'honours'
const entry = 'finance-credit-city-2020'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })
const seeing = (it: Step, values: Record<string, unknown>, id = 'stored'): Step => ({ ...it, reads: { [id]: values } })

const honour = {
  unit: 'city-finance',
  series: 'finance-credit-city',
  honourTitle: '金融信用市',
  kind: 'honour',
  holder: '咸宁市',
  holderOrgan: 'city-government',
  area: '421200',
  issuer: '湖北省人民政府',
  issuerLevel: 'province',
  issuerBranch: 'government',
  year: 2020,
  documentNumber: '鄂政函〔2020〕00号（演示）',
  issuedOn: '2020-06-30',
  scanDigest: '3a7f00演示',
  publicShown: true,
  stage: 'given',
}
const instruction = {
  ...honour,
  series: 'yangtze-fishing-ban',
  honourTitle: '长江禁捕工作批示',
  kind: 'instruction',
  assigned: '巩固长江禁捕成果',
  scanDigest: undefined,
}
const stored = { unit: 'city-finance', status: 'valid', holder: '咸宁市', year: 2020, term: null, publicShown: true, honourTitle: '金融信用市' }
const without = (values: Record<string, unknown>, ...names: string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !names.includes(name) && value !== undefined))

const asked = step('2020-12-01 09:00', officer, 'register', honour, { state: 'proposed', due: { verify: '2020-12-08' } })
const confirmed = (gives: Expectation) => step('2020-12-03 09:00', verifier, 'confirm', { entryId: entry, seenDigest: '3a7f00演示', seenAt: 'original' }, gives)

export default examples('honour.registration', [
  {
    title: 'registered with its document and confirmed by a verifier of another unit against the scan',
    steps: [asked, confirmed({ state: 'done', writes: [{ register, key: entry, op: 'add' }], issued: ['register-note'], outcomes: { registered: true } })],
  },
  {
    title: 'the unit does not verify itself',
    steps: [asked, no('NOT_YOUR_POST', '2020-12-03 09:00', 'honour-verifier@city-finance', 'confirm', { entryId: entry, seenAt: 'original' })],
  },
  {
    title: 'the same person may not register and confirm, whatever the posts',
    steps: [
      { ...asked, by: `${officer}#sun` },
      no('SAME_PERSON', '2020-12-03 09:00', `${verifier}#sun`, 'confirm', { entryId: entry, seenDigest: '3a7f00演示', seenAt: 'original' }),
    ],
  },
  {
    title: 'another scan than the one registered, and an id that is in use, are refused',
    steps: [
      asked,
      no('SCAN_DIFFERS', '2020-12-03 09:00', verifier, 'confirm', { entryId: entry, seenDigest: 'ffff', seenAt: 'original' }),
      seeing(no('ENTRY_EXISTS', '2020-12-03 09:00', verifier, 'confirm', { entryId: entry, seenDigest: '3a7f00演示', seenAt: 'original' }), stored, 'taken'),
    ],
  },
  {
    title: 'a nomination is no honour; without a document nothing is registered; the document is not of a later day or an earlier year',
    steps: [
      no('NOT_GIVEN_YET', '2020-12-01 09:00', officer, 'register', { ...honour, stage: 'candidate' }),
      no('NO_DOCUMENT', '2020-12-01 09:00', officer, 'register', without(honour, 'scanDigest')),
      no('DATE_FUTURE', '2020-12-01 09:00', officer, 'register', { ...honour, issuedOn: '2020-12-02' }),
      no('YEAR_AFTER_DOCUMENT', '2020-12-01 09:00', officer, 'register', { ...honour, year: 2021 }),
      asked,
    ],
  },
  {
    title: 'of a leader’s instruction only number, office, date and task are kept: never its words, never a scan',
    steps: [
      no('INSTRUCTION_WORDS', '2020-12-01 09:00', officer, 'register', { ...without(instruction), scanDigest: '3a7f00演示' }),
      no('INSTRUCTION_WORDS', '2020-12-01 09:00', officer, 'register', without(instruction, 'assigned')),
      step('2020-12-01 09:10', officer, 'register', without(instruction), { state: 'proposed' }),
      step(
        '2020-12-03 09:00',
        verifier,
        'confirm',
        { entryId: 'yangtze-fishing-ban-2020', seenAt: 'archive' },
        { state: 'done', writes: [{ register, key: 'yangtze-fishing-ban-2020', op: 'add' }] },
      ),
    ],
  },
  {
    title: 'since 20 April 2022 a title given by a city department needs an approval number or a reason; before it did not',
    steps: [
      no('NAMING_NOT_APPROVED', '2022-06-01 09:00', officer, 'register', {
        ...honour,
        kind: 'title',
        issuerLevel: 'city',
        issuerBranch: 'department',
        year: 2022,
        issuedOn: '2022-05-10',
      }),
      step('2022-06-01 09:05', officer, 'register', {
        ...honour,
        kind: 'title',
        issuerLevel: 'city',
        issuerBranch: 'department',
        year: 2022,
        issuedOn: '2022-04-19',
      }),
    ],
  },
  {
    title: 'corrected with its reason: what is not named stays as it was',
    steps: [
      seeing(
        step(
          '2021-01-04 09:00',
          officer,
          'ask-correction',
          { honour: entry, newTerm: 5, correctionReason: '届次录入有误，以文件为准。' },
          { state: 'proposed', fields: { unit: 'city-finance' } },
        ),
        stored,
      ),
      seeing(no('OTHER_CHANGE', '2021-01-05 09:00', verifier, 'confirm', { entryId: entry, seenDigest: 'x', seenAt: 'original' }), {}, 'taken'),
      seeing(
        step('2021-01-05 09:05', verifier, 'confirm-correction', undefined, {
          state: 'done',
          writes: [{ register, key: entry, op: 'change' }],
          outcomes: { corrected: true },
        }),
        stored,
      ),
    ],
  },
  {
    title: 'ended when the issuer revokes it; what has ended is not ended twice',
    steps: [
      seeing(
        no('NOT_VALID', '2021-03-02 09:00', officer, 'ask-recall', {
          honour: entry,
          recallAs: 'revoked',
          recallDocument: '鄂政函〔2021〕00号（演示）',
          recallOn: '2021-03-01',
        }),
        { ...stored, status: 'revoked' },
      ),
      seeing(
        step(
          '2021-03-02 09:05',
          officer,
          'ask-recall',
          { honour: entry, recallAs: 'revoked', recallDocument: '鄂政函〔2021〕00号（演示）', recallOn: '2021-03-01' },
          { state: 'proposed' },
        ),
        stored,
      ),
      step('2021-03-04 09:00', verifier, 'confirm-recall', undefined, {
        state: 'done',
        writes: [{ register, key: entry, op: 'end' }],
        outcomes: { ended: true },
      }),
    ],
  },
  {
    title: 'whoever is named may object; the entry is repaired, and a repair of the holder says who it is',
    steps: [
      seeing(
        step(
          '2021-01-04 09:00',
          'anyone',
          'object',
          { honour: entry, objector: '演示·陈立', objectorPhone: '13900000000', objection: '获奖的是本站，登记成了另一单位。' },
          { state: 'proposed', due: { verify: '2021-01-18' } },
        ),
        stored,
      ),
      no('OTHER_CHANGE', '2021-01-06 09:00', 'honour-officer@city-finance', 'take-back', { takeBackReason: '不想处理。' }),
      seeing(no('RIGHT_HOLDER_MISSING', '2021-01-06 09:00', verifier, 'repair', { repair: 'correct', objectionAnswer: '经查文件，异议成立。' }), stored),
      seeing(
        step(
          '2021-01-06 09:05',
          verifier,
          'repair',
          { repair: 'correct', newHolder: '通山县社区矫正中心', objectionAnswer: '经查文件，异议成立。' },
          { state: 'done', writes: [{ register, key: entry, op: 'change' }], outcomes: { repaired: true } },
        ),
        stored,
      ),
    ],
  },
  {
    title: 'an objection that does not hold is answered; its author may also withdraw it; nobody else may',
    steps: [
      seeing(
        step('2021-01-04 09:00', 'anyone', 'object', { honour: entry, objector: '演示·陈立', objectorPhone: '13900000000', objection: '年度不对。' }),
        stored,
      ),
      no('OTHER_CHANGE', '2021-01-05 09:00', verifier, 'refuse', { refuseReason: '登记无误，不予处理。' }),
      step('2021-01-05 09:05', verifier, 'uphold', { objectionAnswer: '经查文件，登记无误。' }, { state: 'refused', due: { verify: null } }),
    ],
  },
  {
    title: 'an objection withdrawn by its author',
    steps: [
      seeing(
        step('2021-01-04 09:00', 'anyone', 'object', { honour: entry, objector: '演示·陈立', objectorPhone: '13900000000', objection: '年度不对。' }),
        stored,
      ),
      step('2021-01-05 09:00', 'party:objector', 'withdraw-objection', undefined, { state: 'taken-back' }),
    ],
  },
  {
    title: 'refused with a reason, taken back by the unit, or late when it lies too long',
    steps: [
      asked,
      { at: '2020-12-09 08:00', passes: true, gives: { late: ['verify'] } },
      step('2020-12-09 09:00', verifier, 'refuse', { refuseReason: '文件不能证明已经授予。' }, { state: 'refused' }),
    ],
  },
  {
    title: 'taken back by the unit itself',
    steps: [asked, step('2020-12-02 09:00', officer, 'take-back', { takeBackReason: '重复登记。' }, { state: 'taken-back' })],
  },
])
