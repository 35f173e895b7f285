import type { WaivableCode, Waiver } from '../../../shared/domain/testing/waiver.ts'
import type { Db } from '../audit/ledger.ts'

export async function insertWaiver(db: Db, waiver: Waiver): Promise<void> {
  await db
    .insertInto('waivers')
    .values({ ...waiver, undoneAt: null, undoneByName: null })
    .execute()
}

/** Those that were not taken back, oldest first. */
export async function standingWaivers(db: Db, machineId: string): Promise<Waiver[]> {
  const rows = await db
    .selectFrom('waivers')
    .selectAll()
    .where('machineId', '=', machineId)
    .where('undoneAt', 'is', null)
    .orderBy('givenAt')
    .orderBy('id')
    .execute()
  return rows.map(({ undoneAt: _, undoneByName: __, ...row }) => ({ ...row, code: row.code as WaivableCode }))
}

export async function takeBackWaiver(db: Db, id: string, at: string, operatorName: string): Promise<void> {
  await db.updateTable('waivers').set({ undoneAt: at, undoneByName: operatorName }).where('id', '=', id).execute()
}
