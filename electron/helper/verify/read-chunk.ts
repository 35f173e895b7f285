import type { BlockIo } from '../io/block-io.ts'
import { readWhole } from '../io/read-whole.ts'

export type ReadPiece = { buffer: Buffer; offset: number }
export type Unreadable = { fromByte: number; toByte: number; error: string }
export type ReadEnd = { readable: ReadPiece[]; unreadable: Unreadable[]; isCut: boolean }

const partsOfSplit = 8

/** Reads one chunk; where the medium refuses, finds the very sectors and keeps what came back around them. */
export async function readChunk(
  io: Pick<BlockIo, 'read'>,
  piece: ReadPiece,
  sectorBytes: number,
  isStopped: () => boolean,
): Promise<ReadEnd> {
  const { buffer, offset } = piece
  const refusal = await readWhole(io, buffer, offset)
  if (refusal === null) return { readable: [piece], unreadable: [], isCut: false }
  if (isStopped()) return { readable: [], unreadable: [], isCut: true }
  if (buffer.length > sectorBytes) return readParts(io, piece, sectorBytes, isStopped)
  const again = await readWhole(io, buffer, offset)
  if (again === null) return { readable: [piece], unreadable: [], isCut: false }
  return {
    readable: [],
    unreadable: [{ fromByte: offset, toByte: offset + buffer.length, error: again }],
    isCut: false,
  }
}

async function readParts(
  io: Pick<BlockIo, 'read'>,
  { buffer, offset }: ReadPiece,
  sectorBytes: number,
  isStopped: () => boolean,
): Promise<ReadEnd> {
  const all: ReadEnd = { readable: [], unreadable: [], isCut: false }
  const step = Math.ceil(buffer.length / sectorBytes / partsOfSplit) * sectorBytes
  for (let start = 0; start < buffer.length && !all.isCut; start += step) {
    const part = { buffer: buffer.subarray(start, start + step), offset: offset + start }
    const { readable, unreadable, isCut } = await readChunk(io, part, sectorBytes, isStopped)
    all.readable.push(...readable)
    for (const range of unreadable) join(all.unreadable, range)
    all.isCut = isCut
  }
  return all
}

function join(ranges: Unreadable[], next: Unreadable): void {
  const last = ranges.at(-1)
  if (last?.toByte === next.fromByte && last.error === next.error) last.toByte = next.toByte
  else ranges.push(next)
}
