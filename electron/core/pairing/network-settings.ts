import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'

export type NetworkSettings = {
  /** Opened again at each start. */
  isOpen: boolean
  /** `null` = every address of this bench. */
  address: string | null
  isErasingAllowed: boolean
}

const key = 'network'
const closed: NetworkSettings = { isOpen: false, address: null, isErasingAllowed: false }

export async function readNetworkSettings(db: Db): Promise<NetworkSettings> {
  const row = await db.selectFrom('settings').select('valueJson').where('key', '=', key).executeTakeFirst()
  return row === undefined ? closed : { ...closed, ...jsonOf<Partial<NetworkSettings>>(row.valueJson) }
}

export async function saveNetworkSettings(db: Db, settings: NetworkSettings): Promise<void> {
  const valueJson = columnOfJson(settings)
  await db
    .insertInto('settings')
    .values({ key, valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ valueJson }))
    .execute()
}
