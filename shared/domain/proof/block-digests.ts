import { joinBytes } from './bytes.ts'
import type { ProofCrypto } from './proof-crypto.ts'

type Bytes = Uint8Array<ArrayBuffer>
/** Half-open, in bytes of the file. */
export type ByteSpan = { start: number; end: number }

const smallestBlockBytes = 512
const largestBlockCount = 128
/** Enough to find a change; that there is one is told by the whole digest. */
const digestBytes = 4

/** A short digest of every block of the signed bytes: they say where a file was changed, not whether. */
export async function blockDigests(content: Bytes, { sha256 }: ProofCrypto): Promise<Bytes> {
  const digests: Uint8Array[] = []
  for (const { start, end } of blocksOf(content.length)) {
    digests.push((await sha256(content.subarray(start, end))).subarray(0, digestBytes))
  }
  return joinBytes(digests)
}

/** The blocks that no longer are what was signed; `null` when they cannot be compared, the length having changed. */
export async function changedBlocks(content: Bytes, signed: Bytes, crypto: ProofCrypto): Promise<ByteSpan[] | null> {
  const blocks = blocksOf(content.length)
  if (signed.length !== blocks.length * digestBytes) return null
  const now = await blockDigests(content, crypto)
  const isChanged = (index: number) => {
    const at = index * digestBytes
    return now.subarray(at, at + digestBytes).some((byte, offset) => byte !== signed[at + offset])
  }
  return blocks.filter((_, index) => isChanged(index))
}

function blocksOf(length: number): ByteSpan[] {
  const size = Math.max(smallestBlockBytes, Math.ceil(length / largestBlockCount))
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => ({
    start: index * size,
    end: Math.min(length, (index + 1) * size),
  }))
}
