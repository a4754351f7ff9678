import type { Action, Citation, Deadline, Definition, Document, Field, Statute } from '#language'
import { isPersonal } from '#language'
import { lawDiagram, sayWay } from './law-diagram.ts'
import { waysOf } from './law-graph.ts'
import { type Language, type Names, Sayer, sayCitation } from './law-words.ts'
import { html, type Markup } from './markup.ts'

interface Page {
  definition: Definition
  sayer: Sayer
  statutes: ReadonlyMap<string, Statute>
  names: Names
}

/**
 * A definition as a page that a citizen can read and a jurist can compare with the statute: an HTML fragment without
 * scripts and style attributes, `<article class="law-page">`. Pure. `names` adds what the definition does not hold:
 * the city's names of posts and registers; ids stand where it is silent.
 */
export function renderLaw(
  definition: Definition,
  statutes: readonly Statute[],
  lang: Language,
  names: Names = {},
): { html: string } {
  const sayer = new Sayer(definition, lang, names)
  const page: Page = { definition, sayer, statutes: new Map(statutes.map((item) => [item.id, item])), names }
  const article = html`<article class="law-page" lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
${head(page)}
${diagram(page)}
${acts(page)}
${deadlines(page)}
${parties(page)}
${insides(page)}
${documents(page)}
${registers(page)}
${kept(page)}
</article>`
  return { html: article.markup }
}

/** Citations in their order; the title stands once for several articles of one statute in a row. */
const cited = (page: Page, citations: readonly Citation[]): Markup => {
  const { sayer } = page
  let before = ''
  const parts = citations.map((citation, i) => {
    const { title } = sayCitation(citation, page.statutes, sayer.lang)
    const again = title === before
    before = title
    const joint = i === 0 ? '' : again ? sayer.both('、', ', ') : sayer.both('；', '; ')
    return html`${joint}${cite(page, citation, again)}`
  })
  return html`<span class="basis">${parts}</span>`
}

function cite({ statutes, sayer, names }: Page, citation: Citation, again: boolean): Markup {
  const { title, article, unverified } = sayCitation(citation, statutes, sayer.lang)
  const words = again ? article : sayer.both(`${title}${article}`, `${title}, ${article}`)
  const href = names.statuteAddress?.(citation.statute)
  const shown = href ? html`<a href="${href}">${words}</a>` : html`<cite>${words}</cite>`
  const mark = unverified ? html` <span class="unverified">${sayer.both('未核实', 'unverified')}</span>` : ''
  const reading = citation.reading
    ? html` <span class="reading">${sayer.both('（读法：', '(read as: ')}${sayer.text(citation.reading)}${sayer.both('）', ')')}</span>`
    : ''
  return html`${shown}${mark}${reading}`
}

const section = (id: string, title: string, content: Markup): Markup =>
  html`<section class="law-${id}"><h2>${title}</h2>${content}</section>`

const items = (list: readonly (Markup | string)[], name = 'brief'): Markup | string =>
  list.length === 0 ? '' : html`<ul class="${name}">${list.map((item) => html`<li>${item}</li>`)}</ul>`

const fact = (term: string, value: Markup | string): Markup => html`<div><dt>${term}</dt><dd>${value}</dd></div>`

function head(page: Page): Markup {
  const { definition, sayer, names } = page
  const { from, to, gap } = definition.inForce
  const force = to ? sayer.both(`${from}至${to}`, `${from} to ${to}`) : sayer.both(`${from}起`, `from ${from}`)
  const home =
    definition.home === 'fadu'
      ? sayer.both('在本平台办理', 'kept here')
      : sayer.both(
          `在“${definition.home.external}”办理，本平台只作记录`,
          `kept in “${definition.home.external}”, observed here`,
        )
  const served = definition.serves.map((id) => {
    const name = names.mechanisms?.[id]
    return name ? `${sayer.text(name)}（${id}）` : id
  })
  return html`<div class="law-head"><h1>${sayer.text(definition.title)}</h1><p class="lead">${sayer.text(definition.purpose)}</p><dl class="facts">${fact(sayer.both('施行', 'In force'), html`${force}${gap ? html` <span class="quiet">${sayer.text(gap)}</span>` : ''}`)}${fact(sayer.both('依据', 'Basis'), cited(page, definition.basis))}${fact(sayer.both('服务于', 'Serves'), sayer.list(served))}${fact(sayer.both('记录所在', 'Record'), home)}</dl></div>`
}

