import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { Province } from '../domain/places/communes.ts'
import { type Beneficiary, beneficiaryPaperKinds, type EligibilityProblem } from '../domain/requests/beneficiary.ts'
import { addressSchema } from './address.schema.ts'
import { dateSchema, idSchema, lineSchema, noteSchema, optionalLineSchema } from './common.ts'

/** `revision` counts its versions: an edit names the one it was made on. */
export type BeneficiaryView = Beneficiary & {
  revision: number
  province: Province | null
  /** Why nothing may be allocated to it yet. */
  problems: EligibilityProblem[]
}

const paperSchema = z.object({ kind: z.enum(beneficiaryPaperKinds), receivedOn: dateSchema })

const beneficiaryInput = z.object({
  legalName: lineSchema,
  usualName: optionalLineSchema,
  ridet: optionalLineSchema,
  address: addressSchema,
  contactName: optionalLineSchema,
  phone: optionalLineSchema,
  email: optionalLineSchema,
  papers: z
    .array(paperSchema)
    .max(beneficiaryPaperKinds.length)
    .refine((papers) => new Set(papers.map(({ kind }) => kind)).size === papers.length)
    .default([]),
  note: noteSchema,
})
export type BeneficiaryInput = z.output<typeof beneficiaryInput>

const beneficiaryLineProblems = [
  'UNKNOWN_FORMAT',
  'TOO_MANY_LINES',
  'LIST_CUT',
  'LINE_TOO_LONG',
  'NAME_MISSING',
  'ALREADY_KNOWN',
  'TWICE',
  'RIDET_UNUSABLE',
  'PHONE_UNUSABLE',
  'COMMUNE_UNKNOWN',
] as const
export type BeneficiaryLineProblemCode = (typeof beneficiaryLineProblems)[number]
/** Why a line is not taken, with the cell that is in the way. `line` counts from 1; `null` = the whole list. */
export type BeneficiaryLineProblem = { line: number | null; code: BeneficiaryLineProblemCode; detail: string | null }
export type BeneficiaryListReport = {
  examinationId: string
  accepted: { line: number; input: BeneficiaryInput }[]
  problems: BeneficiaryLineProblem[]
}

const unusable = {
  RIDET_UNUSABLE: { status: 422 },
  PHONE_UNUSABLE: { status: 422 },
  FUTURE_DATE: { status: 422 },
  NAME_TAKEN: { status: 409 },
} as const

export const beneficiariesContract = {
  /** By name. */
  list: oc.output(type<BeneficiaryView[]>()),
  create: oc.input(beneficiaryInput).errors(unusable).output(type<BeneficiaryView>()),
  update: oc
    .input(beneficiaryInput.extend({ beneficiaryId: idSchema, revision: z.int().min(1) }))
    .errors({ ...unusable, NOT_FOUND: { status: 404 }, CHANGED_MEANWHILE: { status: 409 } })
    .output(type<BeneficiaryView>()),
  /** Reads a spreadsheet saved as CSV. Changes nothing until it is accepted. */
  examineList: oc
    .input(z.object({ file: z.instanceof(File) }))
    .errors({ FILE_TOO_LARGE: { status: 413 } })
    .output(type<BeneficiaryListReport>()),
  acceptList: oc
    .input(z.object({ examinationId: idSchema }))
    .errors({ EXAMINATION_GONE: { status: 410 }, CHANGED_MEANWHILE: { status: 409 } })
    .output(type<{ createdCount: number }>()),
}
