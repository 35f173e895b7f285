import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { SecretBox } from '../proof/secret-box.ts'
import { type ArchiveKey, keyFromPassphrase } from './archive-cipher.ts'

const fileSchema = z.object({ salt: z.base64(), N: z.number(), r: z.number(), p: z.number(), closedKey: z.base64() })

/**
 * What the passphrase became, so that copies leave by themselves: whoever reads it already reads the workshop. The
 * passphrase itself is kept nowhere.
 */
export function createBackupKey(dataFolder: string, box: SecretBox) {
  const path = join(dataFolder, 'backup-key.json')
  return {
    async set(passphrase: string): Promise<void> {
      const { key, ...how } = await keyFromPassphrase(passphrase)
      const closedKey = Buffer.from(await box.close(key)).toString('base64')
      await writeFile(path, JSON.stringify({ ...how, closedKey }), { mode: 0o600, flush: true })
      await chmod(path, 0o600)
    },

    /** `null`: none was chosen, or another shell closed it. */
    async read(): Promise<ArchiveKey | null> {
      const text = await readFile(path, 'utf8').catch(() => null)
      if (text === null) return null
      const file = fileSchema.safeParse(JSON.parse(text))
      if (!file.success) return null
      const { closedKey, ...how } = file.data
      const key = await box.open(Buffer.from(closedKey, 'base64')).catch(() => null)
      return key === null ? null : { ...how, key: Buffer.from(key) }
    },
  }
}
