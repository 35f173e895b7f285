import { createHash } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundBundle } from '../../../shared/contract/offline-benches.contract.ts'
import { otherPlaces } from '../backup/other-places.ts'

/** On a stick, work lies in a folder of its own. */
export const stickFolder = 'Etabli-postes'
const bundleName = /^[A-Za-z0-9][A-Za-z0-9-]{0,80}-travail-\d{1,9}\.etabli-poste$/
const mostFound = 200

export async function bundlesOnSticks(): Promise<FoundBundle[]> {
  const places = await otherPlaces()
  const found = await Promise.all(places.map(({ path }) => bundlesIn(join(path, stickFolder))))
  return found
    .flat()
    .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
    .slice(0, mostFound)
}

/** A name is looked at before anything is opened, and no link is followed. */
async function bundlesIn(folder: string): Promise<FoundBundle[]> {
  const names = await readdir(folder).catch(() => [])
  const bundles: FoundBundle[] = []
  for (const fileName of names.filter((name) => bundleName.test(name))) {
    const path = join(folder, fileName)
    const stats = await lstat(path).catch(() => null)
    if (stats === null || !stats.isFile()) continue
    const id = createHash('sha256').update(path).digest('hex').slice(0, 16)
    bundles.push({ id, fileName, path, sizeBytes: stats.size, changedAt: stats.mtime.toISOString() })
  }
  return bundles
}
