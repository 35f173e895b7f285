import type { MediaType } from '../drive.ts'
import type { ErasureLevel } from '../erasure.ts'

/** What a campaign asks of every erasure. */
export type ErasePolicy = {
  minimumLevel: Exclude<ErasureLevel, 'destroy'>
  /** What an overwrite leaves: zeros, or a stream that a controller can neither compress nor drop. */
  overwriteWith: 'zeros' | 'random'
  verification: 'full' | 'stratified'
  /** Whether somebody other than the operator must stand for each erasure before its certificate; absent = no. */
  isSecondPersonAsked?: boolean
}

/** Share of the drive that a stratified verification reads beside its head and tail. */
export const stratifiedPercent = 10

export const defaultErasePolicy: ErasePolicy = { minimumLevel: 'clear', overwriteWith: 'zeros', verification: 'full' }

/**
 * Sticks and cards are read whole whatever the policy says: counterfeits wrap around, and only another content at every
 * place shows it.
 */
export function verificationFor(policy: ErasePolicy, mediaType: MediaType | null): 'full' | 'stratified' {
  return mediaType === 'usb-stick' || mediaType === 'sd-card' ? 'full' : policy.verification
}
