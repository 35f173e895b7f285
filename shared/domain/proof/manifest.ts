import { hexOfBytes } from './bytes.ts'
import type { JsonObject } from './envelope.ts'
import type { ZipEntry } from './plain-zip.ts'
import type { ProofCrypto } from './proof-crypto.ts'

export const manifestSchema = 'etabli-manifest/1'
export const manifestName = 'manifest.json'
/** What each file of an archive was when it was sealed; the manifest itself is not among them. */
export type ManifestFile = { name: string; sizeBytes: number; sha256: string }

export async function manifestFiles(entries: readonly ZipEntry[], { sha256 }: ProofCrypto): Promise<ManifestFile[]> {
  const files: ManifestFile[] = []
  for (const { name, bytes } of entries) {
    if (name === manifestName) continue
    files.push({ name, sizeBytes: bytes.length, sha256: hexOfBytes(await sha256(bytes)) })
  }
  return files
}

export function filesOfManifest(record: JsonObject): ManifestFile[] {
  if (record.schema !== manifestSchema || !Array.isArray(record.files)) return []
  return record.files as ManifestFile[]
}
