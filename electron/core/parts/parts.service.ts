import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { MachinePart } from '../../../shared/domain/machine-part.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { machinePage } from '../machines/machine-page.ts'
import { findMachine } from '../machines/machines.repository.ts'
import { insertPart, partsOf, takeBackPart } from './parts.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
type Wanted = Pick<MachinePart, 'machineId' | 'kind' | 'origin' | 'fromMachineId' | 'costFrancs' | 'note'>

/** Repairs: what was put in, and where it came from. Both machines' journals tell a salvaged part. */
export function createPartsService({ db, newId, ledger, hub }: Ports) {
  return {
    async record(actor: Actor, wanted: Wanted): Promise<MachinePage | 'NOT_FOUND' | 'SAME_MACHINE'> {
      const { machineId } = wanted
      const fromMachineId = wanted.origin === 'salvaged' ? wanted.fromMachineId : null
      if (fromMachineId === machineId) return 'SAME_MACHINE'
      const from = fromMachineId === null ? null : await findMachine(db, fromMachineId)
      const isUnknown = (await findMachine(db, machineId)) === null || (fromMachineId !== null && from === null)
      if (isUnknown) return 'NOT_FOUND'
      await ledger.change(actor, async ({ trx, at, record }) => {
        const by = { recordedAt: at, operatorName: actor.operatorName }
        const fromAssetTag = from?.assetTag ?? null
        const part: MachinePart = { ...wanted, id: newId(), fromMachineId, fromAssetTag, ...by }
        await insertPart(trx, part)
        record({ action: 'PART_RECORDED', subjectId: part.id, machineId, after: part })
        if (from !== null) record({ action: 'PART_RECORDED', subjectId: part.id, machineId: from.id, after: part })
      })
      return changed(machineId)
    },

    async takeBack(actor: Actor, machineId: string, partId: string): Promise<MachinePage | 'NOT_FOUND'> {
      const isTaken = await ledger.change(actor, async ({ trx, at, record }) => {
        const part = (await partsOf(trx, machineId)).find(({ id }) => id === partId)
        if (part === undefined) return false
        await takeBackPart(trx, partId, at, actor.operatorName)
        const note = { action: 'PART_TAKEN_BACK', subjectId: partId, before: part } as const
        record({ ...note, machineId })
        if (part.fromMachineId !== null) record({ ...note, machineId: part.fromMachineId })
        return true
      })
      return isTaken ? changed(machineId) : 'NOT_FOUND'
    },
  }

  async function changed(machineId: string): Promise<MachinePage | 'NOT_FOUND'> {
    hub.publish({ subject: 'machines', id: machineId })
    return (await machinePage(db, machineId)) ?? 'NOT_FOUND'
  }
}
