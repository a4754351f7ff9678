import { type Static, Type } from 'typebox'
import { DateView, InstantView, OrganRef, TextView } from './text.ts'

const RunView = Type.Object({
  text: Type.String(),
  chip: Type.Optional(Type.Object({ figure: Type.String(), key: Type.String() })),
})

export const ParagraphView = Type.Object({
  id: Type.String(),
  level: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)])),
  runs: Type.Array(RunView),
  contributor: Type.Optional(Type.String()),
})

export const ReportSectionView = Type.Object({
  /** The row of the matter's table; what the writing act names. */
  row: Type.String(),
  id: Type.String(),
  heading: Type.String(),
  /** As it is written, chips as `{{figure-id}}`; only for who works on it. */
  source: Type.Optional(Type.String()),
  /** What the units gave for it; only for who works on it. */
  contributions: Type.Optional(Type.Array(Type.Object({ organ: OrganRef, text: Type.String() }))),
  words: Type.Integer(),
  budget: Type.Optional(Type.Integer()),
  contributors: Type.Array(OrganRef),
  paragraphs: Type.Array(ParagraphView),
})
export type ReportSectionView = Static<typeof ReportSectionView>

const Plain = Type.Union([Type.Number(), Type.String(), Type.Null()])

/** A figure of the report as it stands in the text; `live` where the records now say something else. */
export const ReportFigureView = Type.Object({
  id: Type.String(),
  title: TextView,
  says: TextView,
  value: Plain,
  exact: Type.Union([Type.String(), Type.Null()]),
  unit: Type.String(),
  bound: Type.Union([Type.Literal('atLeast'), Type.Null()]),
  asWritten: Type.String(),
  records: Type.Integer(),
  numerator: Type.Optional(Type.Object({ title: TextView, value: Plain, records: Type.Integer() })),
  denominator: Type.Optional(Type.Object({ title: TextView, value: Plain, records: Type.Integer() })),
  /** Present once the text is frozen. */
  fixed: Type.Optional(
    Type.Object({
      definition: Type.String(),
      cutOff: InstantView,
      logSize: Type.Integer(),
      recordsDigest: Type.String(),
    }),
  ),
  live: Type.Optional(Type.String()),
  before: Type.Optional(Type.String()),
})
export type ReportFigureView = Static<typeof ReportFigureView>

export const ReportView = Type.Object({
  number: Type.String(),
  procedure: Type.String(),
  year: Type.Integer(),
  body: OrganRef,
  title: Type.String(),
  state: Type.Object({ id: Type.String(), title: TextView }),
  isFrozen: Type.Boolean(),
  isPublic: Type.Boolean(),
  documentNumber: Type.Optional(Type.String()),
  cutOff: Type.Optional(DateView),
  signedOn: Type.Optional(DateView),
  publishedOn: Type.Optional(DateView),
  publishedAt: Type.Optional(Type.String()),
  textDigest: Type.Optional(Type.String()),
  snapshotDigest: Type.Optional(Type.String()),
  /** When text and figures were frozen. */
  frozenAt: Type.Optional(InstantView),
  /** What was corrected after it was made public: the text stays as it was signed, this stands beside it. */
  corrections: Type.Array(
    Type.Object({
      what: Type.String(),
      reason: Type.String(),
      on: Type.Optional(DateView),
      before: Type.String(),
      after: Type.String(),
    }),
  ),
  sections: Type.Array(ReportSectionView),
  figures: Type.Array(ReportFigureView),
  watermark: Type.Optional(TextView),
  /** Years of this body that can be read. */
  years: Type.Array(Type.Integer()),
})
export type ReportView = Static<typeof ReportView>

export const ReportRowView = Type.Object({
  number: Type.Optional(Type.String()),
  body: OrganRef,
  kind: Type.String(),
  state: TextView,
  title: Type.Optional(Type.String()),
  filed: Type.Boolean(),
  filedInTime: Type.Boolean(),
  published: Type.Boolean(),
  publishedInTime: Type.Boolean(),
  late: Type.Boolean(),
  publishedOn: Type.Optional(DateView),
  publishedAt: Type.Optional(Type.String()),
})
export type ReportRowView = Static<typeof ReportRowView>

