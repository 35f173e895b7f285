import { migrate } from './db/migrate.ts'
import { addressOf, openPostgres } from './db/open-postgres.ts'
import { createOtherCores } from './db/postgres-presence.ts'
import { createPostgresRelay } from './db/postgres-relay.ts'
import type { CoreDeps } from './deps.ts'
import { createDatabaseEvidenceStore } from './evidence/database-evidence-store.ts'
import { refreshAfterUpdate } from './machines/refresh-summaries.ts'

type Opened = Pick<CoreDeps, 'db' | 'sqlite' | 'evidence' | 'relay' | 'otherCores'>

/** The workshop that several benches keep on one PostgreSQL server, evidence included. Throws DatabaseError. */
export async function openServerWorkshop(url: string, coreId: string): Promise<Opened> {
  const { db, pool } = await openPostgres(url)
  try {
    await migrate(db, addressOf(url))
    await refreshAfterUpdate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    sqlite: null,
    evidence: createDatabaseEvidenceStore(db),
    relay: createPostgresRelay(pool, coreId),
    otherCores: createOtherCores(pool, coreId),
  }
}
