import { photoLimitBytes, pictureKind } from '../evidence/picture-kind.ts'

/** A photo or a scan of the paper both signed: a picture or a PDF by its own bytes; `null` for anything else. */
export async function readSignedCopy(file: File): Promise<{ bytes: Uint8Array; name: string } | null> {
  if (file.size === 0 || file.size > photoLimitBytes) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  return isPdf || pictureKind(bytes) !== null ? { bytes, name: file.name } : null
}

/** Of a copy that was kept: by its own bytes, so that a page shows it and never runs it. */
export function signedCopyType(bytes: Uint8Array): string {
  const kind = pictureKind(bytes)
  return kind === null ? 'application/pdf' : `image/${kind}`
}
