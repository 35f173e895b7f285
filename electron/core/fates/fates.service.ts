import type { WasteSlipView } from '../../../shared/contract/fates.contract.ts'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type FateRefusal, fateRefusals } from '../../../shared/domain/deliveries/fate-refusals.ts'
import type { FateDecision, MachineFate, WasteSlip } from '../../../shared/domain/deliveries/machine-fate.ts'
import { livingAllocations } from '../allocation/allocations.repository.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import { batchOfMachine, findBatch } from '../batches/batches.repository.ts'
import type { ChangeHub } from '../change-hub.ts'
import { isGiven } from '../deliveries/deliveries.repository.ts'
import type { CoreDeps } from '../deps.ts'
import { isInFuture } from '../erasures/destruction.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { dataOf, stillHoldingData } from './data-inside.ts'
import * as repository from './fates.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Refused<Code extends string> = { refused: Code }
type Wanted = { machineId: string; fate: MachineFate; reason: string; weightGrams: number | null }
type Load = Omit<WasteSlip, 'id' | 'createdAt'> & { machineIds: string[] }

/** The end of what is not given: who decided it, why, and on which slip it left. */
export function createFatesService({ db, newId, now, ledger, hub }: Ports) {
  function told<Result>(machineId: string | null, result: Result): Result {
    hub.publish({ subject: 'machines', id: machineId })
    hub.publish({ subject: 'fates', id: null })
    return result
  }

  return {
    list: (campaignId: string) => repository.listFates(db, campaignId),
    ofMachine: (machineId: string) => repository.fateOfMachine(db, machineId),
    slips: (campaignId: string) => repository.listSlips(db, campaignId),

    async decide(
      actor: Actor,
      wanted: Wanted,
    ): Promise<FateDecision | Refused<'NOT_FOUND'> | (Refused<'REFUSED'> & { refusals: FateRefusal[] })> {
      const decided = await ledger.change(actor, async (change) => {
        const page = await machinePage(change.trx, wanted.machineId)
        if (page === null) return { refused: 'NOT_FOUND' } as const
        const refusals = await refusalsOf(change, page, wanted.fate)
        if (refusals.length > 0) return { refused: 'REFUSED', refusals } as const
        return keepFate(change, wanted, newId())
      })
      return 'refused' in decided ? decided : told(wanted.machineId, decided)
    },

    async undo(actor: Actor, fateId: string): Promise<FateDecision | Refused<'NOT_FOUND' | 'ON_SLIP'>> {
      const undone = await ledger.change(actor, async ({ trx, at, record }) => {
        const fate = await repository.findFate(trx, fateId)
        if (fate === null || fate.undoneAt !== null) return { refused: 'NOT_FOUND' } as const
        if (fate.wasteSlipId !== null) return { refused: 'ON_SLIP' } as const
        await repository.undoFate(trx, fateId, at, actor.operatorName)
        record({ action: 'FATE_TAKEN_BACK', subjectId: fateId, machineId: fate.machineId, before: fate })
        await refreshSummary(trx, fate.machineId, at)
        return { ...fate, undoneAt: at, undoneByName: actor.operatorName }
      })
      return 'refused' in undone ? undone : told(undone.machineId, undone)
    },

    async handOverWaste(
      actor: Actor,
      load: Load,
    ): Promise<WasteSlipView | Refused<'NOT_FOUND' | 'FUTURE_DATE'> | NotWaste> {
      if (isInFuture(load.handedOverOn, now())) return { refused: 'FUTURE_DATE' }
      const id = newId()
      const refusal = await ledger.change(actor, (change) => keepLoad(change, id, load))
      if (refusal !== null) return refusal
      return told(null, (await repository.findSlip(db, id)) ?? { refused: 'NOT_FOUND' as const })
    },

    async nameSlip(
      actor: Actor,
      slipId: string,
      slipNumber: string,
    ): Promise<WasteSlipView | Refused<'NOT_FOUND' | 'NAMED_ALREADY'>> {
      const refusal = await ledger.change(actor, async ({ trx, record }) => {
        const slip = await repository.findSlip(trx, slipId)
        if (slip === null) return { refused: 'NOT_FOUND' } as const
        if (slip.slipNumber !== null) return { refused: 'NAMED_ALREADY' } as const
        await repository.nameSlip(trx, slipId, slipNumber)
        record({ action: 'WASTE_SLIP_NAMED', subjectId: slipId, after: { slipNumber } })
        return null
      })
      if (refusal !== null) return refusal
      return told(null, (await repository.findSlip(db, slipId)) ?? { refused: 'NOT_FOUND' as const })
    },
  }
}

async function refusalsOf({ trx }: Change, page: MachinePage, fate: MachineFate): Promise<FateRefusal[]> {
  const { machine } = page
  const holder = await batchOfMachine(trx, machine.id)
  const batch = holder === null ? null : await findBatch(trx, holder.id)
  const living = await livingAllocations(trx, machine.campaignId)
  const given = await isGiven(trx, machine.id)
  return fateRefusals({
    fate,
    standing: (await repository.standingFate(trx, machine.id))?.fate ?? null,
    isGiven: given,
    isPromised: !given && living.some(({ machineId }) => machineId === machine.id),
    openBatchName: batch !== null && batch.closedAt === null ? batch.name : null,
    ...dataOf(page),
  })
}

async function keepFate({ trx, at, actor, record }: Change, wanted: Wanted, id: string): Promise<FateDecision> {
  const open = { wasteSlipId: null, undoneAt: null, undoneByName: null }
  const fate: FateDecision = { ...wanted, ...open, id, decidedAt: at, operatorName: actor.operatorName }
  await repository.insertFate(trx, fate)
  record({ action: 'FATE_DECIDED', subjectId: id, machineId: wanted.machineId, after: fate })
  await refreshSummary(trx, wanted.machineId, at)
  return fate
}

type NotWaste = Refused<'NOT_WASTE' | 'DATA_INSIDE'> & { assetTags: string[] }

async function keepLoad(
  { trx, at, record }: Change,
  id: string,
  { machineIds, ...load }: Load,
): Promise<Refused<'NOT_FOUND'> | NotWaste | null> {
  if ((await findCampaign(trx, load.campaignId)) === null) return { refused: 'NOT_FOUND' }
  const fates = []
  const strangers: string[] = []
  for (const machineId of machineIds) {
    const fate = await repository.standingFate(trx, machineId)
    if (fate?.fate === 'waste' && fate.wasteSlipId === null) fates.push(fate)
    else strangers.push(machineId)
  }
  if (strangers.length > 0) return { refused: 'NOT_WASTE', assetTags: await tagsOf(trx, strangers) }
  const unsafe = await stillHoldingData(trx, machineIds)
  if (unsafe.length > 0) return { refused: 'DATA_INSIDE', assetTags: unsafe }
  const slip: WasteSlip = { ...load, id, createdAt: at }
  await repository.insertSlip(trx, slip)
  record({ action: 'WASTE_HANDED_OVER', subjectId: id, after: { ...slip, machineIds } })
  for (const fate of fates) {
    await repository.putOnSlip(trx, fate.id, id)
    record({ action: 'MACHINE_LEFT_AS_WASTE', subjectId: id, machineId: fate.machineId, after: { slipId: id } })
  }
  return null
}

async function tagsOf(trx: Change['trx'], machineIds: readonly string[]): Promise<string[]> {
  const rows = await trx.selectFrom('machines').select('assetTag').where('id', 'in', machineIds).execute()
  return rows.map(({ assetTag }) => assetTag).toSorted()
}
