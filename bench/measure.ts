import { availableParallelism, cpus, totalmem } from 'node:os'
import type { BenchResult } from './verify.ts'

export type { BenchResult } from './verify.ts'

export function machineName(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}`
}

/** The value below which a share of all lies; sorts in place. */
export function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b)
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
}

export const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits

/** A rate that must be at least so high. */
export function atLeast(
  name: string,
  ours: number,
  target: number,
  unit: string,
  machine: string,
  limit: number = target,
): BenchResult {
  return {
    name,
    ours: round(ours),
    limit: round(limit),
    ratio: round(ours / limit, 3),
    unit,
    target,
    ok: ours >= target,
    machine,
  }
}

/** A time or size that must be at most so high. */
export function atMost(name: string, ours: number, target: number, unit: string, machine: string): BenchResult {
  return {
    name,
    ours: round(ours),
    limit: target,
    ratio: round(ours / target, 3),
    unit,
    target,
    ok: ours <= target,
    machine,
  }
}

/** Ours over a limit measured in the same run. */
export function ofLimit(
  name: string,
  ours: number,
  limit: number,
  target: number,
  unit: string,
  machine: string,
): BenchResult {
  const ratio = ours / limit
  return {
    name,
    ours: round(ours),
    limit: round(limit),
    ratio: round(ratio, 3),
    unit,
    target,
    ok: ratio >= target,
    machine,
  }
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}
