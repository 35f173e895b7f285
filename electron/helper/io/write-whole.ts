import type { BlockIo } from './block-io.ts'
import { codeOf, isMediumError } from './io-errors.ts'

/** Writes the buffer however short the writes come; answers why the medium refuses, or `null`. Other errors are thrown. */
export async function writeWhole(io: Pick<BlockIo, 'write'>, buffer: Buffer, offset: number): Promise<string | null> {
  let count = 0
  try {
    while (count < buffer.length) {
      const put = await io.write(buffer.subarray(count), offset + count)
      if (put <= 0) return 'NOTHING_WRITTEN'
      count += put
    }
    return null
  } catch (error) {
    if (isMediumError(error)) return codeOf(error)
    throw error
  }
}
