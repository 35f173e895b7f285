import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where bundles lie while they are written, or looked at before somebody says yes. Emptied at each start. */
export function createStaging(dataFolder: string) {
  const root = join(dataFolder, 'offline')
  const folderOf = (id: string) => join(root, id)
  let isCleared: Promise<void> | null = null
  return {
    async make(id: string): Promise<string> {
      isCleared ??= rm(root, { recursive: true, force: true })
      await isCleared
      await mkdir(folderOf(id), { recursive: true, mode: 0o700 })
      return folderOf(id)
    },
    drop: (id: string): Promise<void> => rm(folderOf(id), { recursive: true, force: true }),
  }
}
export type Staging = ReturnType<typeof createStaging>
