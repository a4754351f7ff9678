import type { ActorRef, EventBody, MatterEvent } from '#engine'
import type { NewEvent } from './batch.ts'
import type { StoredEvent } from './reads.ts'

/** The engine's event as the ledger keeps it: who acted stands beside the body, not in it. */
export function toNewEvent(event: MatterEvent, prev?: string): NewEvent {
  const { by, ...body } = event.body
  return {
    subject: event.subject,
    seq: event.seq,
    type: event.type,
    v: event.v,
    effectiveOn: event.effectiveOn,
    actor: by,
    body,
    ...(prev === undefined ? {} : { prev }),
  }
}

/** And back, for folding. Requires the event of a matter. */
export function toMatterEvent(
  stored: Pick<StoredEvent, 'subject' | 'seq' | 'type' | 'effectiveOn' | 'actor' | 'body'>,
) {
  return {
    subject: stored.subject,
    seq: stored.seq,
    type: stored.type,
    v: 1,
    effectiveOn: stored.effectiveOn,
    body: { ...(stored.body as unknown as Omit<EventBody, 'by'>), by: stored.actor as ActorRef },
  } as MatterEvent
}
