import type { ErasureStatus } from '../../../shared/domain/erasure.ts'
import type { Recheck, RecheckOutcome, Validation } from '../../../shared/domain/validation/validation.ts'
import type { Db } from '../audit/ledger.ts'

export type CampaignErasure = {
  id: string
  driveId: string
  machineId: string
  assetTag: string
  campaignId: string
  driveName: string
  status: ErasureStatus
  operatorName: string
  recordedAt: string
}

/** Erasures of machines of the campaign, or of one alone, in the order they were recorded. */
export async function erasuresOf(
  db: Db,
  which: { campaignId: string } | { erasureId: string } | { machineId: string },
): Promise<CampaignErasure[]> {
  const all = db
    .selectFrom('erasures')
    .innerJoin('drives', 'drives.id', 'erasures.driveId')
    .innerJoin('machines', 'machines.id', 'erasures.machineId')
    .select(['erasures.id', 'erasures.driveId', 'erasures.machineId', 'erasures.status', 'erasures.operatorName'])
    .select(['erasures.recordedAt', 'machines.assetTag', 'machines.campaignId', 'drives.model', 'drives.serial'])
    .orderBy('erasures.recordedAt')
    .orderBy('erasures.id')
  const asked =
    'campaignId' in which
      ? all.where('machines.campaignId', '=', which.campaignId)
      : 'machineId' in which
        ? all.where('erasures.machineId', '=', which.machineId)
        : all.where('erasures.id', '=', which.erasureId)
  return (await asked.execute()).map(({ model, serial, status, ...row }) => ({
    ...row,
    status: status as ErasureStatus,
    driveName: [model, serial].filter((part) => part !== null).join(' '),
  }))
}

export async function validationsOf(db: Db, erasureIds: readonly string[]): Promise<Map<string, Validation>> {
  if (erasureIds.length === 0) return new Map()
  const rows = await db.selectFrom('erasureValidations').selectAll().where('erasureId', 'in', erasureIds).execute()
  return new Map(rows.map((row) => [row.erasureId, row]))
}

export async function rechecksOf(db: Db, erasureIds: readonly string[]): Promise<Map<string, Recheck>> {
  if (erasureIds.length === 0) return new Map()
  const rows = await db.selectFrom('erasureRechecks').selectAll().where('erasureId', 'in', erasureIds).execute()
  return new Map(rows.map((row) => [row.erasureId, { ...row, outcome: row.outcome as RecheckOutcome }]))
}

export async function insertValidation(db: Db, validation: Validation): Promise<void> {
  await db.insertInto('erasureValidations').values(validation).execute()
}

/** What was found stands over an earlier word that nothing was; the log keeps both. */
export async function saveRecheck(db: Db, recheck: Recheck): Promise<void> {
  const { erasureId: _, ...told } = recheck
  await db
    .insertInto('erasureRechecks')
    .values(recheck)
    .onConflict((conflict) => conflict.column('erasureId').doUpdateSet(told))
    .execute()
}
