import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { BatchRefusal, BatchSummary } from '../domain/batch.ts'
import { letters } from '../domain/grading.ts'
import type { MachineSummary } from '../domain/machine.ts'
import { machineKinds } from '../domain/machine-facts.ts'
import type { ReadinessReason } from '../domain/readiness.ts'
import { idSchema, lineSchema } from './common.ts'
import type { CertificateRefusal } from './documents.contract.ts'

export type BatchPage = {
  batch: BatchSummary
  machines: MachineSummary[]
  /** Machines of the campaign that may join, and those that may not yet, with why. */
  ready: MachineSummary[]
  notReady: { machine: MachineSummary; reasons: ReadinessReason[] }[]
}

/** The forms that a batch leaves in; the sealed archive is apart, as somebody seals it. */
export const batchFormats = ['csv', 'xlsx', 'json', 'snipe-it', 'glpi', 'ereuse', 'nwipe-customers'] as const
export type BatchFormat = (typeof batchFormats)[number]

/** Why no archive was sealed. */
export type ArchiveProblem = 'STILL_OPEN' | Exclude<CertificateRefusal['code'], 'NO_DRIVE' | 'DRIVE_NOT_ERASED'>

const languageSchema = z.enum(['fr', 'en']).default('fr')
const batchOnly = z.object({ batchId: idSchema })
const batchAndMachine = z.object({ batchId: idSchema, machineId: idSchema })
const notFound = { NOT_FOUND: { status: 404 } } as const
const refused = { REFUSED: { status: 409, data: type<{ refusals: BatchRefusal[] }>() } } as const

export const batchesContract = {
  list: oc.output(type<BatchSummary[]>()),
  create: oc
    .input(z.object({ campaignId: idSchema, name: lineSchema }))
    .errors(notFound)
    .output(type<BatchSummary>()),
  page: oc.input(batchOnly).errors(notFound).output(type<BatchPage>()),
  add: oc
    .input(batchAndMachine)
    .errors({ ...notFound, ...refused })
    .output(type<BatchPage>()),
  remove: oc
    .input(batchAndMachine)
    .errors({ ...notFound, ...refused })
    .output(type<BatchPage>()),
  /** Freezes the batch. What is exported afterwards is what stood at this moment. */
  close: oc
    .input(batchOnly)
    .errors({ ...notFound, ...refused, EMPTY: { status: 409 }, CHANGED_MEANWHILE: { status: 409 } })
    .output(type<BatchPage>()),
  /** Adds ready machines that are in no batch, by their asset tags, up to the count. Answers how many it found. */
  addByRule: oc
    .input(
      z.object({
        batchId: idSchema,
        kind: z.enum(machineKinds).nullable().default(null),
        minimumMemoryBytes: z
          .int()
          .positive()
          .max(2 ** 50)
          .nullable()
          .default(null),
        worstLetter: z.enum(letters).nullable().default(null),
        donorId: idSchema.nullable().default(null),
        count: z.int().min(1).max(500),
      }),
    )
    .errors({ ...notFound, ...refused })
    .output(type<{ page: BatchPage; addedIds: string[] }>()),
  export: oc
    .input(z.object({ batchId: idSchema, format: z.enum(batchFormats), language: languageSchema }))
    .errors(notFound)
    .output(z.instanceof(File)),
  /** The sheets and certificates of a closed batch, under one seal. */
  archive: oc
    .input(z.object({ batchId: idSchema, language: languageSchema }))
    .errors({ ...notFound, NOT_SEALED: { status: 409, data: type<{ problem: ArchiveProblem }>() } })
    .output(z.instanceof(File)),
}
