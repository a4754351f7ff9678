import {
  type Action,
  addTo,
  and,
  type Citation,
  type Definition,
  date,
  defineReturn,
  type Expression,
  entry,
  eq,
  exists,
  type Form,
  field,
  ge,
  gt,
  input,
  le,
  longText,
  type Need,
  need,
  not,
  organ,
  overridden,
  param,
  plus,
  post,
  type Read,
  type Roster,
  region,
  spelled,
  startOf,
  statute,
  system,
  type Table,
  taskCount,
  text,
  today,
  value,
  yesNo,
} from '#language'
import { checkingActs, deadlines, documents, outcomes, states } from './checking.ts'
import { compareForm, compareReads, comparing } from './comparing.ts'
import { type Kind, kinds } from './kinds.ts'
import { type Computed, computedField, computedNote, formOf, type Item, type Pair, sumField } from './meaning.ts'
import { partsOf, rowActs, total, zeroNeed } from './units.ts'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })
const filing: Citation[] = [本市规则('填报'), 统计法('7')]

const officer = post('return-officer', { of: 'unit' })
const organiser = post('return-organiser')
export const asked = { public: true as const, required: true as const }

/** What a verified return puts into the register of verified values under one figure id. */
export interface FigureOf {
  /** Field that holds the value, and the unit where it is not that of an item. */
  of?: string
  unit?: Pair
  /** Field that holds the value where it is a day. */
  day?: string
  /** First day, where it is not that of the period: a total that runs on from a stated start. */
  from?: Expression
}

export interface ReturnSpec {
  id: Kind
  purpose: { zh: string; en: string }
  basis?: Citation[]
  sensitive?: true
  /** Opens by itself besides being asked for. */
  every?: 'month' | 'quarter' | 'year'
  /** Units that each file and sign a part; totals are worked out from what they signed. */
  parts?: { title: Pair; items: Readonly<Record<string, Item>>; form?: Form; needs?: Need[] }
  /** One row for each case, policy, section, place. */
  rows?: { id: string; title: Pair; row: Pair; columns: Form; needs?: Need[] }
  /** What the filing unit itself fills in. */
  items?: Readonly<Record<string, Item>>
  /** Fields that are no figures: names, notices, methods. */
  form?: Form
  computed?: Readonly<Record<string, Computed>>
  needs?: Need[]
  reads?: Read[]
  rosters?: Record<string, Roster>
  figures: Readonly<Record<string, FigureOf>>
  /** Figures that are compared with last year's and with what was given elsewhere. */
  compares?: readonly string[]
  /** `items`: all of them zero; `rows`: no row; `none`: nothing of this return can be zero. */
  zero: 'items' | 'rows' | 'none'
}

const register = 'returned-values'
const cityRegion = param('city.region')

/** The opening: definition issued, unit named, period not verified before. */
const opening = (spec: ReturnSpec, from: Expression, to: Expression): Pick<Action, 'reads' | 'needs' | 'sets'> => {
  const [first = ''] = Object.keys(spec.figures)
  const own: Expression = spec.figures[first]?.from ?? from
  return {
    reads: [
      { id: 'definition', register: 'return-definitions', key: value(spec.id), mayBeAbsent: true },
      { id: 'named', register: 'return-units', key: value(spec.id), mayBeAbsent: true },
      { id: 'known', register, key: spelled(`${first}/`, own, '..', to, '/', cityRegion), mayBeAbsent: true },
    ],
    needs: [
      need(
        exists(entry('definition', 'issuedOn')),
        'DEFINITION_NOT_ISSUED',
        '指标解释还没有印发，不能布置填报；先印发指标解释。',
        'The definitions have not been issued yet: issue them before anybody is asked.',
      ),
      need(
        exists(entry('named', 'organ')),
        'UNIT_NOT_NAMED',
        '还没有确定由哪个单位填报，请先在填报单位名册中列入。',
        'No unit is named for this return: enter it in the register of filing units first.',
      ),
      need(
        not(exists(entry('known', 'figure'))),
        'ALREADY_VERIFIED',
        '这一期间的数据已经填报并核实，不再重复填报；有误的，在原报表上更正。',
        'This period has been filed and verified: it is not asked again. An error is corrected on that return.',
      ),
    ],
    sets: {
      periodFrom: from,
      periodTo: to,
      period: spelled(from, '..', to),
      lastPeriod: spelled(addTo(from, -1, 'year'), '..', addTo(addTo(addTo(to, 1, 'day'), -1, 'year'), -1, 'day')),
      area: cityRegion,
      unit: entry('named', 'organ'),
      verifiedBy: entry('named', 'verifiedBy'),
      edition: entry('definition', 'edition'),
    },
  }
}

const lengths = { month: 1, quarter: 3, year: 12 } as const

function openingActs(spec: ReturnSpec): Record<string, Action> {
  const opens = { verb: 'open' as const, from: [], to: 'due', handsTo: 'unit', ...(spec.parts ? { freezes: ['parts'], gives: ['part'] } : {}), basis: filing }
  const ask = opening(spec, input('periodFrom'), input('periodTo'))
  const acts: Record<string, Action> = {
    ask: {
      title: { zh: '布置填报', en: 'Ask for the return' },
      ...opens,
      by: [organiser],
      form: {
        periodFrom: date('期间起', 'Period from', { ...asked, example: '2020-01-01' }),
        periodTo: date('期间止（数据截止日）', 'Period to (cut-off)', { ...asked, example: '2020-11-30' }),
        dueOn: date('报送截止', 'Due', { ...asked, example: '2020-12-10' }),
      },
      reads: ask.reads ?? [],
      needs: [
        need(
          and(le(input('periodFrom'), input('periodTo')), ge(input('dueOn'), today())),
          'DATES_OUT_OF_ORDER',
          '期间的起止须先后有序，报送截止日不能已经过去。',
          'The period must run forwards, and the due day may not have passed.',
        ),
        ...(ask.needs ?? []),
      ],
      sets: { ...ask.sets },
    },
  }
  if (!spec.every) return acts
  const now = startOf(today(), spec.every)
  const begin = opening(spec, addTo(now, -lengths[spec.every], 'month'), addTo(now, -1, 'day'))
  acts.begin = {
    title: { zh: '按期开始填报', en: 'Open the period' },
    ...opens,
    by: [system()],
    ...begin,
    sets: { ...begin.sets, dueOn: addTo(today(), param('returns.file-days'), 'day') },
  }
  return acts
}

