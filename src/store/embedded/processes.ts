import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the kernel says of a process. `started` is in clock ticks since boot: with the pid it names one process. */
export interface ProcessFacts {
  pid: number
  started: string
  command: string[]
}

export function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}

/** Undefined when there is no such process, or only its zombie is left. */
export function processFacts(pid: number): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    if (command.at(-1) === '') command.pop()
    return { pid, started: fields[19]!, command }
  } catch {
    return undefined
  }
}

export function sameProcessAlive(facts: ProcessFacts): boolean {
  return processFacts(facts.pid)?.started === facts.started
}

/** Undefined when the kernel does not let us look (a process of another user inside a container). */
export function runsInFolder(pid: number, folder: string): boolean | undefined {
  try {
    const ours = statSync(folder)
    const theirs = statSync(`/proc/${pid}/cwd`)
    return ours.dev === theirs.dev && ours.ino === theirs.ino
  } catch {
    return undefined
  }
}

function programName(pid: number): string | undefined {
  try {
    // A replaced binary reads "… (deleted)".
    return path.basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''))
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL processes of the cluster in `folder`: by working folder and program where the kernel tells them, else by
 * the cluster's name, which every child process carries in its title.
 */
export function clusterProcesses(folder: string, clusterName: string): ProcessFacts[] {
  const found: ProcessFacts[] = []
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const pid = Number(entry)
    const facts = processFacts(pid)
    if (facts === undefined) continue
    const inside = runsInFolder(pid, folder)
    const named = facts.command[0]?.startsWith(`postgres: ${clusterName}: `) === true
    if (inside === true ? programName(pid) === 'postgres' : inside === undefined && named) found.push(facts)
  }
  return found
}

export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (condition()) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return condition()
}
