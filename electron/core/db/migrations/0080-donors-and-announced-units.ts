import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

type AnyTable = CreateTableBuilder<string, string>

/** What a donor asks and declares, what it announced, what was refused on arrival, and what a scan told of a unit. */
export async function up(db: Kysely<never>): Promise<void> {
  await donors(db)
  for (const column of ['receivedSerial', 'donorNumber']) {
    await db.schema.alterTable('machines').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('intakes')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await lists(db)
  await refusals(db)
  for (const [name, table, columns] of [
    ['announced_by_intake', 'announcedUnits', ['intakeId', 'position']],
    ['announced_lists_by_intake', 'announcedLists', ['intakeId']],
    ['refused_by_intake', 'refusedUnits', ['intakeId']],
    ['intakes_by_donor', 'intakes', ['donorId']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  }
}

/** The address was one line; it becomes a place among the parts of an address. */
async function donors(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('donors').addColumn('addressJson', 'text').execute()
  for (const column of ['minimumLevel', 'declaredByName', 'declaredOn', 'note']) {
    await db.schema.alterTable('donors').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('donors')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  const old = db as unknown as Kysely<{
    donors: { id: string; address: string | null; addressJson: string | null }
  }>
  for (const { id, address } of await old.selectFrom('donors').select(['id', 'address']).execute()) {
    const parts = { complement: null, postBox: null, place: address, postcode: null, communeCode: null }
    await old
      .updateTable('donors')
      .set({ addressJson: JSON.stringify(parts) })
      .where('id', '=', id)
      .execute()
  }
  await db.schema.alterTable('donors').dropColumn('address').execute()
}

async function lists(db: Kysely<never>): Promise<void> {
  await table(db, 'announcedLists')
    .addColumn('fileName', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('acceptedCount', 'integer', (column) => column.notNull())
    .addColumn('rejectedCount', 'integer', (column) => column.notNull())
    .addColumn('acceptedAt', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .execute()
  await table(db, 'announcedUnits')
    .addColumn('listId', 'text', (column) => column.notNull().references('announcedLists.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('manufacturer', 'text')
    .addColumn('model', 'text')
    .addColumn('serial', 'text')
    .addColumn('donorNumber', 'text')
    .addColumn('machineId', 'text', (column) => column.references('machines.id'))
    .addColumn('matchedAt', 'text')
    .execute()
  // A unit came once: two benches scanning at the same time cannot both take it.
  await db.schema
    .createIndex('announced_once')
    .unique()
    .on('announcedUnits')
    .column('machineId')
    .where(sql<boolean>`${sql.ref('machineId')} is not null`)
    .execute()
}

async function refusals(db: Kysely<never>): Promise<void> {
  await table(db, 'refusedUnits')
    .addColumn('announcedUnitId', 'text', (column) => column.references('announcedUnits.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('serial', 'text')
    .addColumn('donorNumber', 'text')
    .addColumn('note', 'text')
    .addColumn('refusedAt', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .addColumn('undoneAt', 'text')
    .addColumn('undoneByName', 'text')
    .execute()
}

function table(db: Kysely<never>, name: string): AnyTable {
  return db.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('intakeId', 'text', (column) => column.notNull().references('intakes.id')) as unknown as AnyTable
}
