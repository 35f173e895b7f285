import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { hexOfBytes } from '../../../shared/domain/proof/bytes.ts'
import type { SecretBox } from '../proof/secret-box.ts'
import { keyOfPkcs8, pkcs8Of, recordSigner } from '../proof/signing-keys.ts'

const fileSchema = z.object({ version: z.literal(1), box: z.enum(['file', 'safe-storage']), secret: z.base64() })

/** `keys/bench.json`: what an offline bench seals its work with. Made on the bench itself, and never leaves it. */
export function createBenchKey(dataFolder: string, box: SecretBox) {
  const path = join(dataFolder, 'keys', 'bench.json')
  return {
    async make(): Promise<void> {
      const { privateKey } = generateKeyPairSync('ed25519')
      const secret = Buffer.from(await box.close(pkcs8Of(privateKey))).toString('base64')
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, 'w', 0o600)
      try {
        await file.writeFile(JSON.stringify({ version: 1, box: box.name, secret }))
        await file.sync()
      } finally {
        await file.close()
      }
    },

    /** `null` when there is none that opens here. */
    async read(): Promise<KeyObject | null> {
      try {
        const { secret, box: name } = fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
        if (name !== box.name) return null
        return keyOfPkcs8(await box.open(new Uint8Array(Buffer.from(secret, 'base64'))))
      } catch {
        return null
      }
    },
  }
}
export type BenchKey = ReturnType<typeof createBenchKey>

export function publicKeyOf(record: KeyObject): string {
  return hexOfBytes(recordSigner({ record }).publicKey)
}

/** Ties a key to the opening that the bench was made from. */
export function enrolmentOf(secretHex: string, benchId: string, publicKey: string): string {
  return createHmac('sha256', Buffer.from(secretHex, 'hex')).update(`${benchId} ${publicKey}`).digest('hex')
}
