import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openBlockIo, openIo } from '../../../electron/helper/io/block-io.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice } from '../loop-device.ts'
import { anOrder } from './an-order.ts'
import { kindsOf, onlyOf } from './helper-process.ts'
import { eraseHere, ioError, smallPace, through, wholeSectors } from './in-process.ts'

const mebi = 1024 * 1024
const made: LoopDevice[] = []
const aLoop = (sizeBytes = 8 * mebi) => {
  const loop = aLoopDevice({ sizeBytes })
  made.push(loop)
  return loop
}

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

/** Only the reading: a former run wrote. */
function readingOf(loop: LoopDevice, changes: Partial<EraseOrder> = {}): EraseOrder {
  const resume = { fromByte: loop.sizeBytes, unwritten: [], phase: 'verify' as const }
  const order = anOrder(loop, { resume, ...changes })
  return { ...order, expected: { ...order.expected, logicalSectorBytes: 512 } }
}

/** Behind the device's back, as a drive that forgets would. */
function poke(loop: LoopDevice, offset: number, bytes: Buffer): void {
  const file = openSync(loop.file, 'r+')
  for (let at = 0; at < bytes.length; at += mebi)
    writeSync(file, bytes, at, Math.min(mebi, bytes.length - at), offset + at)
  closeSync(file)
}

function fill(loop: LoopDevice, pattern: Buffer): void {
  poke(loop, 0, Buffer.alloc(loop.sizeBytes, pattern))
}

