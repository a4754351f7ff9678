import { isAppError } from '#kernel'
import { checkProof } from '../checking.ts'
import { Ledger, Verified } from '../pages/ledger.tsx'
import { LookUpPage } from '../pages/look-up.tsx'
import type { Route } from './route.ts'

export const ledgerRoutes = ({ page, sendPage }: Route): void => {
  page('/ledger', async (visit, _request, reply) => {
    const checkpoint = await visit.services.checkpoint().catch((error: unknown) => {
      if (isAppError(error, 'NOT_FOUND')) return undefined
      throw error
    })
    return sendPage(visit, reply, { node: <Ledger checkpoint={checkpoint} /> })
  })

  page('/ledger/verify', async (visit, _request, reply) => {
    const own = visit.caller.party?.number
    if (own) return reply.redirect(`/ledger/verify/${own}`, 303)
    return sendPage(visit, reply, {
      node: <LookUpPage purpose="ledger" number="" problems={[]} />,
    })
  })

  page('/ledger/verify/:number', async (visit, request, reply) => {
    const { number } = request.params as { number: string }
    if (visit.caller.party?.number !== number) return reply.redirect('/ledger/verify', 303)
    const proof = await visit.services.proof(visit.caller, number)
    return sendPage(visit, reply, { node: <Verified proof={proof} checked={checkProof(proof)} />, personal: true })
  })

  page('/ledger/verify/:number/proof.json', async (visit, request, reply) => {
    const { number } = request.params as { number: string }
    if (visit.caller.party?.number !== number) return reply.redirect('/ledger/verify', 303)
    const proof = await visit.services.proof(visit.caller, number)
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${number}-proof.json"`)
      .send(JSON.stringify(proof, null, 2))
  })
}