const Rate = Type.Object({ n: Type.Integer(), of: Type.Integer(), rate: Type.Union([Type.Integer(), Type.Null()]) })

/** 报送率 and 公开率 over all bodies that must report, and each body's standing. */
export const ReportBoardView = Type.Object({
  year: Type.Integer(),
  /** The procedure that makes these reports. */
  procedure: Type.String(),
  filed: Rate,
  published: Rate,
  items: Type.Array(ReportRowView),
  next: Type.Null(),
})
export type ReportBoardView = Static<typeof ReportBoardView>

export const ReportCheckView = Type.Object({
  digest: Type.String(),
  text: Type.String(),
  counts: Type.Object({ certain: Type.Integer(), likely: Type.Integer(), ask: Type.Integer() }),
  findings: Type.Array(
    Type.Object({
      rule: Type.String(),
      severity: Type.Union([Type.Literal('certain'), Type.Literal('likely'), Type.Literal('ask')]),
      offset: Type.Integer(),
      length: Type.Integer(),
      quote: Type.String(),
      reason: TextView,
      arithmetic: Type.Optional(Type.String()),
      repair: Type.Optional(Type.String()),
      section: Type.Optional(Type.String()),
    }),
  ),
  /** Numbers of the text that are no figure: each may be bound to one. */
  loose: Type.Array(Type.Object({ section: Type.String(), text: Type.String(), context: Type.String() })),
})
export type ReportCheckView = Static<typeof ReportCheckView>

/** What the city's outline asks for: `given` is the form of the act that asks for one section. */
export const ReportOutlineView = Type.Object({
  items: Type.Array(
    Type.Object({
      section: Type.String(),
      heading: Type.String(),
      budget: Type.Integer(),
      contributors: Type.Array(OrganRef),
      guidance: TextView,
      figures: Type.Array(Type.String()),
      /** Asked for already. */
      asked: Type.Boolean(),
      given: Type.Record(Type.String(), Type.Union([Type.String(), Type.Integer(), Type.Array(Type.String())])),
    }),
  ),
  next: Type.Null(),
})
export type ReportOutlineView = Static<typeof ReportOutlineView>

const Counts = Type.Object({ certain: Type.Integer(), likely: Type.Integer(), ask: Type.Integer() })

/** What the checker finds in every report of a year that the caller may read and in which something is written. */
export const ReportChecksView = Type.Object({
  year: Type.Integer(),
  items: Type.Array(Type.Object({ number: Type.String(), body: OrganRef, counts: Counts })),
  next: Type.Null(),
})
export type ReportChecksView = Static<typeof ReportChecksView>

const Chip = { figure: Type.String(), key: Type.String() }

/** What happened to the .docx while it was away: figures changed by hand, chips lost, numbers without a source. */
export const ReturnedReportView = Type.Object({
  changedFigures: Type.Array(
    Type.Object({ ...Chip, was: Type.String(), now: Type.String(), paragraph: Type.Integer() }),
  ),
  lostChips: Type.Array(
    Type.Object({ ...Chip, text: Type.String(), sentId: Type.String(), stillWritten: Type.Boolean() }),
  ),
  duplicateChips: Type.Array(Type.Object({ ...Chip, paragraphs: Type.Array(Type.Integer()) })),
  strangeChips: Type.Array(Type.Object({ ...Chip, text: Type.String(), paragraph: Type.Integer() })),
  newNumbers: Type.Array(Type.Object({ text: Type.String(), paragraph: Type.Integer(), context: Type.String() })),
  changedText: Type.Array(
    Type.Object({
      kind: Type.Union([
        Type.Literal('added'),
        Type.Literal('removed'),
        Type.Literal('changed'),
        Type.Literal('moved'),
      ]),
      was: Type.Optional(Type.String()),
      now: Type.Optional(Type.String()),
      paragraph: Type.Optional(Type.Integer()),
      sentId: Type.Optional(Type.String()),
    }),
  ),
  /** Each section's text as it came back, chips as `{{figure-id}}`: ready to be taken over. */
  sections: Type.Array(
    Type.Object({ row: Type.String(), id: Type.String(), text: Type.String(), changed: Type.Boolean() }),
  ),
})
export type ReturnedReportView = Static<typeof ReturnedReportView>
