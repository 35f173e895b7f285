/**
 * What a reading says of a machine. Every value is what the hardware told, cleaned of placeholders;
 * `null` = looked and not known. Nothing here is typed by a person or derived by a rule.
 */
import type { DriveFacts } from './drive.ts'

export const machineKinds = [
  'laptop',
  'desktop',
  'mini',
  'all-in-one',
  'workstation',
  'server',
  'monitor',
  'tablet',
  'other',
] as const
export type MachineKind = (typeof machineKinds)[number]

/** Where the machine's serial was read, in order of trust. Printed on labels and certificates. */
export const serialSources = ['system', 'chassis', 'board', 'uuid', 'mac'] as const
export type SerialSource = (typeof serialSources)[number]

export type MachineFacts = {
  identity: IdentityFacts
  chassis: ChassisFacts
  board: BoardFacts
  bios: BiosFacts
  cpus: CpuFacts[]
  memory: MemoryFacts
  drives: DriveFacts[]
  gpus: GpuFacts[]
  monitors: MonitorFacts[]
  batteries: BatteryFacts[]
  networkInterfaces: NetworkInterfaceFacts[]
  security: SecurityFacts
  presence: PresenceFacts
}

export type IdentityFacts = {
  manufacturer: string | null
  /** The name a person would say: "ThinkPad T480", not the vendor's order code. */
  model: string | null
  /** The vendor's order code where it differs from the model ("20L5S1AB00"). */
  productCode: string | null
  version: string | null
  family: string | null
  sku: string | null
  serial: string | null
  serialSource: SerialSource | null
  uuid: string | null
  /** Asset tag left in the firmware by the former owner. */
  ownerAssetTag: string | null
  /** True when the firmware or kernel says that this is a virtual machine or a container. */
  isVirtual: boolean | null
}

export type ChassisFacts = {
  /** The SMBIOS name as the standard writes it: "Notebook", "Mini Tower"… */
  type: string | null
  kind: MachineKind | null
  manufacturer: string | null
  model: string | null
  serial: string | null
}

export type BoardFacts = {
  manufacturer: string | null
  model: string | null
  version: string | null
  serial: string | null
}

export type BiosFacts = {
  vendor: string | null
  version: string | null
  /** ISO date (YYYY-MM-DD). */
  releasedOn: string | null
}

export type CpuFacts = {
  manufacturer: string | null
  /** As the processor names itself, without maker, (R), (TM) and clock: "Core i5-8350U". */
  model: string | null
  /** Exactly as the processor names itself; other inventories exchange it in this form. */
  toldName: string | null
  cores: number | null
  threads: number | null
  baseMegahertz: number | null
  maximumMegahertz: number | null
  /** "x86_64", "aarch64"… */
  architecture: string | null
  family: number | null
  /** With family and stepping it names the silicon, whatever the brand says. */
  modelNumber: number | null
  stepping: number | null
  socket: string | null
}

export type MemoryFacts = {
  /** What is fitted, from the modules when they are all known, else from the kernel. */
  totalBytes: number | null
  slotCount: number | null
  maximumBytes: number | null
  isEcc: boolean | null
  modules: MemoryModuleFacts[]
}

export type MemoryModuleFacts = {
  slot: string | null
  sizeBytes: number | null
  /** "DDR4"… */
  type: string | null
  /** "SODIMM", "DIMM", "Row Of Chips"… */
  formFactor: string | null
  /** The speed it runs at and the speed it is made for. */
  configuredMegatransfers: number | null
  ratedMegatransfers: number | null
  manufacturer: string | null
  partNumber: string | null
  serial: string | null
}

export type GpuFacts = {
  manufacturer: string | null
  model: string | null
  /** "8086:5917" */
  pciId: string | null
  driver: string | null
  memoryBytes: number | null
}

export type MonitorFacts = {
  /** Three letters of the PNP registry, and the name they stand for. */
  pnpId: string | null
  manufacturer: string | null
  model: string | null
  productCode: string | null
  serial: string | null
  madeYear: number | null
  madeWeek: number | null
  nativeWidth: number | null
  nativeHeight: number | null
  refreshHertz: number | null
  widthMillimetres: number | null
  heightMillimetres: number | null
  diagonalInches: number | null
  /** True for a panel that is part of the machine (eDP, LVDS, DSI). */
  isBuiltIn: boolean | null
  /** "eDP-1", "HDMI-A-1"… */
  connector: string | null
}

export type BatteryFacts = {
  name: string | null
  manufacturer: string | null
  model: string | null
  serial: string | null
  /** "Li-ion", "Li-poly"… */
  chemistry: string | null
  designMilliwattHours: number | null
  fullMilliwattHours: number | null
  voltageMillivolts: number | null
  /** `null` also when the firmware says 0: it means "not counted". */
  cycleCount: number | null
  chargePercent: number | null
  status: string | null
}

export type NetworkInterfaceFacts = {
  name: string | null
  mac: string | null
  kind: 'ethernet' | 'wifi' | 'bluetooth' | 'wwan' | 'virtual' | 'other' | null
  manufacturer: string | null
  model: string | null
  speedMegabits: number | null
  isUp: boolean | null
}

export type SecurityFacts = {
  /** "2.0", "1.2" */
  tpmVersion: string | null
  hasTpm: boolean | null
  isSecureBootEnabled: boolean | null
  isUefi: boolean | null
  /** Only the last five characters of the Windows key in the firmware are ever kept. */
  windowsKeyLastFive: string | null
}

export type PresenceFacts = {
  camera: boolean | null
  touchScreen: boolean | null
  wifi: boolean | null
  bluetooth: boolean | null
  fingerprintReader: boolean | null
  opticalDrive: boolean | null
}
