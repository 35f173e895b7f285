import type { BatteryFacts } from './machine-facts.ts'

export type BatteryVerdict = 'good' | 'acceptable' | 'replace' | 'unknown'
export type BatteryHealth = {
  /** Of the capacity it was made with, rounded. A new pack may hold more than 100: cap it for display only. */
  percent: number | null
  verdict: BatteryVerdict
}

// Makers and public buyers hold a battery to 80 % of its design capacity; the trade replaces it below 60 %.
const goodFromPercent = 80
const acceptableFromPercent = 60
// New packs exceed their design by a tenth or so. Beyond this the gauge mixes units (mAh told as mWh) or was never set.
const believedUpToPercent = 150

export function batteryHealth({ fullMilliwattHours, designMilliwattHours }: BatteryFacts): BatteryHealth {
  const isKnown = (value: number | null): value is number => value !== null && value > 0
  if (!isKnown(fullMilliwattHours) || !isKnown(designMilliwattHours)) return { percent: null, verdict: 'unknown' }
  const percent = Math.round((fullMilliwattHours / designMilliwattHours) * 100)
  if (percent > believedUpToPercent) return { percent: null, verdict: 'unknown' }
  return { percent, verdict: verdictOf(percent) }
}

/** Judges the percentage that is shown, so that "80 %" never reads as less than good. */
function verdictOf(percent: number): BatteryVerdict {
  if (percent >= goodFromPercent) return 'good'
  return percent >= acceptableFromPercent ? 'acceptable' : 'replace'
}
