import { createHash } from 'node:crypto'
import type { RequestView } from '../../../shared/contract/requests.contract.ts'
import type { Allocation, AllocationBan } from '../../../shared/domain/allocation/allocation.ts'
import type {
  AllocationProblem,
  AskedLine,
  AskingBeneficiary,
  Placement,
  ProvinceFloors,
} from '../../../shared/domain/allocation/problem.ts'
import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import { findCommune } from '../../../shared/domain/places/communes.ts'
import type { Db } from '../audit/ledger.ts'
import { plainJson } from '../db/columns.ts'
import { listRequests } from '../requests/requests.repository.ts'
import * as repository from './allocations.repository.ts'
import { type CampaignMachine, machinesOfCampaign } from './offered-machines.ts'

/** Everything that an allocation is decided on, read at once. */
export type AllocationState = {
  campaignId: string
  machines: CampaignMachine[]
  requests: RequestView[]
  allocations: Allocation[]
  /** Machines on a delivery. */
  locked: Set<string>
  bans: AllocationBan[]
}

export async function allocationState(db: Db, campaignId: string): Promise<AllocationState> {
  const requests = await listRequests(db, campaignId)
  return {
    campaignId,
    machines: await machinesOfCampaign(db, campaignId),
    requests: requests.filter(({ withdrawnAt }) => withdrawnAt === null),
    allocations: await repository.livingAllocations(db, campaignId),
    locked: await repository.machinesOnDelivery(db, campaignId),
    bans: await repository.standingBans(db, campaignId),
  }
}

/** Given are machines that are ready and whose batch is closed: what stands there was checked twice and is frozen. */
export function isOffered({ isReady, isInClosedBatch, hasEnd }: CampaignMachine): boolean {
  return isReady && isInClosedBatch && !hasEnd
}

/** The question for the rules. */
export function problemOf(state: AllocationState, floors: ProvinceFloors = {}): AllocationProblem {
  const { machines, requests, allocations, locked, bans } = state
  const loose = allocations.filter(({ machineId }) => !locked.has(machineId))
  return {
    machines: machines.filter((one) => isOffered(one) && !locked.has(one.machine.id)).map(({ machine }) => machine),
    lines: requests.flatMap(askedLines),
    beneficiaries: askingBeneficiaries(requests),
    pins: loose.filter(({ isPinned }) => isPinned).map(placementOf),
    locked: allocations.filter(({ machineId }) => locked.has(machineId)).map(placementOf),
    bans: bans.map(({ machineId, beneficiaryId }) => ({ machineId, beneficiaryId })),
    floors,
    standing: loose.filter(({ isPinned }) => !isPinned).map(placementOf),
  }
}

/** Two questions with one hash get one plan. */
export function questionSha256(problem: AllocationProblem): string {
  return createHash('sha256')
    .update(canonicalJson(plainJson(problem)))
    .digest('hex')
}

function placementOf({ machineId, requestLineId }: Allocation): Placement {
  return { machineId, lineId: requestLineId }
}

function askedLines({ beneficiaryId, priority, lines }: RequestView): AskedLine[] {
  return lines.map((line) => ({
    id: line.id,
    beneficiaryId,
    kind: line.kind,
    quantity: line.quantity,
    minimumMemoryBytes: line.minimumMemoryBytes,
    minimumStorageBytes: line.minimumStorageBytes,
    system: line.system,
    isMobilityNeeded: line.isMobilityNeeded,
    priority,
  }))
}

function askingBeneficiaries(requests: readonly RequestView[]): AskingBeneficiary[] {
  const known = new Map(
    requests.map(({ beneficiaryId, province, communeCode, problems }) => [
      beneficiaryId,
      { id: beneficiaryId, province, isFreight: findCommune(communeCode)?.freight ?? false, problems },
    ]),
  )
  return [...known.values()]
}
