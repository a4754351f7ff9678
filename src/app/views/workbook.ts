import { type Static, Type } from 'typebox'
import { ActedView } from './matter.ts'
import { TextView } from './text.ts'

/**
 * One line of a filled workbook. `ready`: right, and not stored, as only the checks were asked for. `already`: stored the
 * last time. `unchanged`: says what stands there anyway. `failed`: the matter had moved on when its turn came.
 */
export const WorkbookLineView = Type.Object({
  row: Type.Integer(),
  no: Type.String(),
  status: Type.String({ enum: ['ready', 'stored', 'already', 'unchanged', 'wrong', 'failed'] }),
  fields: Type.Array(Type.Object({ name: Type.String(), title: TextView, shown: TextView })),
  faults: Type.Array(
    Type.Object({
      field: Type.Optional(Type.String()),
      title: Type.Optional(TextView),
      /** Number of the column in the sheet. */
      column: Type.Optional(Type.Integer()),
      say: TextView,
    }),
  ),
})
export type WorkbookLineView = Static<typeof WorkbookLineView> & {
  status: 'ready' | 'stored' | 'already' | 'unchanged' | 'wrong' | 'failed'
}

/** What was read of a workbook and what became of it. */
export const WorkbookView = Type.Object({
  dry: Type.Boolean(),
  sheet: Type.String(),
  /** How the columns were found: by the hidden row, or by the words of the header. */
  by: Type.String({ enum: ['keys', 'header'] }),
  /** Columns of the step that the file does not have. */
  missing: Type.Array(TextView),
  /** The template was taken out for another matter. */
  otherMatter: Type.Optional(Type.String()),
  counts: Type.Object({
    lines: Type.Integer(),
    ready: Type.Integer(),
    stored: Type.Integer(),
    already: Type.Integer(),
    unchanged: Type.Integer(),
    wrong: Type.Integer(),
    failed: Type.Integer(),
  }),
  lines: Type.Array(WorkbookLineView),
  /** Of the last line that was stored. */
  acted: Type.Optional(ActedView),
  /** The same file with its faults marked, in base64; where the answer is JSON and something is wrong. */
  workbook: Type.Optional(Type.String()),
})
export type WorkbookView = Static<typeof WorkbookView>
