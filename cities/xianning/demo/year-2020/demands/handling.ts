import type { Drawing, DrawnDemand } from '../../drawing.ts'
import {
  assistReplies,
  chaseTexts,
  contactNotes,
  extensionReasons,
  parkingReasons,
  replies,
  supervisionOrders,
} from '../../texts.ts'
import { atWork, DAY, dayOf, HOUR, midnightOf, momentOf, workdaysLater } from '../days.ts'
import { assistingAt, cityBureauOf, inChargeOf } from '../in-charge.ts'
import type { Story } from '../story.ts'
import type { Outline } from './plan.ts'
import { dispute } from './returns.ts'

export const HOTLINE = 'hotline-12345'
export const operator = { post: 'hotline-operator', organ: HOTLINE }
export const dispatcher = { post: 'dispatcher', organ: HOTLINE }
export const hotlineHead = { post: 'hotline-head', organ: HOTLINE }
export const supervisor = { post: 'supervisor', organ: HOTLINE }
export const handlerOf = (organ: string) => ({ post: 'handler', organ })

/** Working days for each kind, as the city's limits assume them. */
const periods: Record<string, number> = { consult: 3, help: 5, complaint: 7, report: 15, suggestion: 7 }
/** A reply later than this is not followed by fifteen days of silence within the year. */
const LAST_SILENT_REPLY = midnightOf('2020-12-14')
const LAST_REPLY = midnightOf('2020-12-23') + 16 * HOUR
const NEXT_YEAR = midnightOf('2021-01-01')

/** Holidays were prolonged twice while they ran: periods begun before then end on days that nobody could foresee. */
const inClosedCity = (at: number): boolean => at > midnightOf('2020-01-08') && at < midnightOf('2020-02-14')

export const textOf = (demand: DrawnDemand, text: string): string =>
  demand.fill(text.replaceAll('{organ}', '我单位').replaceAll('{date}', '本周五')).replaceAll('—', '近日')

export function answerOf(demand: DrawnDemand, outcome: string, draw: Drawing): string {
  const category = demand.code.slice(0, 2)
  const fitting = replies.filter(
    (one) => one.outcome === outcome && (one.categories.length === 0 || one.categories.includes(category)),
  )
  return textOf(demand, fitting.length > 0 ? draw.of(fitting).text : '您好，您反映的情况已经核实并处理，感谢您的反映。')
}

export interface Handling {
  story: Story
  demand: DrawnDemand
  life: Outline
  draw: Drawing
  isSecret: boolean
}

/** What a unit does between dispatch and answer. Returns when it answered, and who did. */
export function handle(it: Handling, dispatchedAt: number): { at: number; organ: string } {
  const { story, demand, life, draw } = it
  const period = periods[demand.kind] ?? 5
  const lead = (draw.share() < 0.12 ? cityBureauOf(demand.code) : undefined) ?? inChargeOf(demand.code, demand.place)
  const assists =
    life.fate !== 'withdrawn' && !inClosedCity(life.at) && draw.share() < 0.07
      ? assistingAt(demand.code, demand.place).slice(0, 1)
      : []
  story.say(dispatchedAt, dispatcher, 'dispatch', {
    catalogue: demand.code,
    handlingOrgan: lead,
    ...(assists.length > 0 ? { assistOrgans: assists } : {}),
    ...(draw.share() < 0.03 ? { urgent: true } : {}),
  })
  const opened = atWork(dispatchedAt + draw.share() ** 2 * 9 * HOUR + 8 * 60_000)
  const isInTime = opened - dispatchedAt < 23 * HOUR
  // The end of the year leaves no time for what makes a matter long; nobody asked for time while holidays were prolonged.
  const isShort = life.fate !== 'handled' || life.at > midnightOf('2020-10-10') || inClosedCity(life.at)
  const disputes = isInTime && !isShort && assists.length === 0 && draw.share() < 0.06
  let { organ, at } = disputes ? dispute(it, lead, opened) : { organ: lead, at: opened }
  if (!isInTime) at = Math.max(opened, dispatchedAt + 24.5 * HOUR)
  else if (!disputes) story.say(opened, handlerOf(lead), 'accept')
  for (const [i, assisting] of assists.entries()) at = Math.max(at, assist(it, i, assisting, lead, dispatchedAt))
  const unit = handlerOf(organ)
  const contacted = atWork(at + (0.4 + draw.share() * 7) * HOUR)
  if (draw.share() < 0.93)
    story.say(contacted, unit, 'contact', {
      contactedAt: momentOf(contacted - draw.below(20) * 60_000),
      contactWay: it.isSecret ? 'relay' : draw.share() < 0.75 ? 'phone' : 'visit',
      contactNote: textOf(demand, draw.of(contactNotes)),
    })
  const ready = Math.max(contacted, at) + 20 * 60_000
  if (life.fate === 'parked') return { at: parkUntilNextYear(it, ready, organ), organ }
  return { at: answer(it, dispatchedAt, ready, organ, period, isShort), organ }
}

