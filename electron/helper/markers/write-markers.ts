import { createHash } from 'node:crypto'
import type { EraseRun } from '../erase-run.ts'
import { alignedBuffer } from '../io/aligned-buffers.ts'
import type { BlockIo } from '../io/block-io.ts'
import { readWhole } from '../io/read-whole.ts'
import { writeWhole } from '../io/write-whole.ts'
import { done, type PhaseEnd } from '../phase-end.ts'
import { planMarkers } from './marker-plan.ts'
import { type MarkerStream, markerStreamOf } from './marker-stream.ts'

/**
 * Leaves pieces that must be gone afterwards. They are read back once all are written: a counterfeit that wraps around
 * or keeps nothing betrays itself here. A place that refuses gets no marker.
 */
export async function writeMarkers({ order, deps, drive, meter }: EraseRun): Promise<PhaseEnd> {
  const { offsets, bytesEach } = planMarkers(drive.sizeBytes, drive.logicalSectorBytes)
  meter.enter('markers', null, 0)
  const stream = markerStreamOf(order.markerSeedHex)
  const buffer = alignedBuffer(bytesEach)
  const written: number[] = []
  for (const offset of offsets) {
    stream(offset, buffer)
    if ((await writeWhole(drive.io, buffer, offset)) === null) written.push(offset)
  }
  await drive.io.sync()
  const { lostOffset, sha256 } = await readBack(drive.io, stream, written, buffer)
  if (lostOffset !== null) return { kind: 'failed', code: 'MARKERS_NOT_KEPT', detail: String(lostOffset) }
  deps.report({ kind: 'markers-written', offsets: written, bytesEach, sha256 })
  return done
}

async function readBack(io: BlockIo, stream: MarkerStream, offsets: readonly number[], buffer: Buffer) {
  const hash = createHash('sha256')
  const expected = Buffer.alloc(buffer.length)
  for (const offset of offsets) {
    stream(offset, expected)
    const refusal = await readWhole(io, buffer, offset)
    if (refusal !== null || !buffer.equals(expected)) return { lostOffset: offset, sha256: '' }
    hash.update(buffer)
  }
  return { lostOffset: null, sha256: hash.digest('hex') }
}
