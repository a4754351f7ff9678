import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { siteFields } from '../../cities/xianning/index.ts'
import { portal } from '../../src/portal/index.ts'
import { type TestApp, testApp } from '../harness/app.ts'
import { launchChromium } from '../harness/chromium.ts'

const root = path.join(import.meta.dirname, '../..')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Opened {
  page: Page
  context: BrowserContext
}

export interface Workbench extends TestApp {
  url: string
  browser: Browser
  /** A window of a person, signed in over the API unless no account is given. What it complains of is collected. */
  open(account?: string, size?: { width: number; height: number }): Promise<Opened>
  /** Errors that any window wrote to its console. */
  complaints: string[]
}

/** The workbench as it is shipped, built to a folder of its own, before the whole server. */
export async function startWorkbench(): Promise<Workbench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fadu-workbench-'))
  const built = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--logLevel', 'error'],
    { cwd: path.join(root, 'web'), encoding: 'utf8' },
  )
  if (built.status !== 0) throw new Error(`The workbench does not build: ${built.stderr}`)
  const app = await testApp({
    at: '2026-11-23T09:00:00+08:00',
    api: { workbench: folder, portal: (server, services) => portal(server, { services, siteFields }) },
  })
  await app.server.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port was given')
  const url = `http://127.0.0.1:${address.port}`
  const browser = await launchChromium()
  const complaints: string[] = []
  return {
    ...app,
    url,
    browser,
    complaints,
    open: async (account, size = { width: 1440, height: 900 }) => {
      const context = await browser.newContext({ baseURL: `${url}/workbench/`, viewport: size, locale: 'zh-CN' })
      if (account) {
        const data = { account, password: 'fadu-demo-2026' }
        const reply = await context.request.post(`${url}/api/v1/sessions`, { data })
        if (reply.status() !== 201) throw new Error(await reply.text())
        await context.addInitScript(() => localStorage.setItem('fadu.signed-in', 'yes'))
      }
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
      return { page, context }
    },
    close: async () => {
      await browser.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every finding of axe for WCAG 2.2 AA, one line each. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: Document,
          options: object,
        ): Promise<{ violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length}) ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)}`,
    )
  })
}

/** Presses Tab until the focus is where `selector` says; fails after a hundred. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${selector}`)
}

/** The selector of the box that a label names. */
export async function boxOf(page: Page, label: string): Promise<string> {
  const box = page.getByLabel(label, { exact: false }).first()
  await box.waitFor()
  return `[id="${await box.getAttribute('id')}"]`
}
