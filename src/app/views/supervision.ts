import { type Static, Type } from 'typebox'
import { BasisView, DateView, InstantView, OrganRef, TextView } from './text.ts'

/** A share; `rate` in basis points, null over zero (无应…件, never 100%). */
export const ShareView = Type.Object({
  n: Type.Integer(),
  of: Type.Integer(),
  rate: Type.Union([Type.Integer(), Type.Null()]),
})

const organSignals = Type.Object({
  organ: OrganRef,
  /** Outside city scoring (垂管): asked, not ordered. */
  vertical: Type.Boolean(),
  received: Type.Integer(),
  open: Type.Integer(),
  late: Type.Integer(),
  dueSoon: Type.Integer(),
  closed: Type.Integer(),
  returned: Type.Integer(),
  reopened: ShareView,
  closedWithoutContact: ShareView,
  closedInLastHour: ShareView,
  sameWording: ShareView,
  recordedLate: ShareView,
  parked: Type.Integer(),
})

const ruleSignals = Type.Object({
  procedure: Type.String(),
  deadline: Type.String(),
  title: TextView,
  running: Type.Integer(),
  dueSoon: Type.Integer(),
  late: Type.Integer(),
  met: Type.Integer(),
  metLate: Type.Integer(),
  provisional: Type.Integer(),
  basis: Type.Array(BasisView),
})

/** Signals about units and rules, never about persons. */
export const SupervisionView = Type.Object({
  asOf: InstantView,
  from: DateView,
  to: DateView,
  organs: Type.Array(organSignals),
  rules: Type.Array(ruleSignals),
  totals: Type.Object({
    received: Type.Integer(),
    open: Type.Integer(),
    late: Type.Integer(),
    dueSoon: Type.Integer(),
    closed: Type.Integer(),
  }),
})
export type SupervisionView = Static<typeof SupervisionView>

const Bucket = Type.Object({ id: Type.String(), title: TextView, n: Type.Integer() })

/** 上年结转 + 本期新收 = 本期办结 + 期末未结 holds in `balance`. */
export const SimpleStatsView = Type.Object({
  from: DateView,
  to: DateView,
  asOf: InstantView,
  balance: Type.Object({
    carriedIn: Type.Integer(),
    opened: Type.Integer(),
    closed: Type.Integer(),
    openAtEnd: Type.Integer(),
  }),
  byDay: Type.Array(Type.Object({ day: DateView, opened: Type.Integer(), closed: Type.Integer() })),
  byProcedure: Type.Array(Bucket),
  byState: Type.Array(Bucket),
  byOrgan: Type.Array(Bucket),
  byRegion: Type.Array(Bucket),
  byChannel: Type.Array(Bucket),
  byKind: Type.Array(Bucket),
  outcomes: Type.Array(Bucket),
})
export type SimpleStatsView = Static<typeof SimpleStatsView>
