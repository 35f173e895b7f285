import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

export type StoredEvidence = { sha256: string; sizeBytes: number }
export type EvidenceStore = {
  /** Keeps a piece; on disk before it answers. */
  put(bytes: Uint8Array): Promise<StoredEvidence>
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
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      const isKnown = await stat(path).then(
        () => true,
        () => false,
      )
      if (isKnown) return { sha256, sizeBytes: bytes.byteLength }
      await writeDurably(path, await compress(bytes))
      return { sha256, sizeBytes: bytes.byteLength }
    },

    async get(sha256) {
      const bytes = await decompress(await readFile(pathOf(sha256)), { maxOutputLength: expandedLimitBytes })
      if (sha256Of(bytes) !== sha256) throw new Error(`Evidence ${sha256} was altered on disk`)
      return bytes
    },
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.part`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  const folder = await open(dirname(path), 'r').catch(() => null)
  // Windows cannot open a folder; there the rename itself is durable.
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
