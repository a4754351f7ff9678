import assert from 'node:assert/strict'
import { it } from 'node:test'
import { launchChromium, withoutChromium } from './chromium.ts'

it('a browser opens a page and draws Chinese text with a font that has it', { skip: withoutChromium }, async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.setContent(
      '<p style="display:inline;font-size:40px">𠮷</p><br><p style="display:inline;font-size:40px">群众点单</p>',
    )
    const widths = await page.locator('p').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
    assert.equal(widths.length, 2)
    // Four full-width characters: what a font without them would draw is narrower.
    assert.ok(widths[1]! >= 150, `four characters of 40 px are ${widths[1]} px wide`)
  } finally {
    await browser.close()
  }
})
