import { parsePowerSupply, readPowerSupplies } from '../../../electron/core/probe/linux/parse-power-supply.ts'
import { parseUpower } from '../../../electron/core/probe/linux/parse-upower.ts'
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
    const told = readPowerSupplies(text)
    return {
      batteries: parsePowerSupply(text).map((battery, index) => ({
        name: battery.model,
        manufacturer: battery.manufacturer,
        serial_raw: battery.serial,
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

function printedHealth(design: number | null, full: number | null): number | null {
  return design === null || full === null ? null : Math.min(100, (100 * full) / design)
}

export const batteryUpower: FidelityKind = {
  name: 'upower from the web',
  matches: (fixture) => fixture.startsWith('battery-web/upower/'),
  read: (fixture, folder) => ({
    batteries: parseUpower(readDump(folder, fixture)).map((battery) => ({
      name: battery.model,
      manufacturer: battery.manufacturer,
      serial_raw: battery.serial,
      technology: battery.chemistry,
      state: battery.status,
      cycles: battery.cycleCount,
      design_wh: wattHours(battery.designMilliwattHours),
      full_wh: wattHours(battery.fullMilliwattHours),
      health_percent_printed: printedHealth(battery.designMilliwattHours, battery.fullMilliwattHours),
    })),
  }),
}
