import { latinOfBytes } from './bytes.ts'
import type { ProofCrypto } from './proof-crypto.ts'

/** Far above any record, so that a hostile stream cannot fill the memory. */
const largestRecordBytes = 16 * 1024 * 1024

/** The sealed record that a paper carries, as its bytes; `null` when there is not exactly one. */
export async function attachedRecord(
  bytes: Uint8Array<ArrayBuffer>,
  { inflate }: ProofCrypto,
  text = latinOfBytes(bytes),
): Promise<Uint8Array<ArrayBuffer> | null> {
  const heads = [...text.matchAll(/<<\n\/Type \/EmbeddedFile\n[\s\S]{0,500}?>>\nstream\n/g)].filter(([head]) =>
    head.includes('/Subtype /application#2Fjson'),
  )
  const [head] = heads
  if (head === undefined || heads.length > 1) return null
  const length = Number(/\/Length (\d{1,9})\n/.exec(head[0])?.[1])
  const start = head.index + head[0].length
  if (!Number.isInteger(length) || start + length > bytes.length) return null
  const stream = bytes.subarray(start, start + length)
  if (!head[0].includes('/Filter /FlateDecode')) return stream
  return inflate(stream, largestRecordBytes)
}
