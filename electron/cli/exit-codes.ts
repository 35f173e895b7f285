/** What a script may rely on. `refused`: the request was understood and nothing was done. */
export const exitCodes = { ok: 0, error: 1, usage: 2, refused: 3 } as const
