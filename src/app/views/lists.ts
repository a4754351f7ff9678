import { type Static, Type } from 'typebox'
import { MatterRowView } from './matter.ts'
import { CountView, DateView, InstantView, OrganRef, PostRef, pageOf, RegionRef, TextView } from './text.ts'

export const MatterPage = pageOf(MatterRowView)
export type MatterPage = Static<typeof MatterPage>

/** Sorted by what falls due first; each item says its group. Counts are of the whole view, not of the page. */
export const WorklistView = Type.Object({
  view: Type.String({ enum: ['mine', 'all'] }),
  items: Type.Array(MatterRowView),
  next: Type.Union([Type.String(), Type.Null()]),
  counts: Type.Object({
    late: CountView,
    today: CountView,
    week: CountView,
    later: CountView,
    none: CountView,
    total: CountView,
  }),
  asOf: InstantView,
})
export type WorklistView = Static<typeof WorklistView>

export const SearchView = Type.Object({
  items: Type.Array(MatterRowView),
  next: Type.Union([Type.String(), Type.Null()]),
  count: CountView,
})
export type SearchView = Static<typeof SearchView>

export const ReaderView = Type.Object({
  at: InstantView,
  what: Type.String({ enum: ['open', 'unmask', 'export', 'print', 'search'] }),
  title: TextView,
  organ: Type.Optional(OrganRef),
  post: Type.Optional(PostRef),
  /** `party` for a reading with the query code. */
  party: Type.Optional(Type.Boolean()),
  purpose: Type.Optional(Type.String()),
})
export type ReaderView = Static<typeof ReaderView>
export const ReaderPage = pageOf(ReaderView)

/** One event as it is hashed: `text` is the canonical text, `hash` its leaf, `index` its place in the log. */
export const EventView = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  v: Type.Integer(),
  effectiveOn: Type.String(),
  recordedAt: InstantView,
  text: Type.String(),
  hash: Type.String(),
  index: Type.Union([Type.Integer(), Type.Null()]),
})
export type EventView = Static<typeof EventView>
export const EventPage = pageOf(EventView)

export const KnowledgeView = Type.Object({
  id: Type.String(),
  question: Type.String(),
  answer: TextView,
  owner: OrganRef,
  source: Type.String(),
  reviewBy: DateView,
  updatedOn: DateView,
  /** `expired`: warn before it is read out; `soon`: its review is near. */
  review: Type.String({ enum: ['valid', 'soon', 'expired'] }),
  matched: Type.Array(Type.String()),
})
export type KnowledgeView = Static<typeof KnowledgeView>
export const KnowledgeList = pageOf(KnowledgeView)

export const SuggestionView = Type.Object({
  code: Type.String(),
  title: TextView,
  category: TextView,
  type: Type.String(),
  lead: OrganRef,
  assist: Type.Array(OrganRef),
  basis: TextView,
  days: Type.Optional(Type.Object({ n: Type.Integer(), unit: Type.String(), assumed: Type.Boolean() })),
  approver: Type.String(),
  matched: Type.Array(Type.String()),
  /** The place is needed to name the lead; `lead` is then the organ when it is not known. */
  needsPlace: Type.Boolean(),
  score: Type.Integer(),
})
export type SuggestionView = Static<typeof SuggestionView>
export const SuggestionList = pageOf(SuggestionView)

export const RepeatView = Type.Object({
  number: Type.String(),
  headline: Type.String(),
  state: Type.Object({ id: Type.String(), title: TextView }),
  region: Type.Optional(RegionRef),
  holder: Type.Optional(OrganRef),
  openedAt: InstantView,
  /** Out of 100: how much of the words agree. */
  alike: Type.Integer(),
})
export type RepeatView = Static<typeof RepeatView>
export const RepeatList = pageOf(RepeatView)
