import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'

const key = 'labelLogo'

/** The picture in the evidence store; `null` when labels carry none. */
export async function logoSha256(db: Db): Promise<string | null> {
  const row = await db.selectFrom('settings').select('valueJson').where('key', '=', key).executeTakeFirst()
  return row === undefined ? null : jsonOf<string | null>(row.valueJson)
}

export async function saveLogo(db: Db, sha256: string | null): Promise<void> {
  const valueJson = columnOfJson(sha256)
  await db
    .insertInto('settings')
    .values({ key, valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ valueJson }))
    .execute()
}
