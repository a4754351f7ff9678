import { type Static, Type } from 'typebox'
import { MatterRowView } from './matter.ts'
import { BasisView, DateView, InstantView, OrganRef, pageOf, RegionRef, TextView } from './text.ts'

const Plain = Type.Union([Type.Number(), Type.String(), Type.Null()])

const Half = Type.Object({ title: TextView, value: Plain, records: Type.Integer() })

/** `value` as it stands in a sentence, `exact` as a decimal number, a fraction or a text; `bound` for 余, 多, 以上. */
const answer = {
  id: Type.String(),
  value: Plain,
  exact: Type.Union([Type.String(), Type.Null()]),
  unit: Type.String(),
  bound: Type.Union([Type.Literal('atLeast'), Type.Null()]),
  asWritten: Type.String(),
  records: Type.Integer(),
}

export const FigureView = Type.Object({
  ...answer,
  title: TextView,
  kind: Type.Union([
    Type.Literal('counted'),
    Type.Literal('listed'),
    Type.Literal('computed'),
    Type.Literal('returned'),
    Type.Literal('stated'),
  ]),
  numerator: Type.Optional(Half),
  denominator: Type.Optional(Half),
  carryOver: Type.Optional(
    Type.Object({
      before: Type.Integer(),
      received: Type.Integer(),
      closed: Type.Integer(),
      open: Type.Integer(),
      balanced: Type.Boolean(),
    }),
  ),
  withExcluded: Type.Optional(Type.Object({ value: Plain, asWritten: Type.String(), excluded: Type.Integer() })),
  assumed: Type.Optional(TextView),
})
export type FigureView = Static<typeof FigureView>

/** As a line of the list: where it belongs, how it is typed without Chinese characters, what was fixed last. */
export const FigureLineView = Type.Object({
  ...FigureView.properties,
  area: Type.Object({ id: Type.String(), title: TextView }),
  unitName: TextView,
  sounds: Type.Array(Type.String()),
  fixed: Type.Optional(
    Type.Object({ document: Type.String(), asWritten: Type.String(), cutOff: InstantView, differs: Type.Boolean() }),
  ),
})
export type FigureLineView = Static<typeof FigureLineView>

/** Values of one period, all read from the data at one moment. */
export const FigurePage = Type.Object({
  period: Type.String(),
  from: DateView,
  to: DateView,
  cutOff: InstantView,
  /** The log had at least so many entries. */
  logSize: Type.Integer(),
  items: Type.Array(FigureLineView),
  next: Type.Null(),
})
export type FigurePage = Static<typeof FigurePage>

export const FixedFigureView = Type.Object({
  ...answer,
  numerator: Type.Optional(Half),
  denominator: Type.Optional(Half),
  period: Type.String(),
  definition: Type.String(),
  cutOff: InstantView,
  logSize: Type.Integer(),
  recordsDigest: Type.String(),
  subject: Type.String(),
  seq: Type.Integer(),
  /** The records give another value now: both are shown, the fixed one stands. */
  differs: Type.Boolean(),
})
export type FixedFigureView = Static<typeof FixedFigureView>

export const FigureDetailView = Type.Object({
  ...FigureView.properties,
  period: Type.String(),
  from: DateView,
  to: DateView,
  cutOff: InstantView,
  logSize: Type.Integer(),
  says: TextView,
  unitName: TextView,
  definition: Type.String(),
  inForce: Type.Object({ from: DateView, to: Type.Optional(DateView) }),
  basis: Type.Array(BasisView),
  serves: Type.Array(Type.String()),
  scope: Type.Object({
    time: TextView,
    of: TextView,
    prevails: TextView,
    excludes: Type.Array(Type.Object({ reason: TextView, approvedBy: TextView })),
  }),
  /** What it is computed from, by id. */
  computedFrom: Type.Array(Type.String()),
  before: Type.Optional(Type.Object({ period: Type.String(), value: Plain, asWritten: Type.String() })),
  fixed: Type.Array(FixedFigureView),
})
export type FigureDetailView = Static<typeof FigureDetailView>

export const EntryRecordView = Type.Object({
  register: Type.String(),
  title: TextView,
  key: Type.String(),
  fields: Type.Array(Type.Object({ title: TextView, text: TextView })),
  from: DateView,
  knownFrom: InstantView,
  /** The matter that wrote it, for who may see that. */
  matter: Type.Optional(Type.String()),
})

export const FigureRecordView = Type.Object({
  kind: Type.Union([Type.Literal('matter'), Type.Literal('entry'), Type.Literal('hidden')]),
  id: Type.String(),
  matter: Type.Optional(MatterRowView),
  entry: Type.Optional(EntryRecordView),
  organ: Type.Optional(OrganRef),
})
export type FigureRecordView = Static<typeof FigureRecordView>

/** A half of a figure, or a term of its carry-over identity. */
export const PartView = Type.Union([
  Type.Literal('value'),
  Type.Literal('numerator'),
  Type.Literal('denominator'),
  Type.Literal('before'),
  Type.Literal('received'),
  Type.Literal('closed'),
  Type.Literal('open'),
])

/** The records behind one half of a figure; for who may not see them, counts by month and area that identify no one. */
export const FigureRecordsView = Type.Object({
  id: Type.String(),
  period: Type.String(),
  half: PartView,
  total: Type.Integer(),
  recordsDigest: Type.Optional(Type.String()),
  ...pageOf(FigureRecordView).properties,
  months: Type.Array(Type.Object({ month: Type.String(), n: Type.Integer() })),
  areas: Type.Array(Type.Object({ region: Type.Optional(RegionRef), n: Type.Integer() })),
})
export type FigureRecordsView = Static<typeof FigureRecordsView>
