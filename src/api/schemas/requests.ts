import { type Static, Type } from 'typebox'

export const Given = Type.Record(
  Type.String({ maxLength: 80 }),
  Type.Union([
    Type.String({ maxLength: 40_000 }),
    Type.Number(),
    Type.Boolean(),
    Type.Null(),
    Type.Array(Type.String({ maxLength: 400 }), { maxItems: 200 }),
  ]),
)

export const MatterParams = Type.Object({ number: Type.String({ minLength: 5, maxLength: 40 }) })
export const ActionParams = Type.Object({
  number: Type.String({ minLength: 5, maxLength: 40 }),
  action: Type.String({ maxLength: 80 }),
})
export const TaskParams = Type.Object({
  number: Type.String({ minLength: 5, maxLength: 40 }),
  task: Type.String({ maxLength: 80 }),
})
export const IdParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 120 }) })

const As = Type.Object({ post: Type.String({ maxLength: 80 }), organ: Type.String({ maxLength: 80 }) })

/** `POST /matters`. `action` picks an opening where the procedure has several; the first that the caller may use, else. */
export const OpenBody = Type.Object(
  {
    procedure: Type.String({ maxLength: 120 }),
    action: Type.Optional(Type.String({ maxLength: 80 })),
    with: Given,
    channel: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z0-9-]+$' })),
    as: Type.Optional(As),
  },
  { additionalProperties: false },
)
export type OpenBody = Static<typeof OpenBody>

/** `POST /matters/{n}/actions/{action}`. `seq` is the one the page was made from: an older one is refused with 409. */
export const ActBody = Type.Object(
  {
    with: Type.Optional(Given),
    row: Type.Optional(Type.String({ maxLength: 120 })),
    as: Type.Optional(As),
    seq: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
)
export type ActBody = Static<typeof ActBody>

export const TaskBody = Type.Object(
  {
    key: Type.Optional(Type.String({ maxLength: 120 })),
    outcome: Type.Optional(Type.String({ maxLength: 80 })),
    with: Type.Optional(Given),
    as: Type.Optional(As),
    seq: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
)
export type TaskBody = Static<typeof TaskBody>

export const WorkbookQuery = Type.Object({
  lang: Type.Optional(Type.String({ enum: ['zh', 'en'] })),
  /** `1`: only the checks, nothing is stored. */
  dry: Type.Optional(Type.String({ enum: ['0', '1'] })),
})

export const SessionBody = Type.Union([
  Type.Object(
    { account: Type.String({ minLength: 1, maxLength: 80 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
    { additionalProperties: false },
  ),
  Type.Object(
    { number: Type.String({ minLength: 1, maxLength: 60 }), queryCode: Type.String({ minLength: 1, maxLength: 60 }) },
    { additionalProperties: false },
  ),
])
export type SessionBody = Static<typeof SessionBody>

export const UnmaskBody = Type.Object(
  {
    purpose: Type.String({ minLength: 2, maxLength: 200 }),
    fields: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 40 })),
  },
  { additionalProperties: false },
)

/** Cursor and page size, on every list. */
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
}

export const MattersQuery = Type.Object({
  ...PageQuery,
  procedure: Type.Optional(Type.String({ maxLength: 120 })),
  state: Type.Optional(Type.String({ maxLength: 80 })),
  holder: Type.Optional(Type.String({ maxLength: 80 })),
  region: Type.Optional(Type.String({ maxLength: 12, pattern: '^[0-9]+$' })),
  open: Type.Optional(Type.Boolean()),
  late: Type.Optional(Type.Boolean()),
})

export const WorklistQuery = Type.Object({
  ...PageQuery,
  view: Type.Optional(Type.String({ enum: ['mine', 'all'], default: 'mine' })),
  group: Type.Optional(Type.String({ enum: ['late', 'today', 'week', 'later', 'none'] })),
  procedure: Type.Optional(Type.String({ maxLength: 120 })),
  open: Type.Optional(Type.Boolean({ default: true })),
})

export const SearchQuery = Type.Object({ ...PageQuery, q: Type.String({ minLength: 1, maxLength: 200 }) })
export const TextQuery = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 5000 }),
  region: Type.Optional(Type.String({ maxLength: 12 })),
})
export const PeriodQuery = Type.Object({
  from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  procedure: Type.Optional(Type.String({ maxLength: 120 })),
})
export const EntriesQuery = Type.Object({
  ...PageQuery,
  asOf: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  knownAt: Type.Optional(Type.String({ maxLength: 40 })),
})
export const ClockBody = Type.Object({ now: Type.String({ maxLength: 40 }) }, { additionalProperties: false })