describe.skipIf(!canMakeLoopDevices)('our own reading back, on real loop devices', () => {
  it.each([0, 1, 262_143, 262_144, 3 * mebi + 5, 8 * mebi - 1])(
    'finds the one byte %i that is not zero',
    async (at) => {
      const loop = aLoop()
      fill(loop, Buffer.alloc(1))
      poke(loop, at, Buffer.from([1]))
      const { code, lines } = await eraseHere(readingOf(loop))
      expect(code).toBe(4)
      expect(onlyOf(lines, 'verify-mismatch')).toMatchObject([{ offset: at }])
      expect(onlyOf(lines, 'verify-ended')).toMatchObject([{ firstMismatchOffset: at, content: 'mixed' }])
    },
  )

  it('names the first of several, and reads on to none behind the last it had asked for', async () => {
    const loop = aLoop()
    fill(loop, Buffer.alloc(1))
    for (const at of [6 * mebi, 2 * mebi + 300_000, 2 * mebi + 7]) poke(loop, at, Buffer.from([255]))
    const { lines } = await eraseHere(readingOf(loop))
    const ended = onlyOf(lines, 'verify-ended')[0]
    expect(ended?.firstMismatchOffset).toBe(2 * mebi + 7)
    expect(ended?.readBytes).toBeLessThan(5 * mebi)
  })

  it('finds one wrong bit of a random stream, at its place', async () => {
    const loop = aLoop()
    const random = { technique: 'overwrite-random', resume: null } as const
    expect((await eraseHere(readingOf(loop, random))).code).toBe(0)
    const byte = Buffer.alloc(1)
    const file = openSync(loop.file, 'r')
    readSync(file, byte, 0, 1, 5_000_001)
    closeSync(file)
    poke(loop, 5_000_001, Buffer.from([Number(byte[0]) ^ 0x10]))
    const { code, lines } = await eraseHere(readingOf(loop, { technique: 'overwrite-random' }))
    expect({ code, at: onlyOf(lines, 'verify-mismatch')[0]?.offset }).toEqual({ code: 4, at: 5_000_001 })
  })

  it('is not deceived by what memory remembers of the device', async () => {
    const loop = aLoop()
    fill(loop, Buffer.alloc(1))
    const cached = await open(loop.devicePath, constants.O_RDONLY)
    const seen = Buffer.alloc(loop.sizeBytes)
    await cached.read(seen, 0, seen.length, 0)
    poke(loop, 4 * mebi, Buffer.from([7]))
    // The trap is real: through memory the device still looks erased.
    await cached.read(seen, 0, seen.length, 0)
    expect(seen.equals(Buffer.alloc(loop.sizeBytes))).toBe(true)
    const direct = await eraseHere(readingOf(loop))
    const buffered = await eraseHere(readingOf(loop), { open: (path, purpose) => openIo(path, purpose, false) })
    await cached.close()
    for (const { lines } of [direct, buffered])
      expect(onlyOf(lines, 'verify-mismatch')).toMatchObject([{ offset: 4 * mebi }])
    const ways = [direct, buffered].map(({ lines }) => onlyOf(lines, 'verify-ended')[0]?.cacheBypass)
    expect(ways).toEqual(['direct', 'dropped'])
  })

  it('gives no result when the cache could not be dropped, or the device delivered too little', async () => {
    const loop = aLoop()
    fill(loop, Buffer.alloc(1))
    const cached = await open(loop.devicePath, constants.O_RDONLY)
    await cached.read(Buffer.alloc(loop.sizeBytes), 0, loop.sizeBytes, 0)
    const open_ = (path: string, purpose: 'hold' | 'look') => openIo(path, purpose, false)
    const failing = async () => ({ kind: 'done', stdout: '', stderr: '', exitCode: 1 }) as const
    const lying = async () => ({ kind: 'done', stdout: '', stderr: '', exitCode: 0 }) as const
    const refused = await eraseHere(readingOf(loop), { open: open_, runCommand: failing })
    const served = await eraseHere(readingOf(loop), { open: open_, runCommand: lying })
    await cached.close()
    expect([refused, served].map(({ code, lines }) => [code, onlyOf(lines, 'failed')[0]?.code])).toEqual([
      [1, 'CACHE_NOT_DROPPED'],
      [1, 'READ_FROM_CACHE'],
    ])
    for (const { lines } of [refused, served]) expect(kindsOf(lines)).not.toContain('verify-ended')
  })

  it('writes and reads without direct access where it is refused, and says so', async () => {
    const loop = aLoop()
    const { code, lines } = await eraseHere(readingOf(loop, { resume: null }), {
      open: (path, purpose) => openIo(path, purpose, false),
    })
    expect(code).toBe(0)
    expect(onlyOf(lines, 'opened')).toMatchObject([{ isDirect: false }])
    expect(onlyOf(lines, 'verify-ended')).toMatchObject([{ cacheBypass: 'dropped', content: 'zeros' }])
  })

  it.each([
    ['zeros', Buffer.from([0]), 0],
    ['ones', Buffer.from([0xff]), 0],
    ['pattern', Buffer.from([0x33, 0xcc, 0x55, 0xaa]), 0],
  ] as const)('accepts %s everywhere after a block erase', async (content, pattern, expected) => {
    const loop = aLoop()
    const firmware = async () => {
      fill(loop, pattern)
      return { kind: 'done' } as const
    }
    const { code, lines } = await eraseHere(readingOf(loop, { technique: 'ata-sanitize-block', resume: null }), {
      firmware,
    })
    expect(code).toBe(expected)
    expect(onlyOf(lines, 'verify-ended')).toMatchObject([{ content, mismatchCount: 0 }])
    expect(onlyOf(lines, 'markers-checked')).toMatchObject([{ count: 16, changedCount: 16 }])
  })

  it('takes two contents for none', async () => {
    const loop = aLoop()
    const firmware = async () => {
      fill(loop, Buffer.from([0]))
      poke(loop, 5 * mebi, Buffer.alloc(3 * mebi, 0xff))
      return { kind: 'done' } as const
    }
    const { code, lines } = await eraseHere(readingOf(loop, { technique: 'ata-sanitize-block', resume: null }), {
      firmware,
    })
    expect(code).toBe(4)
    expect(onlyOf(lines, 'verify-mismatch')).toMatchObject([{ offset: 5 * mebi }])
  })

  it('sees every marker that a drive left where it was, though it called itself done', async () => {
    const loop = aLoop()
    const order = readingOf(loop, { technique: 'ata-sanitize-crypto', resume: null })
    const { code, lines } = await eraseHere(order, { firmware: async () => ({ kind: 'done' }) })
    expect(code).toBe(4)
    const offsets = onlyOf(lines, 'markers-written')[0]?.offsets
    expect(offsets).toHaveLength(16)
    expect(onlyOf(lines, 'markers-checked')).toMatchObject([{ changedCount: 0, survivingOffsets: offsets }])
  })

  it('sees a marker of which a single sector survived', async () => {
    const loop = aLoop()
    const firmware = async () => {
      const sector = Buffer.alloc(512)
      const file = openSync(loop.file, 'r')
      readSync(file, sector, 0, 512, 512)
      closeSync(file)
      fill(loop, Buffer.from([9]))
      poke(loop, 512, sector)
      return { kind: 'done' } as const
    }
    const order = readingOf(loop, { technique: 'ata-sanitize-crypto', resume: null })
    const { lines } = await eraseHere(order, { firmware })
    expect(onlyOf(lines, 'markers-checked')).toMatchObject([{ changedCount: 15, survivingOffsets: [0] }])
  })

  it('tells the very sectors that cannot be read, and that they prove nothing', async () => {
    const loop = aLoop()
    const bad = { fromByte: 2 * mebi + 1536, toByte: 2 * mebi + 2560 }
    const look = through((io, purpose) => ({
      read: (buffer, position) => {
        const isBad = purpose === 'look' && position < bad.toByte && position + buffer.length > bad.fromByte
        return isBad ? Promise.reject(ioError('EIO')) : io.read(buffer, position)
      },
    }))
    const { code, lines } = await eraseHere(readingOf(loop, { resume: null }), { open: look })
    expect(code).toBe(4)
    expect(onlyOf(lines, 'verify-unreadable')).toMatchObject([{ ...bad, error: 'EIO' }])
    expect(onlyOf(lines, 'verify-ended')).toMatchObject([{ readBytes: loop.sizeBytes - 1024, mismatchCount: 0 }])
  })

  it('reads past short answers, and takes an early end for unreadable', async () => {
    const loop = aLoop()
    const short = through((io) => ({
      read: (buffer, position) => io.read(buffer.subarray(0, wholeSectors(buffer.length / 4)), position),
    }))
    expect((await eraseHere(readingOf(loop, { resume: null }), { open: short })).code).toBe(0)
    const early = through((io, purpose) => ({
      read: (buffer, position) =>
        purpose === 'look' && position >= 7 * mebi ? Promise.resolve(0) : io.read(buffer, position),
    }))
    const { code, lines } = await eraseHere(readingOf(loop), { open: early })
    expect({ code, first: onlyOf(lines, 'verify-unreadable')[0]?.fromByte }).toEqual({ code: 4, first: 7 * mebi })
  })

  it('reads head, tail and one drawn piece of each stratum when asked for a sample', async () => {
    const loop = aLoop(256 * mebi)
    fill(loop, Buffer.alloc(1))
    const read: [number, number][] = []
    const counting = through((io) => ({
      read: (buffer, position) => {
        read.push([position, buffer.length])
        return io.read(buffer, position)
      },
    }))
    const verification = { kind: 'stratified', percent: 10, seedHex: 'e1'.repeat(32) } as const
    const { code, lines } = await eraseHere(readingOf(loop, { verification }), { open: counting, pace: smallPace })
    const ended = onlyOf(lines, 'verify-ended')[0]
    expect(code).toBe(0)
    expect(ended?.targetBytes).toBeGreaterThanOrEqual(128 * mebi + (128 * mebi) / 10)
    expect(ended?.targetBytes).toBeLessThan(128 * mebi + (128 * mebi) / 5)
    expect(ended?.readBytes).toBe(ended?.targetBytes)
    expect(read.some(([position]) => position === 0)).toBe(true)
    expect(read.some(([position, bytes]) => position + bytes === loop.sizeBytes)).toBe(true)
  })

  it('asks for direct access by itself', async () => {
    const loop = aLoop()
    const io = await openBlockIo(loop.devicePath, 'look')
    expect(io.isDirect).toBe(true)
    await io.close()
  })
})
