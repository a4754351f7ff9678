import { type Static, Type } from 'typebox'
import { ActionView, FileView } from './matter.ts'
import {
  AnyJson,
  AnyValue,
  BasisView,
  DateView,
  InstantView,
  OrganRef,
  PostRef,
  pageOf,
  RegionRef,
  TextView,
  WarningView,
} from './text.ts'

export const OrganView = Type.Object({
  id: Type.String(),
  name: TextView,
  shortName: Type.String(),
  kind: Type.String(),
  region: RegionRef,
  line: Type.Optional(Type.String()),
  validFrom: DateView,
  validTo: Type.Optional(DateView),
  pinyin: Type.Optional(Type.String()),
  unverified: Type.Optional(Type.Boolean()),
  /** Who leads (领导), guides (业务指导), both (双重) or runs it from above (垂直). */
  above: Type.Array(Type.Object({ organ: OrganRef, type: Type.String() })),
})
export type OrganView = Static<typeof OrganView>
export const OrganPage = pageOf(OrganView)

export const RegionView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  place: Type.String(),
  en: Type.Optional(Type.String()),
  parent: Type.Union([Type.String(), Type.Null()]),
  level: Type.Integer(),
  kind: Type.String(),
  path: Type.String(),
})
export type RegionView = Static<typeof RegionView>
export const RegionPage = pageOf(RegionView)

export const PostView = Type.Object({ id: Type.String(), name: TextView, duty: TextView })
export const PostPage = pageOf(PostView)

export const ParameterView = Type.Object({
  id: Type.String(),
  key: Type.Optional(Type.String()),
  value: Type.Integer(),
  unit: Type.String(),
  title: TextView,
  source: Type.Union([Type.String(), Type.Null()]),
  /** No source of the city's own was found. */
  assumed: Type.Boolean(),
  validFrom: DateView,
  validTo: Type.Optional(DateView),
})
export type ParameterView = Static<typeof ParameterView>
export const ParameterPage = pageOf(ParameterView)

export const ProcedureSummaryView = Type.Object({
  id: Type.String(),
  title: TextView,
  shape: Type.String(),
  purpose: TextView,
  home: Type.String(),
  serves: Type.Array(Type.String()),
  inForce: Type.Object({ from: DateView, to: Type.Optional(DateView) }),
  digest: Type.String(),
  /** Ways in which the caller can open one: post `{ procedure, action, with }` to `/matters`. */
  openings: Type.Array(ActionView),
})
export type ProcedureSummaryView = Static<typeof ProcedureSummaryView>
export const ProcedurePage = pageOf(ProcedureSummaryView)

/** The whole definition as data, besides the summary; `definition` is what the digest is of. */
export const ProcedureView = Type.Object({
  ...ProcedureSummaryView.properties,
  basis: Type.Array(BasisView),
  definition: AnyJson,
})
export type ProcedureView = Static<typeof ProcedureView>

export const MechanismView = Type.Object({
  id: Type.String(),
  servedBy: Type.Array(Type.Object({ id: Type.String(), title: TextView, shape: Type.String() })),
})
export const MechanismPage = pageOf(MechanismView)

export const LawView = Type.Object({
  id: Type.String(),
  title: TextView,
  short: TextView,
  issuer: TextView,
  rank: Type.String(),
  versions: Type.Array(
    Type.Object({
      from: DateView,
      to: Type.Optional(DateView),
      issuedAs: Type.Optional(Type.String()),
      unverified: Type.Optional(Type.Boolean()),
    }),
  ),
  citedBy: Type.Array(
    Type.Object({
      procedure: Type.String(),
      title: TextView,
      articles: Type.Array(Type.String()),
    }),
  ),
})
export type LawView = Static<typeof LawView>
export const LawPage = pageOf(LawView)

export const RegisterSummaryView = Type.Object({
  id: Type.String(),
  title: TextView,
  key: Type.String(),
  changedBy: Type.Optional(Type.Array(Type.String())),
  columns: Type.Array(
    Type.Object({
      name: Type.String(),
      title: TextView,
      type: Type.String(),
      /** Titles of a closed list of values. */
      options: Type.Optional(Type.Array(Type.Object({ id: Type.String(), title: TextView }))),
    }),
  ),
})
export type RegisterSummaryView = Static<typeof RegisterSummaryView>
export const RegisterPage = pageOf(RegisterSummaryView)

