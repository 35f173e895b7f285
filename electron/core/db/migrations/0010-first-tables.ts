import type { CreateTableBuilder, Kysely } from 'kysely'

type AnyTable = CreateTableBuilder<string, string>

/** Frozen once released: later changes are later migrations. Byte counts are `bigint`; SQLite stores both alike. */
export async function up(db: Kysely<never>): Promise<void> {
  const table = (name: string, build: (table: AnyTable) => AnyTable) =>
    build(db.schema.createTable(name) as unknown as AnyTable).execute()
  await peopleAndSettings(table)
  await arrivals(table)
  await machineTables(table)
  await work(table)
  await outcomesAndPapers(table)
  await trace(table)
  await indexes(db)
}

type MakeTable = (name: string, build: (table: AnyTable) => AnyTable) => Promise<void>

async function peopleAndSettings(table: MakeTable): Promise<void> {
  await table('benches', (t) => textKey(t).addColumn('name', 'text', required).addColumn('createdAt', 'text', required))
  await table('operators', (t) =>
    textKey(t)
      .addColumn('name', 'text', required)
      .addColumn('nameKey', 'text', (c) => c.notNull().unique())
      .addColumn('role', 'text', required)
      .addColumn('createdAt', 'text', required),
  )
  await table('settings', (t) =>
    t.addColumn('key', 'text', (c) => c.primaryKey()).addColumn('valueJson', 'text', required),
  )
}

async function arrivals(table: MakeTable): Promise<void> {
  await table('campaigns', (t) =>
    textKey(t)
      .addColumn('name', 'text', required)
      .addColumn('tagPrefix', 'text', (c) => c.notNull().unique())
      .addColumn('lastSequence', 'integer', required)
      .addColumn('createdAt', 'text', required),
  )
  await table('donors', (t) =>
    textKey(t)
      .addColumn('legalName', 'text', required)
      .addColumn('nameKey', 'text', (c) => c.notNull().unique())
      .addColumn('usualName', 'text')
      .addColumn('ridet', 'text')
      .addColumn('contactName', 'text')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('address', 'text')
      .addColumn('createdAt', 'text', required),
  )
  await table('intakes', (t) =>
    textKey(t)
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('donorId', 'text', (c) => c.notNull().references('donors.id'))
      .addColumn('receivedOn', 'text', required)
      .addColumn('announcedCount', 'integer')
      .addColumn('note', 'text')
      .addColumn('createdAt', 'text', required),
  )
}

async function machineTables(table: MakeTable): Promise<void> {
  await table('machines', (t) =>
    textKey(t)
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('intakeId', 'text', (c) => c.notNull().references('intakes.id'))
      .addColumn('assetTag', 'text', (c) => c.notNull().unique())
      .addColumn('decidedKind', 'text')
      .addColumn('createdAt', 'text', required),
  )
  await table('machineSummaries', (t) =>
    t
      .addColumn('machineId', 'text', (c) => c.primaryKey().references('machines.id'))
      .addColumn('kind', 'text')
      .addColumn('manufacturer', 'text')
      .addColumn('model', 'text')
      .addColumn('serial', 'text')
      .addColumn('uuid', 'text')
      .addColumn('letter', 'text')
      .addColumn('isReady', 'integer', required)
      .addColumn('blockingCount', 'integer', required)
      .addColumn('searchText', 'text', required)
      .addColumn('changedAt', 'text', required),
  )
  await table('readings', (t) =>
    ofMachine(textKey(t))
      .addColumn('takenAt', 'text', required)
      .addColumn('way', 'text', required)
      .addColumn('factsJson', 'text', required)
      .addColumn('originsJson', 'text', required)
      .addColumn('notesJson', 'text', required)
      .addColumn('evidenceJson', 'text', required)
      .addColumn('parserVersion', 'integer', required),
  )
  await table('drives', (t) =>
    ofMachine(textKey(t))
      .addColumn('serial', 'text')
      .addColumn('model', 'text')
      .addColumn('sizeBytes', 'bigint')
      .addColumn('factsJson', 'text', required)
      .addColumn('isPresent', 'integer', required)
      .addColumn('firstSeenAt', 'text', required)
      .addColumn('lastReadingId', 'text', (c) => c.notNull().references('readings.id')),
  )
}

async function work(table: MakeTable): Promise<void> {
  await table('erasures', (t) =>
    ofMachine(textKey(t))
      .addColumn('driveId', 'text', (c) => c.notNull().references('drives.id'))
      .addColumn('status', 'text', required)
      .addColumn('requested', 'text', required)
      .addColumn('achieved', 'text')
      .addColumn('doubtsJson', 'text', required)
      .addColumn('notCheckedJson', 'text', required)
      .addColumn('runJson', 'text', required)
      .addColumn('matchJson', 'text', required)
      .addColumn('evidenceSha256', 'text', required)
      .addColumn('evidenceName', 'text', required)
      .addColumn('evidenceDevice', 'text', required)
      .addColumn('recordedAt', 'text', required)
      .addColumn('operatorName', 'text', required)
      // One run of one log speaks once: the same file imported twice changes nothing.
      .addUniqueConstraint('erasures_once', ['evidenceSha256', 'evidenceDevice']),
  )
  await table('stepOutcomes', (t) =>
    ofMachine(textKey(t))
      .addColumn('stepKey', 'text', required)
      .addColumn('outcome', 'text', required)
      .addColumn('note', 'text')
      .addColumn('measured', 'text')
      .addColumn('recordedAt', 'text', required)
      .addColumn('operatorName', 'text', required)
      .addColumn('undoneAt', 'text')
      .addColumn('undoneByName', 'text'),
  )
  await table('driveAbsences', (t) =>
    t
      .addColumn('machineId', 'text', (c) => c.primaryKey().references('machines.id'))
      .addColumn('readingId', 'text', (c) => c.notNull().references('readings.id'))
      .addColumn('reason', 'text', required)
      .addColumn('confirmedAt', 'text', required)
      .addColumn('operatorName', 'text', required),
  )
}

