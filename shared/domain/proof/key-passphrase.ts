/** In characters, of what closes a backup of the signing keys. */
export const keyPassphraseLength = { least: 12, most: 200 } as const
