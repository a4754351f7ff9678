import { type Drawing, drawing, drawName } from '../drawing.ts'
import { people } from '../people.ts'
import { slots } from '../texts.ts'
import { complaintTexts } from './complaints/texts.ts'
import { atWork, DAY, dayOf, HOUR, midnightOf, momentOf, workdaysLater } from './days.ts'
import { organAt } from './in-charge.ts'
import type { PlannedLife, YearPart } from './shapes.ts'
import { Story } from './story.ts'

/** Reported: 252 received, 248 closed, all satisfied when called. How many were called is assumed. */
const year = { received: 252, closed: 248, called: 219, ratedThemselves: 17 }

const OFFICE = 'bizenv-office'
const officer = { post: 'bizenv-officer', organ: OFFICE }
const handlerOf = (organ: string) => ({ post: 'handler', organ })
const counties = ['421202', '421221', '421222', '421223', '421224', '421281']
const cases = complaintTexts.map((row) => {
  const [topic, line, title, detail, wish, result] = row.split(' | ') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return { topic, line, title, detail, wish, result }
})

type Ending = 'called' | 'rated' | 'silent'

interface Outline {
  n: number
  at: number
  serial: number
  ending: Ending
  isLater: boolean
}

function countsAt(scale: number) {
  const received = Math.max(1, Math.round(year.received * scale))
  const of = (n: number) => Math.round((n * received) / year.received)
  return { received, closed: of(year.closed), called: of(year.called), rated: of(year.ratedThemselves) }
}

const FIRST = midnightOf('2020-01-03')
/** Filed after this day it is brought to its end before the year's: called, never left to silence. */
const BRISK_FROM = midnightOf('2020-11-02')
const LAST = midnightOf('2020-11-27')
const CLOSED_CITY = [midnightOf('2020-01-23'), midnightOf('2020-02-16')] as const

/** In order of time; the last ones stay open over the end of the year. */
function outlines(seed: number, scale: number): Outline[] {
  const draw = drawing(seed ^ 0x12345)
  const { received, closed, called, rated } = countsAt(scale)
  const times: number[] = []
  while (times.length < closed) {
    const at = FIRST + draw.share() * (LAST - FIRST)
    if (at > CLOSED_CITY[0] && at < CLOSED_CITY[1]) continue
    times.push(atWork(at) + draw.below(50) * 60_000)
  }
  while (times.length < received)
    times.push(atWork(midnightOf('2020-12-08') + draw.share() * 12 * DAY) + draw.below(50) * 60_000)
  times.sort((a, b) => a - b)
  const lives = times.map((at, n): Outline => ({ n, at, serial: 20_001, ending: 'called', isLater: n >= closed }))
  for (const [i, life] of lives.entries())
    life.serial =
      i > 0 && dayOf(life.at) === dayOf(times[i - 1] as number) ? (lives[i - 1] as Outline).serial + 1 : 20_001
  const early = lives.filter(({ at }) => at < BRISK_FROM)
  for (let left = closed - called; left > 0 && early.length > 0; left--) {
    const [life] = early.splice(draw.below(early.length), 1)
    if (life) life.ending = left <= rated ? 'rated' : 'silent'
  }
  return lives
}

function filler(draw: Drawing, company: string): (text: string) => string {
  const kept = new Map([['company', company]])
  return (text) =>
    text.replace(/\{([^}]*)\}/g, (_, slot: string) => {
      const value = kept.get(slot) ?? draw.of(slots[slot] ?? ['几'])
      kept.set(slot, value)
      return value
    })
}

