// hdparm -I DEVICE
import type { MediaType } from '../../../../shared/domain/drive.ts'
import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { normaliseWwn, splitDriveName } from '../drive-names.ts'
import type { DriveReading } from '../drive-reading.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, linesOf, positive, wholeNumber } from '../drive-text.ts'
import { type AtaSecurity, readAtaSecurity } from './hdparm-security.ts'

export type HdparmIdentify = DriveReading & {
  /** `null` when the drive lists no Security section: no such feature set, or no passthrough. */
  security: AtaSecurity | null
  sanitize: AtaSanitize
}

type AtaSanitize = {
  isSupported: boolean
  canScrambleCrypto: boolean
  canEraseBlocks: boolean
  canOverwrite: boolean
}

/** `null` when no drive answered: hdparm prints an empty body and exits 0, or decodes rubbish from a bridge. */
export function parseHdparmIdentify(text: string): HdparmIdentify | null {
  const lines = linesOf(text)
  const rawModel = fieldOf(lines, /^\s*Model Number:\s*(.*)$/)
  const serialText = fieldOf(lines, /^\s*Serial Number:\s*(.*)$/)
  if (rawModel === null || (serialText === null && fieldOf(lines, /^\s*Firmware Revision:\s*(.*)$/) === null))
    return null
  if (isRubbish(lines)) return null
  const serial = cleanDriveSerial(serialText)
  const wwn = normaliseWwn(fieldOf(lines, /Logical Unit WWN Device Identifier: *([0-9a-f]+)/i))
  const drive = driveWith({
    ...splitDriveName(rawModel, { wwn }),
    serial,
    serialSource: serial === null ? null : 'ata-identify',
    wwn,
    firmware: fieldOf(lines, /^\s*Firmware Revision:\s*(.*)$/),
    ...readSizes(lines),
    ...readRotation(lines),
    bus: busOf(fieldOf(lines, /^\s*Transport:\s*(.*)$/)),
    formFactor: fieldOf(lines, /^\s*Form Factor: (\S+) inch/),
    isRemovable: removableOf(text),
  })
  return { drive, rawModel, security: readAtaSecurity(lines), sanitize: readSanitize(lines) }
}

/** ATA allows 16 heads at most: more is another page's bytes, decoded as if a drive had identified itself. */
function isRubbish(lines: readonly string[]): boolean {
  const heads = wholeNumber(fieldOf(lines, /^\s*heads\s+(\d+)\s/))
  return heads !== null && heads > 16
}

function fieldOf(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const value = line.length < 1024 ? pattern.exec(line)?.[1] : undefined
    if (value !== undefined) return cleanText(value)
  }
  return null
}

function readSizes(lines: readonly string[]) {
  const number = (pattern: RegExp) => wholeNumber(fieldOf(lines, pattern))
  const both = number(/Logical\/Physical Sector size: *(\d+) bytes/)
  const logical = number(/Logical +Sector size: *(\d+) bytes/) ?? both
  const sectors = number(/LBA48 +user addressable sectors: *(\d+)/) ?? number(/LBA +user addressable sectors: *(\d+)/)
  return {
    logicalSectorBytes: positive(logical),
    physicalSectorBytes: positive(number(/Physical Sector size: *(\d+) bytes/) ?? both),
    sizeBytes: sectors === null ? null : positive(sectors * (logical ?? 512)),
  }
}

function readRotation(lines: readonly string[]): { mediaType: MediaType | null; rotationPerMinute: number | null } {
  const rate = fieldOf(lines, /Nominal Media Rotation Rate: *(.*)$/)
  if (rate === null) return { mediaType: null, rotationPerMinute: null }
  if (/solid state/i.test(rate)) return { mediaType: 'ssd', rotationPerMinute: null }
  const speed = wholeNumber(rate)
  return speed !== null && speed > 1
    ? { mediaType: 'hdd', rotationPerMinute: speed }
    : { mediaType: null, rotationPerMinute: null }
}

function busOf(transport: string | null): string | null {
  if (transport === null) return null
  return /^Serial/i.test(transport) ? 'sata' : /^Parallel/i.test(transport) ? 'ata' : null
}

function removableOf(text: string): boolean | null {
  return /with non-removable media/.test(text) ? false : /with removable media/.test(text) ? true : null
}

function readSanitize(lines: readonly string[]): AtaSanitize {
  const has = (feature: string) => lines.some((line) => line.includes(feature) && /^\s+\*/.test(line))
  return {
    isSupported: has('SANITIZE feature set'),
    canScrambleCrypto: has('CRYPTO_SCRAMBLE_EXT'),
    canEraseBlocks: has('BLOCK_ERASE_EXT'),
    canOverwrite: has('OVERWRITE_EXT'),
  }
}
