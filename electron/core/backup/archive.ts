import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type Sqlite from 'better-sqlite3'
import SqliteFile from 'better-sqlite3'
import { keyFileNames } from '../proof/key-file.ts'
import { type ArchiveKey, byPassphrase, createByteReader, decrypted, encrypted } from './archive-cipher.ts'
import { type ArchiveEntry, framed, unframed } from './archive-entries.ts'
import { partOf, takeName } from './durable.ts'
import { pieceName } from './evidence-gaps.ts'
import { here } from './here-error.ts'
import { copyOnline } from './online-copy.ts'
import { evidenceOf } from './verify-copy.ts'

type Source = { sqlite: Sqlite.Database; dataFolder: string }
/** `leftOut`: the pieces of evidence that are gone or cannot be read. The archive leaves without them. */
type Prepared = { folder: string; entries: ArchiveEntry[]; leftOut: string[] }

/**
 * The whole workshop in one encrypted file: database, evidence, signing keys. It appears under its name when whole.
 * Answers what had to be left out. Throws HereError for what failed on this side.
 */
export async function writeArchive(source: Source, key: ArchiveKey, target: string): Promise<string[]> {
  const { folder, entries, leftOut } = await here(() => prepared(source))
  try {
    await pipeline(encrypted(framed(entries), key), createWriteStream(partOf(target), { mode: 0o600 }))
    await takeName(partOf(target), target)
    return leftOut
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(partOf(target), { force: true })
  }
}

async function prepared({ sqlite, dataFolder }: Source): Promise<Prepared> {
  const folder = await mkdtemp(join(dataFolder, `archiving-${process.pid}-`))
  const database = join(folder, 'etabli.sqlite')
  try {
    await copyOnline(sqlite, database)
    const names = [...keyFileNames, 'keys/bench.json', ...namedIn(database).map(pieceName)]
    const entries: ArchiveEntry[] = [{ name: 'etabli.sqlite', path: database }]
    const leftOut: string[] = []
    for (const name of names) {
      const path = join(dataFolder, name)
      if (await isReadable(path)) entries.push({ name, path })
      else if (name.startsWith('evidence/')) leftOut.push(name)
    }
    return { folder, entries, leftOut }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

function namedIn(database: string): string[] {
  const copy = new SqliteFile(database, { readonly: true })
  try {
    return evidenceOf(copy)
  } finally {
    copy.close()
  }
}

/** To its last byte: a drive that fails gives the name of a file and not its end. */
async function isReadable(path: string): Promise<boolean> {
  try {
    for await (const _ of createReadStream(path));
    return true
  } catch {
    // Whatever it is: it cannot be copied.
    return false
  }
}

/** Everything in it, in the order it was written. Throws ArchiveError. */
export function readArchive(file: string, passphrase: string) {
  return unframed(createByteReader(decrypted(createReadStream(file), byPassphrase(passphrase))))
}

/** Reads an archive to its end by the key it was closed with, which proves every byte of it. */
export async function readBack(file: string, key: ArchiveKey): Promise<number> {
  let entryCount = 0
  for await (const entry of unframed(createByteReader(decrypted(createReadStream(file), async () => key)))) {
    entryCount += 1
    for await (const _ of entry.bytes);
  }
  return entryCount
}
