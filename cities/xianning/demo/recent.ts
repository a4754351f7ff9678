import { type Drawing, type DrawnDemand, drawDemand, drawing } from './drawing.ts'
import {
  callBackRemarks,
  chaseTexts,
  contactNotes,
  extensionReasons,
  parkingReasons,
  reopenReasons,
  replies,
  returnReasons,
} from './texts.ts'

/** Who acts: a post at an organ, where `holder` is whoever holds the matter at that time; or the person. */
export type PlannedActor = { post: string; organ: string } | 'petitioner' | 'anyone'

/** A value that is known only when the plan is played. */
export type PlannedValue =
  | string
  | number
  | boolean
  | string[]
  | { numberOf: string }
  | { leadFor: string; atCity?: true }

export interface PlannedAct {
  matter: string
  at: string
  by: PlannedActor
  do: string
  with: Record<string, PlannedValue>
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SHANGHAI = 8 * HOUR
const HOTLINE = 'hotline-12345'
const handlingDays: Record<string, number> = { consult: 3, help: 5, complaint: 7, report: 15, suggestion: 7 }

const inShanghai = (ms: number) => new Date(ms + SHANGHAI)

/** The first moment from `ms` on at which an office is at work: Monday to Friday, 8:30 to 17:30. */
function atWork(ms: number): number {
  const local = inShanghai(ms)
  const minutes = local.getUTCHours() * 60 + local.getUTCMinutes()
  const opens = ms - minutes * 60_000 + 8.5 * HOUR
  const weekday = local.getUTCDay()
  if (weekday === 0 || weekday === 6 || minutes > 17.5 * 60) return atWork(opens + DAY)
  return minutes < 8.5 * 60 ? opens + (ms % (20 * 60_000)) : ms
}

/** So many working days later, at the same time of day. */
function workingDaysLater(ms: number, days: number): number {
  let at = ms
  for (let left = Math.floor(days); left > 0; ) {
    at += DAY
    const weekday = inShanghai(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return atWork(at + (days % 1) * 8 * HOUR)
}

/**
 * The last weeks of an invented city, up to `now` (milliseconds): what came in, who acted and when, in order of time.
 * Acts that would lie after `now` are left out, so that the newest matters are still open and some are late.
 */
export function planRecent(now: number, matters: number, seed = 20200101, weeks = 7): PlannedAct[] {
  const draw = drawing(seed)
  const acts: PlannedAct[] = []
  const filed: Filed[] = []
  for (let i = 0; i < matters; i++) {
    const back = draw.share() ** 1.3 * weeks * 7 * DAY
    const hour = 7 + draw.share() * 14
    const midnight = Math.floor((now - back + SHANGHAI) / DAY) * DAY - SHANGHAI
    const at = Math.min(midnight + hour * HOUR, now - draw.share() * 3 * HOUR)
    acts.push(...planMatter(`m${i}`, at, draw, filed))
    filed.push({ matter: `m${i}`, at })
  }
  return acts.filter((act) => Date.parse(act.at) <= now).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

interface Filed {
  matter: string
  at: number
}

function planMatter(matter: string, filed: number, draw: Drawing, others: readonly Filed[]): PlannedAct[] {
  const acts: PlannedAct[] = []
  const demand = drawDemand(draw)
  const say = (at: number, by: PlannedActor, action: string, values: PlannedAct['with'] = {}) =>
    acts.push({ matter, at: new Date(at).toISOString(), by, do: action, with: filled(values, demand) })
  const operator = { post: 'hotline-operator', organ: HOTLINE }
  const filedForm: PlannedAct['with'] = {
    kind: demand.kind,
    title: demand.title,
    detail: demand.detail,
    wish: demand.wish,
    place: demand.place,
    petitioner: demand.petitioner,
    phone: demand.phone,
    ...(draw.share() < 0.4 ? { consentPublic: true } : {}),
    ...(draw.share() < 0.06 ? { secrecy: true } : {}),
  }
  const fate = draw.share()
  const atOnce = demand.kind === 'consult' ? 0.72 : 0.12
  if (fate < atOnce) {
    say(filed, operator, 'operator-answer', { ...filedForm, answer: answerOf(demand, 'answered', draw) })
    return acts
  }
  if (draw.share() < 0.5) say(filed, 'anyone', 'citizen-file', filedForm)
  else say(filed, operator, 'operator-file', { ...filedForm, callId: `C${String(filed).slice(-9)}` })
  const seen = filed + (0.2 + draw.share() * 4) * HOUR
  if (fate < atOnce + 0.03) {
    say(seen, operator, 'redirect', {
      route: 'reconsideration',
      handedOverAt: new Date(seen).toISOString(),
      explanation: '已告知可依法申请行政复议及期限，材料当日转交。',
    })
    return acts
  }
  if (fate < atOnce + 0.05) {
    say(seen, 'petitioner', 'withdraw', {})
    return acts
  }
  const earlier = others.filter((other) => other.at < filed - HOUR && filed - other.at < 14 * DAY)
  if (fate < atOnce + 0.07 && earlier.length > 0) {
    say(seen, operator, 'merge', { into: { numberOf: draw.of(earlier).matter } })
    return acts
  }
  planHandling(demand, seen, draw, say)
  return acts
}

/** No text goes out with an open slot. */
function filled(values: PlannedAct['with'], demand: DrawnDemand): PlannedAct['with'] {
  const fill = (value: PlannedValue) =>
    typeof value === 'string' && value.includes('{') ? demand.fill(value).replaceAll('—', '近日') : value
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]))
}

type Say = (at: number, by: PlannedActor, action: string, values?: PlannedAct['with']) => void

function planHandling(demand: DrawnDemand, seen: number, draw: Drawing, say: Say) {
  const dispatcher = { post: 'dispatcher', organ: HOTLINE }
  const head = { post: 'hotline-head', organ: HOTLINE }
  const supervisor = { post: 'supervisor', organ: HOTLINE }
  const handler = { post: 'handler', organ: 'holder' }
  say(seen, dispatcher, 'dispatch', {
    catalogue: demand.code,
    handlingOrgan: { leadFor: demand.code, ...(draw.share() < 0.3 ? { atCity: true as const } : {}) },
  })
  const signed = atWork(seen + draw.share() * 14 * HOUR)
  const inTime = signed - seen < 23 * HOUR
  if (inTime && draw.share() < 0.06) {
    const reason = draw.of(returnReasons)
    say(signed, handler, 'ask-return', { returnArticle: reason.article, returnReason: demand.fill(reason.reason) })
    const refused = atWork(signed + (1 + draw.share() * 6) * HOUR)
    say(refused, dispatcher, 'refuse-return', { refusalReason: '派单目录列明由您单位主办，请按期办理。' })
    return planAnswer(demand, seen, refused, draw, say, handler, supervisor, head)
  }
  if (inTime) say(signed, handler, 'accept')
  return planAnswer(
    demand,
    seen,
    Math.max(signed, seen + 24.2 * HOUR * Number(!inTime)),
    draw,
    say,
    handler,
    supervisor,
    head,
  )
}

function planAnswer(
  demand: DrawnDemand,
  dispatched: number,
  accepted: number,
  draw: Drawing,
  say: Say,
  handler: PlannedActor,
  supervisor: PlannedActor,
  head: PlannedActor,
) {
  const contacted = atWork(accepted + (0.5 + draw.share() * 9) * HOUR)
  if (draw.share() < 0.9) {
    say(contacted, handler, 'contact', {
      contactedAt: new Date(contacted).toISOString(),
      contactWay: 'relay',
      contactNote: demand.fill(draw.of(contactNotes)),
    })
  }
  const days = handlingDays[demand.kind] ?? 5
  const pace = draw.share()
  const late = pace > 0.9
  const used = late ? days * (1.1 + draw.share() * 1.4) : days * (0.25 + pace * 0.75)
  if (pace > 0.82 && !late) {
    const asked = workingDaysLater(dispatched, Math.max(1, days * 0.6))
    say(asked, handler, 'ask-extension', { askedDays: 5, extensionReason: draw.of(extensionReasons) })
    say(asked + 2 * HOUR, head, 'grant-extension', { extendBy: 5, toldPetitioner: true })
  }
  if (pace < 0.03) {
    const asked = workingDaysLater(dispatched, Math.max(1, days * 0.5))
    const parking = draw.of(parkingReasons)
    say(asked, handler, 'ask-park', {
      parkReason: parking.parkReason,
      reviewOn: inShanghai(asked + (60 + draw.below(80)) * DAY)
        .toISOString()
        .slice(0, 10),
      parkExplanation: parking.reason,
    })
    say(asked + 3 * HOUR, head, 'approve-park', { toldParked: true })
    return
  }
  const answered = Math.max(workingDaysLater(dispatched, used), contacted + HOUR)
  if (late) {
    const urged = workingDaysLater(dispatched, days + 2)
    if (urged < answered || draw.share() < 0.7)
      say(urged, supervisor, 'urge', { urgeNote: demand.fill(draw.of(chaseTexts)).replaceAll('—', '近日') })
  }
  const result = draw.of(['solved', 'solved', 'solved', 'done', 'done', 'answered'])
  say(answered, handler, 'reply', { result, reply: answerOf(demand, result, draw) })
  if (draw.share() < 0.62) planRating(answered, draw, say, supervisor)
}

function planRating(answered: number, draw: Drawing, say: Say, supervisor: PlannedActor) {
  const rated = answered + (1 + draw.share() * 90) * HOUR
  const remark = draw.of(callBackRemarks)
  const happy = draw.share() < 0.9
  say(rated, 'petitioner', 'rate', {
    responded: 'yes',
    solved: happy ? (draw.share() < 0.8 ? 'yes' : 'partly') : 'no',
    satisfied: happy ? (draw.share() < 0.75 ? 'good' : 'fair') : 'bad',
    hotlineSatisfied: 'good',
    ...(happy ? {} : { remark: remark.remark }),
  })
  if (!happy)
    say(atWork(rated + 20 * HOUR), supervisor, 'order-rework', {
      reworkOrder: '请现场核实反映人提出的情况，限期重新办理并当面答复。',
    })
  else if (draw.share() < 0.02) say(rated + 5 * DAY, 'petitioner', 'reopen', { reopenReason: draw.of(reopenReasons) })
}

function answerOf(demand: DrawnDemand, outcome: string, draw: Drawing): string {
  const category = demand.code.slice(0, 2)
  const fitting = replies.filter(
    (reply) => reply.outcome === outcome && (reply.categories.length === 0 || reply.categories.includes(category)),
  )
  const text = fitting.length > 0 ? draw.of(fitting).text : '您好，您反映的情况已经核实并处理，感谢您的反映。'
  return demand.fill(text.replaceAll('{organ}', '我单位').replaceAll('{date}', '本周五')).replaceAll('—', '近日')
}
