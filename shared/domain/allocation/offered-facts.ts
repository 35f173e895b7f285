import { gibibyte, hasFittedMemory } from '../fitted-memory.ts'
import { largestDriveBytes, shareOfSoldSize } from '../internal-storage.ts'
import type { MachineFacts } from '../machine-facts.ts'
import { type ListedFamily, windows11Ability } from '../windows-11.ts'
import type { OfferedMachine } from './problem.ts'

/** Largest first. Sizes between these would be taken for the next one: a kernel that tells 7.7 GiB has 8, not 10. */
const fittingsGibibytes = [256, 192, 128, 96, 64, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1] as const

/** What a reading proves of a machine, in the sizes that requests are written in. */
export function offeredFacts(
  facts: MachineFacts | null,
  processors: readonly ListedFamily[],
): Pick<OfferedMachine, 'memoryBytes' | 'storageBytes' | 'canRunWindows'> {
  if (facts === null) return { memoryBytes: null, storageBytes: null, canRunWindows: false }
  const fitting = fittingsGibibytes.find((size) => hasFittedMemory(facts.memory, size * gibibyte) === true)
  const driveBytes = largestDriveBytes(facts)
  return {
    memoryBytes: fitting === undefined ? null : fitting * gibibyte,
    storageBytes: driveBytes === null ? null : Math.floor(driveBytes / shareOfSoldSize),
    canRunWindows: windows11Ability(facts, processors).verdict === 'able',
  }
}
