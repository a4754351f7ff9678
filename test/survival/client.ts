import { setTimeout as sleep } from 'node:timers/promises'
import { demonstrationPassword } from '../../cities/xianning/index.ts'

export interface Reply {
  status: number
  body: Record<string, unknown>
}

/** One request over HTTP; a lost connection is an answer with status 0. */
export async function request(
  url: string,
  given: { token?: string; key?: string; body?: object } = {},
): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: given.body === undefined ? 'GET' : 'POST',
      headers: {
        ...(given.token ? { authorization: `Bearer ${given.token}` } : {}),
        ...(given.key ? { 'idempotency-key': given.key } : {}),
        ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
  } catch {
    return { status: 0, body: {} }
  }
}

/** Sends the same request under the same key until it is acknowledged; anything but trouble on the way is an error. */
export async function untilAcknowledged(
  url: string,
  given: { token?: string; key: string; body: object },
  stopped: () => boolean,
): Promise<Reply | undefined> {
  while (!stopped()) {
    const reply = await request(url, given)
    if (reply.status >= 200 && reply.status < 300) return reply
    if (reply.status !== 0 && reply.status !== 503) {
      throw new Error(`${url} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
    }
    await sleep(60)
  }
  return undefined
}

export async function tokenOf(base: string, account: string): Promise<string> {
  const { status, body } = await request(`${base}/api/v1/sessions`, {
    body: { account, password: demonstrationPassword },
  })
  if (status !== 201) throw new Error(`${account} could not sign in: ${status} ${JSON.stringify(body)}`)
  return body.token as string
}

export const demand = (title: string) => ({
  procedure: 'inquiry.demand',
  with: {
    kind: 'help',
    title,
    detail: '三单元从上周一起每天晚上七点到九点没有水，物业说是水泵坏了。',
    place: '421202001',
    petitioner: '演示·李青',
    phone: '19900000001',
  },
})

export const dispatchTo = (organ: string) => ({ with: { catalogue: '0401', handlingOrgan: organ } })
