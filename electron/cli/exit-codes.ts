/**
 * What a script may rely on. `refused`: the request was understood and nothing was done, not one byte written.
 * `partial` comes from erasing alone; there `ok` means erased and verified. A check of papers answers `ok` for a genuine
 * one, `verificationFailed` for one that was altered, `refused` for a file that is no paper of Établi.
 */
export const exitCodes = {
  ok: 0,
  error: 1,
  usage: 2,
  refused: 3,
  verificationFailed: 4,
  partial: 5,
  unknownIssuer: 6,
} as const
