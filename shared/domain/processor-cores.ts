import type { CpuFacts } from './machine-facts.ts'

/** The cores of all processors that tell theirs. */
export function countedCores(cpus: readonly CpuFacts[]): number {
  return cpus.reduce((sum, { cores }) => sum + (cores ?? 0), 0)
}

/** Whether the machine has so many cores; `null` when a processor that might bring them does not tell. */
export function hasCores(cpus: readonly CpuFacts[], needed: number): boolean | null {
  if (countedCores(cpus) >= needed) return true
  return cpus.length > 0 && cpus.every(({ cores }) => cores !== null) ? false : null
}
