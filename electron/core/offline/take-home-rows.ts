import type { Db } from '../audit/ledger.ts'
import { refreshMachinesOf } from '../machines/refresh-summaries.ts'
import type { HomeRows } from './travelling-rows.ts'

type Tables = HomeRows['tables']

/**
 * Writes what the home sent. What was edited here and is not home yet stays as it is: the home will set both versions
 * side by side. Everything else is the home's to say.
 */
export async function takeHomeRows(db: Db, tables: Tables, acknowledged: number): Promise<void> {
  for (const row of tables.campaigns) {
    const { id: _, lastSequence: __, ...columns } = row
    await db
      .insertInto('campaigns')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute()
  }
  const edited = await editedSince(db, acknowledged)
  const donorIds = await takeDonors(db, tables.donors, edited)
  await takeIntakes(db, tables.intakes, donorIds, edited)
  for (const row of tables.announcedLists) await insertNew(db, 'announcedLists', row)
  for (const row of tables.announcedUnits) await insertNew(db, 'announcedUnits', row)
  await takePeople(db, tables)
  for (const row of tables.settings) {
    await db
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ valueJson: row.valueJson }))
      .execute()
  }
  for (const row of tables.checklists) {
    await db
      .insertInto('checklists')
      .values(row)
      .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
      .execute()
  }
  await takeKeys(db, tables.issuerKeys)
  for (const row of tables.tagBlocks) await insertNew(db, 'tagBlocks', row)
  for (const row of tables.evidence) {
    await db
      .insertInto('evidence')
      .values(row)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
  }
  for (const { id: campaignId } of tables.campaigns) await refreshMachinesOf(db, { campaignId })
}

type Keyed = 'announcedLists' | 'announcedUnits' | 'tagBlocks'

async function insertNew(db: Db, table: Keyed, row: Tables[Keyed][number]): Promise<void> {
  await db
    .insertInto(table)
    .values(row as never)
    .onConflict((conflict) => conflict.column('id' as never).doNothing())
    .execute()
}

async function editedSince(db: Db, acknowledged: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit')
    .select('subjectId')
    .where('sequence', '>', acknowledged)
    .where('action', 'in', ['DONOR_CREATED', 'DONOR_CHANGED', 'INTAKE_CREATED', 'INTAKE_CHANGED'])
    .execute()
  return new Set(rows.map(({ subjectId }) => subjectId))
}

/** Answers what each donor of the home is called here: one made here under the same name is the same. */
async function takeDonors(db: Db, rows: Tables['donors'], edited: ReadonlySet<string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const row of rows) {
    const { id, ...columns } = row
    const twin = await db.selectFrom('donors').select('id').where('nameKey', '=', row.nameKey).executeTakeFirst()
    const isHere = (await db.selectFrom('donors').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
    ids.set(id, isHere ? id : (twin?.id ?? id))
    if (twin !== undefined && twin.id !== id) continue
    if (!isHere) await db.insertInto('donors').values(row).execute()
    else if (!edited.has(id)) await db.updateTable('donors').set(columns).where('id', '=', id).execute()
  }
  return ids
}

async function takeIntakes(
  db: Db,
  rows: Tables['intakes'],
  donorIds: ReadonlyMap<string, string>,
  edited: ReadonlySet<string>,
): Promise<void> {
  for (const { id, ...columns } of rows) {
    const row = { ...columns, donorId: donorIds.get(columns.donorId) ?? columns.donorId }
    const known = await db.selectFrom('intakes').select('id').where('id', '=', id).executeTakeFirst()
    if (known === undefined)
      await db
        .insertInto('intakes')
        .values({ id, ...row })
        .execute()
    else if (!edited.has(id)) await db.updateTable('intakes').set(row).where('id', '=', id).execute()
  }
}

async function takePeople(db: Db, { operators, operatorSecrets }: Tables): Promise<void> {
  const taken = new Set<string>()
  for (const row of operators) {
    const twin = await db.selectFrom('operators').select('id').where('nameKey', '=', row.nameKey).executeTakeFirst()
    if (twin !== undefined && twin.id !== row.id) continue
    taken.add(row.id)
    const { id: _, ...columns } = row
    await db
      .insertInto('operators')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute()
  }
  for (const { operatorId, ...columns } of operatorSecrets) {
    if (!taken.has(operatorId)) continue
    await db
      .insertInto('operatorSecrets')
      .values({ operatorId, ...columns })
      .onConflict((conflict) => conflict.column('operatorId').doUpdateSet(columns))
      .execute()
  }
}

/** One key at a time is in use: the others are retired first. */
async function takeKeys(db: Db, rows: Tables['issuerKeys']): Promise<void> {
  for (const row of rows.toSorted((one) => (one.until === null ? 1 : -1))) {
    await db
      .insertInto('issuerKeys')
      .values(row)
      .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet({ until: row.until }))
      .execute()
  }
}