function answer(
  it: Handling,
  dispatchedAt: number,
  ready: number,
  organ: string,
  period: number,
  isShort: boolean,
): number {
  const { story, demand, life, draw } = it
  const unit = handlerOf(organ)
  const pace = draw.share()
  let at = Math.max(workdaysLater(dispatchedAt, period * (0.15 + pace * 0.75)), atWork(ready))
  if (!isShort && pace > 0.9) {
    const asked = Math.max(workdaysLater(dispatchedAt, Math.max(1, Math.floor(period / 2))), ready)
    // Asked too close to the end it would not be granted.
    if (asked < workdaysLater(dispatchedAt, period - 1) - 12 * HOUR) {
      story.say(asked, unit, 'ask-extension', {
        askedDays: 5,
        extensionReason: textOf(demand, draw.of(extensionReasons)),
      })
      story.say(asked + 100 * 60_000, hotlineHead, 'grant-extension', { extendBy: 5, toldPetitioner: true })
      at = Math.max(workdaysLater(dispatchedAt, period + draw.share() * 4.5), asked + 3 * HOUR)
    }
  } else if (!isShort && pace > 0.845) at = late(it, dispatchedAt, ready, organ, period)
  else if (!isShort && pace > 0.83) at = park(it, ready, organ)
  if (life.fate !== 'later') {
    const last = life.verdict === 'none' ? LAST_SILENT_REPLY : LAST_REPLY
    if (at > last) at = Math.max(atWork(last - draw.below(5) * HOUR), ready)
  } else at = stretched(at, it)
  return at
}

/** Still open at the end of the year: answered in its last days and rated in the next, or answered then. */
function stretched(at: number, { draw }: Handling): number {
  if (at >= midnightOf('2020-12-18') && draw.share() < 0.7) return at
  if (draw.share() < 0.5) return Math.max(at, atWork(midnightOf('2020-12-18') + draw.share() * 13 * DAY))
  return Math.max(at, atWork(NEXT_YEAR + (3 + draw.share() * 8) * DAY))
}

/** Late: chased on the ladder, and in the end answered. */
function late(
  { story, demand, draw }: Handling,
  dispatchedAt: number,
  ready: number,
  organ: string,
  period: number,
): number {
  const urged = Math.max(workdaysLater(dispatchedAt, period + 1) + HOUR, ready)
  if (draw.share() < 0.4) return urged
  story.say(urged, supervisor, 'urge', { urgeNote: textOf(demand, draw.of(chaseTexts)) })
  if (draw.share() < 0.7) return workdaysLater(urged, 0.3 + draw.share() * 1.2)
  const ordered = workdaysLater(dispatchedAt, period + 4) + 2 * HOUR
  if (ordered <= urged) return atWork(urged + 3 * HOUR)
  story.say(ordered, supervisor, 'supervision-order', { orderDemand: textOf(demand, draw.of(supervisionOrders)) })
  const replied = workdaysLater(ordered, 1 + draw.share())
  story.say(replied, handlerOf(organ), 'answer-order', {
    orderAnswer: '已安排专人办理，答复当日送达反映人，今后按期办理。',
  })
  return atWork(replied + 2 * HOUR)
}

function parkedBy({ story, draw }: Handling, ready: number, organ: string, review: number): number {
  const { parkReason, reason } = draw.of(parkingReasons)
  const unit = handlerOf(organ)
  const asked = atWork(ready + (2 + draw.share() * 5) * HOUR)
  story.say(asked, unit, 'ask-park', { parkReason, reviewOn: dayOf(review), parkExplanation: reason })
  const agreed = atWork(asked + 3 * HOUR)
  story.say(agreed, hotlineHead, 'approve-park', { toldParked: true })
  const resumed = Math.max(atWork(review - 20 * HOUR), agreed + HOUR)
  story.say(resumed, unit, 'resume-parked')
  return workdaysLater(resumed, 0.5 + draw.share() * 2)
}

const park = (it: Handling, ready: number, organ: string): number =>
  parkedBy(it, ready, organ, ready + (12 + it.draw.below(50)) * DAY)

const parkUntilNextYear = (it: Handling, ready: number, organ: string): number =>
  parkedBy(it, ready, organ, Math.max(midnightOf('2021-01-08') + it.draw.below(40) * DAY, ready + 10 * DAY))

/** An assisting unit answers the lead, which confirms. */
function assist({ story, demand, draw }: Handling, n: number, organ: string, lead: string, asked: number): number {
  const on = `/assist/${n}`
  const answered = workdaysLater(asked, 0.4 + draw.share() * 2)
  if (draw.share() < 0.05) {
    story.say(
      answered,
      handlerOf(organ),
      'decline',
      { declineArticle: '部门权责清单（未核实）', declineReason: '经核对，该设施不由本单位管理。' },
      { on },
    )
    return answered
  }
  story.say(answered, handlerOf(organ), 'answer', { answer: textOf(demand, draw.of(assistReplies)) }, { on })
  const confirmed = workdaysLater(answered, 0.2 + draw.share())
  story.say(confirmed, handlerOf(lead), 'confirm', {}, { on })
  return confirmed
}
