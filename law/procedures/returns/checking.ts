import {
  type Action,
  and,
  ceiling,
  type Deadline,
  type Definition,
  type Document,
  days,
  digestOf,
  eq,
  field,
  files,
  gt,
  input,
  late,
  localLimit,
  longText,
  need,
  not,
  onCalendarDate,
  onDate,
  onDoing,
  onEntering,
  post,
  type State,
  spelled,
  state,
  statute,
  text,
  times,
  value,
  type Write,
  wasLate,
} from '#language'
import type { FigureOf, ReturnSpec } from './parts.ts'
import { correctionParts } from './units.ts'

const 统计法 = statute('statistics-law', { unverified: true })
const 本市规则 = statute('xianning-work-rules', { unverified: true })
const filing = [本市规则('填报'), 统计法('7')]
const checking = [本市规则('核实'), 统计法('7')]

const _officer = post('return-officer', { of: 'unit' })
const leader = post('return-leader', { of: 'unit' })
const verifier = post('return-verifier', { of: 'verifiedBy' })
const organiser = post('return-organiser')

export const states = (parts: boolean): Record<string, State> => ({
  due: { title: parts ? { zh: '各单位报送、待汇总', en: 'Units file; to be summed up' } : { zh: '待填报', en: 'To be filled in' }, basis: filing },
  filled: { title: { zh: '待审签', en: 'To be signed' }, basis: filing },
  signed: { title: { zh: '待核实', en: 'To be verified' }, basis: checking },
  verified: { title: { zh: '已核实', en: 'Verified' }, final: true, basis: checking },
})

const unitOf = (spec: ReturnSpec, { of = '', unit }: FigureOf): string =>
  (unit ?? spec.items?.[of]?.unit ?? spec.parts?.items[of]?.unit ?? spec.computed?.[of]?.unit ?? ['', ''])[0]

const written = (spec: ReturnSpec, op: Write['op']): Write[] =>
  Object.entries(spec.figures).map(([figure, it]) => {
    const from = it.from ?? field('periodFrom')
    return {
      register: 'returned-values',
      op,
      key: spelled(`${figure}/`, from, '..', field('periodTo'), '/', field('area')),
      values: {
        figure: value(figure),
        from,
        to: field('periodTo'),
        asOf: field('periodTo'),
        area: field('area'),
        organ: field('unit'),
        value: it.of ? field(it.of) : value(null),
        day: it.day ? field(it.day) : value(null),
        unit: value(unitOf(spec, it)),
        source: input('source'),
        sourceHash: input('sourceHash'),
      },
      from: field('periodTo'),
    }
  })

/** A second post's person holds the figures against the source document; its file and digest stay with them. */
const against = {
  by: [verifier],
  from: ['signed'],
  to: 'verified',
  main: true as const,
  form: {
    source: text('核实所据的原始资料', 'Source document', { public: true, required: true, max: 120, example: '市场主体登记统计表（2020年11月）' }),
    sourceFile: files('原始资料文件', 'File of the source', { required: true, max: 5, example: ['file'] }),
  },
  sets: { sourceHash: digestOf('sourceFile') },
  basis: checking,
}

