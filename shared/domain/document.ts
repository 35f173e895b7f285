/** A report is the paper of a machine that cannot be certified. */
export const documentKinds = ['label', 'certificate', 'report'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** A PDF that was issued. Frozen: a correction is a new document that replaces it. */
export type IssuedDocument = {
  id: string
  kind: DocumentKind
  /** "CE-2026-0001" for certificates; labels carry no number. */
  number: string | null
  machineId: string
  language: Language
  /** SHA-256 of the PDF. */
  sha256: string
  sizeBytes: number
  fileName: string
  issuedAt: string
  operatorName: string
}

/** Who signs the papers. */
export type Organisation = {
  name: string
  legalId: string | null
  address: string | null
  contact: string | null
}
