import type { AllocationChanged, AllocationPage } from '../../../shared/contract/allocation.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type PlacementRefusal, placementRefusals } from '../../../shared/domain/allocation/placement.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { machineReadiness } from '../machines/machine-page.ts'
import { allocationPage } from './allocation-page.ts'
import { type AllocationState, allocationState, problemOf } from './allocation-state.ts'
import * as repository from './allocations.repository.ts'
import { place, release } from './apply-placements.ts'
import { takeBack } from './take-back.ts'

export type AllocationPorts = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
export type Refused<Code extends string> = { refused: Code }
export type NotPlaced = Refused<'PLACEMENT_REFUSED'> & { refusals: PlacementRefusal[] }
type Gone = Refused<'NOT_FOUND' | 'CHANGED_MEANWHILE'>
type ByHand = { machineId: string; lineId: string; from: string | null; reason: string }
type BanWanted = { campaignId: string; beneficiaryId: string; machineId: string | null; reason: string }

const onDelivery: NotPlaced = { refused: 'PLACEMENT_REFUSED', refusals: [{ code: 'ON_DELIVERY' }] }

/** What people decide of an allocation, one machine or one rule at a time. */
export function createAllocationService({ db, newId, ledger, hub }: AllocationPorts) {
  const page = (campaignId: string): Promise<AllocationPage | null> => allocationPage(db, campaignId)

  /** Runs the change, tells every page, answers the new one. */
  async function changed<Refusal extends { refused: string }>(
    actor: Actor,
    work: (change: Change) => Promise<Refusal | { campaignId: string }>,
  ): Promise<AllocationPage | Refusal | Refused<'NOT_FOUND'>> {
    const done = await ledger.change(actor, work)
    if ('refused' in done) return done
    hub.publish({ subject: 'allocation', id: done.campaignId })
    return (await page(done.campaignId)) ?? { refused: 'NOT_FOUND' }
  }

  return {
    page,

    async allocate(actor: Actor, { machineId, lineId, from, reason }: ByHand) {
      const changeId = newId()
      const answer = await changed<Gone | NotPlaced>(actor, async (change) => {
        const state = await stateOfMachine(change, machineId)
        if (state === null) return { refused: 'NOT_FOUND' }
        const standing = new Map(state.allocations.map((one) => [one.machineId, one]))
        // Somebody at another bench may have given it meanwhile: a move that nobody saw is not made.
        if ((standing.get(machineId)?.id ?? null) !== from) return { refused: 'CHANGED_MEANWHILE' }
        const refusals = placementRefusals(problemOf(state), machineId, lineId)
        if (refusals.length > 0) return { refused: 'PLACEMENT_REFUSED', refusals }
        if ((await machineReadiness(change.trx, machineId))?.isReady !== true) {
          return { refused: 'PLACEMENT_REFUSED', refusals: [{ code: 'NOT_OFFERED' }] }
        }
        const { campaignId } = state
        const decision = { changeId, campaignId, origin: 'hand', reason, isPinned: true, planId: null } as const
        await place(change, [{ machineId, lineId }], standing, { decision, newId })
        return { campaignId }
      })
      return withChangeId(answer, changeId)
    },

    async release(actor: Actor, allocationId: string, reason: string) {
      const changeId = newId()
      const answer = await changed<Gone | NotPlaced>(actor, async (change) => {
        const allocation = await repository.findAllocation(change.trx, allocationId)
        if (allocation === null) return { refused: 'NOT_FOUND' }
        if (allocation.endedAt !== null) return { refused: 'CHANGED_MEANWHILE' }
        const { campaignId, machineId } = allocation
        if ((await repository.machinesOnDelivery(change.trx, campaignId)).has(machineId)) return onDelivery
        await release(change, [allocation], { changeId, reason })
        return { campaignId }
      })
      return withChangeId(answer, changeId)
    },

    setPinned(actor: Actor, allocationId: string, isPinned: boolean) {
      return changed<Gone>(actor, async ({ trx, record }) => {
        const allocation = await repository.findAllocation(trx, allocationId)
        if (allocation === null) return { refused: 'NOT_FOUND' }
        if (allocation.endedAt !== null) return { refused: 'CHANGED_MEANWHILE' }
        const { campaignId, machineId } = allocation
        await repository.savePin(trx, allocationId, isPinned)
        const action = isPinned ? 'ALLOCATION_PINNED' : 'ALLOCATION_UNPINNED'
        record({ action, subjectId: allocationId, machineId })
        return { campaignId }
      })
    },

    ban(actor: Actor, { campaignId, beneficiaryId, machineId, reason }: BanWanted) {
      return changed<Gone | NotPlaced>(actor, async (change) => {
        const { trx, at, record } = change
        const state = await allocationState(trx, campaignId)
        const isKnownMachine = machineId === null || state.machines.some(({ machine }) => machine.id === machineId)
        const isKnown = isKnownMachine && state.requests.some((request) => request.beneficiaryId === beneficiaryId)
        if (!isKnown) return { refused: 'NOT_FOUND' }
        const against = promisedAgainst(state, beneficiaryId, machineId)
        if (against.some((one) => state.locked.has(one.machineId))) return onDelivery
        const id = newId()
        const { operatorName } = actor
        const ban = { id, campaignId, machineId, beneficiaryId, reason, bannedAt: at, operatorName, liftedAt: null }
        await repository.insertBan(trx, ban)
        const about = machineId === null ? {} : { machineId }
        record({ action: 'ALLOCATION_BANNED', subjectId: id, ...about, after: { beneficiaryId, reason } })
        await release(change, against, { changeId: id, reason })
        return { campaignId }
      })
    },

    liftBan(actor: Actor, banId: string) {
      return changed<Refused<'NOT_FOUND'>>(actor, async ({ trx, at, record }) => {
        const ban = await repository.findBan(trx, banId)
        if (ban === null || ban.liftedAt !== null) return { refused: 'NOT_FOUND' }
        const { campaignId, machineId, beneficiaryId } = ban
        await repository.liftBan(trx, banId, at)
        const about = machineId === null ? {} : { machineId }
        record({ action: 'ALLOCATION_BAN_LIFTED', subjectId: banId, ...about, before: { beneficiaryId } })
        return { campaignId }
      })
    },

    takeBack(actor: Actor, campaignId: string, changeId: string) {
      return changed<Gone | NotPlaced>(actor, (change) => takeBack(change, { campaignId, changeId, newId }))
    },
  }
}

function withChangeId<Refusal extends { refused: string }>(
  answer: AllocationPage | Refusal,
  changeId: string,
): AllocationChanged | Refusal {
  return 'campaignId' in answer ? { page: answer, changeId } : answer
}

async function stateOfMachine({ trx }: Change, machineId: string): Promise<AllocationState | null> {
  const row = await trx.selectFrom('machines').select('campaignId').where('id', '=', machineId).executeTakeFirst()
  return row === undefined ? null : allocationState(trx, row.campaignId)
}

function promisedAgainst({ allocations, requests }: AllocationState, beneficiaryId: string, machineId: string | null) {
  const lines = requests
    .filter((request) => request.beneficiaryId === beneficiaryId)
    .flatMap((request) => request.lines)
  const lineIds = new Set(lines.map(({ id }) => id))
  return allocations.filter(
    (one) => lineIds.has(one.requestLineId) && (machineId === null || one.machineId === machineId),
  )
}
