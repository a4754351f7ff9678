import { isAppError } from '#kernel'
import type { Definition } from '#language'
import { nobody, type PublicAnswerView } from '../../app/index.ts'
import { answersJson, answersRss } from '../feeds.ts'
import { openingsFor } from '../filing/flow.ts'
import { Answer, Answers } from '../pages/answers.tsx'
import { Disputes } from '../pages/disputes.tsx'
import { Home } from '../pages/home.tsx'
import { Law, Laws, ProcedureLaw } from '../pages/laws.tsx'
import { Scope } from '../pages/scope.tsx'
import { Prose, Sitemap } from '../pages/states.tsx'
import { cookies, setCookie, type Visit } from '../visit.ts'
import type { Route } from './route.ts'

const YEAR_S = 31_536_000
const ANSWERS = 20
const FEED = 50

/** Only an address of this site: never a way out to another. */
const backTo = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/')

const cursorOf = (query: { cursor?: string }) => (query.cursor ? { cursor: query.cursor.slice(0, 400) } : {})

export const publicRoutes = (route: Route): void => {
  const { page, sendPage, nowhere, plain } = route

  page('/', async (visit, _request, reply) => {
    const { published } = await visit.services.reportYears()
    return sendPage(visit, reply, { node: <Home reported={published[0]} /> })
  })

  page('/settings', async (_visit, request, reply) => {
    const { lang, elder, back } = request.query as { lang?: string; elder?: string; back?: string }
    if (lang === 'zh' || lang === 'en') setCookie(reply, cookies.lang, lang, { maxAge: YEAR_S })
    if (elder === '0' || elder === '1') setCookie(reply, cookies.elder, elder, { maxAge: YEAR_S })
    return reply.redirect(backTo(back), 303)
  })

  page('/scope', async (visit, _request, reply) => {
    const open = new Set(openingsFor(visit).map(({ procedure }) => procedure))
    return sendPage(visit, reply, { node: <Scope procedures={[...new Set(open)]} /> })
  })

  page('/disputes', async (visit, _request, reply) => sendPage(visit, reply, { node: <Disputes /> }))

  page('/answers', async (visit, request, reply) => {
    const query = request.query as { q?: string; cursor?: string }
    const q = String(query.q ?? '').slice(0, 100)
    const answers = await visit.services
      .publicAnswers({ limit: ANSWERS, ...(q.trim() === '' ? {} : { q }), ...cursorOf(query) })
      .catch((error: unknown) => {
        if (isAppError(error, 'BAD_CURSOR')) return { items: [], next: null }
        throw error
      })
    return sendPage(visit, reply, {
      node: <Answers answers={answers} q={q} later={query.cursor !== undefined} />,
    })
  })

  page('/answers/:id', async (visit, request, reply) => {
    const { id } = request.params as { id: string }
    const answer = /^[0-9a-f]{8,64}$/.test(id) ? await findAnswer(visit, id) : undefined
    if (!answer) return nowhere(visit, reply)
    return sendPage(visit, reply, { node: <Answer answer={answer} /> })
  })

  plain('/answers.rss', 'application/rss+xml; charset=utf-8', async (visit, request) => {
    const { items } = await visit.services.publicAnswers({ limit: FEED })
    return answersRss(visit, `${request.protocol}://${request.host}`, items)
  })

  plain('/answers.json', 'application/feed+json; charset=utf-8', async (visit, request) => {
    const { items } = await visit.services.publicAnswers({ limit: FEED })
    return answersJson(visit, `${request.protocol}://${request.host}`, items)
  })

  page('/law', async (visit, _request, reply) =>
    sendPage(visit, reply, {
      node: <Laws laws={visit.services.laws()} procedures={visit.services.procedures(nobody)} />,
    }),
  )

  page('/law/procedures/:id', async (visit, request, reply) => {
    const { id } = request.params as { id: string }
    const procedure = visit.services.procedures(nobody).find((item) => item.id === id)
    if (!procedure) return nowhere(visit, reply)
    const { definition } = await visit.services.procedure(nobody, id)
    return sendPage(visit, reply, {
      node: <ProcedureLaw procedure={procedure} definition={definition as unknown as Definition} />,
    })
  })

  page('/law/:id', async (visit, request, reply) => {
    const { id } = request.params as { id: string }
    const law = visit.services.laws().find((item) => item.id === id)
    if (!law) return nowhere(visit, reply)
    return sendPage(visit, reply, { node: <Law law={law} /> })
  })

  page('/accessibility', async (visit, _request, reply) =>
    sendPage(visit, reply, {
      node: (
        <Prose
          title="access.title"
          lead="access.lead"
          points={['access.elder', 'access.keyboard', 'access.script', 'access.zoom', 'access.standard', 'access.help']}
        />
      ),
    }),
  )

  page('/privacy', async (visit, _request, reply) =>
    sendPage(visit, reply, {
      node: (
        <Prose
          title="privacy.title"
          lead="privacy.lead"
          points={['privacy.1', 'privacy.2', 'privacy.3', 'privacy.4', 'privacy.5', 'privacy.6', 'privacy.7']}
        />
      ),
    }),
  )

  page('/sitemap', async (visit, _request, reply) => {
    const { published } = await visit.services.reportYears()
    return sendPage(visit, reply, { node: <Sitemap years={published} /> })
  })

  plain('/robots.txt', 'text/plain; charset=utf-8', async () =>
    ['User-agent: *', 'Disallow: /track', 'Disallow: /receipt', 'Disallow: /settings', 'Disallow: /api', ''].join('\n'),
  )
}

/** Looks for one answer among the published ones, page by page. */
async function findAnswer(visit: Visit, id: string): Promise<PublicAnswerView | undefined> {
  let cursor: string | undefined
  do {
    const page = await visit.services.publicAnswers({ limit: 200, ...(cursor ? { cursor } : {}) })
    const found = page.items.find((answer) => answer.id === id)
    if (found) return found
    cursor = page.next ?? undefined
  } while (cursor)
  return undefined
}
