import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants, copyFileSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { lookAtDrive } from '../../../electron/core/probe/drive-state/look-at-drive.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice } from '../loop-device.ts'
import { anOrder } from './an-order.ts'
import { eraseToTheEnd, kindsOf, onlyOf, startErase } from './helper-process.ts'
import { eraseHere } from './in-process.ts'

const made: LoopDevice[] = []
const aLoop = (options: Parameters<typeof aLoopDevice>[0] = {}) => {
  const loop = aLoopDevice(options)
  made.push(loop)
  return loop
}
const orderFor = (loop: LoopDevice, changes: Parameters<typeof anOrder>[1] = {}) => {
  const order = anOrder(loop, changes)
  return { ...order, expected: { ...order.expected, logicalSectorBytes: 512 } }
}
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const reasons = (lines: EraseLine[]) =>
  onlyOf(lines, 'refused').flatMap(({ blockers }) => blockers.map(({ code, detail }) => `${code} ${detail}`))

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

/** Runs, and proves by the file that not one byte was written. */
async function refusedWith(loop: LoopDevice, run: () => Promise<{ code: number | null; lines: EraseLine[] }>) {
  const before = sha256(loop.file)
  const { code, lines } = await run()
  expect(sha256(loop.file)).toBe(before)
  expect({ code, last: kindsOf(lines).slice(-2) }).toEqual({ code: 3, last: ['refused', 'ended'] })
  expect(kindsOf(lines)).not.toContain('opened')
  return reasons(lines)
}

describe.skipIf(!canMakeLoopDevices)('what the helper refuses, without a byte written', () => {
  it('a device that is read-only', async () => {
    const loop = aLoop({ isReadOnly: true })
    expect(await refusedWith(loop, () => eraseToTheEnd(orderFor(loop)))).toContain('READ_ONLY null')
  })

  it('a serial that was not typed exactly', async () => {
    const loop = aLoop()
    const order = orderFor(loop, { typedSerial: loop.name.toUpperCase() })
    expect(await refusedWith(loop, () => eraseToTheEnd(order))).toEqual([`SERIAL_CASE_DIFFERS ${order.typedSerial}`])
  })

  it('a drive that carries a folder to be protected', async () => {
    const loop = aLoop()
    const pathsOnDrive = async (paths: string[]) => paths
    const order = orderFor(loop, { protectedPaths: ['/srv/etabli'] })
    expect(await refusedWith(loop, () => eraseHere(order, { pathsOnDrive }))).toEqual([
      'PROTECTED_PATH_ON_IT /srv/etabli',
    ])
    const unknown = async () => null
    expect(await refusedWith(loop, () => eraseHere(order, { pathsOnDrive: unknown }))).toEqual([
      'PROTECTED_PATH_ON_IT null',
    ])
  })

  it('a path that leads to nothing', async () => {
    const loop = aLoop()
    const order = { ...orderFor(loop), devicePath: '/dev/etabli-nothing' }
    expect(await refusedWith(loop, () => eraseToTheEnd(order))).toEqual(['DRIVE_CHANGED devicePath'])
  })

  it('a training device without training, and training on anything else', async () => {
    const loop = aLoop()
    const order = orderFor(loop, { isTraining: false })
    expect(await refusedWith(loop, () => eraseToTheEnd(order))).toContain('TRAINING_ONLY null')
  })

  it('a drive that somebody took alone after the look', async () => {
    const loop = aLoop()
    const lookThenHold = async (devicePath: string) => {
      const state = await lookAtDrive(devicePath, runCommand)
      holders.push(await open(devicePath, constants.O_RDONLY | constants.O_EXCL))
      return state
    }
    const holders: Awaited<ReturnType<typeof open>>[] = []
    const run = () => eraseHere(orderFor(loop), { lookAtDrive: lookThenHold })
    expect(await refusedWith(loop, run)).toEqual(['IN_USE open'])
    for (const holder of holders) await holder.close()
  })

  it('another medium that took the place of the one looked at', async () => {
    const loop = aLoop()
    const other = `${loop.file}.other`
    copyFileSync(loop.file, other)
    const before = sha256(other)
    const swap = async (devicePath: string) => {
      const state = await lookAtDrive(devicePath, runCommand)
      execFileSync('losetup', ['--detach', devicePath])
      execFileSync('losetup', [devicePath, other])
      return state
    }
    const run = () => eraseHere(orderFor(loop), { lookAtDrive: swap })
    expect(await refusedWith(loop, run)).toEqual(['DRIVE_CHANGED diskSequence'])
    expect(sha256(other)).toBe(before)
  })

  it('another device behind the same name, and a file in its place', async () => {
    const [loop, other] = [aLoop(), aLoop()]
    for (const devicePath of [other.devicePath, other.file]) {
      const before = sha256(other.file)
      const elsewhere = async () => {
        const state = await lookAtDrive(loop.devicePath, runCommand)
        return state === null ? null : { ...state, devicePath }
      }
      const run = () => eraseHere(orderFor(loop), { lookAtDrive: elsewhere })
      expect(await refusedWith(loop, run)).toEqual(['DRIVE_CHANGED deviceNumber'])
      expect(sha256(other.file)).toBe(before)
    }
  })

  it('an order that is none, before it looks at anything', async () => {
    const loop = aLoop()
    const before = sha256(loop.file)
    const order = orderFor(loop)
    for (const bad of [
      'erase everything',
      { ...order, version: 2 },
      { ...order, extra: true },
      { ...order, devicePath: '/dev/../etc/passwd' },
      { ...order, technique: 'overwrite-random', randomSeedHex: null },
      { ...order, resume: { fromByte: loop.sizeBytes + 1, unwritten: [], phase: 'write' } },
    ]) {
      expect(await startErase(bad).ended).toEqual({ code: 2, signal: null, lines: [] })
    }
    expect(sha256(loop.file)).toBe(before)
  })
})
