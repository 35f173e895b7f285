/** Bounds of a picture that comes from outside: read before anything of it is unpacked. */
export type PictureLimits = { bytes: number; side: number; pixels: number }
export const logoLimits: PictureLimits = { bytes: 2 * 1024 * 1024, side: 6000, pixels: 12_000_000 }

/** Why a picture is not taken. */
export const logoProblems = ['TOO_MANY_BYTES', 'TOO_MANY_PIXELS', 'NOT_A_PICTURE', 'DAMAGED'] as const
export type LogoProblem = (typeof logoProblems)[number]
