import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import { type DataInput, dataRefusals } from '../../../shared/domain/deliveries/fate-refusals.ts'
import { absenceState } from '../../../shared/domain/drive-absence.ts'
import { isReadable } from '../../../shared/domain/machine.ts'
import type { Db } from '../audit/ledger.ts'
import { machinePage } from '../machines/machine-page.ts'

/** What the rules ask of a machine before it goes into strangers' hands. */
export function dataOf({ drives, summary, isAbsenceConfirmed }: MachinePage): DataInput {
  return {
    isReadable: isReadable(summary.kind),
    isNoDriveConfirmed: isAbsenceConfirmed,
    drives: drives.map(({ facts, decisive, absences }) => ({
      serial: facts.serial,
      status: decisive?.status ?? null,
      isAbsent: absenceState(absences) === 'confirmed',
    })),
  }
}

/** Days may lie between the decision and the lorry: a drive was found since, or read back and not empty. */
export async function stillHoldingData(db: Db, machineIds: readonly string[]): Promise<string[]> {
  const unsafe: string[] = []
  for (const machineId of machineIds) {
    const page = await machinePage(db, machineId)
    if (page !== null && dataRefusals(dataOf(page)).length > 0) unsafe.push(page.machine.assetTag)
  }
  return unsafe.toSorted()
}
