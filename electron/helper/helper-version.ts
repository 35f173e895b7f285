/** Raised when what the helper does to a drive, or what its lines mean, changes. */
export const helperVersion = '1.0.0'
