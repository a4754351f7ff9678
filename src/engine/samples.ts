import type { Action, Definition } from '#language'
import { evaluate } from '#language'
import type { Effect } from './events.ts'
import type { Facts } from './facts.ts'
import type { Matter } from './matter.ts'
import { type Refusal, refuse } from './refusals.ts'
import { scopeOf } from './scope.ts'

/** The rosters that an act freezes: members are facts, loaded from the register as of the day. */
export function rosterEffects(_definition: Definition, action: Action, facts: Facts): Effect[] {
  return (action.freezes ?? []).map((roster) => ({ is: 'frozen', roster, members: facts.rosters?.[roster] ?? [] }))
}

/** Commits to a population and seed, or draws from what was committed. Anyone can redraw: the seed is in the event. */
export function drawEffects(
  definition: Definition,
  matter: Matter,
  action: Action,
  facts: Facts,
): { effects: Effect[] } | { refusal: Refusal } {
  const effects: Effect[] = []
  if (action.commits) {
    const given = facts.draws?.[action.commits]
    if (given)
      effects.push({ is: 'committed', sample: action.commits, hash: given.digest, population: given.keys.length })
  }
  if (action.draws) {
    const given = facts.draws?.[action.draws]
    const sample = definition.samples?.[action.draws]
    if (!given || !sample) return { refusal: refuse('NOT_COMMITTED', action.basis, { sample: action.draws }) }
    const committed = matter.samples[action.draws]?.hash
    if (committed !== undefined && committed !== given.digest) {
      return {
        refusal: refuse('NOT_COMMITTED', sample.basis, { sample: action.draws, want: committed, got: given.digest }),
      }
    }
    const scope = scopeOf(definition, matter, undefined, matter.openedAt, facts)
    const size = evaluate(sample.size, { ...scope, row: { population: given.keys.length } })
    const keys = draw(given.keys, Number(size), given.seed)
    const organs = Object.entries(given.organs ?? {}).filter(([key]) => keys.includes(key))
    effects.push({
      is: 'drawn',
      sample: action.draws,
      seed: given.seed,
      keys,
      population: given.keys.length,
      ...(organs.length > 0 ? { organs: Object.fromEntries(organs) } : {}),
    })
  }
  return { effects }
}

/** A uniform sample without repetition: the first `size` places of a Fisher-Yates shuffle driven by the seed. */
export function draw(keys: readonly string[], size: number, seed: string): string[] {
  const pool = [...keys].sort()
  const next = generator(seed)
  const taken = Math.max(0, Math.min(size, pool.length))
  for (let i = 0; i < taken; i++) {
    const j = i + Math.floor(next() * (pool.length - i))
    const swap = pool[i] as string
    pool[i] = pool[j] as string
    pool[j] = swap
  }
  return pool.slice(0, taken)
}

/** sfc32, seeded by 128 bits in hexadecimal, so that every redraw on every machine gives the same list. */
function generator(seed: string): () => number {
  const word = (i: number) => Number.parseInt(seed.slice(i * 8, i * 8 + 8) || '9e3779b9', 16) | 0
  let a = word(0)
  let b = word(1)
  let c = word(2)
  let d = word(3)
  const step = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) step()
  return step
}
