import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import SqliteFile from 'better-sqlite3'
import type { ArchiveProblem, CopyProblem } from '../../../shared/domain/backup.ts'
import { readArchive } from './archive.ts'
import { ArchiveError } from './archive-cipher.ts'
import { type CopyFacts, verifyCopy } from './verify-copy.ts'

export type RestoreAnswer =
  | { kind: 'restored'; facts: CopyFacts; evidenceCount: number }
  | { kind: 'not-empty' }
  | { kind: 'bad'; problem: CopyProblem }
  | { kind: 'unreadable'; problem: ArchiveProblem }

/** The passphrase is asked only of what needs one. */
type Request = { source: string; folder: string; passphrase: () => Promise<string | null> }

/**
 * Makes a workshop again in an empty folder, from an archive or from a copy beside a database. What does not verify in
 * the end is taken away again: a folder is a whole workshop or nothing.
 */
export async function restoreWorkshop({ source, folder, passphrase }: Request): Promise<RestoreAnswer> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) return { kind: 'not-empty' }
  try {
    if (await isDatabase(source)) await fromCopy(source, folder)
    else await fromArchive(source, folder, (await passphrase()) ?? '')
    const file = join(folder, 'etabli.sqlite')
    const verdict = await verifyCopy(file, join(folder, 'evidence'))
    if (verdict.kind === 'good') {
      return { kind: 'restored', facts: verdict.facts, evidenceCount: verdict.facts.counts.evidence ?? 0 }
    }
    await emptyAgain(folder)
    return verdict
  } catch (error) {
    await emptyAgain(folder)
    if (error instanceof ArchiveError) return { kind: 'unreadable', problem: error.problem }
    throw error
  }
}

async function fromArchive(source: string, folder: string, passphrase: string): Promise<void> {
  for await (const { name, bytes } of readArchive(source, passphrase)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(bytes, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }))
  }
}

/** A copy in `backups` leaves its evidence and its keys where the workshop has them. */
async function fromCopy(source: string, folder: string): Promise<void> {
  await copyFile(source, join(folder, 'etabli.sqlite'))
  const from = join(dirname(source), '..')
  const database = new SqliteFile(source, { readonly: true })
  const hashes = database.prepare('select sha256 from evidence').pluck().all() as string[]
  database.close()
  for (const sha256 of hashes) {
    const place = join('evidence', sha256.slice(0, 2), `${sha256}.gz`)
    await mkdir(dirname(join(folder, place)), { recursive: true })
    await copyIfThere(join(from, place), join(folder, place))
  }
  await mkdir(join(folder, 'keys'), { mode: 0o700 })
  await copyIfThere(join(from, 'keys', 'signing.json'), join(folder, 'keys', 'signing.json'))
  await copyIfThere(join(from, 'keys', 'bench.json'), join(folder, 'keys', 'bench.json'))
}

async function copyIfThere(from: string, to: string): Promise<void> {
  await copyFile(from, to).catch((error: NodeJS.ErrnoException) => {
    // What is missing is found, and named, by the verification.
    if (error.code !== 'ENOENT') throw error
  })
}

async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
  await file.close()
  return buffer.toString('latin1').startsWith('SQLite format 3')
}

async function emptyAgain(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
}
