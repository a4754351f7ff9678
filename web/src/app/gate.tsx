import { useQuery } from '@tanstack/react-query'
import { sessionQuery, siteQuery } from '../api/queries.ts'
import { Failure, Loading } from '../components/states.tsx'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { SessionContext } from './session.ts'
import { Shell } from './shell.tsx'

/** Signed in: the workbench. Not signed in: the sign-in page in the same place, so that the address is kept. */
export function Gate() {
  const session = useQuery(sessionQuery)
  const site = useQuery(siteQuery)
  if (session.isPending || site.isPending) return <Loading />
  if (session.isError) return <Failure error={session.error} onRetry={() => void session.refetch()} />
  if (session.data?.kind !== 'officer') return <SignIn />
  return (
    <SessionContext value={session.data}>
      <Shell />
    </SessionContext>
  )
}
