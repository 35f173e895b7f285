import { PGlite } from '@electric-sql/pglite'
import Sqlite from 'better-sqlite3'
import { Kysely, PGliteDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../electron/core/db/database.ts'
import { migrations } from '../../electron/core/db/migrations/index.ts'
import { latestGrade } from '../../electron/core/grades/grades.repository.ts'

const engines: [string, () => Kysely<Database>][] = [
  ['SQLite', () => new Kysely({ dialect: new SqliteDialect({ database: new Sqlite(':memory:') }) })],
  ['PostgreSQL (PGlite)', () => new Kysely({ dialect: new PGliteDialect({ pglite: new PGlite() }) })],
]

describe.each(engines)('a workshop of before grades were computed, on %s', (_, open) => {
  it('keeps its grades as they were given', async () => {
    const db = open()
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    await migrator.migrateTo('0020-erasing')
    await arrivals(db)
    const given = {
      id: 'g1',
      machineId: 'm1',
      cosmetic: 'C4',
      functional: 'F5',
      letter: 'B',
      note: 'rayée',
      givenAt: '2026-11-20T00:00:00.000Z',
      operatorName: 'Atelier 1',
    } as const
    await db
      .insertInto('grades')
      .values(given as never)
      .execute()
    expect((await migrator.migrateToLatest()).error).toBeUndefined()
    expect(await latestGrade(db, 'm1')).toEqual({ ...given, condition: null, computed: null, override: null })
    await db.destroy()
  })
})

/** A machine, and all that it hangs on. */
async function arrivals(db: Kysely<Database>): Promise<void> {
  const createdAt = '2026-11-20T00:00:00.000Z'
  const campaign = { id: 'c1', name: 'Collecte', tagPrefix: 'GC26', lastSequence: 1, createdAt, erasePolicyJson: null }
  const donor = { id: 'd1', legalName: 'Société fictive', nameKey: 'societe fictive', createdAt }
  const empty = { usualName: null, ridet: null, contactName: null, phone: null, email: null, address: null }
  const intake = { id: 'i1', campaignId: 'c1', donorId: 'd1', receivedOn: '2026-11-20', announcedCount: null }
  const machine = { id: 'm1', campaignId: 'c1', intakeId: 'i1', assetTag: 'GC26-00001-L', decidedKind: 'laptop' }
  await db.insertInto('campaigns').values(campaign).execute()
  await db
    .insertInto('donors')
    .values({ ...donor, ...empty } as never)
    .execute()
  await db
    .insertInto('intakes')
    .values({ ...intake, note: null, createdAt } as never)
    .execute()
  await db
    .insertInto('machines')
    .values({ ...machine, createdAt } as never)
    .execute()
}
