import type { DriveFacts } from '../../shared/domain/drive.ts'
import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import { aDrive } from './reading.ts'

/** A hard drive on a SATA port that nothing uses and nothing hides, unless a test says otherwise. */
export function aDriveState(facts: Partial<DriveFacts> = {}, state: Partial<DriveState> = {}): DriveState {
  return {
    facts: aDrive({ isSystemDrive: false, isReadOnly: false, mediaType: 'hdd', ...facts }),
    devicePath: '/dev/sda',
    deviceNumber: '8:0',
    diskSequence: 12,
    isTraining: false,
    uses: [],
    siblings: [],
    port: 'sata 1',
    hasPassthrough: true,
    ata: null,
    nvme: null,
    scsi: null,
    mmc: null,
    hidden: { hpa: 'none', dco: 'not-applicable', visibleSectors: null, nativeSectors: null },
    ...state,
  }
}
