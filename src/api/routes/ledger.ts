import { Readable } from 'node:stream'
import { CheckpointView, MatterParams, ProofView } from '../schemas/index.ts'
import type { RouteContext } from './typed.ts'

/** What an outsider needs to check the record. */
export function ledgerRoutes({ server, services }: RouteContext): void {
  const tags = ['ledger']

  server.get(
    '/ledger/checkpoint',
    {
      config: { access: 'anyone' },
      schema: { tags, summary: '最新检查点 The latest checkpoint', response: { 200: CheckpointView } },
    },
    async () => services.checkpoint(),
  )
  server.get(
    '/ledger/proof/:number',
    {
      config: { access: 'matter' },
      schema: { tags, summary: '存证证明 Proofs for one matter', params: MatterParams, response: { 200: ProofView } },
    },
    async (request) => services.proof(request.caller, request.params.number),
  )
  server.get(
    '/exports/ledger',
    { config: { access: 'officer' }, schema: { tags, summary: '导出账本 The ledger as `fadu verify` reads it' } },
    async (request, reply) =>
      reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="ledger.ndjson"')
        .send(Readable.from(await services.exportLedger(request.caller))),
  )
}
