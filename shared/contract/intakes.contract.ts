import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { PrefixProblem } from '../domain/asset-tag.ts'
import type { Campaign, Donor, IntakeSummary } from '../domain/campaign.ts'
import type { LineProblem, ListProblem, ToldUnit } from '../domain/intakes/announced-line.ts'
import type { AnnouncedList, AnnouncedUnit } from '../domain/intakes/announced-unit.ts'
import { type RefusedUnit, unitRefusalReasons } from '../domain/intakes/refused-unit.ts'
import type { MachineSummary } from '../domain/machine.ts'
import { machineKinds } from '../domain/machine-facts.ts'
import { noAddress } from '../domain/places/address.ts'
import { addressSchema } from './address.schema.ts'
import { dateSchema, idSchema, lineSchema, noteSchema, optionalLineSchema } from './common.ts'

/** `revision` counts its versions: an edit names the one it was made on. */
export type DonorView = Donor & { revision: number }

/** A column of a donor's file, and what it was taken for; `null` = it is not used. */
type ListColumn = { heading: string; column: string | null }
export type ExaminedLine = { line: number; told: string; unit: ToldUnit | null; problem: LineProblem | null }

/** A donor's list that was read and not yet accepted. */
export type ExaminedList = {
  examinationId: string
  fileName: string
  columns: ListColumn[]
  lines: ExaminedLine[]
  acceptedCount: number
  rejectedCount: number
}

/** Everything the page of one arrival shows but its machines. */
export type IntakePageView = {
  intake: IntakeSummary
  donor: DonorView
  lists: AnnouncedList[]
  units: AnnouncedUnit[]
  /** Asset tags of those that came, by the id of the unit. */
  tagOfUnit: Record<string, string>
  refusedUnits: RefusedUnit[]
}

/** What scanning one number at reception did. */
export type ReceiptAnswer =
  | { kind: 'ANNOUNCED'; machine: MachineSummary; unit: AnnouncedUnit; machineCount: number }
  | { kind: 'NOT_ANNOUNCED'; machine: MachineSummary; machineCount: number }
  /** One of our own labels, or the number of a machine that is already here: nothing was received. */
  | { kind: 'ALREADY_HERE'; machine: MachineSummary; isOtherIntake: boolean }
  | { kind: 'SEVERAL_ANNOUNCED'; units: AnnouncedUnit[] }
  | { kind: 'UNUSABLE' }

const campaignInput = z.object({ name: lineSchema, tagPrefix: z.string().trim().toUpperCase().min(1).max(12) })

const donorInput = z.object({
  legalName: lineSchema,
  usualName: optionalLineSchema,
  ridet: optionalLineSchema,
  address: addressSchema.default(noAddress),
  contactName: optionalLineSchema,
  phone: optionalLineSchema,
  email: optionalLineSchema,
  minimumLevel: z.enum(['clear', 'purge']).nullable().default(null),
  declaration: z.object({ declaredByName: lineSchema, declaredOn: dateSchema }).nullable().default(null),
  note: noteSchema,
})
export type DonorInput = z.output<typeof donorInput>

const announcedCountSchema = z.number().int().min(0).max(100_000).nullable().default(null)
const intakeInput = z.object({
  campaignId: idSchema,
  donorId: idSchema,
  receivedOn: dateSchema,
  announcedCount: announcedCountSchema,
  note: noteSchema,
})

const erasePolicySchema = z.object({
  minimumLevel: z.enum(['clear', 'purge']),
  overwriteWith: z.enum(['zeros', 'random']),
  verification: z.enum(['full', 'stratified']),
  isSecondPersonAsked: z.boolean().optional(),
})

const notFound = { NOT_FOUND: { status: 404 } } as const
const stale = { CHANGED_MEANWHILE: { status: 409 } } as const
const unusableDonor = {
  RIDET_UNUSABLE: { status: 422 },
  PHONE_UNUSABLE: { status: 422 },
  FUTURE_DATE: { status: 422 },
  NAME_TAKEN: { status: 409 },
} as const
const revisionSchema = z.int().min(1)
const intakeOnly = z.object({ intakeId: idSchema })

export const campaignsContract = {
  list: oc.output(type<Campaign[]>()),
  create: oc
    .input(campaignInput)
    .errors({
      PREFIX_UNUSABLE: { status: 422, data: type<{ problem: PrefixProblem }>() },
      PREFIX_TAKEN: { status: 409 },
    })
    .output(type<Campaign>()),
  setErasePolicy: oc
    /** `shown` is the policy that the person saw: one that another station changed since is not overwritten. */
    .input(z.object({ campaignId: idSchema, policy: erasePolicySchema, shown: erasePolicySchema.optional() }))
    .errors({ ...notFound, ...stale })
    .output(type<Campaign>()),
}

export const donorsContract = {
  /** By name. */
  list: oc.output(type<DonorView[]>()),
  create: oc.input(donorInput).errors(unusableDonor).output(type<DonorView>()),
  /** What it asks of erasures holds at once for the machines it gave. */
  update: oc
    .input(donorInput.extend({ donorId: idSchema, revision: revisionSchema }))
    .errors({ ...unusableDonor, ...notFound, ...stale })
    .output(type<DonorView>()),
}

export const intakesContract = {
  list: oc.output(type<IntakeSummary[]>()),
  page: oc.input(intakeOnly).errors(notFound).output(type<IntakePageView>()),
  create: oc.input(intakeInput).errors(notFound).output(type<IntakeSummary>()),
  update: oc
    .input(
      intakeInput
        .pick({ receivedOn: true, announcedCount: true, note: true })
        .extend({ intakeId: idSchema, revision: revisionSchema }),
    )
    .errors({ ...notFound, ...stale })
    .output(type<IntakePageView>()),
  /** Reads a donor's list. Changes nothing until it is accepted. */
  examineList: oc
    .input(z.object({ intakeId: idSchema, file: z.instanceof(File) }))
    .errors({ ...notFound, LIST_UNREADABLE: { status: 422, data: type<{ problem: ListProblem }>() } })
    .output(type<ExaminedList>()),
  /** The lines without a problem become announced units; the file itself is kept. */
  acceptList: oc
    .input(z.object({ examinationId: idSchema }))
    .errors({ ...notFound, EXAMINATION_GONE: { status: 410 }, EMPTY: { status: 409 } })
    .output(type<IntakePageView>()),
  /** One scanned number: receives the unit it names, announced or not, under the next tag. */
  receive: oc
    .input(
      z.object({
        intakeId: idSchema,
        text: z.string().trim().min(1).max(200),
        /** The same keys under another layout: a scanner does not say which it plays. */
        otherText: z.string().trim().min(1).max(200).nullable().default(null),
        /** Chosen among several of one number. */
        unitId: idSchema.nullable().default(null),
        kind: z.enum(machineKinds).nullable().default(null),
      }),
    )
    .errors(notFound)
    .output(type<ReceiptAnswer>()),
  refuse: oc
    .input(
      z.object({
        intakeId: idSchema,
        announcedUnitId: idSchema.nullable().default(null),
        reason: z.enum(unitRefusalReasons),
        kind: z.enum(machineKinds).nullable().default(null),
        serial: optionalLineSchema,
        donorNumber: optionalLineSchema,
        note: noteSchema,
      }),
    )
    .errors({ ...notFound, REASON_NEEDED: { status: 422 }, ALREADY_RECORDED: { status: 409 } })
    .output(type<IntakePageView>()),
  takeBackRefusal: oc
    .input(z.object({ refusedUnitId: idSchema }))
    .errors(notFound)
    .output(type<IntakePageView>()),
}
