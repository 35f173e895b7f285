import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { DeliveredMachine, Delivery } from '../domain/deliveries/delivery.ts'
import type { HandOverProblem } from '../domain/deliveries/hand-over.ts'
import type { MachineSummary } from '../domain/machine.ts'
import { dateSchema, idSchema, noteSchema, optionalLineSchema } from './common.ts'

export type DeliverySummary = Delivery & {
  revision: number
  beneficiaryName: string
  communeCode: string | null
  machineCount: number
  packageCount: number
  returnedCount: number
}

export type DeliveryPage = {
  delivery: DeliverySummary
  machines: (Omit<DeliveredMachine, 'deliveryId' | 'machineId'> & { machine: MachineSummary })[]
  /** Promised to the same association and on no delivery yet. */
  waiting: MachineSummary[]
  /** What stands against saying that it is handed over. */
  problems: HandOverProblem[]
}

const deliveryOnly = z.object({ deliveryId: idSchema })
const planSchema = z.object({
  plannedOn: dateSchema.nullable().default(null),
  carrier: optionalLineSchema,
  shippedOn: dateSchema.nullable().default(null),
  note: noteSchema,
})
const notFound = { NOT_FOUND: { status: 404 } } as const
const changed = { CHANGED_MEANWHILE: { status: 409 } } as const
const delivered = { ALREADY_DELIVERED: { status: 409 } } as const
const notPromised = { NOT_PROMISED: { status: 409 } } as const

export const deliveriesContract = {
  list: oc.input(z.object({ campaignId: idSchema })).output(type<DeliverySummary[]>()),
  page: oc.input(deliveryOnly).errors(notFound).output(type<DeliveryPage>()),
  /** Takes along all that is promised to the association and waits. */
  create: oc
    .input(planSchema.extend({ campaignId: idSchema, beneficiaryId: idSchema }))
    .errors({ ...notFound, NOTHING_PROMISED: { status: 409 } })
    .output(type<DeliveryPage>()),
  plan: oc
    .input(planSchema.extend({ deliveryId: idSchema, revision: z.number().int() }))
    .errors({ ...notFound, ...changed, ...delivered })
    .output(type<DeliveryPage>()),
  /** Puts a machine on the delivery, or into another box of it. */
  pack: oc
    .input(deliveryOnly.extend({ machineId: idSchema, packageNumber: z.number().int().min(1).max(999) }))
    .errors({ ...notFound, ...delivered, ...notPromised })
    .output(type<DeliveryPage>()),
  unpack: oc
    .input(deliveryOnly.extend({ machineId: idSchema }))
    .errors({ ...notFound, ...delivered })
    .output(type<DeliveryPage>()),
  /** From then on the machines are given. `revision`: what the person saw packed. The signed copy may come later. */
  handOver: oc
    .input(
      deliveryOnly.extend({
        revision: z.number().int(),
        deliveredOn: dateSchema,
        signedCopy: z.instanceof(File).nullable().default(null),
      }),
    )
    .errors({
      ...notFound,
      ...changed,
      REFUSED: { status: 409, data: type<{ problems: HandOverProblem[] }>() },
      UNREADABLE_COPY: { status: 422 },
    })
    .output(type<DeliveryPage>()),
  attachSignedCopy: oc
    .input(deliveryOnly.extend({ signedCopy: z.instanceof(File) }))
    .errors({ ...notFound, UNREADABLE_COPY: { status: 422 }, NOT_DELIVERED: { status: 409 } })
    .output(type<DeliveryPage>()),
  signedCopy: oc.input(deliveryOnly).errors(notFound).output(z.instanceof(File)),
  /** A given machine came back; its place may be taken by another, which then waits for a delivery. */
  takeReturn: oc
    .input(
      deliveryOnly.extend({
        machineId: idSchema,
        reason: z.string().trim().min(3).max(500),
        replacedByMachineId: idSchema.nullable().default(null),
      }),
    )
    .errors({ ...notFound, NOT_DELIVERED: { status: 409 }, REPLACEMENT_NOT_FREE: { status: 409 } })
    .output(type<DeliveryPage>()),
}