function tell(life: Outline, seed: number): PlannedLife {
  const draw = drawing((seed + Math.imul(life.n + 7, 0x9e3779b1)) | 0)
  const story = new Story()
  const { topic, line, title, detail, wish, result } = draw.of(cases)
  const place = draw.of(counties)
  const company = draw.of(people.firms)
  const fill = filler(draw, company)
  const isCalled = draw.share() < 0.55
  const form = {
    topic,
    title: fill(title),
    detail: fill(detail),
    wish: fill(wish),
    place,
    enterprise: `演示·${company}`,
    contact: drawName(draw),
    phone: `${people.phone.prefix}${String(draw.below(10 ** people.phone.digits)).padStart(people.phone.digits, '0')}`,
    ...(draw.share() < 0.1 ? { protectIdentity: true } : {}),
  }
  if (isCalled)
    story.say(life.at, { post: 'hotline-operator', organ: 'hotline-12345' }, 'register-call', {
      ...form,
      callId: `Y${momentOf(life.at).slice(2, 10).replaceAll('-', '')}${life.n}`,
    })
  else story.say(life.at, 'anyone', 'file', form)
  const isBrisk = life.at >= BRISK_FROM
  const accepted = workdaysLater(life.at + 40 * 60_000, draw.share() * (isBrisk ? 0.8 : 2))
  story.say(accepted, officer, 'accept')
  let transferred = atWork(accepted + (0.3 + draw.share() * 4) * HOUR)
  const county = organAt(`county:${line}`, place)
  const city = organAt(`county:${line}`, '421200')
  let organ = (draw.share() < 0.45 ? city : county) ?? city ?? county ?? 'city-development'
  const send = () =>
    story.say(transferred, officer, 'transfer', {
      handlingOrgan: organ,
      transferNote: '请核实情况，联系企业，按期报送办理结果。',
    })
  send()
  let signed = atWork(transferred + (0.2 + draw.share() * 4) * HOUR)
  const other = [city, county].find((each) => each !== undefined && each !== organ)
  if (!isBrisk && other !== undefined && signed - transferred < 20 * HOUR && draw.share() < 0.05) {
    story.say(signed, handlerOf(organ), 'return-it', {
      returnArticle: '部门权责清单（未核实）',
      returnReason: '该项目由另一级单位承办，建议转其办理。',
    })
    organ = other
    transferred = atWork(signed + 2 * HOUR)
    send()
    signed = atWork(transferred + (0.2 + draw.share() * 4) * HOUR)
  }
  if (signed - transferred < 23 * HOUR) story.say(signed, handlerOf(organ), 'sign')
  else signed = transferred + 25 * HOUR
  const contacted = workdaysLater(signed, 0.3 + draw.share() * 1.5)
  story.say(contacted, handlerOf(organ), 'contact', {
    contactedAt: momentOf(contacted - 15 * 60_000),
    contactWay: form.protectIdentity ? 'relay' : draw.share() < 0.6 ? 'phone' : 'visit',
  })
  const days = isBrisk ? 4 + draw.share() * 5 : 4 + draw.share() * 9
  let reported = Math.max(workdaysLater(signed, days), contacted + 2 * HOUR)
  if (!isBrisk && draw.share() < 0.07) {
    const asked = workdaysLater(signed, 8)
    story.say(asked, handlerOf(organ), 'ask-extension', { askedDays: 5, extensionReason: '需与另一单位会商后确定。' })
    story.say(atWork(asked + 3 * HOUR), officer, 'grant-extension', { extendBy: 5, toldEnterprise: true })
    reported = workdaysLater(signed, 15 + draw.share() * 4)
  }
  if (life.isLater) reported = Math.max(reported, workdaysLater(midnightOf('2020-12-28'), draw.share() * 2))
  story.say(reported, handlerOf(organ), 'report', {
    result: draw.of(['solved', 'solved', 'solved', 'planned', 'explained']),
    resultText: fill(result),
  })
  let told = workdaysLater(reported, 0.5 + draw.share() * (isBrisk ? 1 : 3))
  if (life.isLater) told = Math.max(told, workdaysLater(midnightOf('2021-01-04'), draw.share()))
  story.say(told, officer, 'feedback', { feedbackText: fill(result) })
  end(story, life, told, draw)
  return story.told({ procedure: 'hotline.complaints', channel: isCalled ? 'phone' : 'web', serial: life.serial })
}

/** Called by the office, rated by the enterprise first, or neither: then closed by silence, not rated. */
function end(story: Story, { ending }: Outline, told: number, draw: Drawing): void {
  const content = { solved: draw.share() < 0.85 ? 'yes' : 'partly', satisfied: draw.share() < 0.85 ? 'good' : 'fair' }
  // Before silence closes it, whatever holidays lie between.
  const called = Math.min(workdaysLater(told, 0.5 + draw.share() * 2), atWork(told + 12 * DAY))
  if (ending === 'rated') story.say(told + (2 + draw.share() * 30) * HOUR, 'party', 'rate', content)
  else if (ending === 'called') story.say(called, officer, 'call-back', { reached: 'yes', ...content })
  else {
    story.say(called, officer, 'call-back', { reached: 'no' })
    story.pass(told + 17 * DAY)
  }
}

/** 12345营商环境投诉专线: exactly as many as were reported. */
const part: YearPart = {
  id: 'hotline.complaints',
  title: { zh: '营商环境投诉', en: 'Business environment complaints' },
  total: (scale) => countsAt(scale).received,
  *lives(seed, scale, from = 0) {
    for (const life of outlines(seed, scale).slice(from)) yield tell(life, seed)
  },
}
export default part
