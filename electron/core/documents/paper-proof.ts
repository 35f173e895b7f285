import { addSignatureField, type SignatureField } from '../proof/signature-field.ts'
import type { Paper } from './paper.ts'

/** What makes a paper provable: its sealed record, the code that carries the essential, the place of the signature. */
export type PaperProof = {
  attachment: { name: string; description: string; bytes: Uint8Array }
  /** Text of the QR code. */
  code: string
  recordSha256: string
  keyFingerprint: string
  field: SignatureField
}

/** The record as an associated file of the whole document, and a field to sign on its first page. */
export function attachProof({ document }: Paper, { attachment, field }: PaperProof): void {
  const { name, description, bytes } = attachment
  const at = new Date(field.signedAt)
  // PDF/A-3 wants a type, a date and what the file is to the paper: the data that the page shows.
  const told = { name, description, type: 'application/json', relationship: 'Data', creationDate: at, modifiedDate: at }
  document.file(Buffer.from(bytes), told)
  document.switchToPage(0)
  addSignatureField(document, field)
}
