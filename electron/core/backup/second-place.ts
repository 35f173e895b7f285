import { access, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { kept, outdated, type PlaceProblem } from '../../../shared/domain/backup.ts'
import { isStorageFull } from '../db/db-errors.ts'
import { readBack, writeArchive } from './archive.ts'
import type { ArchiveKey } from './archive-cipher.ts'
import { HereError } from './here-error.ts'
import { dropLeftParts } from './leftovers.ts'
import { nextOrdinal, ordinalText } from './ordinals.ts'
import { workshopMark } from './workshop-mark.ts'

const archiveFolder = 'Etabli-sauvegardes'
const archiveName =
  /^etabli-([0-9a-f]{8})-(\d{6,9})-(\d{4}-\d\d-\d\dT[\d-]+\.\d{3}Z)(-non-verifiee)?\.etabli(?:\.\d+\.part)?$/

/** `leftOut`: the evidence that could not come along. */
export type Sent = { kind: 'good'; path: string; leftOut: string[] } | { kind: 'bad'; problem: PlaceProblem }
type Request = { sqlite: Sqlite.Database; dataFolder: string; key: ArchiveKey; now: () => string }
/** `isProven`: what the verification said of the database now; only a proven archive may push out a proven one. */
type Archived = Request & { isProven: boolean }

/** One encrypted file to a folder, read back to its last byte before it counts; the oldest ones go after it. */
export async function sendArchive(place: string, { isProven, ...source }: Archived): Promise<Sent> {
  const folder = join(place, archiveFolder)
  try {
    // A stick that is not plugged in must not become a folder on this drive.
    await access(place)
    await mkdir(folder, { recursive: true })
    const mark = workshopMark(source.sqlite)
    await dropLeftParts(folder, (name) => markOf(name) === mark)
    const ordinal = nextOrdinal(await archivesIn(folder, mark))
    const made = `${ordinalText(ordinal)}-${source.now().replaceAll(':', '-')}`
    const path = join(folder, `etabli-${mark}-${made}${isProven ? '' : '-non-verifiee'}.etabli`)
    const leftOut = await writeArchive(source, source.key, path)
    await readBack(path, source.key)
    for (const { name } of outdated(await archivesIn(folder, mark), (one) => one.isProven, kept.elsewhere)) {
      await rm(join(folder, name), { force: true })
    }
    return { kind: 'good', path, leftOut }
  } catch (error) {
    return { kind: 'bad', problem: problemOf(error) }
  }
}

/** What is sent by itself must survive this bench: the folder of a stick that is gone lies on the drive of the workshop. */
export async function sendElsewhere(place: string, archived: Archived): Promise<Sent> {
  if (await isSameDrive(place, archived.dataFolder)) return { kind: 'bad', problem: 'SAME_DRIVE' }
  return sendArchive(place, archived)
}

export async function isSameDrive(place: string, dataFolder: string): Promise<boolean> {
  const [there, own] = await Promise.all([stat(place).catch(() => null), stat(dataFolder)])
  return there !== null && there.dev === own.dev
}

type Archive = { name: string; ordinal: number; takenAt: string; isProven: boolean }

/** A stick may carry the archives of several workshops: none counts, or drops, those of another. */
async function archivesIn(folder: string, ownMark: string): Promise<Archive[]> {
  return (await readdir(folder)).flatMap((name) => {
    const [, mark, ordinal, takenAt = '', unproven] = archiveName.exec(name) ?? []
    if (mark !== ownMark || name.endsWith('.part')) return []
    return [{ name, ordinal: Number(ordinal), takenAt, isProven: unproven === undefined }]
  })
}

const markOf = (name: string) => archiveName.exec(name)?.[1] ?? null

function problemOf(error: unknown): PlaceProblem {
  if (error instanceof HereError) return isStorageFull(error) ? 'HERE_FULL' : 'HERE_UNREADABLE'
  if (isStorageFull(error)) return 'PLACE_FULL'
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'PLACE_MISSING'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'PLACE_READ_ONLY'
  return 'NOT_READ_BACK'
}
