import { open } from 'node:fs/promises'
import { ArchiveError, type ByteReader } from './archive-cipher.ts'
import { HereError, here } from './here-error.ts'

/** A file of the workshop, by the place it has in its folder. */
export type ArchiveEntry = { name: string; path: string }

const entryName =
  /^(manifest\.json|etabli\.sqlite|keys\/(signing|bench)\.json|evidence\/[0-9a-f]{2}\/[0-9a-f]{64}\.gz)$/
const isOfWorkshop = (name: string) => entryName.test(name)
const mostHeadBytes = 4096
const pieceBytes = 256 * 1024

/** Name and size, then the bytes; an empty head ends. A file that changes its size meanwhile breaks the archive. */
export async function* framed(entries: readonly ArchiveEntry[]): AsyncGenerator<Buffer> {
  for (const entry of entries) yield* framedEntry(entry)
  yield headOf('')
}

async function* framedEntry({ name, path }: ArchiveEntry): AsyncGenerator<Buffer> {
  // Opened before its head is written: a piece that goes meanwhile must not be promised.
  const file = await here(() => open(path, 'r'))
  try {
    const { size } = await here(() => file.stat())
    yield headOf(JSON.stringify({ name, size }))
    let written = 0
    for (;;) {
      const { bytesRead, buffer } = await here(() => file.read(Buffer.alloc(pieceBytes), 0, pieceBytes, null))
      if (bytesRead === 0) break
      written += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    if (written !== size) throw new HereError(new Error(`${name} changed while it was copied`))
  } finally {
    await file.close()
  }
}

export function headOf(text: string): Buffer {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

export type ReadEntry = { name: string; sizeBytes: number; bytes: AsyncGenerator<Buffer> }

/** Each entry's bytes must be read before the next is asked. Only names that are expected are let through. */
export async function* unframed(reader: ByteReader, isExpected = isOfWorkshop): AsyncGenerator<ReadEntry> {
  for (;;) {
    const length = (await take(reader, 4)).readUInt32BE()
    if (length === 0) return
    if (length > mostHeadBytes) throw new ArchiveError('ALTERED')
    const { name, size } = readHead(await take(reader, length), isExpected)
    yield { name, sizeBytes: size, bytes: bytesOf(reader, size) }
  }
}

async function* bytesOf(reader: ByteReader, sizeBytes: number): AsyncGenerator<Buffer> {
  for (let left = sizeBytes; left > 0; ) {
    const count = Math.min(left, pieceBytes)
    yield await take(reader, count)
    left -= count
  }
}

async function take(reader: ByteReader, count: number): Promise<Buffer> {
  const bytes = await reader.take(count)
  if (bytes === null) throw new ArchiveError('CUT_SHORT')
  return bytes
}

function readHead(bytes: Buffer, isExpected: (name: string) => boolean): { name: string; size: number } {
  const { name, size } = JSON.parse(bytes.toString('utf8')) as { name: unknown; size: unknown }
  if (typeof name !== 'string' || !isExpected(name)) throw new ArchiveError('ALTERED')
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw new ArchiveError('ALTERED')
  return { name, size }
}
