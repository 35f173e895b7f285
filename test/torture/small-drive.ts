import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SmallDrive = {
  folder: string
  /** Fills it, or empties it, until so much is left. */
  leave(bytes: number): void
  remove(): void
}

export const canMakeSmallDrives = process.platform === 'linux' && process.getuid?.() === 0

/** A file system of its own, in memory, that can be full. Mounting one takes root. */
export function aSmallDrive(parent: string, megabytes: number): SmallDrive {
  const folder = join(parent, 'small-drive')
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  const filler = join(folder, 'filler')
  writeFileSync(filler, '')
  return {
    folder,
    leave(bytes) {
      const { bavail, bsize } = statfsSync(folder)
      const surplus = bavail * bsize - bytes
      if (surplus > 0) appendFileSync(filler, Buffer.alloc(surplus))
      else truncateSync(filler, Math.max(0, statSync(filler).size + surplus))
    },
    remove() {
      execFileSync('umount', ['--lazy', folder])
    },
  }
}
