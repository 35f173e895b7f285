import type { Kysely } from 'kysely'

/** What a person saw of a machine, and beside each grade what was computed and what was held against it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('findings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('machineId', 'text', (column) => column.notNull().references('machines.id'))
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('xThousandths', 'integer')
    .addColumn('yThousandths', 'integer')
    .addColumn('defect', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('photosJson', 'text', (column) => column.notNull())
    .addColumn('foundAt', 'text', (column) => column.notNull())
    .addColumn('operatorId', 'text', (column) => column.notNull().references('operators.id'))
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .addColumn('removedAt', 'text')
    .addColumn('removedByName', 'text')
    .execute()
  await db.schema.createIndex('findings_by_machine').on('findings').columns(['machineId']).execute()
  await widenGrades(db)
}

const kept = ['id', 'machineId', 'cosmetic', 'functional', 'letter', 'note', 'givenAt', 'operatorName'] as const

/** A machine whose key functions fail has no functional grade; SQLite cannot make a column optional in place. */
async function widenGrades(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('grades').renameTo('gradesOf0010').execute()
  await db.schema
    .createTable('grades')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('machineId', 'text', (column) => column.notNull().references('machines.id'))
    .addColumn('cosmetic', 'text', (column) => column.notNull())
    .addColumn('functional', 'text')
    .addColumn('letter', 'text')
    .addColumn('condition', 'text')
    .addColumn('computedJson', 'text')
    .addColumn('overrideJson', 'text')
    .addColumn('note', 'text')
    .addColumn('givenAt', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .execute()
  const old = db as unknown as Kysely<Record<'grades' | 'gradesOf0010', Record<(typeof kept)[number], string>>>
  await old
    .insertInto('grades')
    .columns([...kept])
    .expression(old.selectFrom('gradesOf0010').select([...kept]))
    .execute()
  await db.schema.dropTable('gradesOf0010').execute()
  await db.schema.createIndex('grades_by_machine').on('grades').columns(['machineId']).execute()
}
