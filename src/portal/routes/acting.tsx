import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isAppError } from '#kernel'
import { type Definition, formSchema } from '#language'
import type { MatterView, Outcome } from '../../app/index.ts'
import type { Trouble } from '../filing/flow.ts'
import { readForm } from '../form/body.ts'
import { type Entered, first, noEntries, valuesOf } from '../form/entered.ts'
import { type FormField, fieldsOf, isAsked } from '../form/fields.ts'
import { fieldProblemOf, problemsOf } from '../form/problems.ts'
import { takeFiles } from '../form/uploads.ts'
import { Act, type Doing } from '../pages/act.tsx'
import { RateNone } from '../pages/rate-none.tsx'
import { sayIn } from '../text/index.ts'
import { cookies, pick, setCookie, type Visit } from '../visit.ts'
import { statusOf } from './answering.ts'
import type { Route } from './route.ts'
import { ownMatter } from './tracking.tsx'

interface Params {
  number: string
  action: string
  task: string
  key: string
}

/** How the form is sent on: as an act, or as the settling of a task. */
type Send = (visit: Visit, entered: Entered, fields: FormField[], seq: number, key: string) => Promise<Outcome<unknown>>

interface Found {
  doing: Doing
  send: Send
}

function actOf(matter: MatterView, params: Params): Found | undefined {
  const action = matter.actions.find(({ id }) => id === params.action)
  if (!action) return undefined
  const table = action.rowOf ? matter.tables.find(({ id }) => id === action.rowOf) : undefined
  const rows = table?.rows.map((row) => ({ id: row.id, title: row.values.map(({ shown }) => shown.zh).join(' · ') }))
  return {
    doing: {
      url: `/track/${matter.number}/do/${action.id}`,
      title: action.title,
      fields: fieldsOf(action.form),
      basis: action.basis,
      ...(rows ? { rows } : {}),
    },
    send: (visit, entered, fields, seq, key) => {
      const row = first(entered, '~row')
      return visit.services.act(
        visit.caller,
        {
          number: matter.number,
          action: action.id,
          with: valuesOf(fields, entered),
          seq,
          ...(row === '' ? {} : { row }),
        },
        key,
      )
    },
  }
}

function taskOf(matter: MatterView, params: Params): Found | undefined {
  const task = matter.tasks.find((item) => item.task === params.task && item.key === params.key)
  if (!task) return undefined
  return {
    doing: {
      url: `/track/${matter.number}/tasks/${task.task}/${encodeURIComponent(task.key)}`,
      title: task.title,
      fields: fieldsOf(task.form),
      basis: [],
      ...(task.outcomes ? { outcomes: task.outcomes } : {}),
    },
    send: (visit, entered, fields, seq, key) => {
      const outcome = first(entered, '~outcome')
      return visit.services.settle(
        visit.caller,
        {
          number: matter.number,
          task: task.task,
          key: task.key,
          with: valuesOf(fields, entered),
          seq,
          ...(outcome === '' ? {} : { outcome }),
        },
        key,
      )
    },
  }
}

const KEY = /^[A-Za-z0-9-]{8,80}$/

