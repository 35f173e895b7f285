import type { Defect, Finding, FindingZone, Severity } from '../../../shared/domain/testing/findings.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

export async function insertFinding(db: Db, finding: Finding): Promise<void> {
  await db.insertInto('findings').values(findingToRow(finding)).execute()
}

/** Only what may change after it was seen: its photos, and whether it still stands. */
export async function saveFinding(db: Db, finding: Finding): Promise<void> {
  const { photosJson, removedAt, removedByName } = findingToRow(finding)
  await db.updateTable('findings').set({ photosJson, removedAt, removedByName }).where('id', '=', finding.id).execute()
}

export async function findFinding(db: Db, id: string): Promise<Finding | null> {
  const row = await db.selectFrom('findings').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToFinding(row)
}

/** Every finding, also those taken back, oldest first. */
export async function findingsOf(db: Db, machineId: string): Promise<Finding[]> {
  const rows = await db
    .selectFrom('findings')
    .selectAll()
    .where('machineId', '=', machineId)
    .orderBy('foundAt')
    .orderBy('id')
    .execute()
  return rows.map(rowToFinding)
}

function findingToRow({ xShare, yShare, photos, ...finding }: Finding): Database['findings'] {
  return {
    ...finding,
    xThousandths: thousandthsOf(xShare),
    yThousandths: thousandthsOf(yShare),
    photosJson: columnOfJson(photos),
  }
}

function rowToFinding({ xThousandths, yThousandths, photosJson, ...row }: Database['findings']): Finding {
  return {
    ...row,
    zone: row.zone as FindingZone,
    defect: row.defect as Defect,
    severity: row.severity as Severity,
    xShare: xThousandths === null ? null : xThousandths / 1000,
    yShare: yThousandths === null ? null : yThousandths / 1000,
    photos: jsonOf(photosJson),
  }
}

function thousandthsOf(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000)
}
