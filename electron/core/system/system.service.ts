import type { AuditReport, DoctorReport } from '../../../shared/contract/system.contract.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { BackupsService } from '../backup/backups.service.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { supportBundle } from '../doctor/support-bundle.ts'
import { examineBenchLogs } from '../offline/bench-logs.ts'
import { findSignIn } from '../people/secrets.repository.ts'
import { listOperators } from '../session/people.repository.ts'
import { examineBench } from './doctor.ts'

type Ports = Pick<CoreDeps, 'db' | 'sqlite' | 'dataFolder' | 'runCommand' | 'now' | 'appVersion'> & {
  ledger: Ledger
  hub: ChangeHub
  backups: Pick<BackupsService, 'view'>
}

export function createSystemService(ports: Ports) {
  const { db, sqlite, dataFolder, runCommand, now, appVersion, ledger, hub, backups } = ports

  async function isDatabaseWhole(): Promise<boolean> {
    const isFileWhole = sqlite === null || sqlite.pragma('integrity_check', { simple: true }) === 'ok'
    return isFileWhole && (await ledger.breaks()).length === 0
  }
  async function doctor(): Promise<DoctorReport> {
    const [copies, { isPinAsked }, operators] = [await backups.view(), await findSignIn(db), await listOperators(db)]
    const gaps = copies.evidence
    const trust = {
      spoiltEvidenceCount: gaps === null ? null : gaps.missingCount + gaps.alteredCount,
      lastGoodCopyAt: copies.lastGoodAt,
      isCopyOld: !copies.isOnServer && copies.isOld,
      isElsewhereOld: !copies.isOnServer && copies.elsewhere.isOld,
      isAnybodyUnproven: !isPinAsked && operators.length > 1,
    }
    return examineBench({ dataFolder, runCommand, isDatabaseWhole, trust })
  }

  return {
    doctor,
    supportBundle: async (): Promise<File> =>
      supportBundle({ db, dataFolder, report: await doctor(), appVersion, now: now() }),
    audit: async (hash: string | null): Promise<AuditReport> => ({
      ...(await ledger.examine(hash)),
      benches: await examineBenchLogs(db),
    }),
    changes: (signal?: AbortSignal) => hub.subscribe(signal),
  }
}
