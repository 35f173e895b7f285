import type { DriveFacts } from '../../../shared/domain/drive.ts'
import type {
  AtaState,
  DriveState,
  HiddenAreas,
  NvmeState,
  ScsiState,
} from '../../../shared/domain/erasing/drive-state.ts'

const facts: DriveFacts = {
  deviceName: 'sdq',
  manufacturer: null,
  family: null,
  model: 'ST500DM002-1BD142',
  serial: 'Z2AXXXX1',
  serialSource: 'ata-identify',
  wwn: '0x5000c5000badcafe',
  firmware: 'KC45',
  sizeBytes: 500_107_862_016,
  logicalSectorBytes: 512,
  physicalSectorBytes: 4096,
  mediaType: 'hdd',
  bus: 'sata',
  rotationPerMinute: 7200,
  formFactor: null,
  isRemovable: false,
  isReadOnly: false,
  isSystemDrive: false,
  partitions: [],
  health: null,
}

const noHidden: HiddenAreas = { hpa: 'none', dco: 'none', visibleSectors: 976_773_168, nativeSectors: 976_773_168 }
const noSuchArea: HiddenAreas = {
  hpa: 'not-applicable',
  dco: 'not-applicable',
  visibleSectors: null,
  nativeSectors: null,
}

const base: DriveState = {
  facts,
  devicePath: '/dev/sdq',
  deviceNumber: '65:0',
  diskSequence: 7,
  isTraining: false,
  uses: [],
  siblings: [],
  port: null,
  hasPassthrough: null,
  ata: null,
  nvme: null,
  scsi: null,
  mmc: null,
  hidden: noSuchArea,
}

const plainAta: AtaState = {
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
}

type Change = Partial<Omit<DriveState, 'facts'>> & { facts?: Partial<DriveFacts> }

function state(change: Change, own: Change): DriveState {
  return { ...base, ...own, ...change, facts: { ...base.facts, ...own.facts, ...change.facts } }
}

export function anAtaHdd(ata: Partial<AtaState> = {}, change: Change = {}): DriveState {
  return state(change, { hasPassthrough: true, ata: { ...plainAta, ...ata }, hidden: noHidden })
}

export function anAtaSsd(ata: Partial<AtaState> = {}, change: Change = {}): DriveState {
  const own = { mediaType: 'ssd', rotationPerMinute: 0, model: 'Samsung SSD 860 EVO 500GB' } as const
  const all = { ...plainAta, eraseMinutes: 4, enhancedEraseMinutes: 8, ...ata }
  return state(change, { hasPassthrough: true, ata: all, hidden: noHidden, facts: own })
}

export function anNvme(nvme: Partial<NvmeState> = {}, change: Change = {}): DriveState {
  const own = {
    deviceName: 'nvme0n1',
    mediaType: 'nvme',
    bus: 'nvme',
    model: 'SAMSUNG MZVLB256HAHQ-000L7',
    firmware: '0L2QEXD7',
  } as const
  const all: NvmeState = {
    controller: 'nvme3',
    namespaceId: 1,
    namespaceCount: 1,
    lbaFormat: 0,
    sanitize: { canEraseCrypto: false, canEraseBlocks: false, canOverwrite: false },
    format: { canFormat: true, canEraseCrypto: false, affectsAllNamespaces: false },
    hasUnallocatedCapacity: false,
    sanitizeStatus: null,
    ...nvme,
  }
  return state(change, { devicePath: '/dev/nvme0n1', nvme: all, facts: own })
}

export function aSasDrive(mediaType: 'hdd' | 'ssd', scsi: Partial<ScsiState> = {}): DriveState {
  const none = { canSanitizeCrypto: false, canSanitizeBlocks: false, canSanitizeOverwrite: false, canFormat: true }
  return state({}, { scsi: { ...none, ...scsi }, facts: { mediaType, bus: 'sas', serialSource: 'scsi-vpd' } })
}

export function anEmmc(canDiscard = true): DriveState {
  const mmc = { canSanitize: true, canDiscard, bootAreas: ['mmcblk0boot0', 'mmcblk0boot1'] }
  return state({}, { mmc, devicePath: '/dev/mmcblk0', facts: { mediaType: 'emmc', bus: 'mmc', deviceName: 'mmcblk0' } })
}

export function aRemovable(mediaType: 'usb-stick' | 'sd-card'): DriveState {
  return state({}, { hasPassthrough: false, facts: { mediaType, bus: 'usb', isRemovable: true } })
}

export function aTrainingDrive(devicePath = '/dev/loop7', sizeBytes = 64 * 1024 * 1024): DriveState {
  const own = { mediaType: 'virtual', bus: 'loop', serial: null, serialSource: null, sizeBytes } as const
  return state({}, { isTraining: true, devicePath, facts: { ...own, deviceName: devicePath.slice(5) } })
}