function diagram(page: Page): Markup {
  const { definition, sayer } = page
  const ways = waysOf(definition)
  const rows = Object.entries(definition.states).map(([id, state]) => {
    const out = ways
      .filter((way) => way.from === id)
      .map((way) =>
        sayer.both(
          `→ ${sayer.state(way.to)}：${sayWay(way, sayer)}`,
          `→ ${sayer.state(way.to)}: ${sayWay(way, sayer)}`,
        ),
      )
    const end = state.final ? html` <span class="quiet">${sayer.both('（终结）', '(end)')}</span>` : ''
    const why = state.noDeadline ? html`<p class="quiet">${sayer.text(state.noDeadline)}</p>` : ''
    return html`<strong>${sayer.text(state.title)}</strong>${end} ${cited(page, state.basis)}${state.say ? html`<p>${sayer.text(state.say)}</p>` : ''}${why}${items(out)}`
  })
  const caption = sayer.both(
    '实线：有人办理；虚线：期限届满，默示发生效力；双框：终结；粗框：从这里开始。',
    'Solid: somebody acts. Dashed: a period passes and silence takes effect. Double frame: an end. Bold frame: a beginning.',
  )
  return section(
    'states',
    sayer.both('状态', 'States'),
    html`<figure class="law-figure">${lawDiagram(sayer)}<figcaption>${caption}</figcaption></figure><ol class="states">${rows.map((row) => html`<li>${row}</li>`)}</ol>`,
  )
}

interface Column {
  title: string
  cell: Markup | string
}

