import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { SecretBox } from '../proof/secret-box.ts'
import { type ArchiveKey, keyFromPassphrase } from './archive-cipher.ts'
import { writeWhole } from './durable.ts'

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
      await writeWhole(path, JSON.stringify({ ...how, closedKey }))
    },

    /** `null`: none was chosen, another shell closed it, or the file is no longer whole. */
    async read(): Promise<ArchiveKey | null> {
      const text = await readFile(path, 'utf8').catch(() => null)
      if (text === null) return null
      const file = fileSchema.safeParse(jsonOrNull(text))
      if (!file.success) return null
      const { closedKey, ...how } = file.data
      const key = await box.open(Buffer.from(closedKey, 'base64')).catch(() => null)
      return key === null ? null : { ...how, key: Buffer.from(key) }
    },
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
