import { instant, type PlainDate, toMs } from '#calendar'
import type { Values } from '#language'
import type { Projection, Store } from '#store'
import { House, type HouseOptions } from './house.ts'
import { servicesOf } from './open.ts'
import type { CallerOf, YearLife, YearStep } from './playing-year.ts'
import type { Outcome, Services } from './services.ts'

export interface StepByStep {
  /** Plays a life; the codes of what was refused. `key` names it for ever: played again it changes nothing. */
  play(life: YearLife, key: string): Promise<{ step: number; code: string }[]>
}

/**
 * A life played as people act, each request at its own time: for acts whose values are computed from all that is stored.
 * Each has its own idempotency key, so that a life broken off is begun again and goes on where it was.
 */
export async function stepByStep(options: HouseOptions, callers: CallerOf): Promise<StepByStep> {
  const clock = { ms: 0, now: () => clock.ms }
  let serial: number | undefined
  const { store } = options
  // The year's numbers are known beforehand, so that they do not meet those of the bulk path.
  const numbers = { ...store.numbers, next: async (day: PlainDate) => serial ?? store.numbers.next(day) }
  // The living city's clock is years ahead: what waits here is settled by the next step, never by its sweep.
  const commit: Store['commit'] = ({ projections, ...batch }) =>
    store.commit({ ...batch, ...(projections ? { projections: projections.map(withoutNext) } : {}) })
  const house = new House({ ...options, store: { ...store, numbers, commit }, clock })
  await house.book.storeAll()
  const services = servicesOf(house)
  return {
    async play(life, key) {
      const refused: { step: number; code: string }[] = []
      let number = ''
      serial = life.serial
      for (const [i, step] of life.steps.entries()) {
        clock.ms = toMs(instant(step.at))
        const outcome = await take(services, callers, life, step, number, `${key}.${i}`)
        if (!outcome.ok)
          refused.push({ step: i, code: JSON.stringify(outcome.refusal.facts.problems ?? outcome.refusal.code) })
        else if (i === 0) number = outcome.value.number
      }
      return refused
    },
  }
}

function withoutNext({ row: { nextAt: _, ...row }, ...projection }: Projection): Projection {
  return { ...projection, row }
}

async function take(
  services: Services,
  callers: CallerOf,
  life: YearLife,
  step: YearStep,
  number: string,
  key: string,
): Promise<Outcome<{ number: string }>> {
  if (step.by === 'party' || step.by === 'time') throw new Error(`only officers act step by step: ${step.do}`)
  const caller = callers(step.by)
  const given = (step.with ?? {}) as Values
  const { do: action, task, key: entry, outcome, row } = step
  if (number === '') return services.file(caller, { procedure: life.procedure, action, with: given }, key)
  if (task !== undefined)
    return services.settle(
      caller,
      { number, task, with: given, ...(entry ? { key: entry } : {}), ...(outcome ? { outcome } : {}) },
      key,
    )
  return services.act(caller, { number, action, with: given, ...(row ? { row } : {}) }, key)
}
