import { demonstrationBanks } from './demonstration-banks.ts'
import { organs } from './organs.ts'
import { returnUnits } from './return-units.ts'
import type { Account, AccountPost } from './shapes.ts'

const from = '2020-01-01'
const nameOf = new Map(
  [...organs, ...demonstrationBanks].map(({ id, shortName, region }) => [id, { shortName, region }]),
)

/** For every unit that files: one person who fills in and another who signs; for every unit that checks: a third. */
const holders = (post: string, prefix: string, role: string, units: Iterable<string>, taken: ReadonlySet<string>) =>
  [...new Set(units)]
    .filter((organ) => !taken.has(`${post} ${organ}`))
    .map((organ): Account => {
      const { shortName = organ, region = '' } = nameOf.get(organ) ?? {}
      const held: AccountPost = { post, organ, ...(region ? { region } : {}), from }
      return { account: `${prefix}-${organ}`, name: `演示·${shortName.replace('演示·', '')}${role}`, posts: [held] }
    })

/** People of the demonstration who file, sign and check; those whom the city names already are left out. */
export function returnAccounts(named: readonly Account[]): Account[] {
  const taken = new Set(named.flatMap(({ posts }) => posts.map(({ post, organ }) => `${post} ${organ}`)))
  const units = [...returnUnits.map(({ organ }) => organ), ...demonstrationBanks.map(({ id }) => id)]
  const checking = [...returnUnits.flatMap(({ verifiedBy }) => verifiedBy ?? []), 'city-finance']
  return [
    ...holders('return-officer', 'tianbao', '填报人', units, taken),
    ...holders('return-leader', 'shenqian', '审签人', units, taken),
    ...holders('return-verifier', 'heshi', '核实人', checking, taken),
  ]
}