export function checkingActs(spec: ReturnSpec): Record<string, Action> {
  const others = ['fill', 'sign', ...(spec.parts ? ['part', 'part-sign'] : [])]
  const again = correctionParts(spec)
  return {
    sign: { title: { zh: '审签', en: 'Sign' }, main: true, by: [leader], from: ['filled'], to: 'signed', distinctFrom: ['fill'], basis: filing },
    'send-back': {
      title: { zh: '退回修改', en: 'Send back' },
      verb: 'return',
      by: [leader, verifier],
      from: ['filled', 'signed'],
      to: 'due',
      form: { fault: longText('哪里不对', 'What is wrong', { required: true, min: 4, max: 500, example: '与登记系统导出的数不一致。' }) },
      basis: checking,
    },
    verify: {
      title: { zh: '核实', en: 'Verify' },
      verb: 'decide',
      ...against,
      needs: [need(eq(times('verify'), 0), 'CORRECT_INSTEAD', '已经核实过，按更正核实。', 'It was verified before: verify it as a correction.')],
      writes: written(spec, 'add'),
      distinctFrom: others,
    },
    'ask-correction': {
      title: { zh: '申请更正', en: 'Ask for a correction' },
      verb: 'correct',
      by: [leader],
      from: ['verified'],
      to: 'due',
      form: { wrongBecause: longText('更正原因', 'Why', { required: true, min: 4, max: 500, example: '漏计一个登记窗口。' }), ...again.form },
      ...(again.gives ? { gives: again.gives } : {}),
      basis: filing,
    },
    correct: {
      title: { zh: '核实更正', en: 'Correct' },
      ...against,
      needs: [need(gt(times('verify'), 0), 'NOTHING_TO_CORRECT', '还没有核实过，按核实办理。', 'It has not been verified yet: verify it.')],
      writes: written(spec, 'change'),
      distinctFrom: [...others, 'ask-correction'],
    },
    urge: {
      title: { zh: '催报', en: 'Chase' },
      verb: 'chase',
      by: [organiser],
      from: ['due', 'filled'],
      form: { urgeNote: longText('催报内容', 'Note', { max: 500 }) },
      rung: { deadline: 'file', rung: 'urge' },
      basis: filing,
    },
    notice: {
      title: { zh: '通报迟报', en: 'Circulate the delay' },
      verb: 'chase',
      by: [post('government-office')],
      from: ['due', 'filled'],
      rung: { deadline: 'file', rung: 'notice' },
      issues: ['late-notice'],
      basis: filing,
    },
  }
}

export const documents = (): Record<string, Document> => ({
  'late-notice': {
    title: { zh: '迟报通报', en: 'Notice of a late return' },
    mustState: [
      { id: 'unit', title: { zh: '迟报单位', en: 'Late unit' } },
      { id: 'due', title: { zh: '报送截止日', en: 'Due day' } },
    ],
    series: '咸政填通',
    basis: filing,
  },
})

export const deadlines = (): Record<string, Deadline> => ({
  file: onCalendarDate({
    title: { zh: '报送', en: 'Filing' },
    length: days(0),
    from: onDate('dueOn'),
    until: { done: ['sign'] },
    escalates: [
      {
        id: 'reminder',
        title: { zh: '到期前提醒', en: 'Reminder' },
        after: { n: { param: 'chase.remind-before' }, unit: 'working-day', before: true },
        by: 'system',
        basis: 本市规则('填报'),
      },
      { id: 'overdue', title: { zh: '迟报告警', en: 'Late' }, after: { n: 0, unit: 'day' }, by: 'system', basis: 本市规则('填报') },
      {
        id: 'urge',
        title: { zh: '催报', en: 'Chase' },
        after: { n: { param: 'chase.urge-after' }, unit: 'working-day' },
        by: [organiser],
        basis: 本市规则('填报'),
      },
      {
        id: 'notice',
        title: { zh: '通报迟报', en: 'Notice' },
        after: { n: { param: 'returns.notice-after' }, unit: 'working-day' },
        by: [post('government-office')],
        basis: 本市规则('填报'),
      },
    ],
    basis: filing,
  }),
  'file-again': ceiling({
    title: { zh: '重新报送', en: 'Filing again' },
    length: localLimit('returns.file-again', 'working-day'),
    from: onDoing('send-back', 'ask-correction'),
    until: { done: ['sign'] },
    basis: filing,
  }),
  verify: ceiling({
    title: { zh: '核实', en: 'Verification' },
    length: localLimit('returns.verify', 'working-day'),
    from: onEntering('signed'),
    until: { done: ['verify', 'correct', 'send-back'] },
    basis: checking,
  }),
})

export const outcomes = (): NonNullable<Definition['outcomes']> => ({
  filed: { title: { zh: '已报', en: 'Filed' }, when: gt(times('sign'), 0) },
  missing: { title: { zh: '迟报未报', en: 'Missing' }, when: and(eq(times('sign'), 0), late('file')) },
  onTime: { title: { zh: '按期', en: 'In time' }, when: not(wasLate('file')) },
  verified: { title: { zh: '已核实', en: 'Verified' }, when: eq(state(), 'verified') },
  corrected: { title: { zh: '更正过', en: 'Corrected' }, when: gt(times('correct'), 0) },
})
