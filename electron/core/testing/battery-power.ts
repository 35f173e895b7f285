import { readMachineBatteries } from '../probe/linux/parse-power-supply.ts'
import { namesIn, type TestingDeps, textAt } from './unattended-program.ts'

/** What the system tells of the charge now. Energy is `null` for gauges that only count percents. */
export type PowerReading = { percent: number; isCharging: boolean; energyMilliwattHours: number | null }

const folder = 'sys/class/power_supply'

/** All the machine's batteries as one; `null` where there is none, or no system that tells. */
export async function readPower(deps: Pick<TestingDeps, 'root'>): Promise<PowerReading | null> {
  const names = await namesIn(deps, folder)
  const texts = await Promise.all(names.map((name) => textAt(deps, `${folder}/${name}/uevent`)))
  const packs = readMachineBatteries(texts.filter((text) => text !== null).join('\n'))
  if (packs.length === 0) return null
  const percents = packs.map((pack) => percentOf(pack))
  if (percents.includes(null)) return null
  const energies = packs.map(energyMicrowattHours)
  const isEnergyKnown = energies.every((energy) => energy !== null)
  return {
    percent: Math.round(sum(percents) / packs.length),
    // A pack that is full or waits is on the mains all the same: nothing is drawn from it.
    isCharging: packs.every((pack) => pack.get('STATUS') !== 'Discharging'),
    energyMilliwattHours: isEnergyKnown ? Math.round(sum(energies) / 1000) : null,
  }
}

type Fields = ReadonlyMap<string, string>

function percentOf(pack: Fields): number | null {
  const percent = wholeOf(pack, 'CAPACITY')
  return percent === null || percent > 100 ? null : percent
}

/** Gauges count either energy, or charge at a voltage. */
function energyMicrowattHours(pack: Fields): number | null {
  const energy = wholeOf(pack, 'ENERGY_NOW')
  if (energy !== null) return energy
  const microampHours = wholeOf(pack, 'CHARGE_NOW')
  const microvolts = wholeOf(pack, 'VOLTAGE_NOW') ?? wholeOf(pack, 'VOLTAGE_MIN_DESIGN')
  return microampHours === null || microvolts === null ? null : (microampHours * microvolts) / 1_000_000
}

function wholeOf(pack: Fields, key: string): number | null {
  const told = pack.get(key)
  return told === undefined || !/^\d{1,12}$/.test(told) ? null : Number(told)
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
