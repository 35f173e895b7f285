import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { readPagePath } from './page-path.ts'

export type PageFile = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> }

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** What every answer of a shell carries, page or refusal. */
export const guardHeaders: Record<string, string> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** The file of the page's build behind a raw path; `null` when there is none or it may not be given. */
export async function readPageFile(pageFolder: string, rawPath: string): Promise<PageFile | null> {
  const file = readPagePath(rawPath)
  if (file === null) return null
  const contentType = contentTypes[extname(file).toLowerCase()]
  const root = resolve(pageFolder)
  const place = resolve(root, file)
  if (contentType === undefined || !place.startsWith(root + sep)) return null
  const bytes = await readIfThere(place)
  if (bytes === null) return null
  const headers = { ...guardHeaders, 'content-type': contentType, 'cache-control': cacheControl(file) }
  return { bytes, headers }
}

/** The builder puts a hash in the name of each asset: such a name never means another content. */
function cacheControl(file: string): string {
  return /^assets\/.+-[\w-]{8,}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-store'
}

async function readIfThere(place: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(place)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null
    throw error
  }
}
