import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type Sqlite from 'better-sqlite3'
import SqliteFile from 'better-sqlite3'
import { type ArchiveKey, byPassphrase, createByteReader, decrypted, encrypted } from './archive-cipher.ts'
import { type ArchiveEntry, framed, unframed } from './archive-entries.ts'
import { standAlone } from './copy-database.ts'

type Source = { sqlite: Sqlite.Database; dataFolder: string }

/** The whole workshop in one encrypted file: database, evidence, signing keys. It appears under its name when whole. */
export async function writeArchive({ sqlite, dataFolder }: Source, key: ArchiveKey, target: string): Promise<void> {
  const folder = await mkdtemp(join(dataFolder, 'archiving-'))
  const database = join(folder, 'etabli.sqlite')
  try {
    await sqlite.backup(database)
    standAlone(database)
    const entries = await entriesOf(database, dataFolder)
    await pipeline(encrypted(framed(entries), key), createWriteStream(`${target}.part`, { mode: 0o600 }))
    const file = await open(`${target}.part`, 'r+')
    await file.sync()
    await file.close()
    await rename(`${target}.part`, target)
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(`${target}.part`, { force: true })
  }
}

async function entriesOf(database: string, dataFolder: string): Promise<ArchiveEntry[]> {
  const copy = new SqliteFile(database, { readonly: true })
  const hashes = copy.prepare('select sha256 from evidence order by sha256').pluck().all() as string[]
  copy.close()
  const evidence = hashes.map((sha256) => {
    const name = `evidence/${sha256.slice(0, 2)}/${sha256}.gz`
    return { name, path: join(dataFolder, name) }
  })
  const keys: ArchiveEntry[] = []
  for (const name of ['keys/signing.json', 'keys/bench.json']) {
    const path = join(dataFolder, name)
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) keys.push({ name, path })
  }
  return [{ name: 'etabli.sqlite', path: database }, ...keys, ...evidence]
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
