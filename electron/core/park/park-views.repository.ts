import type { SavedParkView } from '../../../shared/contract/park.contract.ts'
import type { ParkView } from '../../../shared/domain/park/park-filter.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import { nameKey } from '../session/people.repository.ts'

/** By name. */
export async function listViews(db: Db): Promise<SavedParkView[]> {
  const rows = await db.selectFrom('parkViews').selectAll().orderBy('nameKey').execute()
  return rows.map(({ nameKey: _, viewJson, ...view }) => ({ ...view, view: jsonOf<ParkView>(viewJson) }))
}

/** A view of the same name makes way. */
export async function saveView(db: Db, { view, ...saved }: SavedParkView): Promise<void> {
  const columns = { name: saved.name, viewJson: columnOfJson(view), savedAt: saved.savedAt }
  const { operatorName } = saved
  await db
    .insertInto('parkViews')
    .values({ id: saved.id, nameKey: nameKey(saved.name), operatorName, ...columns })
    .onConflict((conflict) => conflict.column('nameKey').doUpdateSet({ ...columns, operatorName }))
    .execute()
}

export async function removeView(db: Db, id: string): Promise<void> {
  await db.deleteFrom('parkViews').where('id', '=', id).execute()
}
