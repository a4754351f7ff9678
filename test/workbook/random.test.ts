import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { Grid } from '../../src/app/workbooks/grid.ts'
import { findColumns } from '../../src/app/workbooks/headers.ts'
import { readLines } from '../../src/app/workbooks/lines.ts'
import { planOf } from '../../src/app/workbooks/plan.ts'
import { readWorkbook } from '../../src/documents/sheets/index.ts'
import { every } from './procedure.ts'
import { saved } from './sheet.ts'

const nothing = { organ: () => [], region: () => [], entries: new Map() }
const { columns } = planOf({
  name: every.name,
  helper: every.helper,
  count: every.count,
  amount: every.amount,
  day: every.day,
  level: every.level,
})

/** A sheet as some office may have made it: its own order of columns, columns of its own, a title or none, a deep header. */
interface Made {
  order: number[]
  extra: number
  title: boolean
  keys: boolean
  numbered: boolean
  units: boolean
  total: boolean
  lines: { count: number; amount: number; day: number; level: number; together: boolean }[]
}

const made: fc.Arbitrary<Made> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
  extra: fc.integer({ min: 0, max: 3 }),
  title: fc.boolean(),
  keys: fc.boolean(),
  numbered: fc.boolean(),
  units: fc.boolean(),
  total: fc.boolean(),
  lines: fc.array(
    fc.record({
      count: fc.integer({ min: 10, max: 900_000 }),
      amount: fc.integer({ min: 0, max: 10_000_000 }),
      day: fc.integer({ min: 1, max: 28 }),
      level: fc.integer({ min: 0, max: 2 }),
      together: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
})

const levels = [
  ['city', '市级'],
  ['county', '县级'],
  ['township', '乡镇'],
] as const

async function bookOf(it: Made): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  const first = it.numbered ? 2 : 1
  const place = (column: number) => first + it.order.indexOf(column) + it.extra
  let row = 1
  if (it.title) {
    sheet.getCell(row, 1).value = '某某情况台账'
    sheet.mergeCells(row, 1, row, first + 5 + it.extra)
    row++
  }
  if (it.numbered) {
    sheet.getCell(row, 1).value = '序号'
    sheet.mergeCells(row, 1, row + 1, 1)
  }
  for (let i = 0; i < it.extra; i++) sheet.getCell(row, first + i).value = `本局自用${i}`
  for (const [i, { path: titles }] of columns.entries()) {
    const [head, leaf] = titles
    sheet.getCell(row, place(i)).value = head?.zh ?? ''
    if (leaf) sheet.getCell(row + 1, place(i)).value = leaf.zh
    else sheet.mergeCells(row, place(i), row + 1, place(i))
  }
  row += 2
  if (it.units) {
    for (const [i, { unit }] of columns.entries()) if (unit.zh) sheet.getCell(row, place(i)).value = unit.zh
    row++
  }
  if (it.keys) {
    for (const [i, { name }] of columns.entries()) sheet.getCell(row, place(i)).value = name
    sheet.getRow(row).hidden = true
    row++
  }
  for (const [i, line] of it.lines.entries()) {
    if (it.numbered) sheet.getCell(row, 1).value = i + 1
    const cell = (column: number) => sheet.getCell(row, place(column))
    const isJoined = line.together && i > 0
    if (isJoined) {
      // Merged with the line above: the value stands there alone.
      const above = sheet.getCell(row - 1, place(0))
      const top = above.isMerged ? Number(above.master.row) : row - 1
      if (above.isMerged) sheet.unMergeCells(top, place(0), row - 1, place(0))
      cell(0).value = null
      sheet.mergeCells(top, place(0), row, place(0))
    } else cell(0).value = `单位${i}`
    cell(1).value = i % 2 === 0 ? '协助' : null
    cell(2).value = i % 3 === 0 ? String(line.count) : line.count
    cell(3).value = line.amount / 100
    cell(4).value = i % 2 === 0 ? new Date(Date.UTC(2020, 5, line.day)) : `2020.6.${line.day}`
    cell(5).value = levels[line.level]?.[1] ?? ''
    row++
  }
  if (it.total) {
    sheet.getCell(row, 1).value = '合  计'
    if (place(2) !== 1) sheet.getCell(row, place(2)).value = 99
  }
  return saved(book)
}

function expected({ lines }: Made) {
  let name = ''
  return lines.map((line, i) => {
    if (!line.together || i === 0) name = `单位${i}`
    return {
      name,
      ...(i % 2 === 0 ? { helper: '协助' } : {}),
      count: line.count,
      amount: line.amount,
      day: `2020-06-${String(line.day).padStart(2, '0')}`,
      level: levels[line.level]?.[0],
    }
  })
}

function read(bytes: Uint8Array) {
  const [sheet] = readWorkbook(bytes)
  if (!sheet) throw new Error('no sheet')
  const grid = new Grid(sheet)
  const found = findColumns(grid, columns)
  assert.ok(found, 'the columns were not found')
  return readLines(grid, found, columns, nothing, 500)
}

const check = (bytes: Uint8Array, it: Made) => {
  const lines = read(bytes)
  assert.deepEqual(
    lines.flatMap(({ faults }) => faults.map(({ say }) => say.zh)),
    [],
  )
  assert.deepEqual(
    lines.map(({ values }) => values),
    expected(it),
  )
}

/** Writer alone is often there without Calc, which is what reads and writes workbooks. */
function officeSkips(): string | false {
  const folder = mkdtempSync(path.join(tmpdir(), 'fadu-calc-'))
  try {
    writeFileSync(path.join(folder, 'a.csv'), 'a,b\n1,2\n')
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/lo`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        path.join(folder, 'a.csv'),
      ],
      { timeout: 60_000 },
    )
    readFileSync(path.join(folder, 'a.xlsx'))
    return false
  } catch {
    return 'LibreOffice Calc is not on this machine'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('workbooks as offices make them', () => {
  it('are read whatever the order of columns, with or without title, units, keys, merged cells and totals', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (it) => check(await bookOf(it), it)),
      { seed: 2020, numRuns: 120 },
    )
  })

  it('are read as LibreOffice writes them', { skip: officeSkips() }, async () => {
    const [it] = fc.sample(made, { seed: 7, numRuns: 1 })
    if (!it) throw new Error('no sample')
    const folder = mkdtempSync(path.join(tmpdir(), 'fadu-office-'))
    try {
      writeFileSync(path.join(folder, 'a.xlsx'), await bookOf(it))
      const out = path.join(folder, 'out')
      spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/lo`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          out,
          path.join(folder, 'a.xlsx'),
        ],
        { timeout: 90_000 },
      )
      check(readFileSync(path.join(out, 'a.xlsx')), it)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
