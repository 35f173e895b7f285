/** What a photo may weigh: those of today's telephones stay under half of it. */
export const photoLimitBytes = 20 * 1024 * 1024

const kinds: readonly [kind: string, at: number, pattern: RegExp][] = [
  ['jpeg', 0, /^\xff\xd8\xff/],
  ['png', 0, /^\x89PNG/],
  ['webp', 0, /^RIFF[\s\S]{4}WEBP/],
  ['heif', 4, /^ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1|avif)/],
]

/** The kind of picture that the bytes themselves begin as, whatever the file is called; `null` for anything else. */
export function pictureKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  return kinds.find(([, at, pattern]) => pattern.test(head.slice(at)))?.[0] ?? null
}
