import { type Static, Type } from 'typebox'
import { AnyJson, BasisView, TextView } from '../../app/views/index.ts'

/**
 * RFC 9457, `application/problem+json`. `code` is stable; `basis` cites what the refusal rests on; `whatToDo` is the next
 * step for a person. `problems` lists the fields of a form that are not acceptable.
 */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: TextView,
  basis: Type.Array(BasisView),
  whatToDo: TextView,
  instance: Type.Optional(Type.String()),
  until: Type.Optional(Type.String()),
  facts: Type.Optional(AnyJson),
  problems: Type.Optional(
    Type.Array(
      Type.Object({
        field: Type.String(),
        code: Type.String(),
        say: TextView,
        got: Type.Optional(Type.Unsafe<unknown>({})),
        want: Type.Optional(Type.Unsafe<unknown>({})),
      }),
    ),
  ),
})
export type Problem = Static<typeof Problem>
