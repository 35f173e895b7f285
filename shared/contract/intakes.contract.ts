import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { PrefixProblem } from '../domain/asset-tag.ts'
import type { Campaign, Donor, IntakeSummary } from '../domain/campaign.ts'
import { dateSchema, idSchema, lineSchema, noteSchema, optionalLineSchema } from './common.ts'

const campaignInput = z.object({ name: lineSchema, tagPrefix: z.string().trim().toUpperCase().min(1).max(12) })
const donorInput = z.object({
  legalName: lineSchema,
  usualName: optionalLineSchema,
  ridet: optionalLineSchema,
  contactName: optionalLineSchema,
  phone: optionalLineSchema,
  email: optionalLineSchema,
  address: optionalLineSchema,
})
const intakeInput = z.object({
  campaignId: idSchema,
  donorId: idSchema,
  receivedOn: dateSchema,
  announcedCount: z.number().int().min(0).max(100_000).nullable().default(null),
  note: noteSchema,
})

const erasePolicySchema = z.object({
  minimumLevel: z.enum(['clear', 'purge']),
  overwriteWith: z.enum(['zeros', 'random']),
  verification: z.enum(['full', 'stratified']),
})

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
    .input(z.object({ campaignId: idSchema, policy: erasePolicySchema }))
    .errors({ NOT_FOUND: { status: 404 } })
    .output(type<Campaign>()),
}

export const donorsContract = {
  list: oc.output(type<Donor[]>()),
  create: oc
    .input(donorInput)
    .errors({ RIDET_UNUSABLE: { status: 422 }, NAME_TAKEN: { status: 409 } })
    .output(type<Donor>()),
}

export const intakesContract = {
  list: oc.output(type<IntakeSummary[]>()),
  create: oc
    .input(intakeInput)
    .errors({ NOT_FOUND: { status: 404 } })
    .output(type<IntakeSummary>()),
}
