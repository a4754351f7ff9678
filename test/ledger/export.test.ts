import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { isAppError } from '#kernel'
import { CompactRange, commit, type SuiteId, signCheckpoint, suite, type VerifyReport, verifyExport } from '#ledger'
import { firstFault } from './independent.ts'
import { append, dice, exportLines, type Ledger, makeLedger, mark, reseal, streamed } from './sample-ledger.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fadu-export-test-'))
  process.env.TMPDIR = folder
})
after(() => rm(folder, { recursive: true, force: true }))

const essence = ({ ok, size, root, signed, findings }: VerifyReport) => ({ ok, size, root, signed, findings })

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

for (const id of ['sm', 'intl'] as SuiteId[]) {
  test(`${id}: one thread, several, gzip and a stream give the same report, and so does a verifier with no shared code`, async () => {
    const ledger = await makeLedger(id, 11, 220)
    const content = exportLines(ledger).join('')
    assert.equal(firstFault(content, ledger.keys.publicKey), undefined)
    const plain = await written(`${id}.jsonl`, content)
    const zipped = await written(`${id}.jsonl.gz`, gzipSync(content))
    const keys = [ledger.keys.publicKey]
    const report = await verifyExport(plain, { keys, values: ledger.values, deep: true })
    assert.deepEqual(report.findings, [])
    assert.deepEqual([report.ok, report.size, report.signed, report.keysFrom], [true, 220, 220, 'caller'])
    assert.deepEqual([report.values, report.checkpoints], [ledger.values.length, ledger.checkpoints.length])
    for (const source of [zipped, streamed(content.split('\n').slice(0, -1)), streamed([content])]) {
      assert.deepEqual(essence(await verifyExport(source, { keys })), essence(report))
    }
    for (const source of [plain, zipped]) {
      assert.deepEqual(essence(await verifyExport(source, { keys, workers: 2, window: 40 })), essence(report))
    }
  })
}

test('a file of many blocks is verified the same in threads, and leaves no temporary file', async () => {
  const ledger = await makeLedger('intl', 12, 60)
  const pad = 'x'.repeat(90_000)
  for (let n = 0; n < 130; n++) append(ledger, `matter:LONG-${n % 7}`, 'acted', { what: `${n}`, pad })
  await mark(ledger)
  const path = await written('long.jsonl', exportLines(ledger).join(''))
  const options = { keys: [ledger.keys.publicKey], window: 32 }
  const progress: number[] = []
  const one = await verifyExport(path, { ...options, onProgress: ({ read }) => progress.push(read) })
  assert.deepEqual(one.findings, [])
  assert.ok(progress.length >= 3)
  assert.equal(progress.at(-1), one.size)
  const many = await verifyExport(path, { ...options, workers: 3 })
  assert.deepEqual(essence(many), essence(one))
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith('fadu-verify-'))
  assert.deepEqual(left, [])
})

test('a changed byte anywhere behind the header is found by both verifiers', async () => {
  const ledger = await makeLedger('intl', 13, 40)
  const bytes = Buffer.from(exportLines(ledger).join(''))
  const keys = [ledger.keys.publicKey]
  const files = new Map(
    ledger.rows.flatMap(({ attachments }) => attachments.map(({ id, bytes }) => [id, bytes] as const)),
  )
  const stored = async function* (file: Uint8Array) {
    yield file
  }
  const attachmentBytes = ({ id }: { id: string }) => {
    const file = files.get(id)
    return file && stored(file)
  }
  assert.ok(files.size > 0)
  const roll = dice(13)
  const start = bytes.indexOf(10) + 1
  for (let run = 0; run < 400; run++) {
    const at = start + roll(bytes.length - start)
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] as number) ^ (1 << roll(8))
    const say = `byte ${at}: ${bytes.subarray(at - 40, at + 10)} became ${changed.subarray(at - 40, at + 10)}`
    const report = await verifyExport(streamed([changed]), { keys, attachmentBytes })
    assert.equal(report.ok, false, say)
    // The second verifier does not open the files, so it does not see a changed name or size of one.
    const line = bytes.subarray(bytes.lastIndexOf(10, at - 1) + 1, at + 1).toString()
    if (!line.startsWith('{"attachment"')) assert.notEqual(secondOpinion(changed), undefined, say)
  }
})

