import { aesCtrOf } from '../aes-ctr.ts'

/** Fills a buffer with what a marker at that offset holds. */
export type MarkerStream = (offset: number, target: Buffer) => void

/** What a marker holds: nothing of a donor's, and made again from the seed alone. */
export function markerStreamOf(seedHex: string): MarkerStream {
  const fill = aesCtrOf(seedHex)
  return (offset, target) => {
    const counter = Buffer.alloc(16)
    counter.writeBigUInt64BE(BigInt(offset / 16), 8)
    fill(counter, target)
  }
}
