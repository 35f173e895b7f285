import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { type IssuedDocument, languages } from '../domain/document.ts'
import type { ErasureDoubt, ErasureStatus } from '../domain/erasure.ts'
import type { QrAnswer } from '../domain/proof/qr-payload.ts'
import { idSchema } from './common.ts'

/** Why a machine's certificate cannot be issued, drive by drive. */
export type CertificateRefusal =
  | { code: 'NO_DRIVE' }
  | { code: 'NO_ORGANISATION' }
  /** Never unsigned: the key that sealed the papers so far is not here, is closed to this shell, or cannot be read. */
  | { code: 'SIGNING_KEY_MISSING' | 'SIGNING_KEY_LOCKED' | 'SIGNING_KEY_DAMAGED' }
  /** A second person owes their look. */
  | { code: 'NOT_VALIDATED'; driveName: string }
  | { code: 'DRIVE_NOT_ERASED'; driveName: string; status: ErasureStatus | null; doubts: ErasureDoubt[] }

const machineAndLanguage = z.object({ machineId: idSchema, language: z.enum(languages).default('fr') })
const notFound = { NOT_FOUND: { status: 404 } } as const

/** What the code on a paper says; `machineId` when the paper is kept here. */
export type QrCheck = QrAnswer & { machineId: string | null }

export const documentsContract = {
  issueLabel: oc.input(machineAndLanguage).errors(notFound).output(type<IssuedDocument>()),
  issueCertificate: oc
    .input(machineAndLanguage)
    .errors({ ...notFound, REFUSED: { status: 409, data: type<{ refusals: CertificateRefusal[] }>() } })
    .output(type<IssuedDocument>()),
  /** For a machine that cannot be certified; refused for one that can, with what its certificate still waits for. */
  issueReport: oc
    .input(machineAndLanguage)
    .errors({ ...notFound, REFUSED: { status: 409, data: type<{ refusals: CertificateRefusal[] }>() } })
    .output(type<IssuedDocument>()),
  /** The text of the code printed on a certificate, as a scanner types it. Checked without any network. */
  verifyPayload: oc.input(z.object({ text: z.string().max(500) })).output(type<QrCheck>()),
  /** Every command of the bench as a bar code, to print and hang beside it. Kept nowhere. */
  commandSheet: oc.input(z.object({ language: z.enum(languages) })).output(z.instanceof(File)),
  file: oc
    .input(z.object({ documentId: idSchema }))
    .errors(notFound)
    .output(z.instanceof(File)),
}
