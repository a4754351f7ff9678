import { obligedBodies } from '../../../report/obliged-bodies.ts'
import type { ObligedBody, ReportSection } from '../../../report/shapes.ts'
import { reportTemplates } from '../../../report/templates.ts'
import { atWork, DAY, HOUR, midnightOf } from '../days.ts'
import type { PlannedLife } from '../shapes.ts'
import { Story } from '../story.ts'
import { textOf } from './text.ts'

const supervisor = { post: 'report-supervisor', organ: 'city-rule-of-law-office' }
const at = (day: string, hours: number): number => midnightOf(day) + hours * HOUR

const templateOf = (kind: string) =>
  reportTemplates.find((one) => one.from === '2020' && one.bodies.includes(kind as 'city'))
export const bodyOf = (organ: string): ObligedBody => obligedBodies.find((body) => body.organ === organ) as ObligedBody

/** What of the claims the report of the city uses; each is proven by then. */
interface Telling {
  body: ObligedBody
  claims: readonly string[]
  consulted: string[]
}

/** A report of 2020 from its opening to its publication: signed on 5 January 2021, published on the 11th. */
export function tellReport({ body, claims, consulted }: Telling, serial: number): PlannedLife {
  const story = new Story()
  const template = templateOf(body.bodyKind)
  const editor = { post: 'report-editor', organ: body.editor }
  const reviewer = { post: 'secrecy-reviewer', organ: body.office }
  story.say(at('2020-11-02', 9), supervisor, 'open', { body: body.organ, year: 2020 })
  const sections = withHeadings(template?.sections ?? [])
  gather(story, sections, body, editor)
  story.say(at('2020-11-27', 9), editor, 'close-contributions')
  for (const [i, section] of sections.entries())
    story.say(
      at('2020-12-23', 9) + i * 10 * 60_000,
      editor,
      'write-section',
      { text: textOf(section, body, serial) },
      { row: `sections-${i + 1}` },
    )
  for (const [i, claim] of claims.entries())
    story.say(at('2020-12-24', 9) + i * 3 * 60_000, editor, 'cite-claim', { claim, marked: false })
  const said = { checkReason: '演示文字：已逐条看过，留下的各处按记录说明。' }
  story.say(at('2020-12-24', 14), editor, 'record-check', said)
  story.say(at('2020-12-24', 15), editor, 'ask-opinions', { consulted })
  for (const [i, organ] of consulted.entries())
    story.say(
      at('2020-12-25', 9) + i * 20 * 60_000,
      { post: 'report-contributor', organ },
      'task',
      { opinion: '没有修改意见。' },
      { task: 'opine', key: organ, outcome: 'agree' },
    )
  story.say(at('2020-12-25', 16), editor, 'close-opinions')
  story.say(at('2020-12-28', 10), reviewer, 'pass-review', { secrecyResult: 'open' })
  deliberate(story, body, editor)
  story.say(at('2021-01-04', 9), editor, 'record-check', said)
  story.say(at('2021-01-04', 9.5), editor, 'freeze', {
    laterChange: '会后只核对数据，文字没有改动。',
    noPlanReason: '上年度安排形成于平台启用之前。',
    noWeaknessReason: '整改清单随报告一并建立。',
  })
  story.say(at('2021-01-05', 9), { post: 'report-signer', organ: body.organ }, 'sign')
  story.say(at('2021-01-05', 15), { post: 'seal-keeper', organ: body.office }, 'seal', { sealedOn: '2021-01-05' })
  for (const [i, { recipientKind, role, name }] of (template?.recipients[body.bodyKind] ?? []).entries())
    story.say(at('2021-01-06', 9) + i * 10 * 60_000, editor, 'record-submission', {
      recipient: name.zh.replaceAll('{county}', '本县（市、区）'),
      recipientKind,
      role,
      sentOn: '2021-01-06',
    })
  story.say(at('2021-01-07', 16), editor, 'complete-submission', { filedOn: '2021-01-07' })
  story.say(at('2021-01-11', 9), editor, 'publish', { url: 'https://www.example.gov.cn/report-2020（演示）' })
  return story.told({ procedure: 'report.annual', channel: 'web', serial })
}

/** A heading that only holds sections stands above that of its first one. */
function withHeadings(all: readonly ReportSection[]): ReportSection[] {
  let above = ''
  return all.flatMap((section) => {
    if (section.budget === null) {
      above += `${section.heading.zh}\n`
      return []
    }
    const heading = { ...section.heading, zh: `${above}${section.heading.zh}` }
    above = ''
    return [{ ...section, heading }]
  })
}

function gather(
  story: Story,
  sections: ReportSection[],
  body: ObligedBody,
  editor: { post: string; organ: string },
): void {
  for (const [i, section] of sections.entries()) {
    const named = section.contributors.map((organ) => (organ === '{self}' ? body.editor : organ))
    const contributors = named.length > 0 ? named : [body.editor]
    story.say(at('2020-11-03', 9) + i * 5 * 60_000, editor, 'ask-section', {
      section: section.id,
      ...(section.heading.zh === '' ? {} : { heading: section.heading.zh.replace('{nextYear}', '2021') }),
      budget: section.budget ?? 1000,
      contributors,
    })
    for (const [k, organ] of contributors.entries())
      story.say(
        atWork(at('2020-11-05', 9) + i * 3 * HOUR + k * 25 * 60_000),
        { post: 'report-contributor', organ },
        'task',
        { contribution: '（演示供稿）本单位本年度工作情况，数据以平台记录为准。' },
        { task: 'contribute', key: `sections-${i + 1}/${organ}`, outcome: 'given' },
      )
  }
}

function deliberate(story: Story, body: ObligedBody, editor: { post: string; organ: string }): void {
  const kinds = body.bodyKind === 'city' || body.bodyKind === 'county' ? ['executive', 'party'] : ['group']
  for (const [i, sessionKind] of kinds.entries()) {
    const day = midnightOf('2020-12-29') + i * DAY
    story.say(day + 15 * HOUR, editor, 'record-session', {
      sessionKind,
      sessionNo: '第12次（演示）',
      sessionOn: `2020-12-${29 + i}`,
      sessionResult: 'pass',
    })
  }
}
