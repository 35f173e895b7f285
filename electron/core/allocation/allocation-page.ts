import type { AllocationMachine, AllocationPage, AllocationPlan } from '../../../shared/contract/allocation.contract.ts'
import { fairnessOf } from '../../../shared/domain/allocation/fairness.ts'
import { lineOutcomes } from '../../../shared/domain/allocation/shortfall.ts'
import type { Db } from '../audit/ledger.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { type AllocationState, allocationState, isOffered, problemOf, questionSha256 } from './allocation-state.ts'
import { latestAccepted, latestPlan } from './plans.repository.ts'

export async function allocationPage(db: Db, campaignId: string): Promise<AllocationPage | null> {
  if ((await findCampaign(db, campaignId)) === null) return null
  const state = await allocationState(db, campaignId)
  const problem = problemOf(state)
  const standing = [...problem.pins, ...problem.standing]
  const accepted = await latestAccepted(db, campaignId)
  return {
    campaignId,
    machines: shownMachines(state),
    requests: state.requests,
    waitingForBatch: state.machines.filter((one) => one.isReady && !one.isInClosedBatch && !one.hasEnd).length,
    bans: shownBans(state),
    outcomes: lineOutcomes(problem, standing, new Set()),
    fairness: fairnessOf(problem, standing),
    plan: await shownPlan(db, state),
    accepted: accepted?.acceptedAt == null ? null : { planId: accepted.id, acceptedAt: accepted.acceptedAt },
  }
}

/** Those that may be given, and those that are promised whatever became of them. */
function shownMachines({ machines, allocations, locked }: AllocationState): AllocationMachine[] {
  const allocationOf = new Map(allocations.map((one) => [one.machineId, one]))
  return machines.flatMap((one): AllocationMachine[] => {
    const allocation = allocationOf.get(one.machine.id) ?? null
    if (!isOffered(one) && allocation === null) return []
    if (allocation === null) return [{ ...one.machine, isOffered: true, allocation }]
    const { id, requestLineId: lineId, origin, reason, isPinned } = allocation
    const isLocked = locked.has(one.machine.id)
    return [
      { ...one.machine, isOffered: isOffered(one), allocation: { id, lineId, origin, reason, isPinned, isLocked } },
    ]
  })
}

function shownBans({ bans, machines, requests }: AllocationState): AllocationPage['bans'] {
  const tags = new Map(machines.map(({ machine }) => [machine.id, machine.assetTag]))
  const names = new Map(requests.map(({ beneficiaryId, beneficiaryName }) => [beneficiaryId, beneficiaryName]))
  return bans.map((ban) => ({
    ...ban,
    assetTag: ban.machineId === null ? null : (tags.get(ban.machineId) ?? null),
    beneficiaryName: names.get(ban.beneficiaryId) ?? '?',
  }))
}

async function shownPlan(db: Db, state: AllocationState): Promise<AllocationPlan | null> {
  const plan = await latestPlan(db, state.campaignId)
  if (plan === null || plan.acceptedAt !== null) return null
  const { id, proposedAt, operatorName, parameters, proposal } = plan
  const { floors, ruleVersion } = parameters
  const isStale = questionSha256(problemOf(state, floors)) !== parameters.questionSha256
  return { id, proposedAt, operatorName, floors, ruleVersion, isStale, proposal }
}
