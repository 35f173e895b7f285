import { type Stopper, sleepUnlessStopped } from '../stop.ts'
import type { Meter } from './meter.ts'

const coolerByCelsius = 5
/** Hot and idle for an hour: something else is wrong, a person must look. */
const patienceMilliseconds = 60 * 60 * 1000

type HeatPorts = {
  meter: Meter
  stopper: Stopper
  milliseconds: () => number
  lookEveryMilliseconds?: number
}

/** Waits while the drive is hotter than allowed, until it is some degrees below. */
export function createHeatGuard(
  pauseAboveCelsius: number | null,
  { meter, stopper, milliseconds, lookEveryMilliseconds = 2000 }: HeatPorts,
): () => Promise<void> {
  let cooling: Promise<void> | null = null
  const isAbove = (celsius: number) => (meter.temperature() ?? Number.NEGATIVE_INFINITY) > celsius
  const cool = async (limit: number) => {
    const startedAt = milliseconds()
    meter.setPaused(true)
    while (isAbove(limit - coolerByCelsius) && !stopper.signal.aborted) {
      await sleepUnlessStopped(lookEveryMilliseconds, stopper.signal)
      if (milliseconds() - startedAt > patienceMilliseconds) stopper.stop('temperature', String(meter.temperature()))
    }
    meter.setPaused(false)
    cooling = null
  }
  return async () => {
    if (pauseAboveCelsius !== null && cooling === null && isAbove(pauseAboveCelsius)) cooling = cool(pauseAboveCelsius)
    if (cooling !== null) await cooling
  }
}
