import type { FastifyReply } from 'fastify'
import { isAppError } from '#kernel'
import { type Checked, checkingRow, housePool } from '../../app/checking/index.ts'
import { checkExample } from '../check-example.ts'
import { readCheckForm } from '../form/report-check.ts'
import { type CheckTrouble, ReportCheck } from '../pages/report-check.tsx'
import { ReportFindings } from '../pages/report-findings.tsx'
import { pick, type Visit } from '../visit.ts'
import { statusOf } from './answering.ts'
import type { Route } from './route.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const OWN: Readonly<Record<string, number>> = { CHECK_TOO_MANY: 429 }

const download = (reply: FastifyReply, type: string, extension: string, zh: string) =>
  reply
    .type(type)
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `attachment; filename="check.${extension}"; filename*=UTF-8''${encodeURIComponent(`${zh}.${extension}`)}`,
    )

/** A report checked for anybody. What comes is read, answered and forgotten. */
export const reportCheckRoutes = (route: Route): void => {
  const { page, post, sendPage } = route
  let example: Promise<Checked> | undefined

  page('/check', async (visit, _request, reply) => sendPage(visit, reply, { node: <ReportCheck /> }))

  page('/check/example', async (visit, _request, reply) => {
    example ??= housePool()
      .run({ document: { text: checkExample } })
      .then(({ checked }) => checked)
    const checked = await example.catch((error: unknown) => {
      example = undefined
      throw error
    })
    return sendPage(visit, reply, { node: <ReportFindings checked={checked} isExample /> })
  })

  post('/check', async (visit, request, reply) => {
    try {
      const leave = housePool().enter(visit.from)
      try {
        const { document, as } = await readCheckForm(request)
        const made = await housePool().run({ document, ...(as === 'xlsx' ? { workbook: visit.lang } : {}) })
        const { findings, text, omitted } = made.checked
        if (made.workbook)
          return download(reply, XLSX, 'xlsx', visit.t('check.result')).send(Buffer.from(made.workbook))
        if (as === 'json')
          return download(reply, 'application/json; charset=utf-8', 'json', visit.t('check.result')).send(
            JSON.stringify({ findings, text, ...(omitted > 0 ? { omitted } : {}) }),
          )
        return sendPage(visit, reply, { node: <ReportFindings checked={made.checked} />, personal: true })
      } finally {
        leave()
      }
    } catch (error) {
      const trouble = troubleOf(visit, error)
      if (!trouble || !isAppError(error)) throw error
      const code = OWN[error.code] ?? statusOf(error)
      if (code === 429 || code === 503) reply.header('retry-after', '30')
      return sendPage(visit, reply, { node: <ReportCheck trouble={trouble} />, code, personal: true })
    }
  })
}

function troubleOf(visit: Visit, error: unknown): CheckTrouble | undefined {
  const row = isAppError(error) ? checkingRow(error.code) : undefined
  return row ? { say: pick(visit, row), next: pick(visit, row.next) } : undefined
}
