import type { TestVerdict } from './result.ts'

/** One look at the battery. Energy is known where the core reads `power_supply`; a page alone knows percents. */
export type ChargeSample = {
  atMs: number
  percent: number
  isCharging: boolean
  energyMilliwattHours: number | null
}

export type Discharge = {
  minutes: number
  percentPerMinute: number
  averageWatts: number | null
  /** From full to empty at this pace. */
  fullMinutes: number | null
  steepestDropPercent: number
}

/** Browsers round to whole percents: a shorter look, or a smaller drop, measures the rounding. */
export const neededMinutes = 5
const neededDropPercent = 2
/** Under light work a sound pack lasts hours; one that lasts less than this is only a bridge between two sockets. */
const shortestFullMinutes = 45
/** Worn cells sag under load: the gauge falls off a step instead of sliding. */
const cliffPercent = 8
const cliffMinutes = 1

/** The unbroken run on battery that ends with the last sample: what the charger gave in between measures nothing. */
export function unpluggedRun(samples: readonly ChargeSample[]): readonly ChargeSample[] {
  return samples.slice(samples.findLastIndex(({ isCharging }) => isCharging) + 1)
}

export function measureDischarge(samples: readonly ChargeSample[]): Discharge | null {
  const run = unpluggedRun(samples)
  const first = run.at(0)
  const last = run.at(-1)
  if (first === undefined || last === undefined || last.atMs <= first.atMs) return null
  const minutes = (last.atMs - first.atMs) / 60_000
  const percentPerMinute = (first.percent - last.percent) / minutes
  return {
    minutes,
    percentPerMinute,
    averageWatts: wattsBetween(first, last),
    fullMinutes: percentPerMinute > 0 ? 100 / percentPerMinute : null,
    steepestDropPercent: steepestDrop(run),
  }
}

export function dischargeVerdict(samples: readonly ChargeSample[]): TestVerdict {
  const discharge = measureDischarge(samples)
  return { ...judge(samples, discharge), measures: discharge === null ? [] : measuresOf(discharge) }
}

function judge(samples: readonly ChargeSample[], discharge: Discharge | null): Omit<TestVerdict, 'measures'> {
  const undecided = (detail: string) => ({ state: 'undecided' as const, faults: [], detail })
  const isPluggedIn = samples.at(-1)?.isCharging ?? false
  if (samples.length === 0) return undecided('NO_SAMPLE')
  if (isPluggedIn) return undecided('PLUGGED_IN')
  if (discharge === null) return undecided('TOO_SHORT')
  if (discharge.steepestDropPercent >= cliffPercent) return { state: 'fail', faults: ['BATTERY_WORN'], detail: 'CLIFF' }
  if (discharge.minutes < neededMinutes) return undecided('TOO_SHORT')
  const isMeasured = discharge.minutes * discharge.percentPerMinute >= neededDropPercent
  if (isMeasured && discharge.fullMinutes !== null && discharge.fullMinutes < shortestFullMinutes) {
    return { state: 'fail', faults: ['BATTERY_WORN'], detail: 'SHORT_RUN' }
  }
  return { state: 'pass', faults: [], detail: isMeasured ? null : 'HARDLY_DROPS' }
}

function measuresOf(discharge: Discharge): TestVerdict['measures'] {
  const measures: TestVerdict['measures'] = [
    { name: 'minutes', value: rounded(discharge.minutes), unit: 'min' },
    { name: 'percentPerMinute', value: rounded(discharge.percentPerMinute), unit: '%/min' },
    { name: 'steepestDrop', value: rounded(discharge.steepestDropPercent), unit: '%' },
  ]
  if (discharge.averageWatts !== null)
    measures.push({ name: 'watts', value: rounded(discharge.averageWatts), unit: 'W' })
  if (discharge.fullMinutes !== null)
    measures.push({ name: 'fullMinutes', value: Math.round(discharge.fullMinutes), unit: 'min' })
  return measures
}

function wattsBetween(first: ChargeSample, last: ChargeSample): number | null {
  if (first.energyMilliwattHours === null || last.energyMilliwattHours === null) return null
  const hours = (last.atMs - first.atMs) / 3_600_000
  return (first.energyMilliwattHours - last.energyMilliwattHours) / 1000 / hours
}

/** The most lost within a minute. Looks farther apart than that (a page that slept) say nothing of a cliff. */
function steepestDrop(run: readonly ChargeSample[]): number {
  let steepest = 0
  run.forEach((sample, index) => {
    for (const later of run.slice(index + 1)) {
      if (later.atMs - sample.atMs > cliffMinutes * 60_000) break
      steepest = Math.max(steepest, sample.percent - later.percent)
    }
  })
  return steepest
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
