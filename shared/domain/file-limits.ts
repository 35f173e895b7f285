/** The largest erasure log that is read: a real one of 24 drives stays under 1 MiB. */
export const logSizeLimitBytes = 16 * 1024 * 1024
