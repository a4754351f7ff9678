import { momentOf } from './days.ts'
import type { PlannedActor, PlannedLife, PlannedStep, PlannedValue } from './shapes.ts'

const bySteps = (a: PlannedStep, b: PlannedStep) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

/** A life in the making: steps may be told in any order. */
export class Story {
  readonly #steps: PlannedStep[] = []

  say(
    at: number,
    by: PlannedActor,
    what: string,
    given: Record<string, PlannedValue> = {},
    more: Partial<Pick<PlannedStep, 'on' | 'opens' | 'refers' | 'task' | 'key' | 'outcome' | 'row' | 'files'>> = {},
  ): void {
    this.#steps.push({ at: momentOf(at), by, do: what, with: given, ...more })
  }

  /** What has fallen due by then is settled. */
  pass(at: number, on?: string): void {
    this.#steps.push({ at: momentOf(at), by: 'time', do: 'pass', ...(on === undefined ? {} : { on }) })
  }

  /** Leaves out what would have come after that moment. */
  cut(after: number): void {
    const last = momentOf(after)
    this.#steps.splice(0, this.#steps.length, ...this.#steps.filter(({ at }) => at < last))
  }

  told(opening: Omit<PlannedLife, 'steps'>): PlannedLife {
    return { ...opening, steps: this.#steps.sort(bySteps) }
  }
}
