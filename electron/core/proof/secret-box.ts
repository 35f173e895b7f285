/**
 * Where a shell can keep a secret better than a file: the desktop has the system's key store. What one box closed only
 * the same box opens.
 */
export type SecretBox = {
  name: 'file' | 'safe-storage'
  close(secret: Uint8Array): Promise<Uint8Array>
  open(closed: Uint8Array): Promise<Uint8Array>
}

/** Nothing but the rights of the file (0600) guards it: what a plain Node process can do. */
export const fileBox: SecretBox = {
  name: 'file',
  close: async (secret) => secret,
  open: async (closed) => closed,
}
