import { type Static, Type } from 'typebox'
import {
  AnyJson,
  AnyValue,
  BasisView,
  DateView,
  InstantView,
  OrganRef,
  PostRef,
  RegionRef,
  TextView,
  WarningView,
} from './text.ts'

export const StateView = Type.Object({
  id: Type.String(),
  title: TextView,
  /** What the party reads while the matter stands here. */
  say: Type.Optional(TextView),
  final: Type.Boolean(),
})
export type StateView = Static<typeof StateView>

export const RefusalView = Type.Object({
  code: Type.String(),
  say: TextView,
  basis: Type.Array(BasisView),
  /** First day or moment on which the act becomes possible. */
  until: Type.Optional(Type.String()),
  facts: AnyJson,
})
export type RefusalView = Static<typeof RefusalView>

/**
 * A period: the latest run stands for the deadline. `because` says how the day was counted, sentence by sentence.
 * `status`: running, paused, met, expired (late and still owed), ended. `daysLeft` counts in the period's own unit
 * (working days or days) and is negative when late.
 */
export const DeadlineView = Type.Object({
  id: Type.String(),
  title: TextView,
  kind: Type.String({ enum: ['max', 'min', 'before', 'at', 'silence'] }),
  run: Type.Integer(),
  status: Type.String({ enum: ['running', 'paused', 'met', 'expired', 'ended'] }),
  start: InstantView,
  length: Type.Object({ n: Type.Integer(), unit: Type.String() }),
  due: DateView,
  at: InstantView,
  daysLeft: Type.Optional(Type.Integer()),
  late: Type.Boolean(),
  metAt: Type.Optional(InstantView),
  provisional: Type.Optional(TextView),
  because: Type.Object({ zh: Type.Array(Type.String()), en: Type.Array(Type.String()) }),
  /** The same derivation day by day, for a strip of the calendar: what each day was and whether it counted. */
  days: Type.Optional(
    Type.Array(
      Type.Object({
        on: DateView,
        kind: Type.String({ enum: ['start', 'counted', 'weekend', 'holiday', 'make-up', 'paused', 'due'] }),
        name: Type.Optional(TextView),
      }),
    ),
  ),
  /** What silence does when the period passes. */
  onExpiry: Type.Optional(TextView),
  basis: Type.Array(BasisView),
  /** The ladder: reminder before, then each rung with who may take it. */
  rungs: Type.Array(
    Type.Object({
      id: Type.String(),
      title: TextView,
      taken: Type.Boolean(),
      at: Type.Optional(InstantView),
      by: Type.Array(Type.String()),
      basis: BasisView,
    }),
  ),
})
export type DeadlineView = Static<typeof DeadlineView>

export const NeedView = Type.Object({ code: Type.String(), say: TextView })

/** What the caller can do: the main line first. `form` is JSON Schema; `held` says what holds the act back. */
export const ActionView = Type.Object({
  id: Type.String(),
  title: TextView,
  main: Type.Boolean(),
  verb: Type.Optional(Type.String()),
  open: Type.Boolean(),
  held: Type.Optional(RefusalView),
  form: AnyJson,
  needs: Type.Array(NeedView),
  basis: Type.Array(BasisView),
  /** Act on one of the rows of this table: send `row`. */
  rowOf: Type.Optional(Type.String()),
  /** Set where anybody may do it, whatever their post. */
  anyone: Type.Optional(Type.Boolean()),
})
export type ActionView = Static<typeof ActionView>

/** A task that the caller may settle: `POST /matters/{n}/tasks/{task}` with key, outcome and form. */
export const TaskView = Type.Object({
  task: Type.String(),
  key: Type.String(),
  title: TextView,
  /** Which row of a table it is about. */
  about: Type.Optional(Type.String()),
  due: Type.Optional(DateView),
  form: AnyJson,
  outcomes: Type.Optional(Type.Array(Type.Object({ id: Type.String(), title: TextView }))),
})
export type TaskView = Static<typeof TaskView>

export const TaskItemView = Type.Object({
  task: Type.String(),
  key: Type.String(),
  title: TextView,
  about: Type.Optional(Type.String()),
  organ: Type.Optional(OrganRef),
  status: Type.String({ enum: ['open', 'done'] }),
  outcome: Type.Optional(Type.Object({ id: Type.String(), title: TextView })),
  due: Type.Optional(DateView),
  late: Type.Boolean(),
})
export type TaskItemView = Static<typeof TaskItemView>

/**
 * A value as the caller may see it. `shown` is ready for people (titles of choices, names of organs, masked where
 * personal). `masked` fields open by `POST /matters/{n}/unmask` with a purpose; `hidden` ones not for this caller.
 */
export const FieldValueView = Type.Object({
  name: Type.String(),
  title: TextView,
  type: Type.String(),
  value: AnyValue,
  shown: TextView,
  personal: Type.Boolean(),
  masked: Type.Boolean(),
  hidden: Type.Optional(Type.Boolean()),
  erased: Type.Optional(Type.Boolean()),
})
export type FieldValueView = Static<typeof FieldValueView>

export const ActorView = Type.Object({
  kind: Type.String({ enum: ['post', 'party', 'proxy', 'system'] }),
  /** For example 市住建局 承办人; persons are named only to those who work on the matter. */
  label: TextView,
  organ: Type.Optional(OrganRef),
  post: Type.Optional(PostRef),
  role: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
})
export type ActorView = Static<typeof ActorView>

