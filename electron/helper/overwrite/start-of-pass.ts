import type { EraseRun } from '../erase-run.ts'
import { alignedBuffer } from '../io/aligned-buffers.ts'
import { readWhole } from '../io/read-whole.ts'
import type { ContentSource } from './content-source.ts'

/**
 * Where the pass starts. A resumed one steps back, because a drive may lose what it called durable; and when what lies
 * before the old end is not what this order leaves there, nothing of the former run is believed.
 */
export async function startOfPass(run: EraseRun, content: ContentSource): Promise<number> {
  const { order, deps } = run
  if (order.resume === null || order.resume.fromByte === 0) return 0
  const { chunkBytes, rewindBytes } = deps.pace
  const { logicalSectorBytes } = run.drive
  const reached = Math.floor(order.resume.fromByte / logicalSectorBytes) * logicalSectorBytes
  if (!(await isAsLeft(run, content, reached))) return 0
  return Math.max(0, Math.floor((reached - rewindBytes) / chunkBytes) * chunkBytes)
}

async function isAsLeft(run: EraseRun, content: ContentSource, reached: number): Promise<boolean> {
  const { chunkBytes, recheckBytes } = run.deps.pace
  const buffer = alignedBuffer(chunkBytes)
  const first = Math.max(0, Math.floor((reached - recheckBytes) / chunkBytes) * chunkBytes)
  for (let offset = first; offset < reached; offset += chunkBytes) {
    const piece = buffer.subarray(0, Math.min(chunkBytes, reached - offset))
    if (isKnownRefused(run, offset, piece.length)) continue
    const expected = content(0, offset, piece.length)
    if ((await readWhole(run.drive.io, piece, offset)) !== null || !piece.equals(expected)) return false
  }
  return true
}

function isKnownRefused({ order }: EraseRun, offset: number, bytes: number): boolean {
  return (order.resume?.unwritten ?? []).some((range) => range.fromByte < offset + bytes && range.toByte > offset)
}
