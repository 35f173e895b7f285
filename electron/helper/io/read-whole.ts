import type { BlockIo } from './block-io.ts'
import { codeOf, isMediumError } from './io-errors.ts'

/** Fills the buffer however short the reads come; answers why the medium refuses, or `null`. Other errors are thrown. */
export async function readWhole(io: Pick<BlockIo, 'read'>, buffer: Buffer, offset: number): Promise<string | null> {
  let count = 0
  try {
    while (count < buffer.length) {
      const got = await io.read(buffer.subarray(count), offset + count)
      if (got <= 0) return 'END_OF_DEVICE'
      count += got
    }
    return null
  } catch (error) {
    if (isMediumError(error)) return codeOf(error)
    throw error
  }
}
