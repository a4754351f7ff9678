import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { suite } from '#ledger'
import { withoutChromium } from '../harness/chromium.ts'
import { looksWrong, lowTargets, modes } from './looking.ts'
import { type Opened, openPortal, weightOf } from './portal.ts'
import { fillReports, hostile, type ReportHouse } from './report-house.ts'
import { chipsOf, type Figure, type Report } from './report-shapes.ts'

const rate = '/figures/inquiry.close-rate?period=2026&body=city-government&at=demands-3'
const addresses = [
  '/report',
  '/report?year=2025',
  '/report/2026',
  '/report/2025?body=city-government',
  '/figures?period=2026',
  '/figures?period=1999',
  rate,
  '/figures/inquiry.matters-closed?period=2026',
  '/figures/hotline.satisfaction?period=2026&body=city-government',
  '/figures/mediation.banners?period=2026&body=city-government',
  '/figures/eco.forest-coverage?period=2026&body=city-government',
  '/figures/report.period-year?period=2025',
]

describe('the annual report on the portal', { skip: withoutChromium }, () => {
  let open: Opened
  let filled: ReportHouse
  let reports: Record<'2025' | '2026', Report>

  const api = async (path: string) => (await open.house.anyone('GET', path)).body
  const textOf = async (page: Page, where: string) => (await page.locator(where).first().innerText()).trim()

  before(async () => {
    open = await openPortal({ at: '2025-03-03T09:00:00+08:00' })
    filled = await fillReports(open.house)
    reports = { '2025': await api('/reports/2025'), '2026': await api('/reports/2026') }
  })
  after(() => open?.close())

  it('is found from the home page, which says what year can be read, and from the site map', async () => {
    const page = await open.person()
    await page.goto('/')
    assert.match(await textOf(page, 'a.door[href="/report"]'), /2026年的已经公布/)
    await page.click('a.door[href="/report"]')
    const doors = await page.locator('.report-doors a.door').allInnerTexts()
    assert.deepEqual(
      doors.map((door) => door.slice(0, 4)),
      ['2026', '2025'],
    )
    const board = await api('/reports?year=2026')
    assert.ok(board.filed.n >= 1 && board.filed.of > board.filed.n)
    const rates = await page.locator('.rates').innerText()
    assert.ok(rates.includes(`${board.filed.n} / ${board.filed.of} 个`), rates)
    assert.match(rates, new RegExp(`${board.published.n} / ${board.published.of} 个`))
    assert.equal(await page.locator('.bodies tbody tr').count(), board.items.length)
    await page.click('.report-doors a.door >> nth=0')
    assert.equal(new URL(page.url()).pathname, '/report/2026')
    await page.goto('/sitemap')
    for (const href of ['/report/2026', '/report/2025', '/figures?period=2026'])
      assert.equal(await page.locator(`main a[href="${href}"]`).count(), 1, href)
  })

  it('shows its text, number, days and signature as they are, with a place for every figure', async () => {
    const page = await open.person()
    await page.goto('/report/2026')
    assert.match(await textOf(page, '.title-block'), /咸政〔2027〕1号/)
    assert.match(await textOf(page, '.signature'), /^咸宁市人民政府\s+2027年1月5日$/)
    const chips = chipsOf(reports['2026'])
    assert.ok(chips.length >= 15)
    assert.equal(await page.locator('article a.figure').count(), chips.length)
    for (const { chip, text } of chips) assert.equal(await page.locator(`#c-${chip?.key}`).textContent(), text)
  })

  for (const year of ['2026', '2025'] as const)
    it(`opens every figure of ${year} from its place: first what it means, then what the report says; and leads back`, async () => {
      const page = await open.person()
      const { figures } = reports[year]
      const chips = chipsOf(reports[year])
      assert.equal(new Set(chips.map(({ chip }) => chip?.figure)).size, figures.length)
      await page.goto(`/report/${year}`)
      const hrefs = await page
        .locator('article a.figure')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      for (const [i, { chip }] of chips.entries()) {
        const figure = figures.find(({ id }) => id === chip?.figure) as Figure
        const reply = await page.goto(hrefs[i] as string)
        assert.equal(reply?.status(), 200, figure.id)
        const main = await page.locator('main').innerText()
        assert.equal(await textOf(page, 'h1 + p'), figure.says.zh)
        assert.equal(await page.locator('.big-figure > span').textContent(), figure.asWritten, figure.id)
        if (figure.numerator && figure.denominator) {
          const halves = await page.locator('.halves dd').allTextContents()
          assert.deepEqual(
            halves,
            [figure.numerator, figure.denominator].map(({ value }) => String(value ?? '—')),
          )
        }
        assert.equal(main.includes('报告冻结以后记录有变化'), figure.live !== undefined, figure.id)
        const back = await page.locator('a.back-to-place').first().getAttribute('href')
        assert.equal(back, `/report/${year}?body=city-government#c-${chip?.key}`)
      }
    })

  it('comes back to the place in the text, which is then marked', async () => {
    const page = await open.person()
    await page.goto('/report/2026')
    await page.click('#c-demands-3')
    await page.click('a.back-to-place >> nth=0')
    assert.equal(new URL(page.url()).hash, '#c-demands-3')
    assert.equal(await page.locator('article a.figure:target').getAttribute('id'), 'c-demands-3')
    const isSeen = () =>
      page.locator('#c-demands-3').evaluate((chip) => {
        const { top, bottom } = chip.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
    for (let turns = 0; turns < 50 && !(await isSeen()); turns += 1) await page.waitForTimeout(100)
    assert.ok(await isSeen())
  })

  it('counts what stands behind a figure by month and county; every column adds up to the total of the API', async () => {
    const page = await open.person()
    let counted = 0
    for (const { id, numerator } of reports['2026'].figures) {
      await page.goto(`/figures/${id}?period=2026`)
      const totals: number[] = []
      for (const half of numerator ? ['numerator', 'denominator'] : ['value'])
        totals.push((await api(`/figures/${id}/records?period=2026&half=${half}`)).total)
      const tables = await page.locator('#behind table').evaluateAll((all) =>
        all.map((table) => {
          const cells = (where: string) =>
            [...table.querySelectorAll(where)].map((row) =>
              [...row.querySelectorAll('.amount')].map((cell) => Number(cell.textContent)),
            )
          return { rows: cells('tbody tr'), total: cells('tfoot tr')[0] ?? [] }
        }),
      )
      assert.equal(tables.length, totals.at(-1) === 0 ? 0 : 2, id)
      for (const { rows, total } of tables) {
        assert.deepEqual(total, totals, id)
        assert.deepEqual(
          total.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0)),
          totals,
          id,
        )
        counted += rows.length
      }
    }
    assert.ok(counted > 30, `only ${counted} rows`)
  })

  it('says what a lower bound, a rate over nothing and a year before are', async () => {
    const page = await open.person()
    await page.goto('/figures/mediation.banners?period=2026&body=city-government')
    assert.match(await textOf(page, 'main'), /30余幅\s+实数是36幅，报告写作“30余”/)
    await page.goto('/figures/hotline.satisfaction?period=2026&body=city-government')
    assert.equal(await textOf(page, '.big-figure'), '无回访件')
    assert.match(await textOf(page, 'main'), /分母是零/)
    await page.goto('/figures/inquiry.matters-received?period=2026&body=city-government')
    const received = reports['2026'].figures.find(({ id }) => id === 'inquiry.matters-received') as Figure
    assert.deepEqual([received.before, received.asWritten, received.live], ['3', '8', '9'])
    const years = page.locator('table.bars').first()
    assert.deepEqual(await years.locator('td.amount').allTextContents(), ['3', '8'])
    assert.match(await textOf(page, 'main'), /多5件/)
    await page.goto('/figures/eco.forest-coverage?period=2026&body=city-government')
    assert.match(await textOf(page, 'main'), /52\.61%[\s\S]*2025\s+52\.53%[\s\S]*高0\.08个百分点/)
  })

  it('says that it was frozen, what was corrected and which records have changed since; the text gives its digest', async () => {
    const page = await open.person()
    await page.goto('/report/2026')
    const { textDigest, figures, corrections } = reports['2026']
    assert.match(await textOf(page, '.report-status'), /2027年1月4日冻结\s+公布后更正1次\s+\d+项数据的记录后来有变化/)
    const [one] = corrections
    assert.equal(corrections.length, 1)
    const shown = await textOf(page, '#corrections')
    for (const said of [one?.what, one?.before, one?.after]) assert.ok(said && shown.includes(said), `no ${said}`)
    assert.equal(one?.before, textDigest)
    const changed = figures.filter(({ live }) => live !== undefined)
    assert.ok(changed.length > 0 && changed.length < figures.length)
    const rows = await page
      .locator('#changed tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('.amount')].map((cell) => cell.textContent)))
    assert.deepEqual(
      rows,
      changed.map(({ asWritten, live }) => [asWritten, live]),
    )
    assert.ok((await textOf(page, '#frozen')).includes(textDigest))
    const href = await page.locator('#frozen a[href*="text.txt"]').getAttribute('href')
    const text = await (await page.request.get(href as string)).text()
    assert.equal(suite('sm').hex(text), textDigest)
    assert.match(await textOf(page, '#frozen'), /SM3/)
    for (const form of ['docx', 'html', 'json']) {
      const link = page.locator('#download a', { hasText: `.${form}` })
      assert.equal((await page.request.get((await link.getAttribute('href')) as string)).status(), 200, form)
    }
    await page.goto('/report/2025')
    assert.equal(await page.locator('#corrections').count(), 0)
  })

  it('names nobody, and no matter, on any of its pages', async () => {
    const page = await open.person()
    for (const path of addresses) {
      await page.goto(path)
      const text = await page.locator('main').innerText()
      for (const hidden of [/李青/, /1990000/, /路灯/, /XN-\d{6}/, /演示·/])
        assert.doesNotMatch(text.replace(hostile, ''), hidden, path)
    }
  })

  it('does not know a report that is not published, nor a body or year without one', async () => {
    const page = await open.person()
    assert.match(filled.draft, /^XN-/)
    for (const path of [
      '/report/2026?body=tongcheng-government',
      '/report/2026/text.txt?body=tongcheng-government',
      '/report/2024',
      '/report/2026?body=no-such-body',
      '/report/20x6',
      '/figures/no.such-figure?period=2026',
      '/figures/inquiry.close-rate?period=yesterday',
      '/figures?period=%3Cscript%3E',
      '/api/v1/reports/2026/document/docx?body=tongcheng-government',
    ])
      assert.equal((await page.request.get(path)).status(), 404, path)
    await page.goto('/figures/inquiry.close-rate?period=2026&body=tongcheng-government&at=demands-3')
    assert.equal(await page.locator('.back-to-place, .value-of').count(), 0)
    await page.goto('/figures/inquiry.close-rate?period=2026&body=city-government&at=%22%3E%3Cimg%3E')
    const back = await page.locator('a.back-to-place').getAttribute('href')
    assert.equal(back, '/report/2026?body=city-government')
    await page.goto('/figures/inquiry.close-rate?period=2026&period=2025&body=a&body=b')
    assert.equal(await page.locator('h1').count(), 1)
  })

  it('shows hostile text of a section as text', async () => {
    const page = await open.person({ script: true })
    const heard: string[] = []
    page.on('dialog', (dialog) => {
      heard.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto('/report/2026')
    assert.ok((await page.locator('article').innerText()).includes(hostile))
    assert.equal(await page.locator('article :is(script, img)').count(), 0)
    assert.deepEqual(heard, [])
  })

  for (const mode of modes)
    it(`gives axe nothing to find, fits, and every target is large enough (${mode.lang}, ${mode.elder ? 'large' : 'standard'})`, async () => {
      const page = await open.person({ ...mode, script: true })
      const found: string[] = []
      for (const path of addresses) {
        await page.goto(path)
        found.push(...(await looksWrong(page, mode, path)))
        found.push(...(await lowTargets(page, mode.elder ? 60 : 44)).map((low) => `${path} low: ${low}`))
      }
      assert.deepEqual(found, [])
    })

  it('weighs less than 100 KB gzipped, a report of 8,000 characters and 70 figures too', async () => {
    const page = await open.person({ script: true })
    const { figures, sections } = reports['2025']
    const words = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
    assert.ok([...words.join('')].length > 7500, `${words.join('').length} characters`)
    assert.ok(figures.length >= 70, `${figures.length} figures`)
    for (const path of addresses) {
      const weight = await weightOf(page, path)
      assert.ok(weight > 1000 && weight < 100 * 1024, `${path} weighs ${weight} bytes`)
      assert.equal(await page.locator('style, [style]').count(), 0, path)
    }
  })

  it('prints as a document: text, corrections, figures and digests, without navigation', async () => {
    const page = await open.person()
    await page.goto('/report/2026')
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.masthead', '.trail', '.toc', '.report-status', '#download', 'footer', '.switches'])
      assert.equal(await page.locator(gone).first().isVisible(), false, gone)
    for (const there of ['.watermark', '.title-block', 'article', '.signature', '#corrections', '#figures', '#frozen'])
      assert.equal(await page.locator(there).first().isVisible(), true, there)
    const line = await page.locator('#c-demands-1').evaluate((chip) => getComputedStyle(chip).textDecorationLine)
    assert.equal(line, 'none')
    await page.goto('/report')
    assert.equal(await page.locator('footer').isVisible(), false)
  })
})
