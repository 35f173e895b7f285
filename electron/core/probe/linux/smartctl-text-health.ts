import type { DriveHealthFacts } from '../../../../shared/domain/drive.ts'
import { counter, wholeNumber } from '../drive-text.ts'
import { selfTestVerdict } from '../self-test-result.ts'
import type { TextFields } from './smartctl-text-evidence.ts'

/** Health facts that smartctl prints outside the attribute table. */
export function smartctlTextHealth(lines: readonly string[], field: TextFields): Partial<DriveHealthFacts> {
  const verdict = field('SMART overall-health self-assessment test result', 'SMART Health Status')
  const unitsWritten = leading(field('Data Units Written'))
  return {
    isSmartPassed: verdict === null ? null : passedOf(verdict),
    powerOnHours: leading(field('Power On Hours', 'Accumulated power on time, hours')) ?? seagateHours(lines),
    powerCycleCount: leading(field('Power Cycles')),
    temperatureCelsius: leading(field('Temperature', 'Current Drive Temperature')),
    percentageUsed: percentUsed(lines, field),
    availableSparePercent: leading(field('Available Spare')),
    availableSpareThresholdPercent: leading(field('Available Spare Threshold')),
    mediaErrorCount: leading(field('Media and Data Integrity Errors')),
    criticalWarning: criticalWarningOf(field('Critical Warning')),
    isSelfTestPassed: selfTestOf(lines),
    // NVMe counts in thousands of 512-byte units, whatever the sector size.
    bytesWritten:
      unitsWritten === null ? statistic(lines, 'Logical Sectors Written', 512) : counter(unitsWritten * 512_000),
    reallocatedSectorCount: leading(field('Elements in grown defect list')),
    reportedUncorrectableCount:
      scsiUncorrected(lines) ?? statistic(lines, 'Number of Reported Uncorrectable Errors', 1),
  }
}

function passedOf(text: string): boolean | null {
  if (/^(?:PASSED|OK)\b/.test(text)) return true
  return /^(?:FAILED|FAILURE|.*IMPENDING)/i.test(text) ? false : null
}

/** "131,924,763 [67.5 TB]", "56 Celsius", "38%", "12345:30". */
function leading(text: string | null): number | null {
  return text === null
    ? null
    : counter(wholeNumber(/^\d[\d,.'’\u00a0\u202f ]*/.exec(text)?.[0]?.replace(/[ .,]+$/, '')))
}

/** Old SCSI drives tell their age only in the maker's own log page. */
function seagateHours(lines: readonly string[]): number | null {
  const line = lines.find((candidate) => candidate.includes('number of hours powered up ='))
  return counter(wholeNumber(/= *(\d+)/.exec(line ?? '')?.[1]))
}

function criticalWarningOf(text: string | null): number | null {
  const digits = /^0x([0-9a-f]{2})$/i.exec(text ?? '')?.[1]
  return digits === undefined ? null : Number.parseInt(digits, 16)
}

function percentUsed(lines: readonly string[], field: TextFields): number | null {
  const told =
    leading(field('Percentage Used', 'Percentage used endurance indicator')) ??
    statistic(lines, 'Percentage Used Endurance Indicator', 1)
  return told !== null && told <= 255 ? told : null
}

/** "0x07  0x008  1  12  N--  Percentage Used Endurance Indicator", a row of the ATA device statistics. */
function statistic(lines: readonly string[], name: string, unit: number): number | null {
  const row = lines.find((line) => line.endsWith(name) && line.startsWith('0x'))
  const value = wholeNumber(row?.trim().split(/\s+/)[3])
  return value === null ? null : counter(value * unit)
}

const ataStatusCodes: readonly (readonly [RegExp, number])[] = [
  [/Completed without error/, 0],
  [/Completed: (?:read|electrical|servo\/seek|unknown failure|handling damage|.*failure)/i, 7],
  [/Fatal or unknown error/, 3],
]

const nvmeStatusCodes: readonly (readonly [RegExp, number])[] = [
  [/Completed without error/, 0],
  [/Completed: (?:unknown )?failed|Fatal or unknown test error/, 6],
]

function selfTestOf(lines: readonly string[]): boolean | null {
  const isNvme = lines.some((line) => line.startsWith('Self-test Log (NVMe'))
  const codes = isNvme ? nvmeStatusCodes : ataStatusCodes
  const rows = lines.filter((line) => (isNvme ? /^ *\d+ +(?:Short|Extended) / : /^# *\d+ +\S/).test(line)).slice(0, 64)
  const results = rows.map((row) => codes.find(([pattern]) => pattern.test(row))?.[1] ?? scsiStatusCode(row))
  return selfTestVerdict(results, isNvme ? 'nvme' : 'ata')
}

/** SCSI's rows say "Completed" alone, or "Failed in segment --> 3". */
function scsiStatusCode(row: string): number {
  if (/Failed in/.test(row)) return 7
  return /\bCompleted +(?:-|\d+) /.test(row) ? 0 : 15
}

/** The last column of the SCSI error counter log, summed over reads, writes and verifications. */
function scsiUncorrected(lines: readonly string[]): number | null {
  const rows = lines.filter((line) => /^(?:read|write|verify):\s+\d/.test(line)).slice(0, 3)
  const counts = rows.map((row) => wholeNumber(row.trim().split(/\s+/).at(-1))).filter((count) => count !== null)
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}
