import { attachmentLine, type FindingKind, missingLine, suite, type VerifyOptions } from '#ledger'
import { append, exportLines, type Ledger, mark, type Row, reseal, rewriteChain, signed } from './sample-ledger.ts'

/** What was done to an export, and what must be found. */
export interface Alteration {
  lines: string[]
  /** The events touched, first and last index; a finding must cover the first bad one. */
  touched: [number, number]
  /** At least one of these must be among the findings. */
  kinds: FindingKind[]
  /** No others may be. */
  only?: true
  options?: VerifyOptions
}

type Alter = (ledger: Ledger, roll: (n: number) => number) => Alteration | Promise<Alteration>

const ROOTED: FindingKind[] = [
  'rewritten',
  'broken-chain',
  'no-predecessor',
  'seq-gap',
  'other-subject',
  'forked',
  'out-of-order',
]

const pick = <T>(list: T[], roll: (n: number) => number): T => list[roll(list.length)] as T
const indexOf = (ledger: Ledger, row: Row) => ledger.rows.indexOf(row)
const acts = (ledger: Ledger) => ledger.rows.filter(({ event }) => event.type === 'acted')
const hasNext = (ledger: Ledger, { event }: Row) =>
  ledger.rows.some((row) => row.event.subject === event.subject && row.event.seq === event.seq + 1)

