import { webcrypto } from 'node:crypto'

export type AesCtr = (counterBlock: Uint8Array<ArrayBuffer>, bytes: number) => Promise<Uint8Array>

/** The bare AES-256-CTR stream of a key, from a counter block on. Runs in the thread pool, on as many cores as there are. */
export async function aesCtrOf(keyHex: string): Promise<AesCtr> {
  const key = await webcrypto.subtle.importKey('raw', Buffer.from(keyHex, 'hex'), 'AES-CTR', false, ['encrypt'])
  let zeros = new Uint8Array(0)
  return async (counter, bytes) => {
    if (zeros.length < bytes) zeros = new Uint8Array(bytes)
    const stream = await webcrypto.subtle.encrypt(
      { name: 'AES-CTR', counter, length: 64 },
      key,
      zeros.subarray(0, bytes),
    )
    return new Uint8Array(stream)
  }
}
