import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

type AnyTable = CreateTableBuilder<string, string>
type MakeTable = (name: string, build: (table: AnyTable) => AnyTable) => Promise<void>

/** Who asks for what, what was promised to whom, what left on which paper, and the end of what is not given. */
export async function up(db: Kysely<never>): Promise<void> {
  const table: MakeTable = (name, build) =>
    build(db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey()) as unknown as AnyTable).execute()
  await requests(table)
  await allocations(table)
  await deliveries(table)
  await db.schema
    .createTable('deliveryMachines')
    .addColumn('deliveryId', 'text', (c) => c.notNull().references('deliveries.id'))
    .addColumn('machineId', 'text', (c) => c.notNull().references('machines.id'))
    .addColumn('packageNumber', 'integer', (c) => c.notNull())
    .addColumn('returnedAt', 'text')
    .addColumn('returnReason', 'text')
    .addColumn('replacedByMachineId', 'text', (c) => c.references('machines.id'))
    .addPrimaryKeyConstraint('deliveryMachines_once', ['deliveryId', 'machineId'])
    .execute()
  await fates(table)
  await indexes(db)
}

async function requests(table: MakeTable): Promise<void> {
  await table('beneficiaries', (t) =>
    t
      .addColumn('legalName', 'text', (c) => c.notNull())
      .addColumn('nameKey', 'text', (c) => c.notNull().unique())
      .addColumn('usualName', 'text')
      .addColumn('ridet', 'text')
      .addColumn('addressJson', 'text', (c) => c.notNull())
      .addColumn('communeCode', 'text')
      .addColumn('contactName', 'text')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('papersJson', 'text', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull()),
  )
  await table('requests', (t) =>
    t
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('beneficiaryId', 'text', (c) => c.notNull().references('beneficiaries.id'))
      .addColumn('receivedOn', 'text', (c) => c.notNull())
      .addColumn('priority', 'integer', (c) => c.notNull())
      .addColumn('use', 'text')
      .addColumn('withdrawnAt', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull()),
  )
  await table('requestLines', (t) =>
    t
      .addColumn('requestId', 'text', (c) => c.notNull().references('requests.id'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('quantity', 'integer', (c) => c.notNull())
      .addColumn('minimumMemoryBytes', 'bigint')
      .addColumn('minimumStorageBytes', 'bigint')
      .addColumn('system', 'text', (c) => c.notNull())
      .addColumn('isMobilityNeeded', 'integer', (c) => c.notNull())
      .addColumn('hasInternet', 'integer')
      .addColumn('note', 'text'),
  )
}

async function allocations(table: MakeTable): Promise<void> {
  await table('allocationPlans', (t) =>
    t
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('parametersJson', 'text', (c) => c.notNull())
      .addColumn('resultJson', 'text', (c) => c.notNull())
      .addColumn('proposedAt', 'text', (c) => c.notNull())
      .addColumn('operatorName', 'text', (c) => c.notNull())
      .addColumn('acceptedAt', 'text'),
  )
  await table('allocations', (t) =>
    t
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('machineId', 'text', (c) => c.notNull().references('machines.id'))
      .addColumn('requestLineId', 'text', (c) => c.notNull().references('requestLines.id'))
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('isPinned', 'integer', (c) => c.notNull())
      .addColumn('planId', 'text', (c) => c.references('allocationPlans.id'))
      .addColumn('allocatedAt', 'text', (c) => c.notNull())
      .addColumn('operatorName', 'text', (c) => c.notNull())
      .addColumn('endedAt', 'text')
      .addColumn('endReason', 'text'),
  )
  await table('allocationBans', (t) =>
    t
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('machineId', 'text', (c) => c.references('machines.id'))
      .addColumn('beneficiaryId', 'text', (c) => c.notNull().references('beneficiaries.id'))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('bannedAt', 'text', (c) => c.notNull())
      .addColumn('operatorName', 'text', (c) => c.notNull())
      .addColumn('liftedAt', 'text'),
  )
}

async function deliveries(table: MakeTable): Promise<void> {
  await table('deliveries', (t) =>
    t
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('beneficiaryId', 'text', (c) => c.notNull().references('beneficiaries.id'))
      .addColumn('number', 'integer', (c) => c.notNull().unique())
      .addColumn('plannedOn', 'text')
      .addColumn('carrier', 'text')
      .addColumn('shippedOn', 'text')
      .addColumn('note', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('deliveredAt', 'text')
      .addColumn('signedCopySha256', 'text'),
  )
}

async function fates(table: MakeTable): Promise<void> {
  await table('wasteSlips', (t) =>
    t
      .addColumn('campaignId', 'text', (c) => c.notNull().references('campaigns.id'))
      .addColumn('slipNumber', 'text')
      .addColumn('category', 'text', (c) => c.notNull())
      .addColumn('carrier', 'text')
      .addColumn('site', 'text')
      .addColumn('handedOverOn', 'text', (c) => c.notNull())
      .addColumn('weightGrams', 'bigint', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull()),
  )
  await table('machineFates', (t) =>
    t
      .addColumn('machineId', 'text', (c) => c.notNull().references('machines.id'))
      .addColumn('fate', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('wasteSlipId', 'text', (c) => c.references('wasteSlips.id'))
      .addColumn('weightGrams', 'bigint')
      .addColumn('decidedAt', 'text', (c) => c.notNull())
      .addColumn('operatorName', 'text', (c) => c.notNull())
      .addColumn('undoneAt', 'text')
      .addColumn('undoneByName', 'text'),
  )
}

async function indexes(db: Kysely<never>): Promise<void> {
  // One living promise, and one living end, for each machine: the database itself refuses a second.
  for (const [name, table, end] of [
    ['allocations_living', 'allocations', 'endedAt'],
    ['fates_living', 'machineFates', 'undoneAt'],
  ] as const) {
    const isLiving = sql<boolean>`${sql.ref(end)} is null`
    await db.schema.createIndex(name).unique().on(table).column('machineId').where(isLiving).execute()
  }
  const wanted: [string, string, string[]][] = [
    ['requests_by_campaign', 'requests', ['campaignId']],
    ['requests_by_beneficiary', 'requests', ['beneficiaryId']],
    ['lines_by_request', 'requestLines', ['requestId', 'position']],
    ['allocations_by_campaign', 'allocations', ['campaignId']],
    ['allocations_by_line', 'allocations', ['requestLineId']],
    ['bans_by_campaign', 'allocationBans', ['campaignId']],
    ['plans_by_campaign', 'allocationPlans', ['campaignId', 'proposedAt']],
    ['deliveries_by_campaign', 'deliveries', ['campaignId']],
    ['deliveries_by_machine', 'deliveryMachines', ['machineId']],
    ['slips_by_campaign', 'wasteSlips', ['campaignId']],
  ]
  for (const [name, table, columns] of wanted) {
    await db.schema.createIndex(name).on(table).columns(columns).execute()
  }
}
