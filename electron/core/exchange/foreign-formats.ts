/**
 * What a file can be. A part is one tool's output: the parts of one folder tell of one machine. A whole is one machine
 * by itself.
 */
const partFormats = [
  'dmidecode',
  'sys-dmi',
  'lscpu',
  'cpuinfo',
  'meminfo',
  'lsblk',
  'smartctl',
  'smartctl-list',
  'hdparm',
  'nvme-id-ctrl',
  'nvme-smart-log',
  'nvme-list',
  'edid',
  'edid-text',
  'lspci',
  'lsusb',
  'ip-link',
  'net',
  'udevadm',
  'power-supply',
  'upower',
  'decode-dimms',
  'hwinfo',
  'lshw',
  'inxi',
  'glxinfo',
  'powercfg',
  'cim',
  'system_profiler',
  'own',
] as const
export type PartFormat = (typeof partFormats)[number]
type WholeFormat = 'ereuse' | 'glpi' | 'peracotta'

export type FoundPart = {
  kind: 'part'
  format: PartFormat
  /** The name its reader knows it by. */
  pieceName: string
}
/** `needsIdentity`: the log of an NVMe controller names no serial; the answer of `nvme id-ctrl` beside it does. */
type FoundLog = { kind: 'log'; needsIdentity?: true }
/** `hasErasures`: a machine's inventory that also tells how its drives were erased. */
type FoundWhole = { kind: 'whole'; format: WholeFormat; pieceName: string; hasErasures?: true }
export type Found = FoundPart | FoundWhole | FoundLog | { kind: 'collection' } | { kind: 'list' }

export function part(format: PartFormat, pieceName: string): FoundPart {
  return { kind: 'part', format, pieceName }
}

/** A part of which a machine has several; `which` tells them apart in the piece's name. */
export function oneOfSeveral(format: PartFormat, prefix: string, which: string, extension: string): FoundPart {
  return { kind: 'part', format, pieceName: `${prefix}-${which}.${extension}` }
}

/** "sda" of "dumps/smartctl-sda.json": what the file's name adds to the tool's name, made fit for a piece's name. */
export function stemOf(fileName: string, prefixes: RegExp): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? ''
  const stem = base
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(prefixes, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .slice(0, 40)
  return stem === '' ? 'file' : stem
}