/** What an administrator of the database, or whoever hands the export on, may do; each keeps the log's key out of it. */
export const ALTERATIONS: Record<string, Alter> = {
  'a stored text changed, its hash left'(ledger, roll) {
    const row = pick(ledger.rows, roll)
    row.text = row.text.replace(/"what":"|"id":"/, (found) => `${found}x`)
    const at = indexOf(ledger, row)
    return { lines: exportLines(ledger), touched: [at, at], kinds: ['changed'], only: true }
  },

  'a text and its hash changed, with events after it'(ledger, roll) {
    const row = pick(
      acts(ledger).filter((each) => hasNext(ledger, each)),
      roll,
    )
    row.event.body = { ...row.event.body, what: 'other' }
    reseal(ledger, row)
    const at = indexOf(ledger, row)
    return { lines: exportLines(ledger), touched: [at, at], kinds: ['broken-chain'] }
  },

  'the last event of a matter rewritten with its hash'(ledger, roll) {
    const row = pick(
      acts(ledger).filter((each) => !hasNext(ledger, each)),
      roll,
    )
    row.event.recordedAt = '2026-11-22T01:00:00Z'
    reseal(ledger, row)
    const at = indexOf(ledger, row)
    return { lines: exportLines(ledger), touched: [at, at], kinds: ['rewritten'], only: true }
  },

  'a chain rewritten to its end with all hashes recomputed'(ledger, roll) {
    const row = pick(acts(ledger), roll)
    row.event.body = { ...row.event.body, what: 'kinder' }
    rewriteChain(ledger, row)
    const at = indexOf(ledger, row)
    // Only the checkpoint can show this one: every hash and link inside the export fits.
    return { lines: exportLines(ledger), touched: [at, at], kinds: ['rewritten'], only: true }
  },

  'an event deleted, its place in the log left'(ledger, roll) {
    const row = pick(ledger.rows.slice(0, -1), roll)
    const at = indexOf(ledger, row)
    const lines = exportLines(ledger)
    const line = lines.findIndex((each) => each.startsWith(`{"i":${at},`))
    const gone = line + 1 + row.attachments.length
    if (roll(2) === 0) lines.splice(line, gone - line)
    else lines.splice(line, gone - line, missingLine(at, row.hash))
    return { lines, touched: [at, at], kinds: ['missing'] }
  },

  'an event deleted and the rest moved up'(ledger, roll) {
    const row = pick(acts(ledger), roll)
    const at = indexOf(ledger, row)
    ledger.rows.splice(at, 1)
    return { lines: exportLines(ledger), touched: [at, ledger.rows.length], kinds: [...ROOTED, 'tail-dropped'] }
  },

  'an event inserted'(ledger, roll) {
    const at = 1 + roll(ledger.rows.length - 1)
    const row = append(ledger, `matter:FORGED-${roll(1000)}`, 'acted', { what: 'forged' })
    ledger.rows.pop()
    ledger.rows.splice(at, 0, row)
    return { lines: exportLines(ledger), touched: [at, ledger.rows.length], kinds: ROOTED }
  },

  'an event repeated under the next number of its matter'(ledger, roll) {
    const row = pick(acts(ledger), roll)
    const at = 1 + roll(ledger.rows.length - 1)
    ledger.rows.splice(at, 0, structuredClone(row))
    const lines = exportLines(ledger)
    return { lines, touched: [at, ledger.rows.length], kinds: ROOTED }
  },

  'two events exchanged'(ledger, roll) {
    const a = 1 + roll(ledger.rows.length - 2)
    const b = a + 1 + roll(ledger.rows.length - a - 1)
    const [first, second] = [ledger.rows[a] as Row, ledger.rows[b] as Row]
    ledger.rows[a] = second
    ledger.rows[b] = first
    return { lines: exportLines(ledger), touched: [a, b], kinds: [...ROOTED, 'definition-missing'] }
  },

  'two lines exchanged in the file'(ledger, roll) {
    const lines = exportLines(ledger)
    const places = lines.flatMap((line, n) => (line.startsWith('{"i":') ? [n] : []))
    const a = roll(places.length - 1)
    const b = a + 1 + roll(places.length - a - 1)
    const [x, y] = [places[a] as number, places[b] as number]
    const held = lines[x] as string
    lines[x] = lines[y] as string
    lines[y] = held
    return { lines, touched: [a, b], kinds: ['missing', 'out-of-order'] }
  },

  'two matters swapped, chains recomputed'(ledger, roll) {
    const opened = ledger.rows.filter(({ event }) => event.type === 'opened')
    const first = pick(opened, roll)
    const second = pick(
      opened.filter((row) => row !== first),
      roll,
    )
    const [a, b] = [first.event.subject, second.event.subject]
    for (const { event } of ledger.rows) {
      if (event.subject === a) event.subject = b
      else if (event.subject === b) event.subject = a
    }
    rewriteChain(ledger, first)
    rewriteChain(ledger, second)
    const places = [indexOf(ledger, first), indexOf(ledger, second)].sort((x, y) => x - y)
    return { lines: exportLines(ledger), touched: [places[0] as number, places[1] as number], kinds: ['rewritten'] }
  },

  'the texts of two matters swapped'(ledger, roll) {
    const first = pick(acts(ledger), roll)
    const second = pick(
      acts(ledger).filter(({ event }) => event.subject !== first.event.subject),
      roll,
    )
    const held = first.text
    first.text = second.text
    second.text = held
    const places = [indexOf(ledger, first), indexOf(ledger, second)].sort((x, y) => x - y)
    return {
      lines: exportLines(ledger),
      touched: [places[0] as number, places[1] as number],
      kinds: ['changed'],
      only: true,
    }
  },

  'a checkpoint forged under the log’s own name'(ledger, roll) {
    const at = roll(ledger.checkpoints.length)
    const checkpoint = ledger.checkpoints[at] as { size: number; note: string }
    checkpoint.note = checkpoint.note.replace(
      /\n[A-Za-z0-9+/]{43}=\n/,
      `\n${Buffer.alloc(32, at).toString('base64')}\n`,
    )
    const last = at === ledger.checkpoints.length - 1
    const from = last ? (ledger.checkpoints[at - 1]?.size ?? 0) : 0
    const kinds: FindingKind[] = last ? ['bad-signature', 'unsigned-tail'] : ['bad-signature']
    return { lines: exportLines(ledger), touched: [from, checkpoint.size], kinds, only: true }
  },

  'the tail dropped, checkpoints left'(ledger, roll) {
    const size = 1 + roll(ledger.rows.length - 1)
    ledger.rows.length = size
    return { lines: exportLines(ledger), touched: [size, size], kinds: ['tail-dropped'] }
  },

  async 'the tail dropped with its checkpoints'(ledger, roll) {
    const trustedCheckpoint = await signed(ledger)
    const at = roll(ledger.checkpoints.length - 1)
    ledger.checkpoints.length = at + 1
    const size = (ledger.checkpoints[at] as { size: number }).size
    ledger.rows.length = size
    const lines = exportLines(ledger)
    return { lines, touched: [size, size], kinds: ['tail-dropped'], only: true, options: { trustedCheckpoint } }
  },

  async 'everything rewritten and signed with another key'(ledger, roll) {
    const row = pick(acts(ledger), roll)
    row.event.body = { ...row.event.body, what: 'kinder' }
    rewriteChain(ledger, row)
    const honest = ledger.keys.publicKey
    ledger.keys = suite(ledger.suite).generateKey(ledger.origin)
    ledger.checkpoints = []
    await mark(ledger)
    const at = indexOf(ledger, row)
    const options = { keys: [honest] }
    return {
      lines: exportLines(ledger),
      touched: [at, at],
      kinds: ['unknown-signer', 'unsigned-tail'],
      only: true,
      options,
    }
  },

  async 'another history, signed with the log’s own key'(ledger, roll) {
    const trustedCheckpoint = await signed(ledger)
    const row = pick(acts(ledger), roll)
    row.event.body = { ...row.event.body, what: 'kinder' }
    rewriteChain(ledger, row)
    ledger.checkpoints = []
    await mark(ledger)
    const at = indexOf(ledger, row)
    const options = { trustedCheckpoint }
    return { lines: exportLines(ledger), touched: [at, at], kinds: ['two-histories'], options }
  },

  async 'a second branch of a matter, signed'(ledger, roll) {
    const row = pick(acts(ledger), roll)
    const branch = structuredClone(row)
    branch.event.body = { ...branch.event.body, what: 'other branch' }
    reseal(ledger, branch)
    ledger.rows.push(branch)
    await mark(ledger)
    const at = ledger.rows.length - 1
    return { lines: exportLines(ledger), touched: [at, at], kinds: ['forked', 'no-predecessor', 'broken-chain'] }
  },

  async 'a second beginning of a matter, signed'(ledger, roll) {
    const row = pick(
      ledger.rows.filter(({ event }) => event.type === 'opened'),
      roll,
    )
    const branch = structuredClone(row)
    branch.event.recordedAt = '2026-11-24T01:00:00Z'
    reseal(ledger, branch)
    ledger.rows.push(branch)
    await mark(ledger)
    const at = ledger.rows.length - 1
    return { lines: exportLines(ledger), touched: [at, at], kinds: ['forked'] }
  },

  async 'a number left out, signed'(ledger, roll) {
    const row = pick(
      ledger.rows.filter((each) => !hasNext(ledger, each) && each.event.seq > 1),
      roll,
    )
    const { seq } = row.event
    const at = indexOf(ledger, row)
    row.event.seq = seq + 1
    reseal(ledger, row)
    ledger.checkpoints = []
    await mark(ledger)
    const lines = exportLines(ledger)
    const before = ledger.rows.findIndex(({ event }) => event.subject === row.event.subject && event.seq === seq - 1)
    const line = lines.findIndex((each) => each.startsWith(`{"i":${at},`))
    if (roll(2) === 0) lines[line] = (lines[line] as string).replace(/"p":null/, `"p":${before}`)
    return { lines, touched: [at, at], kinds: ['seq-gap', 'no-predecessor'], only: true }
  },

  async 'a matter continued from another, signed'(ledger, roll) {
    const row = pick(
      acts(ledger).filter((each) => !hasNext(ledger, each)),
      roll,
    )
    const others = ledger.rows.filter(
      ({ event }) => event.subject !== row.event.subject && event.seq === row.event.seq - 1,
    )
    const at = indexOf(ledger, row)
    const other = others.find((each) => indexOf(ledger, each) < at)
    if (other !== undefined) row.event.prev = other.hash
    else row.event.prev = 'f'.repeat(64)
    reseal(ledger, row)
    ledger.checkpoints = []
    await mark(ledger)
    const lines = exportLines(ledger)
    const line = lines.findIndex((each) => each.startsWith(`{"i":${at},`))
    if (other !== undefined) lines[line] = (lines[line] as string).replace(/"p":\d+/, `"p":${indexOf(ledger, other)}`)
    return { lines, touched: [at, at], kinds: ['other-subject', 'broken-chain'] }
  },

  async 'a definition changed, signed'(ledger) {
    const row = ledger.rows[0] as Row
    row.event.body = { ...row.event.body, definition: { id: 'something else' } }
    reseal(ledger, row)
    ledger.checkpoints = []
    await mark(ledger)
    return { lines: exportLines(ledger), touched: [0, 0], kinds: ['definition-changed'], only: true }
  },

  async 'a definition left out, signed'(ledger) {
    ledger.rows.shift()
    ledger.checkpoints = []
    await mark(ledger)
    return { lines: exportLines(ledger), touched: [0, 0], kinds: ['definition-missing'], only: true }
  },

  'the bytes of an attachment changed'(ledger, roll) {
    const row = pick(
      ledger.rows.filter(({ attachments }) => attachments.length > 0),
      roll,
    )
    const at = indexOf(ledger, row)
    const stored = row.attachments[0] as { id: string; bytes: Uint8Array }
    const lines = exportLines(ledger)
    const attachmentBytes = async function* ({ id }: { id: string }) {
      const bytes = ledger.rows.flatMap(({ attachments }) => attachments).find((each) => each.id === id)?.bytes
      yield id === stored.id ? Buffer.from('other bytes') : (bytes as Uint8Array)
    }
    return { lines, touched: [at, at], kinds: ['attachment-changed'], only: true, options: { attachmentBytes } }
  },

  'an attachment taken away'(ledger, roll) {
    const row = pick(
      ledger.rows.filter(({ attachments }) => attachments.length > 0),
      roll,
    )
    const at = indexOf(ledger, row)
    const gone = row.attachments[0]?.id
    const all = new Map(
      ledger.rows.flatMap(({ attachments }) => attachments.map(({ id, bytes }) => [id, bytes] as const)),
    )
    const one = async function* (id: string) {
      yield all.get(id) as Uint8Array
    }
    const attachmentBytes = ({ id }: { id: string }) => (id === gone ? undefined : one(id))
    const lines = exportLines(ledger)
    return { lines, touched: [at, at], kinds: ['attachment-missing'], only: true, options: { attachmentBytes } }
  },

  'an attachment smuggled in'(ledger, roll) {
    const lines = exportLines(ledger)
    const at = roll(ledger.rows.length)
    const line = lines.findIndex((each) => each.startsWith(`{"i":${at},`))
    lines.splice(line + 1, 0, attachmentLine({ id: 'smuggled', size: 1, storedHash: suite(ledger.suite).hex('x') }))
    return { lines, touched: [at, at], kinds: ['attachment-unrecorded'], only: true }
  },

  'the file cut off'(ledger, roll) {
    const lines = exportLines(ledger)
    const keep = 2 + roll(lines.length - 2)
    const whole = lines.slice(0, keep)
    const size = whole.filter((line) => line.startsWith('{"i":')).length
    if (roll(2) === 0) whole.push((lines[keep] as string).slice(0, 20))
    return { lines: whole, touched: [0, size], kinds: ['cut-off'] }
  },
}
