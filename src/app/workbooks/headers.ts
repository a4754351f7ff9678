import { IDENTITY } from '../../documents/sheets/index.ts'
import { folded } from './cell-text.ts'
import type { Grid } from './grid.ts'
import type { PlanColumn } from './plan.ts'

export interface Found {
  /** By the name of a field: its column in the sheet. */
  columns: Map<string, number>
  by: 'keys' | 'header'
  /** Last row of the header; lines begin after it. */
  head: number
  /** What stood in the corner of the hidden row. */
  identity: string | null
  /** Column of the codes, where the hidden row is there. */
  codes: number | null
  /** Column headed 序号. */
  numbers: number | null
  missing: PlanColumn[]
}

const HEAD_ROWS = 60
const DEEPEST = 5
/** No header is longer; a cell may hold 32,767 signs. */
const LONGEST_HEAD = 200
const NUMBER_WORDS = new Set(['序号', '编号', '行号', 'no.', 'no', '#'])

/** A header text as it is compared: no blanks, marks of what is required, units in brackets or trailing colons. */
const bare = (text: string): string =>
  folded(text)
    .replace(/[*＊:：]/gu, '')
    .replace(/[(（][^()（）]*[)）]$/u, '')

/**
 * Where the columns stand: by the hidden row of keys, and by what people see over them. Where the two differ, what people
 * see counts: a column was moved, or another file was pasted over the template. Null where neither is to be found.
 */
export function findColumns(grid: Grid, columns: readonly PlanColumn[]): Found | null {
  const keys = keyRow(grid, new Set(columns.map(({ name }) => name)))
  const seen = headerRow(grid, columns, keys?.row)
  if (!keys && (!seen || seen.columns.size === 0)) return null
  const found = new Map(seen?.columns)
  if (keys)
    for (const [name, column] of keys.columns)
      if (!found.has(name) && ![...found.values()].includes(column)) found.set(name, column)
  const head = Math.max(keys?.row ?? 0, seen?.head ?? 0)
  return {
    columns: found,
    by: keys ? 'keys' : 'header',
    head,
    identity: keys?.identity ?? null,
    codes: keys?.corner ?? null,
    numbers: numberColumn(grid, head),
    missing: columns.filter(({ name }) => !found.has(name)),
  }
}

function keyRow(grid: Grid, names: ReadonlySet<string>) {
  for (let row = 1; row <= Math.min(grid.last, HEAD_ROWS); row++) {
    const columns = new Map<string, number>()
    let corner: number | null = null
    let identity: string | null = null
    let others = 0
    for (const [column, { text = '' }] of grid.own(row)) {
      if (text.startsWith(IDENTITY)) [corner, identity] = [column, text.slice(IDENTITY.length)]
      else if (names.has(text)) {
        if (!columns.has(text)) columns.set(text, column)
      } else if (!text.startsWith('=')) others++
    }
    if (identity !== null || (columns.size >= Math.min(2, names.size) && columns.size > others && isKeys(columns)))
      return { row, columns, corner, identity }
  }
  return null
}

/** Names of fields are ASCII words: a line of the table may hold one by chance, not only such. */
const isKeys = (columns: ReadonlyMap<string, number>): boolean =>
  [...columns.keys()].every((name) => /^[a-z][\w:-]*$/i.test(name))

function headerRow(grid: Grid, columns: readonly PlanColumn[], until: number | undefined) {
  let best: { head: number; columns: Map<string, number>; score: number } | null = null
  const bared = new Map<string, string>()
  for (let row = 1; row <= Math.min(grid.last, until ?? HEAD_ROWS); row++) {
    for (let depth = 1; depth <= Math.min(DEEPEST, row); depth++) {
      const found = matched(grid, columns, { row, depth, bared })
      const score = found.size * 10 - depth
      if (found.size > 0 && score > (best?.score ?? 0)) best = { head: row, columns: found, score }
    }
  }
  // One word that happens to stand somewhere is no header.
  return best && best.columns.size >= Math.min(2, Math.ceil(columns.length / 2)) ? best : null
}

function matched(
  grid: Grid,
  columns: readonly PlanColumn[],
  { row, depth, bared }: { row: number; depth: number; bared: Map<string, string> },
): Map<string, number> {
  const paths = new Map<string, number[]>()
  const leaves = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, column: number) => {
    const list = map.get(key)
    if (list) list.push(column)
    else map.set(key, [column])
  }
  for (let column = 1; column <= grid.columns; column++) {
    const texts: string[] = []
    for (let at = row - depth + 1; at <= row; at++) {
      const given = grid.text(at, column).slice(0, LONGEST_HEAD)
      const text = bared.get(given) ?? bare(given)
      bared.set(given, text)
      if (text !== '' && texts.at(-1) !== text) texts.push(text)
    }
    if (texts.length === 0) continue
    put(paths, texts.join('/'), column)
    put(leaves, texts.at(-1) as string, column)
  }
  const found = new Map<string, number>()
  const taken = new Set<number>()
  const take = (name: string, at: number[] | undefined) => {
    if (found.has(name) || at?.length !== 1 || taken.has(at[0] as number)) return
    found.set(name, at[0] as number)
    taken.add(at[0] as number)
  }
  for (const { name, path, field } of columns)
    for (const lang of ['zh', 'en'] as const) {
      take(name, paths.get(path.map((text) => bare(text[lang])).join('/')))
      take(name, paths.get(bare(field.title[lang])))
    }
  // The last word alone, where only one column ends so: the table's own title may stand above.
  for (const { name, path, field } of columns)
    for (const lang of ['zh', 'en'] as const) {
      take(name, leaves.get(bare(path.at(-1)?.[lang] ?? '')))
      take(name, leaves.get(bare(field.title[lang])))
    }
  return found
}

function numberColumn(grid: Grid, head: number): number | null {
  for (let row = Math.max(1, head - DEEPEST); row <= head; row++)
    for (let column = 1; column <= Math.min(grid.columns, 6); column++)
      if (NUMBER_WORDS.has(folded(grid.text(row, column)))) return column
  return null
}
