import type { Language } from '../../../shared/domain/document.ts'
import {
  type LabelAnswer,
  type LabelJob,
  type LabelOutcome,
  type LabelSubject,
  mayExist,
} from '../../../shared/domain/labels/label-job.ts'
import type { LabelPrinter, PrinterWay } from '../../../shared/domain/labels/label-printer.ts'
import type { DotsPerInch, Symbology } from '../../../shared/domain/labels/label-template.ts'
import type { Placement } from '../../../shared/domain/labels/sheet-slots.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfFlag, columnOfJson, flagOf, jsonOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

export type NewLabelJob = Omit<LabelJob, 'answer' | 'subjects'> & {
  templateVersion: number
  symbology: Symbology
  language: Language
  /** Of a sheet that was begun. */
  places: Placement[] | null
  subjects: (LabelSubject & { contentSha256: string; facts: unknown })[]
}
const shownJobs = 50

export async function listPrinters(db: Db): Promise<LabelPrinter[]> {
  const rows = await db.selectFrom('labelPrinters').selectAll().where('removedAt', 'is', null).orderBy('name').execute()
  return rows.map(rowToPrinter)
}

export async function findPrinter(db: Db, id: string): Promise<LabelPrinter | null> {
  const row = await db
    .selectFrom('labelPrinters')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : rowToPrinter(row)
}

export async function savePrinter(db: Db, { way, ...printer }: LabelPrinter, createdAt: string): Promise<void> {
  const row = { ...printer, wayJson: columnOfJson(way) }
  await db
    .insertInto('labelPrinters')
    .values({ ...row, createdAt, removedAt: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Kept, because what was printed on it names it. */
export async function removePrinter(db: Db, id: string, removedAt: string): Promise<void> {
  await db.updateTable('labelPrinters').set({ removedAt }).where('id', '=', id).execute()
}

export async function insertJob(db: Db, { subjects, outcome, places, ...job }: NewLabelJob): Promise<void> {
  await db
    .insertInto('labelJobs')
    .values({
      ...jobColumns(job),
      outcomeJson: columnOfJson(outcome),
      answerJson: null,
      placesJson: places === null ? null : columnOfJson(places),
    })
    .execute()
  const rows = subjects.map(({ isDuplicate, facts, ...subject }, position) => ({
    ...subject,
    factsJson: columnOfJson(facts),
    jobId: job.id,
    position,
    isDuplicate: columnOfFlag(isDuplicate),
    documentId: null,
  }))
  await db.insertInto('labelJobSubjects').values(rows).execute()
}

function jobColumns({
  id,
  templateId,
  templateVersion,
  printerId,
  printerName,
  ...job
}: Omit<NewLabelJob, 'subjects' | 'outcome' | 'places'>) {
  const { symbology, language, pdfSha256, createdAt, operatorName, benchId } = job
  return {
    id,
    templateId,
    templateVersion,
    printerId,
    printerName,
    symbology,
    language,
    pdfSha256,
    createdAt,
    operatorName,
    benchId,
  }
}

export async function setOutcome(db: Db, jobId: string, outcome: LabelOutcome): Promise<void> {
  await db
    .updateTable('labelJobs')
    .set({ outcomeJson: columnOfJson(outcome) })
    .where('id', '=', jobId)
    .execute()
}

export async function setAnswer(db: Db, jobId: string, answer: LabelAnswer): Promise<void> {
  await db
    .updateTable('labelJobs')
    .set({ answerJson: columnOfJson(answer) })
    .where('id', '=', jobId)
    .execute()
}

/** The document that a label of the job is on its machine's page. */
export async function noteDocument(db: Db, jobId: string, machineId: string, documentId: string): Promise<void> {
  await db
    .updateTable('labelJobSubjects')
    .set({ documentId })
    .where('jobId', '=', jobId)
    .where('machineId', '=', machineId)
    .where('driveId', 'is', null)
    .execute()
}

export type SentJob = {
  language: Language
  places: Placement[] | null
  sizeBytes: number
  /** Of machines, not of drives: those have a document on their page. */
  machines: { machineId: string; assetTag: string; facts: unknown }[]
}

/** What was about to be noted of a job when it was broken off; `null` for one that was begun before this was kept. */
export async function sentJob(db: Db, jobId: string): Promise<SentJob | null> {
  const job = await db
    .selectFrom('labelJobs')
    .innerJoin('evidence', 'evidence.sha256', 'labelJobs.pdfSha256')
    .select(['labelJobs.language', 'labelJobs.placesJson', 'evidence.sizeBytes'])
    .where('labelJobs.id', '=', jobId)
    .executeTakeFirst()
  const subjects = await db
    .selectFrom('labelJobSubjects')
    .select(['machineId', 'driveId', 'assetTag', 'factsJson'])
    .where('jobId', '=', jobId)
    .orderBy('position')
    .execute()
  if (job === undefined) return null
  return {
    language: job.language as Language,
    places: job.placesJson === null ? null : jsonOf<Placement[]>(job.placesJson),
    sizeBytes: numberOf(job.sizeBytes),
    machines: subjects
      .filter(({ driveId, factsJson }) => driveId === null && factsJson !== null)
      .map(({ machineId, assetTag, factsJson }) => ({ machineId, assetTag, facts: jsonOf(factsJson ?? 'null') })),
  }
}

export async function findJob(db: Db, jobId: string): Promise<LabelJob | null> {
  const [job] = await withSubjects(db, await jobQuery(db).where('id', '=', jobId).execute())
  return job ?? null
}

/** Newest first; of one machine, or of all. */
export async function listJobs(db: Db, machineId: string | null): Promise<LabelJob[]> {
  const query = jobQuery(db).orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(shownJobs)
  const rows = await (machineId === null ? query : query.where('id', 'in', jobIdsOf(db, machineId))).execute()
  return withSubjects(db, rows)
}

function jobIdsOf(db: Db, machineId: string) {
  return db.selectFrom('labelJobSubjects').select('jobId').where('machineId', '=', machineId)
}

/** Contents of which a label of the machine may be stuck somewhere. */
export async function existingContents(db: Db, machineId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('labelJobSubjects')
    .innerJoin('labelJobs', 'labelJobs.id', 'labelJobSubjects.jobId')
    .select(['labelJobSubjects.contentSha256', 'labelJobs.outcomeJson', 'labelJobs.answerJson'])
    .where('labelJobSubjects.machineId', '=', machineId)
    .execute()
  const existing = rows.filter((row) => mayExist(toldOf(row)))
  return new Set(existing.map(({ contentSha256 }) => contentSha256))
}

/** Labels of which a person said that they never came out: their papers label nothing. */
export async function deniedDocumentIds(db: Db, machineId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('labelJobSubjects')
    .innerJoin('labelJobs', 'labelJobs.id', 'labelJobSubjects.jobId')
    .select(['labelJobSubjects.documentId', 'labelJobs.outcomeJson', 'labelJobs.answerJson'])
    .where('labelJobSubjects.machineId', '=', machineId)
    .where('labelJobs.answerJson', 'is not', null)
    .execute()
  const denied = rows.filter((row) => !mayExist(toldOf(row)))
  return new Set(denied.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])))
}

