import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import {
  type Recheck,
  recheckOutcomes,
  type Validation,
  type ValidationBlocker,
} from '../domain/validation/validation.ts'
import { idSchema, noteSchema } from './common.ts'

/** One erasure as the person who stands for it must see it. */
export type ErasureToSee = {
  erasureId: string
  machineId: string
  assetTag: string
  driveName: string
  operatorName: string
  recordedAt: string
  validation: Validation | null
  isSampled: boolean
  recheck: Recheck | null
  /** Why the person who asks may not validate it, or `null`. */
  blocker: ValidationBlocker | null
}
export type ValidationView = {
  isSecondPersonAsked: boolean
  erasures: ErasureToSee[]
  /** Of the whole campaign. */
  counts: { proven: number; validated: number; sampled: number; rechecked: number }
}

const erasureOnly = z.object({ erasureId: idSchema })
const refusals = {
  NOT_FOUND: { status: 404 },
  REFUSED: { status: 409, data: type<{ validationBlocker: ValidationBlocker }>() },
} as const

export const validationContract = {
  /** Proven erasures of a campaign, newest first. */
  view: oc
    .input(z.object({ campaignId: idSchema }))
    .errors({ NOT_FOUND: { status: 404 } })
    .output(type<ValidationView>()),
  validate: oc.input(erasureOnly).errors(refusals).output(type<ValidationView>()),
  /** What reading a sampled drive again gave; `data-found` stops its certificate. */
  recheck: oc
    .input(erasureOnly.extend({ outcome: z.enum(recheckOutcomes), note: noteSchema }))
    .errors(refusals)
    .output(type<ValidationView>()),
}
