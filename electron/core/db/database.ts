import type { ErasureTables } from './tables/erasure-tables.ts'
import type { GivingTables } from './tables/giving-tables.ts'
import type { LedgerTables } from './tables/ledger-tables.ts'
import type { MachineTables } from './tables/machine-tables.ts'
import type { OfflineTables } from './tables/offline-tables.ts'
import type { PaperTables } from './tables/paper-tables.ts'
import type { PeopleTables } from './tables/people-tables.ts'
import type { ReceptionTables } from './tables/reception-tables.ts'
import type { TestingTables } from './tables/testing-tables.ts'

/**
 * The tables as Kysely sees them. Only what both engines store alike: TEXT ids and ISO instants, integers,
 * 0/1 flags, JSON as TEXT. Repositories turn rows into domain types through `columns.ts`, nobody else does.
 */
export type Database = PeopleTables &
  ReceptionTables &
  MachineTables &
  ErasureTables &
  TestingTables &
  GivingTables &
  PaperTables &
  OfflineTables &
  LedgerTables
