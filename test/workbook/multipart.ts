import { randomBytes } from 'node:crypto'
import { xianningDemonstration } from '../../cities/xianning/index.ts'
import type { TestApp } from '../harness/app.ts'

export interface Sent {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  body: any
  bytes: Buffer
  type: string
}

/** Takes workbooks out and hands them in as one account. */
export async function workbooks(house: TestApp, account: string) {
  const { body } = await house.anyone('POST', '/sessions', { account, password: xianningDemonstration.accountPassword })
  const authorization = `Bearer ${body.token}`
  const reply = (response: {
    statusCode: number
    body: string
    rawPayload: Buffer
    headers: Record<string, unknown>
  }): Sent => {
    let parsed: unknown = null
    try {
      parsed = JSON.parse(response.body)
    } catch {
      // A workbook is no JSON.
    }
    return {
      status: response.statusCode,
      body: parsed,
      bytes: response.rawPayload,
      type: String(response.headers['content-type'] ?? ''),
    }
  }
  return {
    out: async (path: string): Promise<Sent> =>
      reply(await house.server.inject({ method: 'GET', url: `/api/v1${path}`, headers: { authorization } })),
    hand: async (
      path: string,
      bytes: Uint8Array,
      more: { name?: string; key?: string; json?: boolean; with?: object } = {},
    ): Promise<Sent> => {
      const mark = `----fadu${randomBytes(8).toString('hex')}`
      const part = (head: string, content: Uint8Array | string) =>
        Buffer.concat([
          Buffer.from(`--${mark}\r\n${head}\r\n\r\n`),
          Buffer.from(content as Uint8Array),
          Buffer.from('\r\n'),
        ])
      const payload = Buffer.concat([
        ...(more.with ? [part('content-disposition: form-data; name="with"', JSON.stringify(more.with))] : []),
        part(
          `content-disposition: form-data; name="file"; filename="${more.name ?? 'a.xlsx'}"\r\ncontent-type: application/octet-stream`,
          bytes,
        ),
        Buffer.from(`--${mark}--\r\n`),
      ])
      return reply(
        await house.server.inject({
          method: 'POST',
          url: `/api/v1${path}`,
          headers: {
            authorization,
            'content-type': `multipart/form-data; boundary=${mark}`,
            ...(more.key ? { 'idempotency-key': more.key } : {}),
            ...(more.json === false ? {} : { accept: 'application/json' }),
          },
          payload,
        }),
      )
    },
  }
}
