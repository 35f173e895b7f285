import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { BatchRefusal, BatchSummary } from '../domain/batch.ts'
import type { MachineSummary } from '../domain/machine.ts'
import type { ReadinessReason } from '../domain/readiness.ts'
import { idSchema, lineSchema } from './common.ts'

export type BatchPage = {
  batch: BatchSummary
  machines: MachineSummary[]
  /** Machines of the campaign that may join, and those that may not yet, with why. */
  ready: MachineSummary[]
  notReady: { machine: MachineSummary; reasons: ReadinessReason[] }[]
}

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
    .errors({ ...notFound, ...refused, EMPTY: { status: 409 } })
    .output(type<BatchPage>()),
  exportCsv: oc
    .input(z.object({ batchId: idSchema, language: z.enum(['fr', 'en']).default('fr') }))
    .errors(notFound)
    .output(z.instanceof(File)),
}
