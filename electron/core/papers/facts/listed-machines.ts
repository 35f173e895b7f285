import { machineTitle } from '../../../../shared/domain/machine.ts'
import type { MachineKind } from '../../../../shared/domain/machine-facts.ts'
import type { Db } from '../../audit/ledger.ts'
import type { ListedMachine } from '../paper-facts.ts'

export type Listed = ListedMachine & { machineId: string }

/** SQLite binds only so many values. */
const sliceSize = 500

/** In the order of their tags. */
export async function listedMachines(db: Db, machineIds: readonly string[]): Promise<Listed[]> {
  const listed: Listed[] = []
  for (let start = 0; start < machineIds.length; start += sliceSize) {
    const rows = await rowsOf(db)
      .where('machines.id', 'in', machineIds.slice(start, start + sliceSize))
      .execute()
    listed.push(...rows.map(rowToListed))
  }
  return listed.toSorted((one, other) => (one.assetTag < other.assetTag ? -1 : 1))
}

export async function machineIdsOfIntake(db: Db, intakeId: string): Promise<string[]> {
  const rows = await db.selectFrom('machines').select('id').where('intakeId', '=', intakeId).execute()
  return rows.map(({ id }) => id)
}

export async function machineIdsOfDonor(db: Db, campaignId: string, donorId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('machines')
    .innerJoin('intakes', 'intakes.id', 'machines.intakeId')
    .where('machines.campaignId', '=', campaignId)
    .where('intakes.donorId', '=', donorId)
    .select('machines.id')
    .execute()
  return rows.map(({ id }) => id)
}

function rowsOf(db: Db) {
  return db
    .selectFrom('machines')
    .leftJoin('machineSummaries', 'machineSummaries.machineId', 'machines.id')
    .leftJoin('announcedUnits', 'announcedUnits.machineId', 'machines.id')
    .select(['machines.id', 'machines.assetTag', 'machines.donorNumber', 'machines.receivedSerial'])
    .select(['machineSummaries.kind', 'machineSummaries.manufacturer', 'machineSummaries.model'])
    .select(['machineSummaries.serial', 'announcedUnits.donorNumber as announcedNumber'])
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function rowToListed(row: Row): Listed {
  return {
    machineId: row.id,
    assetTag: row.assetTag,
    kind: row.kind as MachineKind | null,
    title: machineTitle(row.manufacturer, row.model),
    serial: row.serial ?? row.receivedSerial,
    donorNumber: row.donorNumber ?? row.announcedNumber,
  }
}
