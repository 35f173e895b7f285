import type { DonorView } from '../../../shared/contract/intakes.contract.ts'
import type { Donor, PaperDonor } from '../../../shared/domain/campaign.ts'
import type { DonorLevel } from '../../../shared/domain/intakes/asked-level.ts'
import { noAddress, type PostalAddress } from '../../../shared/domain/places/address.ts'
import { addressLine } from '../../../shared/domain/places/address-line.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { nameKey } from '../session/people.repository.ts'

export async function insertDonor(db: Db, { id, createdAt, ...rest }: Donor): Promise<void> {
  await db
    .insertInto('donors')
    .values({ id, createdAt, revision: 1, ...columnsOf(rest) })
    .execute()
}

export async function updateDonor(db: Db, { id, createdAt: _, ...rest }: Donor, revision: number): Promise<void> {
  await db
    .updateTable('donors')
    .set({ ...columnsOf(rest), revision })
    .where('id', '=', id)
    .execute()
}

/** By name. */
export async function listDonors(db: Db): Promise<DonorView[]> {
  const rows = await db.selectFrom('donors').selectAll().orderBy('nameKey').execute()
  return rows.map(rowToDonor)
}

export async function findDonor(db: Db, id: string): Promise<DonorView | null> {
  const row = await db.selectFrom('donors').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToDonor(row)
}

export async function findPaperDonor(db: Db, id: string): Promise<PaperDonor | null> {
  const donor = await findDonor(db, id)
  if (donor === null) return null
  const { legalName, usualName, ridet, address } = donor
  return { legalName, usualName, ridet, address: addressLine(address) }
}

/** What the donor of an intake asks of erasures; `null` = what the campaign asks. */
export async function donorLevelOf(db: Db, intakeId: string): Promise<DonorLevel | null> {
  const row = await db
    .selectFrom('intakes')
    .innerJoin('donors', 'donors.id', 'intakes.donorId')
    .select('donors.minimumLevel')
    .where('intakes.id', '=', intakeId)
    .executeTakeFirst()
  return (row?.minimumLevel ?? null) as DonorLevel | null
}

function columnsOf({ address, declaration, ...rest }: Omit<Donor, 'id' | 'createdAt'>) {
  return {
    ...rest,
    nameKey: nameKey(rest.legalName),
    addressJson: columnOfJson(address),
    declaredByName: declaration?.declaredByName ?? null,
    declaredOn: declaration?.declaredOn ?? null,
  }
}

function rowToDonor(row: Database['donors']): DonorView {
  const { nameKey: _, addressJson, declaredByName, declaredOn, revision, minimumLevel, ...rest } = row
  const isDeclared = declaredByName !== null && declaredOn !== null
  return {
    ...rest,
    address: addressJson === null ? noAddress : jsonOf<PostalAddress>(addressJson),
    minimumLevel: minimumLevel as DonorLevel | null,
    declaration: isDeclared ? { declaredByName, declaredOn } : null,
    revision: numberOf(revision),
  }
}
