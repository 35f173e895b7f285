import type { IncomingMessage } from 'node:http'

const longestFormBytes = 2048

/** The few fields of a form; `null` when it is none, too long, or its sender left. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const [contentType = ''] = (request.headers['content-type'] ?? '').split(';')
  if (contentType.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null
  const parts: Buffer[] = []
  let sizeBytes = 0
  try {
    for await (const part of request) {
      sizeBytes += part.byteLength
      if (sizeBytes > longestFormBytes) return null
      parts.push(part)
    }
  } catch {
    // The connection broke: there is nobody left to answer.
    return null
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}
