import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { siteFields } from '../../cities/xianning/index.ts'
import { portal } from '../../src/portal/index.ts'
import { type Client, type TestApp, testApp } from '../harness/app.ts'
import { launchChromium } from '../harness/chromium.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Opened {
  house: TestApp
  browser: Browser
  url: string
  /** A person at a browser, without scripts unless asked for. */
  person(given?: { elder?: boolean; lang?: 'zh' | 'en'; script?: boolean; width?: number }): Promise<Page>
  close(): Promise<void>
}

/** The whole server with the portal on a port of its own, and a browser. */
export async function openPortal(given: { at?: string } = {}): Promise<Opened> {
  const house = await testApp({
    ...given,
    api: { portal: (server, services) => portal(server, { services, siteFields }) },
  })
  const url = await house.server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await launchChromium()
  const contexts: BrowserContext[] = []
  return {
    house,
    browser,
    url,
    person: async ({ elder = false, lang = 'zh', script = false, width = 390 } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled: script,
        baseURL: url,
      })
      contexts.push(context)
      await context.addCookies([
        { name: 'fadu_elder', value: elder ? '1' : '0', url },
        { name: 'fadu_lang', value: lang, url },
      ])
      return context.newPage()
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()))
      await browser.close()
      await house.close()
    },
  }
}

/** What axe finds against WCAG 2.2 AA and its best practices, one line each; nothing when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(where: unknown, options: unknown): Promise<AxeResult> } }).axe
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  })
}

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[]
}

/** Bytes, gzipped, of the page and of everything that it loads. */
export async function weightOf(page: Page, path: string): Promise<number> {
  const loaded = new Set<string>()
  const note = (response: { url(): string }) => loaded.add(response.url())
  page.on('response', note)
  await page.goto(path)
  page.off('response', note)
  let sum = 0
  for (const url of loaded) sum += gzipSync(await (await page.request.get(url)).body()).length
  return sum
}

export const told = {
  title: '小区二次供水水压不足',
  detail: '三单元从上周一起每天晚上七点到九点没有水，物业说是水泵坏了。',
  name: '演示·李青',
  phone: '19900000001',
}

/** Fills the form up to the page on which everything is checked. */
export async function fillDemand(page: Page, given: Partial<typeof told> = {}): Promise<void> {
  const { title, detail, name, phone } = { ...told, ...given }
  await page.goto('/file/inquiry.demand/citizen-file')
  await page.check('input[name=kind][value=help]')
  await page.click('main button.primary')
  await page.fill('[name=title]', title)
  await page.fill('[name=detail]', detail)
  await page.selectOption('select[name=place]', '421202001')
  await page.click('main button.primary')
  await page.fill('[name=petitioner]', name)
  await page.fill('[name=phone]', phone)
  await page.click('main button.primary')
}

export interface Kept {
  number: string
  code: string
}

export async function receiptOf(page: Page): Promise<Kept> {
  const [number = '', code = ''] = await page.locator('dd.number').allTextContents()
  return { number, code }
}

export async function lookUp(page: Page, { number, code }: Kept, purpose = 'track'): Promise<void> {
  await page.goto(`/${purpose}`)
  await page.fill('[name=number]', number)
  await page.fill('[name=code]', code)
  await page.click('main button.primary')
}

/** The officers take a demand to its answer. */
export async function answerDemand(house: TestApp, number: string): Promise<{ dispatcher: Client; handler: Client }> {
  const dispatcher = await house.as('paidan')
  const handler = await house.as('zhujian')
  const steps: [Client, string, Record<string, unknown>][] = [
    [dispatcher, 'dispatch', { catalogue: '0101', handlingOrgan: 'city-housing' }],
    [handler, 'accept', {}],
    [handler, 'contact', { contactedAt: '2026-03-02T09:00:00+08:00', contactWay: 'phone' }],
    [handler, 'reply', { result: 'solved', reply: '水泵已更换，三单元水压恢复正常，今后每月检修一次。' }],
  ]
  for (const [client, action, form] of steps) {
    const reply = await client('POST', `/matters/${number}/actions/${action}`, { with: form })
    if (reply.status !== 200) throw new Error(`${action}: ${reply.text}`)
  }
  return { dispatcher, handler }
}
