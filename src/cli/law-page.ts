import type { Action, ActorRule, Citation, Definition, LengthSpec, Statute, Text } from '#language'

type Language = 'zh' | 'en'

const WORDS = {
  zh: {
    states: '状态',
    actions: '步骤',
    deadlines: '期限',
    from: '从',
    by: '由谁',
    basis: '依据',
    form: '填写',
    to: '到',
    length: '长度',
    until: '完成',
    silence: '逾期',
    parties: '当事人',
    documents: '文书',
    unverified: '（未核实）',
    anyone: '任何人',
    system: '系统',
    assignee: '被交办的单位',
    param: '本市规定的期限',
  },
  en: {
    states: 'States',
    actions: 'Acts',
    deadlines: 'Periods',
    from: 'from',
    by: 'who',
    basis: 'basis',
    form: 'asks for',
    to: 'to',
    length: 'length',
    until: 'met by',
    silence: 'when it passes',
    parties: 'Parties',
    documents: 'Documents',
    unverified: ' (unverified)',
    anyone: 'anyone',
    system: 'the system',
    assignee: 'the unit it was given to',
    param: 'set by the city',
  },
} as const

const UNITS = {
  zh: { 'working-day': '个工作日', day: '日', month: '个月', year: '年', hour: '小时', minute: '分钟' },
  en: {
    'working-day': ' working days',
    day: ' days',
    month: ' months',
    year: ' years',
    hour: ' hours',
    minute: ' minutes',
  },
} as const

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (head: string[], rows: string[][]): string =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n')

const targets = (action: Action): string[] =>
  typeof action.to === 'string' ? [action.to] : (action.to ?? []).map((branch) => branch.to)

/** A definition as a page that a jurist can compare with the statute: diagram, states, acts, periods, articles. */
export function lawPage(definition: Definition, statutes: readonly Statute[], lang: Language): string {
  const words = WORDS[lang]
  const say = (text: Text): string => text[lang]
  const cite = ({ statute, article, unverified }: Citation): string => {
    const short = statutes.find((item) => item.id === statute)?.short[lang] ?? statute
    return `${lang === 'zh' ? `《${short}》${article}` : `${short} ${article}`}${unverified ? words.unverified : ''}`
  }
  const cites = (list: readonly Citation[]): string => list.map(cite).join('；')
  const who = (rule: ActorRule): string => {
    if ('post' in rule) return rule.of ? `${rule.post} @ ${rule.of}` : rule.post
    if ('party' in rule)
      return definition.parties[rule.party]
        ? say((definition.parties[rule.party] as { title: Text }).title)
        : rule.party
    if ('proxyFor' in rule) return `→ ${rule.proxyFor}`
    return 'anyone' in rule ? words.anyone : 'system' in rule ? words.system : words.assignee
  }
  const length = (spec: LengthSpec): string => {
    const unit = UNITS[lang][spec.unit]
    if ('param' in spec) return `${words.param}（${spec.param}）`
    return typeof spec.n === 'number' ? `${spec.n}${unit}` : `…${unit}`
  }
  const arrows = Object.entries(definition.actions).flatMap(([, action]) =>
    (action.from.length === 0 ? ['[*]'] : action.from).flatMap((from) =>
      (targets(action).length > 0 ? targets(action) : action.from.length === 0 ? [definition.start] : []).map(
        (to) => `  ${from.replaceAll('-', '_')} --> ${to.replaceAll('-', '_')} : ${say(action.title)}`,
      ),
    ),
  )
  const names = Object.entries(definition.states).map(
    ([id, state]) => `  state "${say(state.title)}" as ${id.replaceAll('-', '_')}`,
  )
  return [
    `# ${say(definition.title)}（${definition.id}）`,
    say(definition.purpose),
    `${words.basis}：${cites(definition.basis)}`,
    ['```mermaid', 'stateDiagram-v2', ...names, ...arrows, '```'].join('\n'),
    `## ${words.states}`,
    table(
      ['id', words.states, words.basis],
      Object.entries(definition.states).map(([id, state]) => [
        `${id}${state.final ? ' ●' : ''}`,
        say(state.title),
        cites(state.basis),
      ]),
    ),
    `## ${words.actions}`,
    table(
      ['id', words.actions, words.by, words.from, words.to, words.form, words.basis],
      Object.entries(definition.actions).map(([id, action]) => [
        id,
        say(action.title),
        action.by.map(who).join('、'),
        action.from.join('、') || '—',
        targets(action).join('、') || '—',
        Object.values(action.form ?? {})
          .map((field) => `${say(field.title)}${field.required ? '*' : ''}`)
          .join('、'),
        cites(action.basis),
      ]),
    ),
    `## ${words.deadlines}`,
    table(
      ['id', words.deadlines, words.length, words.until, words.silence, words.basis],
      Object.entries(definition.deadlines).map(([id, deadline]) => [
        id,
        say(deadline.title),
        Array.isArray(deadline.length)
          ? deadline.length.map((dated) => `${dated.from}: ${length(dated.length)}（${cite(dated.basis)}）`).join('；')
          : length(deadline.length),
        [...(deadline.until.done ?? []), ...(deadline.until.entered ?? [])].join('、'),
        deadline.onExpiry ? say(deadline.onExpiry.say) : '',
        cites(deadline.basis),
      ]),
    ),
    ...(definition.documents
      ? [
          `## ${words.documents}`,
          table(
            ['id', words.documents, words.basis],
            Object.entries(definition.documents).map(([id, item]) => [
              id,
              `${say(item.title)}${typeof item.series === 'string' ? `（${item.series}）` : ''}`,
              cites(item.basis),
            ]),
          ),
        ]
      : []),
  ].join('\n\n')
}
