import { families } from './rules/index.ts'
import type { RuleInfo } from './rules/rule.ts'

/** Every rule that check() can produce, with its title and what it looks for. */
export const rules: readonly RuleInfo[] = families.flatMap((family) => family.rules)
