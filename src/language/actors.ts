/**
 * Who may act. A post holder acts for an organ; `of` ties that organ to a field of the matter, `region` ties the
 * post's region to one. A party acts in a role on the matter itself; the system acts where no person needs to.
 */
export type ActorRule =
  | { post: string; of?: string; over?: string; region?: string; notOf?: string; in?: string }
  | { party: string }
  | { proxyFor: string }
  | { assignee: true }
  | { anyone: true }
  | { system: true }

interface PostRule {
  post: string
  of?: string
  over?: string
  region?: string
  notOf?: string
  in?: string
}

/**
 * `post('handler', { of: 'handlingOrgan' })`: a handler of the organ named in that field. `notOf` shuts out whoever
 * holds any post in that organ; `in` asks for an organ that a frozen roster holds. In a task, `assignee` is the organ or person of its entry.
 */
export const post = (id: string, tie: Omit<PostRule, 'post'> = {}): PostRule => ({
  post: id,
  ...tie,
})
export const party = (role: string): ActorRule => ({ party: role })
/** Someone who files for the party, recorded as such; a proxy never rates and never withdraws. */
export const proxyFor = (role: string): ActorRule => ({ proxyFor: role })
/** The person or organ to whom the task was given. */
export const assignee = (): ActorRule => ({ assignee: true })
export const anyone = (): ActorRule => ({ anyone: true })
export const system = (): ActorRule => ({ system: true })
