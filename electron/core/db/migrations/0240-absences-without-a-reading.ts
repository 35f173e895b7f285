import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

type Statements = {
  id: string
  machineId: string
  driveId: string | null
  readingId: string | null
  reason: string
  statedAt: string
  operatorId: string
  operatorName: string
}
type Tables = { absenceStatements: Statements; absencesBefore: Statements }

/** A machine that can no longer be started has no reading, and people may still look inside for a drive. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.dropIndex('absences_by_machine').execute()
  await db.schema.alterTable('absenceStatements').renameTo('absencesBefore').execute()
  const required = (column: ColumnDefinitionBuilder) => column.notNull()
  await db.schema
    .createTable('absenceStatements')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('machineId', 'text', (column) => column.notNull().references('machines.id'))
    .addColumn('driveId', 'text', (column) => column.references('drives.id'))
    .addColumn('readingId', 'text', (column) => column.references('readings.id'))
    .addColumn('reason', 'text', required)
    .addColumn('statedAt', 'text', required)
    .addColumn('operatorId', 'text', required)
    .addColumn('operatorName', 'text', required)
    .execute()
  await db
    .insertInto('absenceStatements')
    .columns(['id', 'machineId', 'driveId', 'readingId', 'reason', 'statedAt', 'operatorId', 'operatorName'])
    .expression((from) =>
      from
        .selectFrom('absencesBefore')
        .select(['id', 'machineId', 'driveId', 'readingId', 'reason', 'statedAt', 'operatorId', 'operatorName']),
    )
    .execute()
  await db.schema.dropTable('absencesBefore').execute()
  await db.schema.createIndex('absences_by_machine').on('absenceStatements').columns(['machineId']).execute()
}
