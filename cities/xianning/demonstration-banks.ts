import { cityCode } from './regions.ts'
import type { Organ } from './shapes.ts'

/** Banks of the demonstration. None of them exists: id | group | name | English. */
const rows: readonly string[] = [
  'bank-01 | local | 演示·咸宁某农村商业银行 | Demonstration rural commercial bank',
  'bank-02 | state | 演示·某国有大型银行甲咸宁分行 | Demonstration state bank A',
  'bank-03 | state | 演示·某国有大型银行乙咸宁分行 | Demonstration state bank B',
  'bank-04 | joint-stock | 演示·某股份制银行咸宁分行 | Demonstration joint-stock bank',
  'bank-05 | local | 演示·某村镇银行 | Demonstration village bank',
  'bank-06 | policy | 演示·某政策性银行咸宁分行 | Demonstration policy bank',
]

const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()) as [string, string, string, string])
const validFrom = '2020-01-01'

export const demonstrationBanks: readonly Organ[] = cells.map(([id, , zh, en]) => ({
  id,
  name: { zh, en },
  shortName: zh,
  kind: 'utility',
  region: cityCode,
  line: 'bank',
  validFrom,
}))

export const bankEntries = cells.map(([id, group, name]) => ({ id, name, organ: id, group, validFrom }))
