import { address, choice, date, files, idNumber, longText, organ, person, phone, statute, text, yesNo } from '#language'

// The application itself, which both versions of the law ask for in the same way.

const shown = { public: true as const }
const asked = { public: true as const, required: true as const }

export const channels = choice(
  '收到方式',
  'How it came in',
  {
    counter: ['当面递交', 'In person'],
    post: ['邮寄', 'By post'],
    internet: ['指定的互联网渠道', 'Designated internet channel'],
    oral: ['口头申请（当场记录）', 'Oral, recorded on the spot'],
  },
  { ...asked, example: 'counter' },
)

export const application = {
  applicant: person('申请人姓名或名称', 'Applicant', { required: true, max: 80, example: '演示·王敏' }),
  applicantId: idNumber('身份证号码', 'Identity number', { max: 20 }),
  phone: phone('联系电话', 'Telephone', { required: true, min: 5, max: 20, example: '19900000002' }),
  address: address('住所和送达地址', 'Address for service', { required: true, max: 120, example: '演示路1号' }),
  thirdParty: person('第三人', 'Third party', { max: 80 }),
  respondent: organ('被申请人', 'Respondent', { ...asked, example: 'city-market' }),
  actKind: choice(
    '行政行为种类',
    'Kind of act',
    {
      penalty: ['行政处罚', 'Penalty'],
      coercion: ['行政强制', 'Compulsory measure'],
      licence: ['行政许可', 'Licence'],
      resources: ['自然资源权属', 'Rights in natural resources'],
      expropriation: ['征收征用及补偿', 'Expropriation'],
      injury: ['工伤认定', 'Work injury'],
      agreement: ['行政协议', 'Administrative agreement'],
      information: ['政府信息公开', 'Government information'],
      inaction: ['不履行法定职责', 'Failure to act'],
      other: ['其他行政行为', 'Another act'],
    },
    { ...asked, example: 'penalty' },
  ),
  act: text('行政行为（名称、文号）', 'Act (title and number)', { required: true, max: 200, example: '行政处罚决定书（演示〔2024〕1号）' }),
  actMadeOn: date('行政行为作出日期', 'Date of the act', { ...shown, example: '2024-01-15' }),
  knewOn: date('知道或者应当知道行政行为的日期', 'Date on which it was or should have been known', {
    ...asked,
    hint: {
      zh: '不履行职责的，填履行期限届满之日；没有期限的，填行政机关收到申请满六十日之日。',
      en: 'For a failure to act: the day its period ended or, without a period, sixty days after the request was received.',
    },
    basis: statute('reconsideration-regulation')('16'),
    example: '2024-01-18',
  }),
  toldOn: date('知道复议权利、机关和期限的日期（当时未告知的）', 'Date on which the right was learned, if the act did not tell it', shown),
  immovable: yesNo('因不动产提出', 'About immovable property', shown),
  mandatoryFirst: yesNo('依法应当先申请复议', 'Reconsideration must come before a lawsuit', shown),
  request: longText('行政复议请求', 'What is asked', { required: true, min: 4, max: 1000, example: '请求撤销该行政处罚决定。' }),
  grounds: longText('主要事实和理由', 'Facts and reasons', {
    required: true,
    min: 6,
    max: 5000,
    example: '处罚决定认定的事实与现场情况不符，未听取陈述申辩。',
  }),
  normAsked: yesNo('一并请求审查规范性文件', 'Asks to have a normative document reviewed as well', shown),
  compensationAsked: yesNo('一并请求行政赔偿', 'Asks for compensation as well', shown),
  platformNumber: text('全国行政复议平台编号', 'Number on the national platform', shown),
  evidence: files('证据材料', 'Evidence', { max: 20 }),
}
