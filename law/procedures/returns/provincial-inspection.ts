import { and, choice, countRows, date, differentIn, eq, ge, input, le, need, organ, row, statute, text, yesNo } from '#language'
import { type Pair, said } from './meaning.ts'
import { asked, returnOf } from './parts.ts'

const 本市规则 = statute('xianning-work-rules', { unverified: true })

const notice: Pair = ['省的检查通报', 'the province’s notice']
const commended = eq(row('commended'), true)

/** 全省行政执法检查通报: what the notice itself says; the period of the return is that of the inspection. */
export default returnOf({
  id: 'enforcement.provincial-inspection',
  purpose: {
    zh: '登记省里行政执法检查通报的内容：检查期间、受检市州数、检查层级、被表扬的地方和本市的地方，以通报原件核实。',
    en: 'What the province’s notice of an enforcement inspection says: period, prefectures, levels, places commended and own places; verified against the notice.',
  },
  basis: [本市规则('执法检查')],
  rows: {
    id: 'places',
    title: ['通报中点名的地方', 'Places named in the notice'],
    row: ['点名的地方', 'a place'],
    columns: {
      place: text('地方', 'Place', {
        ...asked,
        max: 40,
        hint: said({
          time: ['所报检查期间', 'the inspection of this return'],
          scope: ['通报点名的市州和县市区', 'prefectures and counties named in the notice'],
          counted: ['一个地方一条，表扬和批评都登记', 'one row for each place, praised or criticised'],
          source: notice,
        }),
        example: '演示·某县',
      }),
      level: choice('层级', 'Level', { prefecture: ['市州', 'Prefecture'], county: ['县市区', 'County'] }, { ...asked, example: 'county' }),
      commended: yesNo('被通报表扬', 'Commended', { ...asked, example: true }),
      ours: yesNo('本市的地方', 'A place of this city', { ...asked, example: false }),
      organ: organ('登记单位', 'Entered by', { public: true }),
    },
    needs: [need(eq(countRows('places', eq(row('place'), input('place'))), 0), 'LISTED_ALREADY', '这个地方已经登记。', 'This place is entered already.')],
  },
  items: {
    prefectures: {
      title: ['受检市州数', 'Prefectures inspected'],
      type: 'integer',
      unit: ['个', 'prefectures'],
      meaning: {
        time: ['所报检查期间', 'the inspection of this return'],
        scope: ['全省', 'the province'],
        counted: ['通报所载的受检市州数', 'the number in the notice'],
        source: notice,
      },
      example: 17,
      min: 1,
      max: 40,
    },
    levels: {
      title: ['检查层级数', 'Levels inspected'],
      type: 'integer',
      unit: ['级', 'levels'],
      meaning: {
        time: ['所报检查期间', 'the inspection of this return'],
        scope: ['全省', 'the province'],
        counted: ['通报所载的检查层级，市县两级填2', 'levels in the notice: city and county are 2'],
        source: notice,
      },
      example: 2,
      min: 1,
      max: 4,
    },
  },
  form: {
    inspectionNotice: text('通报名称和文号', 'Notice', { ...asked, max: 120, example: '全省行政执法检查情况通报（演示）' }),
    noticeOn: date('通报日期', 'Date of the notice', { ...asked, example: '2020-10-20' }),
  },
  needs: [
    need(
      and(ge(input('noticeOn'), { field: 'periodFrom' }), le(differentIn('places', row('level')), input('levels'))),
      'NOT_AS_NOTICED',
      '通报日期不能早于检查，点名的地方的层级不能多于检查层级。',
      'The notice cannot be older than the inspection, nor name more levels than were inspected.',
    ),
  ],
  computed: {
    commendedPlaces: {
      title: ['被表扬的地方', 'Places commended'],
      unit: ['个', 'places'],
      how: ['登记为表扬的条数', 'rows commended'],
      is: countRows('places', commended),
    },
    commendedOwn: {
      title: ['其中本市的', 'Of which of this city'],
      unit: ['个', 'places'],
      how: ['登记为表扬且属本市的条数', 'rows commended and of this city'],
      is: countRows('places', and(commended, eq(row('ours'), true))),
    },
  },
  figures: {
    'enforcement.inspection-prefectures': { of: 'prefectures' },
    'enforcement.inspection-period': { unit: ['期间', 'period'] },
    'enforcement.inspection-levels': { of: 'levels' },
    'enforcement.inspection-commended': { of: 'commendedPlaces' },
    'enforcement.inspection-commended-own': { of: 'commendedOwn' },
  },
  zero: 'none',
})
