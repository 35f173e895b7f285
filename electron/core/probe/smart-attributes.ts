import type { DriveHealthFacts } from '../../../shared/domain/drive.ts'
import { counter, plausibleTemperature } from './drive-text.ts'

/** One row of an ATA drive's SMART table. */
export type SmartAttribute = {
  id: number
  name: string
  value: number | null
  worst: number | null
  threshold: number | null
  isPrefailure: boolean | null
  /** "now" or "past" when the value crossed its threshold; "never" when it did not. */
  failed: 'now' | 'past' | 'never' | null
  /** As the tool prints it: "20 (Min/Max 14/45)", "12345h+30m+12.123s". */
  rawText: string
}

/** More than 30 years: firmware that counts minutes or seconds, or writes rubbish. */
const implausibleHours = 30 * 365 * 24

/** The number that leads a raw text. Packed raws keep minimum and maximum in the upper bytes, so the 48-bit value lies. */
function leadingCount(rawText: string): number | null {
  const digits = /^\s*(\d{1,15})(?![\d.])/.exec(rawText)?.[1]
  return digits === undefined ? null : counter(Number(digits))
}

/** No drive has four thousand million bad sectors: several counters packed into one raw value. */
function plausibleCount(count: number | null): number | null {
  return count !== null && count < 2 ** 32 ? count : null
}

export function plausibleHours(hours: number | null | undefined): number | null {
  const count = counter(hours)
  return count !== null && count < implausibleHours ? count : null
}

/** The facts of the SMART table; each is `null` when the drive has no such attribute. */
export function healthOfAttributes(
  attributes: readonly SmartAttribute[],
  isKnownToTool: boolean,
): Partial<DriveHealthFacts> {
  const raw = (id: number, name: RegExp) => {
    const found = attributes.find((attribute) => attribute.id === id && name.test(attribute.name))
    return found ? plausibleCount(leadingCount(found.rawText)) : null
  }
  return {
    reallocatedSectorCount: raw(5, /^(?!Unknown)/),
    pendingSectorCount: raw(197, /pending/i),
    uncorrectableSectorCount: raw(198, /uncorrect/i),
    reportedUncorrectableCount: raw(187, /uncorrect/i),
    spinRetryCount: raw(10, /^Spin_Retry/),
    powerOnHours: plausibleHours(raw(9, /^Power_On/)),
    powerCycleCount: raw(12, /Power_Cycle/),
    temperatureCelsius: plausibleTemperature(raw(194, /Temp/) ?? raw(190, /Temp/)),
    percentageUsed: wornPercent(attributes),
    bytesWritten: writtenBytes(attributes, isKnownToTool),
  }
}

/** Attributes whose normalised value falls from 100 to 0 over the life of the flash. */
const lifeLeft =
  /^(?:Wear_Leveling_Count|Media_Wearout_Indicator|SSD_Life_Left|Percent_Lifetime_Remain|Remaining_Lifetime_Perc|Drive_Life_Remaining%?|Remain(?:ing)?_Life.*)$/

function wornPercent(attributes: readonly SmartAttribute[]): number | null {
  const left = attributes.find(({ name }) => lifeLeft.test(name))?.value ?? null
  return left === null || left < 0 || left > 100 ? null : 100 - left
}

const bytesPerUnit: readonly (readonly [RegExp, number])[] = [
  [/^(?:Host|Total|Lifetime)_Writes_GiB$/, 2 ** 30],
  [/^Host_Writes_32MiB$/, 32 * 2 ** 20],
  [/^Host_Writes_MiB$/, 2 ** 20],
]

function writtenBytes(attributes: readonly SmartAttribute[], isKnownToTool: boolean): number | null {
  for (const { name, rawText } of attributes) {
    // "Total_LBAs_Written" is the tool's default name: makers put 32 MiB or GiB units under it when it does not know them.
    const isSectors = isKnownToTool && name === 'Total_LBAs_Written'
    const unit = isSectors ? 512 : bytesPerUnit.find(([pattern]) => pattern.test(name))?.[1]
    const count = unit === undefined ? null : leadingCount(rawText)
    if (unit !== undefined && count !== null) return counter(count * unit)
  }
  return null
}

/** Counters of which any rise foretells a failure. */
const errorCounter =
  /^(?:Reallocated_|Reallocate_|Retired_Block|Current_Pending|Total_Pending|Offline_Uncorrect|Reported_Uncorrect|Uncorrectable_|Spin_Retry|End-to-End)/

/** The error counters that the drive keeps, zero or not. */
export function errorCounters(attributes: readonly SmartAttribute[]): { name: string; count: number }[] {
  return attributes
    .filter(({ name }) => errorCounter.test(name))
    .map(({ name, rawText }) => ({ name, count: leadingCount(rawText) }))
    .filter((counter): counter is { name: string; count: number } => counter.count !== null)
}
