import { isSameSerial } from '../../../shared/domain/drive-match.ts'
import { confirmationOf } from '../../../shared/domain/erasing/erase-runs.ts'
import { judgeEraseLog } from '../../../shared/domain/erasing/judge-erase-log.ts'
import { parseEraseLog } from '../../../shared/domain/erasing/parse-erase-log.ts'
import type { DriveMatch, ErasureDoubtCode, ErasureJudgement, ErasureRun } from '../../../shared/domain/erasure.ts'
import { jsonOf } from '../db/columns.ts'
import { foreignJudgement } from '../erasing/foreign-judgement.ts'
import { ownRunFacts } from '../erasing/own-run-facts.ts'
import { destroyed } from '../erasures/destruction.ts'
import type { JudgedRun } from '../exchange/erasure/judged-run.ts'
import { readErasureEvidence } from '../exchange/read-erasure-evidence.ts'
import type { WorkRows } from './travelling-rows.ts'

/** By erasure: what its evidence proves here, whatever the bench made of it. */
export type Judged = ReadonlyMap<string, JudgedRun>
type Row = WorkRows['erasures'][number]

export async function judgeAgain(
  { erasures, drives }: WorkRows,
  pieceOf: (sha256: string) => Promise<Uint8Array | null>,
): Promise<Judged> {
  const serials = new Map(drives.map(({ id, serial }) => [id, serial]))
  const judged = new Map<string, JudgedRun>()
  for (const row of erasures) {
    judged.set(row.id, judgedRow(row, serials.get(row.driveId), await pieceOf(row.evidenceSha256)))
  }
  return judged
}

function judgedRow(row: Row, driveSerial: string | null | undefined, bytes: Uint8Array | null): JudgedRun {
  const told = jsonOf<ErasureRun>(row.runJson)
  if (bytes === null) return { run: told, judgement: unproven('LOG_CONTRADICTS') }
  if (row.status === 'DESTROYED' && told.destruction !== undefined) return { run: told, judgement: destroyed }
  const again = told.tool === 'etabli' ? ownRun(told, bytes) : foreignRun(row, bytes)
  if (again === null) return { run: told, judgement: unproven('LOG_CONTRADICTS') }
  const isOther =
    jsonOf<DriveMatch>(row.matchJson).by === 'serial' && !isSameSerial(again.run.serial, driveSerial ?? null)
  // The drive of an erasure that came before is not in the bundle: such an erasure is known here already.
  return isOther && driveSerial !== undefined ? { ...again, judgement: unproven('OTHER_DRIVE') } : again
}

function ownRun(told: ErasureRun, bytes: Uint8Array): JudgedRun | null {
  const log = parseEraseLog(new TextDecoder().decode(bytes))
  const confirmed = confirmationOf(log)
  if (confirmed === null) return null
  const judgement = judgeEraseLog(log, foreignJudgement(log, told.deviceName))
  const asked = {
    order: confirmed.order,
    confirmedAt: confirmed.at,
    acceptance: told.own?.acceptance ?? null,
    plan: { state: { facts: { deviceName: told.deviceName } } },
  }
  const { startedAtLocal, endedAtLocal } = told
  // The clock on the wall of the bench is the one that counts for when it was done.
  return { run: { ...ownRunFacts(log, asked, 'UTC'), startedAtLocal, endedAtLocal }, judgement }
}

function foreignRun({ evidenceDevice }: Row, bytes: Uint8Array): JudgedRun | null {
  const read = readErasureEvidence(bytes)
  return read.kind === 'problem' ? null : (read.runs.find(({ run }) => run.deviceName === evidenceDevice) ?? null)
}

function unproven(code: ErasureDoubtCode): ErasureJudgement {
  return { status: 'UNKNOWN', achieved: null, doubts: [{ code, detail: null }], notChecked: [] }
}
