// The only file that wires everything: the law, the city, the pages and the commands.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as law from '#law'
import { siteFields, xianning, xianningDemonstration } from '../cities/xianning/index.ts'
import { buildServer } from './api/index.ts'
import { run } from './cli/index.ts'
import { portal } from './portal/index.ts'

const root = path.join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }

process.exitCode = await run(process.argv.slice(2), {
  law,
  city: xianning,
  demonstrationCity: xianningDemonstration,
  siteFields,
  demonstrationWeeks: async () => {
    const { planRecent } = await import('../cities/xianning/demo/recent.ts')
    return { procedure: 'inquiry.demand', plan: planRecent }
  },
  version,
  root,
  buildServer: (options) =>
    buildServer({ ...options, portal: (server, services) => portal(server, { services, siteFields }) }),
})
