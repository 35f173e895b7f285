import type { HeldDrive } from './hold-drive.ts'
import { sysBlockNumber, sysBlockSizeBytes } from './io/sys-block.ts'

/**
 * Still attached, and still the medium that was opened: another one gets another running number. An empty card reader
 * stays, with nothing in it; a size that grows is a hidden area that was removed.
 */
export function isDriveThere({
  deviceNumber,
  diskSequence,
}: Pick<HeldDrive, 'deviceNumber' | 'diskSequence'>): boolean {
  return (sysBlockSizeBytes(deviceNumber) ?? 0) > 0 && sysBlockNumber(deviceNumber, 'diskseq') === diskSequence
}
