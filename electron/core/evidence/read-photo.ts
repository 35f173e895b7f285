import { photoLimitBytes, pictureKind } from './picture-kind.ts'

export type GivenPhoto = { bytes: Uint8Array; name: string; mimeType: string }

/** A picture by its own bytes; whatever else calls itself one is refused. */
export async function readPhoto(file: File): Promise<GivenPhoto | 'REFUSED'> {
  if (file.size > photoLimitBytes) return 'REFUSED'
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = pictureKind(bytes)
  return kind === null ? 'REFUSED' : { bytes, name: file.name, mimeType: `image/${kind}` }
}
