import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import { isListFor, newestFor } from '../../../shared/domain/testing/choose-checklist.ts'
import type { ChecklistDefinition } from '../../../shared/domain/testing/step-definition.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import { shippedChecklists } from './shipped-checklists.ts'

export type SavedVersion = { definition: ChecklistDefinition; savedAt: string; operatorName: string | null }

/** Every version kept here, oldest first: those edited, and those that a machine was started with. */
export async function savedVersions(db: Db): Promise<SavedVersion[]> {
  const rows = await db.selectFrom('checklists').selectAll().orderBy('id').orderBy('version').execute()
  return rows.map(({ definitionJson, savedAt, operatorName }) => ({
    definition: jsonOf<ChecklistDefinition>(definitionJson),
    savedAt,
    operatorName,
  }))
}

/** The newest version of every list: what was saved here wins over what comes with the application. */
export async function currentChecklists(db: Db): Promise<ChecklistDefinition[]> {
  const saved = (await savedVersions(db)).map(({ definition }) => definition)
  return shippedChecklists.map((shipped) => saved.findLast(({ id }) => id === shipped.id) ?? shipped)
}

export type MachineList = { definition: ChecklistDefinition; startedAt: string | null }

/** The list that the machine was started with, as long as it is one for its kind; the newest one otherwise. */
export async function listOfMachine(db: Db, machineId: string, kind: MachineKind | null): Promise<MachineList> {
  const started = await startedList(db, machineId)
  if (started !== null && isListFor(started.definition, kind)) return started
  const newest = newestFor(await currentChecklists(db), kind)
  if (newest === null) throw new Error(`No checklist for machines of kind ${kind}`)
  return { definition: newest, startedAt: null }
}

async function startedList(db: Db, machineId: string): Promise<MachineList | null> {
  const row = await db
    .selectFrom('machineChecklists')
    .innerJoin('checklists', (join) =>
      join
        .onRef('checklists.id', '=', 'machineChecklists.checklistId')
        .onRef('checklists.version', '=', 'machineChecklists.version'),
    )
    .select(['checklists.definitionJson', 'machineChecklists.startedAt'])
    .where('machineChecklists.machineId', '=', machineId)
    .executeTakeFirst()
  return row === undefined ? null : { definition: jsonOf(row.definitionJson), startedAt: row.startedAt }
}

export async function insertVersion(db: Db, version: SavedVersion): Promise<void> {
  await db.insertInto('checklists').values(versionRow(version)).execute()
}

/** Ties the machine to the version; a shipped one is copied, since a later application may ship another. */
export async function startList(db: Db, machineId: string, definition: ChecklistDefinition, at: string): Promise<void> {
  await db
    .insertInto('checklists')
    .values(versionRow({ definition, savedAt: at, operatorName: null }))
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .execute()
  const columns = { checklistId: definition.id, version: definition.version, startedAt: at }
  await db
    .insertInto('machineChecklists')
    .values({ machineId, ...columns })
    .onConflict((conflict) => conflict.column('machineId').doUpdateSet(columns))
    .execute()
}

function versionRow({ definition, savedAt, operatorName }: SavedVersion) {
  const { id, version } = definition
  return { id, version, definitionJson: columnOfJson(definition), savedAt, operatorName }
}
