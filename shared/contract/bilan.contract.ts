import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { bilanSheets, type EndCounts, type FunnelStep, type PeopleReached, type StageTime } from '../domain/bilan.ts'
import type { Impact } from '../domain/impact/impact.ts'
import { type ImpactFactors, type ImpactParameters, impactComparisons } from '../domain/impact/impact-factors.ts'
import type { Province } from '../domain/places/communes.ts'
import { idSchema } from './common.ts'

type BilanDonor = {
  donorId: string
  donorName: string
  intakeCount: number
  /** `null` when one of the intakes announced nothing: the sum would say less than what was announced. */
  announcedCount: number | null
  ends: EndCounts
}

/** `communeCode` is `null` where the association told none. */
export type BilanPlace = {
  communeCode: string | null
  province: Province | null
  givenCount: number
  allocatedCount: number
  /** That were given machines, or are promised some. */
  beneficiaryCount: number
}

export type BilanView = {
  donors: BilanDonor[]
  total: EndCounts
  funnel: Record<FunnelStep, number>
  yieldPercent: number | null
  places: BilanPlace[]
  /** Loads handed to the recycler. */
  waste: { slipCount: number; weightGrams: number }
  impact: Impact
  people: PeopleReached
  parameters: ImpactParameters
}

export type ImpactSettings = {
  factors: ImpactFactors
  methodVersion: number
  defaults: ImpactParameters
  current: ImpactParameters
}

const share = z.number().min(0).max(1)
const parametersSchema = z
  .object({
    comparison: z.enum(impactComparisons),
    secondLifeYears: z.number().min(0.5).max(15),
    displacement: z.object({ low: share, central: share, high: share }),
    gridKgPerKwh: z.number().min(0).max(3),
    transportKgPerMachine: z.number().min(0).max(1000),
  })
  .refine(({ displacement: { low, central, high } }) => low <= central && central <= high, { path: ['displacement'] })

/** Of one campaign, or of all. */
const scope = z.object({ campaignId: idSchema.nullable().default(null) })

export const bilanContract = {
  view: oc.input(scope).output(type<BilanView>()),
  /** Apart, as it looks at every reading, erasure and test. */
  stageTimes: oc.input(scope).output(type<StageTime[]>()),
  export: oc
    .input(scope.extend({ sheet: z.enum(bilanSheets), language: z.enum(['fr', 'en']).default('fr') }))
    .output(z.instanceof(File)),
  impactSettings: oc.output(type<ImpactSettings>()),
  /** `null` goes back to the table's own. `shown`: what the person saw; one that changed since is not overwritten. */
  setImpactParameters: oc
    .input(z.object({ parameters: parametersSchema.nullable(), shown: parametersSchema }))
    .errors({ CHANGED_MEANWHILE: { status: 409 } })
    .output(type<ImpactSettings>()),
}
