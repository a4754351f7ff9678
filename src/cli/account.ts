import { text } from 'node:stream/consumers'
import { putAccount } from '../app/index.ts'
import { argumentsOf, operand } from './arguments.ts'
import type { CliCommand } from './commands.ts'
import { cliError } from './errors.ts'
import { openHouse } from './open-house.ts'
import { type Parts, print } from './parts.ts'
import { settingsOf } from './settings.ts'

/** `handler@city-housing` or `grid-worker@xianan-tingsiqiao#421202100`. */
function postOf(given: string): { post: string; organ: string; region?: string } {
  const match = /^([\w-]+)@([\w-]+)(?:#(\d{6,12}))?$/.exec(given)
  if (!match)
    throw cliError('CLI_USAGE', { reason: `the post "${given}" is not written post@organ or post@organ#region` })
  const [, post = '', organ = '', region] = match
  return region ? { post, organ, region } : { post, organ }
}

async function account(argv: readonly string[], parts: Parts): Promise<number> {
  const { values, positionals } = argumentsOf(argv, {
    name: { type: 'string' },
    post: { type: 'string', multiple: true },
    'password-stdin': { type: 'boolean' },
    end: { type: 'boolean' },
    production: { type: 'boolean' },
  })
  const id = operand(positionals, 0, 'the account')
  const demonstration = values.production !== true && !process.env.FADU_DATABASE_URL
  const opened = await openHouse(parts, settingsOf(process.env, demonstration), { demonstration, beside: true })
  try {
    const options = {
      store: opened.store,
      law: parts.law,
      city: demonstration ? parts.demonstrationCity : parts.city,
      demonstration,
    }
    const password = values['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
    const done = await putAccount(options, {
      account: id,
      name: values.name ?? id,
      posts: (values.post ?? []).map(postOf),
      ...(password === undefined ? {} : { password }),
      ...(values.end ? { ends: true } : {}),
    })
    print(values.json ? JSON.stringify(done) : `${id}: ${done.posts} posts ${values.end ? 'end today' : 'held'}`)
    return 0
  } finally {
    await opened.close()
  }
}

export const accountCommands: readonly CliCommand[] = [
  {
    name: 'account',
    usage: 'account ACCOUNT',
    title: 'make one: --name, --post post@organ, --password-stdin; --end',
    run: account,
  },
]
