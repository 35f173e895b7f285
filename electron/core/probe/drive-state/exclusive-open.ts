import { constants } from 'node:fs'
import { open, readdir, readlink } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** Whether nothing in the kernel holds the drive: file systems, swap, mappings and arrays hold theirs alone. */
export type Exclusivity = 'free' | 'busy' | 'unknown'

const tries = 4
const pauseMs = 60

/**
 * Opens the drive for reading and alone, and closes it at once. Two of us who look in the same instant would each take
 * the other for a holder: busy is believed only when it lasts.
 */
export async function exclusivityOf(devicePath: string): Promise<Exclusivity> {
  for (let left = tries; left > 0; left--) {
    const code = await tryAlone(devicePath)
    if (code === null) return 'free'
    if (code !== 'EBUSY') return 'unknown'
    if (await isHeldByUs(devicePath)) return 'busy'
    if (left > 1) await wait(pauseMs)
  }
  return 'busy'
}

/** The helper looks once more while it holds the drive: waiting for itself would be in vain. */
async function isHeldByUs(devicePath: string): Promise<boolean> {
  const own = '/proc/self/fd'
  const names = await readdir(own).catch(() => [])
  const targets = await Promise.all(names.map((name) => readlink(`${own}/${name}`).catch(() => null)))
  return targets.includes(devicePath)
}

async function tryAlone(devicePath: string): Promise<string | null> {
  try {
    const file = await open(devicePath, constants.O_RDONLY | constants.O_EXCL | constants.O_NONBLOCK)
    await file.close()
    return null
  } catch (error) {
    // No right, no medium, no such device: each leaves the question open.
    return (error as NodeJS.ErrnoException).code ?? 'UNKNOWN'
  }
}
