import assert from 'node:assert/strict'
import { toMs } from '#calendar'
import * as law from '#law'
import { lifeOf } from '../../bench/lives.ts'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import { Bulk } from '../../src/app/bulk.ts'
import { fixFigures } from '../../src/app/figure-fixing.ts'
import { dispatchForm, fileDemand, ratingForm, replyForm, step } from '../api/demand.ts'
import type { TestApp } from '../harness/app.ts'

export const period = '2026'

/** More than two pages of records. */
const LIVES = 230

const complaint = {
  topic: 'arrears',
  title: '工程完工两年尾款未付',
  detail: '2024年6月完工验收，合同约定三十日内付清，至今尚欠尾款。',
  place: '421202',
  enterprise: '演示·咸宁某建材有限公司',
  contact: '演示·王敏',
  phone: '19900000002',
}

/** A small house in which figures have something to count: weeks of demands, some taken through every step, complaints, and fixed values. */
export async function fillFigures(house: TestApp): Promise<void> {
  const bulk = await Bulk.open({
    store: house.test.store,
    city: xianningDemonstration as never,
    law: law as never,
    demonstration: true,
    clock: { now: () => toMs('2026-10-12T00:00:00.000Z' as never) },
  })
  for (let i = 0; i < LIVES; i += 1) await bulk.play(lifeOf(i, '2026-10-12' as never))
  await bulk.flush()
  const dispatcher = await house.as('paidan')
  const handler = await house.as('zhujian')
  const did = async (reply: Promise<{ status: number; text: string }>) => {
    const { status, text } = await reply
    assert.equal(status, 200, text)
  }
  const places = ['421202001', '421202100', '421221', '421281']
  for (let i = 0; i < 9; i += 1) {
    const place = places[i % places.length] as string
    const { number, queryCode } = await fileDemand(house.anyone, { title: `第${i + 1}处二次供水水压不足`, place })
    if (i > 6) continue
    await did(step(dispatcher, number, 'dispatch', dispatchForm))
    await did(step(handler, number, 'accept'))
    if (i > 4) continue
    const contactedAt = new Date(house.clock.now()).toISOString()
    await did(step(handler, number, 'contact', { contactedAt, contactWay: 'phone' }))
    await did(step(handler, number, 'reply', replyForm))
    const satisfied = i === 0 ? 'bad' : 'good'
    if (i > 3) continue
    await did(step(await house.holding(number, queryCode), number, 'rate', { ...ratingForm, satisfied }))
  }
  await fixFigures(
    house.app.house,
    { kind: 'system', posts: [] },
    { document: 'demonstration-report', period, figures: ['inquiry.matters-received', 'inquiry.close-rate'] },
  )
  const officer = await house.as('youhuaban')
  for (let i = 0; i < 3; i += 1) {
    const filed = await house.anyone('POST', '/matters', { procedure: 'hotline.complaints', with: complaint })
    assert.equal(filed.status, 201, filed.text)
    if (i < 2) await did(step(officer, filed.body.number, 'accept'))
  }
  await fileDemand(house.anyone, { title: '路灯三盏不亮' })
}