export async function begunSheets(db: Db): Promise<Record<string, number[]>> {
  const rows = await db.selectFrom('labelSheets').selectAll().execute()
  return Object.fromEntries(rows.map(({ templateId, usedSlotsJson }) => [templateId, jsonOf<number[]>(usedSlotsJson)]))
}

export async function saveSheet(
  db: Db,
  templateId: string,
  usedSlots: readonly number[],
  changedAt: string,
): Promise<void> {
  const row = { usedSlotsJson: columnOfJson(usedSlots), changedAt }
  await db
    .insertInto('labelSheets')
    .values({ templateId, ...row })
    .onConflict((conflict) => conflict.column('templateId').doUpdateSet(row))
    .execute()
}

type Row = Omit<Database['labelJobs'], 'templateVersion' | 'symbology' | 'language' | 'placesJson'>

function jobQuery(db: Db) {
  return db
    .selectFrom('labelJobs')
    .select(['id', 'templateId', 'printerId', 'printerName', 'outcomeJson', 'answerJson'])
    .select(['pdfSha256', 'createdAt', 'operatorName', 'benchId'])
}

async function withSubjects(db: Db, rows: readonly Row[]): Promise<LabelJob[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const subjects = await db
    .selectFrom('labelJobSubjects')
    .selectAll()
    .where('jobId', 'in', ids)
    .orderBy('position')
    .execute()
  return rows.map(({ outcomeJson, answerJson, ...row }) => ({
    ...row,
    ...toldOf({ outcomeJson, answerJson }),
    subjects: subjects
      .filter(({ jobId }) => jobId === row.id)
      .map(({ machineId, driveId, assetTag, isDuplicate }) => ({
        machineId,
        driveId,
        assetTag,
        isDuplicate: flagOf(isDuplicate),
      })),
  }))
}

function toldOf({ outcomeJson, answerJson }: Pick<Row, 'outcomeJson' | 'answerJson'>) {
  const answer = answerJson === null ? null : jsonOf<LabelAnswer>(answerJson)
  return { outcome: jsonOf<LabelOutcome>(outcomeJson), answer }
}

function rowToPrinter({ createdAt: _, removedAt: __, wayJson, ...row }: Database['labelPrinters']): LabelPrinter {
  return {
    ...row,
    way: jsonOf<PrinterWay>(wayJson),
    dotsPerInch: numberOf(row.dotsPerInch) as DotsPerInch,
    offsetXMicrometres: numberOf(row.offsetXMicrometres),
    offsetYMicrometres: numberOf(row.offsetYMicrometres),
  }
}
