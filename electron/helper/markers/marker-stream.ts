import { aesCtrOf } from '../aes-ctr.ts'

export type MarkerStream = (offset: number, bytes: number) => Buffer

/** What a marker holds: nothing of a donor's, and made again from the seed alone. */
export function markerStreamOf(seedHex: string): MarkerStream {
  const fill = aesCtrOf(seedHex)
  return (offset, bytes) => {
    const counter = Buffer.alloc(16)
    counter.writeBigUInt64BE(BigInt(offset / 16), 8)
    const stream = Buffer.alloc(bytes)
    fill(counter, stream)
    return stream
  }
}
