import type { Db } from '../../audit/ledger.ts'

export type GivenTo = {
  beneficiaryId: string
  beneficiaryName: string
  communeCode: string | null
  deliveredAt: string
}

/** Who has the machine now; `null` while it was not handed over, or once it came back. */
export async function placeGiven(db: Db, machineId: string): Promise<GivenTo | null> {
  const row = await db
    .selectFrom('deliveryMachines')
    .innerJoin('deliveries', 'deliveries.id', 'deliveryMachines.deliveryId')
    .innerJoin('beneficiaries', 'beneficiaries.id', 'deliveries.beneficiaryId')
    .where('deliveryMachines.machineId', '=', machineId)
    .where('deliveryMachines.returnedAt', 'is', null)
    .select(['beneficiaries.id', 'beneficiaries.legalName', 'beneficiaries.usualName', 'beneficiaries.communeCode'])
    .select('deliveries.deliveredAt')
    .orderBy('deliveries.deliveredAt', 'desc')
    .executeTakeFirst()
  if (row === undefined || row.deliveredAt === null) return null
  const { id, legalName, usualName, communeCode, deliveredAt } = row
  return { beneficiaryId: id, beneficiaryName: usualName ?? legalName, communeCode, deliveredAt }
}

export async function hasAllocation(db: Db, machineId: string): Promise<boolean> {
  const row = await db
    .selectFrom('allocations')
    .select('id')
    .where('machineId', '=', machineId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
