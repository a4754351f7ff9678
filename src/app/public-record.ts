import { dateOf } from '#calendar'
import { readCheckpoint } from '#ledger'
import { PUBLIC } from './audience.ts'
import { numberOf } from './declared-facts.ts'
import { appError } from './errors.ts'
import { fieldView, organRef, regionRef, type Sight } from './field-views.ts'
import { findFor } from './finding.ts'
import type { House } from './house.ts'
import { maskText } from './masking.ts'
import { recordReading } from './reading.ts'
import type { Caller, PageAsk } from './services.ts'
import type { CheckpointView, Page, ProofView, PublicAnswerView } from './views/index.ts'
import { wordsOf } from './words.ts'

/** Published answers, newest first. The place is given by its county or township only, the number not at all. */
export async function publicAnswers(
  house: House,
  { procedure, q, cursor, limit }: PageAsk & { procedure?: string | undefined; q?: string | undefined },
): Promise<Page<PublicAnswerView>> {
  const base = { viewers: [PUBLIC], limit: limit ?? 20, ...(cursor ? { after: cursor } : {}) }
  const page = q?.trim()
    ? await house.store.matters.search({ ...base, tokens: wordsOf(q) })
    : await house.store.matters.worklist({ ...base, show: 'all', ...(procedure ? { procedure: [procedure] } : {}) })
  const subjects = page.items.map((row) => row.subject)
  const [loaded, plain] = await Promise.all([
    house.store.matters.findAll(subjects),
    house.store.matters.plainValuesOf(subjects),
  ])
  const bySubject = new Map(loaded.map((item) => [item.matter.subject, item]))
  const items: PublicAnswerView[] = []
  for (const subject of subjects) {
    const found = bySubject.get(subject)
    if (!found) continue
    const { matter } = found
    const compiled = await house.book.byDigest(matter.law)
    const { definition } = compiled
    const sight: Sight = { plain: plain.get(subject) ?? new Map(), hidden: new Set(), unmasked: true }
    const last = definition.discloses?.after.at(-1) ?? ''
    items.push({
      id: house.store.seal.keyed('public answer', subject).slice(0, 16),
      procedure: { id: definition.id, title: definition.title },
      fields: (definition.discloses?.fields ?? [])
        .filter((name) => Object.hasOwn(matter.fields, name))
        .map((name) => fieldView(house.city, compiled, name, matter.fields[name] ?? null, sight))
        .filter((view) => !view.erased)
        // Twice reviewed by people; a number that both overlooked is still masked.
        .map(({ name, title, shown }) => ({ name, title, shown: { zh: maskText(shown.zh), en: maskText(shown.en) } })),
      ...(matter.holder ? { organ: organRef(house.city, matter.holder) } : {}),
      ...(found.region ? { region: regionRef(house.city, found.region.slice(0, 9)) } : {}),
      openedOn: dateOf(matter.openedAt),
      publishedOn: dateOf(matter.done[last]?.last ?? matter.openedAt),
    })
  }
  return { items, next: page.next }
}

function checkpointView(house: House, note: string): CheckpointView {
  const { origin, size, root } = readCheckpoint(note)
  return {
    origin,
    size,
    root: Buffer.from(root).toString('base64'),
    note,
    publicKey: house.store.ledger.publicKey(),
    suite: house.store.suite.id,
  }
}

export async function checkpoint(house: House): Promise<CheckpointView> {
  const latest = await house.store.ledger.checkpoint()
  if (!latest) throw appError('NOT_FOUND')
  return checkpointView(house, latest.note)
}

/** Proves each event of a matter against the latest checkpoint; the texts only hold commitments to personal values. */
export async function proof(house: House, caller: Caller, number: string): Promise<ProofView> {
  const loaded = await findFor(house, caller, number)
  const proofs = await house.store.ledger.proofs(loaded.matter.subject)
  const latest = await checkpoint(house)
  const covered = proofs.flatMap(({ seq, text, hash, proof: path }) =>
    path ? [{ seq, index: path.index, hash, text, inclusion: path.path }] : [],
  )
  const note = proofs.find(({ proof: path }) => path)?.proof?.checkpoint
  return {
    number: numberOf(loaded.matter.subject),
    checkpoint: note ? checkpointView(house, note) : latest,
    events: covered,
    pending: proofs.length - covered.length,
  }
}

/** Whose duty it is to check the record as a whole. */
const CHECKERS = new Set(['audit-admin', 'security-admin', 'mayor'])

/** The ledger line by line. It holds no personal value, yet it tells of every matter: only checkers take it out. */
export async function exportLedger(house: House, caller: Caller): Promise<AsyncIterable<string>> {
  if (!caller.posts.some(({ post }) => CHECKERS.has(post))) throw appError('NOT_ALLOWED')
  await recordReading(house, caller, { kind: 'export', facts: { what: 'ledger' } })
  return house.store.ledger.export({ createdAt: house.now() })
}
