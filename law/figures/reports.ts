import {
  and,
  counting,
  eq,
  type FigureDefinition,
  type FigureValue,
  field,
  lastOf,
  less,
  type Measure,
  not,
  outcome,
  param,
  period,
  plus,
  type Selection,
  share,
  spelled,
  statute,
  type Wording,
} from '#language'
import { since2020, text, 本市规则 } from './shared.ts'

const 督察规定 = statute('supervision-provisions', { unverified: true })

const own = and(eq(field('body'), param('report.city-body')), eq(field('year'), period('year')))
const report: Selection = { matters: 'report.annual', where: own }
/** Every body in the register at the end of the year, less those of which it was found that no report is due. */
const due: Measure = less(
  counting({ register: 'obliged-bodies' }),
  counting({ matters: 'report.annual', where: and(eq(field('year'), period('year')), outcome('notDue')) }),
)
const dueAnd = (which: string): Selection => ({
  matters: 'report.annual',
  where: and(eq(field('year'), period('year')), not(outcome('notDue')), outcome(which)),
})
const ofNextYear = and(eq(field('body'), param('report.city-body')), eq(field('year'), plus(period('year'), 1)))
const plan: Selection = { matters: 'plan.next-year', where: ofNextYear }
const superior = (code: string): Selection => ({ rows: 'plan.next-year', table: 'superiors', where: and(ofNextYear, eq(field('planCode'), code)) })

interface Given {
  id: string
  zh: string
  en: string
  unit: [string, string]
  says: [string, string]
  serves: string
  value: FigureValue
  wording: Wording
  kind?: FigureDefinition['kind']
}

const define = ({ id, zh, en, unit, says, serves, value, wording, kind = 'stated' }: Given): FigureDefinition => ({
  id,
  title: text(zh, en),
  says: text(...says),
  unit: text(...unit),
  kind,
  serves: [serves],
  basis: [督察规定('24'), 本市规则('年度报告')],
  inForce: since2020,
  scope: {
    time: 'at-end',
    of:
      kind === 'counted'
        ? text('全市：市、县市区、部门、乡镇等报告机关', 'All bodies that must report: city, counties, departments, townships')
        : text('市政府本级', 'The city government itself'),
    prevails: text('以报告件和安排件的记录为准。', 'The record of the report and of the plan holds.'),
  },
  value,
  wording,
})

const term = (id: string, code: string, zh: string, en: string) =>
  define({
    id,
    zh,
    en,
    unit: ['期间', 'period'],
    says: ['下年度安排所对应的上级规划、纲要的起止年份。', 'First and last year of the superior plan that the plan answers to.'],
    serves: 'plan.next-year',
    value: { of: lastOf(superior(code), spelled(field('fromYear'), '/', field('toYear')), field('planCode')) },
    wording: { as: 'years' },
  })

/** 报告本身: its year and day, the plan of the next year, and how many bodies filed and published. */
export const reportFigures = [
  define({
    id: 'report.period-year',
    zh: '报告所述年度',
    en: 'Year reported',
    unit: ['年', 'year'],
    says: ['年度报告所述的年度。', 'The year that the report is about.'],
    serves: 'report.annual',
    value: { of: lastOf(report, field('year'), field('year')) },
    wording: { as: 'number' },
  }),
  define({
    id: 'report.date',
    zh: '成文日期',
    en: 'Date of the report',
    unit: ['日期', 'date'],
    says: ['报告签发的日期。', 'The day on which the report was signed.'],
    serves: 'report.annual',
    value: { of: lastOf(report, field('signedOn'), field('signedOn')) },
    wording: { as: 'date' },
  }),
  define({
    id: 'report.filed-rate',
    zh: '年度报告报送率',
    en: 'Share of reports filed',
    unit: ['%', '%'],
    says: ['应当报告的机关中已经报送的比例。', 'Bodies that have filed, of all that must.'],
    serves: 'report.annual',
    kind: 'counted',
    value: share(['已报送', 'Filed', counting(dueAnd('filed'))], ['应报告机关', 'Bodies that must report', due], '无应报告机关', 'no body must report'),
    wording: { as: 'percent', decimals: 2 },
  }),
  define({
    id: 'report.published-rate',
    zh: '年度报告公开率',
    en: 'Share of reports published',
    unit: ['%', '%'],
    says: ['应当报告的机关中已经公开的比例。', 'Bodies that have published, of all that must.'],
    serves: 'report.annual',
    kind: 'counted',
    value: share(['已公开', 'Published', counting(dueAnd('published'))], ['应报告机关', 'Bodies that must report', due], '无应报告机关', 'no body must report'),
    wording: { as: 'percent', decimals: 2 },
  }),
  define({
    id: 'plan.title-year',
    zh: '下年度思路年份',
    en: 'Year in the heading of the plan',
    unit: ['年', 'year'],
    says: ['报告第二部分标题所写的年份。', 'The year in the heading of part two.'],
    serves: 'plan.next-year',
    value: { of: lastOf(plan, field('titleYear'), field('titleYear')) },
    wording: { as: 'number' },
  }),
  define({
    id: 'plan.year',
    zh: '下年度',
    en: 'Year of the plan',
    unit: ['年', 'year'],
    says: ['安排所属的年度。', 'The year that is planned.'],
    serves: 'plan.next-year',
    value: { of: lastOf(plan, field('year'), field('year')) },
    wording: { as: 'number' },
  }),
  term('plan.china-plan-period', 'china-plan', '法治中国建设规划年限', 'Years of the plan on the rule of law in China'),
  term('plan.society-outline-period', 'society-outline', '法治社会建设纲要年限', 'Years of the outline on a law-based society'),
]
