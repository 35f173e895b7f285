import { normaliseWwn } from '../drive-names.ts'
import { counter, wholeNumber } from '../drive-text.ts'
import type { SmartAttribute } from '../smart-attributes.ts'
import type { SmartctlEvidence } from '../smartctl-reading.ts'
import { loggedUncorrectables } from './smartctl-error-log.ts'
import { smartctlTextHealth } from './smartctl-text-health.ts'

/** One "Key: value" line's value, whatever the padding; the first one that is there wins. */
export type TextFields = (...names: string[]) => string | null

/** smartctl's text output in the words that its JSON shares. */
export function smartctlTextEvidence(lines: readonly string[], attributes: SmartAttribute[]): SmartctlEvidence {
  const field = fieldsOf(lines)
  const protocol = protocolOf(field, attributes)
  const sectors = sectorSizes(field)
  const legacy = legacyScsiDevice(lines)
  return {
    deviceName: null,
    protocol,
    model: field('Device Model', 'Model Number', 'Product', 'Device Name') ?? legacy?.model ?? null,
    vendor: field('Vendor') ?? legacy?.vendor ?? null,
    family: field('Model Family'),
    serial: field('Serial Number'),
    wwn: wwnOf(field),
    firmware: field('Firmware Version', 'Revision') ?? legacy?.firmware ?? null,
    sizeBytes: nonZeroSize(field),
    logicalSectorBytes: sectors.logical,
    physicalSectorBytes: sectors.physical,
    rotationPerMinute: rotationOf(field('Rotation Rate')),
    formFactor: field('Form Factor'),
    hasSataVersion: field('SATA Version is') !== null,
    transport: field('Transport protocol'),
    deviceType: field('Device type'),
    pciVendorId: pciVendorOf(field('PCI Vendor/Subsystem ID', 'PCI Vendor ID')),
    canTrim: field('TRIM Command')?.startsWith('Available') ?? null,
    isKnownToTool: field('Device is')?.startsWith('In smartctl database') ?? false,
    ...smartSupport(lines, protocol),
    attributes,
    loggedUncorrectableCount: loggedUncorrectables(lines),
    health: smartctlTextHealth(lines, field),
  }
}

function fieldsOf(lines: readonly string[]): TextFields {
  const values = new Map<string, string>()
  for (const line of lines) {
    const match = line.length < 1024 ? /^([A-Z][\w ./()-]{2,60}?) *: *(\S.*)$/.exec(line) : null
    const key = match?.[1]?.toLowerCase()
    if (match && key && !values.has(key)) values.set(key, (match[2] ?? '').trim())
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(name.toLowerCase())
      if (value !== undefined) return value
    }
    return null
  }
}

function protocolOf(field: TextFields, attributes: readonly SmartAttribute[]): SmartctlEvidence['protocol'] {
  if (field('Model Number', 'Total NVM Capacity', 'PCI Vendor/Subsystem ID') !== null) return 'nvme'
  if (field('Device Model', 'ATA Version is') !== null || attributes.length > 0) return 'ata'
  return field('Vendor', 'Product', 'Transport protocol', 'Logical Unit id', 'Device type') !== null ? 'scsi' : null
}

/** "Device: IBM-ESXS ST3300655SS      Version: BA23", the whole identity in smartctl 5's SCSI output. */
function legacyScsiDevice(lines: readonly string[]): { vendor: string; model: string; firmware: string } | null {
  const match = /^Device: (\S+) +(\S.*?) +Version: (\S+)/.exec(lines.find((line) => line.startsWith('Device: ')) ?? '')
  return match ? { vendor: match[1] ?? '', model: match[2] ?? '', firmware: match[3] ?? '' } : null
}

/** Some NVMe firmware tells a total capacity of 0 and a true namespace. */
function nonZeroSize(field: TextFields): number | null {
  const sizes = ['User Capacity', 'Total NVM Capacity', 'Namespace 1 Size/Capacity'].map((name) => sizeOf(field(name)))
  return sizes.find((size) => size !== null && size > 0) ?? null
}

/** "500,107,862,016 bytes [500 GB]"; the number is the truth, the bracket is rounded. */
function sizeOf(text: string | null): number | null {
  return wholeNumber(text?.split(/ bytes| \[/)[0])
}

function sectorSizes(field: TextFields): { logical: number | null; physical: number | null } {
  const both = /^(\d+) bytes logical\/physical/.exec(field('Sector Size') ?? '')
  if (both) return { logical: Number(both[1]), physical: Number(both[1]) }
  const [, logical, physical] = /^(\d+) bytes logical, (\d+) bytes physical/.exec(field('Sector Sizes') ?? '') ?? []
  const leading = (text: string | null) => wholeNumber(/^\d+/.exec(text ?? '')?.[0])
  return {
    logical: wholeNumber(logical) ?? leading(field('Logical block size', 'Namespace 1 Formatted LBA Size')),
    physical: wholeNumber(physical) ?? leading(field('Physical block size')),
  }
}

function rotationOf(text: string | null): number | null {
  if (text === null) return null
  return /^solid state/i.test(text) ? 0 : counter(wholeNumber(/^(\d+) rpm/i.exec(text)?.[1]))
}

/** An edited or cut WWN ("002538 ...") is none. */
function wwnOf(field: TextFields): string | null {
  const eui = field('Namespace 1 IEEE EUI-64')
  if (eui !== null) return normaliseWwn(`eui.${eui.replace(/\s/g, '')}`)
  return normaliseWwn(field('LU WWN Device Id', 'Logical Unit id'))
}

function pciVendorOf(text: string | null): number | null {
  const digits = /^0x([0-9a-f]{4})/i.exec(text ?? '')?.[1]
  return digits === undefined ? null : Number.parseInt(digits, 16)
}

function smartSupport(
  lines: readonly string[],
  protocol: SmartctlEvidence['protocol'],
): { isSmartAvailable: boolean | null; isSmartEnabled: boolean | null } {
  const said = lines.filter((line) =>
    /^(?:SMART support is|Device supports SMART|Device does not support SMART)/.test(line),
  )
  const text = said.join('\n')
  if (/does not support SMART|Unavailable/.test(text)) return { isSmartAvailable: false, isSmartEnabled: false }
  if (protocol === 'nvme' && lines.some((line) => line.startsWith('SMART/Health Information'))) {
    return { isSmartAvailable: true, isSmartEnabled: true }
  }
  return {
    isSmartAvailable: /Available|Device supports SMART/.test(text) ? true : null,
    isSmartEnabled: /Disabled/.test(text) ? false : /Enabled/.test(text) ? true : null,
  }
}
