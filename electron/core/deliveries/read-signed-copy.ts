import { photoLimitBytes, pictureKind } from '../evidence/picture-kind.ts'

/** A photo or a scan of the paper both signed: a picture or a PDF by its own bytes; `null` for anything else. */
export async function readSignedCopy(file: File): Promise<{ bytes: Uint8Array; name: string } | null> {
  if (file.size === 0 || file.size > photoLimitBytes) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  return isPdf || pictureKind(bytes) !== null ? { bytes, name: file.name } : null
}
