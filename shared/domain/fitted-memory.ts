import type { MemoryFacts } from './machine-facts.ts'

export const gibibyte = 2 ** 30

/**
 * What is fitted is known from the modules alone, when all are listed. The kernel's figure leaves out what the firmware and the graphics
 * keep: a machine of 8 GiB shows 7.7, and 7 where a processor lends 1 GiB to its graphics.
 */
type FittedMemory = { bytes: number; isExact: boolean }

// Modules come in powers of two, so 3/4 of a size is the next smaller fitting (6 of 8, 3 of 4): what exceeds it is the
// whole. Firmware seldom keeps half of what is there.
const shareThatProves = 0.75
const shareThatRefutes = 0.5
// Two kernels on one machine differ by what each release keeps for itself.
const shareBetweenKernels = 0.8

function fittedMemory({ totalBytes, modules }: MemoryFacts): FittedMemory | null {
  const sizes = modules.map(({ sizeBytes }) => sizeBytes).filter((size) => size !== null)
  const sum = sizes.reduce((one, other) => one + other, 0)
  const isComplete = modules.length > 0 && sizes.length === modules.length
  if (isComplete && (totalBytes === null || totalBytes <= sum)) return { bytes: sum, isExact: true }
  return totalBytes === null ? null : { bytes: totalBytes, isExact: false }
}

/** Whether so much memory is fitted; `null` when the reading leaves it open. */
export function hasFittedMemory(memory: MemoryFacts, neededBytes: number): boolean | null {
  const fitted = fittedMemory(memory)
  if (fitted === null) return null
  if (fitted.bytes >= neededBytes) return true
  if (fitted.isExact) return false
  if (fitted.bytes > neededBytes * shareThatProves) return true
  return fitted.bytes <= neededBytes * shareThatRefutes ? false : null
}

/** True only when two readings cannot be of the same fitting. */
export function isOtherMemory(before: MemoryFacts, after: MemoryFacts): boolean {
  const [one, other] = [fittedMemory(before), fittedMemory(after)]
  if (one === null || other === null) return false
  if (one.isExact && other.isExact) return one.bytes !== other.bytes
  const [less, more] = [one, other].toSorted((first, second) => first.bytes - second.bytes)
  if (less === undefined || more === undefined) return false
  // A kernel never sees more than is fitted.
  if (less.isExact && less.bytes < more.bytes) return true
  const share = more.isExact ? shareThatRefutes : shareBetweenKernels
  return less.bytes < more.bytes * share
}
