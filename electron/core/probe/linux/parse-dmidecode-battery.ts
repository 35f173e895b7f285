// dmidecode -t 22
import { smartBatterySerial } from '../battery-rules.ts'
import { isoDate, positiveInteger } from '../numbers.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import type { SmbiosBattery } from '../smbios.ts'
import type { DmiStructure } from './parse-dmidecode-structures.ts'

type Fields = ReadonlyMap<string, string>

/** Batteries the tables describe; those that a reference design describes on every board are left out. */
export function batteriesFrom(structures: DmiStructure[]): SmbiosBattery[] {
  return structures
    .filter(({ title }) => title === 'Portable Battery')
    .map(({ fields }) => batteryFrom(fields))
    .filter(isReal)
}

// "CRB Battery 0" by "-Virtual Battery 0-" stands on thousands of different machines, "Smart Battery" without any
// figure on machines that have none, and other
// reference designs write the chipset maker's name into both fields.
function isReal(battery: SmbiosBattery): boolean {
  const isNamed = battery.name !== battery.manufacturer
  return isNamed && (battery.designMilliwattHours ?? battery.designMilliampHours ?? battery.serial) !== null
}

function batteryFrom(fields: Fields): SmbiosBattery {
  const capacity = /^\s*(\d{1,9})\s*(m[WA]h)/.exec(fields.get('Design Capacity') ?? '')
  const amount = positiveInteger(capacity?.[1])
  return {
    location: tellText(fields.get('Location')),
    manufacturer: tellText(fields.get('Manufacturer')),
    name: tellText(fields.get('Name')),
    serial: smartBatterySerial(tellSerial(fields.get('SBDS Serial Number')) ?? tellSerial(fields.get('Serial Number'))),
    chemistry: tellText(fields.get('SBDS Chemistry') ?? fields.get('Chemistry')),
    madeOn: isoDate(fields.get('SBDS Manufacture Date') ?? fields.get('Manufacture Date')),
    designMilliwattHours: capacity?.[2] === 'mWh' ? amount : null,
    designMilliampHours: capacity?.[2] === 'mAh' ? amount : null,
    designMillivolts: positiveInteger(/^\d+/.exec(fields.get('Design Voltage') ?? '')?.[0]),
  }
}
