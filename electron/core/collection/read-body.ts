import type { IncomingMessage } from 'node:http'

/** The whole body; `TOO_LARGE` as soon as it is, `null` when the sender left half-way or was too slow. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Uint8Array | 'TOO_LARGE' | null> {
  if (Number(request.headers['content-length']) > limitBytes) return 'TOO_LARGE'
  const parts: Buffer[] = []
  let sizeBytes = 0
  try {
    for await (const part of request) {
      sizeBytes += part.byteLength
      if (sizeBytes > limitBytes) return 'TOO_LARGE'
      parts.push(part)
    }
  } catch {
    // The connection broke: there is nobody left to answer.
    return null
  }
  return Buffer.concat(parts)
}
