import { type AesCtr, aesCtrOf } from '../aes-ctr.ts'
import { alignedBuffer, alignedBuffers } from '../io/aligned-buffers.ts'

/** What is to stand at a place of the drive, in a buffer that the lane may write from until it asks again. */
export type ContentSource = (lane: number, offset: number, bytes: number) => Promise<Buffer>

/** All lanes write from the same zeros: they stay in the processor's cache. */
export function zeroContent(chunkBytes: number): ContentSource {
  const zeros = alignedBuffer(chunkBytes)
  return async (_lane, _offset, bytes) => zeros.subarray(0, bytes)
}

export async function randomContent(seedHex: string, chunkBytes: number, depth: number): Promise<ContentSource> {
  const stream = await aesCtrOf(seedHex)
  const buffers = alignedBuffers(depth, chunkBytes)
  return async (lane, offset, bytes) => {
    const buffer = (buffers[lane] ?? alignedBuffer(chunkBytes)).subarray(0, bytes)
    buffer.set(await streamAt(stream, offset, bytes))
    return buffer
  }
}

/** The block at byte 0 has counter 0: any piece can be made alone, after a power cut too. */
export function streamAt(stream: AesCtr, offset: number, bytes: number): Promise<Uint8Array> {
  const counter = Buffer.alloc(16)
  counter.writeBigUInt64BE(BigInt(offset / 16), 8)
  return stream(counter, bytes)
}
