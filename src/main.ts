// The only file that wires everything: the law, the city, the pages and the commands.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Checking a document needs neither law nor city nor database: it starts without them. */
async function checkAlone(argv: readonly string[]): Promise<number> {
  const { runCheckAlone } = await import('./cli/check.ts')
  return runCheckAlone(argv)
}

async function wired(argv: readonly string[]): Promise<number> {
  const [law, { siteFields, xianning, xianningDemonstration }, { buildServer }, { run }, { portal }] =
    await Promise.all([
      import('#law'),
      import('../cities/xianning/index.ts'),
      import('./api/index.ts'),
      import('./cli/index.ts'),
      import('./portal/index.ts'),
    ])
  const root = path.join(import.meta.dirname, '..')
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return run(argv, {
    law,
    city: xianning,
    demonstrationCity: xianningDemonstration,
    siteFields,
    demonstrationWeeks: async () => {
      const { planRecent } = await import('../cities/xianning/demo/recent.ts')
      return { procedure: 'inquiry.demand', plan: planRecent }
    },
    demonstrationYear: () => import('../cities/xianning/demo/year-2020/index.ts'),
    version,
    root,
    buildServer: (options) =>
      buildServer({ ...options, portal: (server, services) => portal(server, { services, siteFields }) }),
  })
}

const argv = process.argv.slice(2)
process.exitCode = argv[0] === 'check' ? await checkAlone(argv.slice(1)) : await wired(argv)
