import type { Bench, Operator, OperatorRole } from '../../../shared/domain/actor.ts'
import type { Organisation } from '../../../shared/domain/document.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

/** Two people are the same when their names differ only by case, accents or spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

export async function insertOperator(db: Db, operator: Operator): Promise<void> {
  await db
    .insertInto('operators')
    .values({ ...operator, nameKey: nameKey(operator.name), leftAt: null })
    .execute()
}

/** Those who work here. */
export async function listOperators(db: Db): Promise<Operator[]> {
  return (await listEveryOperator(db)).filter(({ leftAt }) => leftAt === null).map(({ leftAt: _, ...one }) => one)
}

/** Those who left as well: what they did keeps their name. */
export async function listEveryOperator(db: Db): Promise<(Operator & { leftAt: string | null })[]> {
  const rows = await db.selectFrom('operators').selectAll().orderBy('nameKey').execute()
  return rows.map((row) => ({ ...rowToOperator(row), leftAt: row.leftAt }))
}

/** Somebody who works here; who left can do nothing any more. */
export async function findOperator(db: Db, id: string): Promise<Operator | null> {
  const row = await db
    .selectFrom('operators')
    .selectAll()
    .where('id', '=', id)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : rowToOperator(row)
}

export async function changeOperator(
  db: Db,
  id: string,
  change: { role: OperatorRole } | { leftAt: string | null },
): Promise<void> {
  await db.updateTable('operators').set(change).where('id', '=', id).execute()
}

export async function findOperatorByName(db: Db, name: string): Promise<Operator | null> {
  const row = await db.selectFrom('operators').selectAll().where('nameKey', '=', nameKey(name)).executeTakeFirst()
  return row === undefined ? null : rowToOperator(row)
}

/** Some words are a manager's alone: they let a machine go, or change what everybody is asked. */
export async function isManager(db: Db, operatorId: string): Promise<boolean> {
  return (await findOperator(db, operatorId))?.role === 'manager'
}

function rowToOperator(row: Database['operators']): Operator {
  return { id: row.id, name: row.name, role: row.role as OperatorRole, createdAt: row.createdAt }
}

/**
 * The bench of this data folder: on a shared server the one whose id the folder keeps, else the one that no browser
 * of the network was let in as.
 */
export async function findBench(db: Db, ownBenchId: string | null): Promise<Bench | null> {
  const benches = db.selectFrom('benches').select(['id', 'name'])
  const own =
    ownBenchId === null
      ? benches.where('id', 'not in', (from) =>
          from.selectFrom('networkClients').select('benchId').where('kind', '=', 'bench'),
        )
      : benches.where('id', '=', ownBenchId)
  return (await own.orderBy('id').executeTakeFirst()) ?? null
}

export async function listBenches(db: Db): Promise<Bench[]> {
  return db.selectFrom('benches').select(['id', 'name']).orderBy('id').execute()
}

export async function insertBench(db: Db, bench: Bench & { createdAt: string }): Promise<void> {
  await db.insertInto('benches').values(bench).execute()
}

const organisationKey = 'organisation'

export async function findOrganisation(db: Db): Promise<Organisation | null> {
  const row = await db.selectFrom('settings').select('valueJson').where('key', '=', organisationKey).executeTakeFirst()
  return row === undefined ? null : jsonOf<Organisation>(row.valueJson)
}

export async function saveOrganisation(db: Db, organisation: Organisation): Promise<void> {
  const valueJson = columnOfJson(organisation)
  await db
    .insertInto('settings')
    .values({ key: organisationKey, valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ valueJson }))
    .execute()
}
