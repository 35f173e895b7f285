import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { absencesOf } from '../../electron/core/checklist/absences.repository.ts'
import { standingResults } from '../../electron/core/checklist/step-results.repository.ts'
import type { Database } from '../../electron/core/db/database.ts'
import { migrate } from '../../electron/core/db/migrate.ts'
import { migrations } from '../../electron/core/db/migrations/index.ts'
import { emptyEngines, type OpenedEngine } from './engines.ts'

const at = '2026-11-20T00:00:00.000Z'
/** The tables as they stood before results said more than an outcome. */
type Older = Omit<Database, 'stepResults'> & {
  stepOutcomes: {
    id: string
    machineId: string
    stepKey: string
    outcome: string
    note: string | null
    measured: string | null
    recordedAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  driveAbsences: { machineId: string; readingId: string; reason: string; confirmedAt: string; operatorName: string }
}

async function migrateTo(db: Kysely<Database>, last: string): Promise<void> {
  const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last))
  const migrator = new Migrator({ db, provider: { getMigrations: async () => older } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

describe.each(emptyEngines)('a workshop of before on %s', (_, open) => {
  let engine: OpenedEngine
  beforeEach(async () => {
    engine = await open()
    await migrateTo(engine.db, '0020-erasing')
    await fill(engine.db as unknown as Kysely<Older>)
    await migrate(engine.db, 'etabli.sqlite')
  })
  afterEach(() => engine.close())

  it('keeps its outcomes as results, by the same keys where these correspond', async () => {
    const results = await standingResults(engine.db, 'm1')
    expect(
      results.map(({ stepKey, state, note, detail, operatorName }) => [stepKey, state, note, detail, operatorName]),
    ).toEqual([
      ['keyboard', 'fail', 'touche E', null, 'Atelier 1'],
      ['network', 'pass', null, '54 Mb/s', 'Atelier 1'],
      ['stickers-removed', 'skipped', null, null, 'Atelier 1'],
    ])
    expect(results[0]).toMatchObject({ faults: [], measures: [], evidence: null, skipReason: null, by: 'person' })
  })

  it('keeps those that were taken back, taken back', async () => {
    const rows = await engine.db.selectFrom('stepResults').select(['id', 'undoneByName']).orderBy('id').execute()
    expect(rows).toHaveLength(4)
    expect(rows.filter(({ undoneByName }) => undoneByName !== null)).toEqual([{ id: 'o2', undoneByName: 'Atelier 1' }])
  })

  it('takes one person’s word that there is no drive for the first of two', async () => {
    const subject = { machineId: 'm1', driveId: null, readingId: 'r1' }
    expect(await absencesOf(engine.db, subject)).toEqual([
      { operatorId: 'p1', operatorName: 'Atelier 1', reason: 'capot ouvert, baie vide', statedAt: at },
    ])
  })
})

async function fill(db: Kysely<Older>): Promise<void> {
  const by = { operatorName: 'Atelier 1', undoneAt: null, undoneByName: null }
  const none = { note: null, measured: null }
  await db
    .insertInto('operators')
    .values({ id: 'p1', name: 'Atelier 1', nameKey: 'atelier 1', role: 'manager', createdAt: at })
    .execute()
  await db
    .insertInto('campaigns')
    .values({ id: 'c1', name: 'C', tagPrefix: 'GC26', lastSequence: 1, createdAt: at, erasePolicyJson: null })
    .execute()
  const details = { usualName: null, ridet: null, contactName: null, phone: null, email: null, address: null }
  await db
    .insertInto('donors')
    .values({ id: 'd1', legalName: 'D', nameKey: 'd', createdAt: at, ...details } as never)
    .execute()
  await db
    .insertInto('intakes')
    .values({
      id: 'i1',
      campaignId: 'c1',
      donorId: 'd1',
      receivedOn: '2026-11-20',
      announcedCount: null,
      note: null,
      createdAt: at,
    } as never)
    .execute()
  await db
    .insertInto('machines')
    .values({
      id: 'm1',
      campaignId: 'c1',
      intakeId: 'i1',
      assetTag: 'GC26-00001-X',
      decidedKind: null,
      createdAt: at,
    } as never)
    .execute()
  const json = { factsJson: '{}', originsJson: '{}', notesJson: '[]', evidenceJson: '[]' }
  await db
    .insertInto('readings')
    .values({ id: 'r1', machineId: 'm1', takenAt: at, way: 'live', parserVersion: 1, ...json })
    .execute()
  const outcome = { machineId: 'm1', recordedAt: at, ...none, ...by }
  await db
    .insertInto('stepOutcomes')
    .values([
      { ...outcome, id: 'o1', stepKey: 'keyboard', outcome: 'fail', note: 'touche E' },
      { ...outcome, id: 'o2', stepKey: 'keyboard', outcome: 'pass', undoneAt: at, undoneByName: 'Atelier 1' },
      { ...outcome, id: 'o3', stepKey: 'network', outcome: 'pass', measured: '54 Mb/s' },
      { ...outcome, id: 'o4', stepKey: 'stickers', outcome: 'skipped' },
    ])
    .execute()
  const absence = { machineId: 'm1', readingId: 'r1', reason: 'capot ouvert, baie vide', confirmedAt: at }
  await db
    .insertInto('driveAbsences')
    .values({ ...absence, operatorName: 'Atelier 1' })
    .execute()
}
