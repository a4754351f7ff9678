import { drawing, drawName } from '../drawing.ts'
import { people } from '../people.ts'
import { assumedRegisters } from './assumed-registers.ts'
import { atWork, dayOf, HOUR, momentOf } from './days.ts'
import { answerOf, dispatcher, type Handling, handle, operator } from './demands/handling.ts'
import { countsAt, filed, type Outline, outlines } from './demands/plan.ts'
import { conclude } from './demands/rating.ts'
import { answersFor, demandOn } from './demands/topics.ts'
import { townshipOrganAt } from './in-charge.ts'
import type { PlannedLife, PlannedValue, YearPart } from './shapes.ts'
import { Story } from './story.ts'

const PROCEDURE = 'inquiry.demand'

/** Each life has draws of its own, so that the year can be taken up anywhere in it. */
const seedOf = (seed: number, n: number): number => (seed + Math.imul(n + 1, 0x9e3779b1)) | 0

function tell(life: Outline, seed: number): PlannedLife {
  const draw = drawing(seedOf(seed, life.n))
  const day = dayOf(life.at)
  const isHandled = life.fate !== 'at-once' && life.fate !== 'redirected'
  const demand = demandOn(day, isHandled ? 'handled' : 'at-once', draw)
  const story = new Story()
  const isSecret = demand.kind === 'report' || draw.share() < 0.05
  const it: Handling = { story, demand, life, draw, isSecret }
  const form = {
    kind: demand.kind,
    title: demand.title,
    detail: demand.detail,
    wish: demand.wish,
    place: demand.place,
    // Some give no name: the number is there for the answer, and the identity is kept secret.
    petitioner: isSecret && draw.share() < 0.5 ? '演示·匿名' : demand.petitioner,
    phone: demand.phone,
    ...(draw.share() < 0.35 ? { consentPublic: true } : {}),
    ...(isSecret ? { secrecy: true } : {}),
  }
  const serials = { serial: life.serial, childSerial: 1_000_000 + life.n * 10 }
  if (life.fate === 'at-once') {
    story.say(life.at, operator, 'operator-answer', { ...form, ...callId(life), ...answerNow(it, day) })
    return story.told({ procedure: PROCEDURE, channel: 'phone', ...serials })
  }
  const channel = file(it, form)
  if (life.fate === 'redirected') {
    const seen = life.at + (0.1 + draw.share() * 0.5) * HOUR
    story.say(seen, operator, 'redirect', {
      route: draw.of(['reconsideration', 'court', 'arbitration', 'petition', 'information', 'emergency']),
      handedOverAt: momentOf(seen - 60_000),
      explanation: '已告知应走的渠道、受理单位和期限，材料当日转交，原来的日期照样算数。',
    })
    return story.told({ procedure: PROCEDURE, channel, ...serials })
  }
  const dispatched = Math.max(atWork(life.at + draw.share() * 2 * HOUR), life.at + 5 * 60_000)
  if (life.fate === 'withdrawn') {
    if (draw.share() < 0.5) story.say(life.at + (0.05 + draw.share()) * HOUR, 'party', 'withdraw')
    else {
      const signed = handle(it, dispatched)
      story.cut(signed.at)
      story.say(signed.at, 'party', 'withdraw')
    }
    return story.told({ procedure: PROCEDURE, channel, ...serials })
  }
  const { at: replied, organ } = handle(it, dispatched)
  for (let k = 0; k < life.repeats; k++) repeat(it, k, dispatched, replied)
  conclude(it, replied, organ)
  return story.told({ procedure: PROCEDURE, channel, ...serials })
}

const callId = ({ n, at }: Outline) => ({
  callId: `C${dayOf(at).replaceAll('-', '').slice(2)}${String(n).padStart(5, '0')}`,
})

/** By telephone, by oneself on the web, or through the grid worker of the village. */
function file({ story, life, demand, draw }: Handling, form: Record<string, PlannedValue>): string {
  const way = draw.share()
  const township = townshipOrganAt(demand.place)
  if (way < 0.05 && township !== undefined) {
    const proxyReason = draw.of(['老人不会使用手机', '行动不便，请网格员代为反映', '不识字，当面口述'])
    story.say(life.at, { post: 'grid-worker', organ: township }, 'proxy-file', { ...form, proxyReason })
    return 'proxy'
  }
  if (way < 0.4) {
    story.say(life.at, 'anyone', 'citizen-file', form)
    return 'web'
  }
  story.say(life.at, operator, 'operator-file', { ...form, ...callId(life) })
  return 'phone'
}

function answerNow({ demand, draw }: Handling, day: string): Record<string, PlannedValue> {
  const known = answersFor(demand.code, day)
  if (known.length === 0 || draw.share() < 0.06) return { answer: answerOf(demand, 'answered', draw) }
  const { id, answer } = draw.of(known)
  return { knowledge: id, answer: `您好，${answer}` }
}

/** Somebody else raises the same while it is in hand: it is merged, and counts as received. */
function repeat({ story, demand, life, draw }: Handling, k: number, dispatched: number, replied: number): void {
  const at = dispatched + (0.1 + draw.share() * 0.6) * Math.max(HOUR, replied - dispatched)
  const merged = Math.min(at + (0.1 + draw.share()) * HOUR, replied - 60_000)
  const on = `repeat${k}`
  story.say(
    Math.min(at, merged - 60_000),
    operator,
    'operator-file',
    {
      kind: demand.kind,
      title: demand.title,
      detail: `${demand.detail}（另一位群众来电反映同一件事）`,
      place: demand.place,
      petitioner: drawName(draw),
      phone: `${people.phone.prefix}${String(draw.below(10 ** people.phone.digits)).padStart(people.phone.digits, '0')}`,
    },
    { on, opens: { procedure: PROCEDURE, channel: 'phone', serial: 2000 + (life.n % 8000) + 8000 * k } },
  )
  story.say(merged, dispatcher, 'merge', {}, { on, refers: { into: '' } })
}

/** 群众诉求: what people raised in 2020, 6万余件, and how it was dealt with. */
const part: YearPart = {
  id: 'inquiry.demand',
  title: { zh: '群众诉求', en: 'Demands of the people' },
  total: (scale) => filed(countsAt(scale)),
  entries: assumedRegisters,
  *lives(seed, scale, from = 0) {
    for (const life of outlines(seed, scale).slice(from)) yield tell(life, seed)
  },
}
export default part
