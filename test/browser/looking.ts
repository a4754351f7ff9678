import type { Page } from 'playwright-core'
import { axeFindings } from './portal.ts'

/** In how many ways every page of the portal is looked at. */
export const modes = [
  { elder: false, lang: 'zh' },
  { elder: true, lang: 'zh' },
  { elder: false, lang: 'en' },
  { elder: true, lang: 'en' },
] as const

/** In the large version: text below 30 px at the root, and targets below 60 px. */
async function smallIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const targets =
      'button:not(.enter), .primary, .secondary, .switch, .door, .choice, input:not([type=hidden]), select, summary'
    const small = [...document.querySelectorAll(targets)].filter(
      (node) =>
        node.getClientRects().length > 0 && !node.closest('label > *') && node.getBoundingClientRect().height < 60,
    )
    return [
      ...(root < 30 ? [`text of ${root} px`] : []),
      ...small.map((node) => `${node.getBoundingClientRect().height} px ${node.outerHTML.slice(0, 120)}`),
    ]
  })
}

/** What is wrong with the page that is open, one line each: axe, what stands out of the window, small targets, no mark of the demonstration. */
export async function looksWrong(page: Page, { elder }: { elder: boolean }, where: string): Promise<string[]> {
  const found = (await axeFindings(page)).map((finding) => `${where} ${finding}`)
  for (const width of elder ? [1440, 390] : [1440, 320, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) found.push(`${where} at ${width}: ${over} px too wide`)
  }
  if (elder) found.push(...(await smallIn(page)).map((small) => `${where} small: ${small}`))
  if (!/演示数据|Demonstration/.test(String(await page.locator('.watermark').textContent())))
    found.push(`${where} bears no mark of the demonstration`)
  return found
}

/** Links, buttons and unfolding lines lower than a finger needs: every one of the page, those within sentences too. */
export async function lowTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    (height) =>
      [...document.querySelectorAll('a[href]:not(.skip), button, summary, input')]
        .filter((node) => node.getClientRects().length > 0 && node.getBoundingClientRect().height < height)
        .map((node) => `${node.getBoundingClientRect().height} px ${node.outerHTML.slice(0, 120)}`),
    least,
  )
}
