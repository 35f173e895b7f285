import type { DeliverySummary } from '../../../shared/contract/deliveries.contract.ts'
import type { DeliveredMachine, Delivery } from '../../../shared/domain/deliveries/delivery.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { keepEnds } from '../machines/kept-end.ts'

export async function insertDelivery(db: Db, delivery: Delivery): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({ ...delivery, revision: 1, signedCopyName: null })
    .execute()
}

type Plan = Pick<Delivery, 'plannedOn' | 'carrier' | 'shippedOn' | 'note'>

export async function updatePlan(db: Db, id: string, plan: Plan, revision: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...plan, revision })
    .where('id', '=', id)
    .execute()
}

export async function saveRevision(db: Db, id: string, revision: number): Promise<void> {
  await db.updateTable('deliveries').set({ revision }).where('id', '=', id).execute()
}

export async function saveHandOver(db: Db, id: string, deliveredAt: string): Promise<void> {
  await db.updateTable('deliveries').set({ deliveredAt }).where('id', '=', id).execute()
  await keepEnds(db, await machinesOfDelivery(db, id))
}

export async function saveSignedCopy(db: Db, id: string, sha256: string, name: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ signedCopySha256: sha256, signedCopyName: name })
    .where('id', '=', id)
    .execute()
}

export async function signedCopyOf(db: Db, id: string): Promise<{ sha256: string; name: string } | null> {
  const row = await db
    .selectFrom('deliveries')
    .select(['signedCopySha256', 'signedCopyName'])
    .where('id', '=', id)
    .executeTakeFirst()
  const { signedCopySha256 = null, signedCopyName = null } = row ?? {}
  return signedCopySha256 === null ? null : { sha256: signedCopySha256, name: signedCopyName ?? signedCopySha256 }
}

/** Those to come first, then the latest. */
export async function listDeliveries(db: Db, campaignId: string): Promise<DeliverySummary[]> {
  const rows = await summaries(db).where('deliveries.campaignId', '=', campaignId).execute()
  const all = rows.map(rowToSummary)
  const rank = ({ deliveredAt }: Delivery) => (deliveredAt === null ? 0 : 1)
  return all.toSorted((one, other) => rank(one) - rank(other) || other.number - one.number)
}

