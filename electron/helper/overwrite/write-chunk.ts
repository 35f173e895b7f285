import type { BlockIo } from '../io/block-io.ts'
import { writeWhole } from '../io/write-whole.ts'

export type Unwritable = { fromByte: number; toByte: number; error: string }
export type ChunkEnd = { unwritable: Unwritable[]; retryCount: number; isCut: boolean }
type Piece = { buffer: Buffer; offset: number }
type Work = { io: Pick<BlockIo, 'write'>; sectorBytes: number; isStopped: () => boolean; end: ChunkEnd }

/** Eighths: one bad sector in 2 MiB is found by some thirty requests, each of which may cost seconds. */
const piecesOfSplit = 8

/**
 * Writes one chunk; where the medium refuses, splits down to the very sectors. `isCut` = a stop came in between, the
 * chunk counts as not written. Whatever is not the medium's refusal is thrown.
 */
export async function writeChunk(
  io: Pick<BlockIo, 'write'>,
  piece: Piece,
  sectorBytes: number,
  isStopped: () => boolean,
): Promise<ChunkEnd> {
  const end: ChunkEnd = { unwritable: [], retryCount: 0, isCut: false }
  await writeOrSplit({ io, sectorBytes, isStopped, end }, piece)
  return { ...end, unwritable: merged(end.unwritable) }
}

async function writeOrSplit(work: Work, piece: Piece): Promise<void> {
  if ((await writeWhole(work.io, piece.buffer, piece.offset)) === null) return
  if (work.isStopped()) work.end.isCut = true
  else if (piece.buffer.length <= work.sectorBytes) await retry(work, piece)
  else for (const part of split(piece, work.sectorBytes)) if (!work.end.isCut) await writeOrSplit(work, part)
}

async function retry({ io, end }: Work, { buffer, offset }: Piece): Promise<void> {
  end.retryCount += 1
  const error = await writeWhole(io, buffer, offset)
  if (error !== null) end.unwritable.push({ fromByte: offset, toByte: offset + buffer.length, error })
}

function split({ buffer, offset }: Piece, sectorBytes: number): Piece[] {
  const sectors = Math.ceil(buffer.length / sectorBytes / piecesOfSplit)
  const step = sectors * sectorBytes
  const starts = Array.from({ length: Math.ceil(buffer.length / step) }, (_, index) => index * step)
  return starts.map((start) => ({ buffer: buffer.subarray(start, start + step), offset: offset + start }))
}

function merged(pieces: readonly Unwritable[]): Unwritable[] {
  const ranges: Unwritable[] = []
  for (const piece of pieces) {
    const last = ranges.at(-1)
    if (last?.toByte === piece.fromByte && last.error === piece.error) last.toByte = piece.toByte
    else ranges.push({ ...piece })
  }
  return ranges
}
