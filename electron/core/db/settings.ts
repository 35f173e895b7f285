import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from './columns.ts'

/** What the workshop chose, by name; `null` while nobody chose. */
export async function findSetting<Value>(db: Db, key: string): Promise<Value | null> {
  const row = await db.selectFrom('settings').select('valueJson').where('key', '=', key).executeTakeFirst()
  return row === undefined ? null : jsonOf<Value>(row.valueJson)
}

export async function saveSetting(db: Db, key: string, value: unknown): Promise<void> {
  const valueJson = columnOfJson(value)
  await db
    .insertInto('settings')
    .values({ key, valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ valueJson }))
    .execute()
}
