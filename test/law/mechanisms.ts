import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ids of the city's mechanisms, from the folder of domain facts beside the repository; undefined where it is absent. */
export function readMechanisms(): Set<string> | undefined {
  const file = join(import.meta.dirname, '../../../shared/domain/mechanisms.tsv')
  if (!existsSync(file)) return undefined
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return new Set(rows.map((row) => row.split('\t')[0] as string))
}
