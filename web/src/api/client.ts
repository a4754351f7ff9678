import type { Given, Page, Problem, TextView, UploadedView, WorkbookView } from './types.ts'

const base = '/api/v1'

/** The server said no, and why: `problem` holds what to show and what to do. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail.zh)
    this.problem = problem
  }
}

/** No answer came: the line is down or the server is not there. What was typed is kept. */
export class NoAnswer extends Error {}

type Query = Record<string, string | number | boolean | undefined>

function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return `${base}${path}${text === '' ? '' : `?${text}`}`
}

const both = (zh: string, en: string): TextView => ({ zh, en })

function unreadable(status: number): Problem {
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    code: 'UNEXPECTED_ANSWER',
    detail: both(`服务器的回答（${status}）无法读懂。`, `The server's answer (${status}) could not be read.`),
    basis: [],
    whatToDo: both('请稍候重试；您填写的内容没有丢失。', 'Try again in a moment; nothing that you typed is lost.'),
  }
}

async function ask<T>(address: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init })
  } catch {
    throw new NoAnswer(address)
  }
  if (response.status === 204) return undefined as T
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new Refused(unreadable(response.status))
  }
  if (response.ok) return body as T
  const problem = body as Problem
  throw new Refused(problem.detail?.zh ? problem : unreadable(response.status))
}

export const read = <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  ask<T>(addressOf(path, query), { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) })

/** `key` makes a repeated send safe: the server answers the first one again. */
export const send = <T>(path: string, body: unknown, key?: string, method = 'POST'): Promise<T> =>
  ask<T>(addressOf(path), {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

export async function sendFile(file: File): Promise<UploadedView> {
  const form = new FormData()
  form.set('notSecret', 'true')
  form.set('file', file)
  const sent = await ask<Page<UploadedView>>(addressOf('/files'), {
    method: 'POST',
    body: form,
    headers: { accept: 'application/json' },
  })
  return sent.items[0] as UploadedView
}

/** A file for one question; it is answered and not kept. */
export async function askOfFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData()
  form.set('file', file)
  return ask<T>(addressOf(path), { method: 'POST', body: form, headers: { accept: 'application/json' } })
}

interface WorkbookPlace {
  number: string
  kind: 'actions' | 'tasks'
  id: string
}

export const workbookAddress = ({ number, kind, id }: WorkbookPlace, query: Query = {}): string =>
  addressOf(`/matters/${encodeURIComponent(number)}/${kind}/${encodeURIComponent(id)}/workbook`, query)

/** Hands a filled workbook in, or only has it checked. `files` are the fields that no workbook holds. */
export function sendWorkbook(
  place: WorkbookPlace,
  file: File,
  { dry, files, key, lang }: { dry: boolean; files: Given; key: string; lang: string },
): Promise<WorkbookView> {
  const form = new FormData()
  // Before the file: the server reads the parts in order.
  if (Object.keys(files).length > 0) form.set('with', JSON.stringify(files))
  form.set('file', file)
  return ask<WorkbookView>(workbookAddress(place, { lang, ...(dry ? { dry: '1' } : {}) }), {
    method: 'POST',
    body: form,
    headers: { accept: 'application/json', ...(dry ? {} : { 'idempotency-key': key }) },
  })
}

export const fileAddress = (number: string, file: string): string =>
  addressOf(`/matters/${encodeURIComponent(number)}/files/${encodeURIComponent(file)}`)

export const newKey = (): string => crypto.randomUUID()
