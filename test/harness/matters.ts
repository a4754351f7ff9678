import { fromMs, type Instant, type PlainDate } from '#calendar'
import type { EventBody, Matter, MatterEvent } from '#engine'
import { apply } from '#engine'
import type { Definition } from '#language'
import { digestOf } from '#ledger'
import { type Batch, deadlineRows, type Loaded, linkRows, type Projection, type Store, toNewEvent } from '#store'

/** A definition with just enough in it to fold: states that are open, and one that ends. */
export const plainDefinition = {
  id: 'test.plain',
  shape: 'procedure',
  start: 'received',
  states: { received: {}, 'in-hand': {}, closed: { final: true } },
  actions: { open: {}, take: {}, close: {} },
  deadlines: { answer: {} },
} as unknown as Definition

const at = (store: Store): Instant => fromMs(store.clock.now())

/** Opening event and projection of a made-up matter, as the application would build them. Store `plainDefinition` first. */
export function opening(
  store: Store,
  number: string,
  more: Partial<EventBody> = {},
  viewers: string[] = ['city'],
  now = at(store),
) {
  const due = '2026-12-01' as PlainDate
  const event: MatterEvent = {
    subject: `matter:${number}`,
    seq: 1,
    type: 'opened',
    v: 1,
    effectiveOn: now,
    body: {
      what: 'open',
      by: { party: 'applicant' },
      procedure: 'test.plain',
      law: digestOf(store.suite, plainDefinition),
      values: {},
      effects: [
        { is: 'state', to: 'received' },
        { is: 'holder', organ: 'hotline' },
        {
          is: 'started',
          deadline: 'answer',
          run: 1,
          start: now,
          length: { n: 5, unit: 'working-day' },
          due,
          at: '2026-12-01T16:00:00.000Z' as Instant,
        },
      ],
      ...more,
    },
  }
  const matter = apply(plainDefinition, null, event)
  return { event, matter, batch: batchOf(now, null, [event], matter, viewers) }
}

/** One more act on a loaded matter. */
export function acting(
  store: Store,
  loaded: Loaded,
  to: 'in-hand' | 'closed',
  viewers = loaded.viewers,
  now = at(store),
) {
  const event: MatterEvent = {
    subject: loaded.matter.subject,
    seq: loaded.matter.seq + 1,
    type: 'acted',
    v: 1,
    effectiveOn: now,
    body: {
      what: to === 'closed' ? 'close' : 'take',
      by: { system: true },
      values: {},
      effects: [{ is: 'state', to }],
    },
  }
  const matter = apply(plainDefinition, structuredClone(loaded.matter), event)
  return { event, matter, batch: batchOf(now, loaded.head, [event], matter, viewers) }
}

export function projectionOf(matter: Matter, viewers: string[]): Projection {
  const run = matter.deadlines.answer?.at(-1)
  return {
    row: {
      matter,
      ...(run ? { due: { deadline: 'answer', due: run.due, at: run.at }, nextAt: run.at } : {}),
    },
    deadlines: deadlineRows(matter),
    links: linkRows(matter),
    viewers,
  }
}

function batchOf(
  recordedAt: Instant,
  head: string | null,
  events: MatterEvent[],
  matter: Matter,
  viewers: string[],
): Batch {
  return {
    recordedAt,
    events: events.map((event) => toNewEvent(event, head ?? '')),
    projections: [projectionOf(matter, viewers)],
  }
}
