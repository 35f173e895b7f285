import type { HeldDrive } from './hold-drive.ts'
import { sysBlockNumber, sysBlockSizeBytes } from './io/sys-block.ts'

/** Still attached, and still the medium that was opened: another one gets another running number. */
export function isDriveThere({ deviceNumber, diskSequence, sizeBytes }: HeldDrive): boolean {
  return sysBlockSizeBytes(deviceNumber) === sizeBytes && sysBlockNumber(deviceNumber, 'diskseq') === diskSequence
}
