import { parsePowerSupply, readMachineBatteries } from '../../../electron/core/probe/linux/parse-power-supply.ts'
import { parseUpower, readUpowerBatteries } from '../../../electron/core/probe/linux/parse-upower.ts'
import type { FidelityKind } from '../kind.ts'
import { readDump } from '../read-dump.ts'

/** The capacities are expected as the kernel tells them, in micro-units of charge or energy. */
function toldCapacities(told: ReadonlyMap<string, string> | undefined): object {
  const isEnergy = told?.has('ENERGY_FULL_DESIGN') === true
  const prefix = isEnergy ? 'ENERGY' : 'CHARGE'
  return {
    design: told?.get(`${prefix}_FULL_DESIGN`) ?? null,
    full: told?.get(`${prefix}_FULL`) ?? null,
    unit: isEnergy ? 'uWh' : 'uAh',
    cycle_count_raw: told?.get('CYCLE_COUNT') ?? null,
  }
}

export const batteryUevent: FidelityKind = {
  name: 'power supply uevent',
  matches: (fixture) => fixture.startsWith('battery-web/uevent/'),
  read: (fixture, folder) => {
    const text = readDump(folder, fixture)
    const told = readMachineBatteries(text)
    return {
      batteries: parsePowerSupply(text).map((battery, index) => ({
        name: battery.model,
        manufacturer: battery.manufacturer,
        // "raw" is as told, which the product would not show of "ffff".
        serial_raw: told[index]?.get('SERIAL_NUMBER')?.trim() || null,
        technology: battery.chemistry,
        charge_percent: battery.chargePercent,
        ...toldCapacities(told[index]),
      })),
    }
  },
}

function wattHours(milliwattHours: number | null): number | null {
  return milliwattHours === null ? null : milliwattHours / 1000
}

/** "printed" is the percentage of upower itself, which never goes above 100. */
function printedHealth(told: ReadonlyMap<string, string> | undefined): number | null {
  const percent = /^(\d+(?:[.,]\d+)?)%$/.exec(told?.get('capacity') ?? '')?.[1]
  return percent === undefined ? null : Number(percent.replace(',', '.'))
}

export const batteryUpower: FidelityKind = {
  name: 'upower from the web',
  matches: (fixture) => fixture.startsWith('battery-web/upower/'),
  read: (fixture, folder) => {
    const text = readDump(folder, fixture)
    const told = readUpowerBatteries(text)
    return {
      batteries: parseUpower(text).map((battery, index) => ({
        name: battery.model,
        manufacturer: battery.manufacturer,
        serial_raw: told[index]?.get('serial') || null,
        technology: battery.chemistry,
        state: battery.status,
        cycles: battery.cycleCount,
        design_wh: wattHours(battery.designMilliwattHours),
        full_wh: wattHours(battery.fullMilliwattHours),
        health_percent_printed: printedHealth(told[index]),
      })),
    }
  },
}
