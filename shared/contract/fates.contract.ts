import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { FateRefusal } from '../domain/deliveries/fate-refusals.ts'
import { type FateDecision, machineFates, type WasteSlip } from '../domain/deliveries/machine-fate.ts'
import { mostBulkMachines } from '../domain/park/park-filter.ts'
import { dateSchema, idSchema, lineSchema, noteSchema, optionalLineSchema } from './common.ts'

export type MachineFateView = FateDecision & { assetTag: string; title: string | null; donorName: string }
export type WasteSlipView = WasteSlip & { assetTags: string[] }

/** What became of each machine that was to have the end. */
export type ManyEnds = {
  decided: FateDecision[]
  refused: { machineId: string; assetTag: string; refusals: FateRefusal[] }[]
}

const weightSchema = z.number().int().min(1).max(100_000_000)
const notFound = { NOT_FOUND: { status: 404 } } as const

export const fatesContract = {
  list: oc.input(z.object({ campaignId: idSchema })).output(type<MachineFateView[]>()),
  /** The end that was decided of a machine and stands; `null` for none. */
  ofMachine: oc.input(z.object({ machineId: idSchema })).output(type<MachineFateView | null>()),
  decide: oc
    .input(
      z.object({
        machineId: idSchema,
        fate: z.enum(machineFates),
        reason: z.string().trim().min(3).max(500),
        weightGrams: weightSchema.nullable().default(null),
      }),
    )
    .errors({ ...notFound, REFUSED: { status: 409, data: type<{ refusals: FateRefusal[] }>() } })
    .output(type<FateDecision>()),
  /** The same end for many, in one change: those that may not have it keep their story and say why. */
  decideMany: oc
    .input(
      z.object({
        machineIds: z.array(idSchema).min(1).max(mostBulkMachines),
        fate: z.enum(machineFates),
        reason: z.string().trim().min(3).max(500),
      }),
    )
    .output(type<ManyEnds>()),
  /** Takes decisions back, in one change; those whose machine left on a slip stay. */
  undoMany: oc
    .input(z.object({ fateIds: z.array(idSchema).min(1).max(mostBulkMachines) }))
    .output(type<{ undoneCount: number; keptCount: number }>()),
  undo: oc
    .input(z.object({ fateId: idSchema }))
    .errors({ ...notFound, ON_SLIP: { status: 409 } })
    .output(type<FateDecision>()),
  slips: oc.input(z.object({ campaignId: idSchema })).output(type<WasteSlipView[]>()),
  /** One load that left. Its machines must be waste already; a load may also hold what has no tag. */
  handOverWaste: oc
    .input(
      z.object({
        campaignId: idSchema,
        slipNumber: optionalLineSchema,
        category: lineSchema,
        carrier: optionalLineSchema,
        site: optionalLineSchema,
        handedOverOn: dateSchema,
        weightGrams: weightSchema,
        note: noteSchema,
        machineIds: z.array(idSchema).max(2000).default([]),
      }),
    )
    .errors({
      ...notFound,
      NOT_WASTE: { status: 409, data: type<{ assetTags: string[] }>() },
      DATA_INSIDE: { status: 409, data: type<{ assetTags: string[] }>() },
      FUTURE_DATE: { status: 422 },
    })
    .output(type<WasteSlipView>()),
  /** The number comes back from the eco-organism after the load left. */
  nameSlip: oc
    .input(z.object({ slipId: idSchema, slipNumber: lineSchema }))
    .errors({ ...notFound, NAMED_ALREADY: { status: 409 } })
    .output(type<WasteSlipView>()),
}
