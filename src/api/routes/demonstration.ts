import { ClockBody, ClockView, DemoView } from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

/** Only in the demonstration; elsewhere these addresses do not exist. */
export function demonstrationRoutes({ server, services }: RouteContext): void {
  const config = { access: 'demonstration' as const }
  server.get(
    '/demo',
    { config, schema: { tags: ['demonstration'], summary: '演示账号 Accounts', response: { 200: DemoView } } },
    async () => services.demo(),
  )
  server.post(
    '/demo/clock',
    {
      config,
      schema: {
        tags: ['demonstration'],
        summary: '拨快时钟 Move the clock forward',
        body: ClockBody,
        response: { 200: ClockView },
      },
    },
    async (request) => services.moveClock(request.body.now),
  )
}
