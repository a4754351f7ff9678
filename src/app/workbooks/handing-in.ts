import { createHash } from 'node:crypto'
import { isAppError } from '#kernel'
import type { Text } from '#language'
import { canonicalize } from '#ledger'
import type { ReadSheet } from '../../documents/sheets/index.ts'
import { act, actedBefore, innerCommand, settleTask } from '../acting.ts'
import { APP_ERRORS } from '../errors.ts'
import type { House } from '../house.ts'
import { sightOn } from '../reading.ts'
import type { Caller } from '../services.ts'
import { tryCommands } from '../trying.ts'
import type { RefusalView, WorkbookView } from '../views/index.ts'
import { workbookError } from './errors.ts'
import type { FilledAsk, Item, LineCommand } from './filled.ts'
import { Grid } from './grid.ts'
import { type Found, findColumns } from './headers.ts'
import { readInThread } from './house-pool.ts'
import { type Line, type LineFault, readLines } from './lines.ts'
import { knownNames } from './names.ts'
import { OUTCOME, type Target, targetOf } from './target.ts'
import { marksOf, viewOf } from './telling.ts'
import { openValue } from './values.ts'

export interface HandedIn {
  /** `wrong`: nothing was stored. `partly`: some lines were not, as the matter had moved on meanwhile. */
  outcome: 'ready' | 'stored' | 'partly' | 'wrong'
  view: WorkbookView
  /** The same workbook with its faults marked. */
  marked?: Uint8Array
}

export type { FilledAsk } from './filled.ts'

const MOST_LINES = 500

/**
 * Takes a filled workbook in: reads it, checks every line as if it were acted on, and only when all are right acts, line
 * by line, through the ordinary use case. A line that was stored before is not stored again.
 */
export async function handIn(house: House, caller: Caller, ask: FilledAsk, key?: string): Promise<HandedIn> {
  const target = await targetOf(house, caller, ask)
  const { sheet, found, lines } = await readFilled(house, target, ask)
  const items = await itemsOf(house, caller, target, ask, { found, lines, key })
  for (const item of items)
    if (item.line.faults.length === 0 && (await actedBefore(house, caller, item.command, item.key)))
      item.status = 'already'
  const open = items.filter(({ status }) => status === 'ready')
  if (!target.isOpen && items.some(({ status }) => status !== 'already')) throw workbookError('WORKBOOK_NOT_FOR_THIS')
  const tried = await tryCommands(
    house,
    caller,
    ask.number,
    open.map(({ command }) => innerCommand(command)),
  )
  for (const [i, { line }] of open.entries()) {
    const result = tried[i]
    if (result && !result.ok) addFaults(line, 'refusal' in result ? ofRefusal(result.refusal) : [ofError(result.error)])
  }
  const answer = async (outcome: HandedIn['outcome'], acted?: WorkbookView['acted']): Promise<HandedIn> => {
    const view = viewOf(house, target, { ask, sheet, found, items, acted })
    if (outcome !== 'wrong' && outcome !== 'partly') return { outcome, view }
    const marked = await marksOf(ask, sheet, found, items)
    return { outcome, view, ...(marked ? { marked } : {}) }
  }
  if (items.some(({ line }) => line.faults.length > 0)) {
    for (const item of items) if (item.line.faults.length > 0) item.status = 'wrong'
    return answer('wrong')
  }
  if (ask.dry) return answer('ready')
  let acted: WorkbookView['acted']
  for (const item of open) {
    const done = await acting(house, caller, item)
    if (done) acted = done
  }
  return answer(items.some(({ status }) => status === 'failed') ? 'partly' : 'stored', acted)
}

async function acting(house: House, caller: Caller, item: Item): Promise<WorkbookView['acted']> {
  const { command, key, line } = item
  try {
    const outcome = await ('task' in command
      ? settleTask(house, caller, command, key)
      : act(house, caller, command, key))
    item.status = outcome.ok ? 'stored' : 'failed'
    if (outcome.ok) return outcome.value
    addFaults(line, ofRefusal(outcome.refusal))
  } catch (error) {
    item.status = 'failed'
    addFaults(line, [ofError(error)])
  }
  return undefined
}

async function readFilled(house: House, target: Target, ask: FilledAsk) {
  const sheets = await readInThread(ask.bytes)
  const { columns } = target.plan
  const candidates = sheets
    .filter(({ isHidden, rows }) => !isHidden && rows.length > 0)
    .flatMap((sheet): { sheet: ReadSheet; grid: Grid; found: Found }[] => {
      const grid = new Grid(sheet)
      const found = findColumns(grid, columns)
      return found ? [{ sheet, grid, found }] : []
    })
    .sort(
      (a, b) =>
        Number(b.found.by === 'keys') - Number(a.found.by === 'keys') || b.found.columns.size - a.found.columns.size,
    )
  const [best] = candidates
  if (!best) throw workbookError('WORKBOOK_NO_HEADER', { want: columns.slice(0, 8).map(({ field }) => field.title.zh) })
  const [procedure, id] = best.found.identity?.split(' ') ?? []
  if (procedure !== undefined && (procedure !== target.compiled.definition.id || id !== target.id))
    throw workbookError('WORKBOOK_OTHER')
  const { names } = await knownNames(house, columns, ask.lang ?? 'zh', target.now)
  const lines = readLines(best.grid, best.found, columns, names, MOST_LINES)
  if (lines.length > MOST_LINES) throw workbookError('WORKBOOK_TOO_MANY_LINES', { want: MOST_LINES })
  return { ...best, lines }
}

