import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type StoredArrival = { name: string; bytes: Uint8Array; arrivedAt: string }
export type ArrivalStore = ReturnType<typeof createArrivalStore>

/** Keeps what arrived on disk until somebody says which machine it is: the one that sent it may be switched off by then. */
export function createArrivalStore(folder: string) {
  const pathOf = (name: string) => join(folder, `${name}.json`)
  const drop = (path: string) => rm(path, { force: true })
  return {
    async put(name: string, bytes: Uint8Array): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = await open(`${pathOf(name)}.part`, 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } catch (error) {
        await drop(`${pathOf(name)}.part`)
        throw error
      } finally {
        await file.close()
      }
      await rename(`${pathOf(name)}.part`, pathOf(name))
    },

    async drop(name: string): Promise<void> {
      await drop(pathOf(name))
    },

    /** Oldest first. */
    async all(): Promise<StoredArrival[]> {
      const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json')).sort()
      return Promise.all(
        files.map(async (file) => {
          const path = join(folder, file)
          const { mtime } = await stat(path)
          return { name: file.slice(0, -'.json'.length), bytes: await readFile(path), arrivedAt: mtime.toISOString() }
        }),
      )
    },
  }
}
