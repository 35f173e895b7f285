import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import { type FateRefusal, fateRefusals } from '../../../shared/domain/deliveries/fate-refusals.ts'
import type { FateDecision, MachineFate } from '../../../shared/domain/deliveries/machine-fate.ts'
import { livingAllocations } from '../allocation/allocations.repository.ts'
import type { Change } from '../audit/ledger.ts'
import { batchOfMachine, findBatch } from '../batches/batches.repository.ts'
import { isGiven } from '../deliveries/deliveries.repository.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import { dataOf } from './data-inside.ts'
import * as repository from './fates.repository.ts'

export type WantedEnd = { machineId: string; fate: MachineFate; reason: string; weightGrams: number | null }
type Refused<Code extends string> = { refused: Code }

/** Alone or among many: the same rules, the same line in the log. */
export async function decideOne(
  change: Change,
  page: MachinePage,
  wanted: WantedEnd,
  id: string,
): Promise<FateDecision | (Refused<'REFUSED'> & { refusals: FateRefusal[] })> {
  const refusals = await refusalsOf(change, page, wanted.fate)
  return refusals.length > 0 ? { refused: 'REFUSED', refusals } : keepFate(change, wanted, id)
}

export async function undoOne(
  { trx, at, actor, record }: Change,
  fateId: string,
): Promise<FateDecision | Refused<'NOT_FOUND' | 'ON_SLIP'>> {
  const fate = await repository.findFate(trx, fateId)
  if (fate === null || fate.undoneAt !== null) return { refused: 'NOT_FOUND' }
  if (fate.wasteSlipId !== null) return { refused: 'ON_SLIP' }
  await repository.undoFate(trx, fateId, at, actor.operatorName)
  record({ action: 'FATE_TAKEN_BACK', subjectId: fateId, machineId: fate.machineId, before: fate })
  await refreshSummary(trx, fate.machineId, at)
  return { ...fate, undoneAt: at, undoneByName: actor.operatorName }
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

async function keepFate({ trx, at, actor, record }: Change, wanted: WantedEnd, id: string): Promise<FateDecision> {
  const open = { wasteSlipId: null, undoneAt: null, undoneByName: null }
  const fate: FateDecision = { ...wanted, ...open, id, decidedAt: at, operatorName: actor.operatorName }
  await repository.insertFate(trx, fate)
  record({ action: 'FATE_DECIDED', subjectId: id, machineId: wanted.machineId, after: fate })
  await refreshSummary(trx, wanted.machineId, at)
  return fate
}
