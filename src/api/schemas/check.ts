import { type Static, Type } from 'typebox'
import { TextView } from '../../app/views/index.ts'

const PlaceView = {
  offset: Type.Integer({ description: 'In Unicode code points of `text`, from 0' }),
  length: Type.Integer(),
  quote: Type.String(),
}

export const FindingView = Type.Object({
  ...PlaceView,
  rule: Type.String(),
  severity: Type.String({ enum: ['certain', 'likely', 'ask'] }),
  reason: TextView,
  arithmetic: Type.Optional(Type.String()),
  repair: Type.Optional(Type.String()),
  also: Type.Optional(Type.Array(Type.Object(PlaceView))),
})

export const CheckBody = Type.Object(
  { text: Type.String({ description: 'At most 2,000,000 characters' }) },
  { additionalProperties: false },
)

export type CheckBody = Static<typeof CheckBody>

export const CheckQuery = Type.Object({
  format: Type.Optional(Type.String({ enum: ['json', 'xlsx'], default: 'json' })),
  lang: Type.Optional(Type.String({ enum: ['zh', 'en'], default: 'zh', description: 'Of the workbook' })),
})

export const CheckView = Type.Object({
  findings: Type.Array(FindingView),
  text: Type.String({ description: 'As it was read: offsets count in it' }),
  counts: Type.Object({ certain: Type.Integer(), likely: Type.Integer(), ask: Type.Integer() }),
  omitted: Type.Integer({ description: 'Findings beyond the 5,000 that one answer holds' }),
  format: Type.String({ enum: ['txt', 'md', 'docx', 'pdf'] }),
})

export const RulePage = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), title: TextView, explains: TextView })),
  next: Type.Null(),
})
