// powercfg /batteryreport /xml /output FILE
import type { BatteryFacts } from '../../../../shared/domain/machine-facts.ts'
import { positiveInteger } from '../numbers.ts'
import { tellSerial, tellText } from '../placeholders.ts'

const longestText = 4_000_000
const mostBatteries = 16

/** The batteries of the report's <Batteries> part; its history of uses is not read. */
export function parsePowercfg(text: string): BatteryFacts[] {
  const part = between(text.slice(0, longestText), '<Batteries>', '</Batteries>')
  if (part === null) return []
  return part
    .split('<Battery>')
    .slice(1, mostBatteries + 1)
    .map(batteryFrom)
}

function batteryFrom(xml: string): BatteryFacts {
  const element = (name: string) => decodeEntities(between(xml, `<${name}>`, `</${name}>`))
  return {
    name: null,
    manufacturer: tellText(element('Manufacturer')),
    model: tellText(element('Id')),
    serial: tellSerial(element('SerialNumber')),
    chemistry: tellText(element('Chemistry')),
    designMilliwattHours: positiveInteger(element('DesignCapacity')),
    fullMilliwattHours: positiveInteger(element('FullChargeCapacity')),
    voltageMillivolts: null,
    cycleCount: positiveInteger(element('CycleCount')),
    chargePercent: null,
    status: null,
  }
}

function between(text: string, start: string, end: string): string | null {
  const from = text.indexOf(start)
  const to = from === -1 ? -1 : text.indexOf(end, from)
  return to === -1 ? null : text.slice(from + start.length, to)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string | null): string | null {
  return text?.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '') ?? null
}
