import { hash, sign } from 'node:crypto'
import { blockDigests } from '../../../shared/domain/proof/block-digests.ts'
import { bytesOfText, hexOfBytes, joinBytes } from '../../../shared/domain/proof/bytes.ts'
import { encodeCms, type SignedDigests, signedAttributes } from '../../../shared/domain/proof/cms.ts'
import { nodeCrypto } from './node-crypto.ts'
import { signatureRangePlaceholder } from './signature-field.ts'
import type { PaperCredential } from './signing-keys.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(hash('sha256', bytes, 'buffer'))

/** Fills the place that `addSignatureField` kept: PAdES B-B over every byte but the signature's own digits. */
export async function signPdf(pdf: Uint8Array, { key, certificates }: PaperCredential): Promise<Uint8Array> {
  const signed = new Uint8Array(pdf)
  const gap = gapIn(signed)
  const { start, end } = gap
  const range = `[0 ${start} ${end} ${signed.length - end}`.padEnd(signatureRangePlaceholder.length - 1)
  signed.set(bytesOfText(`${range}]`), gap.rangeStart)
  const content = joinBytes([signed.subarray(0, start), signed.subarray(end)])
  const digests: SignedDigests = {
    content: sha256(content),
    certificates: certificates.map(sha256),
    blocks: await blockDigests(content, nodeCrypto),
  }
  const signature = new Uint8Array(sign('sha256', signedAttributes(digests), key))
  const digits = hexOfBytes(encodeCms({ certificates, digests, signature }))
  if (digits.length > end - start - 2) throw new Error('The signature is longer than its place')
  signed.set(bytesOfText(digits), start + 1)
  return signed
}

/** From `<` to behind `>`, and where the range that names it begins. */
function gapIn(pdf: Uint8Array): { start: number; end: number; rangeStart: number } {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const rangeStart = bytes.indexOf(signatureRangePlaceholder)
  const start = bytes.indexOf('<', rangeStart)
  if (rangeStart === -1 || bytes.indexOf(signatureRangePlaceholder, rangeStart + 1) !== -1) {
    throw new Error('The paper keeps no place for exactly one signature')
  }
  return { start, end: bytes.indexOf('>', start) + 1, rangeStart }
}
