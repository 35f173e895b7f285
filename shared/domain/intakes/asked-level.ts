import type { ErasePolicy } from '../erasing/erase-policy.ts'
import { type ErasureLevel, erasureLevels } from '../erasure.ts'

/** A donor may ask more of the erasure of its drives than the campaign does; `null` = the campaign's level. */
export type DonorLevel = ErasePolicy['minimumLevel']

/** The stricter of both holds. */
export function policyFor(campaign: ErasePolicy, donorLevel: DonorLevel | null): ErasePolicy {
  const isStricter = donorLevel !== null && isBelow(campaign.minimumLevel, donorLevel)
  return isStricter ? { ...campaign, minimumLevel: donorLevel } : campaign
}

/** The workshop may accept less than its own campaign asks; what the donor asked is not the workshop's to give away. */
export function isAcceptanceValid(achieved: ErasureLevel | null, donorLevel: DonorLevel | null): boolean {
  return donorLevel === null || (achieved !== null && !isBelow(achieved, donorLevel))
}

function isBelow(one: ErasureLevel, other: ErasureLevel): boolean {
  return erasureLevels.indexOf(one) < erasureLevels.indexOf(other)
}
