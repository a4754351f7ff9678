import { returnReasons, rulings } from '../../texts.ts'
import { atWork, HOUR, workdaysLater } from '../days.ts'
import { cityBureauOf, rowOf, townshipOrganAt } from '../in-charge.ts'
import { dispatcher, type Handling, handlerOf, textOf } from './handling.ts'

/** Provisions that were not in force in 2020. */
const LATER = /噪声污染防治法|行政处罚法第24条|行政复议法第11条/
const reasons = returnReasons.filter(({ article }) => !LATER.test(article))

/** A unit asks to return what it was sent: refused, agreed and sent to another, or ruled upon. Who holds it then, from when. */
export function dispute(it: Handling, lead: string, opened: number): { organ: string; at: number } {
  const { story, demand, draw } = it
  const ask = (at: number, organ: string) => {
    const { article, reason } = draw.of(reasons)
    story.say(at, handlerOf(organ), 'ask-return', { returnArticle: article, returnReason: textOf(demand, reason) })
  }
  ask(opened, lead)
  const looked = atWork(opened + (0.5 + draw.share() * 3) * HOUR)
  const other = otherThan(lead, demand.code, demand.place)
  const way = draw.share()
  if (way < 0.5 || other === undefined) {
    story.say(looked, dispatcher, 'refuse-return', { refusalReason: '派单目录列明由您单位主办，请按期办理。' })
    return { organ: lead, at: looked }
  }
  if (way < 0.82) {
    story.say(looked, dispatcher, 'accept-return')
    const again = looked + 20 * 60_000
    story.say(again, dispatcher, 'dispatch', { catalogue: demand.code, handlingOrgan: other })
    const signed = atWork(again + draw.share() * 3 * HOUR + 10 * 60_000)
    if (signed - again < 23 * HOUR) story.say(signed, handlerOf(other), 'accept')
    return { organ: other, at: Math.max(signed, signed - again < 23 * HOUR ? signed : again + 24.5 * HOUR) }
  }
  story.say(looked, dispatcher, 'refuse-return', {
    refusalReason: '目录列明由您单位主办；仍有异议的，可以再提，由编办裁定。',
  })
  const second = atWork(looked + (0.5 + draw.share() * 3) * HOUR)
  ask(second, lead)
  const opinion = workdaysLater(second, 0.3 + draw.share() * 0.5)
  story.say(
    opinion,
    { post: 'legal-officer', organ: 'city-justice' },
    'task',
    { opinion: '依“三定”规定和权责清单，职责清楚，建议按目录裁定。' },
    { task: 'ruling-opinion' },
  )
  const ruled = workdaysLater(opinion, 0.3 + draw.share())
  const designated = draw.share() < 0.6 ? lead : other
  story.say(ruled, { post: 'jurisdiction-officer', organ: 'city-institution-office' }, 'rule', {
    designatedOrgan: designated,
    rulingReason: draw.of(rulings).text,
  })
  return { organ: designated, at: ruled }
}

/** Whom else it could have been sent to: the city's bureau, the bureau of the county, or the township where the row allows it. */
function otherThan(lead: string, code: string, place: string): string | undefined {
  const township = rowOf(code).placeRule === 'township' ? townshipOrganAt(place) : undefined
  return [cityBureauOf(code), township, 'city-urban-management', 'city-housing'].find(
    (organ) => organ !== undefined && organ !== lead,
  )
}