/** A table whose cells name their column, so that a narrow page may set each row as a block. */
function table(
  name: string,
  rows: readonly { head: Markup | string; cells: readonly Column[] }[],
  first: string,
): Markup {
  const titles = rows[0]?.cells.map((cell) => cell.title) ?? []
  return html`<table class="wide-table ${name}"><thead><tr><th scope="col">${first}</th>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr><th scope="row">${row.head}</th>${row.cells.map(({ title, cell }) => html`<td data-label="${title}">${cell}</td>`)}</tr>`)}</tbody></table>`
}

function acts(page: Page): Markup {
  const { definition, sayer } = page
  const rows = Object.entries(definition.actions).map(([, action]) => ({
    head: html`${sayer.text(action.title)}${action.main ? html` <span class="quiet main-line">${sayer.both('（主线）', '(main line)')}</span>` : ''}`,
    cells: [
      { title: sayer.both('由谁', 'Who'), cell: who(page, action) },
      { title: sayer.both('从 → 到', 'From → to'), cell: fromTo(page, action) },
      { title: sayer.both('填写', 'Form'), cell: formOf(page, action.form ?? {}) },
      { title: sayer.both('条件', 'Needs'), cell: needsOf(page, action) },
      {
        title: sayer.both('文书', 'Documents'),
        cell: sayer.list((action.issues ?? []).map((id) => documentTitle(page, id))),
      },
      { title: sayer.both('依据', 'Basis'), cell: cited(page, action.basis) },
    ],
  }))
  return section('acts', sayer.both('步骤', 'Acts'), table('acts', rows, sayer.both('步骤', 'Act')))
}

const documentTitle = ({ definition, sayer }: Page, id: string): string => {
  const document = definition.documents?.[id]
  return document ? sayer.text(document.title) : id
}

function who({ sayer }: Page, action: Action): Markup {
  const different = action.distinctFrom?.map((id) => sayer.quoted(sayer.act(id))) ?? []
  const rule =
    different.length > 0
      ? sayer.both(`须与办理${sayer.list(different)}的人不同`, `not whoever did ${sayer.list(different)}`)
      : ''
  return html`${sayer.actors(action.by)}${rule ? html` <span class="quiet">${rule}</span>` : ''}`
}

function fromTo({ sayer }: Page, action: Action): Markup {
  const from =
    action.from.length === 0 ? sayer.both('开始', 'opening') : sayer.list(action.from.map((id) => sayer.state(id)))
  const to = sayer.targets(action).map((branch) => {
    const condition = branch.when
      ? sayer.both(`（${sayer.expression(branch.when)}）`, ` (${sayer.expression(branch.when)})`)
      : ''
    return `${sayer.state(branch.to)}${condition}`
  })
  return to.length === 0
    ? html`${from} <span class="quiet">${sayer.both('（不变）', '(stays)')}</span>`
    : html`${from} → ${to.join(sayer.both('；', '; '))}`
}

function formOf({ sayer }: Page, form: Record<string, Field>): Markup | string {
  const asked = Object.values(form).map((field) => {
    const marks = [
      field.required ? sayer.both('必填', 'required') : '',
      isPersonal(field) ? sayer.both('个人信息', 'personal') : '',
      field.when ? sayer.both(`仅当${sayer.expression(field.when)}`, `only where ${sayer.expression(field.when)}`) : '',
    ].filter(Boolean)
    return html`${sayer.text(field.title)}${marks.length > 0 ? html` <span class="quiet">${sayer.both('（', '(')}${sayer.list(marks)}${sayer.both('）', ')')}</span>` : ''}`
  })
  return asked.length > 3
    ? html`<details><summary>${sayer.both(`${asked.length}项`, `${asked.length} fields`)}</summary>${items(asked)}</details>`
    : items(asked)
}

function needsOf({ sayer }: Page, action: Action): Markup | string {
  const most =
    action.most === undefined
      ? []
      : [sayer.both(`至多${action.most}次`, `at most ${action.most} ${action.most === 1 ? 'time' : 'times'}`)]
  const warned = (action.warns ?? []).map(
    (item) =>
      html`<span class="warns">${sayer.both('提醒，可写明理由后继续：', 'Warns; may go on with a reason: ')}</span>${sayer.text(item.say)}`,
  )
  return items([...most, ...(action.needs ?? []).map((item) => html`${sayer.text(item.say)}`), ...warned])
}

const KINDS: Record<Deadline['kind'], { zh: string; en: string }> = {
  max: { zh: '最长', en: 'at the latest' },
  min: { zh: '最短', en: 'at the earliest' },
  before: { zh: '事前', en: 'before an event' },
  at: { zh: '定日', en: 'on a date' },
  silence: { zh: '默示', en: 'silence has effect' },
}

function deadlines(page: Page): Markup {
  const { definition, sayer } = page
  const rows = Object.values(definition.deadlines).map((deadline) => ({
    head: html`${sayer.text(deadline.title)} <span class="quiet kind">${sayer.both('（', '(')}${sayer.text(KINDS[deadline.kind])}${sayer.both('）', ')')}</span>`,
    cells: [
      {
        title: sayer.both('长度', 'Length'),
        cell: html`${sayer.lengths(deadline).join(sayer.both('；', '; '))}${firstDay(page, deadline)}`,
      },
      { title: sayer.both('起算', 'Runs from'), cell: starts(page, deadline) },
      { title: sayer.both('完成', 'Met by'), cell: metBy(page, deadline) },
      { title: sayer.both('延长、中止', 'Extension, pauses'), cell: moves(page, deadline) },
      { title: sayer.both('届满', 'When it passes'), cell: passing(page, deadline) },
      { title: sayer.both('依据', 'Basis'), cell: cited(page, deadline.basis) },
    ],
  }))
  return rows.length === 0
    ? html``
    : section('periods', sayer.both('期限', 'Periods'), table('periods', rows, sayer.both('期限', 'Period')))
}

function firstDay({ sayer }: Page, deadline: Deadline): Markup | string {
  const notes = [
    deadline.firstDay === 'same' ? sayer.both('当日计入', 'the first day counts') : '',
    deadline.roll === 'none' ? sayer.both('不顺延', 'does not roll') : '',
  ].filter(Boolean)
  return notes.length > 0
    ? html` <span class="quiet">${sayer.both('（', '(')}${sayer.list(notes)}${sayer.both('）', ')')}</span>`
    : ''
}

function starts({ sayer }: Page, deadline: Deadline): Markup {
  const condition = deadline.when
    ? sayer.both(`仅当${sayer.expression(deadline.when)}`, `only where ${sayer.expression(deadline.when)}`)
    : ''
  return html`${sayer.anchor(deadline.from)}${condition ? html` <span class="quiet">${condition}</span>` : ''}`
}

function metBy({ sayer }: Page, deadline: Deadline): string {
  return sayer.list([
    ...(deadline.until.done ?? []).map((id) => sayer.act(id)),
    ...(deadline.until.entered ?? []).map((id) => sayer.both(`进入${sayer.state(id)}`, `entering ${sayer.state(id)}`)),
  ])
}

function moves(page: Page, deadline: Deadline): Markup | string {
  const { definition, sayer } = page
  const extended = (deadline.extensions ?? []).map((item) => {
    const approver = sayer.actors(definition.actions[item.by]?.by ?? [])
    return html`${sayer.both(`合计至多延长${sayer.length(item.total)}，由${approver}批准`, `extended by at most ${sayer.length(item.total)} in all, by ${approver}`)} ${cited(page, [item.basis])}`
  })
  const paused = (deadline.pausedBy ?? []).map(
    (item) => html`${sayer.both(`${sayer.pause(item)}不计入`, `not counted ${sayer.pause(item)}`)}`,
  )
  const changed =
    deadline.remeasuredBy?.map(
      (id) =>
        html`${sayer.both(`${sayer.quoted(sayer.act(id))}后按新的长度自原起点计算`, `after ${sayer.quoted(sayer.act(id))} the new length counts from the same start`)}`,
    ) ?? []
  const after = deadline.afterClosing ? [html`${sayer.both('结案后继续计算', 'runs on after the end')}`] : []
  return items([...extended, ...paused, ...changed, ...after])
}

function passing(page: Page, deadline: Deadline): Markup | string {
  const { sayer } = page
  if (deadline.kind === 'min') {
    const held = sayer.list((deadline.holdsBack ?? []).map((id) => sayer.quoted(sayer.act(id))))
    const exception = deadline.exception
      ? html`${sayer.both(`例外：${sayer.quoted(sayer.act(deadline.exception.by))}（记录理由和批准人，计数列明）`, `Exception: ${sayer.quoted(sayer.act(deadline.exception.by))}, recorded with reason and approver, and counted`)} ${cited(page, [deadline.exception.basis])}`
      : ''
    return items([sayer.both(`届满以前不得${held}`, `until then not ${held}`), ...(exception ? [exception] : [])])
  }
  const effect = deadline.onExpiry
    ? sayer.text(deadline.onExpiry.say)
    : sayer.both('没有默示效力：记为逾期', 'Silence has no effect: it is recorded as late')
  const ladder = (deadline.escalates ?? []).map((rung) => {
    const by = rung.by === 'system' ? sayer.both('系统', 'the system') : sayer.actors(rung.by)
    const n = typeof rung.after.n === 'number' ? String(rung.after.n) : sayer.both('本市规定的', 'the city’s ')
    const unit = sayer.unit(rung.after.unit, typeof rung.after.n === 'number' ? rung.after.n : undefined)
    const time = rung.after.before
      ? sayer.both(`届满前${n}${unit}`, `${n} ${unit} before`)
      : rung.after.n === 0
        ? sayer.both('届满时', 'at once')
        : sayer.both(`届满后${n}${unit}`, `${n} ${unit} after`)
    return html`${sayer.text(rung.title)} <span class="quiet">${time}${sayer.both('，', ', ')}${by}</span> ${cited(page, [rung.basis])}`
  })
  return html`${effect}${ladder.length > 0 ? html`<ol class="ladder">${ladder.map((rung) => html`<li>${rung}</li>`)}</ol>` : ''}`
}

function parties(page: Page): Markup {
  const { definition, sayer } = page
  const rows = Object.values(definition.parties).map(
    (party) =>
      html`<strong>${sayer.text(party.title)}</strong>${party.follows ? html` <span class="quiet">${sayer.both('凭编号和查询码跟踪', 'follows it with number and query code')}</span>` : ''} ${cited(page, party.basis)}`,
  )
  return rows.length === 0 ? html`` : section('parties', sayer.both('当事人', 'Parties'), html`${items(rows)}`)
}

/** Tables, tasks, rosters, samples and links: what a matter holds besides its fields. */
function insides(page: Page): Markup {
  const { definition, sayer } = page
  const outcomes = (titles: readonly { title: { zh: string; en: string } }[] = []) =>
    sayer.list(titles.map((item) => sayer.text(item.title)))
  const rows = [
    ...Object.values(definition.tables ?? {}).map(
      (item) =>
        html`<strong>${sayer.text(item.title)}</strong> <span class="quiet">${sayer.both('表', 'table')}</span> ${sayer.list(Object.values(item.columns).map((column) => sayer.text(column.title)))}${item.outcome ? sayer.both('；每条须有处理结论，合计相符', '; every row needs an outcome, and the totals add up') : ''} ${cited(page, item.basis)}`,
    ),
    ...Object.values(definition.tasks ?? {}).map(
      (item) =>
        html`<strong>${sayer.text(item.title)}</strong> <span class="quiet">${sayer.both('任务', 'task')}</span> ${sayer.actors(item.by)}${item.outcomes ? sayer.both(`；结论：${outcomes(item.outcomes)}`, `; outcomes: ${outcomes(item.outcomes)}`) : ''}${item.within ? sayer.both(`；${sayer.length(item.within.length)}内`, `; within ${sayer.length(item.within.length)}`) : ''} ${cited(page, item.basis)}`,
    ),
    ...Object.values(definition.rosters ?? {}).map(
      (item) =>
        html`<strong>${sayer.text(item.title)}</strong> <span class="quiet">${sayer.both('名单，按当日名册固定', 'roster, frozen as of the day')}</span> ${cited(page, item.basis)}`,
    ),
    ...Object.values(definition.samples ?? {}).map(
      (item) =>
        html`<strong>${sayer.text(item.title)}</strong> <span class="quiet">${sayer.both('抽样，事先封存、可以重抽验证', 'sample, committed before and redoable')}</span> ${cited(page, item.basis)}`,
    ),
    ...Object.values(definition.links ?? {}).map(
      (item) =>
        html`<strong>${sayer.text(item.title)}</strong> <span class="quiet">${sayer.both('关联事项', 'linked matter')}</span> ${item.procedure ? procedureTitle(page, item.procedure) : ''}${item.waits ? sayer.both('；未办结时本事项不得办结', '; this one waits for it') : ''} ${cited(page, item.basis)}`,
    ),
  ]
  return rows.length === 0
    ? html``
    : section('insides', sayer.both('表、任务和关联', 'Tables, tasks and links'), html`${items(rows)}`)
}

const procedureTitle = ({ names, sayer }: Page, id: string): string => {
  const title = names.procedures?.[id]
  return title ? sayer.text(title) : id
}

function seriesOf({ sayer }: Page, series: Document['series']): string {
  if (series === undefined) return sayer.both('不编号', 'none')
  return typeof series === 'string' ? series : sayer.both('制发机关的文号系列', 'the issuing organ’s own')
}

function documents(page: Page): Markup {
  const { definition, sayer } = page
  const rows = Object.values(definition.documents ?? {}).map((document) => ({
    head: sayer.text(document.title),
    cells: [
      {
        title: sayer.both('应当载明', 'Must state'),
        cell: items(document.mustState.map((item) => sayer.text(item.title))),
      },
      { title: sayer.both('编号', 'Series'), cell: seriesOf(page, document.series) },
      { title: sayer.both('依据', 'Basis'), cell: cited(page, document.basis) },
    ],
  }))
  return rows.length === 0
    ? html``
    : section('documents', sayer.both('文书', 'Documents'), table('documents', rows, sayer.both('文书', 'Document')))
}

function registers(page: Page): Markup {
  const { definition, sayer, names } = page
  const title = (id: string) => (names.registers?.[id] ? sayer.text(names.registers[id]) : id)
  const use = new Map<string, Set<string>>()
  const add = (id: string, what: string) => use.set(id, (use.get(id) ?? new Set()).add(what))
  for (const action of Object.values(definition.actions)) {
    for (const read of action.reads ?? [])
      add(read.register, sayer.both(`${sayer.text(action.title)}：查阅`, `${sayer.text(action.title)}: reads`))
    for (const write of action.writes ?? [])
      add(write.register, sayer.both(`${sayer.text(action.title)}：写入`, `${sayer.text(action.title)}: writes`))
  }
  for (const roster of Object.values(definition.rosters ?? {}))
    add(roster.register, sayer.both(`${sayer.text(roster.title)}：取自`, `${sayer.text(roster.title)}: taken from it`))
  const rows = [...use].map(([id, uses]) => html`<strong>${title(id)}</strong> ${sayer.list([...uses])}`)
  return rows.length === 0 ? html`` : section('registers', sayer.both('名册', 'Registers'), html`${items(rows)}`)
}

function kept(page: Page): Markup {
  const { definition, sayer } = page
  const { retain, discloses } = definition
  const length = 'permanent' in retain.length ? sayer.both('永久', 'for ever') : sayer.length(retain.length)
  const end =
    retain.then === 'archive'
      ? sayer.both('其后归档', 'then archived')
      : sayer.both('其后销毁个人信息', 'then personal data is destroyed')
  const shown = discloses
    ? html`${sayer.list(discloses.after.map((id) => sayer.act(id)))}${sayer.both('之后公开：', ' makes public: ')}${sayer.list(discloses.fields.map((name) => sayer.field(name)))} ${cited(page, discloses.basis)}`
    : sayer.both('不公开', 'nothing is published')
  return section(
    'kept',
    sayer.both('公开和保存', 'Publication and keeping'),
    html`<dl class="facts">${fact(sayer.both('公开', 'Published'), shown)}${fact(sayer.both('保存', 'Kept'), html`${length}${'permanent' in retain.length ? '' : sayer.both(`，${end}`, `, ${end}`)} ${cited(page, retain.basis)}`)}</dl>`,
  )
}
