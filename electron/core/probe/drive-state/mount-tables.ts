import { readFile, readlink } from 'node:fs/promises'
import { namesIn } from '../linux/sysfs.ts'

export type MountTables = {
  own: string
  /** The first process's, where it is another and may be read: the machine's view, if ours is a container's. */
  first: string | null
  others: string[]
}

/**
 * What is mounted, as every process sees it that may be asked: a drive that is mounted in a container or in a service's
 * own name space is in use, though our own table does not show it. `null` when our own cannot be read.
 */
export async function mountTables(): Promise<MountTables | null> {
  const own = await readText('/proc/self/mountinfo')
  if (own === null) return null
  const processes = (await namesIn('/proc')).filter((name) => /^\d+$/.test(name))
  const spaces = new Map<string, string>()
  for (const id of processes) {
    // Without rights the space of another's process has no name: its table is read all the same.
    const space = await readlink(`/proc/${id}/ns/mnt`).catch(() => id)
    if (!spaces.has(space)) spaces.set(space, id)
  }
  const tables = await Promise.all([...spaces.values()].map((id) => readText(`/proc/${id}/mountinfo`)))
  const others = new Set(tables.filter((table) => table !== null && table !== own))
  const first = await readText('/proc/1/mountinfo')
  return { own, first: first === own ? null : first, others: [...others].filter((table) => table !== null) }
}

/** A process that ended meanwhile has nothing to tell. */
async function readText(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text === '' ? null : text
}
