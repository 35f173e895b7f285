// nvme smart-log DEVICE --output-format=json  (or without it, for people)
import type { DriveHealthFacts } from '../../../../shared/domain/drive.ts'
import { driveHealthWith } from '../../../../shared/domain/empty-drive.ts'
import { counter, parseJson, plausibleTemperature } from '../drive-text.ts'
import { plausibleHours } from '../smart-attributes.ts'
import { keyValueLines, leadingNumber } from './key-value-lines.ts'

/** The log's facts; `null` when the text is no answer of nvme-cli. The log has no overall verdict: its warning bits are one. */
export function parseNvmeSmartLog(text: string): DriveHealthFacts | null {
  const field = fieldsOf(text)
  const criticalWarning = byte(field('critical_warning'))
  const hours = counter(field('power_on_hours'))
  if (criticalWarning === null && hours === null) return null
  const unitsWritten = field('data_units_written')
  return driveHealthWith({
    isSmartPassed: criticalWarning === null ? null : criticalWarning === 0,
    criticalWarning,
    powerOnHours: plausibleHours(hours),
    powerCycleCount: counter(field('power_cycles')),
    temperatureCelsius: plausibleTemperature(celsiusOf(field('temperature'))),
    percentageUsed: byte(field('percent_used', 'percentage_used')),
    availableSparePercent: byte(field('avail_spare', 'available_spare')),
    availableSpareThresholdPercent: byte(field('spare_thresh', 'available_spare_threshold')),
    mediaErrorCount: counter(field('media_errors')),
    // Counted in thousands of 512-byte units, whatever the sector size.
    bytesWritten: unitsWritten === null ? null : counter(unitsWritten * 512_000),
  })
}

type Field = (...names: string[]) => number | null

function fieldsOf(text: string): Field {
  const json = parseJson(text)
  const values =
    typeof json === 'object' && json !== null
      ? new Map(Object.entries(json).map(([name, value]) => [name, numberOf(value)]))
      : new Map([...keyValueLines(text)].map(([name, value]) => [name.replace(/ /g, '_'), leadingNumber(value)]))
  return (...names) => {
    for (const name of names) {
      const value = values.get(name)
      if (value !== undefined) return value
    }
    return null
  }
}

/** Counters are numbers, texts since they outgrew 53 bits, or objects that spell their bits out. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return leadingNumber(value)
  return typeof value === 'object' && value !== null && 'value' in value ? numberOf(value.value) : null
}

function byte(value: number | null): number | null {
  const count = counter(value)
  return count !== null && count <= 255 ? count : null
}

/** JSON tells kelvins; the text begins with degrees Celsius. No flash works above 200 °C. */
function celsiusOf(value: number | null): number | null {
  return value !== null && value > 200 ? value - 273 : value
}
