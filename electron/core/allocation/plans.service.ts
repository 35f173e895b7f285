import type { AllocationChanged, AllocationPage } from '../../../shared/contract/allocation.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { ClashingRule } from '../../../shared/domain/allocation/clash.ts'
import { allocationRuleVersion, type ProvinceFloors } from '../../../shared/domain/allocation/problem.ts'
import { type Proposal, proposeAllocation } from '../../../shared/domain/allocation/propose.ts'
import type { Change } from '../audit/ledger.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import type { AllocationPorts, Refused } from './allocation.service.ts'
import { allocationPage } from './allocation-page.ts'
import { type AllocationState, allocationState, problemOf, questionSha256 } from './allocation-state.ts'
import { place, release } from './apply-placements.ts'
import * as repository from './plans.repository.ts'

type Clash = Refused<'CLASH'> & { rules: ClashingRule[] }

/** Runs of the solver: kept with the question they answer, promised only when somebody accepts. */
export function createAllocationPlansService({ db, newId, ledger, hub }: AllocationPorts) {
  return {
    async propose(
      actor: Actor,
      campaignId: string,
      floors: ProvinceFloors,
    ): Promise<AllocationPage | Clash | Refused<'NOT_FOUND'>> {
      if ((await findCampaign(db, campaignId)) === null) return { refused: 'NOT_FOUND' }
      const problem = problemOf(await allocationState(db, campaignId), floors)
      // Outside the transaction: other benches go on writing while it is worked out.
      const answer = proposeAllocation(problem)
      if (answer.kind === 'clash') return { refused: 'CLASH', rules: answer.rules }
      const id = newId()
      const parameters = { floors, ruleVersion: allocationRuleVersion, questionSha256: questionSha256(problem) }
      const { proposal } = answer
      await ledger.change(actor, async ({ trx, at, record }) => {
        const { operatorName } = actor
        const plan = { id, campaignId, parameters, proposal, proposedAt: at, operatorName, acceptedAt: null }
        await repository.insertPlan(trx, plan)
        record({ action: 'ALLOCATION_PROPOSED', subjectId: id, after: { ...parameters, ...summaryOf(proposal) } })
      })
      hub.publish({ subject: 'allocation', id: campaignId })
      return (await allocationPage(db, campaignId)) ?? { refused: 'NOT_FOUND' }
    },

    async accept(
      actor: Actor,
      planId: string,
    ): Promise<AllocationChanged | Refused<'NOT_FOUND' | 'CHANGED_MEANWHILE'>> {
      const changeId = newId()
      const answer = await ledger.change<{ campaignId: string } | Refused<'NOT_FOUND' | 'CHANGED_MEANWHILE'>>(
        actor,
        async (change) => {
          const plan = await repository.findPlan(change.trx, planId)
          if (plan === null) return { refused: 'NOT_FOUND' }
          const state = await allocationState(change.trx, plan.campaignId)
          const { floors, questionSha256: asked } = plan.parameters
          const isStale = questionSha256(problemOf(state, floors)) !== asked
          if (plan.acceptedAt !== null || isStale) return { refused: 'CHANGED_MEANWHILE' }
          await carryOut(change, { plan, state, changeId, newId })
          return { campaignId: plan.campaignId }
        },
      )
      if ('refused' in answer) return answer
      hub.publish({ subject: 'allocation', id: answer.campaignId })
      const page = await allocationPage(db, answer.campaignId)
      return page === null ? { refused: 'NOT_FOUND' } : { page, changeId }
    },
  }
}

type CarryOut = { plan: repository.KeptPlan; state: AllocationState; changeId: string; newId: () => string }

/** What stands as proposed is left alone; the rest is moved, promised or taken back. */
async function carryOut(change: Change, { plan, state, changeId, newId }: CarryOut): Promise<void> {
  const { id: planId, campaignId, proposal } = plan
  const wanted = new Map(proposal.placements.map(({ machineId, lineId }) => [machineId, lineId]))
  const loose = state.allocations.filter((one) => !one.isPinned && !state.locked.has(one.machineId))
  const unwanted = loose.filter(({ machineId }) => !wanted.has(machineId))
  const standing = new Map(state.allocations.map((one) => [one.machineId, one]))
  const moved = proposal.placements.filter(({ machineId, lineId }) => standing.get(machineId)?.requestLineId !== lineId)
  await release(change, unwanted, { changeId, reason: null })
  const decision = { changeId, campaignId, origin: 'solver', reason: null, isPinned: false, planId } as const
  await place(change, moved, standing, { decision, newId })
  await repository.markAccepted(change.trx, planId, change.at)
  const after = { moved: moved.length, takenBack: unwanted.length, ...summaryOf(proposal) }
  change.record({ action: 'ALLOCATION_PLAN_ACCEPTED', subjectId: planId, after })
}

function summaryOf({ placements, fairness }: Proposal) {
  return { placed: placements.length, smallest: fairness.smallest }
}
