import { type Static, type TSchema, Type } from 'typebox'

/** Every text that a person reads, in both languages. */
export const TextView = Type.Object({ zh: Type.String(), en: Type.String() })
export type TextView = Static<typeof TextView>

/** A citation with what a reader needs to find it: `label` is ready to print, `href` is the portal's page of it. */
export const BasisView = Type.Object({
  statute: Type.String(),
  article: Type.String(),
  label: TextView,
  href: Type.Optional(Type.String()),
  unverified: Type.Optional(Type.Boolean()),
  reading: Type.Optional(TextView),
})
export type BasisView = Static<typeof BasisView>

/** `date-time` in UTC with milliseconds. */
export const InstantView = Type.String({ examples: ['2026-03-02T01:00:00.000Z'] })
/** A day in Asia/Shanghai. */
export const DateView = Type.String({ examples: ['2026-03-02'] })

export const OrganRef = Type.Object({ id: Type.String(), name: TextView, shortName: Type.String() })
export type OrganRef = Static<typeof OrganRef>

export const RegionRef = Type.Object({ code: Type.String(), name: Type.String(), path: Type.String() })
export type RegionRef = Static<typeof RegionRef>

export const PostRef = Type.Object({ id: Type.String(), name: TextView })
export type PostRef = Static<typeof PostRef>

/** A list in pages: `next` is the cursor of the following page, null at the end. */
export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) })

export interface Page<T> {
  items: T[]
  next: string | null
}

/** Exact to 1,000, then `999+`. */
export const CountView = Type.Object({ n: Type.Integer(), more: Type.Boolean(), label: Type.String() })
export type CountView = Static<typeof CountView>

/** Something to be looked at that does not hold the act back, such as a credit code whose check digit is wrong. */
export const WarningView = Type.Object({
  field: Type.Optional(Type.String()),
  code: Type.String(),
  say: TextView,
})
export type WarningView = Static<typeof WarningView>

/** A JSON Schema (2020-12) of a form, or any plain JSON. */
export const AnyJson = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })
export const AnyValue = Type.Unsafe<string | number | boolean | null | string[]>({})
