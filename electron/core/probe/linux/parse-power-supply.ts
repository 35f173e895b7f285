// cat /sys/class/power_supply/*/uevent   (blocks one after another, each starting at POWER_SUPPLY_NAME or DEVTYPE)
import type { BatteryFacts } from '../../../../shared/domain/machine-facts.ts'
import { batteryEnergies, isInventedBattery } from '../battery-rules.ts'
import { leadingInteger, positiveInteger, positiveRounded } from '../numbers.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import { keyValue, textLines } from '../text-lines.ts'

const longestText = 200_000
const mostSupplies = 64

type Fields = ReadonlyMap<string, string>

/** The machine's batteries; mains adapters and the batteries of mice, keyboards and the like are left out. */
export function parsePowerSupply(text: string): BatteryFacts[] {
  return readMachineBatteries(text).map(batteryFrom)
}

/** The lines of each of those batteries as told, without their POWER_SUPPLY_ prefix. */
export function readMachineBatteries(text: string): Map<string, string>[] {
  return readPowerSupplies(text).filter((fields) => isMachineBattery(fields) && !isInventedBattery(batteryFrom(fields)))
}

function readPowerSupplies(text: string): Map<string, string>[] {
  const supplies: Map<string, string>[] = []
  for (const line of textLines(text, longestText)) {
    const [told, value] = keyValue(line, '=') ?? []
    const key = /^(?:E: )?(?:POWER_SUPPLY_)?([A-Z_0-9]+)$/.exec(told ?? '')?.[1]
    if (key === undefined || value === undefined) continue
    const current = supplies.at(-1)
    const isNew = !current || current.has(key) || (key === 'NAME' && current.size > 1)
    if (isNew && supplies.length >= mostSupplies) break
    if (isNew) supplies.push(new Map([[key, value]]))
    else current.set(key, value)
  }
  return supplies
}

function isMachineBattery(fields: Fields): boolean {
  const type = fields.get('TYPE')
  if (type !== undefined && type !== 'Battery') return false
  if (fields.get('SCOPE') === 'Device' || fields.get('PRESENT') === '0') return false
  return [...fields.keys()].some((key) => /^(?:CHARGE|ENERGY)_|^TECHNOLOGY$/.test(key))
}

function batteryFrom(fields: Fields): BatteryFacts {
  const micro = (key: string) => leadingInteger(fields.get(key))
  const voltage = positiveInteger(fields.get('VOLTAGE_MIN_DESIGN'))
  const energies = batteryEnergies({
    designMicrowattHours: micro('ENERGY_FULL_DESIGN'),
    fullMicrowattHours: micro('ENERGY_FULL'),
    designMicroampHours: micro('CHARGE_FULL_DESIGN'),
    fullMicroampHours: micro('CHARGE_FULL'),
    designMicrovolts: voltage,
  })
  return {
    name: tellText(fields.get('NAME')),
    manufacturer: tellText(fields.get('MANUFACTURER')),
    model: tellText(fields.get('MODEL_NAME')),
    serial: tellSerial(fields.get('SERIAL_NUMBER')),
    chemistry: tellText(fields.get('TECHNOLOGY')),
    ...energies,
    voltageMillivolts: voltage === null ? null : positiveRounded(voltage / 1000),
    cycleCount: positiveInteger(fields.get('CYCLE_COUNT')),
    chargePercent: chargePercent(fields.get('CAPACITY')),
    status: tellText(fields.get('STATUS')),
  }
}

function chargePercent(told: string | undefined): number | null {
  const percent = leadingInteger(told)
  return percent === null || percent > 100 ? null : percent
}
