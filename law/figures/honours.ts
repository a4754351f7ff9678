import { and, eq, type FigureDefinition, field, firstOf, lastOf, le, type Measure, period, type Selection, streakOf, summing, type Wording } from '#language'
import { since2020, text, 本市规则 } from './shared.ts'

/** Valid honours of a series, up to the year asked for. */
const series = (name: string): Selection => ({
  register: 'honours',
  where: and(eq(field('series'), name), eq(field('status'), 'valid'), le(field('year'), period('year'))),
})

interface Honour {
  id: string
  zh: string
  en: string
  unit: [string, string]
  says: [string, string]
  of: Measure
  time?: 'at-end' | 'in-period'
  whose?: [string, string]
  wording?: Wording
}

const honour = ({ id, zh, en, unit, says, of, time = 'at-end', whose, wording }: Honour): FigureDefinition => ({
  id,
  title: text(zh, en),
  says: text(...says),
  unit: text(...unit),
  kind: 'listed',
  serves: ['honour.register'],
  basis: [本市规则('荣誉登记')],
  inForce: since2020,
  scope: {
    time,
    of: text(...(whose ?? (['咸宁市', 'The city of Xianning'] as [string, string]))),
    prevails: text('以授予机关的文件为准；没有文件的年度、届次不计入连续。', 'The issuer’s document holds; a year or term without one breaks the run.'),
  },
  value: { of },
  wording: wording ?? { as: 'number' },
})

const innovation = series('rule-of-law-innovation-case')
const governance = series('social-governance-case')

/** 荣誉和上级肯定: counted from the register, where every year and term stands with its document. */
export const honourFigures = [
  honour({
    id: 'honour.finance-credit-city-years',
    zh: '“金融信用市”连续获授年数',
    en: 'Years in a row as a city of financial credit',
    unit: ['年（连续）', 'years in a row'],
    says: ['到报告年度为止，逐年都有授予文件的连续年数。', 'Years up to the year of the report, each with its document, without a gap.'],
    of: streakOf(series('finance-credit-city'), field('year')),
  }),
  honour({
    id: 'honour.civilised-city-terms',
    zh: '省级文明城市连续获授届数',
    en: 'Terms in a row as a provincial civilised city',
    unit: ['届（连续）', 'terms in a row'],
    says: ['逐届都有命名文件的连续届数。', 'Terms, each with its document, without a gap.'],
    of: streakOf(series('civilised-city'), field('term')),
  }),
  honour({
    id: 'mediation.banners',
    zh: '获赠锦旗',
    en: 'Banners received',
    unit: ['幅', 'banners'],
    says: ['调解工作一年里收到的锦旗幅数，逐幅登记。', 'Banners given for mediation in the year, each registered.'],
    of: summing(
      { register: 'honours', dated: { field: 'issuedOn' }, where: and(eq(field('series'), 'mediation-banner'), eq(field('status'), 'valid')) },
      field('quantity'),
    ),
    time: 'in-period',
    whose: ['全市人民调解组织', 'Mediation bodies of the whole city'],
    wording: { as: 'at-least', step: 10, by: 1, mark: '', more: '余' },
  }),
  honour({
    id: 'mediation.honour-innovation-year',
    zh: '十大法治创新案例入选年度',
    en: 'Year of the innovation award',
    unit: ['年度', 'year'],
    says: ['调解中心入选全省“十大法治创新案例”的年度。', 'The year in which the mediation centre was chosen.'],
    of: lastOf(innovation, field('year'), field('year')),
  }),
  honour({
    id: 'mediation.honour-innovation',
    zh: '全省法治创新案例入选名额',
    en: 'Places of the innovation award',
    unit: ['名额', 'places'],
    says: ['该年度全省入选案例的名额。', 'Cases chosen in the province in that year.'],
    of: lastOf(innovation, field('places'), field('year')),
  }),
  honour({
    id: 'mediation.honour-governance-edition',
    zh: '社会治理创新案例届次',
    en: 'Edition of the governance award',
    unit: ['届（序）', 'edition'],
    says: ['入选湖北社会治理创新案例的届次。', 'The edition in which it was chosen.'],
    of: firstOf(governance, field('term'), field('year')),
  }),
  honour({
    id: 'mediation.honour-governance',
    zh: '社会治理创新案例入选名额',
    en: 'Places of the governance award',
    unit: ['名额', 'places'],
    says: ['该届全省入选案例的名额。', 'Cases chosen in that edition.'],
    of: firstOf(governance, field('places'), field('year')),
  }),
  honour({
    id: 'village.power-list-award-edition',
    zh: '改革奖届次',
    en: 'Edition of the reform award',
    unit: ['届（序）', 'edition'],
    says: ['通山县《村级权责清单30条》获湖北省改革奖的届次。', 'The edition in which Tongshan’s list of village powers won.'],
    of: lastOf(series('reform-award'), field('term'), field('year')),
    whose: ['通山县', 'Tongshan county'],
  }),
]
