import type { Grade } from '../../../shared/domain/grading.ts'
import { latestGrade } from '../grades/grades.repository.ts'
import { findMachine } from '../machines/machines.repository.ts'
import type { ImportContext } from './import-context.ts'
import type { WorkRows } from './travelling-rows.ts'

type GradeRow = WorkRows['grades'][number]

/** All grades are kept; where both ends gave one, a person says which one stands. */
export async function importGrades(context: ImportContext): Promise<void> {
  const byMachine = Map.groupBy(context.work.rows.grades, ({ machineId }) => context.idOf('machine', machineId))
  for (const [machineId, rows] of byMachine) await importGradesOf(context, machineId, rows)
}

async function importGradesOf(context: ImportContext, machineId: string, rows: readonly GradeRow[]): Promise<void> {
  const { trx, at } = context.change
  const home = await latestGrade(trx, machineId)
  const isNew = await insertNew(context, machineId, rows)
  const ids = new Set(rows.map(({ id }) => id))
  const standing = rows.toSorted(
    (one, other) => one.givenAt.localeCompare(other.givenAt) || (one.id < other.id ? -1 : 1),
  )
  const bench = standing.at(-1)
  if (home === null || bench === undefined || ids.has(home.id) || !isNew(bench.id) || isAlike(home, bench)) return
  const about = (await findMachine(trx, machineId))?.assetTag ?? machineId
  const chosen = context.decide({ kind: 'GRADE', about, home: wordOf(home), bench: wordOf(bench) })
  const wantedId = chosen === 'bench' ? bench.id : home.id
  if ((await latestGrade(trx, machineId))?.id === wantedId) return
  // The last one given stands: the one that was chosen is given again, now.
  const wanted = await trx.selectFrom('grades').selectAll().where('id', '=', wantedId).executeTakeFirstOrThrow()
  const again = { ...wanted, id: context.newId(), givenAt: at, operatorName: context.change.actor.operatorName }
  await trx.insertInto('grades').values(again).execute()
}

async function insertNew({ change: { trx } }: ImportContext, machineId: string, rows: readonly GradeRow[]) {
  const ids = rows.map(({ id }) => id)
  const known = await trx.selectFrom('grades').select('id').where('id', 'in', ids).execute()
  const knownIds = new Set(known.map(({ id }) => id))
  for (const row of rows) {
    if (knownIds.has(row.id)) continue
    await trx
      .insertInto('grades')
      .values({ ...row, machineId })
      .execute()
  }
  return (id: string) => !knownIds.has(id)
}

function isAlike(home: Grade, bench: GradeRow): boolean {
  return wordOf(home) === wordOf(bench)
}

function wordOf({ letter, cosmetic, functional }: Pick<GradeRow, 'letter' | 'cosmetic' | 'functional'>): string {
  return [letter, cosmetic, functional].filter((part) => part !== null).join(' · ')
}
