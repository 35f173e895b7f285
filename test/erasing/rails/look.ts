import { expect } from 'vitest'
import { lookAtDrive } from '../../../electron/core/probe/drive-state/look-at-drive.ts'
import { pathsOnDrive } from '../../../electron/core/probe/drive-state/paths-on-drive.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { drivesOwnSerial, type EraseBlocker, eraseBlockers } from '../../../shared/domain/erasing/erase-blockers.ts'
import type { DriveFingerprint, EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { anOrder } from '../helper/an-order.ts'
import { eraseToTheEnd, onlyOf } from '../helper/helper-process.ts'
import { sha256 } from './loop-devices.ts'

export async function look(device: string): Promise<DriveState> {
  const state = await lookAtDrive(device, runCommand)
  if (state === null) throw new Error(`${device} is not there`)
  return state
}

export function fingerprintOf(state: DriveState): DriveFingerprint {
  const { model, wwn, sizeBytes, logicalSectorBytes } = state.facts
  return {
    serial: drivesOwnSerial(state) ?? '',
    model,
    wwn,
    sizeBytes: sizeBytes ?? 0,
    logicalSectorBytes,
    diskSequence: state.diskSequence,
  }
}

export type Asked = {
  device: string
  /** Backing files that must be the same afterwards. */
  files: string[]
  /** Before it the kernel itself may write meanwhile: an area that it swaps to. */
  fromByte?: number
  typedSerial?: string
  expected?: DriveFingerprint
  protectedPaths?: string[]
}

/**
 * Every reason against, by a fresh look. What has any is then ordered of the shipped helper all the same, which must
 * find the same reasons by itself and write nothing: not one byte of the files changes in all this.
 */
async function reasonsAgainst({ device, files, ...asked }: Asked): Promise<EraseBlocker[]> {
  const sums = () => files.map((file) => sha256(file, asked.fromByte)).join()
  const before = sums()
  const state = await look(device)
  const expected = asked.expected ?? fingerprintOf(state)
  const typedSerial = asked.typedSerial ?? expected.serial
  const protectedPaths = asked.protectedPaths ?? []
  const blockers = eraseBlockers(state, {
    isTraining: true,
    protectedPathsOnIt: await pathsOnDrive(protectedPaths, state.facts.deviceName ?? ''),
    isReceived: null,
    isBusy: false,
    confirmation: { typedSerial, expected },
  })
  if (blockers.length > 0) await expectRefused(state, { expected, typedSerial, protectedPaths }, blockers)
  if (sums() !== before) throw new Error(`${device} was changed`)
  return blockers
}

async function expectRefused(
  state: DriveState,
  wanted: Pick<EraseOrder, 'expected' | 'typedSerial' | 'protectedPaths'>,
  blockers: readonly EraseBlocker[],
): Promise<void> {
  const name = state.facts.deviceName ?? ''
  const { devicePath } = state
  const loop = { name, devicePath, sizeBytes: state.facts.sizeBytes ?? 0, file: '', detach: () => undefined }
  const { code, lines } = await eraseToTheEnd(anOrder(loop, wanted), 'real')
  const codesOf = (found: readonly EraseBlocker[]) => found.map((blocker) => blocker.code)
  const told = onlyOf(lines, 'refused').flatMap((line) => codesOf(line.blockers))
  expect({ code, told }).toEqual({ code: 3, told: codesOf(blockers) })
}

/** "IN_USE mounted /tmp/x": a reason as one line. */
export async function linesAgainst(asked: Asked): Promise<string[]> {
  const blockers = await reasonsAgainst(asked)
  return blockers.map(({ code, detail, use }) =>
    [code, use?.kind, detail].filter((part) => part !== undefined && part !== null).join(' '),
  )
}
