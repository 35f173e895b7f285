import type { ByteRange } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseRun } from '../erase-run.ts'
import { alignedBuffer, alignedBuffers } from '../io/aligned-buffers.ts'
import type { BlockIo } from '../io/block-io.ts'
import { codeOf, isAbsentDrive } from '../io/io-errors.ts'
import type { PhaseEnd } from '../phase-end.ts'
import { isDriveThere } from '../presence.ts'
import type { Expectation } from './expectation.ts'
import { readChunk, type Unreadable } from './read-chunk.ts'

export type ReadTally = {
  readBytes: number
  mismatchCount: number
  firstMismatch: number | null
  badChunkCount: number
  failure: PhaseEnd | null
}

/**
 * Reads the pieces with several requests in flight and stops at the first mismatch. Chunks are handed out in ascending
 * order and those under way are waited for, so the first is the first however they come back.
 */
export async function readBack(
  run: EraseRun,
  io: BlockIo,
  pieces: readonly ByteRange[],
  expectation: Expectation,
): Promise<ReadTally> {
  const { chunkBytes, depth } = run.deps.pace
  const tally: ReadTally = { readBytes: 0, mismatchCount: 0, firstMismatch: null, badChunkCount: 0, failure: null }
  const chunks = chunksOf(pieces, chunkBytes)
  const isOver = () => tally.failure !== null || tally.firstMismatch !== null || isTooBad(run, tally) || run.isStopped()
  const buffers = alignedBuffers(depth, chunkBytes)
  const lane = async (buffer: Buffer, chunksAtMost: number) => {
    for (let count = 0; count < chunksAtMost && !isOver(); count++) {
      await run.cool()
      const chunk = isOver() ? null : chunks.next().value
      if (chunk == null) return
      await readOne(run, io, buffer, chunk, expectation, tally)
    }
  }
  const guarded = (buffer: Buffer, chunksAtMost = Number.POSITIVE_INFINITY) =>
    lane(buffer, chunksAtMost).catch((error: unknown) => {
      tally.failure ??= failureOf(run, error)
    })
  // The first chunk alone: where any uniform content will do, it is the drive's first bytes that set it.
  await guarded(buffers[0] ?? alignedBuffer(chunkBytes), 1)
  await Promise.all(buffers.map((buffer) => guarded(buffer)))
  return tally
}

function* chunksOf(pieces: readonly ByteRange[], chunkBytes: number): Generator<ByteRange, null> {
  for (const { fromByte, toByte } of pieces) {
    for (let from = fromByte; from < toByte; from += chunkBytes)
      yield { fromByte: from, toByte: Math.min(toByte, from + chunkBytes) }
  }
  return null
}

async function readOne(
  run: EraseRun,
  io: BlockIo,
  buffer: Buffer,
  { fromByte, toByte }: ByteRange,
  expectation: Expectation,
  tally: ReadTally,
): Promise<void> {
  const piece = { buffer: buffer.subarray(0, toByte - fromByte), offset: fromByte }
  const { readable, unreadable } = await readChunk(io, piece, run.drive.logicalSectorBytes, run.isStopped)
  if (unreadable.length > 0) noteUnreadable(run, tally, unreadable)
  for (const { buffer: found, offset } of readable) {
    const difference = expectation.differenceIn(found, offset)
    tally.readBytes += found.length
    run.meter.add(found.length)
    if (difference === null) continue
    tally.mismatchCount += 1
    tally.firstMismatch = Math.min(tally.firstMismatch ?? Number.POSITIVE_INFINITY, offset + difference)
    return
  }
}

function noteUnreadable({ deps, meter, drive }: EraseRun, tally: ReadTally, ranges: readonly Unreadable[]): void {
  tally.badChunkCount += 1
  meter.countError()
  for (const range of ranges) deps.report({ kind: 'verify-unreadable', ...range })
  if (!isDriveThere(drive)) deps.stopper.stop('drive-gone')
}

function isTooBad({ order }: EraseRun, { badChunkCount }: ReadTally): boolean {
  return badChunkCount > order.limits.maxUnwritableChunks
}

function failureOf({ drive }: EraseRun, error: unknown): PhaseEnd {
  const detail = codeOf(error)
  const isGone = isAbsentDrive(error) || !isDriveThere(drive)
  return isGone ? { kind: 'stopped', reason: 'drive-gone', detail } : { kind: 'failed', code: 'READ_FAILED', detail }
}
