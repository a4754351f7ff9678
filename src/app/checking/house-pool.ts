import { availableParallelism } from 'node:os'
import { CheckingPool, type PoolOptions } from './pool.ts'

/** A server's own measure: one core is left for everything else. */
export const POOL: PoolOptions = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  inside: 24,
  perCaller: 4,
  timeMs: 20_000,
  memoryMb: 512,
  growthMb: 1024,
}

let pool: CheckingPool | undefined

/** The one pool of this process. Its threads come with the first document and go when there is nothing to do. */
export function housePool(): CheckingPool {
  pool ??= new CheckingPool(POOL)
  return pool
}
