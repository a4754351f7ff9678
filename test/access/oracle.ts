import type { ActorRule, Definition } from '#language'

/** A matter as the test knows it from what it did itself; nothing here is asked of the program. */
export interface Known {
  number: string
  procedure: Definition
  state: string
  openedBy: string | null
  fields: Record<string, string | boolean | undefined>
  open: boolean
}

export interface Held {
  person: string
  posts: { post: string; organ: string }[]
}

/** Organs above an organ, by the tree of the test. */
export type Above = (organ: string) => string[]

const ALWAYS: Record<string, string[]> = {
  'inquiry.demand': ['supervisor', 'government-office', 'mayor', 'jurisdiction-officer', 'legal-officer'],
  'inquiry.assist': ['supervisor', 'hotline-head'],
}

/** Who may see a matter, said a second time and as plainly as possible: the tests hold every route against this. */
export function maySee({ person, posts }: Held, matter: Known, above: Above): boolean {
  const { fields, procedure, state } = matter
  const holds = (organ: unknown) => typeof organ === 'string' && posts.some((held) => held.organ === organ)
  const reported = fields.namedOrgan
  if ((fields.secrecy === true || fields.kind === 'report') && typeof reported === 'string') {
    if ([reported, ...above(reported)].some(holds)) return false
  }
  if (matter.openedBy === person) return true
  if (holds(fields.platformOrgan) || holds(fields.answersToPerson) || holds(fields.leadOrgan)) return true
  if (holds(fields.handlingOrgan) || above(String(fields.handlingOrgan)).some(holds)) return true
  if (posts.some(({ post }) => ALWAYS[procedure.id]?.includes(post))) return true
  const mayAct = (rule: ActorRule) =>
    'post' in rule &&
    posts.some(({ post, organ }) => post === rule.post && (rule.of === undefined || organ === fields[rule.of]))
  return Object.values(procedure.actions).some((action) => action.from.includes(state) && action.by.some(mayAct))
}
