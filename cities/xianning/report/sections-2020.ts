import { section } from './section.ts'
import type { ReportBlock, ReportSection } from './shapes.ts'

const holds = (id: string, block: ReportBlock, heading: readonly [string, string]): ReportSection =>
  section(id, block, 1, heading, null, '', '', [
    '只有标题，正文在下面各部分',
    'A heading only; the text is in its parts',
  ])

/** The report of 2020: two parts, the first in nine, with every figure of that year at its place. */
export const sections2020: ReportSection[] = [
  section(
    'opening',
    'opening',
    0,
    ['', ''],
    500,
    'city-government-office city-finance',
    'report.period-year honour.finance-credit-city-years',
    [
      '年度、总的要求和上级肯定；每项肯定须有登记和凭据',
      'The year, what was asked, and commendations, each with its entry and proof',
    ],
  ),
  holds('measures', 'measures', ['一、主要做法及成效', 'I. Measures and results']),
  section(
    'work-system',
    'principal',
    2,
    ['（一）健全工作体系', '(1) How the work is organised'],
    1200,
    'city-justice city-rule-of-law-office city-government-office',
    'meeting.first-agenda-position meeting.committee-session-no assess.levels',
    ['学习、部署、第一责任人履职、能力建设、考核', 'Study, planning, duties of the principals, training, assessment'],
  ),
  holds('service', 'measures', ['（二）服务保障中心工作', '(2) Serving the main tasks']),
  section(
    'epidemic',
    'measures',
    3,
    ['1.依法防疫', '1. Fighting the epidemic under law'],
    1000,
    'city-police city-market city-justice city-health city-civil-affairs',
    `structure.item-1 epidemic.guidance-docs epidemic.policy-docs epidemic.legal-opinions custody.case-categories
     enforcement.bulletin-issues enforcement.bulletin-items epidemic.support-measures checkup.duration-months
     checkup.enterprises checkup.lectures checkup.disputes-resolved checkup.contracts-reviewed checkup.suggestions
     epidemic.burials-province-rank`,
    [
      '涉疫执法、监管场所、复工复产；“率先”须有凭据',
      'Enforcement, places of custody, resuming work; a “first” needs its proof',
    ],
  ),
  section(
    'business',
    'measures',
    3,
    ['2.法治化营商环境', '2. A business environment under law'],
    1800,
    'bizenv-office city-market city-tax city-commerce city-finance city-development city-gov-service',
    `structure.item-2 bizenv.measures bizenv.company-opening-standard bizenv.market-period bizenv.new-entities
     bizenv.new-entities-growth bizenv.new-entities-growth-rank bizenv.online-registrations bizenv.online-rate
     bizenv.online-rate-province bizenv.online-rate-rank services.self-service-hours bizenv.forum-per-quarter
     bizenv.forum-issues bizenv.forum-issues-solved bizenv.visit-cadres bizenv.visit-enterprises bizenv.tax-relief
     bizenv.cost-cut finance.loan-deposit-per-month arrears.paid hotline.number hotline.province-first hotline.received
     hotline.closed hotline.satisfaction credit.fields credit.commitment-items credit.commitments
     credit.monitored-counties credit.monitor-coverage credit.rank-month credit.rank-cities credit.national-rank
     credit.province-first-issues credit.province-best-rank`,
    [
      '市场主体、减负、投诉专线、信用；每个排名写明范围和公布机关',
      'New firms, relief, complaint line, credit; each rank names its class and publisher',
    ],
  ),
  section(
    'ecology',
    'measures',
    3,
    ['3.生态环境保护', '3. Ecology'],
    700,
    'city-ecology city-agriculture city-forestry city-police',
    `structure.item-3 eco.four-plus-one eco.air-rank-band eco.water-sections eco.water-class eco.water-compliance
     eco.forest-coverage eco.illegal-fishing-cases eco.illegal-fishing-persons`,
    ['治理、指标、案件；创建中的不写成获得', 'Treatment, indicators, cases; what is applied for is not told as won'],
  ),
  section(
    'rules',
    'measures',
    2,
    ['（三）健全依法行政制度', '(3) Rules and decisions'],
    1200,
    'city-justice city-natural-resources city-housing',
    `cleanup.wildlife-files cleanup.bizenv-amend cleanup.bizenv-repeal cleanup.civilcode-rules
     cleanup.civilcode-rules-keep cleanup.civilcode-rules-revise cleanup.civilcode-files cleanup.civilcode-files-keep
     cleanup.civilcode-files-revise filing.reported-rate filing.filed-rate filing.reviewed-rate filing.corrected-rate
     counsel.coverage counsel.party-organs counsel.institutions`,
    [
      '立法、清理、备案、决策、法律顾问；清理总数等于各结论之和',
      'Legislation, clean-up, filing, decisions, counsel; totals add up',
    ],
  ),
  section(
    'services',
    'measures',
    2,
    ['（四）“放管服”和政府职能', '(4) Services and functions'],
    1200,
    'city-gov-service city-market city-natural-resources city-civil-affairs',
    `services.net-city-units services.net-county-units services.net-townships services.net-villages services.cutoff
     services.levels services.items-total services.items-instant services.instant-share services.items-online
     services.online-share services.items-once services.once-share services.items-zero services.zero-share
     services.property-utilities-rank foodsafety.province-first services.licence-rank-months intermediary.list-version
     intermediary.items certs.community-items`,
    ['占比由件数计算，不填写；写明截止日', 'Shares are computed from counts, never typed; the cut-off is stated'],
  ),
  section(
    'enforcement',
    'measures',
    2,
    ['（五）行政执法监督', '(5) Enforcement and its supervision'],
    1000,
    'city-justice city-market city-ecology city-natural-resources',
    `enforcement.three-systems enforcement.three-systems-coverage enforcement.record-platform-first
     enforcement.inspection-period enforcement.inspection-prefectures enforcement.inspection-levels
     enforcement.inspection-commended enforcement.inspection-commended-own enforcement.civilcode-guide-first
     enforcement.civilcode-aspects enforcement.civilcode-duties enforcement.civilcode-guides enforcement.cert-cutoff
     enforcement.cert-units enforcement.cert-officers enforcement.casefile-review-years`,
    ['三项制度、资格、评查；“截至目前”改写为日期', 'Three systems, certificates, case files; “so far” becomes a date'],
  ),
  section(
    'power',
    'measures',
    2,
    ['（六）权力制约和监督', '(6) Checks on power'],
    600,
    'city-justice city-gov-service hotline-12345 city-development',
    `litigation.head-attendance-rate litigation.win-rate litigation.judgment-performance inquiry.matters-closed
     inquiry.close-rate inquiry.satisfaction`,
    ['应诉、公开、网络问政；每个比率写明分母', 'Litigation, disclosure, online inquiry; each rate names its base'],
  ),
  section(
    'disputes',
    'measures',
    2,
    ['（七）多元化解矛盾纠纷', '(7) Settling disputes'],
    1200,
    'city-petition city-justice city-police',
    `petition.issues-resolved petition.supervised-cases petition.supervised-resolved-rate mediation.county-centres
     mediation.centre-area mediation.committees mediation.judge-studio-levels mediation.fund-per-year mediation.disputes
     mediation.success-rate mediation.banners mediation.honour-innovation-year mediation.honour-innovation
     mediation.honour-governance-edition mediation.honour-governance reconsideration.online-hearing-first
     reconsideration.period reconsideration.accepted reconsideration.closed reconsideration.mediated
     reconsideration.mediation-rate`,
    [
      '信访、调解、复议；受理、办结和结转相符',
      'Petitions, mediation, reconsideration; received, closed and carried over agree',
    ],
  ),
  section(
    'grassroots',
    'measures',
    2,
    ['（八）依法治理和公共法律服务', '(8) Governance and legal services'],
    900,
    'city-justice city-police city-civil-affairs city-health',
    `drug.testing-province-first drug.testing-officials pls.centres-built pls.township-rate legalaid.period
     legalaid.cases counsel.villages counsel.village-coverage village.power-list-items
     village.power-list-award-edition correction.province-only honour.civilised-city-terms`,
    [
      '基层治理、法律服务、荣誉；“唯一”“连续”须有凭据',
      'Grassroots, services, honours; “only” and “running” need their proof',
    ],
  ),
  section(
    'publicity',
    'measures',
    2,
    ['（九）法治宣传教育', '(9) Publicity of law'],
    900,
    'city-justice city-education city-culture-tourism',
    `lawpop.epidemic-radio-issues exam.participation-rate exam.pass-rate lawpop.livestream-courses
     culture.bases-per-county culture.sites culture.provincial-demo culture.national-villages lawpop.radio-hotline-year
     lawpop.radio-hotline-episodes survey.province-only selection.period selection.persons selection.events
     selection.innovations`,
    ['普法、考法、阵地、评选', 'Publicity, examinations, sites, selections'],
  ),
  section(
    'part-two',
    'weaknesses',
    1,
    ['二、存在的不足和{nextYear}年工作思路', 'II. Weaknesses and the plan of {nextYear}'],
    null,
    '',
    'plan.title-year',
    ['标题年份是下一年', 'The heading names the next year'],
  ),
  section(
    'weaknesses',
    'weaknesses',
    0,
    ['', ''],
    500,
    'city-justice',
    'plan.year plan.china-plan-period plan.society-outline-period',
    [
      '每条不足对应整改清单；写明上级规划的起止年',
      'Each weakness is on the list of repairs; superior plans with their years',
    ],
  ),
  section('next', 'next', 0, ['', ''], 1200, 'city-justice city-government-office', '', [
    '每项任务对应下年度安排，有单位和期限',
    'Each item stands in next year’s plan with a unit and a day',
  ]),
  section('closing', 'closing', 0, ['', ''], 60, 'city-government-office', 'report.date', [
    '署名和成文日期',
    'Signature and date',
  ]),
]