/** Nobody types a sum: what the units signed is added up, what rests on it is worked out. */
function fill(spec: ReturnSpec): Action {
  const { items = {}, computed = {}, parts, rows } = spec
  const totals = Object.keys(parts?.items ?? {}).map((name) => [name, total(name)] as const)
  const ownZero = !parts && spec.zero !== 'none'
  return {
    title: parts ? { zh: '汇总填报', en: 'Sum up' } : { zh: '填报', en: 'Fill in' },
    main: true,
    by: [officer],
    from: ['due'],
    to: 'filled',
    form: {
      ...formOf(items),
      ...spec.form,
      ...(ownZero ? { zeroReturn: yesNo('零报告', 'A zero return', { public: true }) } : {}),
      ...compareForm(spec),
      note: longText('说明', 'Note', { max: 500, hint: computedNote(computed) }),
    },
    reads: [...(spec.reads ?? []), ...compareReads(spec)],
    ...(spec.rosters ? { freezes: Object.keys(spec.rosters) } : {}),
    needs: [
      need(
        le(field('periodTo'), today()),
        'PERIOD_NOT_OVER',
        '期间还没有结束，到数据截止日以后才能填报。',
        'The period is not over: it can be filled in once its last day has come.',
      ),
      ...(parts
        ? [
            need(
              and(gt(taskCount('part', 'done'), 0), eq(plus(taskCount('part', 'open'), taskCount('part-sign', 'open')), 0)),
              'PARTS_MISSING',
              '还有单位没有报送或者没有审签，不能汇总。',
              'Some units have not filed or signed yet: nothing can be summed up.',
            ),
          ]
        : []),
      ...(ownZero ? [zeroNeed(spec.zero === 'rows' && rows ? { rows: rows.id } : { items: Object.keys(items) })] : []),
      ...(spec.needs ?? []),
    ],
    warns: comparing(spec),
    sets: { ...Object.fromEntries(totals), ...Object.fromEntries(Object.entries(computed).map(([name, { is }]) => [name, is])) },
    basis: filing,
  }
}

const known = { public: true as const }

function computedForm({ parts, computed = {} }: ReturnSpec): Form {
  return {
    unit: organ('填报单位', 'Filing unit', known),
    verifiedBy: organ('核实单位', 'Verifying unit', known),
    area: region('地区', 'Area', known),
    period: text('期间', 'Period', known),
    edition: text('指标解释版本', 'Edition of the definitions', known),
    ...Object.fromEntries(Object.entries(parts?.items ?? {}).map(([name, item]) => [name, sumField(item)])),
    ...Object.fromEntries(Object.entries(computed).map(([name, item]) => [name, computedField(item)])),
    sourceHash: text('原始资料文件校验值', 'Digest of the source file', known),
  }
}

/** 报表: the one frame of every return. A file states only what is its own. */
export function returnOf(spec: ReturnSpec): Definition {
  const { zh, en, mechanism } = kinds[spec.id]
  const { parts, rows } = spec
  const units = parts ? partsOf(spec) : undefined
  const tables: Record<string, Table> | undefined = rows && {
    [rows.id]: { title: { zh: rows.title[0], en: rows.title[1] }, columns: rows.columns, basis: filing },
  }
  const rosters = { ...spec.rosters, ...units?.rosters }
  return defineReturn({
    id: spec.id,
    title: { zh, en },
    purpose: spec.purpose,
    serves: [mechanism],
    basis: [...filing, ...(spec.basis ?? [])],
    inForce: { from: '2020-01-01' },
    home: 'fadu',
    ...(spec.every ? { opens: { every: spec.every, day: 1, ...(spec.every === 'year' ? { month: 1 } : {}), basis: 本市规则('填报') } } : {}),
    parties: {},
    start: 'due',
    states: states(parts !== undefined),
    actions: { ...openingActs(spec), ...(rows ? rowActs(spec) : {}), ...units?.actions, fill: fill(spec), ...checkingActs(spec) },
    deadlines: deadlines(),
    ...(tables ? { tables } : {}),
    ...(units ? { tasks: units.tasks } : {}),
    ...(Object.keys(rosters).length > 0 ? { rosters } : {}),
    documents: documents(),
    audience: [{ field: 'unit' }, { field: 'verifiedBy' }, { post: 'return-organiser' }, { post: 'government-office' }, { post: 'mayor' }],
    outcomes: {
      ...outcomes(),
      ...(spec.zero === 'none' || parts ? {} : { zero: { title: { zh: '零报告', en: 'Zero return' }, when: eq(field('zeroReturn'), true) } }),
      ...(spec.compares
        ? {
            differs: {
              title: { zh: '差异已说明', en: 'A difference was explained' },
              when: gt(plus(overridden('DIFFERS_FROM_LAST_YEAR'), overridden('DIFFERS_FROM_ELSEWHERE')), 0),
            },
          }
        : {}),
    },
    headline: ['unit', 'period', 'dueOn'],
    computed: computedForm(spec),
    ...(spec.sensitive ? { sensitive: true as const } : {}),
    retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  })
}
