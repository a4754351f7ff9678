import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { definitions } from '#law'
import { type RunningServer, startServer } from '../harness/server.ts'
import { readDocument, section, tableRows } from './documents.ts'

const text = readDocument('docs/api.md')
const blocks = [...text.matchAll(/```bash\n([\s\S]*?)```/g)].map((match) => match[1]!)
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
const skip = ['bash', 'curl'].every(has) ? false : 'bash or curl is missing'

describe('docs/api.md', { skip }, () => {
  let server: RunningServer
  const folder = mkdtempSync(path.join(tmpdir(), 'fadu-docs-'))
  before(async () => {
    server = await startServer({ env: { FADU_DEMO_MATTERS: '0' } })
  })
  after(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has examples that run as they are written and lead through the five steps', async () => {
    const script = blocks.map((block, i) => `echo "#${i}"\n${block}`).join('\n')
    const child = spawn('bash', ['-eu', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      env: { ...process.env, B: server.url, PATH: `${path.dirname(process.execPath)}:${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        said += piece
      })
    const [code] = await once(child, 'close')
    assert.equal(code, 0, said)
    const parts = said.split(/^#\d+\n/m).slice(1)
    const part = (word: string) => parts[blocks.findIndex((block) => block.includes(word))] ?? ''
    for (const { id } of definitions) assert.match(part('p.title.zh'), new RegExp(`^${id} `, 'm'))
    assert.match(part('my-client-0000001'), /期限为1个工作日/)
    assert.match(part('[a.id, a.main'), /^dispatch\ttrue\ttrue/m)
    assert.match(part('act accept $HANDLER'), /0101\t停水、水压低\tutility-water[\s\S]*待接单\n办理中\n/)
    assert.match(part('act rate'), /^rate /m)
    assert.match(part('nonsense'), /^NOT_IN_STATE\n.*ask the unit in charge/m)
    assert.match(part('/worklist'), /^XN-\d{6}-\d{6}-\w /m)
    assert.match(part('notes.txt'), /^[0-9a-f]{32}$/m)
    assert.match(part('/ledger/proof'), /^\d+\t[0-9a-f]{64}$/m)
  })

  it('names every route under /api/v1 and no other', async () => {
    const spec = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { paths: Record<string, object> }
    const real = new Set(
      Object.keys(spec.paths)
        .filter((route) => route.startsWith('/api/v1/'))
        .map((route) => route.slice('/api/v1'.length).replace(/\{[^}]+\}/g, '{}')),
    )
    const told = new Set(
      tableRows(section(text, 'Routes'))
        .flatMap(([cell]) => {
          const names = [...(cell ?? '').matchAll(/`(?:[A-Z]+ )?(\/[^`?]*)[^`]*`/g)].map((match) => match[1]!)
          const [first = ''] = names
          return names.map((name) =>
            /^\/(events|readers|links|files\/|tasks|unmask)/.test(name) ? `/matters/{n}${name}` : name || first,
          )
        })
        .map((route) => route.replace(/\{[^}]+\}/g, '{}')),
    )
    assert.deepEqual([...told].sort(), [...real].sort())
  })
})
