import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { type IssuedDocument, languages } from '../domain/document.ts'
import type { ErasureDoubt, ErasureStatus } from '../domain/erasure.ts'
import { idSchema } from './common.ts'

/** Why a machine's certificate cannot be issued, drive by drive. */
export type CertificateRefusal =
  | { code: 'NO_DRIVE' }
  | { code: 'NO_ORGANISATION' }
  | { code: 'DRIVE_NOT_ERASED'; driveName: string; status: ErasureStatus | null; doubts: ErasureDoubt[] }

const machineAndLanguage = z.object({ machineId: idSchema, language: z.enum(languages).default('fr') })
const notFound = { NOT_FOUND: { status: 404 } } as const

export const documentsContract = {
  issueLabel: oc.input(machineAndLanguage).errors(notFound).output(type<IssuedDocument>()),
  issueCertificate: oc
    .input(machineAndLanguage)
    .errors({ ...notFound, REFUSED: { status: 409, data: type<{ refusals: CertificateRefusal[] }>() } })
    .output(type<IssuedDocument>()),
  /** For a machine that cannot be certified; refused, without reasons, for one that can. */
  issueReport: oc
    .input(machineAndLanguage)
    .errors({ ...notFound, REFUSED: { status: 409, data: type<{ refusals: CertificateRefusal[] }>() } })
    .output(type<IssuedDocument>()),
  file: oc
    .input(z.object({ documentId: idSchema }))
    .errors(notFound)
    .output(z.instanceof(File)),
}
