/**
 * What the firmware's tables tell, placeholders gone, before any vendor rule: the words are the firmware's own.
 * Every text is `null` when absent or a placeholder.
 */
export type Smbios = {
  bios: SmbiosBios
  system: SmbiosSystem
  /** The main board first. */
  boards: SmbiosBoard[]
  /** The main enclosure first; blades tell the enclosure they sit in after it. */
  chassis: SmbiosChassis[]
  processors: SmbiosProcessor[]
  memorySlots: SmbiosMemorySlot[]
  memoryArrays: SmbiosMemoryArray[]
  batteries: SmbiosBattery[]
}

export type SmbiosBios = {
  vendor: string | null
  version: string | null
  /** As written: "12/18/2020", "2012-01-02"… */
  releaseDate: string | null
  isUefi: boolean | null
  isVirtual: boolean
}

export type SmbiosSystem = {
  manufacturer: string | null
  product: string | null
  version: string | null
  serial: string | null
  uuid: string | null
  sku: string | null
  family: string | null
}

export type SmbiosBoard = {
  manufacturer: string | null
  product: string | null
  version: string | null
  serial: string | null
  assetTag: string | null
  type: string | null
  isHosting: boolean
}

export type SmbiosChassis = {
  manufacturer: string | null
  type: string | null
  version: string | null
  serial: string | null
  assetTag: string | null
}

export type SmbiosProcessor = {
  socket: string | null
  isPopulated: boolean
  manufacturer: string | null
  /** The processor's own brand string. */
  version: string | null
  familyName: string | null
  /** From the signature line. */
  familyNumber: number | null
  modelNumber: number | null
  stepping: number | null
  /** Sixteen hexadecimal digits as the tables order them. */
  id: string | null
  serial: string | null
  maximumMegahertz: number | null
  currentMegahertz: number | null
  cores: number | null
  threads: number | null
}

export type SmbiosMemoryArray = {
  handle: string | null
  use: string | null
  errorCorrection: string | null
  maximumBytes: number | null
  slotCount: number | null
}

export type SmbiosMemorySlot = {
  arrayHandle: string | null
  slot: string | null
  bank: string | null
  isEmpty: boolean
  sizeBytes: number | null
  type: string | null
  formFactor: string | null
  manufacturer: string | null
  partNumber: string | null
  serial: string | null
  ratedMegatransfers: number | null
  configuredMegatransfers: number | null
  totalWidthBits: number | null
  dataWidthBits: number | null
}

export type SmbiosBattery = {
  location: string | null
  manufacturer: string | null
  name: string | null
  serial: string | null
  chemistry: string | null
  /** ISO date. */
  madeOn: string | null
  designMilliwattHours: number | null
  designMilliampHours: number | null
  designMillivolts: number | null
}
