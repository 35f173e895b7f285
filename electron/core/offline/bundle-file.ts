import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Envelope, envelopeBytes } from '../../../shared/domain/proof/envelope.ts'
import {
  ArchiveError,
  type ByteReader,
  byPassphrase,
  createByteReader,
  decrypted,
  encrypted,
  keyFromPassphrase,
} from '../backup/archive-cipher.ts'
import { headOf, type ReadEntry, unframed } from '../backup/archive-entries.ts'
import { type EvidenceStore, expandedLimitBytes, sha256Of } from '../evidence/evidence-store.ts'
import { BundleError } from './bundle-error.ts'
import { readHead, type SealedHead } from './bundle-head.ts'

const compress = promisify(gzip)
const decompress = promisify(gunzip)
const magic = Buffer.from('ETABLI-BENCH-1\n\n')
const cipherMagic = Buffer.from('ETABLI-BACKUP-1\n')
const entryName = /^(head\.json|rows\.json\.gz|evidence\/[0-9a-f]{64}\.gz)$/
const mostHeadBytes = 64 * 1024
const mostRowsBytes = 64 * 1024 * 1024
const mostExpandedRowsBytes = 256 * 1024 * 1024
const mostPieces = 100_000
const digestBytes = 32

export type Outgoing = { envelope: Envelope; rows: Buffer; pieces: readonly string[]; evidence: EvidenceStore }

/** Head, rows, every piece of evidence, then the SHA-256 of all before. It appears under its name when it is whole and on the medium. */
export async function writeBundle(path: string, outgoing: Outgoing, passphrase: string | null): Promise<void> {
  const plain = digested(bundleBytes(outgoing))
  const source = passphrase === null ? plain : encrypted(plain, await keyFromPassphrase(passphrase))
  try {
    await pipeline(source, createWriteStream(`${path}.part`, { mode: 0o600 }))
    const file = await open(`${path}.part`, 'r+')
    await file.sync()
    await file.close()
    await rename(`${path}.part`, path)
  } finally {
    await rm(`${path}.part`, { force: true })
  }
}

async function* bundleBytes({ envelope, rows, pieces, evidence }: Outgoing): AsyncGenerator<Buffer> {
  yield magic
  yield* framed('head.json', envelopeBytes(envelope))
  yield* framed('rows.json.gz', await compress(rows))
  for (const sha256 of pieces) yield* framed(`evidence/${sha256}.gz`, await compress(await evidence.get(sha256)))
  yield headOf('')
}

/** The seal proves what is packed; packing itself leaves bytes that mean nothing, which this digest holds too. */
async function* digested(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
  yield hash.digest()
}

function* framed(name: string, bytes: Uint8Array): Generator<Buffer> {
  yield headOf(JSON.stringify({ name, size: bytes.byteLength }))
  yield Buffer.from(bytes)
}

/** What reads a bundle: each is asked before anything that follows is looked at. */
export type BundleReader = {
  /** Throws when a bundle with this head is not for here. */
  accept(sealed: SealedHead): Promise<void>
  /** Answers the pieces that the rows name, by hash, with their sizes. */
  rows(bytes: Buffer): Promise<ReadonlyMap<string, number>>
  piece(sha256: string, bytes: Buffer): Promise<void>
}

/** Reads a bundle from its first byte to its last; every byte is proven by the seal. Throws BundleError. */
export async function readBundle(path: string, passphrase: string | null, reader: BundleReader): Promise<void> {
  try {
    const isClosed = await startsWith(path, cipherMagic)
    if (isClosed && passphrase === null) throw new BundleError('PASSPHRASE_NEEDED')
    const file = createReadStream(path)
    const source = isClosed ? decrypted(file, byPassphrase(passphrase ?? '')) : file
    const bytes = createByteReader(source)
    const hash = createHash('sha256')
    const hashed = hashing(bytes, hash)
    if (!(await hashed.take(magic.length))?.equals(magic)) throw new BundleError('NOT_A_BUNDLE')
    await readEntries(
      unframed(hashed, (name) => entryName.test(name)),
      reader,
    )
    const told = await bytes.take(digestBytes)
    if (told === null) throw new BundleError('CUT_SHORT')
    if (!told.equals(hash.digest()) || (await bytes.take(1)) !== null) throw new BundleError('ALTERED')
  } catch (error) {
    throw bundleErrorOf(error)
  }
}

function hashing(reader: ByteReader, hash: Hash): ByteReader {
  return {
    async take(count) {
      const bytes = await reader.take(count)
      if (bytes !== null) hash.update(bytes)
      return bytes
    },
  }
}

async function readEntries(entries: AsyncGenerator<ReadEntry>, reader: BundleReader): Promise<void> {
  const sealed = await readHead(await next(entries, 'head.json', mostHeadBytes))
  await reader.accept(sealed)
  const packed = await next(entries, 'rows.json.gz', mostRowsBytes)
  const rows = await expanded(packed, mostExpandedRowsBytes)
  if (sha256Of(rows) !== sealed.head.rowsSha256) throw new BundleError('ALTERED')
  const named = new Map(await reader.rows(rows))
  if (named.size > mostPieces) throw new BundleError('TOO_LARGE')
  for await (const entry of entries) {
    const sha256 = entry.name.slice('evidence/'.length, -'.gz'.length)
    const sizeBytes = named.get(sha256)
    if (sizeBytes === undefined || sizeBytes > expandedLimitBytes) throw new BundleError('ALTERED')
    // What does not shrink grows a little by being packed.
    const bytes = await expanded(await content(entry, sizeBytes + (sizeBytes >> 8) + 1024), Math.max(1, sizeBytes))
    if (sha256Of(bytes) !== sha256) throw new BundleError('ALTERED')
    named.delete(sha256)
    await reader.piece(sha256, bytes)
  }
  if (named.size > 0) throw new BundleError('CUT_SHORT')
}

async function next(entries: AsyncGenerator<ReadEntry>, name: string, mostBytes: number): Promise<Buffer> {
  const { value, done } = await entries.next()
  if (done === true || value.name !== name) throw new BundleError('NOT_A_BUNDLE')
  return content(value, mostBytes)
}

async function content({ sizeBytes, bytes }: ReadEntry, mostBytes: number): Promise<Buffer> {
  if (sizeBytes > mostBytes) throw new BundleError('TOO_LARGE')
  const pieces: Buffer[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function expanded(packed: Buffer, mostBytes: number): Promise<Buffer> {
  return decompress(packed, { maxOutputLength: mostBytes }).catch((error: NodeJS.ErrnoException) => {
    throw new BundleError(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'ALTERED')
  })
}

async function startsWith(path: string, wanted: Buffer): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(wanted.length), 0, wanted.length, 0)
    return buffer.equals(wanted)
  } finally {
    await file.close()
  }
}

function bundleErrorOf(error: unknown): unknown {
  if (error instanceof ArchiveError) {
    return new BundleError(error.problem === 'NOT_AN_ARCHIVE' ? 'NOT_A_BUNDLE' : error.problem)
  }
  // The frame's own head was no JSON.
  return error instanceof SyntaxError ? new BundleError('ALTERED') : error
}
