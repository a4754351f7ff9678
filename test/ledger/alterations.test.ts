import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Finding, type VerifyReport, verifyExport } from '#ledger'
import { ALTERATIONS, type Alteration } from './alterations.ts'
import { dice, exportLines, type Ledger, makeLedger, streamed } from './sample-ledger.ts'

const SEEDS = process.env.FADU_SLOW ? 40 : 8
const ledgers = new Map<string, Promise<Ledger>>()

function ledgerOf(seed: number): Promise<Ledger> {
  const id = seed % 4 === 0 ? 'sm' : 'intl'
  const key = `${id} ${seed}`
  if (!ledgers.has(key)) ledgers.set(key, makeLedger(id, seed, 60 + (seed % 5) * 17))
  return ledgers.get(key) as Promise<Ledger>
}

const lastOf = ({ index = 0, to = index, related = index }: Finding) => Math.max(index, to, related)
const firstOf = ({ index = 0, related = index }: Finding) => Math.min(index, related)

/** Found, of a fitting kind, and located: one finding covers a touched event, and none accuses an earlier part alone. */
function judge(name: string, seed: number, { touched, kinds, only }: Alteration, report: VerifyReport): void {
  const say = `${name}, seed ${seed}: touched ${touched}, found ${JSON.stringify(report.findings.slice(0, 4))}`
  assert.equal(report.ok, false, say)
  assert.ok(
    report.findings.some(({ kind }) => kinds.includes(kind)),
    say,
  )
  if (only)
    assert.ok(
      report.findings.every(({ kind }) => kinds.includes(kind)),
      say,
    )
  const named = report.findings.filter(({ index }) => index !== undefined)
  if (named.length === 0) return
  assert.ok(
    named.some((finding) => firstOf(finding) <= touched[1] && lastOf(finding) >= touched[0]),
    say,
  )
  assert.ok(
    named.every((finding) => lastOf(finding) >= touched[0]),
    say,
  )
}

for (const [name, alter] of Object.entries(ALTERATIONS)) {
  test(`found and located: ${name}`, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const ledger = structuredClone(await ledgerOf(seed))
      const keys = [ledger.keys.publicKey]
      const alteration = await alter(ledger, dice(seed * 7919))
      const report = await verifyExport(streamed(alteration.lines), { keys, ...alteration.options })
      judge(name, seed, alteration, report)
    }
  })
}

test('no false alarm on untouched exports, in any way of reading them', async () => {
  for (let seed = 1; seed <= SEEDS * 5; seed++) {
    const ledger = await ledgerOf(seed)
    const lines = exportLines(ledger)
    const keys = [ledger.keys.publicKey]
    const bytes = new Map(ledger.rows.flatMap(({ attachments }) => attachments.map(({ id, bytes }) => [id, bytes])))
    const attachmentBytes = async function* ({ id }: { id: string }) {
      yield bytes.get(id) as Uint8Array
    }
    const given = { keys, values: ledger.values, deep: seed % 2 === 0, window: 1 + (seed % 90), attachmentBytes }
    const trustedCheckpoint = ledger.checkpoints.map(({ note }) => note)
    const report = await verifyExport(streamed(lines), { ...given, trustedCheckpoint })
    assert.deepEqual(report.findings, [], `seed ${seed}`)
    assert.deepEqual([report.ok, report.size, report.signed], [true, ledger.rows.length, ledger.rows.length])
    assert.equal(report.attachments, bytes.size)
  }
})
