import { type Expression, minus, value } from '#language'

/** Growth over last year in basis points, half up; over nothing there is none. */
export const growth = (present: Expression, last: Expression): Expression => ({
  op: '/',
  left: { op: '*', of: [minus(present, last), value(10000)] },
  right: last,
  round: 'half-up',
})
/** A share in basis points, half up; over nothing there is none. */
export const share = (part: Expression, whole: Expression): Expression => ({
  op: '/',
  left: { op: '*', of: [part, value(10000)] },
  right: whole,
  round: 'half-up',
})
