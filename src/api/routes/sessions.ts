import { Type } from 'typebox'
import { appError } from '../../app/index.ts'
import { SESSION_COOKIE } from '../access.ts'
import { SessionBody, SessionView } from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

/** Sign-in: an officer by account and password, a party by number and query code. */
export function sessionRoutes({ server, services, secureCookies }: RouteContext & { secureCookies: boolean }): void {
  const tags = ['sessions']
  const cookie = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secureCookies }

  server.post(
    '/sessions',
    {
      config: { access: 'anyone', rateLimit: { max: 60 } },
      schema: { tags, summary: '登录 Sign in', body: SessionBody, response: { 201: SessionView } },
    },
    async (request, reply) => {
      const { body } = request
      const from = request.caller.from
      const session =
        'account' in body
          ? await services.signIn(body.account, body.password, from)
          : await services.lookUp(body.number, body.queryCode, from)
      if (session.token) reply.setCookie(SESSION_COOKIE, session.token, cookie)
      reply.code(201)
      return session
    },
  )

  server.get(
    '/sessions/current',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '当前登录 Who is signed in', response: { 200: SessionView } },
    },
    async (request) => {
      const session = await services.session(request.caller)
      if (!session) throw appError('SIGN_IN_NEEDED')
      return session
    },
  )

  server.delete(
    '/sessions/current',
    { config: { access: 'anyone' }, schema: { tags, summary: '退出 Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      if (request.token) await services.signOut(request.token)
      reply.clearCookie(SESSION_COOKIE, cookie)
      return reply.code(204).send(null)
    },
  )
}
