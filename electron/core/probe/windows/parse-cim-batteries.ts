// root/wmi: BatteryStaticData, BatteryFullChargedCapacity, BatteryCycleCount, BatteryStatus; and powercfg's report
import type { BatteryFacts } from '../../../../shared/domain/machine-facts.ts'
import { isInventedBattery } from '../battery-rules.ts'
import { positive, wholeNumber } from '../drive-text.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import type { CimTexts } from './parse-cim.ts'
import { parsePowercfg } from './parse-powercfg.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

/** An unknown capacity is 0xFFFFFFFF; no battery of a machine holds 1 kWh. */
const implausibleMilliwattHours = 1_000_000

/** The batteries, each class completing the others; the report fills in where a driver answers no class. */
export function parseCimBatteries(texts: CimTexts): BatteryFacts[] {
  const report = parsePowercfg(texts('powercfg'))
  const told = wmiRecords(texts('BatteryStaticData')).map((battery) => batteryFrom(battery, texts))
  const batteries = told.length === 0 ? report : told.map((battery, at) => completed(battery, report[at]))
  return batteries.filter((battery) => !isInventedBattery(battery))
}

function batteryFrom(battery: WmiRecord, texts: CimTexts): BatteryFacts {
  const of = (className: string) =>
    wmiRecords(texts(className)).find((one) => one.get('instancename') === battery.get('instancename'))
  const status = of('BatteryStatus')
  const full = milliwattHours(of('BatteryFullChargedCapacity'), 'fullchargedcapacity')
  const remaining = milliwattHours(status, 'remainingcapacity')
  return {
    name: null,
    manufacturer: tellText(battery.get('manufacturename')),
    model: tellText(battery.get('devicename')),
    serial: tellSerial(battery.get('serialnumber')),
    chemistry: chemistryOf(number(battery, 'chemistry')),
    designMilliwattHours: milliwattHours(battery, 'designedcapacity'),
    fullMilliwattHours: full,
    voltageMillivolts: number(status, 'voltage'),
    cycleCount: number(of('BatteryCycleCount'), 'cyclecount'),
    chargePercent: full === null || remaining === null ? null : Math.min(100, Math.round((remaining / full) * 100)),
    status: null,
  }
}

function completed(battery: BatteryFacts, report: BatteryFacts | undefined): BatteryFacts {
  const known = Object.entries(battery).filter(([, value]) => value !== null)
  return report === undefined ? battery : { ...report, ...Object.fromEntries(known) }
}

function number(record: WmiRecord | undefined, name: string): number | null {
  const value = positive(wholeNumber(record?.get(name)))
  return value === 0xffff_ffff ? null : value
}

function milliwattHours(record: WmiRecord | undefined, name: string): number | null {
  const value = number(record, name)
  return value !== null && value < implausibleMilliwattHours ? value : null
}

/** Four letters packed into a number, the first in the lowest byte: "LION". */
function chemistryOf(packed: number | null): string | null {
  if (packed === null) return null
  const letters = [0, 8, 16, 24].map((shift) => String.fromCharCode((packed >>> shift) & 0xff)).join('')
  return tellText(/^[A-Za-z-]{2,4}\0*$/.test(letters) ? letters.replaceAll('\0', '') : null)
}
