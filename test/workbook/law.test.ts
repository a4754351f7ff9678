import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '#language'
import { definitions } from '#law'
import { Grid } from '../../src/app/workbooks/grid.ts'
import { findColumns } from '../../src/app/workbooks/headers.ts'
import { type PlanColumn, planOf, styleOf } from '../../src/app/workbooks/plan.ts'
import { readWorkbook, type SheetTemplate, writeTemplate } from '../../src/documents/sheets/index.ts'
import { keysOf, openBook, saved } from './sheet.ts'

const words = { no: '序号', unit: '计量单位', total: '合计', explained: '填表说明', lists: '选项', head: ['栏目'] }

const templateOf = (columns: readonly PlanColumn[]): SheetTemplate => ({
  lang: 'zh',
  sheet: '表',
  title: '表',
  under: '',
  how: '',
  identity: '#fadu a b c d',
  columns: columns.map(({ name, path, unit, field }) => ({
    key: name,
    path: path.map(({ zh }) => zh),
    unit: unit.zh,
    style: styleOf(field),
    required: field.required === true,
    hint: '',
  })),
  lists: {},
  lines: [],
  blank: 1,
  totals: false,
  explained: [],
  words,
})

/** Every form of every procedure from which a workbook can be made. */
const forms = definitions.flatMap(({ id, actions, tasks = {} }) =>
  [...Object.entries(actions), ...Object.entries(tasks)].flatMap(([name, { form }]): [string, Form][] =>
    form && planOf(form).columns.length > 0 ? [[`${id} ${name}`, form]] : [],
  ),
)

const placesIn = (bytes: Uint8Array, columns: readonly PlanColumn[]) => {
  const [sheet] = readWorkbook(bytes)
  return sheet ? findColumns(new Grid(sheet), columns) : null
}

describe('the workbook of every form of the law', () => {
  it('is found again column by column, with the hidden row and without it', async () => {
    assert.ok(forms.length > 150, `only ${forms.length} forms`)
    for (const [name, form] of forms) {
      const { columns } = planOf(form)
      const bytes = await writeTemplate(templateOf(columns))
      const own = columns.map((column, i) => [column.name, i + 3] as const)
      const byKeys = placesIn(bytes, columns)
      assert.deepEqual(new Map(byKeys?.columns), new Map(own), `${name} by keys`)
      const book = await openBook(bytes)
      const sheet = book.worksheets[0]
      if (!sheet) throw new Error('no sheet')
      sheet.getRow(keysOf(sheet).row).values = []
      const byHeader = placesIn(await saved(book), columns)
      assert.equal(byHeader?.by, 'header', name)
      assert.deepEqual(new Map(byHeader?.columns), new Map(own), `${name} by header`)
    }
  })
})
