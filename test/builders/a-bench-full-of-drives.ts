import type { BenchDrive, DriveOwner } from '../../shared/contract/erasing.contract.ts'
import type { DriveFacts, DriveHealthFacts, PartitionFacts } from '../../shared/domain/drive.ts'
import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import { aBenchDrive } from './bench-drive.ts'
import { healthyDrive } from './drive-health.ts'
import { aDriveState } from './drive-state.ts'

const owner: DriveOwner = {
  driveId: '01JD3Z8K7Q2M4N6P8R0S2T4V6D',
  machineId: '01JD3Z8K7Q2M4N6P8R0S2T4V6M',
  assetTag: 'GC26-00042-7',
  donorName: 'Société fictive du Lagon',
  machineName: 'Lenovo ThinkPad T480',
}

function health(over: Partial<DriveHealthFacts> = {}): DriveHealthFacts {
  return { ...healthyDrive, powerOnHours: 14_551, powerCycleCount: 900, temperatureCelsius: 34, ...over }
}

function partition(
  deviceName: string,
  label: string | null,
  fileSystem: string,
  gigabytes: number,
  encryption?: string,
): PartitionFacts {
  return { deviceName, label, fileSystem, sizeBytes: gigabytes * 1e9, mountPoints: [], encryption: encryption ?? null }
}

function aDriveHere(facts: Partial<DriveFacts>, state: Partial<DriveState>): DriveState {
  return aDriveState(facts, { devicePath: `/dev/${facts.deviceName}`, ...state })
}

/** A hard drive that can be erased, with what a donor left on it. */
export const hardDrive: BenchDrive = aBenchDrive(
  aDriveHere(
    {
      deviceName: 'sdb',
      manufacturer: 'Western Digital',
      model: 'WDC WD5000LPCX-24VHAT0',
      serial: 'WD-WXA1A85K1234',
      wwn: '0x50014ee65b1c0f2a',
      sizeBytes: 500_107_862_016,
      rotationPerMinute: 5400,
      mediaType: 'hdd',
      health: health({ reallocatedSectorCount: 2 }),
      partitions: [partition('sdb1', 'SYSTEM', 'vfat', 0.1), partition('sdb2', 'Compta 2019', 'ntfs', 499.9)],
    },
    {
      port: 'sata 2',
      ata: {
        isSecuritySupported: true,
        isEnabled: false,
        isLocked: false,
        isFrozen: false,
        isCountExpired: false,
        hasEnhancedErase: true,
        eraseMinutes: 98,
        enhancedEraseMinutes: 98,
        sanitize: null,
        sanitizeStatus: null,
      },
    },
  ),
  { owner },
)

/** An SSD that the BIOS froze. */
export const frozenSsd: BenchDrive = aBenchDrive(
  aDriveHere(
    {
      deviceName: 'sdc',
      manufacturer: 'Samsung',
      model: 'Samsung SSD 860 EVO 500GB',
      serial: 'S3Z9NB0K712345X',
      wwn: '0x5002538e40a1b2c3',
      sizeBytes: 500_107_862_016,
      mediaType: 'ssd',
      rotationPerMinute: null,
      health: health(),
      partitions: [partition('sdc1', null, 'ntfs', 500.1, 'BitLocker')],
    },
    {
      port: 'sata 3',
      ata: {
        isSecuritySupported: true,
        isEnabled: false,
        isLocked: false,
        isFrozen: true,
        isCountExpired: false,
        hasEnhancedErase: true,
        eraseMinutes: 2,
        enhancedEraseMinutes: 8,
        sanitize: null,
        sanitizeStatus: null,
      },
    },
  ),
  { owner: { ...owner, assetTag: 'GC26-00051-K', machineName: 'Dell Latitude 5490' } },
)

/** An NVMe drive that the bench itself runs on. */
export const systemNvme: BenchDrive = aBenchDrive(
  aDriveHere(
    {
      deviceName: 'nvme0n1',
      manufacturer: 'Western Digital',
      model: 'PC SN530 NVMe WDC 256GB',
      serial: '20401F802345',
      serialSource: 'nvme-identify',
      wwn: 'eui.e8238fa6bf530001001b448b46d1a2b3',
      sizeBytes: 256_060_514_304,
      mediaType: 'nvme',
      bus: 'nvme',
      isSystemDrive: true,
      health: health({ percentageUsed: 11 }),
      partitions: [partition('nvme0n1p1', null, 'vfat', 0.5), partition('nvme0n1p2', null, 'ext4', 255.5)],
    },
    {
      port: 'nvme 0',
      ata: null,
      uses: [{ kind: 'mounted', by: '/' }],
      hidden: { hpa: 'not-applicable', dco: 'not-applicable', visibleSectors: null, nativeSectors: null },
    },
  ),
  {
    blockers: [
      { code: 'SYSTEM_DRIVE', detail: null, use: null },
      { code: 'IN_USE', detail: '/', use: { kind: 'mounted', by: '/' } },
    ],
  },
)

/** A stick that nobody received, behind a bridge that lends it its own serial. */
export const strangerStick: BenchDrive = aBenchDrive(
  aDriveHere(
    {
      deviceName: 'sdd',
      manufacturer: 'Kingston',
      model: 'DataTraveler 3.0',
      serial: '60A44C413FAEE3D0',
      serialSource: 'usb-bridge',
      wwn: null,
      sizeBytes: 31_004_295_168,
      mediaType: 'usb-stick',
      bus: 'usb',
      health: null,
      partitions: [partition('sdd1', 'CLE', 'exfat', 31)],
    },
    {
      port: 'usb 1-3',
      ata: null,
      hasPassthrough: false,
      hidden: { hpa: 'unknown', dco: 'unknown', visibleSectors: null, nativeSectors: null },
    },
  ),
  {
    blockers: [
      { code: 'NOT_RECEIVED', detail: null, use: null },
      { code: 'IN_USE', detail: '/media/cle', use: { kind: 'mounted', by: '/media/cle' } },
    ],
  },
)

/** An enclosure that says neither its serial nor its size's truth. */
export const muteEnclosure: BenchDrive = aBenchDrive(
  aDriveHere(
    {
      deviceName: 'sde',
      manufacturer: null,
      model: null,
      serial: null,
      serialSource: null,
      wwn: null,
      mediaType: null,
      bus: 'usb',
    },
    {
      port: 'usb 2-1.4',
      ata: null,
      hasPassthrough: false,
      hidden: { hpa: 'unknown', dco: 'unknown', visibleSectors: null, nativeSectors: null },
    },
  ),
  { blockers: [{ code: 'NO_SERIAL', detail: null, use: null }] },
)
