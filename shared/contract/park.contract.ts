import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { BatchRefusal } from '../domain/batch.ts'
import { type GradeLetter, letters } from '../domain/grading.ts'
import type { MachineSummary } from '../domain/machine.ts'
import { type MachineKind, machineKinds } from '../domain/machine-facts.ts'
import {
  mostBulkMachines,
  noParkFilter,
  type ParkState,
  type ParkView,
  parkColumns,
  parkOddities,
  parkOrders,
  parkStates,
  usualParkView,
} from '../domain/park/park-filter.ts'
import { idSchema, lineSchema } from './common.ts'

export type ParkRow = MachineSummary & {
  donorNumber: string | null
  memoryBytes: number | null
  storageBytes: number | null
  state: ParkState
  /** Another machine of the campaign tells the same serial: one of them is wrong. */
  hasTwin: boolean
}

/** The whole park in figures: what the filters offer, and how much of it. */
export type ParkFigures = {
  total: number
  states: Record<ParkState, number>
  kinds: { kind: MachineKind | null; count: number }[]
  letters: { letter: GradeLetter | null; count: number }[]
  donors: { donorId: string; donorName: string; machineCount: number; readyCount: number }[]
}

export type SavedParkView = { id: string; name: string; view: ParkView; operatorName: string; savedAt: string }

/** What became of each machine that was to join the batch. */
export type BatchJoinReport = {
  joinedCount: number
  refused: { machineId: string; assetTag: string; refusals: BatchRefusal[] }[]
}

const longestSearch = 100

const filterSchema = z.object({
  search: z.string().trim().max(longestSearch).default(noParkFilter.search),
  kinds: z.array(z.enum(machineKinds)).max(machineKinds.length).default([]),
  states: z.array(z.enum(parkStates)).max(parkStates.length).default([]),
  letters: z.array(z.enum(letters)).max(letters.length).default([]),
  donorIds: z.array(idSchema).max(200).default([]),
  intakeId: idSchema.nullable().default(null),
  minimumMemoryBytes: z
    .int()
    .positive()
    .max(2 ** 50)
    .nullable()
    .default(null),
  oddity: z.enum(parkOddities).nullable().default(null),
})
const orderSchema = z.object({ by: z.enum(parkOrders), isDescending: z.boolean() }).default(usualParkView.order)
const asked = z.object({ filter: filterSchema.default(noParkFilter), order: orderSchema })
const machineIds = z.array(idSchema).min(1).max(mostBulkMachines)
const notFound = { NOT_FOUND: { status: 404 } } as const

export const parkContract = {
  /** Some rows of what was asked, and how many there are in all. */
  page: oc
    .input(asked.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(200) }))
    .output(type<{ rows: ParkRow[]; total: number }>()),
  figures: oc.output(type<ParkFigures>()),
  /** The first machines of what was asked, for what is done with many at once. */
  ids: oc.input(asked).output(type<{ machineIds: string[]; isCut: boolean }>()),
  export: oc
    .input(
      asked.extend({
        machineIds: machineIds.nullable().default(null),
        columns: z.array(z.enum(parkColumns)).min(1).max(parkColumns.length),
        format: z.enum(['csv', 'xlsx']),
        language: z.enum(['fr', 'en']).default('fr'),
      }),
    )
    .output(z.instanceof(File)),
  putInBatch: oc
    .input(z.object({ batchId: idSchema, machineIds }))
    .errors(notFound)
    .output(type<BatchJoinReport>()),
  views: oc.output(type<SavedParkView[]>()),
  /** Under a name that is taken, the view of that name is replaced. */
  saveView: oc
    .input(
      z.object({
        name: lineSchema,
        view: z.object({
          filter: filterSchema,
          order: orderSchema,
          columns: z.array(z.enum(parkColumns)).min(1).max(parkColumns.length),
        }),
      }),
    )
    .output(type<SavedParkView[]>()),
  removeView: oc.input(z.object({ viewId: idSchema })).output(type<SavedParkView[]>()),
}
