import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import SqliteFile from 'better-sqlite3'
import * as z from 'zod'
import {
  type BackupCopy,
  type BackupReason,
  backupReasons,
  type CopyProblem,
  copiesToDrop,
} from '../../../shared/domain/backup.ts'
import { factsOf, verifyCopy } from './verify-copy.ts'

/** `etabli-daily-2026-11-23T08-00-00.000Z.sqlite`, and beside it what its verification said. */
const copyName = /^etabli-(start|daily|before-migration|asked)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.sqlite$/
const verdictSchema = z.object({ verifiedAt: z.iso.datetime().nullable() })

export type Place = { dataFolder: string; now: () => string }
export type Taken = { copy: BackupCopy; problem: CopyProblem | null }

const folderOf = (dataFolder: string) => join(dataFolder, 'backups')

/** SQLite's online backup, written under another name until it is whole, then read back and judged. */
export async function takeCopy(
  sqlite: Sqlite.Database,
  reason: BackupReason,
  { dataFolder, now }: Place,
): Promise<Taken> {
  const folder = folderOf(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const takenAt = now()
  const name = `etabli-${reason}-${takenAt.replaceAll(':', '-')}.sqlite`
  const path = join(folder, name)
  const made = factsOf(sqlite)
  await sqlite.backup(`${path}.part`)
  standAlone(`${path}.part`)
  await settle(`${path}.part`)
  await rename(`${path}.part`, path)
  const verdict = await verifyCopy(path, join(dataFolder, 'evidence'), made)
  const verifiedAt = verdict.kind === 'good' ? now() : null
  await writeFile(`${path}.json`, JSON.stringify({ verifiedAt, ...verdict }), { mode: 0o600, flush: true })
  const copy: BackupCopy = { name, reason, takenAt, sizeBytes: (await stat(path)).size, verifiedAt }
  return { copy, problem: verdict.kind === 'bad' ? verdict.problem : null }
}

/** Newest first. */
export async function listCopies(dataFolder: string): Promise<BackupCopy[]> {
  const folder = folderOf(dataFolder)
  const names = await readdir(folder).catch(() => [])
  const copies: BackupCopy[] = []
  for (const name of names) {
    const [, reason, time] = copyName.exec(name) ?? []
    const known = backupReasons.find((one) => one === reason)
    if (known === undefined || time === undefined) continue
    const takenAt = time.replace(/T(\d\d)-(\d\d)-(\d\d)/, 'T$1:$2:$3')
    const sizeBytes = (await stat(join(folder, name))).size
    copies.push({ name, reason: known, takenAt, sizeBytes, verifiedAt: await verifiedAtOf(join(folder, name)) })
  }
  return copies.toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))
}

export async function dropOldCopies(dataFolder: string): Promise<void> {
  for (const { name } of copiesToDrop(await listCopies(dataFolder))) {
    await rm(join(folderOf(dataFolder), name), { force: true })
    await rm(join(folderOf(dataFolder), `${name}.json`), { force: true })
  }
}

async function verifiedAtOf(path: string): Promise<string | null> {
  const text = await readFile(`${path}.json`, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return verdictSchema.parse(JSON.parse(text)).verifiedAt
  } catch {
    // A verdict cut off by a power cut proves nothing.
    return null
  }
}

/** One file that needs no journal beside it, wherever it is carried. */
export function standAlone(path: string): void {
  const copy = new SqliteFile(path)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
