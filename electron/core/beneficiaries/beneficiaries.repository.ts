import type { BeneficiaryView } from '../../../shared/contract/beneficiaries.contract.ts'
import type { PostalAddress } from '../../../shared/domain/places/address.ts'
import { findCommune } from '../../../shared/domain/places/communes.ts'
import {
  type Beneficiary,
  type BeneficiaryPaper,
  eligibilityProblems,
} from '../../../shared/domain/requests/beneficiary.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { nameKey } from '../session/people.repository.ts'

export async function insertBeneficiary(db: Db, { id, createdAt, ...rest }: Beneficiary): Promise<void> {
  await db
    .insertInto('beneficiaries')
    .values({ id, createdAt, revision: 1, ...columnsOf(rest) })
    .execute()
}

export async function updateBeneficiary(
  db: Db,
  { id, createdAt: _, ...rest }: Beneficiary,
  revision: number,
): Promise<void> {
  await db
    .updateTable('beneficiaries')
    .set({ ...columnsOf(rest), revision })
    .where('id', '=', id)
    .execute()
}

/** By name. */
export async function listBeneficiaries(db: Db): Promise<BeneficiaryView[]> {
  const rows = await db.selectFrom('beneficiaries').selectAll().orderBy('nameKey').execute()
  return rows.map(rowToBeneficiary)
}

export async function findBeneficiary(db: Db, id: string): Promise<BeneficiaryView | null> {
  const row = await db.selectFrom('beneficiaries').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToBeneficiary(row)
}

function columnsOf({ address, papers, ...rest }: Omit<Beneficiary, 'id' | 'createdAt'>) {
  return {
    ...rest,
    nameKey: nameKey(rest.legalName),
    addressJson: columnOfJson(address),
    communeCode: address.communeCode,
    papersJson: columnOfJson(papers),
  }
}

function rowToBeneficiary(row: Database['beneficiaries']): BeneficiaryView {
  const { nameKey: _, addressJson, communeCode, papersJson, revision, ...rest } = row
  const papers = jsonOf<BeneficiaryPaper[]>(papersJson)
  return {
    ...rest,
    address: jsonOf<PostalAddress>(addressJson),
    papers,
    revision: numberOf(revision),
    province: findCommune(communeCode)?.province ?? null,
    problems: eligibilityProblems({ ridet: rest.ridet, papers }),
  }
}
