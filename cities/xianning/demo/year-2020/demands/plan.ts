import { type Drawing, drawing } from '../../drawing.ts'
import { DAY, dayOf, midnightOf } from '../days.ts'
import { calls, momentInDay } from './seasons.ts'

/**
 * The year in numbers. Received and closed give the reported 98.3 per cent, satisfied of rated the reported 98.8; the
 * sizes behind the two rates are assumed, as the report gives none but 6万余件 closed.
 */
export const year = {
  /** As the figure counts them: without those shown to their proper channel or taken back. */
  received: 61_537,
  closed: 60_491,
  atOnce: 44_245,
  redirected: 900,
  withdrawn: 620,
  merged: 1_150,
  /** Parked on 31 December, taken up again in 2021. */
  parked: 180,
  rated: 8_250,
  satisfied: 8_151,
  /** The same two of those that were still open on 31 December. */
  ratedLater: 500,
  satisfiedLater: 494,
}

export type Counts = Record<keyof typeof year, number>

/** All that people filed. */
export const filed = ({ received, redirected, withdrawn }: Counts): number => received + redirected + withdrawn

/** The same at a smaller scale, each share kept as nearly as whole numbers allow. */
export function countsAt(scale: number): Counts {
  const part = (n: number, of: number, whole: number) => Math.round((n * whole) / of)
  const received = Math.max(1, Math.round(year.received * scale))
  const closed = part(year.closed, year.received, received)
  const of = (n: number) => part(n, year.received, received)
  const parked = Math.min(of(year.parked), received - closed)
  const rated = of(year.rated)
  const ratedLater = Math.min(of(year.ratedLater), received - closed)
  return {
    received,
    closed,
    atOnce: of(year.atOnce),
    redirected: of(year.redirected),
    withdrawn: of(year.withdrawn),
    merged: of(year.merged),
    parked,
    rated,
    satisfied: part(year.satisfied, year.rated, rated),
    ratedLater,
    satisfiedLater: part(year.satisfiedLater, year.ratedLater, ratedLater),
  }
}

export type Fate = 'at-once' | 'redirected' | 'withdrawn' | 'handled' | 'later' | 'parked'
/** How the person rates in the end; `none`: not at all, which is 未评价. */
export type Verdict = 'content' | 'discontent' | 'none'

/** One life of the year, before it is told. */
export interface Outline {
  n: number
  at: number
  serial: number
  fate: Fate
  verdict: Verdict
  /** Repeats by other people that are merged into it. */
  repeats: number
}

const LATE_FROM = midnightOf('2020-12-11')
/** Filed after this day a matter that is handled by a unit stays open over the end of the year, or is not so handled. */
const HANDLED_UNTIL = midnightOf('2020-12-18')
/** Filed after this day and rated by nobody it would close by silence only in 2021. */
export const SILENT_UNTIL = midnightOf('2020-11-12')
const PARKED_FROM = midnightOf('2020-08-20')
const PARKED_UNTIL = midnightOf('2020-12-02')

function shuffled(list: number[], draw: Drawing): number[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = draw.below(i + 1)
    ;[list[i], list[j]] = [list[j] as number, list[i] as number]
  }
  return list
}

/** Moments of filing in order of time. */
function moments(count: number, draw: Drawing): number[] {
  const list: number[] = []
  for (let i = 0; i < count; i++) {
    const wanted = draw.share()
    const day = calls.find(({ until }) => wanted < until) ?? calls.at(-1)
    list.push((day?.midnight ?? 0) + Math.floor(momentInDay(draw.share(), draw.share()) * DAY))
  }
  return list.sort((a, b) => a - b)
}

/** Every life of the year: when it begins and how it ends. The same seed and scale give the same list. */
export function outlines(seed: number, scale: number): Outline[] {
  const draw = drawing(seed)
  const counts = countsAt(scale)
  const lives: Outline[] = moments(filed(counts) - counts.merged, draw).map((at, n) => ({
    n,
    at,
    serial: 0,
    fate: 'at-once',
    verdict: 'none',
    repeats: 0,
  }))
  let day = ''
  let serial = 0
  for (const life of lives) {
    const its = dayOf(life.at)
    serial = its === day ? serial + 1 : 1
    day = its
    life.serial = serial
  }
  const free = new Set(lives.map(({ n }) => n))
  const take = (fate: Fate, count: number, may: (life: Outline) => boolean) => {
    const those = shuffled(
      [...free].filter((n) => may(lives[n] as Outline)),
      draw,
    ).slice(0, count)
    for (const n of those) {
      ;(lives[n] as Outline).fate = fate
      free.delete(n)
    }
    return those
  }
  take('parked', counts.parked, ({ at }) => at >= PARKED_FROM && at < PARKED_UNTIL)
  const later = counts.received - counts.closed - counts.parked
  take('later', later, ({ at }) => at >= LATE_FROM)
  const { atOnce, redirected, withdrawn, merged } = counts
  const handled = take('handled', counts.closed - atOnce - merged, ({ at }) => at < HANDLED_UNTIL)
  take('redirected', redirected, () => true)
  take('withdrawn', withdrawn, ({ at }) => at < HANDLED_UNTIL)
  rate(lives, handled, counts.rated, counts.rated - counts.satisfied, draw)
  const stillOpen = lives.filter(({ fate }) => fate === 'later' || fate === 'parked').map(({ n }) => n)
  rate(lives, stillOpen, counts.ratedLater, counts.ratedLater - counts.satisfiedLater, draw)
  const hosts = shuffled(
    handled.filter((n) => (lives[n] as Outline).at < SILENT_UNTIL),
    draw,
  )
  for (let i = 0; i < merged; i++) (lives[hosts[i % Math.max(1, hosts.length)] as number] as Outline).repeats += 1
  return lives
}

/** Those that would close in the next year if nobody rated them are rated first. */
function rate(lives: Outline[], those: number[], rated: number, discontent: number, draw: Drawing): void {
  const isLate = (n: number) => {
    const { fate, at } = lives[n] as Outline
    return fate === 'handled' && at >= SILENT_UNTIL
  }
  const must = those.filter(isLate)
  const rest = shuffled(
    those.filter((n) => !isLate(n)),
    draw,
  )
  const chosen = [...must, ...rest].slice(0, Math.max(rated, 0))
  for (const n of chosen) (lives[n] as Outline).verdict = 'content'
  // Who is discontented in the end was called back and explained to: that takes its time.
  const early = shuffled(
    chosen.filter((n) => !isLate(n)),
    draw,
  )
  for (const n of early.slice(0, discontent)) (lives[n] as Outline).verdict = 'discontent'
}
