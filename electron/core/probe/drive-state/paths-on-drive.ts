import { realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { devicesUnder } from '../system-drive.ts'
import { readSurroundings } from './surroundings.ts'

/**
 * Those of the paths that stand on this drive, through whatever mounts, mappings and loops lie between. `null` when one
 * of them cannot be followed: it may stand anywhere.
 */
export async function pathsOnDrive(paths: string[], deviceName: string): Promise<string[] | null> {
  const { mounts, swaps, blocks, pools } = await readSurroundings()
  const evidence = { mountinfo: mounts?.own ?? null, swaps, blocks, pools }
  const found: string[] = []
  for (const path of paths) {
    const under = devicesUnder(await nearestReal(resolve(path)), evidence)
    if (under === null) return null
    if (under.has(deviceName)) found.push(path)
  }
  return found
}

/** A folder that is not made yet will stand where its parent stands. */
async function nearestReal(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  return real ?? (path === '/' ? path : nearestReal(dirname(path)))
}
