import type { ByteRange } from '../../../shared/domain/erasing/erase-order.ts'

/** Hands out a range chunk by chunk, and knows below which byte everything handed out came back. */
export function createWatermark({ fromByte, toByte }: ByteRange, chunkBytes: number) {
  const inFlight = new Set<number>()
  let next = fromByte
  return {
    take(): { offset: number; bytes: number } | null {
      if (next >= toByte) return null
      const offset = next
      // Chunks stand on a grid of their own, so that a resumed pass falls into the same ones.
      next = Math.min(toByte, (Math.floor(offset / chunkBytes) + 1) * chunkBytes)
      inFlight.add(offset)
      return { offset, bytes: next - offset }
    },
    finish: (offset: number) => inFlight.delete(offset),
    level: () => Math.min(next, ...inFlight),
  }
}
