import type { Bench } from './bench-result.ts'

/** Loaded one by one, so that what one bench needs weighs on no other. */
export const benches: Record<string, () => Promise<Bench>> = {
  reading: async () => (await import('./reading.bench.ts')).readingBench,
  erase: async () => (await import('./erase.bench.ts')).eraseBench,
  documents: async () => (await import('./documents.bench.ts')).documentsBench,
  allocation: async () => (await import('./allocation.bench.ts')).allocationBench,
  park: async () => (await import('./park.bench.ts')).parkBench,
  start: async () => (await import('./start.bench.ts')).startBench,
}

export const benchNames = Object.keys(benches)