export async function findDelivery(db: Db, id: string): Promise<DeliverySummary | null> {
  const row = await summaries(db).where('deliveries.id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToSummary(row)
}

function summaries(db: Db) {
  return db
    .selectFrom('deliveries')
    .innerJoin('beneficiaries', 'beneficiaries.id', 'deliveries.beneficiaryId')
    .selectAll('deliveries')
    .select(['beneficiaries.legalName', 'beneficiaries.usualName', 'beneficiaries.communeCode'])
    .select((eb) => [
      eb
        .selectFrom('deliveryMachines')
        .whereRef('deliveryMachines.deliveryId', '=', 'deliveries.id')
        .select((inner) => inner.fn.countAll().as('count'))
        .as('machineCount'),
      eb
        .selectFrom('deliveryMachines')
        .whereRef('deliveryMachines.deliveryId', '=', 'deliveries.id')
        .select((inner) => inner.fn.count('packageNumber').distinct().as('count'))
        .as('packageCount'),
      eb
        .selectFrom('deliveryMachines')
        .whereRef('deliveryMachines.deliveryId', '=', 'deliveries.id')
        .where('deliveryMachines.returnedAt', 'is not', null)
        .select((inner) => inner.fn.countAll().as('count'))
        .as('returnedCount'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

function rowToSummary({ legalName, usualName, signedCopyName: _, ...row }: Row): DeliverySummary {
  return {
    ...row,
    number: numberOf(row.number),
    revision: numberOf(row.revision),
    beneficiaryName: usualName ?? legalName,
    machineCount: numberOf(row.machineCount ?? 0),
    packageCount: numberOf(row.packageCount ?? 0),
    returnedCount: numberOf(row.returnedCount ?? 0),
  }
}

/** By package, then as they were registered. */
export async function machinesOfDelivery(db: Db, deliveryId: string): Promise<DeliveredMachine[]> {
  const rows = await db
    .selectFrom('deliveryMachines')
    .selectAll()
    .where('deliveryId', '=', deliveryId)
    .orderBy('packageNumber')
    .orderBy('machineId')
    .execute()
  return rows.map((row) => ({ ...row, packageNumber: numberOf(row.packageNumber) }))
}

export async function packMachine(db: Db, deliveryId: string, machineId: string, packageNumber: number): Promise<void> {
  const packed = { packageNumber, returnedAt: null, returnReason: null, replacedByMachineId: null }
  await db
    .insertInto('deliveryMachines')
    .values({ deliveryId, machineId, ...packed })
    .onConflict((conflict) => conflict.columns(['deliveryId', 'machineId']).doUpdateSet({ packageNumber }))
    .execute()
  await keepEnds(db, [{ machineId }])
}

export async function unpackMachine(db: Db, deliveryId: string, machineId: string): Promise<void> {
  await db
    .deleteFrom('deliveryMachines')
    .where('deliveryId', '=', deliveryId)
    .where('machineId', '=', machineId)
    .execute()
  await keepEnds(db, [{ machineId }])
}

/** The latest day on which a machine of the delivery was received; `null` when it holds none. */
export async function lastReception(db: Db, deliveryId: string): Promise<string | null> {
  const row = await db
    .selectFrom('deliveryMachines')
    .innerJoin('machines', 'machines.id', 'deliveryMachines.machineId')
    .innerJoin('intakes', 'intakes.id', 'machines.intakeId')
    .where('deliveryMachines.deliveryId', '=', deliveryId)
    .select((eb) => eb.fn.max('intakes.receivedOn').as('receivedOn'))
    .executeTakeFirst()
  return row?.receivedOn ?? null
}

type Return = Pick<DeliveredMachine, 'returnedAt' | 'returnReason' | 'replacedByMachineId'>

export async function saveReturn(db: Db, deliveryId: string, machineId: string, told: Return): Promise<void> {
  await db
    .updateTable('deliveryMachines')
    .set(told)
    .where('deliveryId', '=', deliveryId)
    .where('machineId', '=', machineId)
    .execute()
  await keepEnds(db, [{ machineId }])
}

/** Promised to the association in the campaign, and on no delivery that still holds them. */
export async function waitingMachineIds(db: Db, campaignId: string, beneficiaryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('allocations')
    .innerJoin('requestLines', 'requestLines.id', 'allocations.requestLineId')
    .innerJoin('requests', 'requests.id', 'requestLines.requestId')
    .where('allocations.campaignId', '=', campaignId)
    .where('requests.beneficiaryId', '=', beneficiaryId)
    .where('allocations.endedAt', 'is', null)
    .where('allocations.machineId', 'not in', (from) =>
      from.selectFrom('deliveryMachines').select('machineId').where('returnedAt', 'is', null),
    )
    .orderBy('allocations.machineId')
    .select('allocations.machineId')
    .execute()
  return rows.map(({ machineId }) => machineId)
}

/** When the machine last came back from an association; `null` when it never did. */
export async function lastReturnAt(db: Db, machineId: string): Promise<string | null> {
  const row = await db
    .selectFrom('deliveryMachines')
    .where('machineId', '=', machineId)
    .select((eb) => eb.fn.max('returnedAt').as('returnedAt'))
    .executeTakeFirst()
  return row?.returnedAt ?? null
}

/** Where a machine was last given, and not brought back. */
export async function isGiven(db: Db, machineId: string): Promise<boolean> {
  const row = await db
    .selectFrom('deliveryMachines')
    .innerJoin('deliveries', 'deliveries.id', 'deliveryMachines.deliveryId')
    .where('deliveryMachines.machineId', '=', machineId)
    .where('deliveryMachines.returnedAt', 'is', null)
    .where('deliveries.deliveredAt', 'is not', null)
    .select('deliveries.id')
    .executeTakeFirst()
  return row !== undefined
}
