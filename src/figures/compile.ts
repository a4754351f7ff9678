import type { Expression, Selection } from '#language'
import type { Asked } from './answer.ts'
import { ExpressionSql, markKey, Parameters } from './expression-sql.ts'
import { type Leaf, selectionOf } from './leaves.ts'

export interface Statement {
  text: string
  values: unknown[]
}

/** One statement for all leaves that read the same records, so that they are walked once. Columns: v0, n0, v1, n1 … */
export interface LeafStatement extends Statement {
  leaves: Leaf[]
}

const sourceKey = (selection: Selection): string =>
  'matters' in selection
    ? `matters ${selection.matters}`
    : 'rows' in selection
      ? `rows ${selection.rows} ${selection.table}`
      : `register ${selection.register}`

/** Requires `city` as it stands in every key. Each statement answers one row. */
export function compileLeaves(city: string, leaves: readonly Leaf[], asked: Asked): LeafStatement[] {
  return [...Map.groupBy(leaves, (leaf) => sourceKey(selectionOf(leaf))).values()].map((group) => {
    const parameters = new Parameters()
    const from = sourceSql(selectionOf(group[0] as Leaf), parameters, city, asked)
    const texts = new Map<string, string>()
    const sql = new ExpressionSql(parameters, asked, texts)
    // What several leaves ask of a record is asked once: every condition is a column of its own.
    const asks = new Map<string, string>()
    const columns = group.flatMap((leaf, i) => {
      const all = conditionsSql(selectionOf(leaf), sql, parameters, asked)
      const chosen = all.length === 0 ? 'true' : all.map((condition) => columnOf(condition, asks)).join(' AND ')
      return [`${valueSql(leaf, sql, chosen)} AS v${i}`, `${recordsSql(leaf, sql, chosen)} AS n${i}`]
    })
    const conditions = [...asks].map(([condition, name]) => `${condition} AS ${name}`)
    const wide = group.every((leaf) => 'count' in leaf) ? [] : ['r.*']
    const read = [...wide, ...conditions]
    // An offset keeps the planner from writing the conditions back into each aggregate; as a plain literal it is known
    // to be none, and the records may be walked by several processes.
    const opened = ['r.*', ...[...texts].map(([text, name]) => `${text} AS ${name}`)]
    const source = `(SELECT ${read.length === 0 ? '1' : read.join(',\n')}
FROM (SELECT ${opened.join(', ')} FROM ${from} OFFSET '0') AS r OFFSET '0') AS r`
    return { text: `SELECT ${columns.join(',\n')}\nFROM ${source}`, values: parameters.values, leaves: group }
  })
}

function columnOf(condition: string, asks: Map<string, string>): string {
  const known = asks.get(condition)
  if (known) return known
  const name = `c${asks.size}`
  asks.set(condition, name)
  return name
}

/** The records behind leaves, each as `leaf` (its place in the list) and `record`, in order, after a place, so many. */
export function compileRecords(
  city: string,
  leaves: readonly Leaf[],
  asked: Asked,
  page?: { after?: { leaf: number; record: string }; limit: number },
): Statement {
  const parameters = new Parameters()
  const sql = new ExpressionSql(parameters, asked)
  const each = leaves.map((leaf, i) => {
    const selection = selectionOf(leaf)
    const from = sourceSql(selection, parameters, city, asked)
    const chosen = conditionSql(selection, sql, parameters, asked)
    const last = 'pick' in leaf ? ` ORDER BY ${orderSql(leaf, sql)} LIMIT 1` : ''
    const some = 'streak' in leaf ? ` AND ${sql.json(leaf.of)} IS NOT NULL` : ''
    return `(SELECT ${i} AS leaf, r.record, '${'register' in selection ? 'entry' : 'matter'}' AS kind FROM ${from} WHERE ${chosen}${some}${last})`
  })
  let text = `SELECT leaf, record, kind FROM (${each.join('\nUNION ALL\n')}) AS records`
  if (page?.after)
    text += ` WHERE (leaf, record) > (${parameters.add(page.after.leaf, '::integer')}, ${parameters.add(page.after.record, '::text')})`
  text += ' ORDER BY leaf, record'
  if (page) text += ` LIMIT ${parameters.add(page.limit, '::integer')}`
  return { text, values: parameters.values }
}

