import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { Province } from '../domain/places/communes.ts'
import type { EligibilityProblem } from '../domain/requests/beneficiary.ts'
import {
  type MachineRequest,
  type RequestLine,
  requestedKinds,
  requestedSystems,
  requestPriorities,
} from '../domain/requests/request.ts'
import { dateSchema, idSchema, noteSchema } from './common.ts'

export type RequestLineView = RequestLine & {
  /** Machines that are promised to it now. */
  allocatedCount: number
}

/** `revision` counts its versions: an edit names the one it was made on. */
export type RequestView = Omit<MachineRequest, 'lines'> & {
  revision: number
  beneficiaryName: string
  communeCode: string | null
  province: Province | null
  problems: EligibilityProblem[]
  lines: RequestLineView[]
}

/** A line that machines were promised to: how many there are now, or were once. */
export type PromisedLine = { position: number; allocatedCount: number }

const mostBytes = 2 ** 50
const mostPeople = 99_999
const sizeSchema = z.int().positive().max(mostBytes).nullable().default(null)

const requestLineInput = z.object({
  /** `null`: a new one. */
  id: idSchema.nullable().default(null),
  kind: z.enum(requestedKinds),
  quantity: z.int().min(1).max(1000),
  minimumMemoryBytes: sizeSchema,
  minimumStorageBytes: sizeSchema,
  system: z.enum(requestedSystems).default('any'),
  isMobilityNeeded: z.boolean().default(false),
  hasInternet: z.boolean().nullable().default(null),
  peopleServed: z.int().min(1).max(mostPeople).nullable().default(null),
  note: noteSchema,
})

const requestInput = z.object({
  campaignId: idSchema,
  beneficiaryId: idSchema,
  receivedOn: dateSchema,
  priority: z.literal(requestPriorities).default(2),
  use: noteSchema,
  lines: z.array(requestLineInput).min(1).max(30),
})
export type RequestLineInput = z.output<typeof requestLineInput>
export type RequestInput = z.output<typeof requestInput>

const requestLineProblems = [
  'UNKNOWN_FORMAT',
  'TOO_MANY_LINES',
  'TOO_MANY_OF_ONE',
  'LIST_CUT',
  'LINE_TOO_LONG',
  'BENEFICIARY_UNKNOWN',
  'ALREADY_ASKED',
  'KIND_UNKNOWN',
  'QUANTITY_UNUSABLE',
  'MEMORY_UNUSABLE',
  'STORAGE_UNUSABLE',
  'SYSTEM_UNKNOWN',
  'DATE_UNUSABLE',
  'PRIORITY_UNUSABLE',
  'PEOPLE_UNUSABLE',
  'MOBILITY_UNUSABLE',
  'INTERNET_UNUSABLE',
  'PRIORITY_DIFFERS',
  'USE_DIFFERS',
] as const
export type RequestLineProblemCode = (typeof requestLineProblems)[number]
/** Why a line is not taken, with the cell that is in the way. `line` counts from 1; `null` = the whole list. */
export type RequestLineProblem = { line: number | null; code: RequestLineProblemCode; detail: string | null }
export type RequestListReport = {
  examinationId: string
  accepted: { line: number; beneficiaryName: string; asked: RequestLineInput }[]
  problems: RequestLineProblem[]
}

const notFound = { NOT_FOUND: { status: 404 } } as const
const stale = { CHANGED_MEANWHILE: { status: 409 } } as const
const promised = { PROMISED: { status: 409, data: type<{ lines: PromisedLine[] }>() } } as const
const onRevision = z.object({ requestId: idSchema, revision: z.int().min(1) })

export const requestsContract = {
  /** Of one campaign, or of all; the first received first. */
  list: oc.input(z.object({ campaignId: idSchema.nullable().default(null) })).output(type<RequestView[]>()),
  create: oc
    .input(requestInput)
    .errors({ ...notFound, FUTURE_DATE: { status: 422 } })
    .output(type<RequestView>()),
  update: oc
    .input(requestInput.omit({ campaignId: true, beneficiaryId: true }).extend(onRevision.shape))
    .errors({ ...notFound, ...stale, ...promised, FUTURE_DATE: { status: 422 }, WITHDRAWN: { status: 409 } })
    .output(type<RequestView>()),
  withdraw: oc
    .input(onRevision)
    .errors({ ...notFound, ...stale, ...promised })
    .output(type<RequestView>()),
  takeUpAgain: oc
    .input(onRevision)
    .errors({ ...notFound, ...stale })
    .output(type<RequestView>()),
  /** Reads a spreadsheet saved as CSV. Changes nothing until it is accepted. */
  examineList: oc
    .input(z.object({ file: z.instanceof(File), campaignId: idSchema }))
    .errors({ ...notFound, FILE_TOO_LARGE: { status: 413 } })
    .output(type<RequestListReport>()),
  acceptList: oc
    .input(z.object({ examinationId: idSchema }))
    .errors({ EXAMINATION_GONE: { status: 410 }, ...stale })
    .output(type<{ createdCount: number }>()),
}
