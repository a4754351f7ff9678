/** The shapes of every reply and request, straight from the server's own schemas. Types only: no schema is bundled. */
import type { Static } from 'typebox'
import type * as wire from '../../../src/api/schemas/index.ts'

export type * from '../../../src/api/schemas/index.ts'
export type Row = wire.MatterRowView
export type RowDue = NonNullable<wire.MatterRowView['due']>
export type Group = 'late' | 'today' | 'week' | 'later' | 'none'
export type HeldPost = Static<typeof wire.HeldPostView>
export type RegisterSummary = Static<typeof wire.RegisterSummaryView>
export type Share = Static<typeof wire.ShareView>
export type OrganSignals = wire.SupervisionView['organs'][number]
export type RuleSignals = wire.SupervisionView['rules'][number]
export type Rung = wire.DeadlineView['rungs'][number]
export type Given = NonNullable<wire.ActBody['with']>
export type GivenValue = Given[string]
export type HalfName = wire.FigureRecordsView['half']
export type FigureLine = wire.FigurePage['items'][number]
export type FigureRecord = wire.FigureRecordsView['items'][number]
