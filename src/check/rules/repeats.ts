import { isCount } from '../claims/rates.ts'
import { reachable } from '../numbers/arithmetic.ts'
import type { Quantity } from '../numbers/quantity.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const repeats: Family = {
  rules: [
    {
      id: 'repeated-differently',
      title: { zh: '同一数据前后不一致', en: 'The same figure, two numbers' },
      explains: {
        zh: '同一指标在文中出现两次，数字不同。',
        en: 'The same measure stands twice with different numbers.',
      },
    },
    {
      id: 'unit-differs',
      title: { zh: '同一数据单位不一致', en: 'The same figure, two units' },
      explains: {
        zh: '同一指标两处数字相同而单位相差万倍。',
        en: 'The same measure stands twice with the same number but another unit.',
      },
    },
    {
      id: 'number-of-places',
      title: { zh: '乡镇、村等个数前后不一致', en: 'Differing numbers of townships or villages' },
      explains: {
        zh: '同一级区划的个数在文中不同，要问清口径。',
        en: 'The number of one kind of division differs within the text.',
      },
    },
    {
      id: 'rate-unreachable-elsewhere',
      title: { zh: '比率与文中另一处的总数不合', en: 'A rate that a count elsewhere cannot give' },
      explains: {
        zh: '按文中另一处所写的个数，没有整数能得出这一比率。',
        en: 'No whole number out of the count given elsewhere yields this rate.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    labels(reading, out)
    places(reading, out)
    return out
  },
}

const SCOPE =
  /^(?:截至[^,]*|目前|今年|全年|本年度?|全市|全县|全区|全镇|全乡|全局|全省|我市|我县|我区|我局|我镇|累计|共计|共|已|先后|合计|总计|其中|年内|一年来|20\d\d年度?|同时|并|也|还)+/
const TAIL = /(?:达到|达|为|约|超过|近|共计|共有|共|有|了|到|至|已|累计|是|突破|逾|超)+$/

/** The bare name of a measure: 行政复议案件受理 of `全年共受理行政复议案件`. */
function measure(label: string): string {
  return label.replace(/\s+/g, '').replace(SCOPE, '').replace(SCOPE, '').replace(TAIL, '')
}

const PERIOD =
  /(?:上年|去年|前年|上半年|下半年|季度|\d+月|20\d\d|“?十[二三四五]五|同期|以来|截至|年初|年末|计划|目标|力争|到20|同比|增长|增加|下降|减少|将)/

interface Said {
  q: Quantity
  name: string
}

/** The same full name of a measure with another number, in two sentences that tell no other time or place. */
function labels(reading: Reading, out: Draft[]): void {
  const seen = new Map<string, Said>()
  for (const q of reading.quantities) {
    const rate = q.kind === 'percent'
    if (!(isCount(q) || rate) || q.vague || q.numeral) continue
    const name = measure(q.label)
    if (name.length < (rate ? 6 : 5) || /^[名位个件]|占|每|第|等$|平均|新增|[增减升降]|最|各|分别|另/.test(name))
      continue
    const key = `${name}|${rate ? '%' : q.unit}`
    const first = seen.get(key)
    if (!first) {
      seen.set(key, { q, name })
      continue
    }
    const f = first.q
    if (f.sentence === q.sentence || (q.low <= f.high && f.low <= q.high)) continue
    const context = stretch(reading, f) + stretch(reading, q)
    if (PERIOD.test(context.replace(/20\d\d年(?:以来)?,/g, ''))) continue
    if (f.kind === 'money' && (f.value === q.value * 1e4 || q.value === f.value * 1e4)) {
      out.push({
        rule: 'unit-differs',
        severity: 'likely',
        start: q.labelStart,
        end: q.end,
        also: [{ start: f.labelStart, end: f.end }],
        zh: `“${name}”前面写作${f.text}，这里写作${q.text}，单位相差万倍。`,
        en: `“${name}” is ${f.text} before and ${q.text} here: the unit differs ten-thousandfold.`,
      })
      continue
    }
    const specific = name.length >= 7
    out.push({
      rule: 'repeated-differently',
      severity: specific ? 'likely' : 'ask',
      start: q.labelStart,
      end: q.end,
      also: [{ start: f.labelStart, end: f.end }],
      zh: `“${name}”前面写作${f.text}，这里写作${q.text}。`,
      en: `“${name}” is ${f.text} before and ${q.text} here.`,
    })
  }
}

function stretch(reading: Reading, q: Quantity): string {
  const s = reading.page.sentences[q.sentence]
  return s ? reading.page.flat.slice(Math.max(s.start, q.labelStart - 40), q.labelStart) + q.label : q.label
}

const KINDS: [RegExp, string, 'same' | 'near'][] = [
  [
    /^(?:个)?(?:乡镇|镇街|镇|乡|乡镇\(街道\)|镇\(街道\)|乡镇街道|街道)(?=[,。;、\d()]|$|均|全部|都|建|已|的|和|实|司|综|公)/,
    '乡镇',
    'same',
  ],
  [/^(?:个)?(?:村\(社区\)|村、社区|村\(居\)|村居|村社区|村和社区)/, '村(社区)', 'same'],
  [/^(?:个)?(?:行政村|村)(?=[,。;、\d()]|$|均|全部|都|建|已|的|和|实|法)/, '村', 'same'],
  [/^(?:个)?(?:县市区|县\(市、区\)|县区|县\(市区\))/, '县市区', 'same'],
]

const ALL = /(?:全市|全县|全区|全镇|全乡|辖区|全域|辖|我市|我县|我区)[^,;\d]{0,14}$/

interface Counted {
  q: Quantity
  name: string
  sure: boolean
}

function places(reading: Reading, out: Draft[]): void {
  const seen = new Map<string, Counted[]>()
  for (const q of reading.quantities) {
    if (q.kind !== 'count' || q.vague || q.value < 2 || !['个', '镇', '乡', '村', '街道'].includes(q.unit)) continue
    const { flat } = reading.page
    const behind = flat.slice(q.unit === '个' ? q.end : q.end - q.unit.length, q.end + 12)
    const kind = KINDS.find(([pattern]) => pattern.test(behind))
    if (!kind) continue
    if (/其中|新增|等|有$|另|余下|部分|首批|试点|第/.test(q.label) && !ALL.test(q.label)) continue
    const s = reading.page.sentences[q.sentence]
    const before = s ? flat.slice(Math.max(s.start, q.start - 40), q.start) : ''
    const sure =
      ALL.test(q.label) || /^[^,。;]{0,12}(?:全覆盖|全部|均)/.test(flat.slice(q.end, q.end + 16)) || ALL.test(before)
    const list = seen.get(kind[1]) ?? []
    list.push({ q, name: kind[1], sure })
    seen.set(kind[1], list)
  }
  compareAll(seen, out)
  rateElsewhere(reading, seen, out)
}

function compareAll(seen: Map<string, Counted[]>, out: Draft[]): void {
  for (const [name, list] of seen) {
    const sure = list.filter((c) => c.sure)
    const first = sure[0]
    const other = first && sure.find((c) => c.q.value !== first.q.value && c.q.sentence !== first.q.sentence)
    if (!first || !other) continue
    const close = Math.abs(first.q.value - other.q.value) / Math.max(first.q.value, other.q.value) < 0.15
    out.push(differ(name, first.q, other.q, close ? 'likely' : 'ask'))
  }
  const villages = seen.get('村')?.find((c) => c.sure || c.q.value > 50)
  const both = seen.get('村(社区)')?.find((c) => c.sure || c.q.value > 50)
  if (villages && both && villages.q.value !== both.q.value) out.push(differ('村(社区)', villages.q, both.q, 'ask'))
}

function differ(name: string, a: Quantity, b: Quantity, severity: 'likely' | 'ask'): Draft {
  return {
    rule: 'number-of-places',
    severity,
    start: b.start,
    end: b.end,
    also: [{ start: a.start, end: a.end }],
    zh: `${name}的个数前面写作${a.text}，这里写作${b.text}，请核对口径。`,
    en: `The number of ${name} is ${a.text} before and ${b.text} here; which scope is meant?`,
  }
}

/** 乡镇…建成率97.14% against 69个乡镇 elsewhere. */
function rateElsewhere(reading: Reading, seen: Map<string, Counted[]>, out: Draft[]): void {
  const wholes = [
    ...(seen.get('乡镇') ?? []),
    ...(seen.get('县市区') ?? []),
    ...(seen.get('村') ?? []),
    ...(seen.get('村(社区)') ?? []),
  ]
  for (const r of reading.quantities) {
    if (r.kind !== 'percent' || r.vague || r.value >= 100 || r.value < 1 || r.numeral) continue
    if (!/(?:建成|覆盖|达标|设立|配备|聘请|建立|入驻|完成)率/.test(r.label)) continue
    const kind = /^(?:[^,]{0,6})?(乡镇|镇街|街道|县市区|村\(社区\)|村)/.exec(r.label)?.[1]
    const wanted = kind === '镇街' || kind === '街道' ? '乡镇' : kind
    const known = wholes.filter((c) => c.name === wanted && c.q.value >= 5)
    const first = known[0]
    if (!first || known.some((c) => reachable(r, c.q.value))) continue
    if (reading.inSentence(r.sentence).some((q) => q.start < r.start && q.clause >= r.clause - 1 && isCount(q)))
      continue
    const n = first.q.value
    const k = Math.round((r.value * n) / 100)
    out.push({
      rule: 'rate-unreachable-elsewhere',
      severity: 'ask',
      start: r.labelStart,
      end: r.end,
      also: [{ start: first.q.start, end: first.q.end }],
      arithmetic: `${k} ÷ ${n} = ${((k / n) * 100).toFixed(2)}%`,
      zh: `文中另一处写${first.q.text}${wanted}，没有整数除以${n}能得出${r.text}，请核对总数。`,
      en: `Elsewhere the number is ${n}; no whole number over it gives ${r.text}.`,
    })
  }
}