/** One event as a person reads it. Both times are always given: when it counts, and when it was recorded. */
export const StoryItemView = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  what: Type.String(),
  title: TextView,
  by: ActorView,
  effectiveOn: InstantView,
  recordedAt: InstantView,
  /** Recorded long after it happened. */
  recordedLate: Type.Boolean(),
  state: Type.Optional(StateView),
  values: Type.Array(FieldValueView),
  /** What else it brought about, one sentence each: a period started, a task given, a document issued. */
  notes: Type.Array(TextView),
  basis: Type.Array(BasisView),
})
export type StoryItemView = Static<typeof StoryItemView>

export const DocumentView = Type.Object({
  document: Type.String(),
  title: TextView,
  number: Type.Optional(Type.String()),
  at: InstantView,
  mustState: Type.Array(Type.Object({ id: Type.String(), title: TextView })),
})
export type DocumentView = Static<typeof DocumentView>

export const LinkView = Type.Object({
  link: Type.String(),
  title: TextView,
  relation: Type.String(),
  open: Type.Boolean(),
  /** Absent where the other matter is not for this caller. */
  number: Type.Optional(Type.String()),
  procedure: Type.Optional(Type.Object({ id: Type.String(), title: TextView })),
  state: Type.Optional(StateView),
  holder: Type.Optional(OrganRef),
})
export type LinkView = Static<typeof LinkView>

export const FileView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
  field: Type.Optional(Type.String()),
  erased: Type.Optional(Type.Boolean()),
})
export type FileView = Static<typeof FileView>

export const TableView = Type.Object({
  id: Type.String(),
  title: TextView,
  columns: Type.Array(Type.Object({ name: Type.String(), title: TextView, type: Type.String() })),
  rows: Type.Array(Type.Object({ id: Type.String(), values: Type.Array(FieldValueView) })),
  /** Rows by outcome, where the table has one: they always add up to the number of rows. */
  totals: Type.Optional(Type.Array(Type.Object({ outcome: Type.String(), title: TextView, n: Type.Integer() }))),
})
export type TableView = Static<typeof TableView>

export const ProcedureRef = Type.Object({ id: Type.String(), title: TextView })

export const MatterView = Type.Object({
  number: Type.String(),
  procedure: ProcedureRef,
  /** Digest of the definition that decides. */
  law: Type.String(),
  /** Send it back as `seq` with an act: a form filled in on an older page is refused with 409 and keeps its text. */
  seq: Type.Integer(),
  state: StateView,
  headline: Type.String(),
  /** Of a composed text, which has a desk of its own: the table of its sections. */
  textTable: Type.Optional(Type.String()),
  openedAt: InstantView,
  closedAt: Type.Optional(InstantView),
  channel: Type.Optional(Type.String()),
  holder: Type.Optional(OrganRef),
  region: Type.Optional(RegionRef),
  /** How the caller sees it: as the party (query code), in an office, or both. */
  seenAs: Type.String({ enum: ['party', 'office'] }),
  fields: Type.Array(FieldValueView),
  tables: Type.Array(TableView),
  files: Type.Array(FileView),
  deadlines: Type.Array(DeadlineView),
  actions: Type.Array(ActionView),
  /** Tasks that wait for the caller. */
  tasks: Type.Array(TaskView),
  /** Every task of the matter. */
  allTasks: Type.Array(TaskItemView),
  documents: Type.Array(DocumentView),
  links: Type.Array(LinkView),
  story: Type.Array(StoryItemView),
  outcomes: Type.Array(Type.Object({ id: Type.String(), title: TextView, value: Type.Boolean() })),
  /** How many readings are recorded; the list is at `/readers`. */
  readers: Type.Integer(),
  /** Set where the identity of the person is kept from the units concerned. */
  shielded: Type.Optional(Type.Object({ fields: Type.Array(Type.String()), basis: Type.Array(BasisView) })),
  warnings: Type.Array(WarningView),
})
export type MatterView = Static<typeof MatterView>

/** The answer to a filing: keep both, the code is shown only here. */
export const OpenedView = Type.Object({
  number: Type.String(),
  queryCode: Type.String(),
  procedure: ProcedureRef,
  state: StateView,
  openedAt: InstantView,
  deadlines: Type.Array(DeadlineView),
  warnings: Type.Array(WarningView),
})
export type OpenedView = Static<typeof OpenedView>

export const ActedView = Type.Object({
  number: Type.String(),
  seq: Type.Integer(),
  state: StateView,
  holder: Type.Optional(OrganRef),
  deadlines: Type.Array(DeadlineView),
  /** Matters opened by the act. */
  opened: Type.Array(Type.Object({ number: Type.String(), link: Type.String() })),
  /** Document numbers given by the act. */
  issued: Type.Array(DocumentView),
  warnings: Type.Array(WarningView),
})
export type ActedView = Static<typeof ActedView>

/** One line of a list. Names and numbers in `headline` are masked. */
export const MatterRowView = Type.Object({
  number: Type.String(),
  procedure: ProcedureRef,
  state: StateView,
  headline: Type.String(),
  holder: Type.Optional(OrganRef),
  region: Type.Optional(RegionRef),
  openedAt: InstantView,
  closedAt: Type.Optional(InstantView),
  channel: Type.Optional(Type.String()),
  /** The period that falls due next. */
  due: Type.Optional(
    Type.Object({
      deadline: Type.String(),
      title: TextView,
      date: DateView,
      at: InstantView,
      late: Type.Boolean(),
      paused: Type.Boolean(),
      provisional: Type.Boolean(),
      /** In `unit`: working-day where the period is counted in working days, else day. */
      daysLeft: Type.Integer(),
      unit: Type.Optional(Type.String()),
    }),
  ),
  group: Type.Optional(Type.String({ enum: ['late', 'today', 'week', 'later', 'none'] })),
})
export type MatterRowView = Static<typeof MatterRowView>
