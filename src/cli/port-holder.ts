import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Socket inodes that listen on a port, from the kernel's tables. */
function listening(port: number): Set<string> {
  const inodes = new Set<string>()
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    let text: string
    try {
      text = readFileSync(table, 'utf8')
    } catch {
      continue
    }
    for (const line of text.split('\n').slice(1)) {
      const cells = line.trim().split(/\s+/)
      if (cells[3] === '0A' && cells[1]?.endsWith(`:${wanted}`) && cells[9]) inodes.add(cells[9])
    }
  }
  return inodes
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim().slice(0, 160)
  } catch {
    return ''
  }
}

/** Who listens on a port, as words for an error message: `process 4711 (node server.js)`. */
export function portHolder(port: number): string {
  const inodes = listening(port)
  try {
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue
      let links: string[]
      try {
        links = readdirSync(`/proc/${pid}/fd`)
      } catch {
        continue
      }
      for (const fd of links) {
        try {
          const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
          if (inode && inodes.has(inode)) return `process ${pid} (${commandOf(pid)})`
        } catch {
          // Closed meanwhile.
        }
      }
    }
  } catch {
    // No /proc on this system.
  }
  return 'another process'
}
