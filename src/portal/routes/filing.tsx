import type { FastifyReply, FastifyRequest } from 'fastify'
import QRCode from 'qrcode'
import { isAppError } from '#kernel'
import {
  callerOfForm,
  dropFile,
  type Filing,
  filingOf,
  openingsFor,
  stepOf,
  type Trouble,
  tryFile,
  tryPreview,
} from '../filing/flow.ts'
import { readForm } from '../form/body.ts'
import { first, placeParts } from '../form/entered.ts'
import { fieldsOf } from '../form/fields.ts'
import type { FieldProblem } from '../form/problems.ts'
import { takeFiles } from '../form/uploads.ts'
import { FileCheck } from '../pages/file-check.tsx'
import { FileForm } from '../pages/file-form.tsx'
import { FileStart } from '../pages/file-start.tsx'
import { Receipt } from '../pages/receipt.tsx'
import { sayIn } from '../text/index.ts'
import { cookies, cookiesOf, setCookie, type Visit } from '../visit.ts'
import { statusOf } from './answering.ts'
import type { Route } from './route.ts'

interface Params {
  procedure: string
  action: string
}

const noTrouble: Trouble = { problems: [] }
const KEEP_RECEIPT_S = 1800
const SESSION_S = 7200

export const filingRoutes = ({ page, post, sendPage, nowhere }: Route): void => {
  page('/file', async (visit, _request, reply) =>
    sendPage(visit, reply, { node: <FileStart openings={openingsFor(visit)} /> }),
  )

  page('/file/:procedure/:action', async (visit, request, reply) => {
    const { procedure, action } = request.params as Params
    const filing = filingOf(visit, procedure, action)
    if (!filing) return nowhere(visit, reply)
    return sendPage(visit, reply, { node: <FileForm filing={filing} trouble={noTrouble} />, personal: 'form' })
  })

  post('/file/:procedure/:action', async (visit, request, reply) => {
    const { procedure, action } = request.params as Params
    const opening = openingsFor(visit).find((item) => item.procedure.id === procedure && item.opening.id === action)
    if (!opening) return nowhere(visit, reply)
    const uploads = takeFiles(visit, fieldsOf(opening.opening.form), (typed) =>
      callerOfForm(visit, filingOf(visit, procedure, action, typed)!),
    )
    const entered = await readForm(request, uploads.onFile)
    const filing = filingOf(visit, procedure, action, entered)!
    return answer(visit, request, reply, filing, uploads.problems)
  })

  page('/receipt/:number', async (visit, request, reply) => {
    const { number } = request.params as { number: string }
    const kept = cookiesOf(request)[cookies.receipt]?.split(' ')
    const code = kept?.[0] === number ? kept[1] : undefined
    if (code === undefined && visit.caller.party?.number !== number) return reply.redirect('/track', 303)
    const matter = await visit.services.matter(visit.caller, number).catch(() => undefined)
    const qr = await QRCode.toString(`${request.protocol}://${request.host}/track?number=${number}`, {
      type: 'svg',
      margin: 1,
      color: { dark: '#1a1d21', light: '#ffffff' },
    })
    return sendPage(visit, reply, {
      node: <Receipt number={number} code={code} qr={svgOf(qr)} matter={matter} />,
      personal: true,
    })
  })

  async function answer(
    visit: Visit,
    request: FastifyRequest,
    reply: FastifyReply,
    filing: Filing,
    uploaded: FieldProblem[],
  ) {
    const [verb = '', ...rest] = first(filing.entered, 'do').split(':')
    const argument = rest.join(':')
    const show = (trouble: Trouble, place?: string) => {
      const last = filing.at >= filing.steps.length
      const code = trouble.problems.length > 0 ? 422 : trouble.refused || trouble.reused ? 409 : 200
      if (last) return showCheck(visit, reply, filing, trouble, code)
      return sendPage(visit, reply, {
        node: <FileForm filing={filing} trouble={trouble} {...(place ? { place } : {})} />,
        personal: 'form',
        code,
      })
    }
    if (uploaded.length > 0 && verb !== 'send') return show({ problems: uploaded })
    switch (verb) {
      case 'lang':
        visit = { ...visit, lang: argument === 'en' ? 'en' : 'zh', t: sayIn(argument === 'en' ? 'en' : 'zh') }
        setCookie(reply, cookies.lang, visit.lang, { maxAge: 31_536_000 })
        return show(noTrouble)
      case 'elder':
        visit = { ...visit, elder: argument === '1' }
        setCookie(reply, cookies.elder, visit.elder ? '1' : '0', { maxAge: 31_536_000 })
        return show(noTrouble)
      case 'places': {
        delete filing.entered[placeParts(argument).found]
        return show(noTrouble, argument)
      }
      case 'villages':
        delete filing.entered[placeParts(argument).found]
        return show(noTrouble)
      case 'upload':
        return show(noTrouble)
      case 'drop':
        dropFile(filing, rest[0] ?? '', rest.slice(1).join(':'))
        return show(noTrouble)
      case 'back':
        filing.at = Math.max(0, filing.at - 1)
        return show(noTrouble)
      case 'edit':
        filing.at = Math.min(Math.max(0, Number(argument) || 0), filing.steps.length - 1)
        return show(noTrouble)
      case 'send':
        return send(visit, request, reply, filing)
      default:
        return forward(visit, reply, filing, show)
    }
  }

  /** On to the next page when this one and those before it hold; problems that lie further on are told there. */
  async function forward(
    visit: Visit,
    reply: FastifyReply,
    filing: Filing,
    show: (trouble: Trouble) => Promise<FastifyReply>,
  ) {
    const tried = await tryPreview(visit, filing).catch((error: unknown) => unsentOr(error))
    if (!tried.ok) {
      const wrong = stepOf(filing, tried.trouble.problems, filing.at)
      const elsewhere = tried.trouble.problems.length > 0 && stepOf(filing, tried.trouble.problems, 99) === undefined
      if (wrong !== undefined || elsewhere || tried.trouble.refused || tried.trouble.unsent) {
        const step = filing.steps[wrong ?? filing.at]
        filing.at = wrong ?? filing.at
        const here = elsewhere
          ? tried.trouble.problems
          : tried.trouble.problems.filter(({ field }) => step?.fields.some(({ name }) => name === field))
        return show({ ...tried.trouble, problems: here })
      }
    }
    filing.at = Math.min(filing.at + 1, filing.steps.length)
    if (filing.at < filing.steps.length) return show(noTrouble)
    return showCheck(visit, reply, filing, noTrouble, 200)
  }

  async function showCheck(visit: Visit, reply: FastifyReply, filing: Filing, trouble: Trouble, code: number) {
    const tried = await tryPreview(visit, filing).catch((error: unknown) => unsentOr(error))
    if (!tried.ok && tried.trouble.problems.length > 0) {
      filing.at = stepOf(filing, tried.trouble.problems, 99) ?? 0
      return sendPage(visit, reply, {
        node: <FileForm filing={filing} trouble={tried.trouble} />,
        personal: 'form',
        code: 422,
      })
    }
    filing.at = filing.steps.length
    const { deadlines, warnings } = tried.ok ? tried.value : { deadlines: [], warnings: [] }
    const all = tried.ok ? trouble : { ...tried.trouble, ...trouble, problems: trouble.problems }
    const status = all.unsent ? 503 : code
    return sendPage(visit, reply, {
      node: <FileCheck filing={filing} trouble={all} deadlines={deadlines} warnings={warnings} />,
      personal: 'form',
      code: status,
    })
  }

  async function send(visit: Visit, request: FastifyRequest, reply: FastifyReply, filing: Filing) {
    filing.at = filing.steps.length
    const tried = await tryFile(visit, filing).catch((error: unknown) => {
      request.log.error(error)
      return unsentOr(error)
    })
    if (!tried.ok) {
      if (tried.trouble.reused) filing.key = crypto.randomUUID()
      const at = stepOf(filing, tried.trouble.problems, 99)
      if (at !== undefined) {
        filing.at = at
        return sendPage(visit, reply, {
          node: <FileForm filing={filing} trouble={tried.trouble} />,
          personal: 'form',
          code: 422,
        })
      }
      return showCheck(visit, reply, filing, tried.trouble, tried.trouble.unsent ? 503 : 409)
    }
    const { number, queryCode } = tried.value
    const session = await visit.services.lookUp(number, queryCode, visit.from).catch(() => undefined)
    if (session?.token) setCookie(reply, cookies.matter, session.token, { secret: true, maxAge: SESSION_S })
    setCookie(reply, cookies.receipt, `${number} ${queryCode}`, {
      secret: true,
      maxAge: KEEP_RECEIPT_S,
      path: '/receipt',
    })
    return reply.redirect(`/receipt/${number}`, 303)
  }

  function unsentOr(error: unknown): { ok: false; trouble: Trouble } {
    if (isAppError(error) && statusOf(error) < 500) throw error
    return { ok: false, trouble: { problems: [], unsent: true } }
  }
}

/** Only the drawing, without what a file would need. */
const svgOf = (text: string): string => text.replace(/^[\s\S]*?<svg/, '<svg aria-hidden="true" focusable="false"')