export const actingRoutes = ({ page, post, sendPage }: Route): void => {
  const kinds = [
    ['/track/:number/do/:action', actOf],
    ['/track/:number/tasks/:task/:key', taskOf],
  ] as const
  for (const [url, find] of kinds) {
    page(url, async (visit, request, reply) => {
      const params = request.params as Params
      const matter = await ownMatter(visit, reply, params.number)
      if (!matter) return reply
      const found = find(matter, params)
      if (!found) return reply.redirect(`/track/${matter.number}`, 303)
      return show(visit, reply, matter, found.doing, noEntries(), randomUUID(), { problems: [] })
    })
    post(url, async (visit, request, reply) => {
      const params = request.params as Params
      const matter = await ownMatter(visit, reply, params.number)
      if (!matter) return reply
      const found = find(matter, params)
      return found ? sent(visit, request, reply, matter, found) : overtaken(visit, request, reply, matter, params)
    })
  }

  page('/track/:number/rate', async (visit, request, reply) => {
    const { number } = request.params as Params
    const matter = await ownMatter(visit, reply, number)
    if (!matter) return reply
    const rating = matter.actions.find(({ verb, open }) => verb === 'rate' && open)
    if (rating) return reply.redirect(`/track/${number}/do/${rating.id}`, 303)
    return sendPage(visit, reply, { node: <RateNone matter={matter} />, personal: true })
  })

  function show(
    visit: Visit,
    reply: FastifyReply,
    matter: MatterView,
    doing: Doing,
    entered: Entered,
    key: string,
    trouble: Trouble,
    stale = false,
  ) {
    const code = stale || trouble.refused ? 409 : trouble.unsent ? 503 : trouble.problems.length > 0 ? 422 : 200
    return sendPage(visit, reply, {
      node: <Act matter={matter} doing={doing} entered={entered} keyOfForm={key} trouble={trouble} stale={stale} />,
      personal: 'form',
      code,
    })
  }

  /** The act is no longer there: what was written is shown again beside what has happened meanwhile. */
  async function overtaken(
    visit: Visit,
    request: FastifyRequest,
    reply: FastifyReply,
    matter: MatterView,
    { action, task }: Params,
  ) {
    const { definition } = (await visit.services.procedure(visit.caller, matter.procedure.id)) as unknown as {
      definition: Definition
    }
    const spec = action === undefined ? definition.tasks?.[task] : definition.actions[action]
    if (!spec) return reply.redirect(`/track/${matter.number}`, 303)
    const entered = await readForm(request)
    const doing: Doing = { url: request.url, title: spec.title, fields: fieldsOf(formSchema(spec.form)), basis: [] }
    return show(visit, reply, matter, doing, entered, randomUUID(), { problems: [] }, true)
  }

  async function sent(visit: Visit, request: FastifyRequest, reply: FastifyReply, matter: MatterView, found: Found) {
    const { doing } = found
    const uploads = takeFiles(visit, doing.fields, () => visit.caller)
    const entered = await readForm(request, uploads.onFile)
    const key = KEY.test(first(entered, '~key')) ? first(entered, '~key') : randomUUID()
    const [verb, value] = first(entered, 'do').split(':')
    if (verb === 'lang') {
      const lang = value === 'en' ? 'en' : 'zh'
      setCookie(reply, cookies.lang, lang, { maxAge: 31_536_000 })
      return show({ ...visit, lang, t: sayIn(lang) }, reply, matter, doing, entered, key, { problems: [] })
    }
    if (verb === 'elder') {
      setCookie(reply, cookies.elder, value === '1' ? '1' : '0', { maxAge: 31_536_000 })
      return show({ ...visit, elder: value === '1' }, reply, matter, doing, entered, key, { problems: [] })
    }
    if (verb !== 'go' || uploads.problems.length > 0) {
      return show(visit, reply, matter, doing, entered, key, { problems: uploads.problems })
    }
    const asked = doing.fields.filter((field) => isAsked(field, valuesOf(doing.fields, entered)))
    const seq = Number(first(entered, '~seq')) || matter.seq
    try {
      const outcome = await found.send(visit, entered, asked, seq, key)
      if (outcome.ok) {
        const what = doing.url.split('/')[4] ?? ''
        return reply.redirect(`/track/${matter.number}?done=${encodeURIComponent(what)}`, 303)
      }
      const { refusal } = outcome
      const problems = problemsOf(refusal, doing.fields, entered, visit.lang, visit.t)
      const basis = refusal.basis.map(({ label }) => pick(visit, label))
      const trouble: Trouble =
        problems.length > 0 ? { problems } : { problems: [], refused: { say: pick(visit, refusal.say), basis } }
      return show(visit, reply, matter, doing, entered, key, trouble)
    } catch (error) {
      const problem = fieldProblemOf(error, doing.fields, visit.t)
      if (problem) return show(visit, reply, matter, doing, entered, key, { problems: [problem] })
      if (isAppError(error, 'STALE')) {
        const now = await visit.services.matter(visit.caller, matter.number)
        return show(visit, reply, now, doing, entered, randomUUID(), { problems: [] }, true)
      }
      if (isAppError(error) && statusOf(error) < 500) throw error
      request.log.error(error)
      return show(visit, reply, matter, doing, entered, key, { problems: [], unsent: true })
    }
  }
}
