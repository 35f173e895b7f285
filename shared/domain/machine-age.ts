import type { MachineFacts } from './machine-facts.ts'
import { type ProcessorFamily, processorFamily } from './processor-family.ts'

/** One entry of `resources/processors/generations.json`. */
export type ProcessorGeneration = ProcessorFamily & { year: number }

export type ApproximateYear = { year: number; from: 'bios-date' | 'cpu-generation' | 'both' }

// Firmware whose clock was never set dates itself 1980 or 1970; no PC in use is older than this.
const oldestBiosYear = 1995

/**
 * The year of the machine: at the earliest that of its processor, at the latest that of its BIOS, which updates make
 * younger. The earliest plausible one is told. `readAt` is the time of the reading: a BIOS from after it is no witness.
 */
export function approximateYear(
  facts: MachineFacts,
  generations: readonly ProcessorGeneration[],
  readAt: string,
): ApproximateYear | null {
  const cpuYear = processorFamily(facts.cpus[0]?.model ?? null, generations)?.year ?? null
  const biosYear = plausibleBiosYear(facts.bios.releasedOn, readAt)
  if (cpuYear === null) return biosYear === null ? null : { year: biosYear, from: 'bios-date' }
  return { year: cpuYear, from: cpuYear === biosYear ? 'both' : 'cpu-generation' }
}

function plausibleBiosYear(releasedOn: string | null, readAt: string): number | null {
  const year = Number(/^(\d{4})-\d{2}-\d{2}$/.exec(releasedOn ?? '')?.[1] ?? Number.NaN)
  return year >= oldestBiosYear && year <= Number(readAt.slice(0, 4)) ? year : null
}
