import { lookAtDrive } from '../../../electron/core/probe/drive-state/look-at-drive.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import type { HelperDeps } from '../../../electron/helper/helper-deps.ts'
import { type BlockIo, type OpenBlockIo, openBlockIo } from '../../../electron/helper/io/block-io.ts'
import { defaultPace } from '../../../electron/helper/pace.ts'
import { runErase } from '../../../electron/helper/run-erase.ts'
import { createStopper } from '../../../electron/helper/stop.ts'
import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'

const kibi = 1024
export const smallPace = {
  ...defaultPace,
  chunkBytes: 256 * kibi,
  durableBytes: 1024 * kibi,
  rewindBytes: 2048 * kibi,
  recheckBytes: 1024 * kibi,
}

/** One run in this process, where what real devices cannot do on demand is put in between. */
export async function eraseHere(order: EraseOrder, changes: Partial<HelperDeps> = {}) {
  const lines: EraseLine[] = []
  const code = await runErase(order, {
    lookAtDrive: (devicePath) => lookAtDrive(devicePath, runCommand),
    pathsOnDrive: async () => [],
    runCommand,
    now: () => new Date(),
    milliseconds: () => performance.now(),
    report: (line) => void lines.push({ at: '', ...line }),
    stopper: createStopper(),
    firmware: async () => ({ kind: 'failed', code: 'NO_FIRMWARE_HERE', detail: null }),
    open: openBlockIo,
    pace: smallPace,
    ...changes,
  })
  return { code, lines }
}

/** Opens as always, and puts something between the helper and the device. */
export function through(change: (io: BlockIo, purpose: 'hold' | 'look') => Partial<BlockIo>): OpenBlockIo {
  return async (devicePath, purpose) => {
    const io = await openBlockIo(devicePath, purpose)
    return { ...io, ...change(io, purpose) }
  }
}

export function ioError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Direct access comes back short by whole sectors only. */
export function wholeSectors(bytes: number): number {
  return Math.max(512, Math.floor(bytes / 512) * 512)
}
