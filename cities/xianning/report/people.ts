import { organs } from '../organs.ts'
import type { Account, AccountPost } from '../shapes.ts'
import { obligedBodies } from './obliged-bodies.ts'
import { reportTemplates } from './templates.ts'

/** Demonstration people of the annual report, the duty reports and the honours; all fictitious, 演示 stands in every name. */
const from = '2020-01-01'
const post = (id: string, organ: string): AccountPost => ({ post: id, organ, from })
const account = (id: string, name: string, ...posts: AccountPost[]): Account => ({
  account: id,
  name: `演示·${name}`,
  posts,
})

const named: readonly Account[] = [
  account('tonggao', '编年成', post('report-editor', 'city-justice')),
  account('baomi', '守默言', post('secrecy-reviewer', 'city-government-office')),
  account('yongyin', '印有痕', post('seal-keeper', 'city-government-office')),
  account('cubao', '期有信', post('report-supervisor', 'city-rule-of-law-office')),
  account('shufa', '述有声', post('duty-reviewer', 'city-rule-of-law-office')),
  account('xiaohao', '销有据', post('item-verifier', 'city-inspection-office')),
  account('rongyu', '验明真', post('honour-verifier', 'city-justice')),
  account('rongyu2', '证相符', post('honour-verifier', 'city-government-office')),
]

const contributing = reportTemplates.flatMap(({ sections }) => sections.flatMap(({ contributors }) => contributors))
const bodies = new Map(obligedBodies.map((body) => [body.organ, body]))
const editing = new Set(obligedBodies.map(({ editor }) => editor))
const sealing = new Set(obligedBodies.map(({ office }) => office))
const known = new Set([...contributing, ...bodies.keys(), ...editing])

/** `<organ>-gongao` contributes and registers honours; where the body works by itself it also compiles and seals. */
const writers = organs
  .filter(({ id }) => known.has(id))
  .map(({ id, shortName }) =>
    account(
      `${id}-gongao`,
      `${shortName}供稿人`,
      post('report-contributor', id),
      post('honour-officer', id),
      ...(editing.has(id) && id !== 'city-justice' ? [post('report-editor', id)] : []),
      ...(sealing.has(id) && id !== 'city-government-office' ? [post('seal-keeper', id)] : []),
    ),
  )

/** `<organ>-zhuyao` signs for the body and, where it reviews by itself, reviews for secrets. The mayor has an account. */
const principals = organs
  .filter(({ id }) => bodies.has(id) && id !== 'city-government')
  .map(({ id, shortName }) =>
    account(
      `${id}-zhuyao`,
      `${shortName}${bodies.get(id)?.principal}`,
      post('report-signer', id),
      ...(sealing.has(id) ? [post('secrecy-reviewer', id)] : []),
    ),
  )

export const reportAccounts: readonly Account[] = [...named, ...writers, ...principals]
