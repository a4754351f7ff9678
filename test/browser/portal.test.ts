import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withoutChromium } from '../harness/chromium.ts'
import { answerDemand, fillDemand, type Kept, lookUp, type Opened, openPortal, receiptOf, told } from './portal.ts'

describe('the portal without a script', { skip: withoutChromium }, () => {
  let open: Opened
  before(async () => {
    open = await openPortal()
  })
  after(() => open?.close())

  const matters = async (): Promise<number> => {
    const dispatcher = await open.house.as('paidan')
    return (await dispatcher('GET', '/matters?limit=200')).body.items.length
  }

  it('takes a demand from the first page to the rating', async () => {
    const page = await open.person()
    await page.goto('/')
    await page.click('text=我要反映')
    await page.click('a[href="/file/inquiry.demand/citizen-file"]')
    assert.equal(await page.locator('h1').textContent(), '先选一类')
    await fillDemand(page)
    const check = await page.locator('main').textContent()
    for (const words of [told.title, told.detail, told.name, told.phone, '咸宁市 咸安区 温泉街道'])
      assert.ok(check?.includes(words), words)
    assert.match(String(check), /还剩 1 个工作日.*3月3日\(周二\)前.*依据/s)
    await page.click('main button.primary')
    await page.waitForURL(/\/receipt\//)
    const kept = await receiptOf(page)
    assert.match(kept.number, /^XN-260302-\d{6}-[0-9A-Z]$/)
    assert.match(kept.code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
    assert.equal(await page.locator('.qr svg path').count(), 2)

    await answerDemand(open.house, kept.number)
    const later = await open.person()
    await lookUp(later, { number: kept.number.toLowerCase(), code: kept.code.replaceAll('-', '') })
    const text = String(await later.locator('main').textContent())
    assert.match(text, /已答复，请您评价/)
    assert.match(text, /水泵已更换/)
    assert.match(text, /住房和城乡建设局/)
    assert.ok(!text.includes(told.phone), 'the number is masked')
    const story = await later.locator('.timeline > li strong').allTextContents()
    assert.deepEqual(story, ['答复', '联系群众', '接单', '派单', '我要反映'])

    await later.click('.do a')
    await later.click('main button.primary')
    assert.equal(await later.locator('.summary li').count(), 3, 'three questions must be answered')
    for (const [name, value] of Object.entries({ responded: 'yes', solved: 'yes', satisfied: 'good' }))
      await later.check(`input[name=${name}][value=${value}]`)
    await later.fill('[name=remark]', '谢谢，<b>水</b>来了。')
    await later.click('main button.primary')
    await later.waitForURL(/done=rate/)
    assert.match(String(await later.locator('.notice').first().textContent()), /已办好：评价/)
    assert.match(String(await later.locator('.standing').textContent()), /办结/)
    assert.match(String(await later.locator('main').textContent()), /谢谢，<b>水<\/b>来了。/)
  })

  it('tells the person who read the matter: unit, post and time, never a name', async () => {
    const page = await open.person()
    await fillDemand(page)
    await page.click('main button.primary')
    const { number } = await receiptOf(page)
    const dispatcher = await open.house.as('paidan')
    await dispatcher('GET', `/matters/${number}`)
    await page.goto(`/track/${number}`)
    const readers = String(await page.locator('.readers').textContent())
    assert.match(readers, /热线/)
    assert.match(readers, /派单员/)
    assert.ok(!readers.includes('顾行之'))
  })

  it('registers one matter however often the form is sent', async () => {
    const page = await open.person()
    await fillDemand(page, { title: '路灯不亮，晚上出门很黑' })
    const before = await matters()
    const [fields, action] = await page
      .locator('#filing')
      .evaluate((form) => [
        [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
        (form as HTMLFormElement).action,
      ])
    const body = new URLSearchParams([...(fields as string[][]), ['do', 'send']]).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const send = () => fetch(String(action), { method: 'POST', body, headers, redirect: 'manual' })
    const replies = [...(await Promise.all([send(), send(), send()])), await send()]
    assert.deepEqual(
      replies.map(({ status }) => status),
      [303, 303, 303, 303],
    )
    assert.equal(new Set(replies.map(({ headers }) => headers.get('location'))).size, 1)
    assert.equal(await matters(), before + 1)
  })

  it('says so when a form that was sent comes again with other content, and keeps the text', async () => {
    const page = await open.person()
    await fillDemand(page, { title: '公交站牌被挡住了' })
    await page.click('main button.primary')
    await receiptOf(page)
    await page.evaluate(() => history.back())
    await page.click('button[value="edit:1"]')
    await page.fill('[name=title]', '公交站牌被广告牌挡住了')
    await page.click('main button.primary')
    await page.click('main button.primary')
    await page.click('main button.primary')
    assert.match(String(await page.locator('.summary').textContent()), /已经提交过一次/)
    assert.match(String(await page.locator('main').textContent()), /公交站牌被广告牌挡住了/)
    await page.click('main button.primary')
    await page.waitForURL(/\/receipt\//)
  })

  it('shows hostile and rare text as it is', async () => {
    const page = await open.person()
    const title = '𠮷林·<script>alert(1)</script> {{t}} "\'&'
    const detail = `</textarea><img src=x onerror=alert(1)>\n=HYPERLINK("http://x")\n٭${'𠮷'.repeat(40)}`
    await fillDemand(page, { title, detail, name: '阿卜杜·𠮷' })
    assert.match(String(await page.locator('h1').textContent()), /请核对一遍/)
    const shown = String(await page.locator('main').innerText())
    assert.ok(shown.includes(title))
    assert.ok(shown.includes('</textarea><img src=x onerror=alert(1)>'))
    assert.equal(await page.locator('main img, main script').count(), 0)
    await page.click('button[value="edit:1"]')
    assert.equal(await page.inputValue('[name=title]'), title)
    assert.equal(await page.inputValue('[name=detail]'), detail)
    await page.click('main button.primary')
    await page.click('main button.primary')
    await page.click('main button.primary')
    const { number } = await receiptOf(page)
    await page.goto(`/track/${number}`)
    assert.ok(String(await page.locator('h1').textContent()).includes('<script>alert(1)</script>'))
  })

  it('keeps every text on every error: too long, left open, marked secret, a bad file', async () => {
    const page = await open.person()
    const long = '长'.repeat(5001)
    await page.goto('/file/inquiry.demand/citizen-file')
    await page.check('input[name=kind][value=help]')
    await page.click('main button.primary')
    await page.fill('[name=title]', told.title)
    await page.fill('[name=detail]', long)
    await page.selectOption('select[name=place]', '421202001')
    await page.click('main button.primary')
    assert.match(String(await page.locator('.summary').textContent()), /最多 5000 个字，现在有 5001 个/)
    assert.equal((await page.inputValue('[name=detail]')).length, 5001)
    assert.equal(await page.inputValue('[name=title]'), told.title)
    assert.match(await page.title(), /^请改正：/)
    assert.equal(await page.locator('.summary a').getAttribute('href'), '#field-detail')

    const marked = '机密★10年\n这份文件里写的补偿标准和公布的不一样。'
    await page.fill('[name=detail]', marked)
    await page.click('main button.primary')
    assert.match(String(await page.locator('.summary').textContent()), /密级/)
    assert.equal(await page.inputValue('[name=detail]'), marked)

    await page.fill('[name=detail]', told.detail)
    await page.setInputFiles('[name="attachments~new"]', {
      name: '照片.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no'),
    })
    await page.click('main button.primary')
    assert.match(String(await page.locator('.summary').textContent()), /不涉密/)
    await page.check('[name="attachments~open"]')
    await page.setInputFiles('[name="attachments~new"]', [
      { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
      { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('水泵房在三号楼地下') },
    ])
    await page.click('main button.primary')
    assert.match(String(await page.locator('.summary').textContent()), /照片\.png/)
    assert.match(String(await page.locator('.files').textContent()), /说明\.txt/)
    assert.equal(await page.inputValue('[name=detail]'), told.detail)

    await page.click('main button.primary')
    await page.click('main button.primary')
    assert.equal(await page.locator('.summary li').count(), 2, 'name and telephone')
    await page.fill('[name=petitioner]', told.name)
    await page.fill('[name=phone]', told.phone)
    await page.click('header button[value="lang:en"]')
    assert.equal(await page.inputValue('[name=petitioner]'), told.name)
    assert.match(String(await page.locator('h1').textContent()), /How we reach you/)
    await page.click('header button[value="elder:1"]')
    assert.equal(await page.inputValue('[name=phone]'), told.phone)
    await page.click('main button.primary')
    assert.match(String(await page.locator('main').textContent()), /说明\.txt/)
    await page.click('main button.primary')
    const { number } = await receiptOf(page)
    await page.goto(`/track/${number}`)
    assert.equal(await page.locator('a[download]', { hasText: '说明.txt' }).count(), 1)
  })

  it('finds a place by its name and by its township', async () => {
    const page = await open.person()
    await page.goto('/file/inquiry.demand/citizen-file')
    await page.check('input[name=kind][value=help]')
    await page.click('main button.primary')
    await page.fill('[name="place~query"]', '温泉')
    await page.click('button[value="places:place"]')
    assert.ok((await page.locator('.found .choice').count()) >= 2)
    await page.fill('[name="place~query"]', '没有这个地方')
    await page.click('button[value="places:place"]')
    assert.match(String(await page.locator('main').textContent()), /没有查到“没有这个地方”/)
    await page.selectOption('select[name=place]', '421202001')
    await page.click('button[value="villages:place"]')
    assert.ok((await page.locator('select[name="place~village"] option').count()) > 5)
  })

  it('keeps what was written when the matter has moved on meanwhile', async () => {
    const page = await open.person()
    await fillDemand(page, { title: '垃圾三天没有清运' })
    await page.click('main button.primary')
    const kept = await receiptOf(page)
    await answerDemand(open.house, kept.number)
    const one = await open.person()
    const two = await open.person()
    for (const tab of [one, two]) {
      await lookUp(tab, kept, 'rate')
      for (const [name, value] of Object.entries({ responded: 'yes', solved: 'no', satisfied: 'bad' }))
        await tab.check(`input[name=${name}][value=${value}]`)
      await tab.fill('[name=remark]', '还是没有人来，请再看看。')
    }
    await one.click('main button.primary')
    await one.waitForURL(/done=rate/)
    await two.click('main button.primary')
    const said = String(await two.locator('main').textContent())
    assert.match(said, /新的进展/)
    assert.equal(await two.inputValue('[name=remark]'), '还是没有人来，请再看看。')
  })

  it('does not tell a wrong number from a wrong code, and stops after too many tries', async () => {
    const page = await open.person()
    await fillDemand(page, { title: '井盖松动，车过有响声' })
    await page.click('main button.primary')
    const kept: Kept = await receiptOf(page)
    const other = await open.person()
    await lookUp(other, { number: kept.number, code: 'AAAA-BBBB-CCCCC' })
    const wrongCode = await other.locator('.summary li').textContent()
    await lookUp(other, { number: 'XN-260302-999999-A', code: 'x' })
    assert.match(String(await other.locator('.summary').textContent()), /写错了一个字/)
    for (let i = 0; i < 10; i++) await lookUp(other, { number: kept.number, code: `AAAA-BBBB-CCCC${i}` })
    assert.match(String(wrongCode), /对不上/)
    assert.match(String(await other.locator('h1').textContent()), /试的次数太多了/)
  })

  it('takes no form that another site sends', async () => {
    const reply = await fetch(`${open.url}/track`, {
      method: 'POST',
      headers: {
        origin: 'https://elsewhere.example',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'number=1&code=2',
    })
    assert.equal(reply.status, 403)
    assert.match(await reply.text(), /这一步不能从这里做/)
  })

  it('proves that the records of a matter stand in the ledger', async () => {
    const page = await open.person()
    await fillDemand(page, { title: '小区门口积水' })
    await page.click('main button.primary')
    const { number } = await receiptOf(page)
    await open.house.flush()
    await page.goto('/ledger/verify')
    assert.match(String(await page.locator('.verdict.good').textContent()), /对得上/)
    await page.click('details.record summary')
    assert.match(String(await page.locator('.record-text').first().textContent()), /"opened"|citizen-file/)
    assert.ok(!(await page.content()).includes(told.phone))
    const proof = await page.request.get(`/ledger/verify/${number}/proof.json`)
    assert.equal((await proof.json()).number, number)
    await page.goto('/ledger')
    assert.match(String(await page.locator('.note-text').textContent()), /^fadu\.example\/xianning/)
  })

  it('publishes an answer only with consent and after two reviews, with feeds and an address that stays', async () => {
    const { house } = open
    const client = house.anyone
    const opened = await client('POST', '/matters', {
      procedure: 'inquiry.demand',
      with: {
        kind: 'consult',
        title: '医保怎么补缴',
        detail: '换工作断了两个月，怎么补缴医保？',
        place: '421202001',
        petitioner: told.name,
        phone: told.phone,
        consentPublic: true,
      },
    })
    const { number, queryCode } = opened.body
    await answerDemand(house, number)
    const party = await house.holding(number, queryCode)
    const act = async (by: typeof party, action: string, form: object) => {
      const reply = await by('POST', `/matters/${number}/actions/${action}`, { with: form })
      assert.equal(reply.status, 200, reply.text)
    }
    await act(party, 'rate', { responded: 'yes', solved: 'yes', satisfied: 'good' })
    const page = await open.person()
    await page.goto('/answers')
    assert.match(String(await page.locator('.empty').textContent()), /还没有公开的答复/)
    await act(await house.as('zhishiku'), 'propose-publication', {
      publicTitle: '医保断缴怎么补 <&>',
      publicQuestion: '换工作断缴两个月，怎么补缴？',
      publicAnswer: '可以在重新参保时一并补缴。',
    })
    await act(await house.as('gongkai1'), 'review-publication', {})
    await act(await house.as('gongkai2'), 'publish', {})
    await page.goto('/answers')
    await page.click('text=医保断缴怎么补')
    assert.match(page.url(), /\/answers\/[0-9a-f]+$/)
    const shown = String(await page.locator('main').textContent())
    assert.match(shown, /重新参保时一并补缴/)
    for (const hidden of [number, told.phone, told.name]) assert.ok(!shown.includes(hidden))
    assert.equal(await page.locator('meta[name=ArticleTitle]').getAttribute('content'), '医保断缴怎么补 <&>')
    const rss = await (await page.request.get('/answers.rss')).text()
    assert.match(rss, /<title>医保断缴怎么补 &lt;&amp;&gt;<\/title>/)
    const feed = await (await page.request.get('/answers.json')).json()
    assert.equal(feed.items[0].url, page.url())
    await page.goto('/answers?q=医保')
    assert.equal(await page.locator('.list li').count(), 1)
  })
})
