import { and, choice, countRows, date, eq, exists, field, ge, input, integer, le, need, not, or, organ, row, statute, sumRows, text } from '#language'
import { said } from './meaning.ts'
import { asked, returnOf } from './parts.ts'

const 渔业法 = statute('fisheries-law', { unverified: true })

const distinct = not(exists(row('sameFactAs')))

/** 非法捕捞案件统计: police and fishery each enter their own cases by number and sign; one fact with two cases counts once. */
export default returnOf({
  id: 'eco.crime-cases',
  purpose: {
    zh: '公安机关和渔政部门各自按案号登记非法捕捞案件和打处人数，分别审签；同一事实两个案号的，注明并只计一次。',
    en: 'Police and fishery bodies each enter their cases and persons by case number and sign; one fact under two numbers is linked and counted once.',
  },
  basis: [渔业法('38')],
  every: 'year',
  parts: { title: ['登记并确认本单位案件', 'Enter and confirm the unit’s cases'], items: {} },
  rows: {
    id: 'cases',
    title: ['非法捕捞案件', 'Illegal-fishing cases'],
    row: ['案件', 'a case'],
    columns: {
      caseNumber: text('案号', 'Case number', {
        ...asked,
        max: 60,
        hint: said({
          time: ['期间内立案的', 'opened within the period'],
          scope: ['全市公安机关和渔政部门', 'police and fishery bodies of the city'],
          counted: ['刑事案件和行政案件逐案登记', 'criminal and administrative cases, each entered'],
          source: ['立案文书', 'the document that opened the case'],
        }),
        example: '演示渔罚〔2020〕1号',
      }),
      caseKind: choice(
        '性质',
        'Kind',
        { criminal: ['刑事案件', 'Criminal'], administrative: ['行政案件', 'Administrative'] },
        { ...asked, example: 'administrative' },
      ),
      openedOn: date('立案日期', 'Opened on', { ...asked, example: '2020-05-06' }),
      persons: integer('打处人数', 'Persons', {
        ...asked,
        max: 1000,
        hint: said({
          time: ['期间内', 'within the period'],
          scope: ['本案涉及人员', 'persons of this case'],
          counted: ['刑事拘留、取保候审、移送起诉或者行政处罚的人数，一人只计一次', 'detained, bailed, sent for prosecution or fined, each person once'],
          source: ['强制措施和处罚文书', 'the documents of these measures'],
        }),
        example: 7,
      }),
      sameFactAs: text('与哪个案号是同一事实（不另计）', 'Same fact as case number (not counted again)', { public: true, max: 60 }),
      organ: organ('办案单位', 'Unit', { public: true }),
    },
    needs: [
      need(
        eq(countRows('cases', eq(row('caseNumber'), input('caseNumber'))), 0),
        'LISTED_ALREADY',
        '这个案号已经登记。',
        'This case number is entered already.',
      ),
      need(
        and(ge(input('openedOn'), field('periodFrom')), le(input('openedOn'), field('periodTo'))),
        'OUTSIDE_PERIOD',
        '立案日期不在本期间内。',
        'It was not opened within the period.',
      ),
      need(
        or(not(exists(input('sameFactAs'))), eq(countRows('cases', eq(row('caseNumber'), input('sameFactAs'))), 1)),
        'NO_SUCH_CASE',
        '所注的另一案号还没有登记。',
        'The other case number has not been entered.',
      ),
    ],
  },
  computed: {
    fishingCases: {
      title: ['查处案件', 'Cases'],
      unit: ['起', 'cases'],
      how: ['登记的案件数，同一事实只计一次', 'cases entered, one fact once'],
      is: countRows('cases', distinct),
    },
    fishingPersons: {
      title: ['打处人数', 'Persons'],
      unit: ['人', 'persons'],
      how: ['各案人数之和，同一事实只计一次', 'the sum over cases, one fact once'],
      is: sumRows('cases', row('persons'), distinct),
    },
    criminalCases: {
      title: ['其中刑事案件', 'Of which criminal'],
      unit: ['起', 'cases'],
      how: ['性质为刑事的案件数', 'criminal cases'],
      is: countRows('cases', and(distinct, eq(row('caseKind'), 'criminal'))),
    },
  },
  figures: {
    'eco.illegal-fishing-cases': { of: 'fishingCases' },
    'eco.illegal-fishing-persons': { of: 'fishingPersons' },
    'eco.illegal-fishing-criminal': { of: 'criminalCases' },
  },
  compares: ['eco.illegal-fishing-cases'],
  zero: 'rows',
})
