import { createHash } from 'node:crypto'
import { access, constants, readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** A stick, a second drive or a network folder that is there now. `id` stands for its path: a page never sends one. */
export type OtherPlace = { id: string; path: string; freeBytes: number | null }

const parents: Partial<Record<NodeJS.Platform, readonly [folder: string, depth: 1 | 2][]>> = {
  linux: [
    ['/media', 2],
    ['/run/media', 2],
    ['/mnt', 1],
  ],
  darwin: [['/Volumes', 1]],
}

export async function otherPlaces(platform: NodeJS.Platform = process.platform): Promise<OtherPlace[]> {
  const paths = platform === 'win32' ? windowsDrives() : await mountedUnder(parents[platform] ?? [])
  const places = await Promise.all(paths.map(placeAt))
  return places.filter((place) => place !== null)
}

async function placeAt(path: string): Promise<OtherPlace | null> {
  try {
    await access(path, constants.W_OK)
  } catch {
    // Not there, or not for us: either way no copy can go there.
    return null
  }
  const free = await statfs(path).catch(() => null)
  return { id: placeId(path), path, freeBytes: free === null ? null : free.bavail * free.bsize }
}

function placeId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

async function mountedUnder(places: readonly [string, 1 | 2][]): Promise<string[]> {
  const found: string[] = []
  for (const [folder, depth] of places) {
    const first = await foldersIn(folder)
    found.push(...(depth === 1 ? first : (await Promise.all(first.map(foldersIn))).flat()))
  }
  return found
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
}

/** A and B were floppies, and C holds the system. */
function windowsDrives(): string[] {
  return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
}
