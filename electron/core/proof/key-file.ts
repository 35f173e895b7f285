import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { settleFolder, writeWhole } from '../backup/durable.ts'
import type { SecretBox } from './secret-box.ts'
import { keyOfPkcs8, type PaperCredential, pkcs8Of, type SigningKeys } from './signing-keys.ts'

const secretSchema = z.object({
  record: z.base64(),
  page: z.base64(),
  paper: z
    .object({ key: z.base64(), certificates: z.array(z.base64()).min(1), origin: z.enum(['self-made', 'imported']) })
    .nullable(),
})
const fileSchema = z.object({ version: z.literal(1), box: z.enum(['file', 'safe-storage']), secret: z.base64() })

/** LOCKED: another shell of this bench closed it (the system's key store). */
export type KeyFileState = { kind: 'KEYS'; keys: SigningKeys } | { kind: 'NONE' | 'LOCKED' | 'DAMAGED' }
export type KeyFile = ReturnType<typeof createKeyFile>

const usedName = 'keys/signing.json'
/** Made and not yet taken: which of the two is the workshop's key, its register says. */
const nextName = 'keys/signing.next.json'
export const keyFileNames = [usedName, nextName] as const

/** For its owner alone. Replaced whole or not at all. */
export function createKeyFile(dataFolder: string, box: SecretBox) {
  const folder = join(dataFolder, 'keys')
  const used = join(dataFolder, usedName)
  const next = join(dataFolder, nextName)

  async function read(path: string): Promise<KeyFileState> {
    const text = await readFile(path, 'utf8').catch(nullWhenAbsent)
    if (text === null) return { kind: 'NONE' }
    const file = fileSchema.safeParse(jsonOrNull(text))
    if (!file.success) return { kind: 'DAMAGED' }
    if (file.data.box !== box.name) return { kind: 'LOCKED' }
    const secret = await box.open(bytesOf(file.data.secret)).catch(() => null)
    if (secret === null) return { kind: 'LOCKED' }
    const keys = keysOf(Buffer.from(secret).toString('utf8'))
    return keys === null ? { kind: 'DAMAGED' } : { kind: 'KEYS', keys }
  }

  async function write(path: string, keys: SigningKeys): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    const secret = await box.close(Buffer.from(JSON.stringify(secretOf(keys))))
    await writeWhole(path, JSON.stringify({ version: 1, box: box.name, secret: base64(secret) }))
  }

  return {
    read: () => read(used),
    write: (keys: SigningKeys) => write(used, keys),
    /** Beside those in use, which stay until the register says otherwise. */
    putNext: (keys: SigningKeys) => write(next, keys),
    readNext: () => read(next),
    dropNext: () => rm(next, { force: true }),
    /** Another core of this folder may have done it already. */
    async takeNext(): Promise<void> {
      await rename(next, used).catch(nullWhenAbsent)
      await settleFolder(folder)
    },
  }
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function secretOf({ record, page, paper }: SigningKeys): z.infer<typeof secretSchema> {
  return { record: base64(pkcs8Of(record)), page: base64(pkcs8Of(page)), paper: paper === null ? null : paperOf(paper) }
}

function paperOf({ key, certificates, origin }: PaperCredential) {
  return { key: base64(pkcs8Of(key)), certificates: certificates.map(base64), origin }
}

/** `null` for keys that Node does not take. */
function keysOf(text: string): SigningKeys | null {
  const secret = secretSchema.safeParse(jsonOrNull(text))
  if (!secret.success) return null
  const { record, page, paper } = secret.data
  try {
    return {
      record: keyOfPkcs8(bytesOf(record)),
      page: keyOfPkcs8(bytesOf(page)),
      paper: paper && { ...paper, key: keyOfPkcs8(bytesOf(paper.key)), certificates: paper.certificates.map(bytesOf) },
    }
  } catch {
    return null
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
