import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'

export type Section = keyof MachineFacts

export type SectionRules = {
  /** Whom to believe first, value by value. A source that is not named comes last. */
  order: readonly string[]
  /** For lists: who says which items there are. */
  lists: readonly string[]
  /** What makes two sources' items the same thing. */
  keyOf: (item: Record<string, unknown>, index: number) => string
  /** Values that make sense only from the same mouth. */
  together?: Readonly<Record<string, string>>
}

const byIndex: SectionRules['keyOf'] = (_, index) => String(index)
const by =
  (name: string): SectionRules['keyOf'] =>
  (item, index) =>
    String(item[name] ?? index)

/** Firmware tables first, the kernel's copy of them next, systeminformation's view of both last. */
const firmwareOrder = ['dmidecode', 'sys-dmi', 'cim', 'system_profiler', 'systeminformation']
const firmware = { order: firmwareOrder, lists: [], keyOf: byIndex }

/**
 * The written precedence. The nearer a source stands to the hardware the more it is believed: a drive's own IDENTIFY
 * over the kernel's copy (the kernel cuts SATA firmware to four characters), the kernel over systeminformation.
 */
export const sectionRules: Record<Section, SectionRules> = {
  identity: { ...firmware, together: { serial: 'serialSource' } },
  chassis: firmware,
  board: firmware,
  bios: firmware,
  cpus: {
    order: ['lscpu', 'cpuinfo', 'dmidecode', 'cim', 'system_profiler', 'systeminformation'],
    lists: ['lscpu', 'dmidecode', 'cpuinfo', 'cim', 'system_profiler', 'systeminformation'],
    keyOf: byIndex,
  },
  memory: {
    order: ['dmidecode', 'cim', 'system_profiler', 'meminfo', 'systeminformation'],
    lists: [],
    keyOf: byIndex,
  },
  drives: {
    order: [
      'smartctl',
      'nvme-id-ctrl',
      'nvme-smart-log',
      'hdparm',
      // The kernel cuts SCSI models at 16 characters and firmware at 4; lsblk has udev's whole ones.
      'lsblk',
      'sysblock',
      'cim',
      'system_profiler',
      'systeminformation',
      'system-drive',
    ],
    lists: ['lsblk', 'sysblock', 'cim', 'system_profiler', 'systeminformation'],
    keyOf: by('deviceName'),
    together: { serial: 'serialSource' },
  },
  gpus: {
    order: ['lspci', 'cim', 'system_profiler', 'systeminformation'],
    lists: ['lspci', 'cim', 'system_profiler', 'systeminformation'],
    keyOf: byIndex,
  },
  monitors: {
    order: ['edid', 'cim', 'system_profiler', 'systeminformation'],
    lists: ['edid', 'cim', 'system_profiler', 'systeminformation'],
    keyOf: byIndex,
  },
  batteries: {
    order: ['power-supply', 'upower', 'cim', 'system_profiler', 'dmidecode', 'systeminformation'],
    lists: ['power-supply', 'upower', 'cim', 'system_profiler', 'systeminformation'],
    keyOf: byIndex,
  },
  networkInterfaces: {
    order: ['ip-link', 'presence', 'lspci', 'cim', 'system_profiler', 'systeminformation'],
    lists: ['ip-link', 'presence', 'cim', 'system_profiler', 'systeminformation'],
    keyOf: by('name'),
  },
  security: { order: ['presence', 'dmidecode', 'cim'], lists: [], keyOf: byIndex },
  presence: { order: ['presence', 'cim'], lists: [], keyOf: byIndex },
}
