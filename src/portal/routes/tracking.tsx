import type { FastifyReply } from 'fastify'
import { isAppError, isMatterNumber, readMatterNumber } from '#kernel'
import type { MatterView } from '../../app/index.ts'
import { readForm } from '../form/body.ts'
import { first } from '../form/entered.ts'
import type { FieldProblem } from '../form/problems.ts'
import { LookUpPage, type LookUpPurpose } from '../pages/look-up.tsx'
import { Track } from '../pages/track.tsx'
import { cookies, cookiesOf, pick, setCookie, type Visit } from '../visit.ts'
import type { Route } from './route.ts'

const READERS = 30
const SESSION_S = 7200

const tidy = (number: string): string => readMatterNumber(number.slice(0, 60))

/** Opens the matter that number and code give, or says what is wrong with them. Too many tries are thrown. */
export async function openMatter(
  visit: Visit,
  reply: FastifyReply,
  number: string,
  code: string,
): Promise<FieldProblem[]> {
  const { t, site } = visit
  const problems: FieldProblem[] = []
  if (number === '') problems.push({ field: 'number', say: t('track.number.missing') })
  else if (!isMatterNumber(number)) problems.push({ field: 'number', say: t('track.number.wrong') })
  if (code.trim() === '') problems.push({ field: 'code', say: t('track.code.missing') })
  if (problems.length > 0) return problems
  try {
    const session = await visit.services.lookUp(number, code.slice(0, 60), visit.from)
    setCookie(reply, cookies.matter, session.token ?? '', { secret: true, maxAge: SESSION_S })
    return []
  } catch (error) {
    if (!isAppError(error, 'SIGN_IN_FAILED')) throw error
    return [{ field: 'code', say: t('track.failed', { hotline: site.hotline }) }]
  }
}

export const trackingRoutes = ({ page, post, sendPage }: Route): void => {
  const lookUp = (purpose: LookUpPurpose, next: (number: string) => string) => {
    const url = purpose === 'ledger' ? '/ledger/verify' : `/${purpose}`
    post(url, async (visit, request, reply) => {
      const entered = await readForm(request)
      const number = tidy(first(entered, 'number'))
      const problems = await openMatter(visit, reply, number, first(entered, 'code'))
      if (problems.length === 0) return reply.redirect(next(number), 303)
      return sendPage(visit, reply, {
        node: <LookUpPage purpose={purpose} number={number} problems={problems} />,
        personal: true,
        code: 422,
      })
    })
  }
  lookUp('track', (number) => `/track/${number}`)
  lookUp('rate', (number) => `/track/${number}/rate`)
  lookUp('ledger', (number) => `/ledger/verify/${number}`)

  for (const purpose of ['track', 'rate'] as const) {
    page(`/${purpose}`, async (visit, request, reply) => {
      const query = request.query as { number?: string; left?: string }
      const own = visit.caller.party?.number
      if (own && query.number === undefined) {
        return reply.redirect(purpose === 'rate' ? `/track/${own}/rate` : `/track/${own}`, 303)
      }
      return sendPage(visit, reply, {
        node: (
          <LookUpPage
            purpose={purpose}
            number={tidy(String(query.number ?? ''))}
            problems={[]}
            left={query.left !== undefined}
          />
        ),
      })
    })
  }

  page('/track/:number', async (visit, request, reply) => {
    const { number } = request.params as { number: string }
    const matter = await ownMatter(visit, reply, number)
    if (!matter) return reply
    const { items, next } = await visit.services.readers(visit.caller, number, { limit: READERS })
    const { done } = request.query as { done?: string }
    return sendPage(visit, reply, {
      node: <Track matter={matter} readers={items} moreReaders={next !== null} done={doneTitle(visit, matter, done)} />,
      personal: true,
    })
  })

  page('/track/:number/files/:file', async (visit, request, reply) => {
    const { number, file } = request.params as { number: string; file: string }
    if (visit.caller.party?.number !== number) return reply.redirect(`/track?number=${encodeURIComponent(number)}`, 303)
    const { name, type, bytes } = await visit.services.download(visit.caller, number, file)
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })

  post('/leave', async (visit, request, reply) => {
    const token = cookiesOf(request)[cookies.matter]
    if (token) await visit.services.signOut(token)
    setCookie(reply, cookies.matter, '', { maxAge: 0, secret: true })
    setCookie(reply, cookies.receipt, '', { maxAge: 0, secret: true, path: '/receipt' })
    return reply.header('clear-site-data', '"cache", "storage"').redirect('/track?left=1', 303)
  })
}

/** The matter that the session opens; without one, the person is led to the look-up with the number filled in. */
export async function ownMatter(visit: Visit, reply: FastifyReply, number: string): Promise<MatterView | undefined> {
  if (visit.caller.party?.number !== number) {
    await reply.redirect(`/track?number=${encodeURIComponent(number.slice(0, 60))}`, 303)
    return undefined
  }
  return visit.services.matter(visit.caller, number)
}

function doneTitle(visit: Visit, matter: MatterView, done: string | undefined): string | undefined {
  if (done === undefined) return undefined
  const item = matter.story.findLast(({ what }) => what === done)
  return item ? pick(visit, item.title) : undefined
}
