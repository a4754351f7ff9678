import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { figures } from '#law'
import { organs } from '../../organs.ts'
import { obligedBodies } from '../../report/obliged-bodies.ts'
import { reportTemplates } from '../../report/templates.ts'
import { bodyReport2020, cityReport2020, cityReportWith, provenClaims } from './report-text.ts'

const known = new Set(figures.map(({ id }) => id))
const templateOf = (id: string) => reportTemplates.find((one) => one.id === id)?.sections ?? []
const chipsIn = (text = ''): string[] => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((found) => found[1] as string)
/** The longest value that a figure has in a sentence is a period such as 2020年1—11月. */
const LONGEST = '2020年1—11月'
const words = (text: string): number => [...text.replaceAll(/\{\{[^}]*\}\}/g, LONGEST).replace(/\s/g, '')].length

describe('the text of the city’s report for 2020', () => {
  const sections = templateOf('city-2020')

  it('is there for every section that has a text, and for no other, within its budget', () => {
    const withText = sections.filter(({ budget }) => budget !== null)
    assert.deepEqual(Object.keys(cityReport2020).sort(), withText.map(({ id }) => id).sort())
    for (const { id, budget } of withText) {
      const n = words(cityReport2020[id] as string)
      assert.ok(n <= (budget as number), `${id}: ${n} of ${budget}`)
    }
    const all = Object.values(cityReport2020).reduce((sum, text) => sum + words(text), 0)
    assert.ok(all >= 6000 && all <= 8000, String(all))
  })

  it('has every defined figure of a section in that section, and no figure that is not defined', () => {
    for (const { id, figures: listed, budget } of sections) {
      const text = budget === null ? Object.values(cityReport2020).join('\n') : cityReport2020[id]
      const chips = chipsIn(text)
      for (const figure of listed.filter((one) => known.has(one)))
        assert.ok(chips.includes(figure), `${id} lacks ${figure}`)
      for (const chip of chips) assert.ok(known.has(chip), `${chip} is not defined`)
    }
  })

  it('claims what is proven; what is not stands there as not verified, with its figure', () => {
    const claims = figures.filter(({ kind, unit }) => kind === 'stated' && /^(?:位次|家)$/.test(unit.zh))
    assert.ok(claims.length > 10)
    const [none, all] = [cityReportWith([]), cityReportWith(claims.map(({ id }) => id))]
    for (const { id } of claims) {
      assert.match(sentenceOf(none, id), /尚未(?:逐期)?核实/, id)
      assert.match(sentenceOf(all, id), /(?:第|前|仅)\{\{/, id)
      assert.doesNotMatch(sentenceOf(all, id), /尚未/, id)
      assert.equal(sentenceOf(cityReport2020, id), sentenceOf(provenClaims.includes(id) ? all : none, id))
    }
  })

  it('names no person and leaves no slot open', () => {
    for (const text of Object.values(cityReport2020)) {
      assert.doesNotMatch(text.replaceAll(/\{\{[^}]*\}\}/g, ''), /[{}#]|undefined|同志|主管[，。\n]|主管$/)
      assert.doesNotMatch(text, /总理|院长|省长|书记(?!重要讲话)/)
    }
  })
})

/** The stretch between full stops or semicolons in which a figure stands. */
function sentenceOf(report: Readonly<Record<string, string>>, figure: string): string {
  return (
    Object.values(report)
      .join('\n')
      .split(/[。；\n]/)
      .find((part) => part.includes(`{{${figure}}}`)) ?? ''
  )
}

describe('the reports of counties, departments and townships', () => {
  const nameOf = new Map(organs.map(({ id, name }) => [id, name.zh]))
  const reports = (['county', 'department', 'township'] as const).flatMap((kind) =>
    obligedBodies
      .filter(({ bodyKind }) => bodyKind === kind)
      .map(({ organ }, n) => {
        const name = nameOf.get(organ) as string
        return { kind, name, text: bodyReport2020({ id: organ, name, kind }, n) }
      }),
  )

  it('have every section of their template within its budget, their own name, and no figure of the city', () => {
    const sections = templateOf('bodies-2020')
    for (const { name, text } of reports) {
      assert.deepEqual(
        Object.keys(text),
        sections.map(({ id }) => id),
      )
      for (const { id, budget } of sections) assert.ok(words(text[id] as string) <= (budget ?? 0), `${name} ${id}`)
      const whole = Object.values(text).join('\n')
      assert.ok(words(whole) >= 600 && words(whole) <= 1200, `${name}: ${words(whole)}`)
      assert.doesNotMatch(whole, /[{}]|undefined/)
      assert.match(text.closing as string, new RegExp(`^${name}\n2021年[12]月\\d{1,2}日$`))
    }
  })

  it('do not read alike: of two counties or departments less than half of the sentences are the same', () => {
    const said = reports
      .filter(({ kind }) => kind !== 'township')
      .map(({ kind, name, text }) => ({
        kind,
        name,
        sentences: new Set(
          Object.values(text)
            .join('\n')
            .split(/[。；\n]/)
            .filter((one) => one.length > 6),
        ),
      }))
    for (const one of said)
      for (const other of said.filter((b) => b !== one && b.kind === one.kind)) {
        const same = [...one.sentences].filter((sentence) => other.sentences.has(sentence)).length
        assert.ok(same / one.sentences.size < 0.5, `${one.name}, ${other.name}: ${same} of ${one.sentences.size}`)
      }
  })
})
