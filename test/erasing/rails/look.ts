import { lookAtDrive } from '../../../electron/core/probe/drive-state/look-at-drive.ts'
import { pathsOnDrive } from '../../../electron/core/probe/drive-state/paths-on-drive.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { drivesOwnSerial, type EraseBlocker, eraseBlockers } from '../../../shared/domain/erasing/erase-blockers.ts'
import type { DriveFingerprint } from '../../../shared/domain/erasing/erase-order.ts'
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

/** Every reason against, by a fresh look, while not one byte of the files changes. */
export async function reasonsAgainst({ device, files, ...asked }: Asked): Promise<EraseBlocker[]> {
  const sums = () => files.map((file) => sha256(file, asked.fromByte)).join()
  const before = sums()
  const state = await look(device)
  const expected = asked.expected ?? fingerprintOf(state)
  const protectedPathsOnIt = await pathsOnDrive(asked.protectedPaths ?? [], state.facts.deviceName ?? '')
  const blockers = eraseBlockers(state, {
    isTraining: true,
    protectedPathsOnIt,
    isReceived: null,
    isBusy: false,
    confirmation: { typedSerial: asked.typedSerial ?? expected.serial, expected },
  })
  if (sums() !== before) throw new Error(`A look at ${device} changed it`)
  return blockers
}

/** "IN_USE mounted /tmp/x": a reason as one line. */
export async function linesAgainst(asked: Asked): Promise<string[]> {
  const blockers = await reasonsAgainst(asked)
  return blockers.map(({ code, detail, use }) =>
    [code, use?.kind, detail].filter((part) => part !== undefined && part !== null).join(' '),
  )
}
