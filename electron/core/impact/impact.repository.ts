import factors from '../../../resources/impact/factors.json' with { type: 'json' }
import {
  defaultParameters,
  type ImpactFactors,
  type ImpactParameters,
} from '../../../shared/domain/impact/impact-factors.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'

export const impactFactors: ImpactFactors = factors

const key = 'impactParameters'

/** What the workshop set; the table's own where it set nothing. */
export async function impactParametersOf(db: Db): Promise<ImpactParameters> {
  const row = await db.selectFrom('settings').select('valueJson').where('key', '=', key).executeTakeFirst()
  const set = row === undefined ? {} : jsonOf<Partial<ImpactParameters>>(row.valueJson)
  return { ...defaultParameters(impactFactors), ...set }
}

export async function saveImpactParameters(db: Db, parameters: ImpactParameters): Promise<void> {
  const valueJson = columnOfJson(parameters)
  await db
    .insertInto('settings')
    .values({ key, valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ valueJson }))
    .execute()
}
