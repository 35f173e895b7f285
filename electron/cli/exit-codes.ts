/**
 * What a script may rely on. `refused`: the request was understood and nothing was done, not one byte written.
 * `verificationFailed` and `partial` come from erasing alone; there `ok` means erased and verified.
 */
export const exitCodes = { ok: 0, error: 1, usage: 2, refused: 3, verificationFailed: 4, partial: 5 } as const
