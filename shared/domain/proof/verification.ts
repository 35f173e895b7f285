import type { ByteSpan } from './block-digests.ts'
import type { JsonObject } from './envelope.ts'
import type { FieldChange } from './field-digests.ts'
import type { PdfPart } from './pdf-parts.ts'

/** UNKNOWN_ISSUER: nothing was changed since it was sealed, but who sealed it is nobody that was told here. */
export type ProofVerdict = 'VALID' | 'ALTERED' | 'UNKNOWN_ISSUER' | 'NOT_A_PROOF'

/** What is no longer as it was sealed. */
export type ProofChange =
  /** Cannot be read as what it is. */
  | { code: 'UNREADABLE' }
  /** The same content in another writing. */
  | { code: 'WRITING' }
  | { code: 'FIELD'; field: FieldChange }
  /** The seal no longer fits its key: which value was touched cannot be told. */
  | { code: 'SEAL' }
  | { code: 'PDF_BYTES'; spans: ByteSpan[]; parts: PdfPart[] }
  /** Bytes behind the end that was signed. */
  | { code: 'PDF_APPENDED'; byteCount: number }
  | { code: 'PDF_LENGTH' }
  | { code: 'PDF_SIGNATURE' }
  /** The page bears another's signature than the record names. */
  | { code: 'OTHER_CERTIFICATE' }
  | { code: 'NO_RECORD' }
  | { code: 'NO_SIGNATURE' }
  | { code: 'FILE_CHANGED' | 'FILE_MISSING' | 'FILE_ADDED'; name: string }
  | { code: 'CONTAINER' }
export type ProofChangeCode = ProofChange['code']

export type Verification = {
  verdict: ProofVerdict
  kind: 'pdf' | 'record' | 'manifest' | null
  changes: ProofChange[]
  /** Of the key that sealed it; `null` when there is no seal to read. */
  keyFingerprint: string | null
  /** Name of the issuer as it was told here, not as the paper says. */
  issuerName: string | null
  /** What the record says; to be believed only as far as the verdict and `isRecordIntact` go. */
  record: JsonObject | null
  isRecordIntact: boolean
}

export const notAProof: Verification = {
  verdict: 'NOT_A_PROOF',
  kind: null,
  changes: [],
  keyFingerprint: null,
  issuerName: null,
  record: null,
  isRecordIntact: false,
}

export function altered(kind: Verification['kind'], ...changes: ProofChange[]): Verification {
  return { ...notAProof, verdict: 'ALTERED', kind, changes }
}
