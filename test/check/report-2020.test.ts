import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check } from '#check'
import { bodyReport2020, cityReport2020, cityReportWith } from '../../cities/xianning/demo/year-2020/report-text.ts'
import { obligedBodies, organs, reportTemplates } from '../../cities/xianning/index.ts'
import { expected2020, printedReport } from '../harness/figures-2020.ts'

const values = new Map(expected2020.map(({ id, asWritten }) => [id, asWritten]))

function whole(template: string, title: string, text: Readonly<Record<string, string>>, unproven = false): string {
  const sections = reportTemplates.find(({ id }) => id === template)?.sections ?? []
  const lines = sections.flatMap(({ id, heading }) => [heading.zh.replace('{nextYear}', '2021'), text[id] ?? ''])
  return [title, ...lines.filter((line) => line !== '')]
    .join('\n')
    .replaceAll(/\{\{([^}]*)\}\}/g, (_, id: string) =>
      unproven && /first|-rank|rank-band|-only/.test(id) && values.get(id) === '1'
        ? '—'
        : (values.get(id) ?? `？${id}？`),
    )
}

const title = '咸宁市2020年法治政府建设情况报告'
const city = whole('city-2020', title, cityReport2020)

/** Width of marks and blanks do not make a copy another text; names in 《》 and “” and standing phrases are fixed. */
const halfWidth: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
}
const NAME = '\n'
const FIXED = /以习近平新时代中国特色社会主义思想为指导|推进法治建设第一责任人职责/g
const bare = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/[，；：（）！？]/g, (mark) => halfWidth[mark] as string)
    .replace(/《[^》]*》|“[^”]*”/g, NAME)
    .replace(FIXED, NAME)

describe('the text of the 2020 demonstration report', () => {
  it('has a value for every chip', () => {
    assert.doesNotMatch(city, /？/)
  })

  it('shares no run of more than 20 characters with the public report', (t) => {
    const printed = printedReport()
    if (printed === undefined) return t.skip('the public report does not lie beside the repository')
    const theirs = bare(printed)
    const ours = bare(city)
    const copied: string[] = []
    for (let at = 0; at + 21 <= ours.length; at++) {
      const run = ours.slice(at, at + 21)
      if (!run.includes(NAME) && theirs.includes(run)) copied.push(run)
    }
    assert.deepEqual(copied, [])
  })

  it('stands before the checker: nothing certain, nothing likely, whether its claims are proven or not', () => {
    for (const text of [city, whole('city-2020', title, cityReportWith([]), true)]) {
      const found = check(text, { title }).filter(({ severity }) => severity !== 'ask')
      assert.deepEqual(
        found.map(({ rule, quote }) => `${rule}: ${quote}`),
        [],
      )
    }
  })

  it('so do the reports of its counties and departments', () => {
    const names = new Map(organs.map(({ id, name }) => [id, name.zh]))
    for (const kind of ['county', 'department'] as const)
      for (const [n, { organ }] of obligedBodies.filter(({ bodyKind }) => bodyKind === kind).entries()) {
        const name = names.get(organ) as string
        const own = `${name}2020年法治政府建设年度报告`
        const text = whole('bodies-2020', own, bodyReport2020({ id: organ, name, kind }, n))
        const found = check(text, { title: own }).filter(({ severity }) => severity !== 'ask')
        assert.deepEqual(
          found.map(({ rule, quote }) => `${name} ${rule}: ${quote}`),
          [],
        )
      }
  })
})
