/** The largest erasure log that is read: a real one of 24 drives stays under 1 MiB. */
export const logSizeLimitBytes = 16 * 1024 * 1024

/** Of one file given to import, and of all of one import together. */
export const importSizeLimitBytes = 16 * 1024 * 1024
export const importTotalLimitBytes = 64 * 1024 * 1024
