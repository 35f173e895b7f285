import type { AuditReport, DoctorReport } from '../../../shared/contract/system.contract.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { examineBench } from './doctor.ts'

type Ports = Pick<CoreDeps, 'sqlite' | 'dataFolder' | 'runCommand'> & { ledger: Ledger; hub: ChangeHub }

export function createSystemService({ sqlite, dataFolder, runCommand, ledger, hub }: Ports) {
  async function isDatabaseWhole(): Promise<boolean> {
    const isFileWhole = sqlite === null || sqlite.pragma('integrity_check', { simple: true }) === 'ok'
    return isFileWhole && (await ledger.breaks()).length === 0
  }
  return {
    doctor: (): Promise<DoctorReport> => examineBench({ dataFolder, runCommand, isDatabaseWhole }),
    audit: (hash: string | null): Promise<AuditReport> => ledger.examine(hash),
    changes: (signal?: AbortSignal) => hub.subscribe(signal),
  }
}
