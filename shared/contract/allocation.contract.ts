import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { AllocationBan, AllocationOrigin } from '../domain/allocation/allocation.ts'
import type { ClashingRule } from '../domain/allocation/clash.ts'
import type { Fairness } from '../domain/allocation/fairness.ts'
import type { ListLineProblem } from '../domain/allocation/list-line.ts'
import type { PlacementRefusal } from '../domain/allocation/placement.ts'
import type { OfferedMachine, ProvinceFloors } from '../domain/allocation/problem.ts'
import type { Proposal } from '../domain/allocation/propose.ts'
import type { LineOutcome } from '../domain/allocation/shortfall.ts'
import type { ListProblem } from '../domain/intakes/announced-line.ts'
import { idSchema, lineSchema } from './common.ts'
import type { RequestView } from './requests.contract.ts'

type MachineAllocation = {
  id: string
  lineId: string
  origin: AllocationOrigin
  reason: string | null
  isPinned: boolean
  /** On a delivery: only what happens to the delivery changes it. */
  isLocked: boolean
}

export type AllocationMachine = OfferedMachine & {
  /** False for one that is promised and may no longer be: its readiness or its batch changed. */
  isOffered: boolean
  allocation: MachineAllocation | null
}

export type AllocationPlan = {
  id: string
  proposedAt: string
  operatorName: string
  floors: ProvinceFloors
  ruleVersion: number
  /** Machines, requests or decisions changed since: it can be looked at, not accepted. */
  isStale: boolean
  proposal: Proposal
}

export type AllocationPage = {
  campaignId: string
  machines: AllocationMachine[]
  /** Not withdrawn. */
  requests: RequestView[]
  /** Ready machines that wait for their batch to be closed. */
  waitingForBatch: number
  bans: (AllocationBan & { assetTag: string | null; beneficiaryName: string })[]
  /** Of what stands now. */
  outcomes: LineOutcome[]
  fairness: Fairness
  /** Proposed last and not accepted. */
  plan: AllocationPlan | null
  /** The plan accepted last. */
  accepted: { planId: string; acceptedAt: string } | null
}

/** `changeId` takes back what was done. */
export type AllocationChanged = { page: AllocationPage; changeId: string }

export type ExaminedPlacement = {
  line: number
  assetTag: string
  beneficiaryName: string
  /** `none`: the cell of the association is empty, nothing changes. */
  outcome: 'same' | 'new' | 'move' | 'none' | 'refused'
  problems: ListLineProblem[]
}

export type ExaminedAllocationList = {
  examinationId: string
  fileName: string
  lines: ExaminedPlacement[]
  changeCount: number
  refusedCount: number
}

const notFound = { NOT_FOUND: { status: 404 } } as const
const stale = { CHANGED_MEANWHILE: { status: 409 } } as const
const refused = { PLACEMENT_REFUSED: { status: 409, data: type<{ refusals: PlacementRefusal[] }>() } } as const
const onCampaign = z.object({ campaignId: idSchema })
const reasonSchema = lineSchema.min(3)
const floorSchema = z.int().min(0).max(100_000).optional()

export const allocationContract = {
  page: oc.input(onCampaign).errors(notFound).output(type<AllocationPage>()),
  /** Asks the solver; nothing is promised until the plan is accepted. */
  propose: oc
    .input(
      onCampaign.extend({
        floors: z.object({ north: floorSchema, south: floorSchema, islands: floorSchema }).default({}),
      }),
    )
    .errors({ ...notFound, CLASH: { status: 409, data: type<{ rules: ClashingRule[] }>() } })
    .output(type<AllocationPage>()),
  accept: oc
    .input(z.object({ planId: idSchema }))
    .errors({ ...notFound, ...stale })
    .output(type<AllocationChanged>()),
  /** By hand, held from then on. `from`: the allocation that the screen showed, `null` for none. */
  allocate: oc
    .input(z.object({ machineId: idSchema, lineId: idSchema, from: idSchema.nullable(), reason: reasonSchema }))
    .errors({ ...notFound, ...stale, ...refused })
    .output(type<AllocationChanged>()),
  release: oc
    .input(z.object({ allocationId: idSchema, reason: reasonSchema }))
    .errors({ ...notFound, ...stale, ...refused })
    .output(type<AllocationChanged>()),
  setPinned: oc
    .input(z.object({ allocationId: idSchema, isPinned: z.boolean() }))
    .errors({ ...notFound, ...stale })
    .output(type<AllocationPage>()),
  /** The whole association when `machineId` is `null`. What is promised against it is taken back with the same reason. */
  ban: oc
    .input(onCampaign.extend({ beneficiaryId: idSchema, machineId: idSchema.nullable(), reason: reasonSchema }))
    .errors({ ...notFound, ...refused })
    .output(type<AllocationPage>()),
  liftBan: oc
    .input(z.object({ banId: idSchema }))
    .errors(notFound)
    .output(type<AllocationPage>()),
  /** Takes back all that one change did, while nothing else touched it. */
  takeBack: oc
    .input(onCampaign.extend({ changeId: idSchema }))
    .errors({ ...notFound, ...stale, ...refused })
    .output(type<AllocationPage>()),
  exportList: oc
    .input(onCampaign.extend({ language: z.enum(['fr', 'en']).default('fr'), format: z.enum(['csv', 'xlsx']) }))
    .errors(notFound)
    .output(z.instanceof(File)),
  /** Reads an allocation made in a spreadsheet, line by line; changes nothing. */
  examineList: oc
    .input(onCampaign.extend({ file: z.instanceof(File) }))
    .errors({ ...notFound, LIST_UNREADABLE: { status: 422, data: type<{ problem: ListProblem }>() } })
    .output(type<ExaminedAllocationList>()),
  acceptList: oc
    .input(z.object({ examinationId: idSchema, reason: reasonSchema }))
    .errors({ ...stale, EXAMINATION_GONE: { status: 410 }, EMPTY: { status: 409 } })
    .output(type<AllocationChanged>()),
}
