import { HOUR, midnightOf, workdaysLater } from './days.ts'
import type { PlannedLife, YearPart } from './shapes.ts'
import { Story } from './story.ts'

const editor = { post: 'report-editor', organ: 'city-justice' }
const verifier = { post: 'item-verifier', organ: 'city-inspection-office' }

/** What the second part of the report sets out to do, as items; the superior plans are the report's, the items invented. */
const items: readonly [organ: string, task: string, plan: string, due: string][] = [
  ['city-government-office', '落实行政机关主要负责人年终述法', 'china-plan', '2021-11-30'],
  ['city-justice', '开展法治政府建设示范创建', 'china-plan', '2021-10-30'],
  ['city-justice', '完善行政复议案件办理机制', 'china-plan', '2021-09-30'],
  ['city-market', '推行包容审慎监管清单', 'society-outline', '2021-08-31'],
  ['city-gov-service', '扩大“一次不用跑”事项范围', 'society-outline', '2021-10-31'],
  ['city-ecology', '加强长江禁捕水域联合执法', 'society-outline', '2021-11-30'],
]

function life(): PlannedLife {
  const story = new Story()
  const at = (day: string, hours: number) => midnightOf(day) + hours * HOUR
  story.say(at('2020-12-22', 16), editor, 'begin', {
    body: 'city-government',
    editor: 'city-justice',
    year: 2021,
    titleYear: 2021,
    settleBy: '2021-12-31',
  })
  const plans = [
    ['china-plan', '法治中国建设规划（2020－2025年）'],
    ['society-outline', '法治社会建设实施纲要（2020－2025年）'],
  ] as const
  for (const [i, [planCode, planTitle]] of plans.entries())
    story.say(at('2020-12-22', 17) + i * 60_000, editor, 'list-superior', {
      planCode,
      planTitle,
      fromYear: 2020,
      toYear: 2025,
    })
  for (const [i, [organ, task, superiorPlan, due]] of items.entries())
    story.say(at('2021-01-06', 10) + i * 60_000, editor, 'add-item', {
      no: i + 1,
      fromParagraph: '二（演示）',
      task,
      organ,
      due,
      superiorPlan,
    })
  story.say(at('2021-01-20', 9), editor, 'issue', { issuedOn: '2021-01-20' })
  for (const [i, [organ, , , due]] of items.entries()) {
    const done = workdaysLater(midnightOf(due) - 15 * 24 * HOUR, i % 3)
    story.say(
      done,
      { post: 'handler', organ },
      'task',
      { result: '（演示）已按要求完成。' },
      { task: 'carry-out', key: `items-${i + 1}`, outcome: 'done' },
    )
    story.say(workdaysLater(done, 3), verifier, 'confirm-item', { status: 'done' }, { row: `items-${i + 1}` })
  }
  story.say(at('2021-12-20', 10), editor, 'settle')
  return story.told({ procedure: 'plan.next-year', channel: 'web', serial: 80_000 })
}

/** 下年度安排: what the report of 2020 promises for 2021, and what became of each item. */
const part: YearPart = {
  id: 'next-year-plan',
  title: { zh: '下年度工作安排', en: 'Plan of the next year' },
  total: () => 1,
  *lives(_seed, _scale, from = 0) {
    if (from === 0) yield life()
  },
}
export default part
