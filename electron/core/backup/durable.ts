import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The name of what is not whole yet. It tells by whom it is written, so that what a power cut left can be told apart. */
export const partOf = (path: string) => `${path}.${process.pid}.part`

/** On the medium, not only in the memory of the system. */
export async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The names in a folder. Windows cannot open one; there the rename itself is durable. */
export async function settleFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/** Gives what is written its name; after a power cut there is the old file or the new one, never a half. */
export async function takeName(part: string, path: string): Promise<void> {
  await settle(part)
  await rename(part, path)
  await settleFolder(dirname(path))
}

export async function writeWhole(path: string, text: string): Promise<void> {
  const part = partOf(path)
  try {
    await writeFile(part, text, { mode: 0o600 })
    await takeName(part, path)
  } finally {
    await rm(part, { force: true })
  }
}
