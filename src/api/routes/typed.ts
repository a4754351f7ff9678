import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Outcome, Services } from '../../app/index.ts'
import { ofRefusal, sendProblem } from '../problems.ts'

export type Routes = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export interface RouteContext {
  server: Routes
  services: Services
}

/** The Idempotency-Key of a write, when the client sent one. */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  return Array.isArray(key) ? key[0] : key
}

/** Answers the value, or the refusal as a problem. */
export function answer<T>(
  reply: FastifyReply,
  request: FastifyRequest,
  outcome: Outcome<T>,
  status: number,
): T | FastifyReply {
  if (outcome.ok) {
    reply.code(status)
    return outcome.value
  }
  return sendProblem(reply, request, ofRefusal(outcome.refusal))
}
