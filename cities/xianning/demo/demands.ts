import { cityLifeDemands } from './demands/city-life.ts'
import { landAndWaterDemands } from './demands/land-and-water.ts'
import { marketAndSafetyDemands } from './demands/market-and-safety.ts'
import { peopleDemands } from './demands/people.ts'
import type { DemandTemplate, Setting } from './shapes.ts'

const settings: Record<string, Setting> = { U: 'urban', R: 'rural', A: 'any', N: 'unnamed' }
const alternatives = (cell: string): string[] => cell.split(' / ').map((text) => text.trim())

/** What people raise, by row of the dispatch catalogue: more than 400 details, each with its titles and wishes. */
export const demands: readonly DemandTemplate[] = [
  ...cityLifeDemands,
  ...peopleDemands,
  ...landAndWaterDemands,
  ...marketAndSafetyDemands,
].map((row) => {
  const [code, setting, titles, details, wants] = row.split(' | ') as [string, string, string, string, string]
  return {
    code: code.trim(),
    setting: settings[setting.trim()] as Setting,
    titles: alternatives(titles),
    details: alternatives(details),
    wants: alternatives(wants),
  }
})