/** How many of the records of a leaf fall into each month and each county, for whoever may not see the records. */
export function compileBreakdown(city: string, leaf: Leaf, asked: Asked): Statement {
  const parameters = new Parameters()
  const sql = new ExpressionSql(parameters, asked)
  const selection = selectionOf(leaf)
  const from = sourceSql(selection, parameters, city, asked)
  const chosen = conditionSql(selection, sql, parameters, asked)
  const month = selection.dated
    ? `left(r.facts ->> ${parameters.add(markKey(selection.dated), '::text')}, 7)`
    : 'NULL::text'
  const some = 'streak' in leaf ? ` AND ${sql.json(leaf.of)} IS NOT NULL` : ''
  const last = 'pick' in leaf ? ` ORDER BY ${orderSql(leaf, sql)} LIMIT 1` : ''
  const text = `SELECT month, area, count(*)::integer AS n FROM (
      SELECT ${month} AS month, left(r.region, 6) AS area FROM ${from} WHERE ${chosen}${some}${last}) AS records
    GROUP BY 1, 2 ORDER BY 1, 2`
  return { text, values: parameters.values }
}

/** `r` with record, facts, state and region. A register is read as it stood at the period's end, known at the cut-off. */
function sourceSql(selection: Selection, parameters: Parameters, city: string, asked: Asked): string {
  const own = parameters.add(city, '::text')
  if ('matters' in selection)
    return `(SELECT subject AS record, facts, state, region FROM matters
      WHERE city = ${own} AND procedure = ${parameters.add(selection.matters, '::text')}) AS r`
  if ('rows' in selection)
    return `(SELECT m.subject || '#' || (row ->> 'id') AS record, m.facts || (row -> 'values') AS facts, m.state, m.region
      FROM matters m, jsonb_array_elements(m.snapshot::jsonb -> 'tables' -> ${parameters.add(selection.table, '::text')}) AS row
      WHERE m.city = ${own} AND m.procedure = ${parameters.add(selection.rows, '::text')}) AS r`
  const register = parameters.add(selection.register, '::text')
  return `(SELECT key AS record, merged(data::jsonb ORDER BY i) AS facts, NULL::text AS state, NULL::text AS region FROM (
      SELECT key, op, data, i, max(i) FILTER (WHERE op = 'add') OVER w AS added, last_value(op) OVER w AS stands FROM (
        SELECT key, op, data, row_number() OVER (PARTITION BY key ORDER BY valid_from, known_from, subject, seq, n) AS i
        FROM entries WHERE city = ${own} AND register = ${register}
        AND valid_from <= ${parameters.add(asked.asOf, '::date')} AND known_from <= ${parameters.add(asked.cutOff, '::timestamptz')}) AS numbered
      WINDOW w AS (PARTITION BY key ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) AS changes
    WHERE stands <> 'end' AND i >= coalesce(added, 1) GROUP BY key) AS r`
}

/** All of these must hold. */
function conditionsSql(selection: Selection, sql: ExpressionSql, parameters: Parameters, asked: Asked): string[] {
  const all: string[] = []
  if (selection.dated) {
    const day = `${sql.text(markKey(selection.dated))} COLLATE "C"`
    const { from, to } = asked.period
    all.push(`coalesce(${day} BETWEEN ${parameters.add(from, '::text')} AND ${parameters.add(to, '::text')}, false)`)
  }
  if (selection.where) for (const part of conjuncts(selection.where)) all.push(sql.bool(part))
  return all
}

function conditionSql(selection: Selection, sql: ExpressionSql, parameters: Parameters, asked: Asked): string {
  const all = conditionsSql(selection, sql, parameters, asked)
  return all.length === 0 ? 'true' : all.join(' AND ')
}

const conjuncts = (e: Expression): Expression[] => ('op' in e && e.op === 'and' ? e.of.flatMap(conjuncts) : [e])

function valueSql(leaf: Leaf, sql: ExpressionSql, chosen: string): string {
  if ('count' in leaf) return `count(*) FILTER (WHERE ${chosen})`
  if ('sum' in leaf) return `coalesce(sum(${sql.number(leaf.of)}) FILTER (WHERE ${chosen}), 0)`
  const value = (of: Expression) => sql.json(of)
  if ('distinct' in leaf) return `count(DISTINCT ${value(leaf.of)}) FILTER (WHERE ${chosen})`
  if ('pick' in leaf)
    return `(array_agg(${value(leaf.of)} ORDER BY ${orderSql(leaf, sql)}) FILTER (WHERE ${chosen}))[1]`
  return `coalesce(jsonb_agg(DISTINCT ${value(leaf.of)}) FILTER (WHERE ${chosen}), '[]'::jsonb)`
}

/** How many records a value is read from: one where one is picked; of a streak those that hold a number at all. */
function recordsSql(leaf: Leaf, sql: ExpressionSql, chosen: string): string {
  if ('pick' in leaf) return `least(count(*) FILTER (WHERE ${chosen}), 1)`
  return `count(*) FILTER (WHERE ${chosen}${'streak' in leaf ? ` AND ${sql.json(leaf.of)} IS NOT NULL` : ''})`
}

const orderSql = (leaf: Extract<Leaf, { pick: Selection }>, sql: ExpressionSql): string =>
  `${sql.json(leaf.by)} ${leaf.which === 'last' ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}, r.record`
