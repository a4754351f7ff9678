import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type AppError, type ErrorKind, isAppError } from '#kernel'
import { checkingRow } from '../app/checking/index.ts'
import { APP_ERRORS, type RefusalView, type TextView } from '../app/index.ts'
import { workbookRow } from '../app/workbooks/index.ts'
import type { Problem } from './schemas/index.ts'

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  integrity: 500,
  unavailable: 503,
}

/** Codes that HTTP has a word of its own for. */
const OWN_STATUS: Readonly<Record<string, number>> = {
  SIGN_IN_NEEDED: 401,
  SIGN_IN_FAILED: 401,
  TOO_MANY_TRIES: 429,
  BAD_CURSOR: 400,
  BAD_MOMENT: 400,
  BAD_KEY: 400,
  FILE_TOO_LARGE: 413,
  STORE_FILE_TOO_LARGE: 413,
  FILE_TYPE: 415,
  READING_KIND: 415,
  READING_FILE_TOO_LARGE: 413,
  READING_TOO_LONG: 413,
  READING_UNPACKS_TOO_LARGE: 413,
  CHECK_TOO_MANY: 429,
  SHEET_KIND: 415,
  SHEET_OLD_EXCEL: 415,
  SHEET_TOO_LARGE: 413,
  SHEET_UNPACKS_TOO_LARGE: 413,
  WORKBOOK_TOO_MANY: 429,
  NOT_YOUR_POST: 403,
  FORM_INVALID: 422,
}

const CHECK: TextView = { zh: '请按提示修改后重新提交。', en: 'Correct it as shown and send it again.' }
const WAIT: TextView = {
  zh: '请稍后用同一个提交编号再试，不会重复。',
  en: 'Try again later with the same Idempotency-Key: it will not be doubled.',
}

const title: Readonly<Record<number, string>> = {
  400: '请求有误',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  405: '方法不支持',
  409: '现在不能办理',
  413: '内容过大',
  415: '格式不支持',
  422: '填写有误',
  429: '过于频繁',
  500: '系统出错',
  503: '暂时不可用',
}

const problem = (
  status: number,
  code: string,
  detail: TextView,
  whatToDo: TextView,
  more: Partial<Problem> = {},
): Problem => ({
  type: `urn:fadu:error:${code}`,
  title: title[status] ?? '请求未完成',
  status,
  code,
  detail,
  basis: [],
  whatToDo,
  ...more,
})

function ofAppError(error: AppError): Problem {
  const status = OWN_STATUS[error.code] ?? STATUS[error.kind]
  const row = Object.hasOwn(APP_ERRORS, error.code)
    ? APP_ERRORS[error.code as keyof typeof APP_ERRORS]
    : (checkingRow(error.code) ?? workbookRow(error.code))
  if (row) return problem(status, error.code, { zh: row.zh, en: row.en }, row.next, factsOf(error))
  if (error.code === 'STORE_KEY_REUSED') {
    const reused = APP_ERRORS.KEY_REUSED
    return problem(422, 'KEY_REUSED', { zh: reused.zh, en: reused.en }, reused.next)
  }
  if (error.code === 'STORE_SEQ_TAKEN') {
    const stale = APP_ERRORS.STALE
    return problem(409, 'STALE', { zh: stale.zh, en: stale.en }, stale.next)
  }
  // Messages of other modules may name places of this machine: they go to the log, not over the wire.
  if (status >= 500)
    return problem(
      status,
      error.code,
      { zh: '系统暂时不能完成，您的提交没有被确认。', en: 'It could not be done; your request was not acknowledged.' },
      WAIT,
    )
  return problem(status, error.code, { zh: '请求不能完成。', en: error.message }, CHECK)
}

const ofRow = (status: number, code: keyof typeof APP_ERRORS): Problem => {
  const { zh, en, next } = APP_ERRORS[code]
  return problem(status, code, { zh, en }, next)
}

/** Only facts that help the person; never internal ones. */
function factsOf(error: AppError): Partial<Problem> {
  const facts = Object.fromEntries(
    Object.entries(error.info).filter(([name]) =>
      ['got', 'want', 'field', 'mark', 'seq', 'name', 'now'].includes(name),
    ),
  )
  return Object.keys(facts).length > 0 ? { facts } : {}
}

interface Fault {
  instancePath?: string
  keyword?: string
  message?: string
  params?: Record<string, unknown>
}

