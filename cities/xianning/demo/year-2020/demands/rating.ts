import { callBackRemarks, reopenReasons } from '../../texts.ts'
import { atWork, DAY, HOUR, midnightOf, workdaysLater } from '../days.ts'
import { answerOf, type Handling, handlerOf, supervisor } from './handling.ts'

const NEXT_YEAR = midnightOf('2021-01-01')
const LAST_OF_YEAR = midnightOf('2020-12-31') + 17 * HOUR
const discontented = callBackRemarks.filter(({ satisfied }) => satisfied === 'bad')

/** What the person says of the answer, and what follows, to the end of the matter. */
export function conclude(it: Handling, replied: number, organ: string): void {
  const { story, life, draw } = it
  reply(it, replied, organ)
  if (life.verdict === 'none') {
    story.pass(replied + 17 * DAY)
    return
  }
  const isLater = life.fate !== 'handled'
  const isFree = !isLater && life.at < midnightOf('2020-10-10')
  if (life.verdict === 'discontent') {
    const rated = ratedAt(it, replied)
    rate(it, rated, false)
    story.say(workdaysLater(rated, 0.5 + draw.share() * 1.5), supervisor, 'close-explained', {
      finding: '经回访核实，单位已按规定答复，诉求超出现行规定的部分已当面说明依据和可走的渠道。',
    })
    return
  }
  let last = replied
  if (isFree && draw.share() < 0.045) {
    const rated = last + (2 + draw.share() * 60) * HOUR
    rate(it, rated, false)
    const ordered = atWork(rated + (1 + draw.share() * 6) * HOUR)
    story.say(ordered, supervisor, 'order-rework', {
      reworkOrder: '请现场核实反映人提出的情况，限期重新办理并当面答复。',
    })
    last = workdaysLater(ordered, 1 + draw.share() * 3.5)
    reply(it, last, organ)
  } else if (isFree && draw.share() < 0.015) {
    const back = atWork(last + (1 + draw.share() * 5) * HOUR)
    story.say(back, supervisor, 'send-back', { sendBackReason: '答复没有回应反映人提出的主要问题，请补充后重新答复。' })
    last = workdaysLater(back, 0.5 + draw.share() * 2)
    reply(it, last, organ)
  }
  const rated = ratedAt(it, last)
  rate(it, rated, true)
  if (!isFree || draw.share() >= 0.012) return
  const reopened = rated + (2 + draw.share() * 20) * DAY
  story.say(reopened, 'party', 'reopen', { reopenReason: it.demand.fill(draw.of(reopenReasons)) })
  const again = workdaysLater(atWork(reopened), 1 + draw.share() * 3)
  reply(it, again, organ)
  rate(it, again + (1 + draw.share() * 70) * HOUR, true)
}

function reply({ story, demand, draw }: Handling, at: number, organ: string): void {
  const result = draw.of(['solved', 'solved', 'solved', 'done', 'done', 'answered'])
  story.say(at, handlerOf(organ), 'reply', { result, reply: answerOf(demand, result, draw) })
}

/** Within the fifteen days; what belongs to the next year is rated in it. */
function ratedAt({ life, draw }: Handling, replied: number): number {
  const usual = replied + (1 + draw.share() ** 2 * 200) * HOUR
  if (life.fate === 'handled')
    return usual < LAST_OF_YEAR ? usual : Math.max(replied + HOUR, LAST_OF_YEAR - draw.below(40) * HOUR)
  return usual >= NEXT_YEAR ? usual : Math.min(NEXT_YEAR + (9 + draw.share() * 30) * HOUR, replied + 14.5 * DAY)
}

function rate({ story, draw }: Handling, at: number, isContent: boolean): void {
  const { remark } = draw.of(discontented)
  story.say(at, 'party', 'rate', {
    responded: draw.share() < 0.95 ? 'yes' : 'no',
    solved: isContent ? (draw.share() < 0.85 ? 'yes' : 'partly') : 'no',
    satisfied: isContent ? (draw.share() < 0.72 ? 'good' : 'fair') : 'bad',
    hotlineSatisfied: draw.share() < 0.9 ? 'good' : 'fair',
    ...(isContent ? {} : { remark }),
  })
}
