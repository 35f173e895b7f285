import type { ErasureLevel } from '../erasure.ts'
import { erasureLevels } from '../erasure.ts'
import { bytesOfHex, bytesOfText, hexOfBytes, joinBytes, textOfBytes } from './bytes.ts'
import { bytesOfSymbols, symbolsOfBytes } from './code-symbols.ts'
import type { RecordSigner } from './envelope.ts'
import type { KnownIssuer } from './known-issuer.ts'
import type { ProofCrypto } from './proof-crypto.ts'

/** What the code on a certificate says. */
export type QrFacts = {
  number: string
  issuedAt: string
  /** The lowest of its drives. Only ERASED is ever certified, so no other status has a writing. */
  level: ErasureLevel
  driveCount: number
  /** The first 8 bytes of `serialsHash`, 16 of the record's hash: hexadecimal. */
  serialsSha256Start: string
  recordSha256Start: string
}

export type QrVerdict = 'AUTHENTIC' | 'ALTERED' | 'UNKNOWN_ISSUER' | 'NOT_A_PROOF'
export type QrAnswer =
  | { verdict: 'AUTHENTIC'; facts: QrFacts; issuerName: string }
  | { verdict: Exclude<QrVerdict, 'AUTHENTIC'>; facts: QrFacts | null; issuerName: null }

/** Capitals and digits only: what the densest mode of a QR code and every scanner's keyboard can carry. */
const qrPrefix = 'ETABLI1:'
const qrPurpose = 'etabli-code-v1\n'
const statusErased = 1
const keyStartBytes = 8
const signatureBytes = 64
const fixedBytes = 1 + 1 + 1 + 4 + 8 + 16

export async function qrPayload(facts: QrFacts, signer: RecordSigner, { sha256 }: ProofCrypto): Promise<string> {
  const keyStart = (await sha256(signer.publicKey)).subarray(0, keyStartBytes)
  const body = joinBytes([keyStart, encodeFacts(facts)])
  return qrPrefix + symbolsOfBytes(joinBytes([body, signer.sign(signedText(body))]))
}

export async function verifyQrPayload(
  text: string,
  known: readonly KnownIssuer[],
  crypto: ProofCrypto,
): Promise<QrAnswer> {
  const none = { facts: null, issuerName: null }
  if (!text.toUpperCase().startsWith(qrPrefix)) return { verdict: 'NOT_A_PROOF', ...none }
  const bytes = bytesOfSymbols(text.trim().toUpperCase().slice(qrPrefix.length))
  const facts = bytes === null ? null : decodeFacts(bytes.subarray(keyStartBytes, -signatureBytes))
  if (bytes === null || facts === null) return { verdict: 'ALTERED', ...none }
  const body = bytes.subarray(0, -signatureBytes)
  const keyStart = hexOfBytes(body.subarray(0, keyStartBytes))
  const issuer = known.find(({ keys }) => keys.some(({ fingerprint }) => fingerprint.startsWith(keyStart)))
  if (issuer === undefined) return { verdict: 'UNKNOWN_ISSUER', facts, issuerName: null }
  const key = issuer.keys.find(({ fingerprint }) => fingerprint.startsWith(keyStart))
  const publicKey = bytesOfHex(key?.publicKey ?? '')
  const signature = bytes.subarray(-signatureBytes)
  const isAuthentic = publicKey !== null && (await crypto.isEd25519(publicKey, signature, signedText(body)))
  if (!isAuthentic) return { verdict: 'ALTERED', facts, issuerName: null }
  return { verdict: 'AUTHENTIC', facts, issuerName: issuer.name }
}

/** In any order of the drives, the same. A drive without a serial counts as an empty line. */
export async function serialsHash(serials: readonly (string | null)[], { sha256 }: ProofCrypto): Promise<string> {
  const lines = serials.map((serial) => serial ?? '').toSorted()
  return hexOfBytes(await sha256(bytesOfText(lines.join('\n'))))
}

function signedText(body: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([bytesOfText(qrPurpose), body])
}

function encodeFacts(facts: QrFacts): Uint8Array {
  const head = new DataView(new ArrayBuffer(7))
  head.setUint8(0, statusErased)
  head.setUint8(1, erasureLevels.indexOf(facts.level))
  head.setUint8(2, Math.min(255, facts.driveCount))
  head.setUint32(3, Math.floor(Date.parse(facts.issuedAt) / 1000))
  const serials = bytesOfHex(facts.serialsSha256Start) ?? new Uint8Array()
  const record = bytesOfHex(facts.recordSha256Start) ?? new Uint8Array()
  return joinBytes([new Uint8Array(head.buffer), serials, record, bytesOfText(facts.number)])
}

function decodeFacts(bytes: Uint8Array): QrFacts | null {
  const number = textOfBytes(bytes.subarray(fixedBytes))
  const level = erasureLevels[bytes[1] ?? -1]
  if (bytes.length <= fixedBytes || bytes[0] !== statusErased || level === undefined || number === null) return null
  const seconds = new DataView(bytes.buffer, bytes.byteOffset).getUint32(3)
  return {
    number,
    issuedAt: new Date(seconds * 1000).toISOString(),
    level,
    driveCount: bytes[2] ?? 0,
    serialsSha256Start: hexOfBytes(bytes.subarray(7, 15)),
    recordSha256Start: hexOfBytes(bytes.subarray(15, 31)),
  }
}
