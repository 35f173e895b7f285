import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'

export type Section = keyof MachineFacts

export type SectionRules = {
  /** Whom to believe first, value by value. A source that is not named comes last. */
  order: readonly string[]
  /** For lists: who says which items there are. */
  lists: readonly string[]
  /** For lists: whose items stand beside those of the list when they told a serial that it does not know. */
  adds?: readonly string[]
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

/** Inventories of other systems, and last what a person typed into a list. */
const inventories = ['inxi', 'glpi', 'ereuse', 'peracotta', 'list']

/** Firmware tables first, the kernel's copy of them next, systeminformation's view of both after them. */
const firmwareOrder = ['dmidecode', 'sys-dmi', 'cim', 'system_profiler', 'lshw', 'systeminformation', ...inventories]
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
    order: ['lscpu', 'cpuinfo', 'dmidecode', 'cim', 'system_profiler', 'lshw', 'systeminformation', ...inventories],
    lists: ['lscpu', 'dmidecode', 'cpuinfo', 'cim', 'system_profiler', 'lshw', 'systeminformation', ...inventories],
    keyOf: byIndex,
  },
  memory: {
    order: [
      'dmidecode',
      'cim',
      'system_profiler',
      'lshw',
      'decode-dimms',
      ...inventories.slice(0, -1),
      'meminfo',
      'systeminformation',
      'list',
    ],
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
      'udevadm',
      'sysblock',
      'cim',
      'system_profiler',
      'lshw',
      'systeminformation',
      ...inventories,
      'system-drive',
    ],
    lists: [
      'lsblk',
      'sysblock',
      'cim',
      'system_profiler',
      'lshw',
      'systeminformation',
      'inxi',
      'glpi',
      'ereuse',
      'udevadm',
      'smartctl',
      'nvme-id-ctrl',
      'hdparm',
      'nvme-smart-log',
      'peracotta',
      'list',
    ],
    adds: ['smartctl', 'nvme-id-ctrl', 'hdparm'],
    keyOf: by('deviceName'),
    together: { serial: 'serialSource' },
  },
  gpus: {
    order: ['lspci', 'cim', 'system_profiler', 'lshw', 'systeminformation', ...inventories],
    lists: ['lspci', 'cim', 'system_profiler', 'lshw', 'systeminformation', ...inventories],
    keyOf: byIndex,
  },
  monitors: {
    order: ['edid', 'cim', 'system_profiler', 'hwinfo', 'systeminformation', ...inventories],
    lists: ['edid', 'cim', 'system_profiler', 'hwinfo', 'systeminformation', ...inventories],
    keyOf: byIndex,
  },
  batteries: {
    order: ['power-supply', 'upower', 'cim', 'system_profiler', 'dmidecode', 'systeminformation', ...inventories],
    lists: ['power-supply', 'upower', 'cim', 'system_profiler', 'systeminformation', ...inventories],
    keyOf: byIndex,
  },
  networkInterfaces: {
    order: ['ip-link', 'presence', 'lspci', 'cim', 'system_profiler', 'lshw', 'systeminformation', ...inventories],
    lists: ['ip-link', 'presence', 'cim', 'system_profiler', 'lshw', 'systeminformation', ...inventories],
    keyOf: by('name'),
  },
  security: { order: ['presence', 'dmidecode', 'cim', 'inxi'], lists: [], keyOf: byIndex },
  presence: { order: ['presence', 'cim', 'lsusb', 'glpi', 'inxi'], lists: [], keyOf: byIndex },
}