function ofValidation(error: FastifyError): Problem {
  const faults = (error.validation ?? []) as unknown as Fault[]
  const problems = faults.slice(0, 20).map((fault) => ({
    field:
      (fault.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.') ||
      String((fault.params?.requiredProperties as string[] | undefined)?.[0] ?? error.validationContext ?? ''),
    code: String(fault.keyword ?? 'TYPE').toUpperCase(),
    say: { zh: `格式不正确：${fault.message ?? ''}`, en: fault.message ?? 'not acceptable' },
  }))
  return problem(
    400,
    'REQUEST_INVALID',
    { zh: '请求的格式不正确。', en: 'The request does not have the form that the API documents.' },
    { zh: '请对照接口文档 /api/docs 修改。', en: 'Compare it with /api/docs.' },
    { problems },
  )
}

/** PostgreSQL: number out of range, no such date, no such time, no such character. */
const UNHOLDABLE: ReadonlySet<string> = new Set(['22003', '22007', '22008', '22021', '22P05'])

function ofFastify(error: FastifyError): Problem {
  if (error.validation) return ofValidation(error)
  const status = error.statusCode ?? 500
  // Text that no database holds (NUL), and days that no calendar has: the request's fault, whichever field it came in.
  if (UNHOLDABLE.has(error.code)) {
    return problem(
      400,
      'REQUEST_INVALID',
      { zh: '请求中有无法识别的字符、日期或数字。', en: 'A character, date or number in the request cannot be read.' },
      CHECK,
    )
  }
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problem(400, 'NOT_JSON', { zh: '请求内容不是有效的JSON。', en: 'The body is not valid JSON.' }, CHECK)
    case 'FST_REQ_FILE_TOO_LARGE':
      return ofRow(413, 'FILE_TOO_LARGE')
    case 'FST_FILES_LIMIT':
      return ofRow(413, 'TOO_MANY_FILES')
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem(
        413,
        'BODY_TOO_LARGE',
        { zh: '提交的内容太大。', en: 'The body is larger than allowed.' },
        { zh: '请缩短内容，或者把材料作为附件上传。', en: 'Shorten it, or send material as a file.' },
      )
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return problem(
        415,
        'MEDIA_TYPE',
        { zh: '不支持这种内容类型。', en: 'This content type is not supported.' },
        {
          zh: '请使用 application/json；上传附件用 multipart/form-data。',
          en: 'Send application/json; files as multipart/form-data.',
        },
      )
    default:
  }
  if (status === 429)
    return problem(
      429,
      'TOO_MANY_REQUESTS',
      { zh: '访问过于频繁。', en: 'Too many requests.' },
      { zh: '请稍等一分钟再试。', en: 'Wait a minute and try again.' },
    )
  if (status < 500) return problem(status, 'REQUEST_INVALID', { zh: '请求有误。', en: error.message }, CHECK)
  return problem(
    500,
    'INTERNAL',
    { zh: '系统出错，您的提交没有被确认。', en: 'Something went wrong here; your request was not acknowledged.' },
    WAIT,
  )
}

export const notFound = (): Problem => {
  const row = APP_ERRORS.NOT_FOUND
  return problem(404, 'NOT_FOUND', { zh: row.zh, en: row.en }, row.next)
}

export function problemOf(error: unknown): Problem {
  return isAppError(error) ? ofAppError(error) : ofFastify(error as FastifyError)
}

/** A lawful refusal: 409 with its basis; 422 with the fields when the form is at fault; 403 when it is another's step. */
export function ofRefusal(refusal: RefusalView): Problem {
  const status = OWN_STATUS[refusal.code] ?? 409
  const { problems, ...facts } = refusal.facts as { problems?: Problem['problems'] }
  const next: TextView = refusal.until
    ? { zh: `${refusal.until.slice(0, 10)}起可以办理。`, en: `It becomes possible on ${refusal.until.slice(0, 10)}.` }
    : status === 422
      ? CHECK
      : { zh: '请查看事项页面上现在可以办理的步骤。', en: 'See which steps the matter offers now.' }
  return problem(status, refusal.code, refusal.say, next, {
    basis: refusal.basis,
    ...(refusal.until ? { until: refusal.until } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(problems ? { problems } : {}),
  })
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, what: Problem): FastifyReply {
  if (what.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(what.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...what, instance: request.id }))
}
