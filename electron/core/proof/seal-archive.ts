import { type Envelope, envelopeBytes, type JsonObject, sealRecord } from '../../../shared/domain/proof/envelope.ts'
import { manifestFiles, manifestName, manifestSchema } from '../../../shared/domain/proof/manifest.ts'
import { plainZipParts, type ZipEntry } from '../../../shared/domain/proof/plain-zip.ts'
import { plainJson } from '../db/columns.ts'
import type { ReadyKeys } from './issuer-signing.ts'
import { nodeCrypto } from './node-crypto.ts'
import type { ChainEnd } from './seal-certificate.ts'
import { recordSigner } from './signing-keys.ts'

type Sealing = {
  keys: ReadyKeys
  /** What the archive is of, who issues it and when: beside the files in what is sealed. */
  about: Record<string, unknown>
  previous: ChainEnd
}
export type SealedArchive = {
  envelope: Envelope
  envelopeBytes: Uint8Array
  /** The ZIP from its first byte to its last. */
  parts: Uint8Array[]
}

/** The entries and their manifest, sealed by the workshop's key at the end of the chain of all that it sealed. */
export async function sealArchive(
  entries: readonly ZipEntry[],
  { keys, about, previous }: Sealing,
): Promise<SealedArchive> {
  const record = plainJson({
    ...about,
    schema: manifestSchema,
    sequence: (previous?.sequence ?? 0) + 1,
    previousRecordSha256: previous?.recordSha256 ?? null,
    files: await manifestFiles(entries, nodeCrypto),
  }) as JsonObject
  const envelope = await sealRecord(record, recordSigner(keys), nodeCrypto)
  const bytes = envelopeBytes(envelope)
  return { envelope, envelopeBytes: bytes, parts: plainZipParts([...entries, { name: manifestName, bytes }]) }
}
