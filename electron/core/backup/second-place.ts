import { access, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import type { PlaceProblem } from '../../../shared/domain/backup.ts'
import { readBack, writeArchive } from './archive.ts'
import type { ArchiveKey } from './archive-cipher.ts'

const archiveFolder = 'Etabli-sauvegardes'
const archiveName = /^etabli-\d{4}-\d\d-\d\dT[\d-]+\.\d{3}Z\.etabli$/
const keptArchives = 7

export type Sent = { kind: 'good'; path: string } | { kind: 'bad'; problem: PlaceProblem }
type Request = { sqlite: Sqlite.Database; dataFolder: string; key: ArchiveKey; now: () => string }

/** One encrypted file to the second place, read back to its last byte before it counts; the oldest ones go after it. */
export async function sendArchive(place: string, { sqlite, dataFolder, key, now }: Request): Promise<Sent> {
  const folder = join(place, archiveFolder)
  try {
    // A stick that is not plugged in must not become a folder on this drive.
    await access(place)
    await mkdir(folder, { recursive: true })
    const path = join(folder, `etabli-${now().replaceAll(':', '-')}.etabli`)
    await writeArchive({ sqlite, dataFolder }, key, path)
    await readBack(path, key)
    await dropOldest(folder)
    return { kind: 'good', path }
  } catch (error) {
    return { kind: 'bad', problem: problemOf(error) }
  }
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => archiveName.test(name)).toSorted()
  for (const name of names.slice(0, -keptArchives)) await rm(join(folder, name), { force: true })
}

function problemOf(error: unknown): PlaceProblem {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'PLACE_MISSING'
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'PLACE_FULL'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'PLACE_READ_ONLY'
  return 'NOT_READ_BACK'
}
