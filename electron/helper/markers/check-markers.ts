import type { EraseRun } from '../erase-run.ts'
import { alignedBuffer } from '../io/aligned-buffers.ts'
import type { BlockIo } from '../io/block-io.ts'
import { readWhole } from '../io/read-whole.ts'
import { planMarkers } from './marker-plan.ts'
import { markerStreamOf } from './marker-stream.ts'

const leastPieceBytes = 512

/** Reads every marker's place again. One that still holds a single sector of its stream has survived. */
export async function checkMarkers({ order, deps, drive, findings }: EraseRun, io: BlockIo): Promise<void> {
  const { offsets, bytesEach } = planMarkers(drive.sizeBytes, drive.logicalSectorBytes)
  const stream = markerStreamOf(order.markerSeedHex)
  const buffer = alignedBuffer(bytesEach)
  const expected = Buffer.alloc(bytesEach)
  const survivingOffsets: number[] = []
  let unreadableCount = 0
  for (const offset of offsets) {
    stream(offset, expected)
    if ((await readWhole(io, buffer, offset)) !== null) unreadableCount += 1
    else if (hasPieceOf(buffer, expected)) survivingOffsets.push(offset)
  }
  const changedCount = offsets.length - unreadableCount - survivingOffsets.length
  if (survivingOffsets.length > 0 || unreadableCount > 0) findings.isProven = false
  deps.report({ kind: 'markers-checked', count: offsets.length, changedCount, unreadableCount, survivingOffsets })
}

function hasPieceOf(found: Buffer, stream: Buffer): boolean {
  for (let from = 0; from < found.length; from += leastPieceBytes) {
    if (found.subarray(from, from + leastPieceBytes).equals(stream.subarray(from, from + leastPieceBytes))) return true
  }
  return false
}
