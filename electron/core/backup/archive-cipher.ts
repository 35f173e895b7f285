import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import type { ArchiveProblem } from '../../../shared/domain/backup.ts'

/** What a passphrase became, and how: the archive's head tells all of it but the key. */
export type ArchiveKey = { salt: string; N: number; r: number; p: number; key: Buffer }

export class ArchiveError extends Error {
  readonly problem: ArchiveProblem

  constructor(problem: ArchiveProblem) {
    super(problem)
    this.name = 'ArchiveError'
    this.problem = problem
  }
}

const cost = { N: 131_072, r: 8, p: 1 } as const
// Bounds what a hostile file may ask of this machine.
const mostMemoryBytes = 256 * 1024 * 1024
const magic = Buffer.from('ETABLI-BACKUP-1\n')
const mostHeadBytes = 1000
const pieceBytes = 64 * 1024
const tagBytes = 16

export async function keyFromPassphrase(passphrase: string, told?: Omit<ArchiveKey, 'key'>): Promise<ArchiveKey> {
  const how = told ?? { ...cost, salt: randomBytes(16).toString('base64') }
  const options: ScryptOptions = { N: how.N, r: how.r, p: how.p, maxmem: mostMemoryBytes }
  const key = await new Promise<Buffer>((resolve, reject) => {
    const salt = Buffer.from(how.salt, 'base64')
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, made) => (error ? reject(error) : resolve(made)))
  })
  return { salt: how.salt, N: how.N, r: how.r, p: how.p, key }
}

/**
 * AES-256-GCM piece by piece: a key of its own for each archive, the place of the piece as its nonce, and a mark on the
 * last one, so that nothing can be altered, moved, left out or cut off unseen.
 */
export async function* encrypted(source: AsyncIterable<Uint8Array>, archiveKey: ArchiveKey): AsyncGenerator<Buffer> {
  const { key, ...how } = archiveKey
  const seed = randomBytes(16).toString('base64')
  const head = Buffer.from(JSON.stringify({ ...how, seed }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  yield Buffer.concat([magic, length, head])
  const own = ownKey(key, seed, head)
  let held = Buffer.alloc(0)
  let place = 0
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes])
    while (held.length > pieceBytes) {
      yield closedPiece(held.subarray(0, pieceBytes), own, place++, false)
      held = held.subarray(pieceBytes)
    }
  }
  yield closedPiece(held, own, place, true)
}

/** From what the head tells to the key: by the passphrase, or by the key that this machine keeps. */
export type Opener = (told: Omit<ArchiveKey, 'key'>) => Promise<ArchiveKey>

export function byPassphrase(passphrase: string): Opener {
  return (told) => keyFromPassphrase(passphrase, told)
}

export async function* decrypted(source: AsyncIterable<Uint8Array>, opener: Opener): AsyncGenerator<Buffer> {
  const reader = createByteReader(source)
  const start = await reader.take(magic.length + 4)
  if (start === null || !start.subarray(0, magic.length).equals(magic)) throw new ArchiveError('NOT_AN_ARCHIVE')
  const headLength = start.readUInt32BE(magic.length)
  const head = headLength > mostHeadBytes ? null : await reader.take(headLength)
  if (head === null) throw new ArchiveError('NOT_AN_ARCHIVE')
  const { seed, ...how } = readHead(head)
  const { key } = await opener(how)
  const own = ownKey(key, seed, head)
  for (let place = 0; ; place += 1) {
    const prefix = await reader.take(4)
    if (prefix === null) throw new ArchiveError('CUT_SHORT')
    const marked = prefix.readUInt32BE()
    const isLast = marked >>> 31 === 1
    const size = marked & 0x7fffffff
    if (size > pieceBytes) throw new ArchiveError('ALTERED')
    const piece = await reader.take(size + tagBytes)
    if (piece === null) throw new ArchiveError('CUT_SHORT')
    yield openedPiece(piece, own, place, isLast)
    if (!isLast) continue
    if ((await reader.take(1)) !== null) throw new ArchiveError('ALTERED')
    return
  }
}

/** The head is mixed in: another head makes another key. */
function ownKey(key: Buffer, seed: string, head: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.from(seed, 'base64'), head, 32))
}

function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(isLast ? 1 : 0, 0)
  nonce.writeBigUInt64BE(BigInt(place), 4)
  return nonce
}

function closedPiece(plain: Uint8Array, key: Buffer, place: number, isLast: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place, isLast))
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE((plain.length | (isLast ? 0x80000000 : 0)) >>> 0)
  return Buffer.concat([prefix, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openedPiece(piece: Buffer, key: Buffer, place: number, isLast: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place, isLast))
  decipher.setAuthTag(piece.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    // The first piece fails for a wrong passphrase; a later one only when it was touched.
    throw new ArchiveError(place === 0 ? 'WRONG_PASSPHRASE' : 'ALTERED')
  }
}

function readHead(head: Buffer): Omit<ArchiveKey, 'key'> & { seed: string } {
  try {
    const { salt, N, r, p, seed } = JSON.parse(head.toString('utf8')) as Record<string, unknown>
    if (typeof salt !== 'string' || typeof seed !== 'string') throw new ArchiveError('NOT_AN_ARCHIVE')
    if (typeof N !== 'number' || typeof r !== 'number' || typeof p !== 'number')
      throw new ArchiveError('NOT_AN_ARCHIVE')
    if (N * r * 128 > mostMemoryBytes || p > 4) throw new ArchiveError('NOT_AN_ARCHIVE')
    return { salt, N, r, p, seed }
  } catch {
    throw new ArchiveError('NOT_AN_ARCHIVE')
  }
}

export type ByteReader = { take(count: number): Promise<Buffer | null> }

/** Gives exactly as many bytes as asked, or `null` when so many do not come any more. */
export function createByteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let heldBytes = 0
  return {
    async take(count) {
      while (heldBytes < count) {
        const { done, value } = await pieces.next()
        if (done === true) return null
        held.push(Buffer.from(value))
        heldBytes += value.length
      }
      const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held)
      held = [all.subarray(count)]
      heldBytes = all.length - count
      return all.subarray(0, count)
    },
  }
}