function secondOpinion(bytes: Buffer): string | undefined {
  try {
    return firstFault(bytes.toString())
  } catch (error) {
    return String(error)
  }
}

test('a broken or foreign file is a finding, a missing one an error', async () => {
  const ledger = await makeLedger('intl', 14, 30)
  const content = exportLines(ledger).join('')
  const cases: [string, string | Uint8Array, string][] = [
    ['empty.jsonl', '', 'not-an-export'],
    ['text.jsonl', 'hello\n', 'not-an-export'],
    ['other.jsonl', '{"fadu":"ledger-export","v":2}\n', 'not-an-export'],
    ['half.jsonl.gz', gzipSync(content).subarray(0, 900), 'cut-off'],
    ['noise.jsonl.gz', Buffer.from('not gzip at all'), 'cut-off'],
    ['more.jsonl', `${content}{"i":30}\n`, 'after-end'],
    ['odd.jsonl', content.replace('\n', '\n{"what":1}\n'), 'malformed-line'],
    ['header.jsonl', content.split('\n')[0] as string, 'cut-off'],
  ]
  for (const [name, data, kind] of cases) {
    const report = await verifyExport(await written(name, data), { keys: [ledger.keys.publicKey] })
    assert.equal(report.ok, false, name)
    assert.ok(
      report.findings.some((finding) => finding.kind === kind),
      `${name}: ${JSON.stringify(report.findings)}`,
    )
  }
  await assert.rejects(verifyExport(join(folder, 'absent.jsonl')), /ENOENT/)
  await assert.rejects(verifyExport(join(folder, 'absent.jsonl.gz')), /ENOENT/)
})

test('without keys of the reader’s own the report says that the export vouches for itself', async () => {
  const ledger = await makeLedger('intl', 15, 30)
  const report = await verifyExport(streamed(exportLines(ledger)))
  assert.deepEqual([report.ok, report.keysFrom], [true, 'export'])
  const bad = verifyExport(streamed(exportLines(ledger)), { keys: ['no key'] })
  await assert.rejects(bad, (error) => isAppError(error, 'LEDGER_BAD_KEY'))
})

test('plain values are proven against their commitments, and others are not', async () => {
  const ledger = await makeLedger('sm', 16, 60)
  const [first, second] = ledger.values
  assert.ok(first && second)
  const hashes = suite('sm')
  const elsewhere = commit(hashes, first.salt, 'not in the log')
  const values = [
    first,
    { ...first, value: 'another' },
    { ...first, salt: second.salt },
    { ...first, i: second.i },
    { ...first, commitment: elsewhere, value: 'not in the log' },
    { ...first, i: 9999 },
  ]
  const path = await written('values.jsonl', values.map((value) => `${JSON.stringify(value)}\n`).join(''))
  for (const given of [values, path]) {
    const report = await verifyExport(streamed(exportLines(ledger)), { values: given })
    assert.deepEqual(
      report.findings.map(({ kind }) => kind),
      Array(5).fill('value-differs'),
    )
  }
})

test('a text that is not canonical is told when asked for, and an event of another city always', async () => {
  const ledger = await makeLedger('intl', 17, 20)
  const spaced = async (change: (ledger: Ledger) => void) => {
    const altered = structuredClone(ledger)
    change(altered)
    altered.checkpoints = []
    await mark(altered)
    return exportLines(altered)
  }
  const { sealEvent } = await import('#ledger')
  const loose = await spaced(({ rows }) => {
    const row = rows.at(-1) as Ledger['rows'][number]
    row.text = row.text.replace('"what":', '"what": ')
    row.hash = suite('intl').hex(`\0${row.text}`)
  })
  assert.deepEqual((await verifyExport(streamed(loose))).findings, [])
  const deep = await verifyExport(streamed(loose), { deep: true })
  assert.deepEqual(
    deep.findings.map(({ kind, index }) => [kind, index]),
    [['not-canonical', ledger.rows.length - 1]],
  )
  const foreign = await spaced(({ rows }) => {
    const row = rows.at(-1) as Ledger['rows'][number]
    Object.assign(row, sealEvent(suite('intl'), { ...row.event, city: 'elsewhere' }))
  })
  const report = await verifyExport(streamed(foreign))
  assert.deepEqual(
    report.findings.map(({ kind }) => kind),
    ['other-city'],
  )
})

