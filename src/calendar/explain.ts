import type { DerivationStep, Length, LengthUnit, Provisional } from './deadline.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, toMs } from './instant.ts'
import { fromDayNumber, type PlainDate, weekday } from './plain-date.ts'

export interface Explained {
  because: readonly DerivationStep[]
  provisional: Provisional | null
  paused?: boolean
}

type Language = 'zh' | 'en'

/** The derivation as sentences for people, in order. Weekends are summed up, holidays are named with their notice. */
export function explain(due: Explained, lang: Language): string[] {
  const say = lang === 'zh' ? chinese : english
  const sentences: string[] = []
  let weekends = 0
  const flush = (): void => {
    if (weekends > 0) sentences.push(say.weekends(weekends))
    weekends = 0
  }
  for (const step of due.because) {
    if (step.step === 'skip' && step.kind === 'weekend') weekends += step.days
    else if (step.step === 'extend' || step.step === 'roll' || isLast(step)) {
      flush()
      sentences.push(say.step(step))
    } else if (step.step !== 'count') sentences.push(say.step(step))
  }
  flush()
  if (due.provisional)
    sentences.push(lang === 'zh' ? `暂定：${due.provisional.reason.zh}` : `Provisional: ${due.provisional.reason.en}`)
  return sentences.filter((sentence) => sentence !== '')
}

const isLast = (step: DerivationStep): boolean => ['due', 'allowed', 'latest'].includes(step.step)

const WEEKDAYS_ZH = '一二三四五六日'
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const UNITS: Record<LengthUnit, { zh: string; en: string }> = {
  'working-day': { zh: '个工作日', en: 'working day' },
  day: { zh: '日', en: 'day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
  hour: { zh: '小时', en: 'hour' },
  minute: { zh: '分钟', en: 'minute' },
}

const isClock = (text: string): boolean => text.length > 10

function clock(i: Instant): { date: PlainDate; time: string } {
  const local = toMs(i) + 8 * HOUR_MS
  const day = Math.floor(local / DAY_MS)
  const minutes = Math.floor((local - day * DAY_MS) / MINUTE_MS)
  return { date: fromDayNumber(day), time: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` }
}

const pad = (n: number): string => String(n).padStart(2, '0')

function dateZh(date: PlainDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
}

function whenZh(when: PlainDate | Instant): string {
  if (!isClock(when)) return dateZh(when as PlainDate)
  const { date, time } = clock(when as Instant)
  return `${dateZh(date)}${time}`
}

function whenEn(when: PlainDate | Instant): string {
  if (!isClock(when)) return when
  const { date, time } = clock(when as Instant)
  return `${date} ${time}`
}

const lengthZh = ({ n, unit }: Length): string => `${n}${UNITS[unit].zh}`
const lengthEn = ({ n, unit }: Length): string => `${n} ${UNITS[unit].en}${n === 1 ? '' : 's'}`
const spanZh = (from: PlainDate, to: PlainDate): string =>
  from === to ? dateZh(from) : `${dateZh(from)}至${dateZh(to)}`
const spanEn = (from: PlainDate, to: PlainDate): string => (from === to ? from : `${from} to ${to}`)
const endOfDayZone = (at: Instant): boolean => at.endsWith('T16:00:00.000Z')

const chinese = {
  weekends: (days: number) => `其间周末共${days}天，不计入。`,
  step(step: DerivationStep): string {
    switch (step.step) {
      case 'start':
        if (step.length.unit === 'hour' || step.length.unit === 'minute') {
          return `自${whenZh(step.at)}起算，期限为${lengthZh(step.length)}。`
        }
        return `自${dateZh(step.date)}起算，当日${step.counted ? '计入' : '不计入'}，期限为${lengthZh(step.length)}。`
      case 'skip':
        return `${step.name?.zh ?? '节假日'}放假（${spanZh(step.from, step.to)}，${step.days}天）不计入${step.source ? `（依据：${step.source}）` : ''}。`
      case 'make-up':
        return `${dateZh(step.date)}（星期${WEEKDAYS_ZH[weekday(step.date) - 1]}）调休上班，计为工作日${step.source ? `（依据：${step.source}）` : ''}。`
      case 'pause':
        if (step.to === null) return `自${whenZh(step.from)}起中止计时（${step.why}），恢复后重新计算到期日。`
        if (isClock(step.from)) return `${whenZh(step.from)}至${whenZh(step.to)}中止计时（${step.why}），不计入。`
        return `${spanZh(step.from as PlainDate, step.to as PlainDate)}中止计时（${step.why}），${step.days}天不计入。`
      case 'extend':
        return `延长${lengthZh(step.length)}（${step.why}）。`
      case 'roll':
        return `${dateZh(step.from)}：${step.why.zh}，即${dateZh(step.to)}。`
      case 'due':
        return endOfDayZone(step.at)
          ? `到期日为${dateZh(step.date)}（当日24时前办理为按期）。`
          : `到期时刻为${whenZh(step.at)}。`
      case 'allowed':
        return `自${endOfDayZone(step.at) ? dateZh(step.date) : whenZh(step.at)}起方可办理。`
      case 'event':
        return `以${dateZh(step.date)}为准，须提前${step.clear ? '足足' : '至少'}${lengthZh(step.length)}${step.clear ? '（首尾两日均不计）' : ''}。`
      case 'latest':
        return `最迟应在${dateZh(step.date)}办理。`
      default:
        return ''
    }
  },
}

const english = {
  weekends: (days: number) => `${days} weekend ${days === 1 ? 'day is' : 'days are'} not counted.`,
  step(step: DerivationStep): string {
    switch (step.step) {
      case 'start':
        if (step.length.unit === 'hour' || step.length.unit === 'minute') {
          return `${lengthEn(step.length)} run from ${whenEn(step.at)} (Beijing time).`
        }
        return `${lengthEn(step.length)} run from ${step.date}; that day ${step.counted ? 'counts' : 'does not count'}.`
      case 'skip':
        return `${step.name?.en ?? 'Holiday'} (${spanEn(step.from, step.to)}, ${step.days} ${step.days === 1 ? 'day' : 'days'}) is not counted${step.source ? `; notice ${step.source}` : ''}.`
      case 'make-up':
        return `${step.date} (${WEEKDAYS_EN[weekday(step.date) - 1]}) is worked instead of a holiday and counts${step.source ? `; notice ${step.source}` : ''}.`
      case 'pause':
        if (step.to === null)
          return `The clock stands still since ${whenEn(step.from)} (${step.why}); the date is set anew when it runs on.`
        if (isClock(step.from))
          return `${whenEn(step.from)} to ${whenEn(step.to)} is not counted: the clock stood still (${step.why}).`
        return `${spanEn(step.from as PlainDate, step.to as PlainDate)} (${step.days} ${step.days === 1 ? 'day' : 'days'}) is not counted: the clock stood still (${step.why}).`
      case 'extend':
        return `Extended by ${lengthEn(step.length)} (${step.why}).`
      case 'roll':
        return `${step.from}: ${step.why.en}, ${step.to}.`
      case 'due':
        return endOfDayZone(step.at)
          ? `Due on ${step.date}, by the end of the day.`
          : `Due at ${whenEn(step.at)} (Beijing time).`
      case 'allowed':
        return `Allowed from ${endOfDayZone(step.at) ? step.date : whenEn(step.at)} on.`
      case 'event':
        return `At least ${lengthEn(step.length)} before ${step.date}${step.clear ? ', counting neither the first nor the last day' : ''}.`
      case 'latest':
        return `To be done by ${step.date} at the latest.`
      default:
        return ''
    }
  },
}
