import { evaluate, type Scope, type Value } from '../../../../src/language/evaluate.ts'
import type { Given } from '../../api/types.ts'
import type { Spec } from './schema.ts'

const nothing = (): null => null
const zero = (): number => 0

/** Asked only when its condition holds: judged by the same expressions that the server judges by. */
export function shown(specs: readonly Spec[], values: Given, known: Readonly<Record<string, Value>>): Spec[] {
  const scope: Scope = {
    field: (name) => known[name] ?? null,
    input: (name) => (values[name] as Value | undefined) ?? null,
    param: nothing,
    entry: nothing,
    linked: zero,
    task: nothing,
    times: zero,
    state: '',
    today: '2000-01-01' as Scope['today'],
    tasks: () => [],
    sample: zero,
    wasLate: () => false,
    overridden: zero,
    late: () => false,
    rows: () => [],
    roster: zero,
    lookup: nothing,
  }
  return specs.filter((spec) => spec.when === undefined || evaluate(spec.when, scope) === true)
}
