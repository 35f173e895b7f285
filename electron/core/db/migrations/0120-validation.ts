import type { Kysely } from 'kysely'

/** Who stood for an erasure beside its operator, and what reading the sampled drives again gave. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('erasureValidations')
    .addColumn('erasureId', 'text', (column) => column.primaryKey().references('erasures.id'))
    .addColumn('validatorName', 'text', (column) => column.notNull())
    .addColumn('validatedAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('erasureRechecks')
    .addColumn('erasureId', 'text', (column) => column.primaryKey().references('erasures.id'))
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .addColumn('checkedAt', 'text', (column) => column.notNull())
    .execute()
}
