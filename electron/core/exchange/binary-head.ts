const magics = [
  '%PDF',
  'PK\x03\x04',
  '\x7fELF',
  'MZ\x90',
  '\x1f\x8b',
  '\xfd7zXZ',
  '7z\xbc\xaf',
  '\x89PNG',
  '\xff\xd8\xff',
]

/** Whether the first bytes are those of a document, a program, an archive or a picture. */
export function hasBinaryHead(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  return magics.some((magic) => head.startsWith(magic))
}
