/** "EIO"…; what has no code is told by its own words. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return String(error)
}

const ofTheMedium: ReadonlySet<string> = new Set(['EIO', 'EREMOTEIO', 'ENODATA', 'ETIMEDOUT', 'EILSEQ', 'EBADMSG'])
const ofAnAbsentDrive: ReadonlySet<string> = new Set(['ENODEV', 'ENXIO', 'ENOMEDIUM', 'ESHUTDOWN', 'ENOLINK'])

/** One place of the medium refuses; the others may be well. */
export function isMediumError(error: unknown): boolean {
  return ofTheMedium.has(codeOf(error))
}

export function isAbsentDrive(error: unknown): boolean {
  return ofAnAbsentDrive.has(codeOf(error))
}
