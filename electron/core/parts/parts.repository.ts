import type { MachinePart, PartKind, PartOrigin } from '../../../shared/domain/machine-part.ts'
import type { Db } from '../audit/ledger.ts'

export async function insertPart(db: Db, { fromAssetTag: _, ...part }: MachinePart): Promise<void> {
  await db
    .insertInto('machineParts')
    .values({ ...part, undoneAt: null, undoneByName: null })
    .execute()
}

/** The parts put in and not taken back from the record, oldest first. */
export async function partsOf(db: Db, machineId: string): Promise<MachinePart[]> {
  const rows = await db
    .selectFrom('machineParts')
    .leftJoin('machines', 'machines.id', 'machineParts.fromMachineId')
    .selectAll('machineParts')
    .select('machines.assetTag as fromAssetTag')
    .where('machineParts.machineId', '=', machineId)
    .where('undoneAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('machineParts.id')
    .execute()
  return rows.map(({ undoneAt: _, undoneByName: __, ...row }) => ({
    ...row,
    kind: row.kind as PartKind,
    origin: row.origin as PartOrigin,
  }))
}

export async function takeBackPart(db: Db, id: string, at: string, operatorName: string): Promise<void> {
  await db.updateTable('machineParts').set({ undoneAt: at, undoneByName: operatorName }).where('id', '=', id).execute()
}
