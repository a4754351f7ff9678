import { dayOf, HOUR, midnightOf } from './days.ts'
import { filedReturns } from './returns/filed.ts'
import { tellReturn } from './returns/frame.ts'
import type { PlannedLife, YearPart } from './shapes.ts'
import { Story } from './story.ts'

const SERIAL = 40_000

/** Before anybody is asked, what each figure means is issued: one drafts, another issues. */
function definitions(): PlannedLife[] {
  const kinds = [...new Set(filedReturns().map(({ kind }) => kind))]
  return kinds.map((kind, i) => {
    const story = new Story()
    const drafted = midnightOf('2020-01-02') + 9 * HOUR + i * 10 * 60_000
    story.say(drafted, { post: 'return-organiser', organ: 'city-rule-of-law-office' }, 'draft', {
      return: kind,
      edition: '2020年版（演示）',
    })
    story.say(drafted + 25 * HOUR, { post: 'government-office', organ: 'city-government-office' }, 'issue', {
      issuedOn: dayOf(drafted + 25 * HOUR),
    })
    return story.told({ procedure: 'returns.definition', channel: 'web', serial: SERIAL + i })
  })
}

const lives = (): PlannedLife[] => [
  ...definitions(),
  ...filedReturns().map((filed, i) => tellReturn(filed, SERIAL + 100 + i)),
]

/** 填报: the attested figures of the report, filed, signed and verified as returns are. The same at every scale. */
const part: YearPart = {
  id: 'returns',
  title: { zh: '填报数据', en: 'Returns' },
  inTurn: true,
  total: () => lives().length,
  *lives(_seed, _scale, from = 0) {
    yield* lives().slice(from)
  },
}
export default part
