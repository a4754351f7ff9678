import { section } from './section.ts'
import type { ReportSection } from './shapes.ts'

const heading = ['只有标题，正文在下面各部分', 'A heading only; the text is in its parts'] as const

/** The report of today: the five statutory parts, the first by the fields of the work. */
export const sections2026: ReportSection[] = [
  section('opening', 'opening', 0, ['', ''], 300, 'city-justice', 'report.period-year', [
    '年度和总的要求，不列荣誉',
    'The year and what was asked; no list of honours',
  ]),
  section('measures', 'measures', 1, ['一、主要举措和成效', 'I. Measures and results'], null, '', '', heading),
  section(
    'functions',
    'measures',
    2,
    ['（一）依法履行职能', '(1) Functions under law'],
    900,
    'city-gov-service city-development bizenv-office city-market',
    `services.items-total services.items-instant services.instant-share services.items-online services.online-share
     hotline.received hotline.closed hotline.satisfaction credit.commitment-items`,
    ['政务服务、营商环境、信用；占比由件数计算', 'Services, business environment, credit; shares are computed'],
  ),
  section(
    'rules',
    'measures',
    2,
    ['（二）行政制度', '(2) Rules'],
    700,
    'city-justice',
    'filing.reported-rate filing.filed-rate filing.reviewed-rate filing.corrected-rate counsel.coverage counsel.party-organs',
    ['立法、清理、备案、法律顾问', 'Legislation, clean-up, filing, counsel'],
  ),
  section(
    'decisions',
    'measures',
    2,
    ['（三）重大行政决策', '(3) Major decisions'],
    600,
    'city-government-office city-justice',
    'meeting.first-agenda-position',
    ['公众参与、专家论证、风险评估、合法性审查', 'Participation, experts, risk, legality'],
  ),
  section(
    'enforcement',
    'measures',
    2,
    ['（四）行政执法和监督', '(4) Enforcement and its supervision'],
    900,
    'city-justice city-market city-urban-management city-ecology city-transport',
    'enforcement.three-systems-coverage enforcement.cert-units enforcement.cert-officers enforcement.casefile-review-years',
    ['三项制度、涉企检查、案卷评查、执法监督', 'Three systems, inspections of enterprises, case files, supervision'],
  ),
  section(
    'emergencies',
    'measures',
    2,
    ['（五）突发事件应对', '(5) Emergencies'],
    400,
    'city-emergency city-health',
    '',
    ['依法预防、处置和恢复', 'Prevention, handling and recovery under law'],
  ),
  section(
    'disputes',
    'measures',
    2,
    ['（六）矛盾纠纷化解', '(6) Settling disputes'],
    900,
    'city-justice city-petition city-police',
    `reconsideration.accepted reconsideration.closed reconsideration.mediated mediation.disputes mediation.success-rate
     legalaid.cases`,
    [
      '调解、复议、信访、法律援助；受理、办结和结转相符',
      'Mediation, reconsideration, petitions, legal aid; the numbers agree',
    ],
  ),
  section(
    'power',
    'measures',
    2,
    ['（七）权力制约和监督', '(7) Checks on power'],
    600,
    'city-justice city-government-office hotline-12345',
    `litigation.head-attendance-rate litigation.win-rate litigation.judgment-performance inquiry.matters-closed
     inquiry.close-rate inquiry.satisfaction`,
    [
      '人大、政协、司法监督，应诉，政务公开，网络问政',
      'Congress, CPPCC, courts, litigation, disclosure, online inquiry',
    ],
  ),
  section(
    'digital',
    'measures',
    2,
    ['（八）数字法治政府', '(8) Digital government'],
    500,
    'city-gov-service city-justice',
    '',
    ['平台、数据、一网通办', 'Platforms, data, services online'],
  ),
  section(
    'organisation',
    'measures',
    2,
    ['（九）组织保障和能力', '(9) Organisation and training'],
    500,
    'city-justice city-hrss',
    'exam.participation-rate exam.pass-rate',
    ['学法考法、机构队伍、考核督察', 'Study and examinations, bodies, assessment and supervision'],
  ),
  section(
    'weaknesses',
    'weaknesses',
    1,
    ['二、存在的不足和原因', 'II. Weaknesses and causes'],
    500,
    'city-justice',
    '',
    [
      '每条对应整改清单和依据，写明上年度不足的整改结果',
      'Each on the list of repairs with its evidence; what became of last year’s',
    ],
  ),
  section(
    'principal',
    'principal',
    1,
    ['三、主要负责人履行推进法治建设第一责任人职责情况', 'III. How the principal fulfilled the first responsibility'],
    700,
    'city-rule-of-law-office city-justice',
    'meeting.committee-session-no',
    ['次数来自会议、应诉、学法等事项，不另填', 'Numbers come from meetings, litigation and study, not typed'],
  ),
  section(
    'next',
    'next',
    1,
    ['四、{nextYear}年工作安排', 'IV. Plan of {nextYear}'],
    900,
    'city-justice city-government-office',
    'plan.title-year plan.year',
    ['每项对应下年度安排，写明上年度安排的完成情况', 'Each in next year’s plan; what was done of this year’s'],
  ),
  section('other', 'other', 1, ['五、其他需要报告的情况', 'V. Anything else'], 300, 'city-justice', '', [
    '没有的写明没有',
    'Where there is nothing, that is said',
  ]),
  section('closing', 'closing', 0, ['', ''], 60, 'city-government-office', 'report.date', [
    '署名和成文日期',
    'Signature and date',
  ]),
]

/** Counties, departments and townships: the five statutory parts, written by the body itself. */
export const sectionsOfBodies: ReportSection[] = [
  section('opening', 'opening', 0, ['', ''], 200, '{self}', 'report.period-year', [
    '年度和总的要求',
    'The year and what was asked',
  ]),
  section('measures', 'measures', 1, ['一、主要举措和成效', 'I. Measures and results'], 2000, '{self}', '', [
    '按本机关职责写',
    'By the functions of the body',
  ]),
  section('weaknesses', 'weaknesses', 1, ['二、存在的不足和原因', 'II. Weaknesses and causes'], 500, '{self}', '', [
    '有依据、有单位、有期限',
    'With evidence, a unit and a day',
  ]),
  section(
    'principal',
    'principal',
    1,
    ['三、主要负责人履行推进法治建设第一责任人职责情况', 'III. How the principal fulfilled the first responsibility'],
    500,
    '{self}',
    '',
    ['与述法一致', 'In accord with the duty report'],
  ),
  section('next', 'next', 1, ['四、{nextYear}年工作安排', 'IV. Plan of {nextYear}'], 500, '{self}', '', [
    '逐项有期限',
    'Each with a day',
  ]),
  section('other', 'other', 1, ['五、其他需要报告的情况', 'V. Anything else'], 200, '{self}', '', [
    '没有的写明没有',
    'Nothing: say so',
  ]),
  section('closing', 'closing', 0, ['', ''], 60, '{self}', 'report.date', ['署名和成文日期', 'Signature and date']),
]
