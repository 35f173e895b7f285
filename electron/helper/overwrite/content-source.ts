import { aesCtrOf } from '../aes-ctr.ts'
import { alignedBuffer, alignedBuffers } from '../io/aligned-buffers.ts'

/** What is to stand at a place of the drive, in a buffer that the lane may write from until it asks again. */
export type ContentSource = (lane: number, offset: number, bytes: number) => Buffer

/** All lanes write from the same zeros: they stay in the processor's cache. */
export function zeroContent(chunkBytes: number): ContentSource {
  const zeros = alignedBuffer(chunkBytes)
  return (_lane, _offset, bytes) => zeros.subarray(0, bytes)
}

/** The block at byte 0 has counter 0: any piece can be made alone, after a power cut too. */
export function randomContent(seedHex: string, chunkBytes: number, depth: number): ContentSource {
  const fill = aesCtrOf(seedHex)
  const buffers = alignedBuffers(depth, chunkBytes)
  return (lane, offset, bytes) => {
    const counter = Buffer.alloc(16)
    counter.writeBigUInt64BE(BigInt(offset / 16), 8)
    const buffer = (buffers[lane] ?? alignedBuffer(chunkBytes)).subarray(0, bytes)
    fill(counter, buffer)
    return buffer
  }
}
