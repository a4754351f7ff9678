import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { embeddedError } from './errors.ts'

/** PostgreSQL refuses to run as root. `prefix` is put before its command; `owner` must own its folders. */
export interface Account {
  kind: 'direct' | 'namespace' | 'other-user'
  prefix: string[]
  owner: { uid: number; gid: number } | undefined
  /** The installed binaries lie where this account may not go: it needs a copy. */
  needsCopy: boolean
}

interface Entry {
  name: string
  uid: number
  gid: number
}

function entries(): Entry[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((parts) => parts.length >= 4)
      .map((parts) => ({ name: parts[0]!, uid: Number(parts[2]), gid: Number(parts[3]) }))
  } catch {
    return []
  }
}

function runs(prefix: string[], script: string, place: string): boolean {
  const [program, ...args] = [...prefix, 'sh', '-c', script, place]
  return spawnSync(program!, args, { stdio: 'ignore', cwd: '/' }).status === 0
}

/** Whether a command with this prefix is not root, and can enter the folder. */
const enters = (prefix: string[], folder: string) => runs(prefix, 'test "$(id -u)" != 0 && cd "$0"', folder)

/** PostgreSQL looks for its own program with access(2), which heeds no capability. */
const reads = (prefix: string[], binary: string) => runs(prefix, 'test -r "$0" && test -x "$0"', binary)

/**
 * Chooses how to run the server on a cluster in `folder`.
 * An ordinary user runs it directly. Root runs it in a user namespace in which root's own number is shown as nobody:
 * file rights stay root's, so that a home folder closed to everyone else is no obstacle. Where namespaces are
 * forbidden (containers), it runs as nobody, with the right to pass closed folders if one is in the way.
 * A cluster that belongs to another user is run as that user.
 * `clusterOwner` is undefined while there is no cluster.
 */
export function chooseAccount(
  binary: string,
  folder: string,
  clusterOwner: number | undefined,
  forbid: { namespace?: boolean } = {},
): Account {
  const uid = process.getuid?.() ?? -1
  const known = entries()
  const stranger = known.find((entry) => entry.name === 'nobody') ?? known.find((entry) => entry.uid > 0)
  const namespace: Account = {
    kind: 'namespace',
    prefix: ['unshare', `--map-user=${stranger?.uid ?? 65534}`, `--map-group=${stranger?.gid ?? 65534}`, '--'],
    owner: undefined,
    needsCopy: false,
  }
  const namespaceWorks = () =>
    forbid.namespace !== true && enters(namespace.prefix, folder) && reads(namespace.prefix, binary)

  if (uid !== 0) {
    if (clusterOwner !== undefined && clusterOwner !== uid) {
      const name = known.find((entry) => entry.uid === clusterOwner)?.name ?? `number ${clusterOwner}`
      throw embeddedError(
        'EMBEDDED_FOREIGN_FOLDER',
        `The data folder ${folder} belongs to user ${name}, not to you. ` +
          'Start Fadu as that user, or choose another folder with FADU_DATA.',
      )
    }
    if (known.some((entry) => entry.uid === uid)) {
      return { kind: 'direct', prefix: [], owner: undefined, needsCopy: false }
    }
    if (namespaceWorks()) return namespace
    throw embeddedError(
      'EMBEDDED_NO_ACCOUNT',
      `PostgreSQL cannot run as user number ${uid}, which /etc/passwd does not list: add the user there, ` +
        'or give a PostgreSQL server of your own in FADU_DATABASE_URL.',
    )
  }

  const asUser = (entry: Entry): Account | undefined => {
    const identity = [`--reuid=${entry.uid}`, `--regid=${entry.gid}`, '--clear-groups']
    const caps = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
    const plain = ['setpriv', ...identity, '--']
    for (const prefix of [plain, ['setpriv', ...identity, ...caps, '--']]) {
      if (!enters(prefix, folder)) continue
      const owner = { uid: entry.uid, gid: entry.gid }
      return { kind: 'other-user', prefix, owner, needsCopy: !reads(plain, binary) }
    }
    return undefined
  }

  const owner = clusterOwner ? known.find((entry) => entry.uid === clusterOwner) : undefined
  const chosen =
    (owner === undefined ? undefined : asUser(owner)) ??
    (namespaceWorks() ? namespace : undefined) ??
    (stranger === undefined ? undefined : asUser(stranger))
  if (chosen === undefined) {
    throw embeddedError(
      'EMBEDDED_NO_ACCOUNT',
      'PostgreSQL refuses to run as root, and this machine allows neither a user namespace (unshare) nor running it ' +
        'as nobody (setpriv): start Fadu as an ordinary user, or give a PostgreSQL server of your own in ' +
        'FADU_DATABASE_URL.',
    )
  }
  return chosen
}
