import type { BundleSpan } from '../../../shared/domain/offline/bundle-span.ts'
import type { Db } from '../audit/ledger.ts'
import type { WorkRows } from './travelling-rows.ts'
import { workTables } from './work-tables.ts'

const ofMachines = [
  'readings',
  'drives',
  'machineChecklists',
  'stepResults',
  'absenceStatements',
  'waivers',
  'machineParts',
  'grades',
  'findings',
] as const
const ofBench = [
  'donors',
  'intakes',
  'announcedLists',
  'announcedUnits',
  'refusedUnits',
  'operators',
  'checklists',
] as const

/**
 * What this bench did in a span of its log: every machine that the span speaks of, whole, so that a bundle says the same
 * however often it is written; and the log itself, entry by entry.
 */
export async function workRows(db: Db, span: BundleSpan): Promise<WorkRows> {
  const rows: { [Table in keyof WorkRows]?: unknown[] } = {}
  for (const table of ofBench) rows[table] = await db.selectFrom(table).selectAll().orderBy('id').execute()
  const touched = touchedIn(db, span)
  rows.machines = await db.selectFrom('machines').selectAll().where('id', 'in', touched).orderBy('id').execute()
  for (const table of ofMachines) {
    rows[table] = await db
      .selectFrom(table)
      .selectAll()
      .where('machineId', 'in', touched)
      .orderBy('machineId')
      .execute()
  }
  Object.assign(rows, await erasureRows(db, span), await labelRows(db, span))
  rows.audit = await inSpan(db, span).selectAll().orderBy('sequence').execute()
  rows.evidence = await evidenceNamed(db, rows)
  return checked(rows)
}

function inSpan(db: Db, { fromSequence, toSequence }: BundleSpan) {
  return db.selectFrom('audit').where('sequence', '>', fromSequence).where('sequence', '<=', toSequence)
}

function touchedIn(db: Db, span: BundleSpan) {
  return inSpan(db, span).where('machineId', 'is not', null).select('machineId').$castTo<{ machineId: string }>()
}

async function erasureRows(db: Db, span: BundleSpan) {
  const touched = touchedIn(db, span)
  const ids = db.selectFrom('erasures').select('id').where('machineId', 'in', touched)
  return {
    erasures: await db.selectFrom('erasures').selectAll().where('machineId', 'in', touched).orderBy('id').execute(),
    erasureValidations: await db
      .selectFrom('erasureValidations')
      .selectAll()
      .where('erasureId', 'in', ids)
      .orderBy('erasureId')
      .execute(),
    erasureRechecks: await db
      .selectFrom('erasureRechecks')
      .selectAll()
      .where('erasureId', 'in', ids)
      .orderBy('erasureId')
      .execute(),
  }
}

async function labelRows(db: Db, span: BundleSpan) {
  const touched = touchedIn(db, span)
  const subjects = db.selectFrom('labelJobSubjects').selectAll().where('machineId', 'in', touched)
  const jobIds = db.selectFrom('labelJobSubjects').select('jobId').where('machineId', 'in', touched)
  const jobs = await db.selectFrom('labelJobs').selectAll().where('id', 'in', jobIds).orderBy('id').execute()
  return {
    documents: await db
      .selectFrom('documents')
      .selectAll()
      .where('machineId', 'in', touched)
      .where('kind', 'in', ['label', 'report'])
      .orderBy('id')
      .execute(),
    // Printers are of one bench: their name is what remains of them elsewhere.
    labelJobs: jobs.map((job) => ({ ...job, printerId: null })),
    labelJobSubjects: await subjects.orderBy('jobId').orderBy('position').execute(),
  }
}

/** Every piece that the rows name and this bench keeps; the log's own words name none that the rows do not. */
async function evidenceNamed(db: Db, { audit: _, ...rows }: { [Table in keyof WorkRows]?: unknown[] }) {
  const named = new Set(JSON.stringify(rows).match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? [])
  const kept = await db.selectFrom('evidence').selectAll().orderBy('sha256').execute()
  return kept.filter(({ sha256 }) => named.has(sha256))
}

function checked(rows: { [Table in keyof WorkRows]?: unknown[] }): WorkRows {
  const tables = Object.entries(workTables).map(([table, shape]) => {
    return [table, (rows[table as keyof WorkRows] ?? []).map((row) => shape.parse(row))]
  })
  return Object.fromEntries(tables) as WorkRows
}
