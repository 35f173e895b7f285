import { setTimeout as wait } from 'node:timers/promises'
import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import type { EraseBlocker, EraseBlockerCode } from '../../shared/domain/erasing/erase-blockers.ts'
import type { DriveFingerprint } from '../../shared/domain/erasing/erase-order.ts'
import { alignedBuffer } from './io/aligned-buffers.ts'
import type { BlockIo, OpenBlockIo } from './io/block-io.ts'
import { codeOf } from './io/io-errors.ts'
import { sysBlockNumber, sysBlockSizeBytes } from './io/sys-block.ts'

const busyPauseMilliseconds = 60

export type HeldDrive = {
  io: BlockIo
  devicePath: string
  deviceNumber: string
  sizeBytes: number
  logicalSectorBytes: number
  diskSequence: number | null
}
export type Holding = { kind: 'held'; drive: HeldDrive } | { kind: 'refused'; blockers: EraseBlocker[] }

/**
 * The one exclusive descriptor. Between the look and this moment a cable may have moved: what was opened must be the
 * very device that was looked at, of the size that was confirmed.
 */
export async function holdDrive(state: DriveState, expected: DriveFingerprint, open: OpenBlockIo): Promise<Holding> {
  let io: BlockIo
  try {
    io = await openPatiently(state.devicePath, open)
  } catch (error) {
    return refused(blockerOfOpening(codeOf(error)))
  }
  const drive = describe(io, state)
  const differing = drive === null ? 'deviceNumber' : await differenceOf(drive, state, expected)
  if (drive !== null && differing === null) return { kind: 'held', drive }
  await io.close()
  return refused({ code: 'DRIVE_CHANGED', detail: differing, use: null })
}

/** Whoever looks at the drive in the same instant holds it for a moment; only what lasts is a use. */
async function openPatiently(devicePath: string, open: OpenBlockIo, triesLeft = 5): Promise<BlockIo> {
  try {
    return await open(devicePath, 'hold')
  } catch (error) {
    if (codeOf(error) !== 'EBUSY' || triesLeft <= 1) throw error
    await wait(busyPauseMilliseconds)
    return openPatiently(devicePath, open, triesLeft - 1)
  }
}

function refused(blocker: EraseBlocker): Holding {
  return { kind: 'refused', blockers: [blocker] }
}

function blockerOfOpening(error: string): EraseBlocker {
  if (error === 'EBUSY') return { code: 'IN_USE', detail: 'open', use: { kind: 'open', by: null } }
  const readOnly = ['EROFS', 'EACCES', 'EPERM'].includes(error)
  const code: EraseBlockerCode = readOnly ? 'READ_ONLY' : 'DRIVE_CHANGED'
  return { code, detail: error, use: null }
}

function describe(io: BlockIo, { devicePath, deviceNumber, facts }: DriveState): HeldDrive | null {
  if (io.deviceNumber === null || io.deviceNumber !== deviceNumber) return null
  const sizeBytes = sysBlockSizeBytes(deviceNumber)
  const logicalSectorBytes = sysBlockNumber(deviceNumber, 'queue/logical_block_size') ?? facts.logicalSectorBytes
  if (sizeBytes === null || logicalSectorBytes === null) return null
  const diskSequence = sysBlockNumber(deviceNumber, 'diskseq')
  return { io, devicePath, deviceNumber, sizeBytes, logicalSectorBytes, diskSequence }
}

async function differenceOf(drive: HeldDrive, state: DriveState, expected: DriveFingerprint): Promise<string | null> {
  if (state.diskSequence !== null && drive.diskSequence !== state.diskSequence) return 'diskSequence'
  if (drive.sizeBytes !== expected.sizeBytes || drive.sizeBytes !== state.facts.sizeBytes) return 'sizeBytes'
  const expectedSector = expected.logicalSectorBytes ?? state.facts.logicalSectorBytes
  if (expectedSector !== null && drive.logicalSectorBytes !== expectedSector) return 'logicalSectorBytes'
  if (drive.sizeBytes % drive.logicalSectorBytes !== 0) return 'sizeBytes'
  return (await isEndWhereSaid(drive)) ? null : 'sizeBytes'
}

/** The device itself must end where the kernel's file says. A last sector that cannot be read is no proof against it. */
async function isEndWhereSaid({ io, sizeBytes, logicalSectorBytes }: HeldDrive): Promise<boolean> {
  try {
    return (await io.read(alignedBuffer(logicalSectorBytes), sizeBytes)) === 0
  } catch (error) {
    return codeOf(error) === 'EIO'
  }
}
