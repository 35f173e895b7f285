import type { MachineKind } from '../../../shared/domain/machine-facts.ts'

/** SMBIOS chassis types, as dmidecode writes them. */
const kindOfType: Record<string, MachineKind> = {
  Desktop: 'desktop',
  'Low Profile Desktop': 'desktop',
  'Pizza Box': 'desktop',
  'Mini Tower': 'desktop',
  Tower: 'desktop',
  'Space-saving': 'desktop',
  'Lunch Box': 'desktop',
  'Sealed-case PC': 'desktop',
  Portable: 'laptop',
  Laptop: 'laptop',
  Notebook: 'laptop',
  'Sub Notebook': 'laptop',
  Convertible: 'laptop',
  'Hand Held': 'tablet',
  Tablet: 'tablet',
  Detachable: 'tablet',
  'All In One': 'all-in-one',
  'Main Server Chassis': 'server',
  'Rack Mount Chassis': 'server',
  'Multi-system': 'server',
  Blade: 'server',
  'Blade Enclosing': 'server',
  'Mini PC': 'mini',
  'Stick PC': 'mini',
  'Embedded PC': 'other',
  'IoT Gateway': 'other',
}

/** Chassis types by the number the kernel and Windows give. */
export const chassisTypeNames: Record<number, string> = {
  3: 'Desktop',
  4: 'Low Profile Desktop',
  5: 'Pizza Box',
  6: 'Mini Tower',
  7: 'Tower',
  8: 'Portable',
  9: 'Laptop',
  10: 'Notebook',
  11: 'Hand Held',
  12: 'Docking Station',
  13: 'All In One',
  14: 'Sub Notebook',
  15: 'Space-saving',
  16: 'Lunch Box',
  17: 'Main Server Chassis',
  18: 'Expansion Chassis',
  19: 'Sub Chassis',
  20: 'Bus Expansion Chassis',
  21: 'Peripheral Chassis',
  22: 'RAID Chassis',
  23: 'Rack Mount Chassis',
  24: 'Sealed-case PC',
  25: 'Multi-system',
  26: 'CompactPCI',
  27: 'AdvancedTCA',
  28: 'Blade',
  29: 'Blade Enclosing',
  30: 'Tablet',
  31: 'Convertible',
  32: 'Detachable',
  33: 'IoT Gateway',
  34: 'Embedded PC',
  35: 'Mini PC',
  36: 'Stick PC',
}

/** Names that say more than the chassis byte, which board makers leave at "Desktop". */
const kindOfName: [RegExp, MachineKind][] = [
  [/^MacBook/, 'laptop'],
  [/^iMac\b|^iMac\d|\b(?:AIO|All-in-One|ProOne|EliteOne)\b/i, 'all-in-one'],
  [/^Macmini|^Mac mini\b|^NUC\d|^MINIPC\b|\bMini PC\b|\bThin Client$/i, 'mini'],
  [/^Surface (?:Pro|Go|\d|RT)/, 'tablet'],
]

const kindOfDesktopName: [RegExp, MachineKind][] = [
  [/^(?:Precision|ThinkStation|CELSIUS)\b|^Z\d{1,3}\w* .*Workstation|Workstation$/i, 'workstation'],
  // SBI and SBA are Supermicro's blades, SSG its storage servers.
  [/^(?:PowerEdge|ProLiant|ThinkSystem|PRIMERGY)\b|^(?:SBI|SBA|SSG)-\d{4}/i, 'server'],
]

const kindOfSeries: [RegExp, MachineKind][] = [
  [
    /^(?:ThinkPad|Latitude|EliteBook|ProBook|ZBook|TravelMate|Satellite|Tecra|Portege|LIFEBOOK|Vivobook|Zenbook)\b/i,
    'laptop',
  ],
  [
    /^(?:Aspire (?:One|\d{4}|E\d|V\d)|Extensa \d{4}|Inspiron 1\d{3}|Vostro 1\d{3}|Pavilion (?:dv|g)\d|Compaq \d{4}[a-z])/i,
    'laptop',
  ],
  [/^(?:OptiPlex|ThinkCentre|EliteDesk|ProDesk|Veriton|ESPRIMO [EPQ])\b/i, 'desktop'],
]

export type KindWitnesses = {
  chassisType: string | null
  model: string | null
  /** Other names the firmware gives: maker, family, order code. */
  otherNames: (string | null)[]
  biosVendor: string | null
  hasBattery: boolean
}

/** What kind of machine stands here, from the chassis type and, where that byte is known to lie, the model's name. */
export function machineKindFrom(witnesses: KindWitnesses): MachineKind | null {
  const model = witnesses.model ?? ''
  const named = kindOfName.find(([pattern]) => pattern.test(model))
  if (named) return named[1]
  const kind = kindOfType[witnesses.chassisType ?? ''] ?? null
  if (kind !== 'desktop' && kind !== null) return kind
  if (witnesses.hasBattery) return 'laptop'
  if (witnesses.otherNames.some((name) => /^(?:AIO|All-in-One)$/i.test(name ?? ''))) return 'all-in-one'
  // Single-board machines carry a boot loader that fills the chassis byte with its own default.
  if (/^U-Boot/i.test(witnesses.biosVendor ?? '')) return 'other'
  const other = kindOfDesktopName.find(([pattern]) => pattern.test(model))?.[1]
  return other ?? kind ?? kindOfSeries.find(([pattern]) => pattern.test(model))?.[1] ?? null
}
