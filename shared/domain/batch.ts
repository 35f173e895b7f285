import type { SettledEnd } from './deliveries/machine-end.ts'
import { type GradeLetter, letters } from './grading.ts'
import type { MachineKind } from './machine-facts.ts'
import type { ReadinessReason } from './readiness.ts'

/** A set of machines prepared for allocation; frozen once closed. */
export type Batch = {
  id: string
  campaignId: string
  number: number
  name: string
  createdAt: string
  closedAt: string | null
}

export type BatchSummary = Batch & { campaignName: string; machineCount: number }

export type BatchRefusal =
  | { code: 'BATCH_CLOSED' }
  | { code: 'OTHER_CAMPAIGN' }
  | { code: 'IN_OTHER_BATCH'; batchName: string }
  | { code: 'ENDED'; end: SettledEnd }
  | { code: 'NOT_READY'; reasons: ReadinessReason[] }

/** Which ready machines to take, as a manager says it; `null` = any. */
export type BatchRule = {
  kind: MachineKind | null
  minimumMemoryBytes: number | null
  /** This letter or a better one. */
  worstLetter: GradeLetter | null
  donorId: string | null
  count: number
}

/** The letters that are as good, or better. */
export function lettersFrom(worst: GradeLetter): GradeLetter[] {
  return letters.slice(0, letters.indexOf(worst) + 1)
}

/** Every reason against putting the machine in the batch. Only an empty list means yes. */
export function batchRefusals(
  batch: Batch,
  machine: {
    campaignId: string
    otherBatchName: string | null
    settledEnd: SettledEnd | null
    reasons: ReadinessReason[]
  },
): BatchRefusal[] {
  const refusals: BatchRefusal[] = []
  if (batch.closedAt !== null) refusals.push({ code: 'BATCH_CLOSED' })
  if (machine.campaignId !== batch.campaignId) refusals.push({ code: 'OTHER_CAMPAIGN' })
  if (machine.otherBatchName !== null) refusals.push({ code: 'IN_OTHER_BATCH', batchName: machine.otherBatchName })
  if (machine.settledEnd !== null) refusals.push({ code: 'ENDED', end: machine.settledEnd })
  if (machine.reasons.length > 0) refusals.push({ code: 'NOT_READY', reasons: machine.reasons })
  return refusals
}
