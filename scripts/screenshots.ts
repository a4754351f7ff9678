// Takes the pictures of the workbench that README.md shows, at 1440 and 390 pixels, of the demonstration's last weeks. Run: node bin/run.mjs scripts/screenshots.ts [--base http://localhost:8080] [--out docs/images] [--only name]
import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumArguments, findChromium } from '../test/harness/chromium.ts'
import { type RunningServer, startServer } from '../test/harness/server.ts'

interface Shot {
  name: string
  /** Absent: nobody is signed in. */
  account?: string
  address: string
  act?: (page: Page) => Promise<void>
  /** The size at which README.md shows it. */
  readme?: '1440' | '390'
}

const root = path.join(import.meta.dirname, '..')

const firstRow = async (page: Page) => {
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('.matter').waitFor()
}

const shots: readonly Shot[] = [
  { name: 'sign-in', address: '' },
  { name: 'my-list', readme: '1440', account: 'paidan', address: '', act: async (page) => page.keyboard.press('j') },
  {
    name: 'matter-dispatch',
    readme: '1440',
    account: 'paidan',
    address: '',
    act: async (page) => {
      await firstRow(page)
      await page.locator('.step-button').first().click()
      await page.locator('.suggestions button').first().waitFor()
      await page.locator('.deadline-say').first().click()
      await page.keyboard.press('Alt+1')
    },
  },
  { name: 'handler-list', account: 'xianan-zhujian', address: '' },
  {
    name: 'matter-handler',
    readme: '390',
    account: 'xianan-zhujian',
    address: '',
    act: firstRow,
  },
  {
    name: 'hotline',
    readme: '1440',
    account: 'huawuyuan1',
    address: 'hotline',
    act: async (page) => {
      await page.keyboard.press('F2')
      await page.getByLabel(/^(一句话说明|In one sentence)/).fill('小区二次供水水压不足')
      await page
        .getByLabel(/^(具体情况|What happened)/)
        .fill('顶楼晚上七点以后没有水，物业说水泵坏了，想问社保卡丢了怎样补办。')
      await page.locator('.kb li').first().waitFor()
      await page.locator('.desk-right .lines li').first().waitFor()
    },
  },
  {
    name: 'supervision',
    readme: '1440',
    account: 'duban',
    address: 'supervision',
    act: (page) => page.locator('.late-list li').first().waitFor(),
  },
  {
    name: 'figures',
    account: 'shizhang',
    address: 'figures?period=2026',
    act: async (page) => {
      await page.locator('table.figures').waitFor()
      await page.keyboard.press('j')
    },
  },
  {
    name: 'figure',
    readme: '1440',
    account: 'shizhang',
    address: 'figures/inquiry.close-rate?period=2026',
    act: (page) => page.locator('.records .list-foot').first().waitFor(),
  },
  { name: 'reports', account: 'tonggao', address: 'reports?year=2020' },
  {
    name: 'statistics',
    account: 'duban',
    address: 'statistics',
    act: (page) => page.locator('.chart svg').first().waitFor(),
  },
  { name: 'matters', account: 'duban', address: 'matters?standing=late' },
  {
    name: 'registers',
    account: 'paidan',
    address: 'registers?id=dispatch-catalogue',
    act: (page) => page.locator('.entries tbody tr').first().waitFor(),
  },
  { name: 'search', account: 'duban', address: 'search?q=水压' },
  { name: 'settings', account: 'sifaju', address: 'settings' },
  { name: 'filing', account: 'wanggeyuan', address: 'new?procedure=inquiry.demand&action=proxy-file' },
]

const sizes = [
  { name: '1440', width: 1440, height: 900 },
  { name: '390', width: 390, height: 844 },
] as const

/** Signs in over the API, so that the browser starts with the cookie. */
async function signedIn(browser: Browser, base: string, account: string | undefined, size: (typeof sizes)[number]) {
  const context = await browser.newContext({
    baseURL: `${base}/workbench/`,
    viewport: { width: size.width, height: size.height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: 1,
  })
  if (account) {
    const { accounts } = (await (await context.request.get(`${base}/api/v1/demo`)).json()) as {
      accounts: { account: string; password: string }[]
    }
    const password = accounts.find((one) => one.account === account)?.password
    await context.request.post(`${base}/api/v1/sessions`, { data: { account, password } })
    await context.addInitScript(() => localStorage.setItem('fadu.signed-in', 'yes'))
  }
  if (values.language === 'en')
    await context.addInitScript(() => localStorage.setItem('fadu.settings', '{"language":"en","size":15}'))
  return context
}

async function take(browser: Browser, base: string, shot: Shot, size: (typeof sizes)[number], out: string) {
  const context = await signedIn(browser, base, shot.account, size)
  try {
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') process.stderr.write(`${shot.name} ${size.name}: ${message.text()}\n`)
    })
    page.on('pageerror', (error) => process.stderr.write(`${shot.name} ${size.name}: ${error.message}\n`))
    await page.goto(shot.address)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    await shot.act?.(page)
    await page.waitForLoadState('networkidle')
    await page.screenshot({
      path: path.join(out, `workbench-${shot.name}-${size.name}.png`),
      fullPage: values.all && size.width < 600,
    })
  } finally {
    await context.close()
  }
}

/** A demonstration of its own, from the command that a newcomer runs, once its last weeks are written. */
async function demonstration(): Promise<RunningServer> {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: path.join(root, 'web'),
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Error('The workbench does not build.')
  const server = await startServer({ env: { FADU_DEMO_MATTERS: '400' } })
  for (let waited = 0; !/weeks of the city are there/.test(server.said()); waited += 1) {
    if (waited > 600) throw new Error(`The last weeks were not written: ${server.said().slice(-500)}`)
    await pause(500)
  }
  return server
}

const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    out: { type: 'string', default: path.join(root, 'docs/images') },
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
    language: { type: 'string', default: 'zh' },
  },
})
const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)')
await mkdir(values.out, { recursive: true })
const own = values.base === undefined ? await demonstration() : undefined
const base = values.base ?? (own as RunningServer).url
// The browser's own language decides how it writes dates in boxes.
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments, '--lang=zh-CN'] })
const wanted = ({ name, readme }: Shot): boolean =>
  values.only === undefined ? values.all || readme !== undefined : name.includes(values.only)
try {
  for (const shot of shots.filter(wanted)) {
    for (const size of sizes) {
      if (!values.all && values.only === undefined && shot.readme !== size.name) continue
      try {
        await take(browser, base, shot, size, values.out)
        process.stdout.write(`${shot.name} ${size.name}\n`)
      } catch (error) {
        process.exitCode = 1
        process.stderr.write(`${shot.name} ${size.name}: ${String(error).slice(0, 400)}\n`)
      }
    }
  }
} finally {
  await browser.close()
  await own?.stop()
}
