import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename } from 'node:path'

const attributeLimitBytes = 64 * 1024

/** The text of one attribute, trimmed; `null` when it is absent, unreadable or empty. */
export async function readAttribute(path: string): Promise<string | null> {
  const bytes = await readBytes(path)
  const text = bytes === null ? '' : new TextDecoder().decode(bytes).replace(/\0/g, '').trim()
  return text === '' ? null : text
}

/** Attributes that firmware refuses to give answer EIO or ENXIO: the same as not being there. */
export async function readBytes(path: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null || bytes.byteLength === 0 ? null : bytes.subarray(0, attributeLimitBytes)
}

export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}

export async function linkName(path: string): Promise<string | null> {
  const target = await readlink(path).catch(() => null)
  return target === null ? null : basename(target)
}
