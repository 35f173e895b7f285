import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * What the park is sorted, filtered and searched by, in one table. `ordinal` counts machines as they came: it is the
 * row's own number on SQLite, so that the search, which answers numbers, reaches the row in one step.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await renumber(db)
  await db.schema
    .createTable('parkViews')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('nameKey', 'text', (column) => column.notNull().unique())
    .addColumn('viewJson', 'text', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .execute()
  await indexes(db)
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sqliteSearch(db)
  else await postgresSearch(db)
}

async function renumber(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('machineSummaries').renameTo('summariesOf0010').execute()
  for (const index of ['summaries_by_serial', 'summaries_by_uuid', 'summaries_by_change']) {
    await db.schema.dropIndex(index).execute()
  }
  await db.schema
    .createTable('machineSummaries')
    .addColumn('ordinal', 'integer', (column) => column.primaryKey())
    .addColumn('machineId', 'text', (column) => column.notNull().unique().references('machines.id'))
    .addColumn('assetTag', 'text', (column) => column.notNull())
    .addColumn('campaignId', 'text', (column) => column.notNull())
    .addColumn('intakeId', 'text', (column) => column.notNull())
    .addColumn('donorId', 'text', (column) => column.notNull())
    .addColumn('donorName', 'text', (column) => column.notNull())
    .addColumn('donorNumber', 'text')
    .addColumn('kind', 'text')
    .addColumn('manufacturer', 'text')
    .addColumn('model', 'text')
    .addColumn('nameKey', 'text')
    .addColumn('serial', 'text')
    .addColumn('uuid', 'text')
    .addColumn('memoryBytes', 'bigint')
    .addColumn('storageBytes', 'bigint')
    .addColumn('letter', 'text')
    .addColumn('isReady', 'integer', (column) => column.notNull())
    .addColumn('blockingCount', 'integer', (column) => column.notNull())
    .addColumn('searchText', 'text', (column) => column.notNull())
    .addColumn('changedAt', 'text', (column) => column.notNull())
    .execute()
  // Names and sizes that were not kept so far are filled when the summaries are computed again.
  await sql`
    insert into "machineSummaries" ("ordinal", "machineId", "assetTag", "campaignId", "intakeId", "donorId", "donorName",
      "kind", "manufacturer", "model", "serial", "uuid", "letter", "isReady", "blockingCount", "searchText", "changedAt")
    select row_number() over (order by m."createdAt", m."id"), s."machineId", m."assetTag", m."campaignId", m."intakeId",
      i."donorId", coalesce(d."usualName", d."legalName"), s."kind", s."manufacturer", s."model", s."serial", s."uuid",
      s."letter", s."isReady", s."blockingCount", s."searchText", s."changedAt"
    from "summariesOf0010" s
      join "machines" m on m."id" = s."machineId"
      join "intakes" i on i."id" = m."intakeId"
      join "donors" d on d."id" = i."donorId"
  `.execute(db)
  await db.schema.dropTable('summariesOf0010').execute()
}

async function indexes(db: Kysely<never>): Promise<void> {
  for (const [name, columns] of [
    ['summaries_by_serial', ['serial', 'ordinal']],
    ['summaries_by_uuid', ['uuid']],
    ['summaries_by_change', ['changedAt']],
    ['summaries_by_tag', ['assetTag', 'ordinal']],
    ['summaries_by_name', ['nameKey', 'ordinal']],
    ['summaries_by_donor_name', ['donorName', 'ordinal']],
    ['summaries_by_donor', ['donorId', 'isReady']],
    ['summaries_by_intake', ['intakeId', 'ordinal']],
    ['summaries_by_machine', ['machineId', 'isReady']],
    ['summaries_by_kind', ['kind', 'ordinal']],
    ['summaries_by_letter', ['letter', 'ordinal']],
    ['summaries_by_readiness', ['blockingCount', 'ordinal']],
    ['summaries_by_memory', ['memoryBytes', 'ordinal']],
    ['summaries_by_donor_number', ['donorNumber', 'ordinal']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on('machineSummaries')
      .columns([...columns])
      .execute()
  }
}

/** Parts of words by trigrams; their beginnings, shorter than a trigram, by an index of words. */
async function sqliteSearch(db: Kysely<never>): Promise<void> {
  await sql`create virtual table "machineTrigrams" using fts5("searchText", content='machineSummaries',
    content_rowid='ordinal', tokenize='trigram')`.execute(db)
  await sql`create virtual table "machineWords" using fts5("searchText", content='machineSummaries',
    content_rowid='ordinal', tokenize='unicode61', prefix='1 2', detail=none, columnsize=0)`.execute(db)
  const tables = ['machineTrigrams', 'machineWords'].map((table) => sql.table(table))
  for (const table of tables) await sql`insert into ${table}(${table}) values ('rebuild')`.execute(db)
  const put = tables.map(
    (table) => sql`insert into ${table}(rowid, "searchText") values (new."ordinal", new."searchText");`,
  )
  const take = tables.map(
    (table) =>
      sql`insert into ${table}(${table}, rowid, "searchText") values ('delete', old."ordinal", old."searchText");`,
  )
  const words = (parts: typeof put) => sql.join(parts, sql` `)
  await sql`create trigger "search_new" after insert on "machineSummaries" begin ${words(put)} end`.execute(db)
  await sql`create trigger "search_gone" after delete on "machineSummaries" begin ${words(take)} end`.execute(db)
  await sql`create trigger "search_changed" after update of "searchText" on "machineSummaries"
    when old."searchText" <> new."searchText" begin ${words([...take, ...put])} end`.execute(db)
}

/** With trigrams where the server has them and lets this user take them; without, the search reads every row. */
async function postgresSearch(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ mayHave: boolean }>`
    select has_database_privilege(current_database(), 'CREATE') as "mayHave"
    from pg_available_extension_versions where name = 'pg_trgm' and trusted`.execute(db)
  if (rows.some(({ mayHave }) => mayHave)) await sql`create extension if not exists pg_trgm`.execute(db)
  const taken = await sql`select 1 from pg_extension where extname = 'pg_trgm'`.execute(db)
  if (taken.rows.length === 0) return
  await sql`create index "summaries_search" on "machineSummaries" using gin ("searchText" gin_trgm_ops)`.execute(db)
}
