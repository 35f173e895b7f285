import type { DriveFacts } from './drive.ts'
import { drivesToAccountFor } from './machine-drives.ts'
import type { MachineFacts } from './machine-facts.ts'

export const gigabyte = 1e9

// Flash sold as 64 GB counts 62.5 of them (58.2 GiB), as 16 GB 15.6.
export const shareOfSoldSize = 0.96

const solidStates: readonly DriveFacts['mediaType'][] = ['ssd', 'nvme']

/** Whether a drive inside is sold as so large; `null` when none was seen or one of unknown size may be. */
export function hasDriveOf(facts: MachineFacts, soldBytes: number): boolean | null {
  return anyOf(drivesToAccountFor(facts).map((drive) => isSoldAs(drive, soldBytes)))
}

/** As `hasDriveOf`, for an SSD on SATA or NVMe: eMMC is flash too, but slow. */
export function hasSsdOf(facts: MachineFacts, soldBytes: number): boolean | null {
  return anyOf(drivesToAccountFor(facts).map((drive) => both(isSolidState(drive), isSoldAs(drive, soldBytes))))
}

/** The largest drive inside whose size is known. */
export function largestDriveBytes(facts: MachineFacts): number | null {
  const sizes = drivesToAccountFor(facts).map(({ sizeBytes }) => sizeBytes)
  const known = sizes.filter((size) => size !== null)
  return known.length === 0 ? null : Math.max(...known)
}

function isSoldAs({ sizeBytes }: DriveFacts, soldBytes: number): boolean | null {
  return sizeBytes === null ? null : sizeBytes >= soldBytes * shareOfSoldSize
}

function isSolidState({ mediaType }: DriveFacts): boolean | null {
  return mediaType === null ? null : solidStates.includes(mediaType)
}

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false
  return one === null || other === null ? null : true
}

/** No drive seen is no answer: it was taken out, or nothing looked. */
function anyOf(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true
  return answers.length === 0 || answers.includes(null) ? null : false
}
