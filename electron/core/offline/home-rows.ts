import type { Db } from '../audit/ledger.ts'
import { findBenchHere } from './bench-here.ts'
import { homeTables } from './home-tables.ts'
import type { HomeRows } from './travelling-rows.ts'

type Tables = HomeRows['tables']
const logoSettings = ['labelLogo', 'issuerLogo']
const sentSettings = ['organisation', 'sign-in', 'badge-salt', ...logoSettings]

/** All that a bench needs to work alone: who works, for whom, in which campaigns, by which lists, with which numbers. */
export async function homeRows(db: Db, benchId: string): Promise<Tables> {
  if ((await findBenchHere(db)) !== null) throw new Error('An offline bench opens no other')
  const theirs = db.selectFrom('tagBlocks').select('campaignId').where('benchId', '=', benchId)
  const intakes = await db.selectFrom('intakes').selectAll().where('campaignId', 'in', theirs).orderBy('id').execute()
  const intakeIds = db.selectFrom('intakes').select('id').where('campaignId', 'in', theirs)
  const rows = {
    campaigns: await db.selectFrom('campaigns').selectAll().where('id', 'in', theirs).orderBy('id').execute(),
    donors: await db.selectFrom('donors').selectAll().orderBy('id').execute(),
    intakes,
    announcedLists: await db
      .selectFrom('announcedLists')
      .selectAll()
      .where('intakeId', 'in', intakeIds)
      .orderBy('id')
      .execute(),
    announcedUnits: await unitsToCome(db).where('intakeId', 'in', intakeIds).execute(),
    operators: await db.selectFrom('operators').selectAll().orderBy('id').execute(),
    operatorSecrets: await db.selectFrom('operatorSecrets').selectAll().orderBy('operatorId').execute(),
    settings: await db.selectFrom('settings').selectAll().where('key', 'in', sentSettings).orderBy('key').execute(),
    checklists: await db.selectFrom('checklists').selectAll().orderBy('id').orderBy('version').execute(),
    issuerKeys: await db.selectFrom('issuerKeys').selectAll().orderBy('since').execute(),
    tagBlocks: await db.selectFrom('tagBlocks').selectAll().where('benchId', '=', benchId).orderBy('id').execute(),
  }
  return checked({ ...rows, evidence: await logoOf(db, rows.settings) })
}

/** Units that came or were sent back are settled at home: a bench only meets those that did not come yet. */
function unitsToCome(db: Db) {
  return db
    .selectFrom('announcedUnits')
    .selectAll()
    .where('machineId', 'is', null)
    .where('id', 'not in', (from) =>
      from
        .selectFrom('refusedUnits')
        .select('announcedUnitId')
        .where('undoneAt', 'is', null)
        .where('announcedUnitId', 'is not', null)
        .$castTo<{ announcedUnitId: string }>(),
    )
    .orderBy('id')
}

async function logoOf(db: Db, settings: readonly { key: string; valueJson: string }[]) {
  const kept = settings
    .filter(({ key }) => logoSettings.includes(key))
    .map(({ valueJson }) => valueJson)
    .join(' ')
  const hashes = kept.match(/[0-9a-f]{64}/g) ?? []
  if (hashes.length === 0) return []
  return db.selectFrom('evidence').selectAll().where('sha256', 'in', hashes).orderBy('sha256').execute()
}

/** What PostgreSQL tells as text comes out as the numbers they are. */
function checked(rows: { [Table in keyof Tables]: unknown[] }): Tables {
  const tables = Object.entries(homeTables).map(([table, shape]) => {
    return [table, rows[table as keyof Tables].map((row) => shape.parse(row))]
  })
  return Object.fromEntries(tables) as Tables
}
