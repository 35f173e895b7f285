import type { CreateTableBuilder, Kysely } from 'kysely'

type AnyTable = CreateTableBuilder<string, string>

/** Benches without a network: their numbers, what they brought, and their own chain of changes. */
export async function up(db: Kysely<never>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name) as unknown as AnyTable
  await benches(table)
  await chain(table)
  await traces(table)
  await db.schema.createIndex('bench_audit_by_machine').on('benchAudit').columns(['machineId']).execute()
  await db.schema.createIndex('tag_blocks_by_campaign').on('tagBlocks').columns(['campaignId']).execute()
}

type MakeTable = (name: string) => AnyTable

async function benches(table: MakeTable): Promise<void> {
  await table('offlineBenches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('secretHex', 'text', (column) => column.notNull())
    .addColumn('publicKey', 'text')
    .addColumn('homeSequence', 'integer', (column) => column.notNull())
    .addColumn('knownSequence', 'integer', (column) => column.notNull())
    .addColumn('knownHash', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .addColumn('closedAt', 'text')
    .execute()
  await table('tagBlocks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('campaignId', 'text', (column) => column.notNull().references('campaigns.id'))
    .addColumn('benchId', 'text', (column) => column.notNull())
    .addColumn('firstSequence', 'integer', (column) => column.notNull())
    .addColumn('lastSequence', 'integer', (column) => column.notNull())
    .addColumn('issuedSequence', 'integer')
    .addColumn('reservedAt', 'text', (column) => column.notNull())
    .execute()
}

async function chain(table: MakeTable): Promise<void> {
  await table('benchAudit')
    .addColumn('chainBenchId', 'text', (column) => column.notNull().references('offlineBenches.id'))
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('operatorId', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .addColumn('benchId', 'text', (column) => column.notNull())
    .addColumn('benchName', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subjectId', 'text', (column) => column.notNull())
    .addColumn('machineId', 'text')
    .addColumn('beforeJson', 'text')
    .addColumn('afterJson', 'text')
    .addColumn('previousHash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('bench_audit_key', ['chainBenchId', 'sequence'])
    .execute()
}

async function traces(table: MakeTable): Promise<void> {
  await table('workBundles')
    .addColumn('benchId', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('fromSequence', 'integer', (column) => column.notNull())
    .addColumn('toSequence', 'integer', (column) => column.notNull())
    .addColumn('headHash', 'text', (column) => column.notNull())
    .addColumn('machineCount', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('work_bundles_key', ['benchId', 'sequence'])
    .execute()
  await table('offlineAliases')
    .addColumn('benchId', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('fromId', 'text', (column) => column.notNull())
    .addColumn('toId', 'text', (column) => column.notNull())
    .addColumn('assetTag', 'text')
    .addPrimaryKeyConstraint('offline_aliases_key', ['subject', 'fromId'])
    .execute()
  await table('offlineSaid')
    .addColumn('benchId', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('recordId', 'text', (column) => column.notNull())
    .addColumn('valuesJson', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('offline_said_key', ['benchId', 'subject', 'recordId'])
    .execute()
}
