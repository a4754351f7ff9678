import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { send } from '../api/client.ts'
import { rememberSignIn, sessionQuery } from '../api/queries.ts'
import { clearDrafts } from '../components/form/draft.ts'

/** Ends the session here and on the server; nothing of it stays on the machine. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await send('/sessions/current', undefined, undefined, 'DELETE').catch(() => undefined)
    clearDrafts()
    rememberSignIn(false)
    client.clear()
    client.setQueryData(sessionQuery.queryKey, null)
    await navigate({ to: '/' })
  }
}
