import type { BatteryFacts } from '../../../shared/domain/machine-facts.ts'
import { positiveRounded } from './numbers.ts'

export type ToldEnergies = {
  designMicrowattHours: number | null
  fullMicrowattHours: number | null
  designMicroampHours: number | null
  fullMicroampHours: number | null
  designMicrovolts: number | null
}

/**
 * Capacities in milliwatt-hours, from energy where the battery tells it, else from charge at the design voltage.
 * A gauge that says 0 says that it does not know.
 */
export function batteryEnergies(told: ToldEnergies): Pick<BatteryFacts, 'designMilliwattHours' | 'fullMilliwattHours'> {
  const volts = told.designMicrovolts
  return {
    designMilliwattHours: milliwattHours(told.designMicrowattHours, told.designMicroampHours, volts),
    fullMilliwattHours: milliwattHours(told.fullMicrowattHours, told.fullMicroampHours, volts),
  }
}

function milliwattHours(energy: number | null, charge: number | null, microvolts: number | null): number | null {
  if (energy !== null && energy > 0) return positiveRounded(energy / 1000)
  if (charge === null || charge <= 0 || microvolts === null || microvolts <= 0) return null
  return positiveRounded((charge / 1_000_000) * (microvolts / 1000))
}

/**
 * A smart battery's serial is a 16-bit number. The firmware's tables write it in hexadecimal, every other tool in
 * decimal, and so it is kept here. Other serials stay as told.
 */
export function smartBatterySerial(told: string | null): string | null {
  return told !== null && /^[0-9a-f]{4}$/i.test(told) ? String(Number.parseInt(told, 16)) : told
}

/** True for a battery that nobody can hold: no name, no serial and no capacity. */
export function isInventedBattery(battery: BatteryFacts): boolean {
  const { manufacturer, model, serial, designMilliwattHours, fullMilliwattHours, chemistry, chargePercent } = battery
  const told = [manufacturer, model, serial, designMilliwattHours, fullMilliwattHours, chemistry, chargePercent]
  return told.every((value) => value === null)
}
