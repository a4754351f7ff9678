import type { Client, Reply } from '../harness/app.ts'

/** A demand that is accepted as it is. The person is invented. */
export const demand = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'help',
  title: '小区二次供水水压不足',
  detail: '三单元从上周一起每天晚上七点到九点没有水，物业说是水泵坏了。',
  place: '421202001',
  petitioner: '演示·李青',
  phone: '19900000001',
  ...more,
})

export interface Filed {
  number: string
  queryCode: string
}

export async function fileDemand(
  client: Client,
  more: Record<string, unknown> = {},
  extra: Record<string, unknown> = {},
): Promise<Filed> {
  const reply = await client('POST', '/matters', { procedure: 'inquiry.demand', with: demand(more), ...extra })
  if (reply.status !== 201) throw new Error(reply.text)
  return reply.body as Filed
}

/** Takes a step and gives the reply; `with` is its form. */
export const step = (
  client: Client,
  number: string,
  action: string,
  form: Record<string, unknown> = {},
): Promise<Reply> => client('POST', `/matters/${number}/actions/${action}`, { with: form })

export const dispatchForm = { catalogue: '0101', handlingOrgan: 'city-housing' }
export const replyForm = { result: 'solved', reply: '水泵已更换，三单元水压恢复正常，今后每月检修一次。' }
export const ratingForm = { responded: 'yes', solved: 'yes', satisfied: 'good' }
