import { instant, toMs } from '#calendar'
import * as law from '#law'
import { startSequencer } from '#store'
import { xianning, xianningDemonstration } from '../../cities/xianning/index.ts'
import { type ApiOptions, buildServer, type FaduServer } from '../../src/api/index.ts'
import { type App, type City, type Law, openApp } from '../../src/app/index.ts'
import { type TestStore, testStore } from './store.ts'

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  body: any
  headers: Record<string, string | string[] | undefined>
  text: string
}

export type Method = 'GET' | 'POST' | 'DELETE' | 'PUT'

export type Client = (method: Method, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>

export interface TestApp {
  app: App
  server: FaduServer
  test: TestStore
  /** A client without a session. */
  anyone: Client
  /** Signed in with a demonstration account. */
  as(account: string): Promise<Client>
  /** Signed in with number and query code. */
  holding(number: string, queryCode: string): Promise<Client>
  clock: { now(): number; set(moment: string): void; forward(ms: number): void }
  /** Gives committed events their place in the log. */
  flush(): Promise<void>
  close(): Promise<void>
}

export interface TestAppOptions {
  demonstration?: boolean
  /** Shanghai or UTC moment with offset at which the clock stands. */
  at?: string
  city?: City
  law?: Law
  api?: Partial<ApiOptions>
}

/** The whole server on a database of the test file's own, with a clock that stands still until it is moved. */
export async function testApp({
  demonstration = true,
  at = '2026-03-02T09:00:00+08:00',
  city,
  law: given,
  api,
}: TestAppOptions = {}): Promise<TestApp> {
  const test = await testStore()
  let now = toMs(instant(at))
  const clock = {
    now: () => now,
    set: (moment: string) => {
      now = toMs(instant(moment))
    },
    forward: (ms: number) => {
      now += ms
    },
  }
  const problems: string[] = []
  const app = await openApp({
    store: test.store,
    city: city ?? (demonstration ? xianningDemonstration : xianning),
    law: given ?? law,
    demonstration,
    clock,
    version: 'test',
    log: (message) => problems.push(message),
  })
  const server = await buildServer({
    services: app.services,
    anonymousPerMinute: 0,
    open311: true,
    log: (message) => problems.push(message),
    ...api,
  })
  const client =
    (token?: string): Client =>
    async (method, path, body, headers = {}) => {
      const url =
        path.startsWith('/api') || path.startsWith('/open311') || !path.startsWith('/') ? path : `/api/v1${path}`
      const response = await server.inject({
        method,
        url,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      let parsed: unknown
      try {
        parsed = JSON.parse(response.body)
      } catch {
        parsed = response.body
      }
      if (response.statusCode >= 500 && problems.length > 0) process.stderr.write(`${problems.splice(0).join('\n')}\n`)
      return {
        status: response.statusCode,
        body: parsed,
        headers: response.headers as Reply['headers'],
        text: response.body,
      }
    }
  const signIn = async (credentials: object): Promise<Client> => {
    const reply = await client()('POST', '/sessions', credentials)
    if (reply.status !== 201) throw new Error(`could not sign in: ${reply.text}`)
    return client(reply.body.token)
  }
  let sequencer: ReturnType<typeof startSequencer> | undefined
  return {
    app,
    server,
    test,
    anyone: client(),
    as: (account) => signIn({ account, password: xianningDemonstration.accountPassword }),
    holding: (number, queryCode) => signIn({ number, queryCode }),
    clock,
    flush: async () => {
      sequencer ??= startSequencer({ ...test.options, interval: 20 })
      await sequencer.flush()
    },
    close: async () => {
      await server.close()
      await sequencer?.stop()
      await test.close()
    },
  }
}
