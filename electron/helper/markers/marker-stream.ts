import { type AesCtr, aesCtrOf } from '../aes-ctr.ts'

export type MarkerStream = (offset: number, bytes: number) => Promise<Uint8Array>

/** What a marker holds: nothing of a donor's, and made again from the seed alone. */
export async function markerStreamOf(seedHex: string): Promise<MarkerStream> {
  const stream: AesCtr = await aesCtrOf(seedHex)
  return (offset, bytes) => {
    const counter = new Uint8Array(16)
    new DataView(counter.buffer).setBigUint64(8, BigInt(offset / 16))
    return stream(counter, bytes)
  }
}