test('a text of several lines cannot break the file: it stands as a string and is reported', async () => {
  const ledger = await makeLedger('intl', 18, 30)
  const row = ledger.rows[7] as Ledger['rows'][number]
  row.text = `${row.text}\n{"i":8,"p":null}`
  const report = await verifyExport(streamed(exportLines(ledger)), { keys: [ledger.keys.publicKey] })
  assert.deepEqual(
    report.findings.map(({ kind, index }) => [kind, index]),
    [['changed', 7]],
  )
})

test('only the first hundred findings are kept, all are counted', async () => {
  const ledger = await makeLedger('intl', 19, 200)
  for (const row of ledger.rows) row.text = row.text.replace('"actor":{', '"actor":{"a":1,')
  const report = await verifyExport(streamed(exportLines(ledger)))
  assert.equal(report.findings.length, 100)
  assert.equal(report.count, 200)
  assert.equal(report.firstBad, 0)
})

test('among thousands of checkpoints not every signature is checked, but each that matters', async () => {
  const ledger = await makeLedger('intl', 20, 30)
  const hashes = suite('intl')
  const signer = hashes.signer(ledger.keys.privateKey)
  const range = new CompactRange(hashes)
  for (const row of ledger.rows) range.append(Buffer.from(row.hash, 'hex'))
  for (let n = 0; n < 1100; n++) {
    const row = append(ledger, `matter:MANY-${n}`, 'acted', { what: `${n}` })
    range.append(Buffer.from(row.hash, 'hex'))
    const { origin } = ledger
    const note = await signCheckpoint({ origin, size: range.size, root: range.root() }, [signer])
    ledger.checkpoints.push({ size: range.size, note })
  }
  const keys = [ledger.keys.publicKey]
  const intact = await verifyExport(streamed(exportLines(ledger)), { keys })
  assert.deepEqual([intact.ok, intact.signed], [true, ledger.rows.length])

  const rewritten = structuredClone(ledger)
  const late = rewritten.rows.at(-20) as Ledger['rows'][number]
  late.event.recordedAt = '2026-11-22T01:00:00Z'
  reseal(rewritten, late)
  const found = await verifyExport(streamed(exportLines(rewritten)), { keys })
  const index = rewritten.rows.length - 20
  assert.deepEqual(
    found.findings.map(({ kind, index, to }) => [kind, index, to]),
    [['rewritten', index, index]],
  )

  const spoil = (of: Ledger, at: number) => {
    const checkpoint = of.checkpoints.at(at) as Ledger['checkpoints'][number]
    const line = checkpoint.note.split(' ').at(-1) as string
    const bytes = Buffer.from(line, 'base64')
    bytes[20] = (bytes[20] as number) ^ 1
    checkpoint.note = checkpoint.note.replace(line, `${bytes.toString('base64')}\n`)
  }
  const between = structuredClone(ledger)
  spoil(between, -5)
  assert.equal((await verifyExport(streamed(exportLines(between)), { keys })).ok, true)
  const all = await verifyExport(streamed(exportLines(between)), { keys, allSignatures: true })
  assert.deepEqual(
    all.findings.map(({ kind }) => kind),
    ['bad-signature'],
  )
  const last = structuredClone(ledger)
  spoil(last, -1)
  const kinds = (await verifyExport(streamed(exportLines(last)), { keys })).findings.map(({ kind }) => kind)
  assert.deepEqual(kinds, ['bad-signature', 'unsigned-tail'])
})
