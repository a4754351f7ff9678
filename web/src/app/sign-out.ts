import { send } from '../api/client.ts'
import { forgetPerson } from '../api/queries.ts'
import { clearDrafts } from '../components/form/draft.ts'

/** Ends the session on the server and begins anew here: nothing that this person saw stays in memory. */
export async function signOut(): Promise<void> {
  await send('/sessions/current', undefined, undefined, 'DELETE').catch(() => undefined)
  clearDrafts()
  forgetPerson()
  window.location.assign('/workbench/')
}