/** What each line asks for, with the key under which it is stored once. */
async function itemsOf(
  house: House,
  caller: Caller,
  target: Target,
  ask: FilledAsk,
  { found, lines, key }: { found: Found; lines: Line[]; key: string | undefined },
): Promise<Item[]> {
  const { mode, loaded, table, plan } = target
  const rows = (table && loaded.matter.tables[table]) || []
  const sight = await sightOn(house, caller, target.compiled, loaded, target.now)
  const known = (line: Line, ids: readonly string[]): string | undefined =>
    ids.includes(line.code) ? line.code : found.codes === null ? ids[Number(line.no) - 1] : undefined
  const seen = new Map<string, number>()
  const items: Item[] = []
  for (const line of lines) {
    if (line.code === 'before' || (mode === 'act' && /^(?:上年|去年|last\s*year)/iu.test(line.no))) continue
    const extra = mode === 'act' || lines.length === 1 ? ask.with : undefined
    const { [OUTCOME]: outcome, ...values } = { ...line.values, ...extra }
    const base = { number: ask.number, with: values, ...(ask.as ? { as: ask.as } : {}) }
    let command: LineCommand = { ...base, action: target.id }
    let status: Item['status'] = 'ready'
    if (mode === 'act' && items.length > 0) line.faults.push({ say: ONE_LINE })
    // Rows that are there already were only shown.
    if (mode === 'add' && rows.some(({ id }) => id === line.code)) continue
    if (mode === 'rows') {
      const row = known(
        line,
        rows.map(({ id }) => id),
      )
      const before = rows.find(({ id }) => id === row)?.values
      const same = plan.columns.every(({ name, field }) => {
        const was = openValue(house, target, sight, name, before?.[name], field) ?? null
        return canonical(was) === canonical(values[name] ?? null)
      })
      if (row === undefined) line.faults.push({ say: WHICH_ROW })
      else command = { ...command, row }
      if (same && line.faults.length === 0) status = 'unchanged'
    }
    if (mode === 'tasks') {
      const task =
        known(
          line,
          target.tasks.map((item) => item.key),
        ) ?? (target.tasks.length === 1 ? target.tasks[0]?.key : undefined)
      if (task === undefined) line.faults.push({ say: WHICH_ROW })
      command = {
        ...base,
        task: target.id,
        ...(task ? { key: task } : {}),
        ...(typeof outcome === 'string' ? { outcome } : {}),
      }
    }
    const content = canonical(command)
    const nth = (seen.get(content) ?? 0) + 1
    seen.set(content, nth)
    items.push({ line, command, status, key: keyOf(target, ask, found, key, content, nth) })
  }
  if (items.length === 0) throw workbookError('WORKBOOK_NO_LINES')
  return items
}

/**
 * One act goes by the sender's own key, as on the page; a row of a table by the copy of the template it stands in and by
 * what it says, so that the same file may be sent again with more lines and only those are stored.
 */
function keyOf(
  target: Target,
  ask: FilledAsk,
  found: Found,
  given: string | undefined,
  content: string,
  nth: number,
): string {
  if (target.mode === 'act' && given !== undefined) return given
  const { matter } = target.loaded
  const copy = found.identity?.split(' ')[3] ?? given ?? createHash('sha256').update(ask.bytes).digest('hex')
  const since = target.mode === 'add' ? '' : (matter.entered[matter.state] ?? '')
  return `workbook-${createHash('sha256').update(`${copy} ${since} ${nth} ${content}`).digest('hex').slice(0, 40)}`
}

const canonical = (value: unknown): string => canonicalize(JSON.parse(JSON.stringify(value)))

const ONE_LINE: Text = { zh: '这一步只填一行，多出来的请删去。', en: 'This step takes one line: delete the others.' }
const WHICH_ROW: Text = {
  zh: '认不出这一行说的是哪一项，请在新下载的模板里填写。',
  en: 'It cannot be told which item this line is about: fill in a newly downloaded template.',
}

function addFaults(line: Line, faults: readonly LineFault[]): void {
  const known = new Set(line.faults.flatMap(({ field }) => field ?? []))
  for (const fault of faults) if (fault.field === undefined || !known.has(fault.field)) line.faults.push(fault)
}

function ofRefusal({ say, facts }: RefusalView): LineFault[] {
  const { problems } = facts as { problems?: { field: string; say: Text }[] }
  return problems && problems.length > 0 ? problems.map(({ field, say: words }) => ({ field, say: words })) : [{ say }]
}

function ofError(error: unknown): LineFault {
  if (!isAppError(error)) throw error
  const row = Object.hasOwn(APP_ERRORS, error.code) ? APP_ERRORS[error.code as keyof typeof APP_ERRORS] : undefined
  if (!row || row.kind === 'unavailable' || row.kind === 'integrity') throw error
  const { field } = error.info
  return {
    ...(typeof field === 'string' ? { field } : {}),
    say: { zh: `${row.zh}${row.next.zh}`, en: `${row.en} ${row.next.en}` },
  }
}
