import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice } from '../loop-device.ts'
import { anOrder } from './an-order.ts'
import { kindsOf, onlyOf } from './helper-process.ts'
import { eraseHere, ioError, through, wholeSectors } from './in-process.ts'

const mebi = 1024 * 1024
const made: LoopDevice[] = []
const aLoop = (sizeBytes = 8 * mebi) => {
  const loop = aLoopDevice({ sizeBytes })
  made.push(loop)
  return loop
}
const orderFor = (loop: LoopDevice, changes: Partial<EraseOrder> = {}): EraseOrder => {
  const order = anOrder(loop, { limits: { maxUnwritableChunks: 3, pauseAboveCelsius: null }, ...changes })
  return { ...order, expected: { ...order.expected, logicalSectorBytes: 512 } }
}
const overlaps = (position: number, bytes: number, range: { fromByte: number; toByte: number }) =>
  position < range.toByte && position + bytes > range.fromByte

/** A medium that refuses to be written there; markers are written before, elsewhere. */
const refusing = (...ranges: { fromByte: number; toByte: number }[]) =>
  through((io) => ({
    write: (buffer, position) =>
      ranges.some((range) => overlaps(position, buffer.length, range))
        ? Promise.reject(ioError('EIO'))
        : io.write(buffer, position),
  }))

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

describe.skipIf(!canMakeLoopDevices)('a medium that does not take everything', () => {
  it('tells the very sectors that refused and writes all others', async () => {
    const loop = aLoop()
    const before = readFileSync(loop.file)
    const bad = [
      { fromByte: 3 * mebi + 512, toByte: 3 * mebi + 1024 },
      { fromByte: 5 * mebi + 4096, toByte: 5 * mebi + 12_288 },
    ]
    const { code, lines } = await eraseHere(orderFor(loop), { open: refusing(...bad) })
    const left = Buffer.alloc(loop.sizeBytes)
    for (const { fromByte, toByte } of bad) before.copy(left, fromByte, fromByte, toByte)
    expect(readFileSync(loop.file).equals(left)).toBe(true)
    const told = onlyOf(lines, 'unwritable').map(({ fromByte, toByte }) => ({ fromByte, toByte }))
    expect(told.toSorted((one, other) => one.fromByte - other.fromByte)).toEqual(bad)
    expect(onlyOf(lines, 'pass-ended')).toMatchObject([{ unwritten: bad, retryCount: 17 }])
    expect(onlyOf(lines, 'verify-mismatch')).toHaveLength(1)
    expect(code).toBe(4)
  })

  it('is partial, never done, when what refused happens to hold what it should', async () => {
    const loop = aLoop()
    expect((await eraseHere(orderFor(loop))).code).toBe(0)
    const bad = { fromByte: 3 * mebi, toByte: 3 * mebi + 512 }
    const order = orderFor(loop, { resume: { fromByte: 4 * mebi, unwritten: [], phase: 'write' } })
    const { code, lines } = await eraseHere(order, { open: refusing(bad) })
    expect({ code, unwritten: onlyOf(lines, 'pass-ended')[0]?.unwritten }).toEqual({ code: 5, unwritten: [bad] })
  })

  it('counts a piece that was written at the second try as written', async () => {
    const loop = aLoop()
    let refusals = 0
    const moody = through((io) => ({
      write: (buffer, position) => {
        const isBad = overlaps(position, buffer.length, { fromByte: 3 * mebi, toByte: 3 * mebi + 512 })
        // The chunk, its parts and the sector itself once: 256, 32, 4 KiB, 512 bytes.
        if (isBad && refusals++ < 4) return Promise.reject(ioError('EIO'))
        return io.write(buffer, position)
      },
    }))
    const { code, lines } = await eraseHere(orderFor(loop), { open: moody })
    expect(code).toBe(0)
    expect(onlyOf(lines, 'pass-ended')).toMatchObject([{ unwritten: [], retryCount: 1 }])
  })

  it('gives up a drive on which too many chunks refuse', async () => {
    const loop = aLoop()
    const { code, lines } = await eraseHere(orderFor(loop), { open: refusing({ fromByte: mebi, toByte: 7 * mebi }) })
    expect({ code, stopped: onlyOf(lines, 'stopped')[0]?.reason }).toEqual({ code: 5, stopped: 'too-many-errors' })
    expect(kindsOf(lines)).not.toContain('pass-ended')
    const durable = onlyOf(lines, 'durable').at(-1)?.offset ?? 0
    expect(durable).toBeLessThan(4 * mebi)
  })

  it('goes on behind short writes', async () => {
    const loop = aLoop()
    const short = through((io) => ({
      write: (buffer, position) => io.write(buffer.subarray(0, wholeSectors(buffer.length / 8)), position),
    }))
    const { code } = await eraseHere(orderFor(loop, { technique: 'overwrite-random' }), { open: short })
    expect(code).toBe(0)
  })

  it.each([
    ['ENOSPC', 'DRIVE_FULL'],
    ['EROFS', 'WRITE_REFUSED'],
    ['EBADF', 'WRITE_REFUSED'],
    ['EINVAL', 'WRITE_FAILED'],
  ])('fails on %s, which no smaller piece would cure', async (error, code) => {
    const loop = aLoop()
    const open = through((io) => ({
      write: (buffer, position) =>
        position === 3 * mebi ? Promise.reject(ioError(error)) : io.write(buffer, position),
    }))
    const end = await eraseHere(orderFor(loop), { open })
    expect(end.code).toBe(1)
    expect(onlyOf(end.lines, 'failed')).toMatchObject([{ code, detail: error }])
  })

  it('says nothing durable when the drive cannot flush', async () => {
    const loop = aLoop()
    let flushes = 0
    const open = through((io) => ({ sync: () => (flushes++ > 0 ? Promise.reject(ioError('EIO')) : io.sync()) }))
    const { code, lines } = await eraseHere(orderFor(loop), { open })
    expect(code).toBe(1)
    expect(onlyOf(lines, 'failed')).toMatchObject([{ code: 'SYNC_FAILED', detail: 'EIO' }])
    expect(kindsOf(lines)).not.toContain('durable')
  })

  it('finds a counterfeit out that keeps nothing behind its real end', async () => {
    const loop = aLoop()
    const open = through((io) => ({
      write: (buffer, position) => (position >= 4 * mebi ? Promise.resolve(buffer.length) : io.write(buffer, position)),
    }))
    const { code, lines } = await eraseHere(orderFor(loop), { open })
    expect({ code, failed: onlyOf(lines, 'failed')[0]?.code }).toEqual({ code: 1, failed: 'MARKERS_NOT_KEPT' })
    expect(kindsOf(lines)).not.toContain('pass-started')
  })
})
