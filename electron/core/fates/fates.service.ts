import type { ManyEnds, WasteSlipView } from '../../../shared/contract/fates.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { FateRefusal } from '../../../shared/domain/deliveries/fate-refusals.ts'
import type { FateDecision, WasteSlip } from '../../../shared/domain/deliveries/machine-fate.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { isInFuture } from '../erasures/destruction.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { machinePage } from '../machines/machine-page.ts'
import { stillHoldingData } from './data-inside.ts'
import { decideOne, undoOne, type WantedEnd } from './decide-end.ts'
import * as repository from './fates.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Refused<Code extends string> = { refused: Code }
type WantedForMany = Omit<WantedEnd, 'machineId' | 'weightGrams'> & { machineIds: readonly string[] }
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
      wanted: WantedEnd,
    ): Promise<FateDecision | Refused<'NOT_FOUND'> | (Refused<'REFUSED'> & { refusals: FateRefusal[] })> {
      const decided = await ledger.change(actor, async (change) => {
        const page = await machinePage(change.trx, wanted.machineId)
        if (page === null) return { refused: 'NOT_FOUND' } as const
        return decideOne(change, page, wanted, newId())
      })
      return 'refused' in decided ? decided : told(wanted.machineId, decided)
    },

    async undo(actor: Actor, fateId: string): Promise<FateDecision | Refused<'NOT_FOUND' | 'ON_SLIP'>> {
      const undone = await ledger.change(actor, (change) => undoOne(change, fateId))
      return 'refused' in undone ? undone : told(undone.machineId, undone)
    },

    async decideMany(actor: Actor, { machineIds, ...wanted }: WantedForMany): Promise<ManyEnds> {
      const report = await ledger.change(actor, async (change) => {
        const ends: ManyEnds = { decided: [], refused: [] }
        for (const machineId of new Set(machineIds)) {
          const page = await machinePage(change.trx, machineId)
          if (page === null) continue
          const one = await decideOne(change, page, { ...wanted, machineId, weightGrams: null }, newId())
          if (!('refused' in one)) ends.decided.push(one)
          else ends.refused.push({ machineId, assetTag: page.summary.assetTag, refusals: one.refusals })
        }
        return ends
      })
      return told(null, report)
    },

    async undoMany(actor: Actor, fateIds: readonly string[]): Promise<{ undoneCount: number; keptCount: number }> {
      const ids = new Set(fateIds)
      const undoneCount = await ledger.change(actor, async (change) => {
        let count = 0
        for (const fateId of ids) if (!('refused' in (await undoOne(change, fateId)))) count += 1
        return count
      })
      return told(null, { undoneCount, keptCount: ids.size - undoneCount })
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
