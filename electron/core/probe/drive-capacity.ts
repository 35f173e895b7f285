const bytesPerSector = 512
/** The agreement that drive makers have followed since 2008: so many sectors for 50 GB, so many for each GB more. */
const sectorsOf50 = 97_696_368
const sectorsPerGigabyte = 1_953_504

/**
 * The exact size of a drive of which an inventory told a rounded one, where that is a size drives are made in; else the
 * rounded one. Evidence of an erasure is tied to a drive by its exact size alone.
 */
export function capacityNear(toldBytes: number | null, roundedByBytes: number): number | null {
  if (toldBytes === null || !Number.isFinite(toldBytes) || toldBytes <= 0) return null
  const gigabytes = Math.round((toldBytes / bytesPerSector - sectorsOf50) / sectorsPerGigabyte) + 50
  const standardBytes = (sectorsOf50 + sectorsPerGigabyte * (gigabytes - 50)) * bytesPerSector
  const isStandard = gigabytes >= 60 && Math.abs(standardBytes - toldBytes) <= roundedByBytes
  const bytes = isStandard ? standardBytes : Math.round(toldBytes)
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null
}
