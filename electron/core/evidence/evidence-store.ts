import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'

const decompress = promisify(gunzip)

/** A piece, or what it is made of in order: an archive of hundreds of files is not copied to be kept. */
export type Bytes = Uint8Array | readonly Uint8Array[]
export type StoredEvidence = { sha256: string; sizeBytes: number }
export type EvidenceStore = {
  /** Keeps a piece; on disk before it answers. */
  put(bytes: Bytes): Promise<StoredEvidence>
  /** The bytes as they came. Throws when the piece is missing or no longer matches its name. */
  get(sha256: string): Promise<Uint8Array>
}

/** Larger pieces than this are never read back whole: a hostile file must not fill the memory. */
export const expandedLimitBytes = 256 * 1024 * 1024

/** Raw evidence by content: `evidence/ab/abcd….gz`. Written once, never changed, on disk before `put` answers. */
export function createEvidenceStore(folder: string): EvidenceStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), `${sha256}.gz`)
  return {
    async put(bytes) {
      const parts = partsOf(bytes)
      const stored = { sha256: sha256Of(bytes), sizeBytes: parts.reduce((sum, { length }) => sum + length, 0) }
      const path = pathOf(stored.sha256)
      const isKnown = await stat(path).then(
        () => true,
        () => false,
      )
      if (!isKnown) await writeDurably(path, parts)
      return stored
    },

    async get(sha256) {
      const bytes = await decompress(await readFile(pathOf(sha256)), { maxOutputLength: expandedLimitBytes })
      if (sha256Of(bytes) !== sha256) throw new Error(`Evidence ${sha256} was altered on disk`)
      return bytes
    },
  }
}

export function sha256Of(bytes: Bytes): string {
  const hash = createHash('sha256')
  for (const part of partsOf(bytes)) hash.update(part)
  return hash.digest('hex')
}

function partsOf(bytes: Bytes): readonly Uint8Array[] {
  return bytes instanceof Uint8Array ? [bytes] : bytes
}

async function writeDurably(path: string, parts: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  // The same piece may come twice at once: each has a file of its own until one is in its place.
  const temporary = `${path}.${randomUUID()}.part`
  const file = await open(temporary, 'w', 0o600)
  try {
    // Packed on its way, so that the archive of a dossier is held once.
    await pipeline(Readable.from(parts), createGzip(), async (pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) await file.writeFile(piece)
    })
    await file.sync()
  } catch (error) {
    // Where there was no room for it, it must not keep what room there is.
    await rm(temporary, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  const folder = await open(dirname(path), 'r').catch(() => null)
  // Windows cannot open a folder; there the rename itself is durable.
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
