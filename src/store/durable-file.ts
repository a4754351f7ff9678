import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'

/** Puts `content` in the place of `file` so that after a power cut either the old or the new one is there, whole. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.new`
  writeAll(temporary, content)
  renameSync(temporary, file)
  syncFolder(path.dirname(file))
}

/** Makes a file that must not exist yet; throws EEXIST. */
export function makeFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.new`
  writeAll(temporary, content)
  try {
    linkSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
  syncFolder(path.dirname(file))
}

/** Adds to the end of a file; it is on disk when this returns. */
export function appendFile(file: string, content: string): void {
  const fd = openSync(file, 'a', 0o600)
  try {
    writeSync(fd, content)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

export function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** The same without holding up the process: for large files. */
export async function syncFolderLater(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } finally {
    await handle?.close()
  }
}

function writeAll(file: string, content: string | Uint8Array): void {
  const fd = openSync(file, 'w', 0o600)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
