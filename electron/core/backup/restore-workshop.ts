import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ArchiveProblem, CopyProblem, EvidenceGaps } from '../../../shared/domain/backup.ts'
import { keyFileNames } from '../proof/key-file.ts'
import { readArchive } from './archive.ts'
import { ArchiveError } from './archive-cipher.ts'
import { settle, settleFolder, takeName } from './durable.ts'
import { evidenceGaps, pieceName } from './evidence-gaps.ts'
import { standAlone } from './online-copy.ts'
import { type CopyFacts, type CopyVerdict, verifyCopy } from './verify-copy.ts'

export type RestoreAnswer =
  | { kind: 'restored'; facts: CopyFacts; evidenceCount: number; gaps: EvidenceGaps }
  | { kind: 'not-empty' }
  /** What was written last is in a journal beside the source, not in it. */
  | { kind: 'unfinished' }
  | { kind: 'bad'; problem: CopyProblem }
  | { kind: 'unreadable'; problem: ArchiveProblem }

/** The passphrase is asked only of what needs one. */
type Request = { source: string; folder: string; passphrase: () => Promise<string | null> }

const databaseName = 'etabli.sqlite'
const partName = `${databaseName}.part`

/**
 * Makes a workshop again in an empty folder, from an archive or from a copy beside a database. The database takes its
 * name last, when it was verified and everything is on the medium: a folder is a workshop or nothing. Evidence that is
 * gone is named, and takes the rest of the workshop from nobody.
 */
export async function restoreWorkshop({ source, folder, passphrase }: Request): Promise<RestoreAnswer> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) return { kind: 'not-empty' }
  if (await hasJournal(source)) return { kind: 'unfinished' }
  try {
    const verdict = (await isDatabase(source))
      ? await fromCopy(source, folder)
      : await fromArchive(source, folder, (await passphrase()) ?? '')
    if (verdict.kind === 'bad') {
      await emptyAgain(folder)
      return verdict
    }
    const { facts, evidence } = verdict
    const gaps = await evidenceGaps(folder, evidence)
    await settleAll(folder)
    await takeName(join(folder, partName), join(folder, databaseName))
    await settleFolder(dirname(folder))
    return { kind: 'restored', facts, evidenceCount: evidence.length, gaps }
  } catch (error) {
    await emptyAgain(folder)
    if (error instanceof ArchiveError) return { kind: 'unreadable', problem: error.problem }
    throw error
  }
}

async function fromArchive(source: string, folder: string, passphrase: string): Promise<CopyVerdict> {
  for await (const { name, bytes } of readArchive(source, passphrase)) {
    const path = join(folder, name === databaseName ? partName : name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(bytes, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
  }
  return verifyCopy(join(folder, partName))
}

/** A copy leaves its evidence and its keys where the workshop has them: beside `backups`, or beside the database. */
async function fromCopy(source: string, folder: string): Promise<CopyVerdict> {
  const database = join(folder, partName)
  await copyFile(source, database)
  const verdict = verifyCopy(database)
  if (verdict.kind === 'bad') return verdict
  standAlone(database)
  const from = await homeOf(source)
  for (const name of [...keyFileNames, 'keys/bench.json', ...verdict.evidence.map(pieceName)]) {
    await mkdir(dirname(join(folder, name)), { recursive: true, mode: 0o700 })
    await copyIfReadable(join(from, name), join(folder, name))
  }
  return verdict
}

async function homeOf(source: string): Promise<string> {
  const folder = dirname(resolve(source))
  const isBeside = await stat(join(folder, 'evidence')).catch(() => null)
  return isBeside === null ? dirname(folder) : folder
}

/** What cannot be copied is found, and named, by the look at the evidence. */
async function copyIfReadable(from: string, to: string): Promise<void> {
  const isThere = await stat(from).then(
    () => true,
    () => false,
  )
  if (!isThere) return
  await copyFile(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EIO') throw error
    await rm(to, { force: true })
  })
}

async function hasJournal(source: string): Promise<boolean> {
  for (const end of ['-wal', '-journal']) {
    const journal = await stat(source + end).catch(() => null)
    if (journal !== null && journal.size > 0) return true
  }
  return false
}

async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1').startsWith('SQLite format 3')
  } finally {
    await file.close()
  }
}

/** Every file, and then every folder, for the names in it. */
async function settleAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  for (const entry of entries) if (entry.isFile()) await settle(join(entry.parentPath, entry.name))
  for (const entry of entries) if (entry.isDirectory()) await settleFolder(join(entry.parentPath, entry.name))
  await settleFolder(folder)
}

async function emptyAgain(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
}
