import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { namesIn, readAttribute } from '../linux/sysfs.ts'
import { deviceNumberOf } from './device-number.ts'

/** Kinds that hold a donor's data as one medium. Everything built upon them, in memory, or read by light is left out. */
const drive = /^(?:(?:sd|hd|vd|xvd)[a-z]+|nvme\d+n\d+|mmcblk\d+)$/

export async function wholeDrives({ isTraining }: { isTraining: boolean }): Promise<string[]> {
  const names = await namesIn('/sys/block')
  const isWanted = await Promise.all(names.map((name) => isWholeDrive(name, isTraining)))
  return names.filter((_, index) => isWanted[index])
}

async function isWholeDrive(name: string, isTraining: boolean): Promise<boolean> {
  if (drive.test(name)) return true
  return isTraining && /^loop\d+$/.test(name) && (await readAttribute(`/sys/block/${name}/loop/backing_file`)) !== null
}

/**
 * The name of the whole drive that a path leads to, through links: by the device number behind it, because a node's name
 * may be anybody's. `null` for partitions, for what is no drive and for nodes that the kernel does not know.
 */
export async function wholeDriveAt(devicePath: string): Promise<string | null> {
  const seen = await stat(devicePath).catch(() => null)
  if (seen === null || !seen.isBlockDevice()) return null
  const folder = await realpath(`/sys/dev/block/${deviceNumberOf(seen.rdev)}`).catch(() => null)
  const name = folder === null ? null : basename(folder)
  if (name === null || !(await isWholeDrive(name, true))) return null
  // The node under its common name must be the same drive, for that is the one that will be opened.
  const common = await stat(`/dev/${name}`).catch(() => null)
  return common?.isBlockDevice() && common.rdev === seen.rdev ? name : null
}
