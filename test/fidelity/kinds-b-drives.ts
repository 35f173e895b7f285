import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DriveReading } from '../../electron/core/probe/drive-reading.ts'
import { parseHdparmIdentify } from '../../electron/core/probe/linux/parse-hdparm-identify.ts'
import { parseSmartctlJson } from '../../electron/core/probe/linux/parse-smartctl-json.ts'
import { parseSmartctlText } from '../../electron/core/probe/linux/parse-smartctl-text.ts'
import { parseSysblock } from '../../electron/core/probe/linux/parse-sysblock.ts'
import { errorCounters } from '../../electron/core/probe/smart-attributes.ts'
import type { SmartctlReading } from '../../electron/core/probe/smartctl-reading.ts'
import { driveHealthVerdict } from '../../shared/domain/drive-health.ts'
import type { FidelityKind } from './kind.ts'

export function readDump(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

function smartctlKind(
  prefix: string,
  say: (reading: SmartctlReading) => object,
  parse = parseSmartctlText,
): FidelityKind {
  return {
    name: prefix,
    matches: (fixture) => fixture.startsWith(prefix),
    read(fixture, folder) {
      const reading = parse(readDump(folder, fixture))
      return { drives: reading ? [say(reading)] : [] }
    },
  }
}

/** Three significant digits, as smartctl prints it in brackets. */
function sizeText(bytes: number | null): string | null {
  if (bytes === null) return null
  return bytes >= 1e12 ? `${(bytes / 1e12).toPrecision(3)} TB` : `${Math.floor(bytes / 1e9)} GB`
}

/** The tables of linuxhw cut after the first decimal: 1.92 TB is "1.9 TB". */
function linuxhwSize(bytes: number | null): string | null {
  return bytes !== null && bytes >= 1e12 ? `${Math.floor(bytes / 1e11) / 10} TB` : sizeText(bytes)
}

/** They write a counter above 1000 as 1000 + its natural logarithm, rounded up. */
function linuxhwCount(count: number): number {
  return count > 1000 ? 1000 + Math.ceil(Math.log(count)) : count
}

const linuxhwMakers: Record<string, string> = { 'Western Digital': 'WDC', 'Hewlett-Packard': 'HPE' }
const linuxhwKinds: Record<string, string> = { hdd: 'HDD', ssd: 'SSD', nvme: 'NVMe' }

/**
 * Errors of the medium: an NVMe log has one counter, the others a row each; where the row of reported errors is
 * absent or 0, they count the unreadable sectors in the log of the last errors.
 */
function mediumErrors({ drive, attributes, loggedUncorrectableCount }: SmartctlReading): number[] {
  const { health, mediaType } = drive
  if (mediaType === 'nvme') return [health?.mediaErrorCount ?? 0]
  const counters = errorCounters(attributes)
  const hasReported = counters.some(({ name, count }) => /^(?:Reported|Uncorrectable)_/.test(name) && count > 0)
  return [...counters.map(({ count }) => count), hasReported ? 0 : (loggedUncorrectableCount ?? 0)]
}

function sayLinuxhw(reading: SmartctlReading): object {
  const { drive } = reading
  const { health, manufacturer, mediaType } = drive
  return {
    manufacturer: linuxhwMakers[manufacturer ?? ''] ?? manufacturer,
    model: drive.model,
    kind: linuxhwKinds[mediaType ?? ''] ?? null,
    size_text: linuxhwSize(drive.sizeBytes),
    power_on_days: health?.powerOnHours == null ? null : Math.floor(health.powerOnHours / 24),
    important_errors: mediumErrors(reading).reduce((sum, count) => sum + linuxhwCount(count), 0),
  }
}

/** Their "old" is our wear by service hours alone, their "sus" every other wear; they judge the ATA table, nothing else. */
function peracottaVerdict({ drive, attributes }: SmartctlReading): string | null {
  if (attributes.length === 0) return null
  const { verdict, reasons } = driveHealthVerdict(drive)
  if (verdict === 'worn') return reasons.every(({ code }) => code === 'LONG_SERVICE') ? 'old' : 'sus'
  return verdict === 'good' ? 'ok' : verdict === 'failing' ? 'fail' : null
}

function sayPeracotta(reading: SmartctlReading): object {
  const { drive } = reading
  const [, naa, oui, id] = /^0x(.)(.{6})(.{9})$/.exec(drive.wwn ?? '') ?? []
  const interfaces: Record<string, string> = { sata: 'sata', ata: drive.formFactor === '2.5' ? 'mini' : 'ide' }
  const bus = interfaces[drive.bus ?? '']
  return {
    manufacturer: drive.manufacturer,
    family: peracottaFamily(drive.family),
    model: drive.model?.replace(/ SSD$/, '') ?? null,
    // They also leave out the letters that Western Digital puts before every serial.
    serial: drive.serial?.replace(/^WD-/, '') ?? null,
    wwn: naa ? [naa, oui, id].map((part) => Number.parseInt(part ?? '', 16)).join(' ') : null,
    rpm: drive.rotationPerMinute,
    form_factor: drive.formFactor === 'M.2' ? 'm2' : drive.formFactor,
    interface: bus ? [bus] : null,
    size_bytes_decimal: drive.sizeBytes,
    smart: peracottaVerdict(reading),
    type: drive.mediaType === 'nvme' || drive.mediaType === 'virtual' ? 'ssd' : drive.mediaType,
  }
}

/** They leave out the maker's name and the interface. */
function peracottaFamily(family: string | null): string | null {
  const makers = /^(?:Western Digital|Seagate|SAMSUNG|Hitachi\/|Hitachi|Fujitsu|Apple|Maxtor) ?/
  return family?.replace(makers, '').replace(/ (?:\(SATA\)|Serial ATA)$/, '') ?? null
}

function sayAttributes({ attributes }: SmartctlReading): object[] {
  return attributes.map(({ id, name, rawText, threshold, isPrefailure, value, worst, failed }) => ({
    id,
    name,
    raw: rawText,
    raw_int: Number.parseInt(rawText, 10),
    thresh: threshold,
    type: isPrefailure ? 'Pre-fail' : 'Old_age',
    value,
    worst,
    when_failed: failed === 'never' ? '-' : failed,
  }))
}

function sayPySmart(reading: SmartctlReading, calledWith: string): object {
  const { drive, rawModel, isSmartAvailable, isSmartEnabled } = reading
  const passed = drive.health?.isSmartPassed ?? null
  return {
    assessment: passed === null ? null : passed ? 'PASS' : 'FAIL',
    attributes: sayAttributes(reading),
    capacity_text: sizeText(drive.sizeBytes),
    family: drive.family,
    firmware: drive.firmware,
    interface: calledWith,
    is_ssd: drive.mediaType === 'ssd' || drive.mediaType === 'nvme',
    logical_sector: drive.logicalSectorBytes,
    physical_sector: drive.physicalSectorBytes,
    model: rawModel,
    rpm: drive.rotationPerMinute,
    serial: drive.serial,
    size_bytes: drive.sizeBytes,
    smart_capable: isSmartAvailable,
    smart_enabled: isSmartEnabled,
    temperature_c: drive.health?.temperatureCelsius ?? null,
    vendor: drive.manufacturer,
  }
}

/** The dump's file name holds the arguments: `_-d_nvme_--all__dev_nvme0.txt`. */
const pySmart: FidelityKind = {
  name: 'py-smart',
  matches: (fixture) => fixture.startsWith('py-smart/singletests/'),
  read(fixture, folder) {
    const file = readdirSync(join(folder, fixture)).find((name) => /^_-d_.*_--all/.test(name))
    const reading = file ? parseSmartctlText(readDump(folder, fixture + file)) : null
    if (!file || !reading) return { drives: [] }
    return {
      drives: [sayPySmart(reading, (/^_-d_(.*?)_--all/.exec(file)?.[1] ?? '').replace('megaraid_', 'megaraid,'))],
    }
  },
}

/** A table of what the tool printed, the speed too; ours may come from the model's number. */
function sayRedhat(reading: SmartctlReading): object {
  const { drive, rawModel, toldRotationPerMinute: rpm } = reading
  const isScsi = drive.serialSource === 'scsi-vpd'
  return {
    model: rawModel,
    serial: drive.serial,
    firmware: isScsi ? null : drive.firmware,
    vendor: isScsi ? drive.manufacturer?.toUpperCase() : null,
    rpm: rpm === null ? null : `${rpm} rpm`,
    health: isScsi && drive.health?.isSmartPassed ? 'OK' : null,
  }
}

function sayGlpi({ drive, deviceType }: SmartctlReading): object {
  return {
    manufacturer: drive.manufacturer,
    model: drive.model,
    serial: drive.serial,
    firmware: drive.firmware,
    wwn: drive.wwn?.replace(/^0x/, '') ?? null,
    size_mb: drive.sizeBytes === null ? null : Math.floor(drive.sizeBytes / 1e6),
    bus: drive.bus?.toUpperCase() ?? null,
    interface: drive.bus?.toUpperCase() ?? null,
    type: deviceType ?? 'disk',
  }
}

/** GLPI's words for the buses. */
const glpiBuses: Record<string, string> = { sata: 'SATA', nvme: 'PCI', scsi: 'SCSI', usb: 'USB' }

function saySysblock({ drive, rawModel }: DriveReading): object {
  return {
    device: drive.deviceName,
    manufacturer: drive.manufacturer,
    model: rawModel,
    serial: drive.serial,
    firmware: drive.firmware,
    size_mb: drive.sizeBytes === null ? null : Math.floor(drive.sizeBytes / 1e6),
    bus: glpiBuses[drive.bus ?? ''] ?? null,
    interface: drive.bus === 'nvme' ? 'NVME' : null,
    type: drive.isRemovable ? 'removable' : 'disk',
    // An EUI-64 is no World Wide Name to them.
    wwn: drive.wwn?.startsWith('eui.') ? null : drive.wwn,
  }
}

const sysblock: FidelityKind = {
  name: 'glpi-agent/sysblock-tree/',
  matches: (fixture) => fixture.startsWith('glpi-agent/sysblock-tree/'),
  read: (fixture, folder) => ({ drives: parseSysblock(readDump(folder, fixture)).map(saySysblock) }),
}

const hdparm: FidelityKind = {
  name: 'glpi-agent/hdparm-I/',
  matches: (fixture) => fixture.startsWith('glpi-agent/hdparm-I/'),
  read(fixture, folder) {
    const identify = parseHdparmIdentify(readDump(folder, fixture))
    if (!identify) return { drives: [{}] }
    const { model: _, ...said } = saySysblock(identify) as Record<string, unknown>
    return { drives: [{ ...said, model: identify.rawModel, wwn: identify.drive.wwn?.slice(2) }] }
  },
}

export const driveKinds: FidelityKind[] = [
  sysblock,
  hdparm,
  smartctlKind('linuxhw-enterprisedrive/smartctl-text/', sayLinuxhw),
  smartctlKind('peracotta/smartctl/', sayPeracotta, parseSmartctlJson),
  smartctlKind('redhat-hardware/smartctl-text/', sayRedhat),
  smartctlKind('glpi-agent/smartctl-text/', sayGlpi),
  pySmart,
]
