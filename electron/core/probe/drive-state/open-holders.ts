import type { DriveUse } from '../../../../shared/domain/erasing/drive-state.ts'
import type { OpenFile } from './open-files.ts'
import type { StackedDevice } from './stack-upon.ts'
import type { OwnEvidence } from './uses-of-drive.ts'

/** Programs that look at drives for a moment, as this one does: reading, they hold nothing. */
const onlookers = new Set([
  'systemd-udevd',
  'udevd',
  '(udev-worker)',
  'udisksd',
  'smartd',
  'smartctl',
  'hdparm',
  'nvme',
  'lsblk',
  'blkid',
  'fdisk',
  'parted',
  'mmc',
  'sg_opcodes',
])

/**
 * The processes that hold the drive or a part of it. One that the kernel calls busy without any other reason is held by
 * somebody who is not to be seen; our own hold on it during a job is none.
 */
export function holdersOf(
  stack: readonly StackedDevice[],
  openFiles: readonly OpenFile[],
  { exclusivity, ownProcessId }: OwnEvidence,
  isExplained: boolean,
): DriveUse[] {
  const numbers = new Set(stack.map(({ deviceNumber }) => deviceNumber))
  const holders = openFiles.filter(({ deviceNumber }) => numbers.has(deviceNumber))
  const others = holders
    .filter(({ processId }) => processId !== ownProcessId)
    .filter(({ program, mayWrite }) => mayWrite || !onlookers.has(program))
    .map(({ program, processId }): DriveUse => ({ kind: 'open', by: `${program} (${processId})` }))
  const isOurs = holders.some(({ processId }) => processId === ownProcessId)
  if (others.length > 0 || exclusivity !== 'busy' || isExplained || isOurs) return others
  return [{ kind: 'open', by: null }]
}