export const EntryView = Type.Object({
  key: Type.String(),
  values: Type.Record(Type.String(), AnyValue),
  from: DateView,
  to: Type.Optional(DateView),
  recordedAt: Type.Optional(InstantView),
  source: Type.Optional(Type.String()),
})
export type EntryView = Static<typeof EntryView>
export const EntryPage = Type.Object({
  register: RegisterSummaryView,
  asOf: DateView,
  knownAt: Type.Optional(InstantView),
  items: Type.Array(EntryView),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type EntryPage = Static<typeof EntryPage>

export const HeldPostView = Type.Object({
  post: PostRef,
  organ: OrganRef,
  region: Type.Optional(RegionRef),
  from: DateView,
  to: Type.Optional(DateView),
})

/** Who is signed in. `token` is given once, at sign-in; afterwards the cookie or `Authorization: Bearer` proves it. */
export const SessionView = Type.Object({
  token: Type.Optional(Type.String()),
  kind: Type.String({ enum: ['officer', 'party'] }),
  account: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  posts: Type.Array(HeldPostView),
  /** For a party: the matter that the code opens. */
  number: Type.Optional(Type.String()),
  expiresAt: InstantView,
  demonstration: Type.Boolean(),
})
export type SessionView = Static<typeof SessionView>

export const UploadedView = Type.Object({
  ...FileView.properties,
  digest: Type.String(),
  warnings: Type.Array(WarningView),
})
export type UploadedView = Static<typeof UploadedView>

/** `failed`: what was begun could not be ended; a new start takes it up where it stopped. */
export const YearStateView = Type.Object({
  state: Type.Union([Type.Literal('waiting'), Type.Literal('loading'), Type.Literal('ready'), Type.Literal('failed')]),
  done: Type.Integer(),
  total: Type.Integer(),
})
export type YearStateView = Static<typeof YearStateView>

export const SiteView = Type.Object({
  city: TextView,
  portal: TextView,
  workbench: TextView,
  product: TextView,
  region: Type.String(),
  hotline: Type.String(),
  demonstration: Type.Boolean(),
  watermark: Type.Optional(TextView),
  /** Years that the demonstration brings to life in the background. */
  years: Type.Optional(Type.Record(Type.String(), YearStateView)),
  version: Type.String(),
  now: InstantView,
})
export type SiteView = Static<typeof SiteView>

export const NotAcceptedView = Type.Object({
  id: Type.String(),
  title: TextView,
  plain: TextView,
  route: TextView,
  contact: Type.Union([Type.String(), Type.Null()]),
  urgent: Type.Boolean(),
  basis: Type.Union([Type.String(), Type.Null()]),
})
export type NotAcceptedView = Static<typeof NotAcceptedView>

/** An answer that the citizen agreed to publish and two people have reviewed. Place coarsened, no number of the matter. */
export const PublicAnswerView = Type.Object({
  id: Type.String(),
  procedure: Type.Object({ id: Type.String(), title: TextView }),
  fields: Type.Array(Type.Object({ name: Type.String(), title: TextView, shown: TextView })),
  organ: Type.Optional(OrganRef),
  region: Type.Optional(RegionRef),
  openedOn: DateView,
  publishedOn: DateView,
})
export type PublicAnswerView = Static<typeof PublicAnswerView>
export const PublicAnswerPage = pageOf(PublicAnswerView)

export const DemoView = Type.Object({
  accounts: Type.Array(
    Type.Object({ account: Type.String(), password: Type.String(), post: Type.String(), name: Type.String() }),
  ),
  years: Type.Record(Type.String(), YearStateView),
  now: InstantView,
})
export type DemoView = Static<typeof DemoView>

export const ClockView = Type.Object({
  now: InstantView,
  /** Matters on which something fell due. */
  settled: Type.Integer(),
  events: Type.Integer(),
})
export type ClockView = Static<typeof ClockView>