async function outcomesAndPapers(table: MakeTable): Promise<void> {
  await table('grades', (t) =>
    ofMachine(textKey(t))
      .addColumn('cosmetic', 'text', required)
      .addColumn('functional', 'text', required)
      .addColumn('letter', 'text')
      .addColumn('note', 'text')
      .addColumn('givenAt', 'text', required)
      .addColumn('operatorName', 'text', required),
  )
  await table('batches', (t) =>
    textKey(t)
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('number', 'integer', (c) => c.notNull().unique())
      .addColumn('name', 'text', required)
      .addColumn('createdAt', 'text', required)
      .addColumn('closedAt', 'text')
      .addColumn('snapshotSha256', 'text'),
  )
  await table('batchMachines', (t) =>
    t
      .addColumn('batchId', 'text', (c) => c.notNull().references('batches.id'))
      // A machine leaves in one batch only.
      .addColumn('machineId', 'text', (c) => c.primaryKey().references('machines.id'))
      .addColumn('position', 'integer', required),
  )
  await table('documents', (t) =>
    ofMachine(textKey(t))
      .addColumn('kind', 'text', required)
      .addColumn('number', 'text', (c) => c.unique())
      .addColumn('language', 'text', required)
      .addColumn('sha256', 'text', required)
      .addColumn('sizeBytes', 'integer', required)
      .addColumn('fileName', 'text', required)
      .addColumn('factsJson', 'text', required)
      .addColumn('issuedAt', 'text', required)
      .addColumn('operatorName', 'text', required),
  )
  await table('counters', (t) =>
    t.addColumn('name', 'text', (c) => c.primaryKey()).addColumn('lastNumber', 'integer', required),
  )
}

async function trace(table: MakeTable): Promise<void> {
  await table('evidence', (t) =>
    t
      .addColumn('sha256', 'text', (c) => c.primaryKey())
      .addColumn('sizeBytes', 'bigint', required)
      .addColumn('addedAt', 'text', required),
  )
  await table('audit', (t) =>
    t
      .addColumn('sequence', 'integer', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('at', 'text', required)
      .addColumn('operatorId', 'text', required)
      .addColumn('operatorName', 'text', required)
      .addColumn('benchId', 'text', required)
      .addColumn('benchName', 'text', required)
      .addColumn('action', 'text', required)
      .addColumn('subjectId', 'text', required)
      .addColumn('machineId', 'text')
      .addColumn('beforeJson', 'text')
      .addColumn('afterJson', 'text')
      .addColumn('previousHash', 'text', required)
      .addColumn('hash', 'text', required),
  )
  await table('auditHead', (t) =>
    t
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('lastSequence', 'integer', required)
      .addColumn('lastHash', 'text', required)
      .addColumn('takenCount', 'integer', required),
  )
}

async function indexes(db: Kysely<never>): Promise<void> {
  const wanted: [string, string, string[]][] = [
    ['machines_by_intake', 'machines', ['intakeId']],
    ['summaries_by_serial', 'machineSummaries', ['serial']],
    ['summaries_by_uuid', 'machineSummaries', ['uuid']],
    ['summaries_by_change', 'machineSummaries', ['changedAt']],
    ['readings_by_machine', 'readings', ['machineId', 'takenAt']],
    ['drives_by_machine', 'drives', ['machineId']],
    ['drives_by_serial', 'drives', ['serial']],
    ['erasures_by_drive', 'erasures', ['driveId']],
    ['outcomes_by_machine', 'stepOutcomes', ['machineId']],
    ['grades_by_machine', 'grades', ['machineId']],
    ['documents_by_machine', 'documents', ['machineId']],
    ['audit_by_machine', 'audit', ['machineId']],
    ['batch_machines_by_batch', 'batchMachines', ['batchId']],
  ]
  for (const [name, table, columns] of wanted) {
    await db.schema.createIndex(name).on(table).columns(columns).execute()
  }
  await db
    .insertInto('auditHead' as never)
    .values({ id: 1, lastSequence: 0, lastHash: '', takenCount: 0 } as never)
    .execute()
}

type ColumnBuilder = { notNull(): ColumnBuilder }
function required<Column extends ColumnBuilder>(column: Column): Column {
  return column.notNull() as Column
}

function textKey(table: AnyTable): AnyTable {
  return table.addColumn('id', 'text', (column) => column.primaryKey())
}

function ofMachine(table: AnyTable): AnyTable {
  return table.addColumn('machineId', 'text', (column) => column.notNull().references('machines.id'))
}
